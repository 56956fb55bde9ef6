package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.parley.analysis.ScenarioAnalysis;
import org.parley.answer.Provenance;
import org.parley.answer.analysis.AnalysisAnswer;
import org.parley.answer.run.RunAnswer;
import org.parley.answer.sensitivity.SensitivityAnswer;
import org.parley.answer.sweep.SweepAnswer;
import org.parley.chart.Chart;
import org.parley.experiment.Work;
import org.parley.findings.RunFindings;
import org.parley.findings.sensitivity.Metric;
import org.parley.findings.sensitivity.Sensitivity;
import org.parley.findings.sensitivity.SensitivityRequest;
import org.parley.findings.sensitivity.SensitivityStudy;
import org.parley.findings.sweep.SweepFindings;
import org.parley.render.sketch.Pictures;
import org.parley.render.vega.VegaLite;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.reader.ScenarioReader;

/**
 * Makes the reference result again and compares it to the byte. A change of the model shows up here; if it is meant, run
 * the test with {@code -Dparley.regenerate=true} and say why in the commit.
 */
@Tag("slow")
class ReferenceResultTest {

    private static final Path REFERENCE = Path.of("results/reference/riyadh-2025");

    private static final Path FLAGSHIP = Path.of("scenarios/riyadh-2025.yaml");

    private static final List<String> DISTRIBUTIONS =
            List.of("outcomes.csv", "terms.csv", "actors.csv", "blocking.csv");

    /** Pictures of the documents; the numbers that each shows stand beside the reference. */
    private static final Path PICTURES = Path.of("src/site/resources");

    /** Of the page of the 10,000 runs, what {@code analyse} draws, a study, shares. */
    private static final List<String> DRAWN = List.of(
            "outcomes",
            "when",
            "lasting",
            "refusals",
            "beliefs",
            "plane-settlement-russia-ukraine",
            "3-rounds-that-it-lasts-curves-1",
            "variance");

    private static final double PIXELS_PER_UNIT = 1;

    private static final long MOST_BYTES = 70_000;

    @TempDir
    private static Path folder;

    private static Path made;

    @BeforeAll
    static void make() {
        made = folder.resolve("made");
        PrintWriter silent = new PrintWriter(Writer.nullWriter());
        int code = Parley.run(silent, silent, "run", FLAGSHIP.toString(), "--quiet", "--out", made.toString());
        assertThat(code).isZero();
    }

    @TestFactory
    Stream<DynamicTest> thePicturesOfTheDocumentsShowTheSameNumbers() {
        String version = org.parley.Parley.version();
        // Pages of the flagship's runs come later, since a study has outcomes too.
        Map<String, Chart> charts = new HashMap<>(
                SweepAnswer.page(SweepFindings.of(swept(), version), version).charts());
        charts.putAll(SensitivityAnswer.of(sensitivity()).charts());
        charts.putAll(AnalysisAnswer.of(
                        ScenarioAnalysis.of(
                                ScenarioReader.readToAnalyse(FLAGSHIP, Map.of()).scenario()),
                        new Provenance(version, OptionalLong.empty(), "parley analyse"))
                .charts());
        RunFindings found = RunFindings.of(made, version);
        charts.putAll(RunAnswer.of(found, version).charts());
        return DRAWN.stream().map(name -> DynamicTest.dynamicTest(name, () -> shows(name, charts.get(name))));
    }

    private static Path swept() {
        Path study = folder.resolve("study");
        PrintWriter silent = new PrintWriter(Writer.nullWriter());
        int code = Parley.run(
                silent,
                silent,
                "sweep",
                "scenarios/studies/europe-at-the-table.yaml",
                "--runs",
                "400",
                "--quiet",
                "--no-report",
                "--out",
                study.toString());
        assertThat(code).isZero();
        return study;
    }

    private static Sensitivity sensitivity() {
        ScenarioFile file = ScenarioReader.read(FLAGSHIP, Map.of());
        SensitivityRequest request = new SensitivityRequest(
                org.parley.Parley.version(),
                file,
                true,
                Metric.usual(file.scenario()),
                new SensitivityRequest.Size(4, 128, 8, 4),
                1);
        return SensitivityStudy.of(request).run(Work.on(2));
    }

    /** Numbers and words are compared, not pixels, which differ between machines. */
    private static void shows(String name, Chart chart) throws IOException {
        Path shown = REFERENCE.resolve("charts/" + name + ".vl.json");
        Path picture = PICTURES.resolve(name + ".png");
        if (Boolean.getBoolean("parley.regenerate")) {
            Files.writeString(shown, VegaLite.text(chart));
            Files.write(picture, Pictures.png(chart, PIXELS_PER_UNIT));
        }
        assertThat(VegaLite.text(chart)).isEqualTo(Files.readString(shown));
        assertThat(picture).isNotEmptyFile();
        assertThat(Files.size(picture)).isLessThan(MOST_BYTES);
    }

    @Test
    void theReadmeShowsEachPictureWithTheCommandThatDrawsIt() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        try (Stream<Path> pictures = Files.list(PICTURES)) {
            assertThat(pictures.map(p -> p.getFileName().toString()).filter(name -> name.endsWith(".png")))
                    .containsExactlyInAnyOrderElementsOf(
                            DRAWN.stream().map(name -> name + ".png").toList());
        }
        assertThat(DRAWN).allSatisfy(name -> assertThat(readme).contains("(" + PICTURES + "/" + name + ".png)"));
        assertThat(DRAWN.subList(1, DRAWN.size()))
                .allSatisfy(name -> assertThat(readme).contains("/" + name + ".png`"));
    }

    @Test
    void theReferenceResultComesOutAgain() throws IOException {
        for (String file : DISTRIBUTIONS) {
            if (Boolean.getBoolean("parley.regenerate")) {
                Files.copy(made.resolve(file), REFERENCE.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
            assertThat(Files.readString(made.resolve(file)))
                    .as(file)
                    .isEqualTo(Files.readString(REFERENCE.resolve(file)));
        }
    }
}
