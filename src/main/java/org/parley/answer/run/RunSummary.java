package org.parley.answer.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.parley.findings.Endings;
import org.parley.findings.Findings;
import org.parley.outcome.Outcome;
import org.parley.scenario.Scenario;
import org.parley.statistics.Proportion;

/** Summary of runs in a terminal: outcomes, dates, terms, gains, refusals, each as a short table. */
final class RunSummary {

    private static final int MOST_OPTIONS = 2;
    private static final int MOST_BLOCKERS = 4;

    private final Findings found;
    private final Scenario scenario;
    private final ScenarioWords words;
    private final List<Section> sections = new ArrayList<>();

    private RunSummary(Findings found) {
        this.found = found;
        scenario = found.scenario();
        words = new ScenarioWords(scenario);
    }

    static List<Section> of(Findings found, long seed) {
        RunSummary summary = new RunSummary(found);
        summary.add(
                "runs",
                Vocabulary.title(summary.scenario),
                line("%,d runs, seed %d", found.endings().all(), seed));
        List<String> decided = DecisionSentences.of(found.decisions(), summary.words);
        if (!decided.isEmpty()) {
            summary.add(
                    "decided",
                    "",
                    decided.stream()
                            .map(said -> new Note(said, Flow.PARAGRAPH, 0))
                            .toArray(Block[]::new));
        }
        summary.add("ends", "", summary.outcomes());
        summary.add("dates", "", summary.dates());
        summary.sections.addAll(HistorySections.brief(found));
        if (found.deals().settled() > 0) {
            summary.add("options", "On what terms (share of " + summary.words.settlements() + ")", summary.terms());
            summary.add(
                    "worth",
                    "For whom: share of these that leave it better off than " + summary.words.alternative()
                            + ", mean gain",
                    summary.gains());
        }
        summary.blockers();
        Note no = line("A model of declared assumptions, not a forecast.");
        if (found.endings().failed() == 0) {
            summary.add("limits", "", no);
        } else {
            summary.add(
                    "limits",
                    "",
                    line(
                            "%,d runs failed and are not counted above; the first: %s",
                            found.endings().failed(), found.endings().firstError()),
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
            Proportion p = found.endings().share(outcome);
            if (p.count() > 0) {
                table.row(
                        found.label(outcome),
                        Cell.share(
                                p,
                                Numbers.format(
                                        "%5.1f%%  (%4.1f to %4.1f)", 100 * p.share(), 100 * p.low(), 100 * p.high())));
            }
        }
        return table.block();
    }

    private Note dates() {
        Endings.Rounds rounds = found.endings().settledRounds();
        return rounds.runs() == 0
                ? line("%s in none of the runs.", words.isAtWar() ? "A general cease-fire" : "Agreement")
                : line(
                        "%s, when it comes: %s (10%% by %s, 90%% by %s)",
                        Vocabulary.capital(words.settlement()),
                        words.at(rounds.median()),
                        words.at(rounds.low()),
                        words.at(rounds.high()));
    }

    private Block terms() {
        Table.Builder table = Table.shown("").words("", "  %-13.13s").words("", " %-63.63s");
        scenario.issues().forEach((id, issue) -> {
            if (scenario.ceasefire() == null || !id.equals(scenario.ceasefire().issue())) {
                table.row(
                        Vocabulary.ofId(id),
                        options(issue.options(), found.deals().terms().get(id)));
            }
        });
        return table.block();
    }

    private static String options(List<String> options, List<Proportion> shares) {
        return IntStream.range(0, options.size())
                .boxed()
                .filter(o -> shares.get(o).count() > 0)
                .sorted(Comparator.comparingLong(o -> -shares.get(o).count()))
                .limit(MOST_OPTIONS)
                .map(o ->
                        options.get(o) + " " + Numbers.fixed(100 * shares.get(o).share(), 0) + "%")
                .collect(Collectors.joining(", "));
    }

    private Block gains() {
        Table.Builder table =
                Table.shown("").words("", "  %-22.22s").numbers("", " %6s").numbers("", "   %s");
        found.deals()
                .worth()
                .forEach((actor, worth) -> table.row(
                        words.actor(actor),
                        Cell.share(
                                worth.better(), Numbers.percent(worth.better().share())),
                        Cell.mean(
                                worth.gain(),
                                Numbers.format("%+.3f", worth.gain().mean()))));
        return table.block();
    }

    private void blockers() {
        Table.Builder table =
                Table.shown("").words("", "  %-22.22s").words("", " %-18.18s").numbers("", " %6s", Picture.BAR);
        Proportion refused = found.refusals().refused();
        found.refusals().blockers().stream()
                .limit(MOST_BLOCKERS)
                .forEach(b -> table.row(
                        words.actor(b.actor()),
                        "on " + Vocabulary.ofId(b.issue()),
                        share(b.last().count(), refused.of())));
        if (!table.isEmpty()) {
            if (refused.count() < refused.of()) {
                table.row("nobody refused", "", share(refused.of() - refused.count(), refused.of()));
            }
            add(
                    "blockers",
                    Numbers.format(
                            "Who refused last, and on what, in the %s without %s",
                            Numbers.counted(refused.of(), "run"), words.aSettlement()),
                    table.block());
        }
    }

    private static Cell share(long count, long of) {
        Proportion share = Proportion.of(count, of);
        return Cell.share(share, Numbers.percent(share.share()));
    }
}
