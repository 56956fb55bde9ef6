package org.parley.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.parley.outcome.Outcome;
import org.parley.outcome.RunOutcome;

/**
 * What {@code facts.md} says was measured on the flagship is what the engine does.
 *
 * <p>The test reads the document's table and measures each row again, with another seed. A value may differ from the printed
 * one by at most four standard errors of the two: honest measurements are farther apart once in 16 000 times. A difference
 * that is large enough for these runs must be clear here too, by four standard errors: where there is none, that comes about
 * once in 30 000 times. The seed is fixed, so a failure is a change of the model or of the document.
 */
@Tag("slow")
class FlagshipFactsTest {

    private static final String DOCUMENT = "facts.md";

    private static final int RUNS = 4_000;

    private static final double SAME = 4;

    private static final double CLEAR = 4;

    /** A printed difference of so many standard errors is one that these runs can show. */
    private static final double VISIBLE = 6;

    /** Half the width of a 95% interval, in standard errors. */
    private static final double HALF_WIDTH = 1.96;

    private static final int ROUNDS_A_YEAR = 26;

    private static final String AS_IT_IS = "as it is";

    private static final Pattern VALUE =
            Pattern.compile("([+-]?[\\d.]+)(%| points| rounds)? \\(([-\\d.]+) to ([-\\d.]+)\\)");

    /** The measures by the document's name; NaN where a run has nothing to measure. */
    private static final Map<String, ToDoubleFunction<RunOutcome>> MEASURES = Map.ofEntries(
            Map.entry("signed", o -> share(signed(o))),
            Map.entry("holds", o -> share(o.outcome() == Outcome.CEASEFIRE_HOLDS)),
            Map.entry("any cease-fire", o -> share(signed(o) || o.outcome() == Outcome.LIMITED_CEASEFIRE)),
            Map.entry("military decision", o -> share(decided(o))),
            Map.entry("undecided", o -> share(!signed(o) && !decided(o))),
            Map.entry("at the table", o -> signed(o) || decided(o) ? share(signed(o)) : Double.NaN),
            Map.entry("breaks in five years", o -> breaks(o, 0, 5)),
            Map.entry("breaks in ten years", o -> breaks(o, 0, 10)),
            Map.entry("breaks in year 1", o -> breaks(o, 0, 1)),
            Map.entry("breaks in year 5", o -> breaks(o, 4, 5)),
            Map.entry("lifetime", o -> signed(o) ? o.ceasefire().rounds() : Double.NaN),
            Map.entry("signed in round", o -> signed(o) ? o.talks().agreementRound() : Double.NaN),
            Map.entry("rounds of war", run -> run.ending().roundsFought()),
            Map.entry("proposals", run -> run.talks().proposals()));

    private final Map<String, Map<String, double[]>> measured = new HashMap<>();

    @Test
    void everyFactHasItsVerdictAndWhatSetANumberJudgesNothing() throws IOException {
        List<Map<String, String>> facts = DocumentTable.rows(DOCUMENT, "fact", "verdict");
        Set<String> names = new HashSet<>();
        for (Map<String, String> fact : facts) {
            List<String> verdicts = Arrays.asList(fact.get("verdict").split(", "));
            assertThat(names.add(fact.get("fact"))).as(fact.get("fact")).isTrue();
            assertThat(verdicts).as(fact.get("fact")).isSubsetOf("agrees", "disagrees", "set by it", "no bearing");
            if (verdicts.contains("set by it")) {
                assertThat(verdicts).as(fact.get("fact")).doesNotContain("agrees", "disagrees");
            }
        }
        assertThat(names).hasSize(18);
        assertThat(DocumentTable.rows(DOCUMENT, "fact", "measure"))
                .extracting(r -> r.get("fact"))
                .isSubsetOf(names);
    }

    @TestFactory
    Stream<DynamicTest> whatItSaysWasMeasuredIsSo() throws IOException {
        List<Map<String, String>> rows = DocumentTable.rows(DOCUMENT, "fact", "measure");
        assertThat(rows).hasSizeGreaterThan(20);
        Experiments flagship =
                new Experiments("riyadh-2025.yaml", Files.readString(Path.of("scenarios/riyadh-2025.yaml")));
        return rows.stream().map(r -> DynamicTest.dynamicTest(String.join(" ", r.values()), () -> hold(flagship, r)));
    }

    private void hold(Experiments flagship, Map<String, String> row) {
        assertThat(MEASURES).containsKey(row.get("measure"));
        double[] with = measure(flagship, row.get("with"), row.get("measure"));
        boolean isDifference = !row.get("instead of").isEmpty();
        double[] without = isDifference ? measure(flagship, row.get("instead of"), row.get("measure")) : null;
        SummaryStatistics found = new SummaryStatistics();
        for (int run = 0; run < RUNS; run++) {
            double value = isDifference ? with[run] - without[run] : with[run];
            if (!Double.isNaN(value)) {
                found.addValue(value);
            }
        }
        Matcher printed = VALUE.matcher(row.get("value (95% interval)"));
        assertThat(printed.matches()).as(row.get("value (95% interval)")).isTrue();
        String unit = printed.group(2);
        double scale = "%".equals(unit) || " points".equals(unit) ? 100 : 1;
        double value = Double.parseDouble(printed.group(1)) / scale;
        double width = (Double.parseDouble(printed.group(4)) - Double.parseDouble(printed.group(3))) / scale;
        double error = width / (2 * HALF_WIDTH);
        double foundError = found.getStandardDeviation() / Math.sqrt(found.getN());
        assertThat(Math.abs(found.getMean() - value) / Math.hypot(error, foundError))
                .as("printed %s, found %s ± %s; standard errors between them", value, found.getMean(), foundError)
                .isLessThan(SAME);
        if (isDifference && Math.abs(value) / foundError > VISIBLE) {
            assertThat(Math.signum(value) * Experiments.standardErrors(found))
                    .as("standard errors by which it goes the way the document says")
                    .isGreaterThan(CLEAR);
        }
    }

    /** Returns a measure of each run of a variant; each variant is played once. */
    private double[] measure(Experiments flagship, String variant, String measure) {
        return measured.computeIfAbsent(variant, v -> play(flagship, v)).get(measure);
    }

    private static Map<String, double[]> play(Experiments flagship, String variant) {
        assertThat(variant).matches(Pattern.quote(AS_IT_IS) + "|`.*`");
        List<RunOutcome> outcomes = new ArrayList<>(RUNS);
        flagship.play(RUNS, outcomes::add, DocumentTable.code(variant));
        Map<String, double[]> values = new HashMap<>();
        MEASURES.forEach(
                (name, of) -> values.put(name, outcomes.stream().mapToDouble(of).toArray()));
        return values;
    }

    private static boolean signed(RunOutcome o) {
        return o.outcome().isGeneralCeasefire();
    }

    private static boolean decided(RunOutcome o) {
        return o.outcome() == Outcome.MILITARY_DECISION;
    }

    /** Whether a general cease-fire that was alive after some years broke within some more. */
    private static double breaks(RunOutcome o, int from, int to) {
        if (!signed(o) || o.ceasefire().rounds() <= from * ROUNDS_A_YEAR) {
            return Double.NaN;
        }
        return share(o.outcome() == Outcome.CEASEFIRE_COLLAPSES && o.ceasefire().rounds() <= to * ROUNDS_A_YEAR);
    }

    private static double share(boolean has) {
        return has ? 1 : 0;
    }
}
