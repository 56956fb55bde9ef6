package org.parley.scenario.lesson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.format.ScenarioTree;
import org.parley.scenario.format.SchemaCheck;
import org.parley.scenario.format.SettingText;
import org.parley.scenario.format.TextFile;
import org.parley.scenario.problem.Place;
import org.parley.scenario.problem.Positions;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.Problems;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.reader.ScenarioReader;
import org.parley.scenario.reader.UnfitSetting;

/** Reads lesson files and checks them: text, schema, scenario, seats and roles, plan, expectations and quiz. */
public final class LessonReader {

    private static final Pattern LESSON = Pattern.compile("(?m)^lesson\\s*:");
    private static final Place SCENARIO = Place.of("scenario");

    private LessonReader() {}

    /** Finds the scenario that a lesson names. */
    interface Scenarios {

        /**
         * Reads it.
         *
         * @param written its path, as the lesson has it
         * @param sets values to set over those of the file, by path
         * @throws ScenarioException if it cannot be read
         */
        ScenarioFile read(String written, Map<String, String> sets);

        /** Returns why there is no such file, or null if there is one. */
        Problem missing(String written);
    }

    /**
     * Whether a file is meant as a lesson rather than as a scenario or study, sound or not.
     *
     * @throws ScenarioException if it is no text file
     */
    public static boolean isLesson(Path file) {
        return LESSON.matcher(TextFile.read(file)).find();
    }

    /**
     * Reads a file.
     *
     * @param file the lesson, in YAML and UTF-8, of at most 1 MiB
     * @throws ScenarioException with every problem found, if there is an error among them
     */
    public static Lesson read(Path file) {
        return read(file.toString(), TextFile.read(file), new Scenarios() {
            @Override
            public ScenarioFile read(String written, Map<String, String> sets) {
                return ScenarioReader.read(file.resolveSibling(written), sets);
            }

            @Override
            public Problem missing(String written) {
                try {
                    TextFile.read(file.resolveSibling(written));
                    return null;
                } catch (ScenarioException e) {
                    return e.problems().get(0);
                } catch (InvalidPathException e) {
                    return Problem.ofFile(written, "cannot be the name of a file", null);
                }
            }
        });
    }

    /** Reads text, with a way to find its scenario. */
    static Lesson read(String name, String text, Scenarios scenarios) {
        Positions positions = new Positions(name);
        Problems problems = new Problems(positions);
        ObjectNode tree = ScenarioTree.mapping(text, positions, problems);
        if (!tree.has(ScenarioTree.LESSON) && (tree.has("actors") || tree.has(ScenarioTree.STUDY))) {
            String kind = tree.has("actors") ? "scenario" : "study";
            problems.error(
                    Place.ROOT, null, "is a " + kind + ", where a lesson is wanted", "Try: parley validate " + name);
            throw new ScenarioException(problems.inOrder());
        }
        SchemaCheck.checkLesson(tree, problems);
        ScenarioFile scenario = scenario(tree, scenarios, problems);
        LessonCheck.check(tree, scenario, problems);
        List<Expectation> expectations = ExpectationReader.read(tree.path("expect"), scenario, problems);
        if (problems.hasErrors()) {
            throw new ScenarioException(problems.inOrder());
        }
        return new Lesson(
                tree.path("lesson").asText(),
                tree.path("title").asText(),
                text(tree, "about"),
                tree.path("minutes").asInt(),
                texts(tree.path("goals")),
                scenario,
                texts(tree.path("seats")),
                roles(tree.path("roles")),
                text(tree, "opening"),
                new Lesson.Notes(
                        plan(tree.path("plan")),
                        expectations,
                        texts(tree.path("pitfalls")),
                        questions(tree.path("questions"))),
                quiz(tree.at("/quiz/before")),
                quiz(tree.at("/quiz/after")),
                texts(tree.path("debrief")).stream()
                        .map(part -> Lesson.DebriefPart.valueOf(part.toUpperCase(Locale.ROOT)))
                        .toList(),
                positions);
    }

    private static ScenarioFile scenario(ObjectNode tree, Scenarios scenarios, Problems problems) {
        if (!tree.path("scenario").isTextual()) {
            throw new ScenarioException(problems.inOrder()); // The schema has said so.
        }
        String written = tree.path("scenario").asText();
        Problem missing = scenarios.missing(written);
        if (missing != null) {
            problems.error(SCENARIO, written, missing.rule(), missing.maybe());
            throw new ScenarioException(problems.inOrder());
        }
        Map<String, String> sets = settings(tree.path("set"));
        try {
            ScenarioFile plain = scenarios.read(written, Map.of());
            if (sets.isEmpty()) {
                return plain;
            }
            try {
                return scenarios.read(written, sets);
            } catch (ScenarioException e) {
                UnfitSetting.of(e, sets.keySet()).report(Place.of("set"), problems);
                return plain;
            }
        } catch (ScenarioException e) {
            List<Problem> all = new ArrayList<>(problems.inOrder());
            all.addAll(e.problems());
            throw new ScenarioException(all);
        }
    }

    /** Returns values to set, by path, as one would type them. */
    static Map<String, String> settings(JsonNode node) {
        Map<String, String> sets = new LinkedHashMap<>();
        node.properties().forEach(e -> sets.put(e.getKey(), SettingText.of(e.getValue())));
        return sets;
    }

    private static Map<String, Lesson.Role> roles(JsonNode node) {
        Map<String, Lesson.Role> roles = new LinkedHashMap<>();
        node.properties()
                .forEach(e -> roles.put(
                        e.getKey(), new Lesson.Role(text(e.getValue(), "public"), text(e.getValue(), "secret"))));
        return roles;
    }

    private static List<Lesson.Step> plan(JsonNode node) {
        List<Lesson.Step> steps = new ArrayList<>();
        node.forEach(step -> steps.add(new Lesson.Step(step.path("minutes").asInt(), text(step, "do"))));
        return steps;
    }

    private static List<Lesson.DiscussionQuestion> questions(JsonNode node) {
        List<Lesson.DiscussionQuestion> questions = new ArrayList<>();
        node.forEach(question -> {
            List<Lesson.Reading> read = new ArrayList<>();
            question.path("read")
                    .forEach(work -> read.add(new Lesson.Reading(
                            text(work, "author"),
                            work.path("year").asInt(),
                            text(work, "title"),
                            text(work, "where"))));
            questions.add(new Lesson.DiscussionQuestion(text(question, "ask"), text(question, "listen_for"), read));
        });
        return questions;
    }

    private static List<QuizQuestion> quiz(JsonNode node) {
        List<QuizQuestion> quiz = new ArrayList<>();
        node.forEach(question -> quiz.add(QuizQuestion.mixed(
                text(question, "ask"),
                text(question, "right"),
                texts(question.path("wrong")),
                text(question, "because"))));
        return quiz;
    }

    /** Returns a text on one line, or an empty one. */
    private static String text(JsonNode node, String key) {
        return node.path(key).asText("").strip();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(t -> texts.add(t.asText().strip()));
        return texts;
    }
}
