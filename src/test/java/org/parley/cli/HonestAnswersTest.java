package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers that could mislead say of what their shares are, and tell none that is not known. */
class HonestAnswersTest {

    private static final String WAR = "scenarios/examples/valley-war.yaml";

    @TempDir
    private Path folder;

    private static String answer(Object... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Parley.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                List.of(words).stream().map(Object::toString).toArray(String[]::new));
        assertThat(code).as(err.toString()).isZero();
        return out.toString();
    }

    @Test
    void whoRefusedLastIsToldOfAllRunsThatFailed() {
        String told = answer("run", WAR, "--runs", 300, "--no-report", "--out", folder.resolve("runs"));
        String table = told.substring(told.indexOf("Who refused last"), told.indexOf("A model of"));
        assertThat(table).contains("in the 93 runs without a general cease-fire", "nobody refused");
        double sum = Pattern.compile("([0-9.]+)%")
                .matcher(table)
                .results()
                .mapToDouble(share -> Double.parseDouble(share.group(1)))
                .sum();
        assertThat(sum).isCloseTo(100, within(0.3));
    }

    /** What must be read as uncertain stands below, with its interval. */
    @Test
    void noShareThatHasNotSettledIsToldInASentence() {
        String told = answer("sensitivity", WAR, "--points", 16, "--runs", 4, "--trajectories", 4);
        String sentences = told.substring(0, told.indexOf("by itself"));
        assertThat(sentences).doesNotContain("by itself accounts", "Next come");
        assertThat(told).contains("They still move");
    }
}
