package org.parley.scenario.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.scenario.problem.Place;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.reader.ScenarioReader;

class LessonReaderTest {

    private static final Path LESSON = Path.of("scenarios", "lessons", "bargaining-range.yaml");

    @TempDir
    Path folder;

    @Test
    void aLessonIsReadWithItsScenario() {
        Lesson lesson = LessonReader.read(LESSON);
        assertThat(lesson.name()).isEqualTo("bargaining-range");
        assertThat(lesson.seats()).containsExactly("upland", "estuary");
        assertThat(lesson.scenario().scenario().name()).isEqualTo("river-port");
        assertThat(lesson.roles().get("upland").open()).isNotBlank();
        assertThat(lesson.notes().plan().stream().mapToInt(Lesson.Step::minutes).sum())
                .isEqualTo(lesson.minutes());
        assertThat(lesson.positions().of(Place.of("minutes")).line()).isPositive();
    }

    @Test
    void theRightAnswerDoesNotAlwaysComeLast() {
        Lesson lesson = LessonReader.read(LESSON);
        assertThat(lesson.after())
                .allSatisfy(question ->
                        assertThat(question.choices().get(question.right())).isNotBlank());
        List<Integer> places = lesson.after().stream().map(QuizQuestion::right).toList();
        assertThat(QuizQuestion.mixed("a", "r", List.of("x", "y"), "b"))
                .isEqualTo(QuizQuestion.mixed("a", "r", List.of("y", "x"), "b"));
        assertThat(places).anyMatch(place -> place < 3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            minutes: 40                                     | minutes: 45           | minutes | must be the sum of the minutes under 'plan', which is 40
            seats: [upland, estuary]                        | seats: [uplnd]        | seats   | is no actor of the scenario
            '  upland:\n    public'                         | '  upnald:\n    public' | roles.upnald | is no actor of the scenario
            scenario: river-port.yaml                       | scenario: river-prt.yaml | scenario | does not exist
            measure: share(agreement)                       | measure: chance(agreement) | expect.measure | must be one of mean(COLUMN)
            set: {actors.upland.outside_option: 0.55}       | set: {actors.upland.outside_optio: 0.55} | expect.set.actors.upland.outside_optio | is no place
            goals:                                          | gaols:                | gaols   | is not a key that can stand here
            'between: [8, 10]'                              | 'between: [10, 8]'    | expect.between | must list the lower value first
            'debrief: [ending, place'                       | 'debrief: [endng, place' | debrief | must be one of ending, terms
            'year: 1995'                                    | 'year: 95'            | questions.read.year | must be
            'right: What you get if there is no treaty'     | 'right: What would be fair to both' | quiz.before.wrong | is the right answer too
            """)
    void aSlipIsToldWithItsLineAndPath(String find, String put, String path, String rule) throws IOException {
        String text = Files.readString(LESSON);
        String from = find.replace("\\n", "\n");
        assertThat(text).contains(from);
        Path file = folder.resolve("lesson.yaml");
        Files.writeString(file, text.replaceFirst(Pattern.quote(from), put.replace("\\n", "\n")));
        Files.copy(LESSON.resolveSibling("river-port.yaml"), folder.resolve("river-port.yaml"));
        assertThatThrownBy(() -> LessonReader.read(file))
                .isInstanceOfSatisfying(
                        ScenarioException.class,
                        e -> assertThat(e.problems()).anySatisfy(problem -> {
                            assertThat(problem.path()).isEqualTo(path);
                            assertThat(problem.rule()).contains(rule);
                            assertThat(problem.line()).isPositive();
                        }));
    }

    @Test
    void aScenarioIsNoLesson() {
        assertThatThrownBy(() -> LessonReader.read(LESSON.resolveSibling("river-port.yaml")))
                .isInstanceOfSatisfying(
                        ScenarioException.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::rule)
                                .containsExactly("is a scenario, where a lesson is wanted"));
    }

    @Test
    void aLessonIsNoScenario() {
        assertThatThrownBy(() -> ScenarioReader.read(LESSON, Map.of()))
                .isInstanceOfSatisfying(
                        ScenarioException.class,
                        e -> assertThat(e.problems().get(0).toString()).contains("parley handout"));
        assertThat(LessonReader.isLesson(LESSON)).isTrue();
        assertThat(LessonReader.isLesson(LESSON.resolveSibling("river-port.yaml")))
                .isFalse();
    }
}
