package org.parley.report.blocking;

import static org.parley.report.blocking.BlockingNames.interval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.report.Lines;
import org.parley.report.Words;
import org.parley.results.Blocking;
import org.parley.results.CeasefireEnds;
import org.parley.results.Impasses;
import org.parley.results.Refusals;
import org.parley.scenario.Scenario;
import org.parley.statistics.Proportion;

/** What blocked, as compact tables of text. */
final class BlockingTables {

    private final BlockingNames names;
    private final Blocking blocking;
    private final int rows;
    private final Lines text;

    private BlockingTables(Scenario scenario, Blocking blocking, int rows, int width) {
        names = new BlockingNames(scenario);
        this.blocking = blocking;
        this.rows = rows;
        text = new Lines(width);
    }

    /**
     * Returns the tables, each after an empty line.
     *
     * @param rows most rows of a table
     * @param width most characters of a line
     */
    static String of(Scenario scenario, Blocking blocking, int rows, int width) {
        BlockingTables tables = new BlockingTables(scenario, blocking, rows, width);
        tables.blockers();
        if (blocking.impasses() != null) {
            tables.stands(blocking.impasses());
            tables.concessions(blocking.impasses());
            tables.sentBack(blocking.impasses());
        }
        if (blocking.ceasefires() != null) {
            tables.ceasefires(blocking.ceasefires());
        }
        return tables.text.toString();
    }

    private void more(int all, String what) {
        if (all > rows) {
            text.line("  and %d more %s: --level everything", all - rows, what);
        }
    }

    private void blockers() {
        List<Refusals.Blocker> blockers = blocking.refusals().blockers();
        if (blockers.isEmpty()) {
            return;
        }
        text.line("");
        text.line(
                "%-32s %6s %-14s %9s  %-17s %9s",
                "Who refused last, and on what", "share", "(95%)", "last word", "short by (quarter,", "crosses a");
        text.line("%-32s %6s %-14s %9s  %-17s %9s", "", "", "", "", "half, three)", "red line");
        for (Refusals.Blocker b : blockers.subList(0, Math.min(rows, blockers.size()))) {
            text.line(
                    "  %-30s %6s %-14s %9s  %-17s %9s",
                    Words.clip(names.actor(b.actor()), 16) + " on " + Words.clip(Words.ofId(b.issue()), 13),
                    BlockingNames.percent(b.last()),
                    interval(b.last()),
                    BlockingNames.percent(b.lastWord()),
                    gap(b.gap()),
                    b.redLines() == 0 ? "" : String.format(Locale.ROOT, "%,d", b.redLines()));
        }
        more(blockers.size(), "pairs");
    }

    /** Returns how far offers fell short: quarter, half and three quarters of them by no more. */
    static String gap(Refusals.Gap gap) {
        return gap.n() == 0
                ? "-"
                : String.format(
                        Locale.ROOT,
                        "%.0f%%, %.0f%%, %.0f%%",
                        100 * gap.quarter(),
                        100 * gap.median(),
                        100 * gap.threeQuarters());
    }

    private void stands(Impasses impasses) {
        text.line("");
        StringBuilder head = new StringBuilder(String.format("%-23s", "How far the tables came"));
        for (String stand : impasses.tables().get(0).stands().keySet()) {
            head.append(String.format("%12s", BlockingNames.stand(stand)));
        }
        text.line("%s", head);
        for (Impasses.Table table : impasses.tables()) {
            StringBuilder row = new StringBuilder(String.format("  %-21s", Words.clip(Words.ofId(table.track()), 21)));
            for (Map.Entry<String, Proportion> stand : table.stands().entrySet()) {
                Proportion share = stand.getValue();
                row.append(String.format("%12s", share.count() == 0 ? "-" : BlockingNames.percent(share)));
            }
            text.line("%s", row);
        }
    }

    private void concessions(Impasses impasses) {
        List<Impasses.Step> steps = impasses.concessions();
        if (steps.isEmpty()) {
            return;
        }
        text.line("");
        text.line("One concession that would have been enough (share of the runs played again)");
        for (Impasses.Step s : steps.subList(0, Math.min(rows, steps.size()))) {
            text.paragraph(
                    "  ",
                    "    ",
                    String.format(
                            Locale.ROOT,
                            "%s  %s to %s, on %s: %s -> %s",
                            BlockingNames.share(s.share()),
                            names.maker(s),
                            names.sake(s),
                            Words.ofId(s.issue()),
                            s.from(),
                            s.to()));
        }
        more(steps.size(), "concessions");
    }

    private void sentBack(Impasses impasses) {
        List<Impasses.SentBack> all = impasses.sentBack();
        if (all.isEmpty()) {
            return;
        }
        text.line("");
        text.line("Refused away from the table (share of the runs played again)");
        for (Impasses.SentBack s : all.subList(0, Math.min(rows, all.size()))) {
            text.line(
                    "  %-22s %-20s %6s  %s",
                    Words.clip(names.actor(s.actor()), 22),
                    BlockingNames.away(s.reason()),
                    BlockingNames.percent(s.share()),
                    interval(s.share()));
        }
        more(all.size(), "");
    }

    private void ceasefires(CeasefireEnds ends) {
        if (ends.broke().count() == 0) {
            return;
        }
        text.line("");
        text.line("%-45s %-24s %s", "What cease-fires had in common", "those that broke", "those that held");
        conditions(ends).forEach(this::row);
    }

    /** Returns what was there or not when cease-fires ended, by what it is. */
    static Map<String, CeasefireEnds.Condition> conditions(CeasefireEnds ends) {
        Map<String, CeasefireEnds.Condition> conditions = new LinkedHashMap<>();
        conditions.put("a party only stalled", ends.stalling());
        conditions.put("the hazard had grown", ends.growing());
        conditions.put("a spoiler would have gained by fighting", ends.spoiler());
        conditions.put("somebody affected had no seat", ends.excluded());
        conditions.put("none of these", ends.none());
        return conditions;
    }

    private void row(String what, CeasefireEnds.Condition c) {
        text.line(
                "  %-43s %6s  %-16s %6s  %s",
                what,
                BlockingNames.percent(c.broken()),
                interval(c.broken()),
                BlockingNames.percent(c.held()),
                interval(c.held()));
    }
}
