package org.parley.report.blocking;

import java.util.List;
import org.parley.answer.words.Vocabulary;
import org.parley.findings.blocking.Blocking;
import org.parley.render.terminal.Lines;
import org.parley.render.terminal.Screen;
import org.parley.report.story.Level;
import org.parley.scenario.Scenario;

/** What blocked, in the terminal: sentences first, then tables, then what to read. */
public final class BlockingText {

    /** Most cells of a line. */
    static final int WIDTH = 100;

    private static final int FEW = 8;

    private BlockingText() {}

    /**
     * Returns the answer.
     *
     * @param level sentences alone, with tables, or with every row of them
     * @param folder the results folder as the user names it
     * @param screen what it is read on
     */
    public static String of(Scenario scenario, Blocking blocking, Level level, String folder, Screen screen) {
        Lines text = new Lines(screen, WIDTH);
        text.heading(Vocabulary.title(scenario));
        text.row(
                "%,d runs, seed %d: what stood between the talks and %s",
                blocking.runs(), blocking.seed(), new BlockingNames(scenario).settlement());
        if (blocking.failed() > 0) {
            text.row("%,d more runs failed and are not counted.", blocking.failed());
        }
        for (List<String> sentences : BlockingSentences.of(scenario, blocking).values()) {
            text.gap();
            text.paragraph("", String.join(" ", sentences));
        }
        String tables = level == Level.PARAGRAPH
                ? ""
                : BlockingTables.of(scenario, blocking, level == Level.EVERYTHING ? Integer.MAX_VALUE : FEW, screen);
        return text + tables + foot(blocking, folder, screen);
    }

    private static String foot(Blocking blocking, String folder, Screen screen) {
        Lines text = new Lines(screen, WIDTH);
        text.gap();
        if (!blocking.toRead().isEmpty()) {
            text.row("To read:");
            blocking.toRead()
                    .forEach(r -> text.row("  run %-8d parley explain %s --pick %s", r.run(), folder, r.rule()));
            text.row("What one change would have done: parley whatif %s", folder);
        }
        text.paragraph(
                "",
                "Intervals are 95% intervals (Wilson 1927). Shortfalls are shares of what lies between no deal and the best for"
                        + " whoever refused. A model of declared assumptions, not a forecast.");
        return text.toString();
    }
}
