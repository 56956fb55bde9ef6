package org.parley.report.run;

import static org.parley.report.run.Subject.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parley.answer.Block;
import org.parley.answer.Section;
import org.parley.answer.Table;
import org.parley.store.StoredRuns;

/** Where the page comes from, and what it is not. */
final class ProvenanceSection {

    private ProvenanceSection() {}

    static String command(Subject subject) {
        StoredRuns stored = subject.found().stored();
        return format("parley run scenario.yaml --runs %d --seed %d", stored.runs(), stored.seed());
    }

    static Section of(Subject subject, String version) {
        StoredRuns stored = subject.found().stored();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Model", "Parley " + version + ", an agent-based model on MASON"));
        rows.add(List.of("Scenario", subject.scenario().name()));
        rows.add(List.of("SHA-256 of the scenario as run", stored.file().hash()));
        rows.add(List.of("Runs and seed", format("%s, seed %d", Subject.count(stored.runs(), "run"), stored.seed())));
        rows.add(List.of("The same runs again", command(subject) + ", with the scenario.yaml of this folder"));
        rows.add(List.of("The same page again", "parley report FOLDER"));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Grid("", Table.ofTexts("Provenance", List.of("What", "Which"), Set.of(), rows)));
        blocks.add(new Block.Note(
                "It is no forecast. It says what follows from assumptions that the scenario file declares, if negotiators"
                        + " behave as the model has it. Whoever doubts an assumption can change it and look again."));
        blocks.add(new Block.Note(
                "Intervals say what more runs would settle. They do not say whether the model is right, nor what the"
                        + " assumptions leave out."));
        blocks.add(new Block.Note(
                "Values are on each actor's own scale, and those of two actors must not be compared. How often something"
                        + " comes in the model is no statement about how often it comes in the world."));
        return new Section(
                "provenance",
                "Where does this come from, and what is it not?",
                format(
                        "Made by Parley %s from %s with seed %d; the same commands give the same page, byte for byte.",
                        version, subject.scenario().name(), stored.seed()),
                blocks);
    }
}
