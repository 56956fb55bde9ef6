package org.parley.report.whatif;

import java.util.ArrayList;
import java.util.List;
import org.parley.report.Words;
import org.parley.report.story.Story;
import org.parley.report.story.Story.TurningPoint;
import org.parley.results.Twins;
import org.parley.results.WhatIf;
import org.parley.scenario.Scenario;

/** One run told twice: as it is stored, and with something changed. */
final class TwinStories {

    private final WhatIf whatIf;
    private final Twins twins;
    private final int width;
    private final StringBuilder text = new StringBuilder();

    private TwinStories(WhatIf whatIf, int width) {
        this.whatIf = whatIf;
        this.twins = whatIf.twins();
        this.width = width;
    }

    /** Tells the two: where they part, what happened in a few sentences, and the turning points. */
    static String of(WhatIf whatIf, int width) {
        return new TwinStories(whatIf, width).tell();
    }

    private String tell() {
        if (twins.error() != null) {
            return "Run " + twins.stored().run() + " failed: " + twins.error() + "\n";
        }
        Scenario before = whatIf.stored().scenario();
        Scenario after = whatIf.changed().scenario();
        Story stored = Story.of(before, twins.events());
        Story changed = Story.of(after, twins.changedEvents());
        text.append("Run ").append(twins.stored().run()).append("\n");
        if (whatIf.rule() != null) {
            text.append(Story.wrapped("Picked as " + whatIf.rule() + ": " + whatIf.why() + ".", width));
        }
        PartingSentences.of(twins, stored, changed).forEach(s -> text.append(Story.wrapped(s, width)));
        SideBySide columns = new SideBySide(width)
                .add(
                        "AS STORED: " + Words.ofOutcome(before, twins.stored().outcome()),
                        "WITH THE CHANGE: "
                                + Words.ofOutcome(after, twins.changed().outcome()))
                .rule();
        text.append('\n').append(columns.add(stored.gist(), changed.gist()));
        if (!stored.turningPoints().equals(changed.turningPoints())) {
            turningPoints(stored.turningPoints(), changed.turningPoints());
        }
        return text.toString();
    }

    /** Rounds that are told alike go across the page. */
    private void turningPoints(List<TurningPoint> ones, List<TurningPoint> others) {
        List<TurningPoint> stored = new ArrayList<>(ones);
        List<TurningPoint> changed = new ArrayList<>(others);
        text.append("\nTurning points; across the page what is the same in both\n");
        SideBySide columns = new SideBySide(width);
        while (!stored.isEmpty() || !changed.isEmpty()) {
            int round = Math.min(first(stored), first(changed));
            columns.rule().add(take(stored, round), take(changed, round));
        }
        text.append(columns.rule());
    }

    private static int first(List<TurningPoint> points) {
        return points.isEmpty() ? Integer.MAX_VALUE : points.get(0).round();
    }

    /** Takes the first of some turning points away if it begins in a round; else there is nothing to tell. */
    private static String take(List<TurningPoint> points, int round) {
        return first(points) == round && !points.isEmpty() ? points.remove(0).text() : "";
    }
}
