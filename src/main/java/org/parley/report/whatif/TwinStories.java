package org.parley.report.whatif;

import java.util.List;
import org.parley.report.Words;
import org.parley.report.story.Story;
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
        PartingSentences.of(twins, stored, changed).forEach(place -> text.append(Story.wrapped(place.text(), width)));
        SideBySide columns = new SideBySide(width)
                .add(
                        "AS STORED: " + Words.ofOutcome(before, twins.stored().outcome()),
                        "WITH THE CHANGE: "
                                + Words.ofOutcome(after, twins.changed().outcome()))
                .rule();
        text.append('\n').append(columns.add(stored.gist(), changed.gist()));
        turningPoints(TurningRows.of(stored, changed));
        return text.toString();
    }

    /** Rounds that are told alike go across the page. */
    private void turningPoints(List<TurningRows> rows) {
        if (rows.isEmpty()) {
            return;
        }
        text.append("\nTurning points; across the page what is the same in both\n");
        SideBySide columns = new SideBySide(width);
        rows.forEach(row -> columns.rule().add(row.stored(), row.changed()));
        text.append(columns.rule());
    }
}
