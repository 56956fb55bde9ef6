package org.parley.report.blocking;

import static org.parley.report.blocking.BlockingNames.interval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.answer.words.Vocabulary;
import org.parley.findings.Refusals;
import org.parley.findings.blocking.Blocking;
import org.parley.findings.blocking.CeasefireEnds;
import org.parley.findings.blocking.Deadlocks;
import org.parley.render.terminal.Columns;
import org.parley.render.terminal.Lines;
import org.parley.render.terminal.Picture;
import org.parley.render.terminal.Screen;
import org.parley.scenario.Scenario;
import org.parley.statistics.Proportion;

/** What blocked, as compact tables of text. */
final class BlockingTables {

    private final BlockingNames names;
    private final Blocking blocking;
    private final int rows;
    private final Lines text;

    private BlockingTables(Scenario scenario, Blocking blocking, int rows, Screen screen) {
        names = new BlockingNames(scenario);
        this.blocking = blocking;
        this.rows = rows;
        text = new Lines(screen, BlockingText.WIDTH);
    }

    /**
     * Returns the tables, each after an empty line.
     *
     * @param rows most rows of a table
     * @param screen what they are read on
     */
    static String of(Scenario scenario, Blocking blocking, int rows, Screen screen) {
        BlockingTables tables = new BlockingTables(scenario, blocking, rows, screen);
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
        text.gap();
        Columns table = new Columns(
                "  %-30.30s %6s %-14s %9s  %-17s %9s",
                "Who refused last, and on what",
                "share",
                "(95%)",
                "last word",
                "short by (quarter,\nhalf, three)",
                "crosses a\nred line");
        for (Refusals.Blocker b : blockers.subList(0, Math.min(rows, blockers.size()))) {
            table.row(
                    Picture.bar(b.last().share()),
                    names.actor(b.actor()) + " on " + Vocabulary.ofId(b.issue()),
                    BlockingNames.percent(b.last()),
                    interval(b.last()),
                    BlockingNames.percent(b.lastWord()),
                    gap(b.gap()),
                    b.redLines() == 0 ? "" : String.format(Locale.ROOT, "%,d", b.redLines()));
        }
        text.table(table);
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

    private void stands(Deadlocks impasses) {
        text.gap();
        List<String> head = new ArrayList<>(List.of("How far the tables came"));
        impasses.tables().get(0).stands().keySet().forEach(stand -> head.add(BlockingNames.stand(stand)));
        Columns table = new Columns("  %-21.21s" + "%12s".repeat(head.size() - 1), head.toArray(String[]::new));
        for (Deadlocks.Table each : impasses.tables()) {
            List<String> row = new ArrayList<>(List.of(Vocabulary.ofId(each.track())));
            each.stands().values().forEach(s -> row.add(s.count() == 0 ? "-" : BlockingNames.percent(s)));
            table.row(row.toArray(String[]::new));
        }
        text.table(table);
    }

    private void concessions(Deadlocks impasses) {
        List<Deadlocks.Step> steps = impasses.concessions();
        if (steps.isEmpty()) {
            return;
        }
        text.gap();
        text.heading("One concession that would have been enough (share of the runs played again)");
        for (Deadlocks.Step s : steps.subList(0, Math.min(rows, steps.size()))) {
            text.paragraph(
                    "  ",
                    "    ",
                    String.format(
                            Locale.ROOT,
                            "%s  %s to %s, on %s: %s -> %s",
                            BlockingNames.share(s.share()),
                            names.maker(s),
                            names.sake(s),
                            Vocabulary.ofId(s.issue()),
                            s.from(),
                            s.to()));
        }
        more(steps.size(), "concessions");
    }

    private void sentBack(Deadlocks impasses) {
        List<Deadlocks.SentBack> all = impasses.sentBack();
        if (all.isEmpty()) {
            return;
        }
        text.gap();
        text.heading("Refused away from the table (share of the runs played again)");
        Columns table = new Columns("  %-22.22s %-20s %6s  %s");
        for (Deadlocks.SentBack s : all.subList(0, Math.min(rows, all.size()))) {
            table.row(
                    names.actor(s.actor()),
                    BlockingNames.away(s.reason()),
                    BlockingNames.percent(s.share()),
                    interval(s.share()));
        }
        text.table(table);
        more(all.size(), "");
    }

    private void ceasefires(CeasefireEnds ends) {
        if (ends.broke().count() == 0) {
            return;
        }
        text.gap();
        Columns table = new Columns(
                "  %-43.43s %-24s %s", "What cease-fires had in common", "those that broke", "those that held");
        conditions(ends).forEach((what, c) -> table.row(what, share(c.broken()), share(c.held())));
        text.table(table);
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

    private static String share(Proportion share) {
        return String.format(Locale.ROOT, "%6s  %s", BlockingNames.percent(share), interval(share));
    }
}
