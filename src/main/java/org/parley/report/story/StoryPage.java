package org.parley.report.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import org.parley.answer.Answer;
import org.parley.answer.Block;
import org.parley.answer.Provenance;
import org.parley.answer.Section;
import org.parley.answer.Table;
import org.parley.answer.words.Vocabulary;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.TraceEvent;
import org.parley.scenario.Scenario;
import org.parley.scenario.format.ScenarioFile;

/** One run as a page: its story, every event, and what was believed and what no deal was worth as it went on. */
public final class StoryPage {

    /** Characters of events that a page holds. */
    private static final int MOST_CHARACTERS = 1_000_000;

    private StoryPage() {}

    /**
     * Returns the page.
     *
     * @param file the scenario
     * @param seed master seed
     * @param outcome what came of the run
     * @param events its events, in order
     * @param why why this run, as a sentence; empty if it was asked for by its number
     * @param version version of Parley
     */
    public static Answer of(
            ScenarioFile file, long seed, RunOutcome outcome, List<TraceEvent> events, String why, String version) {
        Scenario scenario = file.scenario();
        String end = outcome.isFailed() ? "failed" : Vocabulary.ofOutcome(scenario, outcome.outcome());
        String command = format("parley explain scenario.yaml --seed %d --run %d", seed, outcome.run());
        List<Section> sections = new ArrayList<>();
        if (outcome.isFailed()) {
            sections.add(new Section("story", "What happened?", "The run failed: " + outcome.error(), List.of()));
        } else {
            Story story = Story.of(scenario, events);
            sections.add(told(story, why));
            sections.addAll(new StoryCurves(scenario, events).sections());
            sections.add(everything(story));
        }
        sections.add(provenance(file, seed, outcome, version, command));
        return new Answer(
                "explanation",
                format("Run %d: %s", outcome.run(), end),
                format(
                        "One run of \u201c%s\u201d, a model of declared assumptions. Not a forecast.",
                        Vocabulary.title(scenario)),
                sections,
                List.of(),
                new Provenance(version, OptionalLong.of(seed), command));
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    private static Section told(Story story, String why) {
        List<Block> blocks = new ArrayList<>();
        if (!why.isEmpty()) {
            blocks.add(new Block.Note(why));
        }
        story.turningPoints().forEach(point -> blocks.add(new Block.Note(point.text())));
        return new Section("story", "What happened?", story.gist(), blocks);
    }

    private static Section everything(Story story) {
        List<List<String>> events = story.events();
        List<List<String>> shown = ends(events);
        boolean all = shown.size() == events.size();
        List<Block> blocks = new ArrayList<>(List.of(new Block.Grid(
                all ? "Every event" : format("The first and the last of them, %,d in all", shown.size()),
                Table.ofTexts("Events of the run", List.of("Round", "Event"), Set.of(), shown))));
        if (!all) {
            blocks.add(new Block.Note("What lies between is left out here; explanation.txt and run.json have it all."));
        }
        blocks.add(new Block.Note(Story.SCALE));
        return new Section(
                "events", "What happened in full?", format("%,d events, each with its why.", events.size()), blocks);
    }

    /** Returns the first and the last events, as many as a page holds; all if they are not more. */
    private static List<List<String>> ends(List<List<String>> events) {
        List<List<String>> backwards = new ArrayList<>(events);
        Collections.reverse(backwards);
        int first = fitting(events);
        int last = fitting(backwards);
        if (first + last >= events.size()) {
            return events;
        }
        List<List<String>> ends = new ArrayList<>(events.subList(0, first));
        ends.addAll(events.subList(events.size() - last, events.size()));
        return ends;
    }

    /** Returns how many of the events, from the first, a half of what a page holds has room for. */
    private static int fitting(List<List<String>> events) {
        int count = 0;
        int length = 0;
        for (List<String> event : events) {
            length += event.stream().mapToInt(String::length).sum();
            if (length > MOST_CHARACTERS / 2) {
                break;
            }
            count++;
        }
        return count;
    }

    private static Section provenance(
            ScenarioFile file, long seed, RunOutcome outcome, String version, String command) {
        List<List<String>> rows = List.of(
                List.of("Model", "Parley " + version + ", an agent-based model on MASON"),
                List.of("Scenario", file.scenario().name()),
                List.of("SHA-256 of the scenario as run", file.hash()),
                List.of("Run and seed", format("run %d of seed %d", outcome.run(), seed)),
                List.of("The same again", command + ", with the scenario.yaml of this folder"));
        return new Section(
                "provenance",
                "Where does this come from, and what is it not?",
                "One run tells how something can come about in the model, not how likely it is.",
                List.of(
                        new Block.Grid("", Table.ofTexts("Provenance", List.of("What", "Which"), Set.of(), rows)),
                        new Block.Note(
                                "It is no forecast, and no account of what anybody did or will do: nobody in the world"
                                        + " said any of this.")));
    }
}
