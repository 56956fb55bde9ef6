package org.parley.answer.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.answer.Block;
import org.parley.answer.Block.Flow;
import org.parley.answer.Block.Note;
import org.parley.answer.Cell;
import org.parley.answer.Column.Picture;
import org.parley.answer.Section;
import org.parley.answer.Table;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.ScenarioWords;
import org.parley.answer.words.Vocabulary;
import org.parley.findings.Tally;
import org.parley.outcome.Outcome;
import org.parley.scenario.Scenario;
import org.parley.statistics.Counts;
import org.parley.statistics.Proportion;

/** Summary of runs in a terminal: outcomes, dates, terms, gains, refusals, each as a short table. */
final class RunSummary {

    private static final int MOST_OPTIONS = 2;
    private static final int MOST_BLOCKERS = 4;

    private final Tally tally;
    private final Scenario scenario;
    private final ScenarioWords words;
    private final List<Section> sections = new ArrayList<>();

    private RunSummary(Tally tally) {
        this.tally = tally;
        scenario = tally.scenario();
        words = new ScenarioWords(scenario);
    }

    static List<Section> of(Tally tally, long seed) {
        RunSummary summary = new RunSummary(tally);
        summary.add("runs", Vocabulary.title(summary.scenario), line("%,d runs, seed %d", tally.runs(), seed));
        summary.add("ends", "", summary.outcomes());
        summary.add("dates", "", summary.dates());
        if (tally.settled() > 0) {
            summary.add("options", "On what terms (share of " + summary.words.settlements() + ")", summary.terms());
            summary.add(
                    "worth",
                    "For whom: share of these that leave it better off than " + summary.words.alternative()
                            + ", mean gain",
                    summary.gains());
        }
        summary.blockers();
        Note no = line("A model of declared assumptions, not a forecast.");
        if (tally.failed() == 0) {
            summary.add("limits", "", no);
        } else {
            summary.add(
                    "limits",
                    "",
                    line(
                            "%,d runs failed and are not counted above; the first: %s",
                            tally.failed(), tally.firstError()),
                    no);
        }
        return summary.sections;
    }

    private void add(String id, String heading, Block... blocks) {
        sections.add(Section.ofText(id, heading, List.of(blocks)));
    }

    private static Note line(String pattern, Object... values) {
        return new Note(Numbers.format(pattern, values), Flow.WHOLE_LINE, 0);
    }

    private Block outcomes() {
        Table.Builder table = Table.shown("")
                .words("How it ends", "  %-35.35s")
                .numbers("  probability (95% interval)", " %-22s", Picture.BAR_EVERYWHERE);
        for (Outcome outcome : Outcome.values()) {
            Proportion p = tally.outcome(outcome);
            if (p.count() > 0) {
                table.row(
                        tally.label(outcome),
                        Cell.share(
                                p,
                                Numbers.format(
                                        "%5.1f%%  (%4.1f to %4.1f)", 100 * p.share(), 100 * p.low(), 100 * p.high())));
            }
        }
        return table.block();
    }

    private Note dates() {
        Counts rounds = tally.settledRounds();
        return rounds.total() == 0
                ? line("%s in none of the runs.", words.isAtWar() ? "A general cease-fire" : "Agreement")
                : line(
                        "%s, when it comes: %s (10%% by %s, 90%% by %s)",
                        Vocabulary.capital(words.settlement()),
                        words.at(rounds.quantile(0.5)),
                        words.at(rounds.quantile(0.1)),
                        words.at(rounds.quantile(0.9)));
    }

    private Block terms() {
        Table.Builder table = Table.shown("").words("", "  %-13.13s").words("", " %-63.63s");
        List<String> issues = List.copyOf(scenario.issues().keySet());
        for (int k = 0; k < issues.size(); k++) {
            String issue = issues.get(k);
            if (scenario.ceasefire() == null
                    || !issue.equals(scenario.ceasefire().issue())) {
                table.row(
                        Vocabulary.ofId(issue),
                        options(k, scenario.issues().get(issue).options()));
            }
        }
        return table.block();
    }

    private String options(int issue, List<String> options) {
        return IntStream.range(0, options.size())
                .boxed()
                .filter(o -> tally.settledTerm(issue, o).count() > 0)
                .sorted(Comparator.comparingLong(
                        o -> -tally.settledTerm(issue, o).count()))
                .limit(MOST_OPTIONS)
                .map(o -> options.get(o) + " "
                        + Numbers.fixed(100 * tally.settledTerm(issue, o).share(), 0) + "%")
                .collect(Collectors.joining(", "));
    }

    private Block gains() {
        Table.Builder table =
                Table.shown("").words("", "  %-22.22s").numbers("", " %6s").numbers("", "   %s");
        List<String> actors = words.actors();
        for (int i = 0; i < actors.size(); i++) {
            Proportion better = tally.better(i);
            table.row(
                    words.actor(actors.get(i)),
                    Cell.share(better, Numbers.percent(better.share())),
                    Cell.mean(
                            tally.gain(i), Numbers.format("%+.3f", tally.gain(i).mean())));
        }
        return table.block();
    }

    private record Blocker(String actor, String issue, Proportion share) {}

    private void blockers() {
        List<String> actors = words.actors();
        List<String> issues = List.copyOf(scenario.issues().keySet());
        Stream<Blocker> all = IntStream.range(0, actors.size())
                .boxed()
                .flatMap(i -> IntStream.range(0, issues.size())
                        .mapToObj(k -> new Blocker(actors.get(i), issues.get(k), tally.refusedLast(i, k))));
        Table.Builder table =
                Table.shown("").words("", "  %-22.22s").words("", " %-18.18s").numbers("", " %6s", Picture.BAR);
        all.filter(b -> b.share().count() > 0)
                .sorted(Comparator.comparingLong(b -> -b.share().count()))
                .limit(MOST_BLOCKERS)
                .forEach(b -> table.row(
                        words.actor(b.actor()),
                        "on " + Vocabulary.ofId(b.issue()),
                        Cell.share(b.share(), Numbers.percent(b.share().share()))));
        if (!table.isEmpty()) {
            add(
                    "blockers",
                    "Who refused last, and on what, where no " + words.settlement() + " came of it",
                    table.block());
        }
    }
}
