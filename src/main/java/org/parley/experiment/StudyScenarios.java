package org.parley.experiment;

import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.model.compile.CompiledScenario;
import org.parley.scenario.Quantity;
import org.parley.scenario.Scenario;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.reader.ScenarioReader;
import org.parley.scenario.study.Factor;

/**
 * The scenarios behind the cases of a study. To fix a number costs next to nothing, to read a scenario again takes longer than
 * a run: so a scenario is made once for all cases that differ in numbers only.
 */
final class StudyScenarios {

    /**
     * A scenario with the numbers that can be fixed in it.
     *
     * @param scenario the scenario
     * @param numbers their names
     */
    private record Made(Scenario scenario, Set<String> numbers) {}

    private final ScenarioFile base;
    private final List<Factor> factors;

    /** A value of each path that a factor sets, to give the path a number of its own. */
    private final Map<String, String> some = new HashMap<>();

    private final Made plain;

    /** A scenario takes 100 kB: if memory gets short, those of a design of many words are made again. */
    private final Map<Map<String, String>, SoftReference<Made>> made = new HashMap<>();

    StudyScenarios(ScenarioFile base, List<Factor> factors) {
        this.base = base;
        this.factors = factors;
        factors.forEach(factor -> {
            String middle = FactorValues.of(factor).at(0.5);
            factor.paths().forEach(path -> some.put(path, middle));
        });
        plain = made(base.scenario());
    }

    private Made made(Scenario scenario) {
        Set<String> numbers = new HashSet<>(CompiledScenario.of(scenario).numbers());
        // What others hold possible of an outside option is its distribution, which a fixed value leaves as it was.
        scenario.actors().forEach((id, actor) -> {
            if (actor.outsideOption() != null) {
                numbers.remove(name("actors." + id + ".outside_option", actor.outsideOption()));
            }
        });
        return new Made(scenario, plain != null && numbers.equals(plain.numbers) ? plain.numbers : numbers);
    }

    private static String name(String path, Quantity quantity) {
        return quantity.parameter() == null ? path : "parameters." + quantity.parameter();
    }

    /**
     * Returns a case.
     *
     * @param index its place in the design
     * @param values values of the factors; null for one that stays as the scenario has it
     */
    Case at(int index, List<String> values) {
        Map<String, String> sets = new HashMap<>();
        Map<String, String> numbers = new HashMap<>();
        for (int f = 0; f < values.size(); f++) {
            if (values.get(f) != null) {
                Map<String, String> into = factors.get(f).isNumber() ? numbers : sets;
                for (String path : factors.get(f).paths()) {
                    into.put(path, values.get(f));
                }
            }
        }
        Made scenario = with(sets);
        List<String> shared = missing(numbers, scenario);
        if (!shared.isEmpty()) {
            // A number that stands at its default, or shares a parameter's, has one of its own once it is set.
            shared.forEach(path -> sets.put(path, some.get(path)));
            scenario = with(sets);
            List<String> unfixable = missing(numbers, scenario);
            if (!unfixable.isEmpty()) {
                unfixable.forEach(path -> sets.put(path, numbers.remove(path)));
                scenario = with(sets);
            }
        }
        Map<String, Double> fixed = new HashMap<>();
        numbers.forEach((path, value) -> fixed.put(path, Double.parseDouble(value)));
        return new Case(index, scenario.scenario(), fixed);
    }

    private static List<String> missing(Map<String, String> numbers, Made scenario) {
        return numbers.keySet().stream()
                .filter(path -> !scenario.numbers().contains(path))
                .toList();
    }

    private synchronized Made with(Map<String, String> sets) {
        if (sets.isEmpty()) {
            return plain;
        }
        Map<String, String> key = Map.copyOf(sets);
        SoftReference<Made> known = made.get(key);
        Made scenario = known == null ? null : known.get();
        if (scenario == null) {
            scenario = made(ScenarioReader.readWith(base, key));
            made.put(key, new SoftReference<>(scenario));
        }
        return scenario;
    }
}
