package org.parley.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Published and closed-form answers, from files: one more case in a file is one more test. Each is worked out by the
 * product's own code.
 */
class KnownAnswersTest {

    /** Which code answers the cases of which file. */
    private static final Map<String, Topic> TOPICS = Map.ofEntries(
            Map.entry("01_rubinstein", new AlternatingOffersAnswers()),
            Map.entry("02_multi_issue", new SolutionAnswers()),
            Map.entry("03_fearon", new CrisisAnswers()),
            Map.entry("04_war_random_walk", new WarAnswers()),
            Map.entry("05_war_of_attrition", new AttritionAnswers()),
            Map.entry("06_learning", new LearningAnswers()),
            Map.entry("07_voting_spatial", new VotingAnswers()),
            Map.entry("08_bdm_scholz", new ChallengeAnswers()),
            Map.entry("09_concession", new ConcessionAnswers()),
            Map.entry("10_ceasefire_durability", new HazardAnswers()),
            Map.entry("11_statistics", new ComparisonAnswers()),
            Map.entry("12_sensitivity", new SensitivityAnswers()),
            Map.entry("13_ratification", new RatificationAnswers()));

    private static final double EXACT = 1e-9;

    @TestFactory
    Stream<DynamicContainer> everyCase() {
        return TOPICS.keySet().stream()
                .sorted()
                .map(file -> DynamicContainer.dynamicContainer(
                        file,
                        StreamSupport.stream(read(file).get("cases").spliterator(), false)
                                .filter(c -> longest(TOPICS.get(file).notHere(), c) == null)
                                .map(c -> DynamicTest.dynamicTest(
                                        c.get("id").asText() + ": "
                                                + c.get("title").asText(),
                                        () -> check(TOPICS.get(file), c)))));
    }

    private static void check(Topic topic, JsonNode c) {
        Topic.Answer answer = longest(topic.answers(), c);
        if (answer == null) {
            fail("no code answers cases such as " + c.get("id").asText() + "; add it or say why it has no place");
        }
        Map<String, Object> found = answer.of(c.get("inputs"));
        c.get("expected").properties().forEach(expected -> {
            if (!isFraction(expected) && !topic.unanswered().containsKey(expected.getKey())) {
                assertThat(found).as("answers").containsKey(expected.getKey());
                double tolerance = tolerance(c.get("tolerance"), expected.getKey());
                close(expected.getKey(), expected.getValue(), found.get(expected.getKey()), tolerance);
            }
        });
    }

    /** Whether an expectation is another one again, as fractions in words. */
    private static boolean isFraction(Map.Entry<String, JsonNode> expected) {
        return expected.getKey().endsWith("_exact") && !expected.getValue().isNumber();
    }

    /**
     * The tolerance of an answer: the number under the beginning of its name, as {@code argmax} for {@code argmax_x}; else
     * that under {@code abs}, or {@code abs_…}; without one, answers must be exact.
     */
    private static double tolerance(JsonNode given, String what) {
        List<Map.Entry<String, JsonNode>> numbers =
                given.properties().stream().filter(e -> e.getValue().isNumber()).toList();
        return Stream.<Predicate<String>>of(what::startsWith, key -> key.startsWith("abs"))
                .flatMap(fits -> numbers.stream().filter(e -> fits.test(e.getKey())))
                .mapToDouble(e -> e.getValue().asDouble())
                .findFirst()
                .orElse(EXACT);
    }

    private static void close(String what, JsonNode expected, Object found, double tolerance) {
        if (expected.isNumber()) {
            assertThat(found).as(what).isInstanceOf(Number.class);
            assertThat(((Number) found).doubleValue())
                    .as(what)
                    .isCloseTo(expected.asDouble(), Offset.offset(tolerance));
        } else if (expected.isBoolean()) {
            assertThat(found).as(what).isEqualTo(expected.asBoolean());
        } else if (expected.isNull()) {
            assertThat(found).as(what).isNull();
        } else if (expected.isTextual()) {
            assertThat(found).as(what).isEqualTo(expected.asText());
        } else if (expected.isArray()) {
            List<?> list = (List<?>) found;
            assertThat(list).as(what).hasSize(expected.size());
            for (int i = 0; i < expected.size(); i++) {
                close(what + "[" + i + "]", expected.get(i), list.get(i), tolerance);
            }
        } else {
            Map<?, ?> map = (Map<?, ?>) found;
            expected.properties()
                    .forEach(e -> close(what + "." + e.getKey(), e.getValue(), map.get(e.getKey()), tolerance));
        }
    }

    /** Returns the entry whose key is the longest beginning of a case's id, up to a number or a hyphen, or null. */
    private static <T> T longest(Map<String, T> byPrefix, JsonNode c) {
        String id = c.get("id").asText();
        return byPrefix.entrySet().stream()
                .filter(e -> id.matches(e.getKey() + "\\d*(-.*)?"))
                .max(Comparator.comparingInt(e -> e.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(null);
    }

    static JsonNode read(String file) {
        try (InputStream in = KnownAnswersTest.class.getResourceAsStream("/cases/" + file + ".json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
