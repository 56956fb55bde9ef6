package org.parley.scenario.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.analysis.ScenarioAnalysis;
import org.parley.experiment.Experiment;
import org.parley.experiment.Work;
import org.parley.experiment.decision.Question;
import org.parley.outcome.Decision;
import org.parley.outcome.Decision.Chosen;
import org.parley.scenario.Measure;
import org.parley.scenario.Measure.Statistic;
import org.parley.scenario.Scenario;
import org.parley.scenario.reader.ScenarioReader;
import org.parley.seat.Game;
import org.parley.statistics.Estimate;
import org.parley.store.table.MeasureReader;

/** The lessons that come with Parley are sound, can be played, and say nothing of the model that it does not do. */
class ShippedLessonsTest {

    /** More decisions than any seat of a lesson is asked for. */
    private static final int MOST = 2000;

    static Stream<Path> lessons() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("scenarios", "lessons"))) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .filter(LessonReader::isLesson)
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @Test
    void thereAreAtLeastEight() throws IOException {
        assertThat(lessons()).hasSizeGreaterThanOrEqualTo(8);
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void isNamedAsItsFileAndTakesNoMoreThanADoublePeriod(Path file) {
        Lesson lesson = LessonReader.read(file);
        assertThat(file.getFileName()).hasToString(lesson.name() + ".yaml");
        assertThat(lesson.minutes()).isBetween(20, 90);
        assertThat(lesson.before()).isNotEmpty();
        assertThat(lesson.after()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    @Tag("slow")
    void everySeatCanBePlayedToTheEnd(Path file) {
        Lesson lesson = LessonReader.read(file);
        Scenario scenario = lesson.scenario().scenario();
        for (String seat : lesson.seats()) {
            assertThat(played(new Game(scenario, seat, 1, 0), Chosen.MODEL)).isTrue();
            assertThat(played(new Game(scenario, seat, 1, 0), Chosen.NO)).isTrue();
        }
    }

    /** Plays a game to its end with one answer to all that is asked; whoever says no proposes nothing. */
    private static boolean played(Game game, Chosen answer) {
        for (int n = 0; n < MOST; n++) {
            Question question = game.play().question();
            if (question == null) {
                return true;
            }
            boolean refuses = answer == Chosen.NO && question.kind() == Decision.Kind.PROPOSE;
            game.decide(question.decide(refuses ? Chosen.PASS : answer));
        }
        return false;
    }

    @ParameterizedTest
    @MethodSource("lessons")
    @Tag("slow")
    void whatTheNotesSayOfTheModelIsTrue(Path file) throws MeasureReader.Unknown {
        Lesson lesson = LessonReader.read(file);
        for (Expectation expectation : lesson.notes().expect()) {
            assertThat(measured(lesson, expectation))
                    .as(lesson.name() + ": " + expectation.say())
                    .isBetween(expectation.low(), expectation.high());
        }
    }

    private static double measured(Lesson lesson, Expectation expectation) throws MeasureReader.Unknown {
        Scenario scenario = ScenarioReader.readWith(lesson.scenario(), expectation.set());
        if (expectation.measure() instanceof Measure.Exact exact) {
            return ScenarioAnalysis.of(scenario).values().get(exact.row());
        }
        Measure.Simulated measure = (Measure.Simulated) expectation.measure();
        MeasureReader reader = MeasureReader.of(scenario, measure);
        DoubleStream.Builder values = DoubleStream.builder();
        Work.on(2).play(Experiment.of(scenario, expectation.runs(), 1), run -> values.add(reader.applyAsDouble(run)));
        double[] sample = values.build().toArray();
        Estimate estimate = measure.statistic() == Statistic.MEAN
                ? Estimate.mean(sample)
                : measure.statistic() == Statistic.MEDIAN ? Estimate.median(sample) : Estimate.share(sample);
        return estimate.value();
    }

    /** The first share that a statement gives lies within the bounds to which it is held. */
    @ParameterizedTest
    @MethodSource("lessons")
    void theNumberThatIsSaidIsTheOneThatIsHeld(Path file) {
        Pattern share = Pattern.compile("(\\d+) of 100|of 100 \\w+ about (\\d+)");
        for (Expectation expectation : LessonReader.read(file).notes().expect()) {
            Matcher said = share.matcher(expectation.say());
            if (expectation.measure() instanceof Measure.Simulated simulated
                    && simulated.statistic() == Statistic.SHARE
                    && said.find()) {
                double number = Double.parseDouble(said.group(1) == null ? said.group(2) : said.group(1)) / 100;
                assertThat(number).as(expectation.say()).isBetween(expectation.low(), expectation.high());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyQuestionHasOneRightAnswerAndEveryWorkAnAuthorAndAYear(Path file) {
        Lesson lesson = LessonReader.read(file);
        Stream.concat(lesson.before().stream(), lesson.after().stream()).forEach(question -> {
            assertThat(new HashSet<>(question.choices())).hasSameSizeAs(question.choices());
            assertThat(question.right()).isBetween(0, question.choices().size() - 1);
            assertThat(question.because()).isNotBlank();
        });
        List<Lesson.DiscussionQuestion> questions = lesson.notes().questions();
        assertThat(questions).allSatisfy(question -> assertThat(question.read()).isNotEmpty());
        questions.stream().flatMap(question -> question.read().stream()).forEach(work -> {
            assertThat(work.author()).isNotBlank();
            assertThat(work.title()).isNotBlank();
            assertThat(work.year()).isBetween(1900, 2025);
        });
    }

    /** The place of the right answer does not give it away. */
    @Test
    void theRightAnswersStandInDifferentPlaces() throws IOException {
        List<Integer> places = lessons()
                .map(LessonReader::read)
                .flatMap(lesson -> Stream.concat(lesson.before().stream(), lesson.after().stream()))
                .map(QuizQuestion::right)
                .toList();
        for (int place = 0; place < 4; place++) {
            int here = place;
            assertThat(places).anyMatch(right -> right == here);
        }
    }
}
