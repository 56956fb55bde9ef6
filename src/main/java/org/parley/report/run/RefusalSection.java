package org.parley.report.run;

import static org.parley.report.run.Subject.format;
import static org.parley.report.run.Subject.percent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.report.Words;
import org.parley.report.chart.Caption;
import org.parley.report.chart.HeatMap;
import org.parley.report.chart.Series;
import org.parley.report.page.Block;
import org.parley.report.page.Figure;
import org.parley.report.page.Section;
import org.parley.results.Refusals;
import org.parley.statistics.Proportion;

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
        if (section.refusals.of() == 0) {
            return new Section(ID, HEADING, section.nothing(), List.of());
        }
        return new Section(ID, HEADING, section.sentence(), List.of((Block) new Figure("refusals", section.map())));
    }

    private String nothing() {
        if (subject.found().endings().runs() == 0) {
            return "Every run failed, so nothing can be said.";
        }
        return refusals.unsettled() == 0
                ? format(
                        "Every run reaches a%s %s; nothing stood in the way.",
                        subject.isAtWar() ? "" : "n", subject.settlement())
                : format(
                        "In %,d runs nothing comes of the talks, yet nobody ever refuses: what was offered was never put to anybody.",
                        refusals.unsettled());
    }

    private String sentence() {
        String actor = null;
        String issue = null;
        Proportion most = null;
        for (Map.Entry<String, Map<String, Proportion>> row : refusals.last().entrySet()) {
            for (Map.Entry<String, Proportion> cell : row.getValue().entrySet()) {
                if (most == null || cell.getValue().count() > most.count()) {
                    actor = row.getKey();
                    issue = cell.getKey();
                    most = cell.getValue();
                }
            }
        }
        return format(
                "Where no %s comes of the talks, the last to refuse is most often %s on %s: in %s of %,d such runs.",
                subject.settlement(), subject.actor(actor), Words.ofId(issue), percent(most), refusals.of());
    }

    private HeatMap map() {
        List<String> issues = subject.scenario().issues().keySet().stream()
                .filter(id -> refusals.last().values().stream().anyMatch(row -> row.containsKey(id)))
                .toList();
        List<Series> rows = new ArrayList<>();
        refusals.last()
                .forEach((actor, row) -> rows.add(new Series(
                        subject.actor(actor),
                        issues.stream()
                                .mapToDouble(
                                        id -> row.containsKey(id) ? row.get(id).share() : 0)
                                .toArray())));
        String title = format("Who refuses last, and on what, where no %s comes of it", subject.settlement());
        return new HeatMap(
                new Caption(
                        title,
                        format(
                                "Share of %,d such runs; the issue is the one on which the refused terms cost it most",
                                refusals.of()),
                        title + "; a table of shares, darker where greater"),
                "Issue",
                "Actor",
                issues.stream().map(Words::ofId).toList(),
                rows.stream().map(Series::name).toList(),
                rows);
    }
}
