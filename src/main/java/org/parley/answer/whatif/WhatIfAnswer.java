package org.parley.answer.whatif;

import static org.parley.answer.words.Numbers.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.parley.answer.Answer;
import org.parley.answer.Block;
import org.parley.answer.Block.Flow;
import org.parley.answer.Cell;
import org.parley.answer.Column.Picture;
import org.parley.answer.FolderPlan;
import org.parley.answer.Provenance;
import org.parley.answer.Section;
import org.parley.answer.Table;
import org.parley.answer.part.AssumptionSection;
import org.parley.answer.part.ProvenanceSection;
import org.parley.answer.part.TransitionBlocks;
import org.parley.answer.part.TransitionTable;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.Vocabulary;
import org.parley.findings.whatif.WhatIf;
import org.parley.scenario.Scenario;
import org.parley.scenario.format.Change;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.study.Counterfactual;
import org.parley.statistics.Transitions;
import org.parley.statistics.comparison.PairedShares;
import org.parley.statistics.interval.Interval;

/** Answer about a counterfactual: what is changed, what became what over all runs, and one run told twice. */
public final class WhatIfAnswer {

    private static final String PARAMETERS = "parameters.";
    private static final int LONGEST = 80;

    private final WhatIf whatIf;
    private final Scenario scenario;
    private final Transitions transitions;
    private final TransitionTable table;
    private final List<String> sentences;
    private final TwinSections twins;

    private WhatIfAnswer(WhatIf whatIf) {
        this.whatIf = whatIf;
        scenario = whatIf.stored().scenario();
        transitions = whatIf.paired().transitions();
        table = new TransitionTable(scenario, transitions);
        sentences = TransitionSentences.of(scenario, whatIf.paired());
        twins = whatIf.twins() == null ? null : new TwinSections(whatIf);
    }

    /**
     * Returns the answer.
     *
     * @param whatIf the counterfactual
     * @param version version of Parley
     */
    public static Answer of(WhatIf whatIf, String version) {
        return new WhatIfAnswer(whatIf).answer(version);
    }

    /**
     * Returns the plan of its folder.
     *
     * @param runs how many runs are compared
     * @param sets the values that are set, by path
     * @param told which run is told, or none
     */
    public static FolderPlan folder(
            ScenarioFile file, long seed, long runs, Map<String, String> sets, String told, String version) {
        return Words.folder("whatif", version, file, "transitions", "shares", "summary", "changes", "run", "parting")
                .with("set", Counterfactual.options(sets))
                .with("told", told)
                .with("runs", runs)
                .with("seed", seed);
    }

    private Answer answer(String version) {
        List<Section> sections = new ArrayList<>(brief());
        sections.add(what());
        if (transitions.pairs() > 0) {
            sections.add(EndSection.of(scenario, transitions, table.present()));
            sections.add(became());
        }
        if (twins != null) {
            sections.add(twins.section());
        }
        sections.add(AssumptionSection.of(whatIf.stored()));
        sections.add(provenance(version));
        List<Table> tables = new ArrayList<>(WhatIfTables.of(whatIf));
        if (twins != null) {
            tables.addAll(twins.tables());
        }
        return new Answer(
                "whatif",
                title(),
                format(
                        "The runs of \u201c%s\u201d, played again with something changed and the luck that they had. %s",
                        Vocabulary.title(scenario), Words.NO_FORECAST),
                sections,
                tables,
                new Provenance(version, OptionalLong.of(whatIf.seed()), command()));
    }

    private List<Section> brief() {
        List<Section> brief = new ArrayList<>();
        List<Block> changes = new ArrayList<>();
        whatIf.changes().forEach(change -> changes.add(new Block.Note("What if: " + Words.of(change) + ".")));
        if (changes.isEmpty()) {
            changes.add(new Block.Note("What if: nothing is otherwise, for the scenario has these values already."));
        }
        brief.add(Section.ofText("brief-change", Vocabulary.title(scenario), changes));
        if (twins != null) {
            brief.add(text("twins", twins.brief()));
        }
        if (transitions.pairs() > 0) {
            brief.add(text(
                    "endings",
                    List.of(
                            new Block.Note(
                                    format(
                                            "Over %,d runs, seed %d, each with the luck that it had",
                                            transitions.pairs(), whatIf.seed()),
                                    Flow.WHOLE_LINE,
                                    0),
                            endings().block())));
            brief.add(text(
                    "transitions",
                    List.of(
                            new Block.Grid("", table.matrix()),
                            new Block.Note("Rows as stored, columns with the change.", Flow.WHOLE_LINE, 0))));
        }
        brief.add(text("sentences", List.of(new Block.Note(String.join(" ", sentences)))));
        brief.add(text("reading", List.of(new Block.Note(Words.OF_ONE + " " + Words.NO_FORECAST))));
        return brief;
    }

