package org.parley.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.cli.Parley;

/**
 * Every number of the examples of the second edition changes some run (law 22). A number that only one run in a hundred would
 * show is called dead once in 55 times with 400 runs; the seed is fixed.
 */
@Tag("slow")
class DeadNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "border-war",
                "empty-chair",
                "false-hopes",
                "first-pause",
                "hidden-resolve",
                "leverage",
                "playing-for-time",
                "port-blockade",
                "relapse",
                "ripe-moment",
                "shared-lake",
                "three-cantons",
                "two-party-trade",
                "two-tables",
                "uneasy-line",
                "who-sends-troops",
                "word-given"
            })
    void noneIsInAnExample(String example) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Parley.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                "laws",
                "scenarios/examples/" + example + ".yaml",
                "--law",
                "22",
                "--runs",
                "400");
        assertThat(code).as(out + "" + err).isZero();
        assertThat(out.toString()).contains("numbers that change no run: none of");
    }
}
