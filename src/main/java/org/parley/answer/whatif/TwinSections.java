package org.parley.answer.whatif;

import static org.parley.answer.words.Numbers.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.answer.Block;
import org.parley.answer.Block.Flow;
import org.parley.answer.Block.SideBySide;
import org.parley.answer.Block.SideBySide.Pair;
import org.parley.answer.Section;
import org.parley.answer.Table;
import org.parley.answer.story.EventDetails;
import org.parley.answer.story.Story;
import org.parley.answer.story.Story.TurningPoint;
import org.parley.answer.whatif.PartingSentences.Place;
import org.parley.answer.words.Vocabulary;
import org.parley.experiment.replay.PairedRuns;
import org.parley.findings.whatif.WhatIf;
import org.parley.outcome.FirstDifference;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.TraceEvent;
import org.parley.scenario.Scenario;

/** One run told twice, as it is stored and with something changed: where the two part, and what happened in either. */
final class TwinSections {

    private static final String TURNING_POINTS = "Turning points; across the page what is the same in both";

    private final WhatIf whatIf;
    private final PairedRuns twins;
    private final Scenario before;
    private final Scenario after;
    private final Story stored;
    private final Story changed;

    TwinSections(WhatIf whatIf) {
        this.whatIf = whatIf;
        twins = whatIf.twins();
        before = whatIf.stored().scenario();
        after = whatIf.changed().scenario();
        stored = Story.of(before, twins.events());
        changed = Story.of(after, twins.changedEvents());
    }

    /** Returns what a terminal shows. */
    List<Block> brief() {
        if (twins.error() != null) {
            return List.of(new Block.Note(
                    format("Run %d failed: %s", twins.stored().run(), twins.error()), Flow.WHOLE_LINE, 0));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Note("Run " + twins.stored().run(), Flow.WHOLE_LINE, 0));
        blocks.addAll(picked());
        parting().forEach(place -> blocks.add(new Block.Note(place.text())));
        blocks.add(new Block.Gap());
        blocks.add(new SideBySide(
                "",
                "AS STORED: " + end(before, twins.stored()),
                "WITH THE CHANGE: " + end(after, twins.changed()),
                inShort()));
        List<Pair> turns = turns();
        if (!turns.isEmpty()) {
            blocks.add(new Block.Gap());
            blocks.add(new SideBySide(TURNING_POINTS, "", "", turns));
        }
        return blocks;
    }

    /** Returns the section of a page. */
    Section section() {
        String heading = format(
                "How does run %d go, with the change and without?",
                twins.stored().run());
        if (twins.error() != null) {
            return new Section("twins", heading, "It failed: " + twins.error(), List.of());
        }
        List<Place> parting = parting();
        List<Block> blocks = new ArrayList<>(picked());
        String left = "As stored: " + end(before, twins.stored());
        String right = "With the change: " + end(after, twins.changed());
        if (parting.stream().anyMatch(Place::isTold)) {
            blocks.add(new SideBySide("Where they part", left, right, rows(parting)));
        }
        blocks.add(new SideBySide("In short", left, right, inShort()));
        List<Pair> turns = turns();
        if (!turns.isEmpty()) {
            blocks.add(new SideBySide(TURNING_POINTS, left, right, turns));
        }
        blocks.add(new Block.Note(
                "One run tells how a change can come to bear, not how likely that is. Its luck is the same"
                        + " in both: the same types, and the same draws wherever the two do the same."));
        return new Section("twins", heading, parting.get(0).head(), blocks);
    }

    private List<Block> picked() {
        return whatIf.rule() == null
                ? List.of()
                : List.of(new Block.Note("Picked as " + whatIf.rule() + ": " + whatIf.why() + "."));
    }

    private static String end(Scenario scenario, RunOutcome outcome) {
        return Vocabulary.ofOutcome(scenario, outcome.outcome());
    }

    private List<Place> parting() {
        return PartingSentences.of(twins, stored, changed);
    }

    private List<Pair> inShort() {
        return List.of(new Pair(stored.summary(), changed.summary()));
    }

    /** The section begins with what heads the first. */
    private static List<Pair> rows(List<Place> parting) {
        List<Pair> rows = new ArrayList<>();
        for (Place place : parting) {
            if (place != parting.get(0)) {
                rows.add(new Pair(place.head(), place.head()));
            }
            if (place.isTold()) {
                rows.add(new Pair(place.stored(), place.changed()));
            }
        }
        return rows;
    }

    /** The turning points of both, those that begin in the same round beside each other; none if both tell the same. */
    private List<Pair> turns() {
        List<TurningPoint> ones = new ArrayList<>(stored.turningPoints());
        List<TurningPoint> others = new ArrayList<>(changed.turningPoints());
        List<Pair> rows = new ArrayList<>();
        if (ones.equals(others)) {
            return rows;
        }
        while (!ones.isEmpty() || !others.isEmpty()) {
            int round = Math.min(first(ones), first(others));
            rows.add(new Pair(take(ones, round), take(others, round)));
        }
        return rows;
    }

    private static int first(List<TurningPoint> points) {
        return points.isEmpty() ? Integer.MAX_VALUE : points.get(0).round();
    }

    /** Takes the first of some turning points away if it begins in a round; else there is nothing to tell. */
    private static String take(List<TurningPoint> points, int round) {
        return first(points) == round && !points.isEmpty() ? points.remove(0).text() : "";
    }

    /** Returns the run and where its two versions part, for programs. */
    List<Table> tables() {
        Table run = Table.data(
                        "run",
                        "run,picked_as,picked_because,error,stored_outcome,changed_outcome,stored_story,"
                                + "changed_story,parting")
                .row(
                        twins.stored().run(),
                        whatIf.rule(),
                        whatIf.why(),
                        twins.error(),
                        id(twins.stored()),
                        id(twins.changed()),
                        twins.stored().isFailed() ? null : stored.summary(),
                        twins.changed().isFailed() ? null : changed.summary(),
                        twins.error() != null
                                ? null
                                : String.join(
                                        " ", parting().stream().map(Place::text).toList()))
                .build();
        Table.Builder parts = Table.data("parting", "part_in,run,alone,round,event,detail,value")
                .exact();
        if (twins.error() == null) {
            parts(parts, "anything", FirstDifference.inAnything(twins.events(), twins.changedEvents()));
            parts(parts, "deeds", FirstDifference.inDeeds(twins.events(), twins.changedEvents()));
        }
        return List.of(run, parts.build());
    }

    private static String id(RunOutcome outcome) {
        return outcome.isFailed() ? null : outcome.outcome().id();
    }

    private void parts(Table.Builder to, String what, Optional<FirstDifference> found) {
        found.ifPresent(parting -> {
            event(to, what, "stored", parting.extra() == FirstDifference.Extra.ONE, before, parting.one());
            event(to, what, "changed", parting.extra() == FirstDifference.Extra.OTHER, after, parting.other());
        });
    }

    private static void event(
            Table.Builder to, String what, String run, boolean alone, Scenario scenario, TraceEvent event) {
        EventDetails.of(scenario, event)
                .forEach((detail, value) ->
                        to.row(what, run, alone, event.round(), EventDetails.kind(event), detail, value));
    }
}
