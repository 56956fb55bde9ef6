package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.report.chart.Chart;
import org.parley.report.run.RunPage;
import org.parley.report.vega.VegaLite;
import org.parley.results.RunFindings;

/**
 * Makes the reference result again and compares it to the byte. A change of the model shows up here; if it is meant, run
 * the test with {@code -Dparley.regenerate=true} and say why in the commit.
 */
class ReferenceResultTest {

    private static final Path REFERENCE = Path.of("results/reference/riyadh-2025");

    private static final List<String> DISTRIBUTIONS =
            List.of("outcomes.csv", "terms.csv", "actors.csv", "blocking.csv");

    /** The picture of the documents, which is written with the numbers that it shows. */
    private static final Path PICTURE = Path.of("src/site/resources/outcomes.png");

    private static final double PIXELS_PER_UNIT = 1.5;

    @TempDir
    private static Path folder;

    private static Path made;

    @BeforeAll
    static void make() {
        made = folder.resolve("made");
        PrintWriter silent = new PrintWriter(Writer.nullWriter());
        int code = Parley.run(silent, silent, "run", "scenarios/riyadh-2025.yaml", "--quiet", "--out", made.toString());
        assertThat(code).isZero();
    }

    @Test
    void thePictureOfTheDocumentsShowsTheSameNumbers() throws IOException {
        String version = Parley.Version.number();
        Chart chart =
                RunPage.of(RunFindings.of(made, version), version).charts().get("outcomes");
        Path shown = REFERENCE.resolve("outcomes.vl.json");
        if (Boolean.getBoolean("parley.regenerate")) {
            Files.writeString(shown, VegaLite.text(chart));
            Files.write(PICTURE, chart.png(PIXELS_PER_UNIT));
        }
        assertThat(VegaLite.text(chart)).isEqualTo(Files.readString(shown));
        assertThat(PICTURE).isNotEmptyFile();
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
