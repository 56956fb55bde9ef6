package org.parley.answer.blocking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.answer.Cell;
import org.parley.answer.Column.Picture;
import org.parley.answer.Table;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.Vocabulary;
import org.parley.findings.Refusals;
import org.parley.findings.blocking.CeasefireEnds;
import org.parley.findings.blocking.Deadlocks;
import org.parley.statistics.Proportion;

/** Tables of what blocked, for people; the most frequent first. */
final class BlockingTables {

    private final Names names;

    BlockingTables(Names names) {
        this.names = names;
    }

    /** Returns who refused last and on what. */
    Table blockers(List<Refusals.Blocker> blockers) {
        Table.Builder table = Table.shown(
                        "Who refused last and on what, and by how much the refused offers fell short of what it hoped for: a"
                                + " quarter, half and three quarters of them by no more than this share of what lies between no"
                                + " deal and its best")
                .words("Who refused last, and on what", "  %-30.30s")
                .numbers("share", " %6s", Picture.BAR)
                .words("(95%)", " %-14s")
                .numbers("last word", " %9s")
                .words("short by (quarter,\nhalf, three)", "  %-17s")
                .numbers("crosses a\nred line", " %9s");
        blockers.forEach(b -> table.row(
                names.actor(b.actor()) + " on " + Vocabulary.ofId(b.issue()),
                percent(b.last()),
                Numbers.interval(b.last()),
                percent(b.lastWord()),
                gap(b.gap()),
                b.redLines() == 0 ? Cell.NONE : b.redLines()));
        return table.build();
    }

    private static String gap(Refusals.Gap gap) {
        return gap.n() == 0
                ? "-"
                : Numbers.format(
                        "%.0f%%, %.0f%%, %.0f%%", 100 * gap.quarter(), 100 * gap.median(), 100 * gap.threeQuarters());
    }

    /** Returns how far each table came. */
    Table stands(Deadlocks deadlocks) {
        Table.Builder table = Table.shown("How far the tables came, share of the "
                        + Numbers.counted(deadlocks.runs(), "run") + " played again")
                .words("How far the tables came", "  %-21.21s");
        deadlocks.tables().get(0).stands().keySet().forEach(stand -> table.numbers(Names.stand(stand), "%12s"));
        for (Deadlocks.Table each : deadlocks.tables()) {
            List<Object> row = new ArrayList<>(List.of(Vocabulary.ofId(each.track())));
            each.stands().values().forEach(share -> row.add(share.count() == 0 ? "-" : percent(share)));
            table.row(row);
        }
        return table.build();
    }

    /** Returns each concession that would have been enough. */
    Table concessions(Deadlocks deadlocks) {
        return Table.ofTexts(
                "One concession that would have been enough for an agreement at a table, share of the runs played again",
                List.of("Share (95%)", "by", "for the sake of", "on", "instead of", "proposes"),
                Set.of(0),
                deadlocks.concessions().stream()
                        .map(s -> List.of(
                                Names.share(s.share()),
                                names.maker(s),
                                names.sake(s),
                                Vocabulary.ofId(s.issue()),
                                s.from(),
                                s.to()))
                        .toList());
    }

    /** Returns a concession as a line of text. */
    String line(Deadlocks.Step s) {
        return Numbers.format(
                "%s  %s to %s, on %s: %s -> %s",
                Names.share(s.share()), names.maker(s), names.sake(s), Vocabulary.ofId(s.issue()), s.from(), s.to());
    }

    /**
     * Returns who refused away from the table.
     *
     * @param headed whether the columns have headings of their own
     */
    Table sentBack(List<Deadlocks.SentBack> all, boolean headed) {
        Table.Builder table = Table.shown("Refused away from the table, share of the runs played again")
                .words(headed ? "Who" : "", "  %-22.22s")
                .words(headed ? "where" : "", " %-20s")
                .numbers(headed ? "share" : "", " %6s")
                .words(headed ? "(95%)" : "", "  %s");
        all.forEach(s -> table.row(
                names.actor(s.actor()), Names.away(s.reason()), percent(s.share()), Numbers.interval(s.share())));
        return table.build();
    }

    /** Returns what cease-fires had in common that broke, and that held. */
    static Table ceasefires(CeasefireEnds ends) {
        Table.Builder table = Table.shown("What cease-fires had in common, shares with 95% intervals")
                .words("What cease-fires had in common", "  %-43.43s")
                .words("those that broke", " %-24s")
                .words("those that held", " %s");
        Map<String, CeasefireEnds.Condition> conditions = new LinkedHashMap<>();
        conditions.put("a party only stalled", ends.stalling());
        conditions.put("the hazard had grown", ends.growing());
        conditions.put("a spoiler would have gained by fighting", ends.spoiler());
        conditions.put("somebody affected had no seat", ends.excluded());
        conditions.put("none of these", ends.none());
        conditions.forEach((what, c) -> table.row(what, withInterval(c.broken()), withInterval(c.held())));
        return table.build();
    }

    private static Cell percent(Proportion share) {
        return Cell.share(share, Numbers.percent(share));
    }

    private static Cell withInterval(Proportion share) {
        return Cell.share(share, Numbers.format("%6s  %s", Numbers.percent(share), Numbers.interval(share)));
    }
}
