package org.parley.report.run;

import static org.parley.report.run.Subject.format;
import static org.parley.report.run.Subject.percent;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.parley.report.Words;
import org.parley.report.chart.Caption;
import org.parley.report.chart.HeatMap;
import org.parley.report.chart.Series;
import org.parley.report.page.Block;
import org.parley.report.page.Figure;
import org.parley.report.page.Section;
import org.parley.results.Refusals;
import org.parley.results.Refusals.Blocker;

/** Who stood last between the talks and what they were for, and on what. */
final class RefusalSection {

    private static final String ID = "refusals";
    private static final String HEADING = "Why not?";

    private final Subject subject;
    private final Refusals refusals;

    private RefusalSection(Subject subject) {
        this.subject = subject;
        refusals = subject.found().refusals();
    }

    static Section of(Subject subject) {
        RefusalSection section = new RefusalSection(subject);
        List<Block> blocks = new ArrayList<>();
        if (section.refusals.blockers().isEmpty()) {
            RangeBlocks.add(subject, blocks);
            return new Section(ID, HEADING, section.nothing(), blocks);
        }
        blocks.add(new Figure("refusals", section.map()));
        RangeBlocks.add(subject, blocks);
        return new Section(ID, HEADING, section.sentence(), blocks);
    }

    private String nothing() {
        if (subject.found().endings().runs() == 0) {
            return "Every run failed, so nothing can be said.";
        }
        return refusals.refused().of() == 0
                ? format("Every run reaches %s; nothing stood in the way.", subject.aSettlement())
                : format(
                        "In %,d runs nothing comes of the talks, yet nobody ever refuses: what was offered was never put to anybody.",
                        refusals.refused().of());
    }

    private String sentence() {
        Blocker first = refusals.blockers().get(0);
        return format(
                "Where no %s comes of the talks, the last to refuse is most often %s on %s: in %s of %,d such runs.",
                subject.settlement(),
                subject.actor(first.actor()),
                Words.ofId(first.issue()),
                percent(first.last()),
                refusals.refused().count());
    }

    private HeatMap map() {
        List<String> actors = named(subject.actors(), Blocker::actor);
        List<String> issues = named(List.copyOf(subject.scenario().issues().keySet()), Blocker::issue);
        double[][] shares = new double[actors.size()][issues.size()];
        refusals.blockers()
                .forEach(b -> shares[actors.indexOf(b.actor())][issues.indexOf(b.issue())] =
                        b.last().share());
        String title = format("Who refuses last, and on what, where no %s comes of it", subject.settlement());
        return new HeatMap(
                new Caption(
                        title,
                        format(
                                "Share of %,d such runs; the issue is the one on which the refused terms cost it most",
                                refusals.refused().count()),
                        title + "; a table of shares, darker where greater"),
                "Issue",
                "Actor",
                issues.stream().map(Words::ofId).toList(),
                actors.stream().map(subject::actor).toList(),
                IntStream.range(0, actors.size())
                        .mapToObj(i -> new Series(subject.actor(actors.get(i)), shares[i]))
                        .toList());
    }

    /** Returns those that come up, in the order of the file. */
    private List<String> named(List<String> all, Function<Blocker, String> of) {
        return all.stream()
                .filter(id -> refusals.blockers().stream().map(of).anyMatch(id::equals))
                .toList();
    }
}
