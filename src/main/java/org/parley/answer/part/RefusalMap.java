package org.parley.answer.part;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.Vocabulary;
import org.parley.chart.Caption;
import org.parley.chart.HeatMap;
import org.parley.chart.Series;
import org.parley.findings.Refusals;
import org.parley.findings.Refusals.Blocker;
import org.parley.scenario.Scenario;

/** Who refused last and on what, as a heat map of actors and issues. */
public final class RefusalMap {

    private RefusalMap() {}

    /**
     * Returns the map.
     *
     * @param scenario names the actors and issues
     * @param refusals the refusals, at least one
     * @param settlement what the talks are for, without its article
     */
    public static HeatMap of(Scenario scenario, Refusals refusals, String settlement) {
        List<Blocker> blockers = refusals.blockers();
        List<String> actors = named(List.copyOf(scenario.actors().keySet()), blockers, Blocker::actor);
        List<String> issues = named(List.copyOf(scenario.issues().keySet()), blockers, Blocker::issue);
        double[][] shares = new double[actors.size()][issues.size()];
        blockers.forEach(b -> shares[actors.indexOf(b.actor())][issues.indexOf(b.issue())] =
                b.last().share());
        String title = Numbers.format("Who refuses last, and on what, where no %s comes of it", settlement);
        return new HeatMap(
                new Caption(
                        title,
                        Numbers.format(
                                "Share of the %s (of %s) in which somebody refused; the issue is the one on which the"
                                        + " refused terms cost it most",
                                Numbers.counted(refusals.refused().count(), "run"),
                                Numbers.count(refusals.refused().of())),
                        title + "; a table of shares, darker where greater"),
                "Issue",
                "Actor",
                issues.stream().map(Vocabulary::ofId).toList(),
                actors.stream().map(id -> Vocabulary.ofActor(scenario, id)).toList(),
                IntStream.range(0, actors.size())
                        .mapToObj(i -> new Series(Vocabulary.ofActor(scenario, actors.get(i)), shares[i]))
                        .toList());
    }

    /** Returns those that come up, in the order of the file. */
    private static List<String> named(List<String> all, List<Blocker> blockers, Function<Blocker, String> of) {
        return all.stream()
                .filter(id -> blockers.stream().map(of).anyMatch(id::equals))
                .toList();
    }
}
