package org.parley.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Published and closed-form answers, from files: one more case in a file is one more test. Each is worked out by the
 * product's own code.
 */
class KnownAnswersTest {

    private static final List<String> FILES = List.of("04_war_random_walk", "06_learning", "10_ceasefire_durability");

    /** Which code answers which kind of case, by the beginning of its id; the longest that fits is taken. */
    private static final Map<String, Answer> ANSWERS = new LinkedHashMap<>();

    /** Cases that have no place in the product, and why. */
    private static final Map<String, String> NOT_HERE = Map.ofEntries(
            Map.entry("LRN-SCR", "no protocol screens a continuum of types by take-it-or-leave-it demands"),
            Map.entry("SUR-W", "the model's hazard is worked out anew each round; there is no Weibull in it"),
            Map.entry("SUR-CR", "competing risks are counted in the results, not solved"),
            Map.entry("SUR-PE", "the model's hazard is worked out anew each round; it is not piecewise constant"),
            Map.entry("SUR-FR", "there is no gamma frailty in the model"),
            Map.entry("SUR-KM", "results do not hold survival curves"),
            Map.entry("SUR-ALT", "a run ends when its cease-fire does; there is no renewal"));

    static {
        ANSWERS.put("WALK-LAZY", WarAnswers::lazyWalk);
        ANSWERS.put("WALK-CF", WarAnswers::walkWithCeasefire);
        ANSWERS.put("WALK-ZOPA", WarAnswers::bargainingRange);
        ANSWERS.put("WALK-BETA", WarAnswers::uncertainWalk);
        ANSWERS.put("WALK", WarAnswers::walk);
        ANSWERS.put("CHAIN", WarAnswers::chain);
        ANSWERS.put("LRN-BB", LearningAnswers::beta);
        ANSWERS.put("LRN-2T", LearningAnswers::twoTypes);
        ANSWERS.put("LRN-HIT", LearningAnswers::hittingTime);
        ANSWERS.put("LRN-CONV", LearningAnswers::convergence);
        ANSWERS.put("SUR-PH", HazardAnswers::proportionalHazards);
    }

    /** Works out a case with the product's code: the answers under the names of the case's expectations. */
    @FunctionalInterface
    interface Answer {
        Map<String, Object> of(JsonNode inputs);
    }

    @TestFactory
    Stream<DynamicTest> everyCase() {
        return FILES.stream()
                .flatMap(file -> StreamSupport.stream(read(file).get("cases").spliterator(), false))
                .filter(c -> notHere(c.get("id").asText()) == null)
                .map(c -> DynamicTest.dynamicTest(
                        c.get("id").asText() + ": " + c.get("title").asText(), () -> check(c)));
    }

    private static void check(JsonNode c) {
        Answer answer = answer(c.get("id").asText());
        if (answer == null) {
            fail("no code answers cases such as " + c.get("id").asText() + "; add it or say why it has no place");
        }
        Map<String, Object> found = answer.of(c.get("inputs"));
        double tolerance = c.get("tolerance").get("abs").asDouble();
        c.get("expected").fields().forEachRemaining(expected -> {
            if (!expected.getKey().endsWith("_exact")) {
                assertThat(found).as("answers").containsKey(expected.getKey());
                close(expected.getKey(), expected.getValue(), found.get(expected.getKey()), tolerance);
            }
        });
    }

    private static void close(String what, JsonNode expected, Object found, double tolerance) {
        if (expected.isNumber()) {
            assertThat(((Number) found).doubleValue())
                    .as(what)
                    .isCloseTo(expected.asDouble(), org.assertj.core.data.Offset.offset(tolerance));
        } else if (expected.isBoolean()) {
            assertThat(found).as(what).isEqualTo(expected.asBoolean());
        } else if (expected.isArray()) {
            List<?> list = (List<?>) found;
            assertThat(list).as(what).hasSize(expected.size());
            for (int i = 0; i < expected.size(); i++) {
                close(what + "[" + i + "]", expected.get(i), list.get(i), tolerance);
            }
        } else {
            Map<?, ?> map = (Map<?, ?>) found;
            expected.fields()
                    .forEachRemaining(
                            e -> close(what + "." + e.getKey(), e.getValue(), map.get(e.getKey()), tolerance));
        }
    }

    private static Answer answer(String id) {
        return ANSWERS.entrySet().stream()
                .filter(e -> id.startsWith(e.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(null);
    }

    private static String notHere(String id) {
        return NOT_HERE.entrySet().stream()
                .filter(e -> id.startsWith(e.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(null);
    }

    private static JsonNode read(String file) {
        try (InputStream in = KnownAnswersTest.class.getResourceAsStream("/cases/" + file + ".json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
