package org.parley.report.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.parley.outcome.Outcome;
import org.parley.report.Screen;
import org.parley.report.Words;
import org.parley.results.Tally;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.statistics.Counts;
import org.parley.statistics.Proportion;

/** The answer of {@code parley run}: at most some 80 columns, and never more than its screen has. */
public final class RunSummary {

    private static final int BAR = 20;
    private static final int LABEL = 35;
    private static final int LEAST_LABEL = 8;

    /** Columns of an outcome beside its label and its bar. */
    private static final int SHARES = 27;

    private final Tally tally;
    private final Scenario scenario;
    private final Screen screen;
    private final int label;
    private final int bar;
    private final StringBuilder text = new StringBuilder();

    private RunSummary(Tally tally, Screen screen) {
        this.tally = tally;
        this.screen = screen;
        int room = Math.max(0, screen.width() - SHARES);
        bar = Math.max(0, Math.min(Math.min(BAR, room / 3), room - LEAST_LABEL));
        label = Math.max(LEAST_LABEL, Math.min(LABEL, room - bar));
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
        return screen.fit(summary.text.toString());
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }

    private void heading(String format, Object... values) {
        String words = String.format(Locale.ROOT, format, values);
        screen.fit(words)
                .lines()
                .forEach(part -> text.append(screen.strong().apply(part)).append('\n'));
    }

    private void head(long seed) {
        heading("%s", Words.title(scenario));
        line("%,d runs, seed %d", tally.runs(), seed);
    }

    private void outcomes() {
        line("");
        heading("%-" + (label + 4) + "s %s", "How it ends", "probability (95% interval)");
        for (Outcome outcome : Outcome.values()) {
            Proportion p = tally.outcome(outcome);
            if (p.count() > 0) {
                line(
                        "  %-" + label + "s %5.1f%%  (%4.1f to %4.1f)  %s",
                        Words.clip(tally.label(outcome), label),
                        100 * p.share(),
                        100 * p.low(),
                        100 * p.high(),
                        screen.bar(p.share(), bar));
            }
        }
    }

    private void when() {
        Counts rounds = tally.settledRounds();
        line("");
        if (rounds.total() == 0) {
            line("%s in none of the runs.", scenario.war() == null ? "Agreement" : "A general cease-fire");
            return;
        }
        line(
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
        line("");
        heading("On what terms (share of %s)", scenario.war() == null ? "agreements" : "general cease-fires");
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
                        Words.clip(issue.options().get(o), 38),
                        100 * tally.settledTerm(of, o).share()));
            }
            line("  %-13s %s", Words.clip(Words.ofId(entry.getKey()), 13), Words.clip(String.join(", ", shares), 63));
        }
    }

    private void gains() {
        line("");
        heading(
                "For whom: share of these that leave it better off than %s, mean gain",
                scenario.war() == null ? "no deal" : "fighting on");
        List<String> actors = List.copyOf(scenario.actors().keySet());
        for (int i = 0; i < actors.size(); i++) {
            line(
                    "  %-22s %5.1f%%   %+.3f",
                    Words.clip(Words.ofActor(scenario, actors.get(i)), 22),
                    100 * tally.better(i).share(),
                    tally.gain(i).mean());
        }
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
        line("");
        heading(
                "Who refused last, and on what, where no %s came of it",
                scenario.war() == null ? "agreement" : "general cease-fire");
        for (Blocker b : blockers.subList(0, Math.min(4, blockers.size()))) {
            line(
                    "  %-22s on %-15s %5.1f%%",
                    Words.clip(Words.ofActor(scenario, actors.get(b.actor())), 22),
                    Words.clip(Words.ofId(issues.get(b.issue())), 15),
                    100 * b.share().share());
        }
    }

    private void foot() {
        line("");
        if (tally.failed() > 0) {
            line("%,d runs failed and are not counted above; the first: %s", tally.failed(), tally.firstError());
        }
        line("A model of declared assumptions, not a forecast.");
    }
}
