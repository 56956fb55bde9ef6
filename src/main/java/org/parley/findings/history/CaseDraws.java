package org.parley.findings.history;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.experiment.Case;
import org.parley.experiment.UncertainInputs;
import org.parley.model.random.RandomStreams;
import org.parley.model.random.RandomStreams.Stream;
import org.parley.scenario.Distribution;
import org.parley.scenario.Scenario;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.history.CaseLibrary;
import org.parley.scenario.history.Covariate;
import org.parley.scenario.reader.ScenarioReader;

/**
 * Draws of what is not known of a case: the shared coefficients, the same in the n-th draw of every case, and how each covariate might
 * have been coded.
 */
final class CaseDraws {

    private final ScenarioFile template;
    private final long seed;
    private final int runs;
    private final Map<String, Distribution> priors = new LinkedHashMap<>();
    private final List<Map<String, Double>> given;
    private final Map<Map<String, String>, Scenario> structures = new ConcurrentHashMap<>();

    /**
     * Makes draws.
     *
     * @param given coefficients of each draw, or empty to draw them from their priors
     * @param runs of each draw
     */
    CaseDraws(CaseLibrary of, List<Map<String, Double>> given, long seed, int runs) {
        template = of.template();
        this.seed = seed;
        this.runs = runs;
        this.given = List.copyOf(given);
        Map<String, String> sets = of.mapping().coefficients();
        Scenario open = sets.isEmpty() ? template.scenario() : ScenarioReader.readWith(template, sets);
        UncertainInputs.distributions(open).forEach((name, distribution) -> {
            if (sets.containsKey(name)) {
                priors.put(name, distribution);
            }
        });
    }

    /** Returns the names of the coefficients. */
    List<String> coefficients() {
        return List.copyOf(priors.keySet());
    }

    /** Returns the priors of the coefficients, by name. */
    Map<String, Distribution> priors() {
        return priors;
    }

    /** Returns the coefficients of a draw, by name. */
    Map<String, Double> coefficients(int draw) {
        if (!given.isEmpty()) {
            return given.get(draw);
        }
        Map<String, Double> values = new LinkedHashMap<>();
        RandomStreams random = begun(draw);
        priors.forEach((name, prior) -> values.put(
                name,
                prior.inverse(random.at(Stream.NATURE, RandomStreams.address("history.coefficient." + name))
                        .nextOpen())));
        return values;
    }

    /** Returns the levels of a draw of a case, by covariate. */
    Map<String, Integer> levels(CaseJob job, int draw) {
        Map<String, Integer> levels = new HashMap<>();
        RandomStreams random = begun(draw);
        job.of().covariates().forEach((name, coding) -> {
            Covariate covariate = Covariate.codebook().get(name);
            String address = "history.covariate." + job.of().id() + "." + name;
            double u = random.at(Stream.NATURE, RandomStreams.address(address)).nextOpen();
            Integer held = job.fixed().get(name);
            levels.put(
                    name,
                    held != null || covariate.isNominal()
                            ? held == null ? 0 : held
                            : (Integer) coding.drawn(u, covariate.top()));
        });
        return levels;
    }

    private RandomStreams begun(int draw) {
        RandomStreams random = new RandomStreams();
        random.begin(RandomStreams.key(seed, draw));
        return random;
    }

    /** Returns a draw of a case as a case of a design. */
    Case at(CaseJob job, int index, int draw) {
        Map<String, Integer> levels = levels(job, draw);
        Scenario scenario = structures.computeIfAbsent(
                job.mapping().structure(levels),
                sets -> sets.isEmpty() ? template.scenario() : ScenarioReader.readWith(template, sets));
        Map<String, Double> fixed = job.mapping().values(levels);
        fixed.putAll(coefficients(draw));
        return new Case(index, scenario, fixed, (long) draw * runs);
    }
}
