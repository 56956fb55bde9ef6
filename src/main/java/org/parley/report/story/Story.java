package org.parley.report.story;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.text.WordUtils;
import org.parley.answer.Level;
import org.parley.outcome.TraceEvent;
import org.parley.scenario.Scenario;

/** A run told for readers, from its events alone. */
public final class Story {

    /** What a reader must know of values. */
    static final String SCALE = "Values are on each actor's own scale from 0 to 1, less its costs of war; those of two"
            + " actors must not be compared. A model of declared assumptions, not a forecast.";

    private final Names names;
    private final List<Chapter> chapters;

    /**
     * A round that a reader must know, or several between two such, or what came of the cease-fire.
     *
     * @param round its first round
     * @param text what happened, beginning with a heading
     */
    public record TurningPoint(int round, String text) {}

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
        turningPoints().forEach(point -> text.append(paragraph(point.text(), width, "  ")));
        return text.toString();
    }

    /** Returns the turning points in order, last what the cease-fire stood on if there was one. */
    public List<TurningPoint> turningPoints() {
        List<TurningPoint> points = new ArrayList<>();
        for (TurningPoints.Paragraph p : TurningPoints.of(names, chapters)) {
            points.add(new TurningPoint(p.round(), p.heading() + ". " + String.join(" ", p.sentences())));
        }
        List<String> after = Aftermath.of(names, Events.of(chapters));
        if (!after.isEmpty()) {
            points.add(new TurningPoint(Integer.MAX_VALUE, "The cease-fire. " + String.join(" ", after)));
        }
        return points;
    }

    /** Tells one event of the run with its why. */
    public String sentence(TraceEvent event) {
        int[] inForce = chapters.stream()
                .filter(chapter -> chapter.round() == event.round())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing happens in round " + event.round()))
                .inForce();
        Chapter alone = new Chapter(event.round(), new Events(List.of(event)), inForce);
        return String.join(" ", EventSentences.of(names, alone));
    }

    /** Returns a round with its date, if the scenario has dates, such as "round 3 (2025-03-18)"; the outset before the first. */
    public String round(int round) {
        return round == 0 ? "the outset" : names.round(round).replace("Round", "round");
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

    /** Returns every event with its why, each beside its round. */
    public List<List<String>> events() {
        List<List<String>> events = new ArrayList<>();
        for (Chapter chapter : chapters) {
            String round = chapter.round() == 0 ? "At the outset" : names.round(chapter.round());
            EventSentences.of(names, chapter).forEach(sentence -> events.add(List.of(round, sentence)));
        }
        return events;
    }

    /** Returns a text of some sentences, as lines of at most a width. */
    public static String wrapped(String text, int width) {
        return paragraph(text, width, "");
    }

    private static String paragraph(String text, int width, String indent) {
        return WordUtils.wrap(text, width - indent.length(), "\n" + indent, false) + "\n";
    }
}
