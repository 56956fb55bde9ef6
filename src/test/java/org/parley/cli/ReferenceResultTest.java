package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Makes the reference result again and compares it to the byte. A change of the model shows up here; if it is meant, run
 * the test with {@code -Dparley.regenerate=true} and say why in the commit.
 */
class ReferenceResultTest {

    private static final Path REFERENCE = Path.of("results/reference/riyadh-2025");

    private static final List<String> DISTRIBUTIONS =
            List.of("outcomes.csv", "terms.csv", "actors.csv", "blocking.csv");

    @TempDir
    private Path folder;

    @Test
    void theReferenceResultComesOutAgain() throws IOException {
        Path made = folder.resolve("made");
        PrintWriter silent = new PrintWriter(Writer.nullWriter());
        int code = Parley.run(silent, silent, "run", "scenarios/riyadh-2025.yaml", "--quiet", "--out", made.toString());
        assertThat(code).isZero();
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
