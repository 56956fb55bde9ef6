package org.parley.report.whatif;

import static org.parley.report.whatif.Numbers.format;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.parley.answer.Answer;
import org.parley.answer.Block;
import org.parley.answer.Provenance;
import org.parley.answer.Section;
import org.parley.answer.Table;
import org.parley.answer.part.AssumptionSection;
import org.parley.answer.part.TransitionBlocks;
import org.parley.answer.words.Vocabulary;
import org.parley.findings.whatif.WhatIf;
import org.parley.scenario.Scenario;
import org.parley.scenario.format.Change;
import org.parley.scenario.study.Counterfactual;
import org.parley.statistics.Transitions;

/** A counterfactual as a page: what is changed, what became what over all runs, and one run told twice. */
public final class WhatIfPage {

    private static final String PARAMETERS = "parameters.";
    private static final int LONGEST = 80;

    private final WhatIf whatIf;
    private final Scenario scenario;
    private final Transitions transitions;
    private final String version;

    private WhatIfPage(WhatIf whatIf, String version) {
        this.whatIf = whatIf;
        this.version = version;
        scenario = whatIf.stored().scenario();
        transitions = whatIf.paired().transitions();
    }

    /**
     * Returns the page.
     *
     * @param whatIf the counterfactual
     * @param version version of Parley
     */
    public static Answer of(WhatIf whatIf, String version) {
        return new WhatIfPage(whatIf, version).page();
    }

    private Answer page() {
        List<Section> sections = new ArrayList<>(List.of(answer()));
        if (transitions.pairs() > 0) {
            TransitionBlocks became = new TransitionBlocks(scenario, transitions, "as stored", "with the change");
            sections.add(EndSection.of(whatIf));
            List<Block> blocks = new ArrayList<>(became.blocks("transitions"));
            if (whatIf.twins() == null) {
                blocks.add(new Block.Note("With --run or --pick, the same command tells one of these runs twice."));
            }
            sections.add(new Section("transitions", "Which end becomes which?", became.sentence(), blocks));
        }
        if (whatIf.twins() != null) {
            sections.add(TwinSection.of(whatIf));
        }
        sections.add(AssumptionSection.of(whatIf.stored()));
        sections.add(provenance());
        return new Answer(
                "whatif",
                title(),
                format(
                        "The runs of \u201c%s\u201d, played again with something changed and the luck that they had. %s",
                        Vocabulary.title(scenario), Notes.NO_FORECAST),
                sections,
                List.of(),
                new Provenance(version, OptionalLong.of(whatIf.seed()), command()));
    }

    private String title() {
        List<Change> changes = whatIf.changes();
        String what = changes.size() == 1
                ? Notes.of(changes.get(0))
                : changes.isEmpty() ? "nothing is otherwise" : format("%d things are otherwise", changes.size());
        return "What if "
                + Vocabulary.clip(what.startsWith(PARAMETERS) ? what.substring(PARAMETERS.length()) : what, LONGEST)
                + "?";
    }

    private Section answer() {
        List<String> sentences = TransitionSentences.of(scenario, whatIf.paired());
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
                                                .map(change -> List.of(
                                                        change.path(),
                                                        change.from() == null ? "the default" : change.from(),
                                                        change.to() == null ? "left out" : change.to()))
                                                .toList())));
        return new Section("answer", "What comes of it?", sentences.get(0), blocks);
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

    private Section provenance() {
        List<List<String>> rows = List.of(
                List.of("Model", "Parley " + version + ", an agent-based model on MASON"),
                List.of("Scenario", scenario.name()),
                List.of("SHA-256 of the scenario as stored", whatIf.stored().hash()),
                List.of("SHA-256 with the change", whatIf.changed().hash()),
                List.of("Runs and seed", format("%,d runs, seed %d", runs(), whatIf.seed())),
                List.of("The same again", command()));
        return new Section(
                "provenance",
                "Where does this come from, and what is it not?",
                Notes.OF_ONE + " Only runs that differ tell of a difference.",
                List.of(
                        new Block.Grid("", Table.ofTexts("Provenance", List.of("What", "Which"), Set.of(), rows)),
                        new Block.Note(Notes.NO_FINDING)));
    }
}
