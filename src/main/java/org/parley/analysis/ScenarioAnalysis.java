package org.parley.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parley.model.initial.InitialState;
import org.parley.scenario.Scenario;

/**
 * What can be said exactly about a scenario at its outset, without simulation: who could agree to what at each table, what
 * theory singles out, who has how much power, and how the war would end.
 *
 * @param scenario the scenario
 * @param numbers at which values of the uncertain numbers, in words
 * @param tables one analysis a track, in the order of the file
 * @param war the war solved, or null without one
 * @param history war and cease-fires solved in time, or null without a war that a cease-fire could end
 */
public record ScenarioAnalysis(
        Scenario scenario,
        String numbers,
        List<TableAnalysis> tables,
        @Nullable WarAnalysis war,
        @Nullable HistoryAnalysis history) {

    /** Copies the list. */
    public ScenarioAnalysis {
        tables = List.copyOf(tables);
    }

    /**
     * Analyses a scenario with every uncertain number at its median.
     *
     * @param scenario a sound scenario of at most 10 million packages a track
     */
    public static ScenarioAnalysis of(Scenario scenario) {
        return of(scenario, 1);
    }

    /**
     * Analyses a scenario with every uncertain number at its median.
     *
     * @param signing chance that a session signs a cease-fire, where one suits all, in what is told of histories
     */
    public static ScenarioAnalysis of(Scenario scenario, double signing) {
        return of(scenario, InitialState.of(scenario), "the median of each uncertain number", signing);
    }

    /**
     * Analyses a scenario with the numbers that one of its runs draws.
     *
     * @param scenario a sound scenario of at most 10 million packages a track
     * @param seed master seed
     * @param run number of the run, from 0
     * @param signing chance that a session signs a cease-fire, where one suits all, in what is told of histories
     */
    public static ScenarioAnalysis ofRun(Scenario scenario, long seed, long run, double signing) {
        return of(
                scenario,
                InitialState.of(scenario, seed, run),
                "the numbers that run " + run + " of seed " + seed + " draws",
                signing);
    }

    private static ScenarioAnalysis of(Scenario scenario, InitialState outset, String numbers, double signing) {
        List<TableAnalysis> tables = IntStream.range(0, outset.tables())
                .mapToObj(t -> TableAnalysis.of(scenario, outset, outset.table(t)))
                .toList();
        return new ScenarioAnalysis(
                scenario,
                numbers,
                tables,
                outset.isAtWar() ? WarAnalysis.of(scenario, outset) : null,
                HistoryAnalysis.of(scenario, outset, tables, signing, true));
    }

    /** Returns every number that was found. */
    public List<Finding> findings() {
        List<String> actors = List.copyOf(scenario.actors().keySet());
        List<Finding> found = new ArrayList<>();
        tables.forEach(table -> found.addAll(table.findings(actors)));
        if (war != null) {
            found.addAll(war.findings(actors));
        }
        if (history != null) {
            found.addAll(history.findings(scenario.calendar()));
        }
        return found;
    }

    /** Returns every number that was found by its {@link Finding#key}. */
    public Map<String, Double> values() {
        Map<String, Double> values = new LinkedHashMap<>();
        findings().forEach(f -> values.put(f.key(), f.value()));
        return values;
    }
}
