package org.parley.answer.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.answer.Level;
import org.parley.experiment.SingleRun;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.Trace;
import org.parley.outcome.TraceEvent;
import org.parley.render.terminal.AnswerText;
import org.parley.render.terminal.Screen;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.reader.ScenarioReader;
import org.parley.scenario.study.StudyReader;

/**
 * Runs as a person reads them on a page. If a story changes, read it; if it got better, run the test with
 * {@code -Dparley.regenerate=true}.
 */
class StoryTest {

    private static final Path STORIES = Path.of("src/test/resources/stories");
    private static final int WIDTH = 100;

    private static ScenarioFile file(String name) {
        return ScenarioReader.read(Path.of("scenarios", name + ".yaml"), Map.of());
    }

    private static StoryAnswer.Told told(ScenarioFile file, long run) {
        Trace.Recorder recorder = new Trace.Recorder();
        RunOutcome outcome = SingleRun.of(file.scenario(), 1, run, recorder);
        return new StoryAnswer.Told(file, 1, outcome, recorder.events(), null, null);
    }

    /** The story without its title, its number and its end. */
    private static String text(StoryAnswer.Told told, Level level) {
        String text = AnswerText.of(StoryAnswer.of(told, level, "0"), Screen.PLAIN);
        return text.substring(text.indexOf("\n\n") + 2);
    }

    @ParameterizedTest
    @CsvSource({
        "../src/test/resources/first-edition/riyadh-2025, 5, a cease-fire that collapses",
        "../src/test/resources/first-edition/riyadh-2025, 3949, the typical run of the flagship",
        "../src/test/resources/first-edition/riyadh-2025, 6896, a war that is won",
        "examples/valley-war, 4, another war",
        "examples/fisheries-quota, 1, votes",
        "examples/relapse, 3, a history with two cease-fires",
        "examples/uneasy-line, 18, incidents",
        "textbook/fearon-1995-risk-return, 1, private information"
    })
    void aPageReadsAsBefore(String file, long number, String what) throws IOException {
        StoryAnswer.Told run = told(file(file), number);
        String told = text(run, Level.PAGE);
        Path golden = STORIES.resolve(run.scenario().name() + "-" + number + ".txt");
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
                    .filter(f -> f.toString().endsWith(".yaml")
                            && !f.startsWith("scenarios/history")
                            && !StudyReader.isStudy(f))
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
        ScenarioFile scenario = file(file);
        for (long run = 0; run < 40; run++) {
            StoryAnswer.Told told = told(scenario, run);
            for (Level level : Level.values()) {
                String text = text(told, level);
                assertThat(text).doesNotContain("NaN").doesNotContain("null").doesNotContain("Infinity");
                assertThat(text.lines())
                        .allMatch(
                                line -> line.length() <= WIDTH || !line.strip().contains(" "));
            }
            assertThat(told.events())
                    .allSatisfy(event ->
                            assertThat(EventDetails.of(told.scenario(), event)).isNotEmpty());
        }
    }

    @Test
    void aParagraphIsShorterThanAPageAndAPageThanEverything() {
        ScenarioFile scenario = file("../src/test/resources/first-edition/riyadh-2025");
        for (long run = 0; run < 50; run++) {
            StoryAnswer.Told told = told(scenario, run);
            String paragraph = text(told, Level.PARAGRAPH);
            assertThat(paragraph.length()).isLessThan(2200);
            assertThat(text(told, Level.PAGE).length())
                    .isGreaterThan(paragraph.length())
                    .isLessThan(text(told, Level.EVERYTHING).length());
        }
    }

    /** Programs rely on these names. */
    @Test
    void eventsHaveStableNamesAndTheirWhy() {
        ScenarioFile scenario = file("../src/test/resources/first-edition/riyadh-2025");
        Set<String> kinds = new TreeSet<>();
        for (long run = 0; run < 200; run++) {
            told(scenario, run).events().forEach(event -> kinds.add(EventDetails.kind(event)));
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
        TraceEvent first = told(scenario, 5).events().stream()
                .filter(TraceEvent.Proposed.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(EventDetails.of(scenario.scenario(), first))
                .containsEntry("actor", "russia")
                .containsEntry("terms.summit", "held")
                .containsKeys(
                        "ground", "value", "aspiration", "no_deal", "expected_consent", "consent", "expected_of.usa");
    }
}
