package org.parley.report.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.answer.Level;
import org.parley.experiment.SingleRun;
import org.parley.outcome.Trace;
import org.parley.outcome.TraceEvent;
import org.parley.scenario.Scenario;
import org.parley.scenario.reader.ScenarioReader;
import org.parley.scenario.study.StudyReader;

/**
 * Runs as a person reads them on a page. If a story changes, read it; if it got better, run the test with
 * {@code -Dparley.regenerate=true}.
 */
class StoryTest {

    private static final Path STORIES = Path.of("src/test/resources/stories");
    private static final int WIDTH = 100;

    private static Scenario scenario(String file) {
        return ScenarioReader.read(Path.of("scenarios", file + ".yaml"), Map.of())
                .scenario();
    }

    private static List<TraceEvent> events(Scenario scenario, long run) {
        Trace.Recorder recorder = new Trace.Recorder();
        SingleRun.of(scenario, 1, run, recorder);
        return recorder.events();
    }

    @ParameterizedTest
    @CsvSource({
        "riyadh-2025, 5, a cease-fire that collapses",
        "riyadh-2025, 3949, the typical run of the flagship",
        "riyadh-2025, 6896, a war that is won",
        "examples/border-war, 4, another war",
        "examples/fisheries-quota, 1, votes",
        "textbook/fearon-1995-risk-return, 1, private information"
    })
    void aPageReadsAsBefore(String file, long run, String what) throws IOException {
        Scenario scenario = scenario(file);
        String told = Story.of(scenario, events(scenario, run)).text(Level.PAGE, WIDTH);
        Path golden = STORIES.resolve(scenario.name() + "-" + run + ".txt");
        if (Boolean.getBoolean("parley.regenerate")) {
            Files.createDirectories(STORIES);
            Files.writeString(golden, told);
        }
        assertThat(told).as(what).isEqualTo(Files.readString(golden));
        assertThat(told.lines().count()).isLessThan(150);
    }

    static Stream<String> files() throws IOException {
        try (Stream<Path> found = Files.walk(Path.of("scenarios"))) {
            return found
                    .filter(f -> f.toString().endsWith(".yaml") && !StudyReader.isStudy(f))
                    .map(f -> Path.of("scenarios").relativize(f).toString().replace(".yaml", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @Tag("slow")
    @MethodSource("files")
    void everyRunOfEveryScenarioCanBeTold(String file) {
        Scenario scenario = scenario(file);
        for (long run = 0; run < 40; run++) {
            List<TraceEvent> events = events(scenario, run);
            Story story = Story.of(scenario, events);
            for (Level level : Level.values()) {
                String text = story.text(level, WIDTH);
                assertThat(text).doesNotContain("NaN").doesNotContain("null").doesNotContain("Infinity");
                assertThat(text.lines())
                        .allMatch(
                                line -> line.length() <= WIDTH || !line.strip().contains(" "));
            }
            assertThat(StoryJson.of(scenario, events)).hasSameSizeAs(events);
        }
    }

    @Test
    void aParagraphIsShorterThanAPageAndAPageThanEverything() {
        Scenario scenario = scenario("riyadh-2025");
        for (long run = 0; run < 50; run++) {
            Story story = Story.of(scenario, events(scenario, run));
            assertThat(story.text(Level.PARAGRAPH, WIDTH).length()).isLessThan(2200);
            assertThat(story.text(Level.PAGE, WIDTH).length())
                    .isGreaterThan(story.text(Level.PARAGRAPH, WIDTH).length())
                    .isLessThan(story.text(Level.EVERYTHING, WIDTH).length());
        }
    }

    /** Programs rely on these names. */
    @Test
    void eventsHaveStableNamesAndTheirWhy() {
        Scenario scenario = scenario("riyadh-2025");
        Set<String> kinds = new TreeSet<>();
        for (long run = 0; run < 200; run++) {
            ArrayNode events = StoryJson.of(scenario, events(scenario, run));
            events.forEach(event -> kinds.add(event.path("event").asText()));
        }
        assertThat(kinds)
                .contains(
                        "began",
                        "front_moved",
                        "no_deal_changed",
                        "track_prepared",
                        "track_opened",
                        "party_joined",
                        "talks_broke_down",
                        "bargaining_range",
                        "proposed",
                        "answered",
                        "ratification",
                        "sent_back",
                        "agreed",
                        "signalled",
                        "belief_changed",
                        "contributed",
                        "ceasefire_stands",
                        "ceasefire_broke",
                        "ceasefire_held",
                        "ended");
        JsonNode proposed = StreamSupport.stream(
                        StoryJson.of(scenario, events(scenario, 5)).spliterator(), false)
                .filter(event -> event.path("event").asText().equals("proposed"))
                .findFirst()
                .orElseThrow();
        assertThat(proposed.path("actor").asText()).isEqualTo("russia");
        assertThat(proposed.path("terms").path("summit").asText()).isEqualTo("held");
        assertThat(proposed.path("why").fieldNames())
                .toIterable()
                .containsExactly(
                        "ground",
                        "value",
                        "aspiration",
                        "no_deal",
                        "expected_consent",
                        "consent",
                        "expected_of",
                        "dearer");
    }
}
