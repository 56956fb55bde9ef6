package org.parley.answer.story;

import static org.parley.answer.words.Numbers.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parley.answer.Block;
import org.parley.answer.Block.Flow;
import org.parley.outcome.TraceEvent;
import org.parley.scenario.Scenario;

/** Story of a run for readers, from its events alone. */
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

    /** Returns what happened and why, in a few sentences. */
    public String summary() {
        return String.join(" ", StorySummary.of(names, chapters));
    }

    /**
     * Returns the turning points in order, last what the cease-fire stood on if there was one; in a history each cease-fire has
     * its place behind its signature.
     */
    public List<TurningPoint> turningPoints() {
        List<TurningPoint> points = new ArrayList<>();
        List<TurningPoints.Paragraph> told = new ArrayList<>(TurningPoints.of(names, chapters));
        told.addAll(CeasefireSummary.of(names, Events.of(chapters)));
        for (TurningPoints.Paragraph p : told) {
            points.add(new TurningPoint(p.round(), p.heading() + ". " + String.join(" ", p.sentences())));
        }
        points.sort(Comparator.comparingInt(TurningPoint::round));
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

    /** Returns every event with its why, round by round. */
    public List<Block> everything() {
        List<Block> blocks = new ArrayList<>();
        for (Chapter chapter : chapters) {
            blocks.add(new Block.Note(names.heading(chapter.round()), Flow.WHOLE_LINE, 0));
            EventSentences.of(names, chapter)
                    .forEach(sentence -> blocks.add(new Block.Note(sentence, Flow.HANGING, 4)));
        }
        for (int t = 0; t < names.tracks(); t++) {
            String why = names.noText(t, Events.of(chapters).list());
            if (why != null) {
                blocks.add(new Block.Note(
                        format("No text was ever put in %s, because %s.", names.talks(t), why), Flow.HANGING, 4));
            }
        }
        return blocks;
    }

    /** Returns every event with its why, each beside its round. */
    List<List<String>> events() {
        List<List<String>> events = new ArrayList<>();
        for (Chapter chapter : chapters) {
            EventSentences.of(names, chapter)
                    .forEach(sentence -> events.add(List.of(names.heading(chapter.round()), sentence)));
        }
        return events;
    }
}
