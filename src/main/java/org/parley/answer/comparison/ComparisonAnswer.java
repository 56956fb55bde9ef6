package org.parley.answer.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.answer.Answer;
import org.parley.answer.Block;
import org.parley.answer.FolderPlan;
import org.parley.answer.Provenance;
import org.parley.answer.Section;
import org.parley.answer.Table;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.ShellCommand;
import org.parley.findings.comparison.Comparison;
import org.parley.findings.comparison.Contrast;
import org.parley.findings.comparison.Pair;
import org.parley.findings.comparison.Side;

/** Answer of a comparison: what differs in sentences, each kind of difference with its chart, and what is not resolved. */
public final class ComparisonAnswer {

    private static final int FEW_CHANGES = 8;

    private final Comparison comparison;
    private final String version;
    private final String command;

    private ComparisonAnswer(Comparison comparison, String version, String command) {
        this.comparison = comparison;
        this.version = version;
        this.command = command;
    }

    /**
     * Returns the answer.
     *
     * @param comparison what was compared
     * @param version version of Parley
     * @param sets values that were set in each scenario file
     * @param played whether scenario files were among what was compared, which were run for it
     */
    public static Answer of(Comparison comparison, String version, Map<String, String> sets, boolean played) {
        return new ComparisonAnswer(comparison, version, command(comparison, sets, played)).answer();
    }

    /** Returns the plan of its folder. */
    public static FolderPlan folder(List<Side> sides, String version) {
        String named = sides.stream()
                .map(side -> side.file().scenario().name() + " " + side.file().hash() + ", " + side.runs()
                        + " runs, seed " + side.seed())
                .collect(Collectors.joining("; "));
        return FolderPlan.of("comparison", version, "differences", "transitions")
                .with("comparison_of", named);
    }

    private static String command(Comparison comparison, Map<String, String> sets, boolean played) {
        ShellCommand command = new ShellCommand("compare");
        sides(comparison).forEach(side -> command.argument(side.given()));
        if (played) {
            command.option(
                            "--runs",
                            sides(comparison).mapToLong(Side::runs).max().orElseThrow())
                    .option("--seed", comparison.reference().seed());
        }
        return command.sets(sets).toString();
    }

    private static Stream<Side> sides(Comparison comparison) {
        return Stream.concat(
                Stream.of(comparison.reference()), comparison.pairs().stream().map(Pair::other));
    }

    private Answer answer() {
        Side reference = comparison.reference();
        List<Section> sections = new ArrayList<>(BriefSections.of(comparison));
        sections.add(what());
        sections.addAll(new DifferenceSections(comparison).all());
        sections.add(unresolved());
        sections.add(provenance());
        String others = comparison.pairs().size() == 1
                ? Names.of(comparison, comparison.pairs().get(0))
                : comparison.pairs().size() + " scenarios";
        return new Answer(
                "comparison",
                others + ", against " + Names.within(Names.title(reference)),
                Numbers.format(
                        "What differs between runs of a model of declared assumptions, and what of it may be chance."
                                + " The reference is \u201c%s\u201d: %s, seed %d. Not a forecast.",
                        Names.title(reference),
                        reference.runs() == 1 ? "one run" : Numbers.format("%,d runs", reference.runs()),
                        reference.seed()),
                sections,
                List.of(DifferenceTable.data(comparison), DifferenceTable.transitions(comparison)),
                new Provenance(version, OptionalLong.of(reference.seed()), command));
    }

    private Section what() {
        List<Block> blocks = new ArrayList<>();
        boolean alone = comparison.pairs().size() == 1;
        String sentence = Numbers.format(
                "%d scenarios are held against %s, one by one.",
                comparison.pairs().size(), Names.within(Names.title(comparison.reference())));
        for (Pair pair : comparison.pairs()) {
            List<String> sentences = Sentences.of(comparison, pair);
            if (alone) {
                sentence = sentences.get(0);
                sentences = sentences.subList(1, sentences.size());
            }
            sentences.forEach(text -> blocks.add(new Block.Note(text)));
            blocks.add(new Block.Note(Sentences.luck(comparison, pair)));
            changes(pair, blocks);
            if (!pair.leftOut().isEmpty()) {
                blocks.add(new Block.Note(Sentences.leftOut(comparison, pair)));
            }
        }
        return new Section("differences", "What differs?", sentence, blocks);
    }

