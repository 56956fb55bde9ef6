package org.parley.answer.effects;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.answer.Answer;
import org.parley.answer.Block;
import org.parley.answer.Block.Flow;
import org.parley.answer.FolderPlan;
import org.parley.answer.Provenance;
import org.parley.answer.Section;
import org.parley.answer.Table;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.Vocabulary;
import org.parley.chart.Caption;
import org.parley.chart.ForestPlot;
import org.parley.findings.effects.EffectJudge;
import org.parley.findings.effects.Effects;
import org.parley.findings.effects.Move;
import org.parley.findings.effects.Subject.Kind;
import org.parley.findings.effects.SubjectEffects;
import org.parley.findings.effects.Verdict;
import org.parley.scenario.Scenario;
import org.parley.scenario.format.ScenarioFile;

/** Answer on what each claim and number of a scenario changes. */
public final class EffectsAnswer {

    private static final int STRONGEST = 12;

    private final Effects effects;
    private final EffectWords words;

    private EffectsAnswer(Scenario scenario, Effects effects) {
        this.effects = effects;
        words = new EffectWords(scenario, effects);
    }

    /**
     * Returns the answer.
     *
     * @param scenario the scenario
     * @param effects what its claims and numbers change
     * @param whole whether the text lists every number
     */
    public static Answer of(Scenario scenario, Effects effects, boolean whole, Provenance provenance) {
        EffectsAnswer made = new EffectsAnswer(scenario, effects);
        String lead = made.lead(scenario);
        List<Section> sections = new ArrayList<>();
        sections.add(Section.ofText("brief-lead", Vocabulary.title(scenario), List.of(new Block.Note(lead))));
        sections.addAll(made.brief(whole));
        sections.add(Section.ofText("brief-rule", "How this is judged", List.of(new Block.Note(EffectWords.RULE))));
        sections.addAll(made.page());
        return new Answer(
                "effects",
                "What every claim and number changes: " + Vocabulary.title(scenario),
                lead,
                sections,
                EffectTables.of(effects),
                provenance);
    }

    /** Returns the plan of the answer's folder. */
    public static FolderPlan folder(ScenarioFile file, Set<String> only, long runs, long seed, String version) {
        return FolderPlan.of("effects", version, "verdicts", "effects")
                .with("effects_of", file.scenario().name())
                .with("scenario_hash", file.hash())
                .with("only", String.join(" ", only))
                .with("runs", runs)
                .with("seed", seed);
    }

    private String lead(Scenario scenario) {
        List<String> parts = new ArrayList<>();
        if (!effects.claims().isEmpty()) {
            parts.add(Numbers.format("Claims of %s: %s.", scenario.name(), tally(effects.claims())));
        }
        if (!effects.numbers().isEmpty()) {
            parts.add(Numbers.format("Numbers: %s.%s", tally(effects.numbers()), dead()));
        }
        if (effects.failure() != null) {
            parts.add(effects.failure() + ".");
        }
        return parts.isEmpty() ? "There is no claim and no number to try." : String.join(" ", parts);
    }

    private static String tally(List<SubjectEffects> all) {
        return Stream.of(Verdict.values())
                .filter(v -> with(all, v).findAny().isPresent())
                .map(v -> EffectWords.counted(v, with(all, v).count()))
                .collect(Collectors.joining("; "));
    }

    private String dead() {
        long dead = effects.numbers().stream()
                .filter(s -> s.verdict() == Verdict.NO_EFFECT && !s.moves().isEmpty() && s.changed() == 0)
                .count();
        return dead == 0 ? "" : Numbers.format(" At %,d of the last not one run is another.", dead);
    }

    private static Stream<SubjectEffects> with(List<SubjectEffects> all, Verdict verdict) {
        return all.stream().filter(s -> s.verdict() == verdict);
    }

    private String runs(Kind kind) {
        int runs = kind == Kind.CLAIM ? effects.runs() : effects.runsOfNumbers();
        return Numbers.counted(runs, "paired run") + " at each move, " + Numbers.count(effects.tests(kind))
                + " comparisons." + words.smallest(kind);
    }

    private List<Section> brief(boolean whole) {
        List<Section> sections = new ArrayList<>();
        if (!effects.claims().isEmpty()) {
            List<Block> blocks = new ArrayList<>(List.of(new Block.Note(runs(Kind.CLAIM))));
            effects.claims().forEach(s -> blocks.addAll(lines(s)));
            sections.add(Section.ofText("brief-claims", "Claims", blocks));
        }
        if (!effects.numbers().isEmpty()) {
            List<Block> blocks = new ArrayList<>(List.of(new Block.Note(runs(Kind.NUMBER))));
            (whole ? effects.numbers().stream() : strongest()).forEach(s -> blocks.addAll(lines(s)));
            if (!whole) {
                others(blocks);
            }
            sections.add(Section.ofText("brief-numbers", whole ? "Numbers" : "Numbers that change most", blocks));
        }
        return sections;
    }

