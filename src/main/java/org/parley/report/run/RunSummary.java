package org.parley.report.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.parley.answer.words.Vocabulary;
import org.parley.findings.Tally;
import org.parley.outcome.Outcome;
import org.parley.render.terminal.Columns;
import org.parley.render.terminal.Lines;
import org.parley.render.terminal.Picture;
import org.parley.render.terminal.Screen;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.statistics.Counts;
import org.parley.statistics.Proportion;

/** The answer of {@code parley run}: at most some 80 columns, and never more than its screen has. */
public final class RunSummary {

    private static final int WIDEST = 100;
    private static final int LONGEST_TERM = 38;
    private static final int MOST_BLOCKERS = 4;

    private final Tally tally;
    private final Scenario scenario;
    private final Screen screen;
    private final Lines text;

    private RunSummary(Tally tally, Screen screen) {
        this.tally = tally;
        this.screen = screen;
        text = new Lines(screen, WIDEST);
        scenario = tally.scenario();
    }

    /**
     * Returns the summary of an experiment.
     *
     * @param seed its master seed
     * @param screen what it is read on
     */
    public static String of(Tally tally, long seed, Screen screen) {
        RunSummary summary = new RunSummary(tally, screen);
        summary.head(seed);
        summary.outcomes();
        summary.when();
        if (tally.settled() > 0) {
            summary.terms();
            summary.gains();
        }
        summary.blocking();
        summary.foot();
        return summary.text.toString();
    }

    private void head(long seed) {
        text.heading(Vocabulary.title(scenario));
        text.row("%,d runs, seed %d", tally.runs(), seed);
    }

    private void outcomes() {
        text.gap();
        Columns table =
                new Columns("  %-35.35s %-22s", "How it ends", "  probability (95% interval)").drawnEverywhere();
        for (Outcome outcome : Outcome.values()) {
            Proportion p = tally.outcome(outcome);
            if (p.count() > 0) {
                table.row(
                        Picture.bar(p.share()),
                        tally.label(outcome),
                        String.format(
                                Locale.ROOT,
                                "%5.1f%%  (%4.1f to %4.1f)",
                                100 * p.share(),
                                100 * p.low(),
                                100 * p.high()));
            }
        }
        text.table(table);
    }

    private void when() {
        Counts rounds = tally.settledRounds();
        text.gap();
        if (rounds.total() == 0) {
            text.row("%s in none of the runs.", scenario.war() == null ? "Agreement" : "A general cease-fire");
            return;
        }
        text.row(
                "%s, when it comes: %s (10%% by %s, 90%% by %s)",
                scenario.war() == null ? "Agreement" : "General cease-fire",
                at(rounds.quantile(0.5)),
                at(rounds.quantile(0.1)),
                at(rounds.quantile(0.9)));
    }

    private String at(int round) {
        LocalDate date = scenario.calendar().date(round);
        return date == null ? "round " + round : date.toString();
    }

    private void terms() {
        text.gap();
        text.heading(
                "On what terms (share of " + (scenario.war() == null ? "agreements" : "general cease-fires") + ")");
        Columns table = new Columns("  %-13.13s %-63.63s");
        int k = 0;
        for (var entry : scenario.issues().entrySet()) {
            Issue issue = entry.getValue();
            int of = k++;
            if (scenario.ceasefire() != null
                    && entry.getKey().equals(scenario.ceasefire().issue())) {
                continue;
            }
            List<Integer> options = IntStream.range(0, issue.options().size())
                    .boxed()
                    .sorted(Comparator.comparingLong(
                            (Integer o) -> -tally.settledTerm(of, o).count()))
                    .limit(2)
                    .filter(o -> tally.settledTerm(of, o).count() > 0)
                    .toList();
            List<String> shares = new ArrayList<>();
            for (int o : options) {
                shares.add(String.format(
                        Locale.ROOT,
                        "%s %.0f%%",
                        screen.clip(issue.options().get(o), screen.isWindow() ? screen.width() : LONGEST_TERM),
                        100 * tally.settledTerm(of, o).share()));
            }
            table.row(Vocabulary.ofId(entry.getKey()), String.join(", ", shares));
        }
        text.table(table);
    }

    private void gains() {
        text.gap();
        text.heading("For whom: share of these that leave it better off than "
                + (scenario.war() == null ? "no deal" : "fighting on") + ", mean gain");
        Columns table = new Columns("  %-22.22s %6s   %s");
        List<String> actors = List.copyOf(scenario.actors().keySet());
        for (int i = 0; i < actors.size(); i++) {
            table.row(
                    Vocabulary.ofActor(scenario, actors.get(i)),
                    percent(tally.better(i)),
                    String.format(Locale.ROOT, "%+.3f", tally.gain(i).mean()));
        }
        text.table(table);
    }

    private static String percent(Proportion share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share.share());
    }

    private void blocking() {
        List<String> actors = List.copyOf(scenario.actors().keySet());
        List<String> issues = List.copyOf(scenario.issues().keySet());
        record Blocker(int actor, int issue, Proportion share) {}
        List<Blocker> blockers = new ArrayList<>();
        for (int i = 0; i < actors.size(); i++) {
            for (int k = 0; k < issues.size(); k++) {
                Proportion share = tally.refusedLast(i, k);
                if (share.count() > 0) {
                    blockers.add(new Blocker(i, k, share));
                }
            }
        }
        if (blockers.isEmpty()) {
            return;
        }
        blockers.sort(Comparator.comparingLong((Blocker b) -> -b.share().count()));
        text.gap();
        text.heading("Who refused last, and on what, where no "
                + (scenario.war() == null ? "agreement" : "general cease-fire") + " came of it");
        Columns table = new Columns("  %-22.22s %-18.18s %6s");
        for (Blocker b : blockers.subList(0, Math.min(MOST_BLOCKERS, blockers.size()))) {
            table.row(
                    Picture.bar(b.share().share()),
                    Vocabulary.ofActor(scenario, actors.get(b.actor())),
                    "on " + Vocabulary.ofId(issues.get(b.issue())),
                    percent(b.share()));
        }
        text.table(table);
    }

    private void foot() {
        text.gap();
        if (tally.failed() > 0) {
            text.row("%,d runs failed and are not counted above; the first: %s", tally.failed(), tally.firstError());
        }
        text.row("A model of declared assumptions, not a forecast.");
    }
}
