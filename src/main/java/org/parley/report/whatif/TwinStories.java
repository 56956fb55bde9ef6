package org.parley.report.whatif;

import java.util.List;
import org.parley.answer.story.Story;
import org.parley.answer.words.Vocabulary;
import org.parley.experiment.replay.PairedRuns;
import org.parley.findings.whatif.WhatIf;
import org.parley.render.terminal.Lines;
import org.parley.render.terminal.Screen;
import org.parley.scenario.Scenario;

/** One run told twice: as it is stored, and with something changed. */
final class TwinStories {

    private final WhatIf whatIf;
    private final PairedRuns twins;
    private final Screen screen;
    private final Lines text;

    private TwinStories(WhatIf whatIf, Screen screen) {
        this.whatIf = whatIf;
        this.twins = whatIf.twins();
        this.screen = screen;
        text = new Lines(screen, WhatIfText.WIDTH);
    }

    /** Tells the two: where they part, what happened in a few sentences, and the turning points. */
    static String of(WhatIf whatIf, Screen screen) {
        return new TwinStories(whatIf, screen).tell();
    }

    private String tell() {
        if (twins.error() != null) {
            return "Run " + twins.stored().run() + " failed: " + twins.error() + "\n";
        }
        Scenario before = whatIf.stored().scenario();
        Scenario after = whatIf.changed().scenario();
        Story stored = Story.of(before, twins.events());
        Story changed = Story.of(after, twins.changedEvents());
        text.row("Run %d", twins.stored().run());
        if (whatIf.rule() != null) {
            text.paragraph("", "Picked as " + whatIf.rule() + ": " + whatIf.why() + ".");
        }
        PartingSentences.of(twins, stored, changed).forEach(place -> text.paragraph("", place.text()));
        SideBySide columns = new SideBySide(screen, WhatIfText.WIDTH)
                .add(
                        "AS STORED: "
                                + Vocabulary.ofOutcome(before, twins.stored().outcome()),
                        "WITH THE CHANGE: "
                                + Vocabulary.ofOutcome(after, twins.changed().outcome()))
                .rule();
        text.gap();
        columns.add(stored.summary(), changed.summary()).lines().forEach(row -> text.row("%s", row));
        turningPoints(TurningRows.of(stored, changed));
        return text.toString();
    }

    /** Rounds that are told alike go across the page. */
    private void turningPoints(List<TurningRows> rows) {
        if (rows.isEmpty()) {
            return;
        }
        text.gap();
        text.heading("Turning points; across the page what is the same in both");
        SideBySide columns = new SideBySide(screen, WhatIfText.WIDTH);
        rows.forEach(row -> columns.rule().add(row.stored(), row.changed()));
        columns.rule().lines().forEach(row -> text.row("%s", row));
    }
}
