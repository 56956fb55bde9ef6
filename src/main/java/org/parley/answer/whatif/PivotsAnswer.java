package org.parley.answer.whatif;

import static org.parley.answer.words.Numbers.format;
import static org.parley.answer.words.Numbers.percent;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.answer.Answer;
import org.parley.answer.Block;
import org.parley.answer.Block.Flow;
import org.parley.answer.Cell;
import org.parley.answer.FolderPlan;
import org.parley.answer.Provenance;
import org.parley.answer.Section;
import org.parley.answer.Table;
import org.parley.answer.part.AssumptionSection;
import org.parley.answer.part.ProvenanceSection;
import org.parley.answer.words.Vocabulary;
import org.parley.findings.Goal;
import org.parley.findings.whatif.DecisiveChanges;
import org.parley.findings.whatif.DecisiveChanges.Pivot;
import org.parley.outcome.Outcome;
import org.parley.scenario.Scenario;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.study.Counterfactual;
import org.parley.statistics.Transitions.Flip;
import org.parley.statistics.comparison.PairedShares;

/** Answer about many changes, one at a time: which changes the outcome most, what that comes to, and how to repeat each. */
public final class PivotsAnswer {

    /** Pivots that readers are shown in any case: those that change most outcomes. */
    private static final int FIRST = 12;

    private static final int FLIPS = 2;

    /** Layout of what stands below a row of the terminal's table. */
    private static final String BELOW = "\n      %s";

    private final DecisiveChanges pivots;
    private final Scenario scenario;
    private final List<Pivot> shown;
    private final List<String> sentences;

    private PivotsAnswer(DecisiveChanges pivots) {
        this.pivots = pivots;
        scenario = pivots.file().scenario();
        shown = shown(pivots);
        sentences = PivotSentences.of(pivots);
    }

    /**
     * Returns the answer.
     *
     * @param pivots what was tried
     * @param version version of Parley
     */
    public static Answer of(DecisiveChanges pivots, String version) {
        return new PivotsAnswer(pivots).answer(version);
    }

    /**
     * Returns the plan of its folder.
     *
     * @param runs on how many runs each change is tried
     */
    public static FolderPlan folder(ScenarioFile file, long seed, long runs, String version) {
        return Words.folder("pivots", version, file, "pivots", "pivot-transitions", "pivot-shares", "not-tried")
                .with("set", "one thing at a time")
                .with("told", "none")
                .with("runs", runs)
                .with("seed", seed);
    }

    /** Those that change most outcomes, and all that are beyond chance. */
    private static List<Pivot> shown(DecisiveChanges pivots) {
        List<Pivot> shown = new ArrayList<>();
        for (Pivot pivot : pivots.tried()) {
            boolean resolved = pivot.p().stream().anyMatch(p -> p <= DecisiveChanges.LEVEL);
            if (shown.size() < FIRST || resolved) {
                shown.add(pivot);
            }
        }
        return shown;
    }

    private Answer answer(String version) {
        List<Section> sections = new ArrayList<>(brief());
        sections.add(new RankingSection(pivots, shown).section(sentences));
        GoalSections goals = new GoalSections(pivots, shown);
        for (int goal = 0; goal < pivots.goals().size() && !shown.isEmpty(); goal++) {
            sections.add(goals.of(goal));
        }
        if (!shown.isEmpty()) {
            sections.add(new Section(
                    "words",
                    "What does it come to, in the words of the field?",
                    sentences.get(0),
                    notes(sentences.subList(1, sentences.size()))));
        }
        sections.add(each());
        sections.add(AssumptionSection.of(pivots.file()));
        sections.add(ProvenanceSection.of(
                version,
                Words.ofMany(pivots),
                List.of(
                        List.of("Scenario", scenario.name()),
                        List.of(
                                "SHA-256 of the scenario as stored",
                                pivots.file().hash()),
                        List.of("Runs and seed", format("%,d runs, seed %d", pivots.runs(), pivots.seed())),
                        List.of("The same again", command())),
                Words.NO_FINDING + " One thing at a time says nothing of two together."));
        return new Answer(
                "pivots",
                "Whose veto, seat or guarantee changes the outcome most?",
                format(
                        "%d changes to \u201c%s\u201d, one at a time, each over %,d runs with the luck that they had. %s",
                        pivots.tried().size(), Vocabulary.title(scenario), pivots.runs(), Words.NO_FORECAST),
                sections,
                WhatIfTables.of(pivots),
                new Provenance(version, OptionalLong.of(pivots.seed()), command()));
    }

