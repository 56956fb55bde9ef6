package org.parley.report.sweep;

import static org.parley.report.sweep.SweepSubject.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parley.answer.Block;
import org.parley.answer.Section;
import org.parley.answer.Table;
import org.parley.findings.sweep.SweepFindings;
import org.parley.scenario.study.StudyRuns;

/** Where the page comes from, and what it is not. */
final class ProvenanceSection {

    private ProvenanceSection() {}

    static String command(SweepSubject subject) {
        SweepFindings found = subject.found();
        boolean isFixed = found.runsPerCase().matches("\\d+");
        boolean isOwn = found.study().runs() instanceof StudyRuns.PerCase own
                && found.runsPerCase().equals(Long.toString(own.runs()));
        return "parley sweep study.yaml" + (isFixed && !isOwn ? " --runs " + found.runsPerCase() : "") + " --seed "
                + found.seed();
    }

    static Section of(SweepSubject subject, String version) {
        SweepFindings found = subject.found();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Model", "Parley " + version + ", an agent-based model on MASON"));
        rows.add(List.of("Study", found.study().name()));
        rows.add(List.of("SHA-256 of what makes the cases", found.study().hash()));
        rows.add(List.of("Scenario", found.study().base().scenario().name()));
        rows.add(List.of("SHA-256 of the scenario", found.study().base().hash()));
        rows.add(List.of("Runs per case and seed", found.runsPerCase() + ", seed " + found.seed()));
        rows.add(List.of(
                "The same runs again", command(subject) + ", with study.yaml and scenario.yaml of this folder"));
        rows.add(List.of("The same page again", "parley report FOLDER"));
        List<Block> blocks = List.of(
                new Block.Grid("", Table.ofTexts("Provenance", List.of("What", "Which"), Set.of(), rows)),
                new Block.Note(
                        "It is no forecast. It says what follows from assumptions that files declare, if negotiators behave as"
                                + " the model has it. A study shows what the model does with other assumptions, not what"
                                + " the world would do."),
                new Block.Note(
                        "Intervals say what more runs would settle, one case at a time. They do not say whether the model is"
                                + " right. Cases share their luck, so that differences are surer than two intervals side by"
                                + " side suggest: parley compare tells them."));
        return new Section(
                "provenance",
                "Where does this come from, and what is it not?",
                format(
                        "Made by Parley %s from the study %s with seed %d; the same commands give the same page, byte for"
                                + " byte.",
                        version, found.study().name(), found.seed()),
                blocks);
    }
}
