package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of studies and of sensitivity analyses, as people use them. */
class SweepPageTest {

    /** Two who want the same or opposite ends, so that agreement is certain or impossible. */
    private static final String SCENARIO = """
            name: certain
            issues:
              land: {options: [yours, shared, mine], status_quo: shared}
            parameters:
              wish: {options: [yours, mine], value: mine}
              hurry: 0.9
            actors:
              north: {prefers: {land: {ideal: mine, salience: 1}}}
              south: {patience: $hurry, prefers: {land: {ideal: $wish, salience: 1}}}
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void scenario() throws IOException {
        Files.writeString(folder.resolve("certain.yaml"), SCENARIO);
    }

    private int run(String... words) {
        return Parley.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
    }

    private Path swept(String study, int runs) {
        Path target = folder.resolve("swept");
        assertThat(run("sweep", study, "--runs", "" + runs, "--quiet", "--out", target.toString()))
                .as(err.toString())
                .isZero();
        return target;
    }

    private Path study(String factors, String design) throws IOException {
        return Files.writeString(folder.resolve("study.yaml"), """
                study: certainty
                scenario: certain.yaml
                question: Is it certain?
                factors: %s
                design: %s
                runs: 20 per case
                metrics: {agreed: share(agreement)}
                """.formatted(factors, design));
    }

    private static String words(Path results) throws IOException {
        return Files.readString(results.resolve("report.html"))
                .replaceAll("(?s)<(script|style|svg).*?</\\1>", " ")
                .replaceAll("<[^>]*>", " ")
                .replace("&quot;", "\"")
                .replaceAll("\\s+", " ");
    }

    @Test
    void theGreatestAndTheLeastAreNamedFromTheData() throws IOException {
        String words = words(swept(study("{wish: [yours, mine]}", "grid").toString(), 40));
        assertThat(words)
                .contains(
                        "Is it certain?",
                        "Share of runs that end with “agreement”. It is greatest, 100.0% (91.2 to 100.0), with wish mine, and"
                                + " least, 0.0% (0.0 to 8.8), with wish yours. No other case comes near the greatest.",
                        "From case to case the share of “agreement” differs most",
                        "--runs 40 --seed 1",
                        "It is no forecast.");
    }

    @Test
    void whatIsTheSameInAllCasesIsSaidSo() throws IOException {
        String words = words(
                swept(study("{hurry: {from: 0.8, to: 0.95, steps: 4}}", "grid").toString(), 20));
        assertThat(words)
                .contains("It is 100.0% in every case, so there is no picture to draw.")
                .contains("“agreement” is the commonest end in every case.");
    }

    @Test
    void aDesignThatSamplesIsLookedAtFactorByFactor() throws IOException {
        String words = words(swept(
                study("{wish: [yours, mine], hurry: {from: 0.8, to: 0.95}}", "{sobol: {points: 32}}")
                        .toString(),
                20));
        assertThat(words)
                .contains("On average over the cases it changes most with wish, from 0.0% at yours to 100.0% at mine."
                        + " Not told from none: hurry.");
    }

    /** Agreement is certain with one wish and impossible with the other, whatever the hurry. */
    @Test
    void trajectoriesOfMorrisScreenFactors() throws IOException {
        String words = words(swept(
                study("{wish: [yours, mine], hurry: {from: 0.8, to: 0.95}}", "{morris: {trajectories: 6}}")
                        .toString(),
                20));
        assertThat(words)
                .contains(
                        "Along 6 trajectories a step over 67% of a factor's range changes it most with wish (100.0 points,"
                                + " always up).",
                        "Agreed: screening of 2 factors",
                        "Each step changes one factor and holds the others (Morris 1991)")
                .doesNotContain("NaN", "Infinity");
    }

    @Test
    void baseRowsOfSaltelliSayWhatVarianceComesFrom() throws IOException {
        String words = words(swept(
                study("{wish: [yours, mine], hurry: {from: 0.8, to: 0.95}}", "{saltelli: {points: 16}}")
                        .toString(),
                20));
        assertThat(words)
                .containsPattern(
                        "Of its variance from case to case most comes from wish, \\d+% \\(\\d+ to \\d+\\) by itself"
                                + " and \\d+% \\(\\d+ to \\d+\\) with others; then hurry, 0% \\(0 to 0\\) by itself and 0%"
                                + " \\(0 to 0\\) with others\\.")
                .contains("Indices are Sobol's, of 16 base rows")
                .doesNotContain("NaN", "Infinity");
    }

    /** Three of the four levels of the grid fall on the second value. */
    @Test
    void stepsBetweenEqualValuesChangeNothing() throws IOException {
        String words = words(swept(
                study(
                                "{wish: [yours, mine], hurry: {discrete: {values: [0.8, 0.9], weights: [1, 3]}}}",
                                "{morris: {trajectories: 6}}")
                        .toString(),
                20));
        assertThat(words)
                .contains("Along 6 trajectories", "with wish (100.0 points, always up).", "hurry 0.000 0.000")
                .doesNotContain("NaN", "Infinity");
    }

    @ParameterizedTest
    @ValueSource(strings = {"latin_hypercube", "halton", "random"})
    void otherDesignsThatSampleAreLookedAtFactorByFactor(String design) throws IOException {
        String words = words(swept(
                study("{wish: [yours, mine], hurry: {from: 0.8, to: 0.95}}", "{" + design + ": {points: 32}}")
                        .toString(),
                20));
        assertThat(words)
                .contains("it changes most with wish, from 0.0% at yours to 100.0% at mine. Not told from none: hurry.")
                .doesNotContain("NaN", "Infinity");
    }

    @Test
    void aMeanHasAHeatMapToo() throws IOException {
        Path study = Files.writeString(folder.resolve("plane.yaml"), """
                study: plane
                scenario: certain.yaml
                factors: {hurry: [0.8, 0.9], wish: [yours, mine]}
                metrics: {round: mean(end_round), agreed: share(agreement)}
                runs: 20 per case
                """);
        String words = words(swept(study.toString(), 20));
        assertThat(words)
                .contains("Round by ")
                .contains("Mean of end round; down: ")
                .contains("Agreed by ");
    }

    @Test
    void reportMakesTheSamePageAgain() throws IOException {
        Path results = swept(study("{wish: [yours, mine]}", "grid").toString(), 20);
        byte[] first = Files.readAllBytes(results.resolve("report.html"));
        Files.delete(results.resolve("report.html"));
        assertThat(run("report", results.toString())).as(err.toString()).isZero();
        assertThat(out.toString()).contains("report.html");
        assertThat(Files.readAllBytes(results.resolve("report.html"))).isEqualTo(first);
    }

    @Test
    void aTableThatWasChangedIsTold() throws IOException {
        Path results = swept(study("{wish: [yours, mine]}", "grid").toString(), 20);
        Files.writeString(results.resolve("metrics.csv"), "case\n");
        assertThat(run("report", results.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("metrics.csv is damaged or was changed");
    }

    @Test
    void anotherResultTakesThePageAway() throws IOException {
        String study = study("{wish: [yours, mine]}", "grid").toString();
        Path results = swept(study, 20);
        assertThat(run(
                        "sweep",
                        study,
                        "--runs",
                        "30",
                        "--quiet",
                        "--no-report",
                        "--overwrite",
                        "--out",
                        results.toString()))
                .as(err.toString())
                .isZero();
        assertThat(results.resolve("report.html")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"american-backing", "kyivs-say", "war-and-front"})
    void shippedStudiesOfEachFormHaveAPage(String study) throws IOException {
        Path results = folder.resolve("shipped");
        assertThat(run(
                        "sweep",
                        "scenarios/studies/" + study + ".yaml",
                        "--runs",
                        "2",
                        "--quiet",
                        "--out",
                        results.toString()))
                .as(err.toString())
                .isZero();
        assertThat(words(results))
                .contains("What was tried?", "It is no forecast.")
                .doesNotContain("NaN", "Infinity");
        assertThat(Files.size(results.resolve("report.html"))).isLessThan(5_000_000);
    }

    @Test
    void aSensitivityAnalysisHasAPage() throws IOException {
        Path results = folder.resolve("sensitivity");
        assertThat(run(
                        "sensitivity",
                        "scenarios/examples/valley-war.yaml",
                        "--trajectories",
                        "3",
                        "--points",
                        "16",
                        "--runs",
                        "4",
                        "--quiet",
                        "--out",
                        results.toString()))
                .as(err.toString())
                .isZero();
        String words = words(results);
        String told = Files.readString(results.resolve("sensitivity.txt")).replaceAll("\\s+", " ");
        assertThat(words)
                .contains("What matters in", "What was assumed?", "It is no forecast.")
                .contains("The parts of an outcome add up to 100%")
                .doesNotContain("NaN");
        partsAddUp(results.resolve("report.json"));
        // The page says what the terminal says.
        assertThat(told).contains("pure chance, with every number known, for");
        assertThat(words)
                .contains(told.substring(told.indexOf("Of the variance of one run"))
                        .replaceAll("(\\.) .*", "$1"));
        assertThat(run("discover", results.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("holds a sensitivity analysis without runs");
    }

    /** Nothing is rescaled: the parts of each outcome's variance are as estimated, and add up by construction. */
    private static void partsAddUp(Path page) throws IOException {
        JsonNode parts = new ObjectMapper()
                .readTree(page.toFile()).findParents("chart").stream()
                        .map(figure -> figure.path("chart"))
                        .filter(chart -> chart.path("chart").asText().equals("stacked-bar-chart"))
                        .findFirst()
                        .orElseThrow()
                        .path("parts");
        assertThat(parts.findValuesAsText("name")).contains("these together", "chance");
        assertThat(parts.get(0).path("shares").path("values")).isNotEmpty();
        for (int row = 0; row < parts.get(0).path("shares").path("values").size(); row++) {
            double sum = 0;
            for (JsonNode part : parts) {
                sum += part.path("shares").path("values").get(row).asDouble();
            }
            assertThat(sum).isCloseTo(1, within(1e-9));
        }
    }
}