    private void changes(Pair pair, List<Block> blocks) {
        if (pair.changes().isEmpty()) {
            return;
        }
        String name = Numbers.format("What %s changes in the file", Names.within(Names.of(comparison, pair)));
        blocks.add(new Block.Grid(
                pair.changes().size() <= FEW_CHANGES
                        ? ""
                        : name + Numbers.format(" (%,d)", pair.changes().size()),
                Table.ofTexts(
                        name,
                        List.of("Path", "reference", "here"),
                        Set.of(),
                        pair.changes().stream()
                                .map(c -> List.of(c.path(), Names.shown(c.from()), Names.shown(c.to())))
                                .toList())));
    }

    private Section unresolved() {
        List<List<String>> rows = new ArrayList<>();
        for (Pair pair : comparison.pairs()) {
            pair.contrasts().stream()
                    .filter(c -> c.runsNeeded().isPresent())
                    .forEach(c -> rows.add(List.of(
                            Names.of(comparison, pair),
                            Names.inFull(comparison.reference().file().scenario(), c),
                            Units.signed(c.kind(), c.difference().value(), Units.decimals(c)) + Units.unit(c.kind()),
                            Numbers.needed(c.runsNeeded()))));
        }
        List<Contrast> all =
                comparison.pairs().stream().flatMap(p -> p.contrasts().stream()).toList();
        List<Block> blocks = new ArrayList<>();
        if (!rows.isEmpty()) {
            blocks.add(new Block.Grid(
                    Numbers.format("Runs that would resolve each of %,d differences", rows.size()),
                    Table.ofTexts(
                            "Differences that may be chance, and runs of each scenario with which one of that size would be"
                                    + " resolved four times in five",
                            List.of("With", "What", "difference", "runs needed"),
                            Set.of(2, 3),
                            rows)));
        }
        return new Section("unresolved", "What is not resolved?", unresolved(all, rows.size()), blocks);
    }

    private static String unresolved(List<Contrast> all, int told) {
        long resolved = all.stream().filter(Contrast::isResolved).count();
        long open = all.size() - resolved;
        if (all.isEmpty()) {
            return "There is no difference that could be.";
        }
        if (open == 0) {
            return Numbers.format("All %,d differences are resolved.", all.size());
        }
        if (told == 0) {
            return open == all.size()
                    ? "Nothing that is compared differs in these runs, and more of them might."
                    : Numbers.format(
                            "Of %,d differences %,d may be chance: in these runs they are exactly zero.",
                            all.size(), open);
        }
        return Numbers.format(
                "Of %,d differences %,d may be chance: %,d %s exactly zero in these runs, and for the others the table says"
                        + " how many runs would tell.",
                all.size(), open, open - told, open - told == 1 ? "is" : "are");
    }

    private Section provenance() {
        List<List<String>> rows = sides(comparison)
                .map(side -> List.of(
                        side.given(),
                        Names.title(side),
                        Numbers.count(side.runs()),
                        Long.toString(side.seed()),
                        side.file().hash()))
                .toList();
        return new Section(
                "provenance",
                "Where does this come from, and what is it not?",
                Numbers.format(
                        "Made by Parley %s. A difference is resolved if its p, adjusted (Holm 1979) for all %,d tests of"
                                + " this comparison, is at most 0.05.",
                        version, comparison.tests()),
                List.of(
                        new Block.Grid(
                                "",
                                Table.ofTexts(
                                        "What was compared, the reference first",
                                        List.of("Given as", "Title", "Runs", "Seed", "SHA-256 of the scenario as run"),
                                        Set.of(2, 3),
                                        rows)),
                        new Block.Note(
                                "It is no forecast. It says what follows from assumptions that the scenario files"
                                        + " declare, if negotiators behave as the model has it. That a difference is resolved"
                                        + " says that more runs would not undo it, not that the world has it."),
                        new Block.Note("Values are on each actor's own scale, and those of two actors must not be"
                                + " compared.")));
    }
}
