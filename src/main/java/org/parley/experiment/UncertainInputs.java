package org.parley.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.util.FastMath;
import org.parley.model.compile.CompiledScenario;
import org.parley.scenario.Distribution;
import org.parley.scenario.Parameter;
import org.parley.scenario.Scenario;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.reader.ScenarioReader;
import org.parley.scenario.study.Factor;
import org.parley.scenario.study.Factor.Domain;

/**
 * What a scenario itself declares open: the numbers of which it gives a distribution, and its parameters with options. Makes cases
 * in which some of it is settled. A number is settled by its probability: at u it has its u-quantile, so equal steps of u are
 * equally likely for every number. Options are equal parts of the range of u.
 */
public final class UncertainInputs {

    /** Least distance of a probability from 0 and 1, where a quantile may be infinite. */
    private static final double EDGE = 0x1.0p-53;

    private final ScenarioFile file;
    private final List<Factor> factors;
    private final Map<Map<String, String>, Scenario> made = new ConcurrentHashMap<>();
    private final Map<Map<String, String>, Set<String>> numbers = new ConcurrentHashMap<>();

    private UncertainInputs(ScenarioFile file, List<Factor> factors) {
        this.file = file;
        this.factors = factors;
    }

    /**
     * Returns what a scenario leaves open.
     *
     * @param file the scenario
     * @param withOptions whether parameters with options count too, or stay as the file has them
     */
    public static UncertainInputs of(ScenarioFile file, boolean withOptions) {
        List<Factor> factors = new ArrayList<>();
        CompiledScenario.of(file.scenario())
                .distributions()
                .forEach((name, distribution) -> factors.add(
                        new Factor(name, List.of(name), Factor.Kind.NUMBER, new Domain.Uncertain(distribution, 0))));
        if (withOptions) {
            file.scenario().parameters().forEach((name, parameter) -> {
                if (parameter instanceof Parameter.Choice choice
                        && !choice.isDrawn()
                        && choice.options().size() > 1) {
                    String path = "parameters." + name;
                    factors.add(new Factor(path, List.of(path), Factor.Kind.WORD, new Domain.Levels(choice.options())));
                }
            });
        }
        factors.sort(Comparator.comparing(Factor::name));
        return new UncertainInputs(file, List.copyOf(factors));
    }

    /** Returns what is known of each number of a scenario that is drawn anew in every run, by its name. */
    public static Map<String, Distribution> distributions(Scenario scenario) {
        return CompiledScenario.of(scenario).distributions();
    }

    /** Returns the names of all numbers of a scenario that a case may fix, those that are known too. */
    public static Set<String> numbers(Scenario scenario) {
        return Set.copyOf(CompiledScenario.of(scenario).numbers());
    }

    /** Returns the factors in the order of their names, so that the order in the file makes no difference. */
    public List<Factor> factors() {
        return factors;
    }

    /** Returns the option of a factor at a share of its range, or null if it is a number. */
    public String option(int factor, double u) {
        return factors.get(factor).domain() instanceof Domain.Levels levels
                ? levels.values().get((int)
                        FastMath.min(u * levels.values().size(), levels.values().size() - 1))
                : null;
    }

    /**
     * Returns a case.
     *
     * @param index its place in a design
     * @param firstRun number of its first run
     * @param which the factors that are settled; all others are drawn in each run, or stay as the file has them
     * @param u a share in [0, 1] for each of these
     * @throws org.parley.scenario.problem.ScenarioException if the scenario cannot have these options together
     */
    public Case at(int index, long firstRun, List<Integer> which, double[] u) {
        Map<String, String> options = new HashMap<>();
        Map<String, Double> fixed = new HashMap<>();
        for (int k = 0; k < u.length; k++) {
            Factor factor = factors.get(which.get(k));
            if (factor.domain() instanceof Domain.Uncertain uncertain) {
                fixed.put(factor.name(), quantile(uncertain.distribution(), u[k]));
            } else {
                options.put(factor.name(), option(which.get(k), u[k]));
            }
        }
        Scenario scenario = with(options);
        if (!options.isEmpty()) {
            // An option may do away with a number.
            fixed.keySet().retainAll(numbers.computeIfAbsent(options, o -> numbers(scenario)));
        }
        return new Case(index, scenario, fixed, firstRun);
    }

    private Scenario with(Map<String, String> options) {
        return options.isEmpty()
                ? file.scenario()
                : made.computeIfAbsent(options, o -> ScenarioReader.readWith(file, o));
    }

    private static double quantile(Distribution distribution, double u) {
        return distribution.inverse(FastMath.min(FastMath.max(u, EDGE), 1 - EDGE));
    }
}
