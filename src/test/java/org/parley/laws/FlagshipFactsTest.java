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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
 * once in 30 000 times. The seed is fixed, so a failure is a change of the model or of the document; if it is meant, run this
 * with {@code -Dparley.regenerate=true} to measure the table anew, and read whether the text still says what it shows.
 */
@Tag("slow")
class FlagshipFactsTest {

    private static final String DOCUMENT = "facts.md";

    private static final int RUNS = 2_000;

    /** Runs and seed of what the document prints. */
    private static final int PRINTED_RUNS = 1_000;

    private static final long PRINTED_SEED = 1;

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
    private static Map<String, ToDoubleFunction<RunOutcome>> measures(int horizon) {
        return Map.ofEntries(
                Map.entry("signed", o -> share(signed(o))),
                Map.entry("holds", o -> share(o.outcome() == Outcome.CEASEFIRE_HOLDS)),
                Map.entry("any cease-fire", o -> share(signed(o) || o.outcome() == Outcome.LIMITED_CEASEFIRE)),
                Map.entry("military decision", o -> share(decided(o))),
                Map.entry("undecided", o -> share(!signed(o) && !decided(o))),
                Map.entry("at the table", o -> signed(o) || decided(o) ? share(signed(o)) : Double.NaN),
                Map.entry("breaks in five years", o -> breaks(o, 0, 5, horizon)),
                Map.entry("breaks in ten years", o -> breaks(o, 0, 10, horizon)),
                Map.entry("breaks in year 1", o -> breaks(o, 0, 1, horizon)),
                Map.entry("breaks in year 5", o -> breaks(o, 4, 5, horizon)),
                Map.entry("lifetime", o -> signed(o) ? o.ceasefire().rounds() : Double.NaN),
                Map.entry("signed in round", o -> signed(o) ? o.talks().agreementRound() : Double.NaN),
                Map.entry("rounds of war", run -> run.ending().roundsFought()),
                Map.entry("proposals", run -> run.talks().proposals()),
                Map.entry("cease-fires", run -> run.history().ceasefires()));
    }

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
        Experiments flagship =
                new Experiments("riyadh-2025.yaml", Files.readString(Path.of("scenarios/riyadh-2025.yaml")));
        if (Boolean.getBoolean("parley.regenerate")) {
            print(flagship);
        }
        List<Map<String, String>> rows = DocumentTable.rows(DOCUMENT, "fact", "measure");
        assertThat(rows).hasSizeGreaterThan(20);
        return rows.stream().map(r -> DynamicTest.dynamicTest(String.join(" ", r.values()), () -> hold(flagship, r)));
    }

    private void hold(Experiments flagship, Map<String, String> row) {
        assertThat(measures(0)).containsKey(row.get("measure"));
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

    /** Measures the document's rows anew, each with the runs of its command, and writes them into it. */
    private static void print(Experiments flagship) throws IOException {
        List<Map<String, String>> rows = DocumentTable.rows(DOCUMENT, "fact", "measure");
        Map<String, Map<String, double[]>> played = rows.stream()
                .flatMap(row -> Stream.of(row.get("with"), row.get("instead of")))
                .filter(variant -> !variant.isEmpty())
                .distinct()
                .parallel()
                .collect(Collectors.toConcurrentMap(v -> v, v -> play(flagship, v, PRINTED_SEED, PRINTED_RUNS)));
        Path file = Path.of("src/site/markdown", DOCUMENT);
        String text = Files.readString(file);
        for (Map<String, String> row : rows) {
            boolean isDifference = !row.get("instead of").isEmpty();
            double[] with = played.get(row.get("with")).get(row.get("measure"));
            double[] without =
                    isDifference ? played.get(row.get("instead of")).get(row.get("measure")) : new double[PRINTED_RUNS];
            SummaryStatistics found = new SummaryStatistics();
            IntStream.range(0, PRINTED_RUNS)
                    .mapToDouble(run -> with[run] - without[run])
                    .filter(value -> !Double.isNaN(value))
                    .forEach(found::addValue);
            String before = row.get("value (95% interval)");
            String cells = "| " + row.get("fact") + " | " + row.get("measure") + " | " + row.get("with") + " | "
                    + (isDifference ? row.get("instead of") + " " : "") + "| ";
            assertThat(text).contains(cells + before);
            text = text.replace(cells + before, cells + printed(found, before, isDifference));
        }
        Files.writeString(file, text);
    }

    /** Writes a mean with its 95% interval in the unit and with the decimals of the one before. */
    private static String printed(SummaryStatistics found, String before, boolean isDifference) {
        Matcher form = VALUE.matcher(before);
        assertThat(form.matches()).as(before).isTrue();
        String unit = form.group(2) == null ? "" : form.group(2);
        double scale = "%".equals(unit) || " points".equals(unit) ? 100 : 1;
        int decimals = form.group(1).length() - form.group(1).indexOf('.') - 1;
        double mean = scale * found.getMean();
        double half = scale * HALF_WIDTH * found.getStandardDeviation() / Math.sqrt(found.getN());
        String number = "%." + decimals + "f";
        return String.format(
                Locale.ROOT,
                (isDifference ? "%+." + decimals + "f" : number) + "%s (" + number + " to " + number + ")",
                mean,
                unit,
                mean - half,
                mean + half);
    }

    /** Returns a measure of each run of a variant; each variant is played once. */
    private double[] measure(Experiments flagship, String variant, String measure) {
        return measured.computeIfAbsent(variant, v -> play(flagship, v, Experiments.SEED, RUNS))
                .get(measure);
    }

    private static Map<String, double[]> play(Experiments flagship, String variant, long seed, int runs) {
        assertThat(variant).matches(Pattern.quote(AS_IT_IS) + "|`.*`");
        List<RunOutcome> outcomes = new ArrayList<>(runs);
        flagship.play(seed, runs, outcomes::add, DocumentTable.code(variant));
        Map<String, double[]> values = new HashMap<>();
        int horizon = flagship.scenario(DocumentTable.code(variant)).calendar().horizonRounds();
        measures(horizon)
                .forEach((name, of) ->
                        values.put(name, outcomes.stream().mapToDouble(of).toArray()));
        return values;
    }

    private static boolean signed(RunOutcome o) {
        return o.outcome().isGeneralCeasefire();
    }

    private static boolean decided(RunOutcome o) {
        return o.outcome() == Outcome.MILITARY_DECISION;
    }

    /** Whether a general cease-fire that can be watched for some years and was alive after fewer broke within them. */
    private static double breaks(RunOutcome o, int from, int to, int horizon) {
        if (!signed(o)
                || o.ceasefire().rounds() <= from * ROUNDS_A_YEAR
                || o.talks().agreementRound() + to * ROUNDS_A_YEAR > horizon) {
            return Double.NaN;
        }
        return share(o.outcome() == Outcome.CEASEFIRE_COLLAPSES && o.ceasefire().rounds() <= to * ROUNDS_A_YEAR);
    }

    private static double share(boolean has) {
        return has ? 1 : 0;
    }
}