    private static List<Block> notes(List<String> texts) {
        return texts.stream().<Block>map(Block.Note::new).toList();
    }

    private String command() {
        return "parley whatif RESULTS --runs " + pivots.runs();
    }

    private String label(Counterfactual change) {
        return Words.of(scenario, change);
    }

    private List<Section> brief() {
        List<Section> brief = new ArrayList<>();
        brief.add(Section.ofText(
                "brief-question",
                Vocabulary.title(scenario),
                List.of(new Block.Note(format(
                        "Whose veto, seat or guarantee changes the outcome most? %d changes, one at a time, each over"
                                + " %,d runs with seed %d and the luck that they had.",
                        pivots.tried().size(), pivots.runs(), pivots.seed())))));
        if (!shown.isEmpty()) {
            List<Block> blocks = new ArrayList<>(List.of(table().block()));
            int more = pivots.tried().size() - shown.size();
            if (more > 0) {
                double most = pivots.tried().stream()
                        .filter(p -> !shown.contains(p))
                        .mapToDouble(p -> p.transitions().changed().share())
                        .max()
                        .orElse(0);
                blocks.add(new Block.Note(format(
                        "%d more, none of them resolved, change the outcome in at most %s of the runs: --format csv lists them.",
                        more, percent(most))));
            }
            brief.add(Section.ofText("brief-ranking", "", blocks));
        }
        if (!pivots.untried().isEmpty()) {
            List<Block> blocks = new ArrayList<>(List.of(new Block.Note("Not tried", Flow.WHOLE_LINE, 0)));
            pivots.untried()
                    .forEach(u -> blocks.add(new Block.Note(
                            format("%s: %s; %s.", label(u.change()), u.change().options(), u.why()))));
            brief.add(Section.ofText("brief-not-tried", "", blocks));
        }
        brief.add(Section.ofText("brief-words", "", notes(sentences)));
        brief.add(Section.ofText("brief-reading", "", notes(List.of(Words.ofMany(pivots) + " " + Words.NO_FORECAST))));
        return brief;
    }

    private Table.Builder table() {
        Table.Builder table = Table.shown("")
                .words("", "%-45.45s")
                .numbers("outcome\ndiffers", "%7s")
                .numbers("terms\ndiffer", "  %6s");
        for (Goal goal : pivots.goals()) {
            table.numbers(goal.label() + "\npoints (95%)", "  %-22s").numbers("\np", "%7s");
        }
        table.words("", BELOW).words("", BELOW);
        for (int n = 0; n < shown.size(); n++) {
            Pivot pivot = shown.get(n);
            List<Object> cells = new ArrayList<>(List.of(
                    format("%2d  %s", n + 1, label(pivot.change())),
                    new Cell.Amount(
                            pivot.transitions().changed().share(),
                            percent(pivot.transitions().changed().share())),
                    new Cell.Amount(
                            pivot.paired().otherTerms().share(),
                            percent(pivot.paired().otherTerms().share()))));
            for (int g = 0; g < pivots.goals().size(); g++) {
                cells.add(points(pivot, g));
                cells.add(new Cell.Amount(pivot.p().get(g), Words.p(pivot.p().get(g))));
            }
            cells.add(pivot.change().options());
            cells.add(pivot.transitions().flips().stream()
                    .limit(FLIPS)
                    .map(flip -> flip(flip, " -> ") + " " + percent(share(pivot, flip)))
                    .collect(Collectors.joining("\n")));
            table.row(cells).strong(true);
        }
        return table;
    }

    /** A change of a goal; as an estimate, which stands out in a strong row, if it is beyond chance. */
    private static Cell points(Pivot pivot, int goal) {
        PairedShares change = pivot.changes().get(goal);
        String text = Words.points(change);
        return pivot.isResolved(goal)
                ? new Cell.Estimate(
                        change.difference(),
                        change.interval().low(),
                        change.interval().high(),
                        text)
                : new Cell.Amount(change.difference(), text);
    }

    private String flip(Flip flip, String arrow) {
        return Vocabulary.ofOutcome(scenario, Outcome.values()[flip.from()])
                + arrow
                + Vocabulary.ofOutcome(scenario, Outcome.values()[flip.to()]);
    }

    private static double share(Pivot pivot, Flip flip) {
        return pivot.transitions().share(flip.from(), flip.to()).share();
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
                                            label(u.change()), u.change().options(), u.why()))
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
                label(pivot.change()),
                pivot.change().options(),
                flips.isEmpty() ? "no outcome becomes another" : flip(flips.get(0), " \u2192 "),
                flips.isEmpty() ? "" : percent(share(pivot, flips.get(0))));
    }
}
