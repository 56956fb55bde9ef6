package org.parley.report.story;

import java.util.List;
import org.apache.commons.text.WordUtils;
import org.parley.outcome.TraceEvent;
import org.parley.scenario.Scenario;

/** A run told for readers, from its events alone. */
public final class Story {

    private static final String SCALE =
            "Values are on each actor's own scale from 0 to 1, less its costs of war; those of two"
                    + " actors must not be compared. A model of declared assumptions, not a forecast.";

    private final Names names;
    private final List<Chapter> chapters;

    private Story(Names names, List<Chapter> chapters) {
        this.names = names;
        this.chapters = chapters;
    }

    /**
     * Makes the story of a run.
     *
     * @param scenario its scenario
     * @param events its events, in order
     */
    public static Story of(Scenario scenario, List<TraceEvent> events) {
        Names names = new Names(scenario);
        return new Story(names, Chapter.of(events, names.statusQuo()));
    }

    /**
     * Tells it.
     *
     * @param level how much of it
     * @param width greatest length of a line, in characters
     */
    public String text(Level level, int width) {
        StringBuilder text = new StringBuilder(paragraph(gist(), width, ""));
        if (level == Level.PAGE) {
            text.append('\n').append(page(width));
        } else if (level == Level.EVERYTHING) {
            text.append('\n').append(everything(width));
        }
        return text.append('\n').append(paragraph(SCALE, width, "")).toString();
    }

    /** Returns what happened and why, in a few sentences. */
    public String gist() {
        return String.join(" ", Gist.of(names, chapters));
    }

    private String page(int width) {
        StringBuilder text = new StringBuilder();
        for (TurningPoints.Paragraph p : TurningPoints.of(names, chapters)) {
            text.append(paragraph(p.heading() + ". " + String.join(" ", p.sentences()), width, "  "));
        }
        List<String> after = Aftermath.of(names, Events.of(chapters));
        if (!after.isEmpty()) {
            text.append(paragraph("The cease-fire. " + String.join(" ", after), width, "  "));
        }
        return text.toString();
    }

    /**
     * Tells every event with its why, round by round.
     *
     * @param width greatest length of a line, in characters
     */
    public String everything(int width) {
        StringBuilder text = new StringBuilder();
        for (Chapter chapter : chapters) {
            text.append(chapter.round() == 0 ? "At the outset" : names.round(chapter.round()))
                    .append('\n');
            for (String line : EventSentences.of(names, chapter)) {
                text.append(paragraph("  " + line, width, "    "));
            }
        }
        return text.toString();
    }

    /** Returns a text of some sentences, as lines of at most a width. */
    public static String wrapped(String text, int width) {
        return paragraph(text, width, "");
    }

    private static String paragraph(String text, int width, String indent) {
        return WordUtils.wrap(text, width - indent.length(), "\n" + indent, false) + "\n";
    }
}
