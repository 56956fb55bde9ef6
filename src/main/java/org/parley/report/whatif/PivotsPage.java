package org.parley.report.whatif;

import static org.parley.report.whatif.Numbers.format;
import static org.parley.report.whatif.Numbers.percent;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.parley.answer.Answer;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.answer.Provenance;
import org.parley.answer.Section;
import org.parley.answer.Table;
import org.parley.answer.part.AssumptionSection;
import org.parley.answer.words.Vocabulary;
import org.parley.findings.Goal;
import org.parley.findings.whatif.DecisiveChanges;
import org.parley.findings.whatif.DecisiveChanges.Pivot;
import org.parley.outcome.Outcome;
import org.parley.scenario.Scenario;
import org.parley.statistics.Transitions.Flip;

/** Pivots as a page: what changes the outcome most, what changes what talks are judged by, and how to repeat each. */
public final class PivotsPage {

    private final DecisiveChanges pivots;
    private final Scenario scenario;
    private final PivotLabels labels;
    private final PivotCharts charts;
    private final List<Pivot> shown;
    private final String version;

    private PivotsPage(DecisiveChanges pivots, String version) {
        this.pivots = pivots;
        this.version = version;
        scenario = pivots.file().scenario();
        labels = new PivotLabels(scenario);
        shown = TellingPivots.of(pivots);
        charts = new PivotCharts(pivots, labels);
    }

    /**
     * Returns the page.
     *
     * @param pivots what was tried
     * @param version version of Parley
     */
    public static Answer of(DecisiveChanges pivots, String version) {
        return new PivotsPage(pivots, version).page();
    }

    private Answer page() {
        List<Section> sections = new ArrayList<>(List.of(ranking()));
        for (int goal = 0; goal < pivots.goals().size() && !shown.isEmpty(); goal++) {
            sections.add(goal(goal));
        }
        if (!shown.isEmpty()) {
            sections.add(words());
        }
        sections.add(each());
        sections.add(AssumptionSection.of(pivots.file()));
        sections.add(provenance());
        return new Answer(
                "pivots",
                "Whose veto, seat or guarantee changes the outcome most?",
                format(
                        "%d changes to \u201c%s\u201d, one at a time, each over %,d runs with the luck that they had. %s",
                        pivots.tried().size(), Vocabulary.title(scenario), pivots.runs(), Notes.NO_FORECAST),
                sections,
                List.of(),
                new Provenance(version, OptionalLong.of(pivots.seed()), command()));
    }

    private Section ranking() {
        String heading = "What changes the outcome of most runs?";
        if (shown.isEmpty()) {
            return new Section("ranking", heading, PivotSentences.of(pivots).get(0), List.of());
        }
        Pivot first = shown.get(0);
        String sentence = first.transitions().changed().count() == 0
                ? "None of these changes makes any run end otherwise."
                : format(
                        "Outcomes change most often if %s: in %s of the runs%s.",
                        labels.of(first.change()),
                        percent(first.transitions().changed()),
                        shown.size() == 1
                                ? ""
                                : format(
                                        "; next is %s: %s",
                                        labels.of(shown.get(1).change()),
                                        percent(shown.get(1).transitions().changed())));
        List<Block> blocks = new ArrayList<>(List.of(new Figure("ranking", charts.ranking(shown))));
        if (shown.size() < pivots.tried().size()) {
            blocks.add(new Block.Note(format(
                    "Shown are %d of %d: those that change most outcomes, and all that change what talks are judged by beyond"
                            + " chance. pivots.csv has all.",
                    shown.size(), pivots.tried().size())));
        }
        return new Section("ranking", heading, sentence, blocks);
    }

    private Section goal(int goal) {
        Goal judged = pivots.goals().get(goal);
        List<Block> blocks = new ArrayList<>();
        if (charts.differs(goal)) {
            blocks.add(new Figure("goal-" + judged.id(), charts.goal(goal, shown)));
        }
        blocks.add(new Block.Grid("Each with its p-value", charts.table(goal, shown)));
        return new Section(
                judged.id(),
                format("What changes how often there is %s?", judged.label()),
                charts.sentence(goal, shown),
                blocks);
    }

    private Section words() {
        List<String> sentences = PivotSentences.of(pivots);
        return new Section(
                "words",
                "What does it come to, in the words of the field?",
                sentences.get(0),
                sentences.stream().skip(1).<Block>map(Block.Note::new).toList());
    }

    private Section each() {
        List<Block> blocks = new ArrayList<>();
        if (!shown.isEmpty()) {
            blocks.add(new Block.Grid(
                    "",
                    Table.ofTexts(
                            "What was tried, that which changes most outcomes first",
                            List.of("What", "Option of whatif", "What becomes what most often", "Share of runs"),
                            Set.of(3),
                            shown.stream().map(this::row).toList())));
        }
        if (!pivots.untried().isEmpty()) {
            blocks.add(new Block.Grid(
                    format("Not tried (%d)", pivots.untried().size()),
                    Table.ofTexts(
                            "What was not tried, and why",
                            List.of("What", "Option of whatif", "Why not"),
                            Set.of(),
                            pivots.untried().stream()
                                    .map(u -> List.of(
                                            labels.of(u.change()), u.change().options(), u.why()))
                                    .toList())));
        }
        return new Section(
                "each",
                "How can each be looked at?",
                "With its option, parley whatif RESULTS tells what became what under that change alone, and with --pick a run"
                        + " twice.",
                blocks);
    }

    private List<String> row(Pivot pivot) {
        List<Flip> flips = pivot.transitions().flips();
        return List.of(
                labels.of(pivot.change()),
                pivot.change().options(),
                flips.isEmpty()
                        ? "no outcome becomes another"
                        : name(flips.get(0).from()) + " \u2192 "
                                + name(flips.get(0).to()),
                flips.isEmpty()
                        ? ""
                        : percent(pivot.transitions()
                                .share(flips.get(0).from(), flips.get(0).to())
                                .share()));
    }

    private String name(int ordinal) {
        return Vocabulary.ofOutcome(scenario, Outcome.values()[ordinal]);
    }

    private String command() {
        return "parley whatif RESULTS --runs " + pivots.runs();
    }

    private Section provenance() {
        List<List<String>> rows = List.of(
                List.of("Model", "Parley " + version + ", an agent-based model on MASON"),
                List.of("Scenario", scenario.name()),
                List.of("SHA-256 of the scenario as stored", pivots.file().hash()),
                List.of("Runs and seed", format("%,d runs, seed %d", pivots.runs(), pivots.seed())),
                List.of("The same again", command()));
        return new Section(
                "provenance",
                "Where does this come from, and what is it not?",
                Notes.ofMany(pivots),
                List.of(
                        new Block.Grid("", Table.ofTexts("Provenance", List.of("What", "Which"), Set.of(), rows)),
                        new Block.Note(Notes.NO_FINDING + " One thing at a time says nothing of two together.")));
    }
}