    private static Section text(String id, List<Block> blocks) {
        return Section.ofText("brief-" + id, "", blocks);
    }

    private Table.Builder endings() {
        int[] present = table.present();
        Table.Builder ends = Table.shown("")
                .words("How it ends", "%-39.39s")
                .numbers("stored", " %6s")
                .numbers("changed", "  %7s")
                .numbers("points (95% interval)", "  %s", Picture.INTERVAL);
        for (int n = 0; n < present.length; n++) {
            int kind = present[n];
            PairedShares change = transitions.change(k -> k == kind);
            Interval interval = change.interval();
            ends.row(
                            table.label(n),
                            percent(transitions.before(kind).share()),
                            percent(transitions.after(kind).share()),
                            new Cell.Estimate(
                                    change.difference(), interval.low(), interval.high(), Words.points(change)))
                    .strong(interval.low() > 0 || interval.high() < 0);
        }
        return ends;
    }

    private static Cell percent(double share) {
        return new Cell.Amount(share, Numbers.percent(share));
    }

    private String title() {
        List<Change> changes = whatIf.changes();
        String what = changes.size() == 1
                ? Words.of(changes.get(0))
                : changes.isEmpty() ? "nothing is otherwise" : format("%d things are otherwise", changes.size());
        return "What if "
                + Vocabulary.clip(what.startsWith(PARAMETERS) ? what.substring(PARAMETERS.length()) : what, LONGEST)
                + "?";
    }

    private Section what() {
        List<Block> blocks = new ArrayList<>();
        sentences.stream().skip(1).map(Block.Note::new).forEach(blocks::add);
        blocks.add(
                whatIf.changes().isEmpty()
                        ? new Block.Note("Nothing is otherwise, for the scenario has these values already.")
                        : new Block.Grid(
                                "",
                                Table.ofTexts(
                                        "What is changed; all else is as stored, the luck of each run too",
                                        List.of("Where", "As stored", "With the change"),
                                        Set.of(),
                                        whatIf.changes().stream()
                                                .map(c -> List.of(c.path(), Words.stored(c), Words.changed(c)))
                                                .toList())));
        return new Section("answer", "What comes of it?", sentences.get(0), blocks);
    }

    private Section became() {
        TransitionBlocks became = new TransitionBlocks(scenario, transitions, "as stored", "with the change");
        List<Block> blocks = new ArrayList<>(became.blocks("transitions"));
        if (twins == null) {
            blocks.add(new Block.Note("With --run or --pick, the same command tells one of these runs twice."));
        }
        return new Section("transitions", "Which end becomes which?", became.sentence(), blocks);
    }

    private long runs() {
        return transitions.pairs() + transitions.uncounted();
    }

    private String command() {
        List<String> words = new ArrayList<>(List.of("parley whatif RESULTS", Counterfactual.options(whatIf.sets())));
        if (whatIf.rule() != null) {
            words.add("--pick " + whatIf.rule());
        } else if (whatIf.twins() != null) {
            words.add("--run " + whatIf.twins().stored().run());
        }
        words.add("--runs " + runs());
        return String.join(" ", words);
    }

    private Section provenance(String version) {
        return ProvenanceSection.of(
                version,
                Words.OF_ONE + " Only runs that differ tell of a difference.",
                List.of(
                        List.of("Scenario", scenario.name()),
                        List.of(
                                "SHA-256 of the scenario as stored",
                                whatIf.stored().hash()),
                        List.of("SHA-256 with the change", whatIf.changed().hash()),
                        List.of("Runs and seed", format("%,d runs, seed %d", runs(), whatIf.seed())),
                        List.of("The same again", command())),
                Words.NO_FINDING);
    }
}
