package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.cli.terminal.OutputWriter;

/** Texts of strangers that act on a terminal, or that no file could hold. */
class OddTextTest {

    private static final String SCENARIO = """
            name: odd
            about: {title: "%s"}
            issues: {p: {options: [lo, hi]}}
            actors: {a: {prefers: {p: lo}}, b: {prefers: {p: hi}, domestic: {demand: 0}}}
            """;

    @TempDir
    private Path folder;

    private record Result(int code, String out, String err) {}

    private Result play(String title) throws IOException {
        Path file = Files.writeString(folder.resolve("odd.yaml"), SCENARIO.formatted(title));
        return parley(
                "run",
                file.toString(),
                "--runs",
                "5",
                "--out",
                folder.resolve("x").toString());
    }

    private static Result parley(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Parley.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
        return new Result(code, out.toString(), err.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a \\e]0;PWNED\\a", "bad \\uD800 surrogate", "\\x7f", "\\uFFFE"})
    void aTextThatNoFileCouldHoldIsRefusedBeforeAnythingIsPlayed(String title) throws IOException {
        Result result = play(title);
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .contains("odd.yaml:2: error: about.title: has a control character or half of a character");
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void aTextThatTurnsRoundIsKeptAndShownAsItIs() throws IOException {
        Result result = play("RED \\u202Ecod.exe \\U0001E4D0");
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("RED \\u202ecod.exe").doesNotContain("\u202e");
        assertThat(parley("report", folder.resolve("x").toString()).err()).isEmpty();
    }

    @Test
    void whatIsAskedDoesNotActOnTheTerminal() throws IOException {
        assertThat(play("even").code()).isZero();
        Result result = parley("query", folder.resolve("x").toString(), "select chr(27) || '[31mred' || chr(13) as a");
        assertThat(result.out()).contains("\\u001b[31mred\\u000d").doesNotContain("\u001b");
        assertThat(parley("query", folder.resolve("\u001b[2J").toString(), "select 1")
                        .err())
                .contains("\\u001b[2J does not exist");
    }

    @Test
    void whyAnAnswerWasNotTakenIsKnown() {
        OutputWriter full = new OutputWriter(failing("No space left on device"), StandardCharsets.UTF_8);
        StringWriter err = new StringWriter();
        assertThat(Parley.run(full, new PrintWriter(err, true), "schema")).isEqualTo(1);
        assertThat(err).hasToString("error: standard output did not take the whole answer: No space left on device.\n");
    }

    @Test
    void whoeverReadsTheBeginningOnlyIsToldNothing() {
        OutputWriter broken = new OutputWriter(failing("Broken pipe"), StandardCharsets.UTF_8);
        StringWriter err = new StringWriter();
        assertThat(Parley.run(broken, new PrintWriter(err, true), "schema")).isEqualTo(141);
        assertThat(err.toString()).isEmpty();
    }

    private static OutputStream failing(String why) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(why);
            }
        };
    }
}