    private List<Block> lines(SubjectEffects s) {
        List<Block> lines = new ArrayList<>();
        lines.add(new Block.Note(s.subject().id() + "  " + words.verdict(s), Flow.HANGING, 2));
        if (s.subject().implies() != null) {
            lines.add(new Block.Note("implies " + words.implied(s.subject()), Flow.PARAGRAPH, 6));
        }
        if (s.told() != null) {
            lines.add(new Block.Note(words.told(s.told()), Flow.PARAGRAPH, 6));
        }
        return lines;
    }

    private Stream<SubjectEffects> strongest() {
        return effects.numbers().stream()
                .filter(s -> s.told() != null)
                .sorted(Comparator.comparingDouble(s ->
                        -Math.abs(s.told().effect().value() / s.told().effect().error())))
                .limit(STRONGEST);
    }

    /** Numbers without an effect are named; those that work only in a variant too. */
    private void others(List<Block> blocks) {
        List<SubjectEffects> all = effects.numbers();
        name(
                blocks,
                "work only in a variant",
                with(all, Verdict.WORKS_IN_A_VARIANT).map(s -> s.subject().id() + " (" + s.variant() + ")"));
        name(
                blocks,
                "none of " + Numbers.count(effects.runsOfNumbers()) + " runs is another",
                with(all, Verdict.NO_EFFECT)
                        .filter(s -> !s.moves().isEmpty() && s.changed() == 0)
                        .map(s -> s.subject().id()));
        blocks.add(new Block.Note("'--all' lists every number, '--format csv' too."));
    }

    private static void name(List<Block> blocks, String what, Stream<String> names) {
        List<String> all = names.toList();
        if (!all.isEmpty()) {
            blocks.add(new Block.Note(
                    Vocabulary.capital(what) + " (" + all.size() + "): " + String.join(", ", all) + ".",
                    Flow.HANGING,
                    2));
        }
    }

    private List<Section> page() {
        List<Section> sections = new ArrayList<>();
        if (!effects.claims().isEmpty()) {
            List<Block> blocks = new ArrayList<>();
            figure().ifPresent(plot -> blocks.add(new Block.Figure("claims-removed", plot)));
            Table.Builder table = Table.shown("Claims, what they imply, and what comes of them")
                    .words("Claim", "")
                    .words("What it says", "")
                    .words("Implies", "")
                    .words("Verdict", "")
                    .words("What was seen", "");
            effects.claims()
                    .forEach(s -> table.row(
                            s.subject().id(),
                            s.subject().says(),
                            words.implied(s.subject()),
                            EffectWords.sign(s.verdict()) + words.verdict(s),
                            words.told(s.told())));
            blocks.add(table.block());
            sections.add(new Section(
                    "claims",
                    "What each claim does",
                    Vocabulary.capital(tally(effects.claims())) + ". " + runs(Kind.CLAIM),
                    blocks));
        }
        if (!effects.numbers().isEmpty()) {
            Table.Builder table = Table.shown("Numbers that the file gives")
                    .words("Number", "")
                    .words("Value", "")
                    .words("Verdict", "")
                    .numbers("Runs that are others", "")
                    .words("What was seen", "");
            effects.numbers()
                    .forEach(s -> table.row(
                            s.subject().id(),
                            s.subject().says(),
                            EffectWords.sign(s.verdict()) + words.verdict(s),
                            s.changed(),
                            words.told(s.told())));
            sections.add(new Section(
                    "numbers",
                    "What each number does",
                    Vocabulary.capital(tally(effects.numbers())) + ". " + runs(Kind.NUMBER),
                    List.of(table.block())));
        }
        String tried = effects.variants().isEmpty()
                ? "The scenario has no other options with which what seems silent could be tried again."
                : "What seems silent was tried again with each of " + String.join("; ", effects.variants()) + ".";
        sections.add(new Section("rule", "How this is judged", EffectWords.RULE, List.of(new Block.Note(tried))));
        return sections;
    }

    private Optional<ForestPlot> figure() {
        List<ForestPlot.Row> rows = new ArrayList<>();
        for (SubjectEffects s : effects.claims()) {
            s.moves().stream()
                    .filter(m -> m.kind() == Move.Kind.REMOVED)
                    .flatMap(m -> m.effects().stream())
                    .filter(e -> e.measure().equals("signed"))
                    .forEach(e -> rows.add(new ForestPlot.Row(
                            s.subject().id(),
                            Numbers.percent(e.before()),
                            Numbers.percent(e.after()),
                            100 * e.value(),
                            100 * e.low(),
                            100 * e.high(),
                            e.adjusted() <= EffectJudge.LEVEL)));
        }
        String title = "Agreements when each claim is removed";
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new ForestPlot(
                        new Caption(
                                title,
                                "Change of the share " + words.measure("signed")
                                        + ", percentage points, with 95% intervals",
                                title + ": "
                                        + rows.stream()
                                                .filter(ForestPlot.Row::resolved)
                                                .map(ForestPlot.Row::name)
                                                .collect(Collectors.joining(", ", "clear for ", ""))),
                        "Claim",
                        "percentage points",
                        1,
                        rows));
    }

    static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
