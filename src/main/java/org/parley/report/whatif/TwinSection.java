package org.parley.report.whatif;

import static org.parley.report.whatif.Numbers.format;

import java.util.ArrayList;
import java.util.List;
import org.parley.answer.Block;
import org.parley.answer.Block.SideBySide;
import org.parley.answer.Section;
import org.parley.answer.story.Story;
import org.parley.answer.words.Vocabulary;
import org.parley.experiment.replay.PairedRuns;
import org.parley.findings.whatif.WhatIf;
import org.parley.report.whatif.PartingSentences.Place;
import org.parley.scenario.Scenario;

/** One run told twice, on a page: where the two part, and what happened in either. */
final class TwinSection {

    private TwinSection() {}

    static Section of(WhatIf whatIf) {
        PairedRuns twins = whatIf.twins();
        String heading = format(
                "How does run %d go, with the change and without?",
                twins.stored().run());
        if (twins.error() != null) {
            return new Section("twins", heading, "It failed: " + twins.error(), List.of());
        }
        Scenario before = whatIf.stored().scenario();
        Scenario after = whatIf.changed().scenario();
        Story stored = Story.of(before, twins.events());
        Story changed = Story.of(after, twins.changedEvents());
        List<Place> parting = PartingSentences.of(twins, stored, changed);
        List<Block> blocks = new ArrayList<>();
        if (whatIf.rule() != null) {
            blocks.add(new Block.Note("Picked as " + whatIf.rule() + ": " + whatIf.why() + "."));
        }
        String left =
                "As stored: " + Vocabulary.ofOutcome(before, twins.stored().outcome());
        String right = "With the change: "
                + Vocabulary.ofOutcome(after, twins.changed().outcome());
        if (parting.stream().anyMatch(Place::isTold)) {
            blocks.add(new SideBySide("Where they part", left, right, rows(parting)));
        }
        blocks.add(new SideBySide(
                "In short", left, right, List.of(new SideBySide.Pair(stored.summary(), changed.summary()))));
        List<TurningRows> turns = TurningRows.of(stored, changed);
        if (!turns.isEmpty()) {
            blocks.add(new SideBySide(
                    "Turning points; across the page what is the same in both",
                    left,
                    right,
                    turns.stream()
                            .map(row -> new SideBySide.Pair(row.stored(), row.changed()))
                            .toList()));
        }
        blocks.add(new Block.Note(
                "One run tells how a change can come to bear, not how likely that is. Its luck is the same"
                        + " in both: the same types, and the same draws wherever the two do the same."));
        return new Section("twins", heading, parting.get(0).head(), blocks);
    }

    /** The section begins with what heads the first. */
    private static List<SideBySide.Pair> rows(List<Place> parting) {
        List<SideBySide.Pair> rows = new ArrayList<>();
        for (Place place : parting) {
            if (place != parting.get(0)) {
                rows.add(new SideBySide.Pair(place.head(), place.head()));
            }
            if (place.isTold()) {
                rows.add(new SideBySide.Pair(place.stored(), place.changed()));
            }
        }
        return rows;
    }
}
