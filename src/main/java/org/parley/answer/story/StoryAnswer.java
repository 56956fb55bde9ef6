package org.parley.answer.story;

import static org.parley.answer.words.Numbers.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.parley.answer.Answer;
import org.parley.answer.Block;
import org.parley.answer.Block.Flow;
import org.parley.answer.FolderPlan;
import org.parley.answer.Level;
import org.parley.answer.Provenance;
import org.parley.answer.Section;
import org.parley.answer.Table;
import org.parley.answer.part.ProvenanceSection;
import org.parley.answer.words.Vocabulary;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.TraceEvent;
import org.parley.scenario.Scenario;
import org.parley.scenario.format.ScenarioFile;

/** Answer about one run: its story, every event, and what was believed and what no deal was worth as it went on. */
public final class StoryAnswer {

    /** Characters of events that a page holds. */
    private static final int MOST_CHARACTERS = 1_000_000;

    /**
     * A run to be told.
     *
     * @param file the scenario
     * @param seed random seed
     * @param outcome what came of the run
     * @param events its events, in order
     * @param rule the rule that picked it; null if it was asked for by its number
     * @param why why that rule picks it, or null
     */
    public record Told(
            ScenarioFile file, long seed, RunOutcome outcome, List<TraceEvent> events, String rule, String why) {

        Scenario scenario() {
            return file.scenario();
        }

        String ending() {
            return Vocabulary.ofOutcome(scenario(), outcome.outcome());
        }
    }

    private final Told told;
    private final RunOutcome outcome;
    private final List<Section> sections = new ArrayList<>();

    private StoryAnswer(Told told) {
        this.told = told;
        outcome = told.outcome();
    }

    /**
     * Returns the answer.
     *
     * @param level how much is told in a terminal; a page has all
     * @param version version of Parley
     */
    public static Answer of(Told told, Level level, String version) {
        return new StoryAnswer(told).answer(level, version);
    }

    /** Returns the plan of its folder. */
    public static FolderPlan folder(Told told, String version) {
        return FolderPlan.of("explanation", version, "run")
                .with("explanation_of", told.scenario().name())
                .with("scenario_hash", told.file().hash())
                .with("seed", told.seed())
                .with("run", told.outcome().run())
                .with("picked_as", told.rule() == null ? "" : told.rule())
                .withScenario(told.file().yaml());
    }

    private Answer answer(Level level, String version) {
        String command = format("parley explain scenario.yaml --seed %d --run %d", told.seed(), outcome.run());
        head();
        if (outcome.isFailed()) {
            sections.add(new Section("story", "What happened?", "The run failed: " + outcome.error(), List.of()));
        } else {
            Story story = Story.of(told.scenario(), told.events());
            brief(story, level);
            sections.add(page(story));
            sections.addAll(new StoryCurves(told.scenario(), told.events()).sections());
            sections.add(everything(story));
        }
        sections.add(provenance(version, command));
        return new Answer(
                "explanation",
                format("Run %d: %s", outcome.run(), outcome.isFailed() ? "failed" : told.ending()),
                format(
                        "One run of \u201c%s\u201d, a model of declared assumptions. Not a forecast.",
                        Vocabulary.title(told.scenario())),
                sections,
                List.of(EventDetails.table(told.scenario(), told.events()), run()),
                new Provenance(version, OptionalLong.of(told.seed()), command));
    }

    private Table run() {
        return Table.data("run", "run,seed,key,picked_as,picked_because,outcome,error")
                .row(
                        outcome.run(),
                        told.seed(),
                        HexFormat.of().toHexDigits(outcome.key()),
                        told.rule(),
                        told.why(),
                        outcome.isFailed() ? null : outcome.outcome().id(),
                        outcome.error())
                .build();
    }

    private void text(List<Block> blocks) {
        sections.add(Section.ofText("brief-" + sections.size(), "", blocks));
    }

    private void head() {
        String end = outcome.isFailed() ? "failed: " + outcome.error() : told.ending();
        List<Block> head = new ArrayList<>(List.of(
                new Block.Note(Vocabulary.title(told.scenario()), Flow.WHOLE_LINE, 0),
                new Block.Note(format("Run %d, seed %d: %s", outcome.run(), told.seed(), end), Flow.WHOLE_LINE, 0)));
        if (!outcome.isFailed()) {
            head.addAll(picked());
        }
        text(head);
    }

    private List<Block> picked() {
        return told.rule() == null
                ? List.of()
                : List.of(new Block.Note("Picked as " + told.rule() + ": " + told.why() + "."));
    }

    private void brief(Story story, Level level) {
        text(List.of(new Block.Note(story.summary())));
        if (level == Level.PAGE) {
            text(story.turningPoints().stream()
                    .<Block>map(point -> new Block.Note(point.text(), Flow.HANGING, 2))
                    .toList());
        } else if (level == Level.EVERYTHING) {
            text(story.everything());
        }
        text(List.of(new Block.Note(Story.SCALE)));
    }

    private Section page(Story story) {
        List<Block> blocks = new ArrayList<>(picked());
        story.turningPoints().forEach(point -> blocks.add(new Block.Note(point.text())));
        return new Section("story", "What happened?", story.summary(), blocks);
    }

    private static Section everything(Story story) {
        List<List<String>> events = story.events();
        List<List<String>> shown = ends(events);
        boolean all = shown.size() == events.size();
        List<Block> blocks = new ArrayList<>(List.of(new Block.Grid(
                all ? "Every event" : format("The first and the last of them, %,d in all", shown.size()),
                Table.ofTexts("Events of the run", List.of("Round", "Event"), Set.of(), shown))));
        if (!all) {
            blocks.add(
                    new Block.Note("What lies between is left out here; explanation.txt and events.csv have it all."));
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

    private Section provenance(String version, String command) {
        return ProvenanceSection.of(
                version,
                "One run tells how something can come about in the model, not how likely it is.",
                List.of(
                        List.of("Scenario", told.scenario().name()),
                        List.of("SHA-256 of the scenario as run", told.file().hash()),
                        List.of("Run and seed", format("run %d of seed %d", outcome.run(), told.seed())),
                        List.of("The same again", command + ", with the scenario.yaml of this folder")),
                "It is no forecast, and no account of what anybody did or will do: nobody in the world said any of"
                        + " this.");
    }
}
