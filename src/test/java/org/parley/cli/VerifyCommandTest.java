package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.cli.terminal.ExitCode;

/** {@code parley verify} as a user types it. */
class VerifyCommandTest {

    private static final String PIE = """
            name: pie
            about: {title: A pie}
            issues: {pie: {options: {divide: 10, among: [ann, bob]}}}
            actors:
              ann: {prefers: {pie: own share}, tactic: stationary_equilibrium}
              bob: {prefers: {pie: own share}, tactic: stationary_equilibrium}
            tracks:
              talks: {issues: [pie], parties: {ann: consents, bob: consents}, protocol: strict_alternating_offers}
            talks: {sharpness: 1.0e9}
            claims:
              at_once: {says: They agree at once., at: p. 1, measure: mean(agreement_round), value: 1, runs: 20}
            """;

    private static final String HALF = """
              half: {says: Half each., at: p. 2, measure: share(terms_pie = 5-5), value: 0.5, runs: 20}
            """;

    @TempDir
    private Path folder;

    private record Result(int code, String out, String err) {}

    private static Result verify(Object... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> line = new ArrayList<>(List.of("verify"));
        List.of(words).forEach(word -> line.add(word.toString()));
        int code = Parley.run(new PrintWriter(out, true), new PrintWriter(err, true), line.toArray(String[]::new));
        return new Result(code, out.toString(), err.toString());
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void verdictsOnOtherScenariosAreNotReplacedSilently() throws IOException {
        Path one = file("pie.yaml", PIE);
        Path another = file("cake.yaml", PIE.replace("name: pie", "name: cake"));
        Path out = folder.resolve("verdicts");
        assertThat(verify(one, another, "--out", out).code()).isZero();
        assertThat(Files.readString(out.resolve("report.html"))).contains("They agree at once.");
        assertThat(verify(one, another, "--out", out).code()).isZero();
        Result other = verify(one, "--out", out);
        assertThat(other.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(other.err()).contains("holds another result");
        assertThat(verify(one, "--out", out, "--overwrite").code()).isZero();
    }

    @Test
    void claimsThatHoldHaveExitCodeZero() throws IOException {
        Result result = verify(file("pie.yaml", PIE));
        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out().lines())
                .contains(
                        "A pie",
                        "                                paper     Parley difference  tolerance    chance  verdict",
                        "  at_once                           1          1          0       1e-9         0  agrees",
                        "      They agree at once.",
                        "1 claim, seed 1: 1 hold, 0 differ as explained, 0 fail.")
                .allMatch(l -> l.length() <= 100);
    }

    @Test
    void aClaimThatFailsIsNamedAndHasExitCodeOne() throws IOException {
        Path file = file("pie.yaml", PIE + HALF);
        Result result = verify(file);
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).isEqualToIgnoringNewLines(file + ": claims.half fails.");
        assertThat(result.out()).contains("FAILS", "1 hold, 0 differ as explained, 1 fail.");
        Result quiet = verify(file, "--quiet");
        assertThat(quiet.code()).isEqualTo(1);
        assertThat(quiet.out()).isEmpty();
    }

    @Test
    void aDifferenceThatIsExplainedIsTold() throws IOException {
        Result result = verify(file("pie.yaml", PIE + HALF.replace("0.5,", "0.5, differs: the first has more,")));
        assertThat(result.code()).isZero();
        assertThat(result.out())
                .contains("differs, as explained", "Differs: the first has more", "1 differ as explained");
    }

    @Test
    void programsGetJsonAlsoInAFolder() throws IOException {
        Path out = folder.resolve("a/b");
        Result result = verify(file("pie.yaml", PIE + HALF), "--format", "json", "--seed", "7", "--out", out);
        JsonNode read = new ObjectMapper().readTree(result.out());
        assertThat(new ObjectMapper().readTree(out.resolve("report.json").toFile()))
                .isEqualTo(read);
        JsonNode claims = read.at("/answer/tables/0/rows");
        JsonNode first = claims.get(0);
        assertThat(first.get("scenario").asText()).isEqualTo("pie");
        assertThat(first.get("seed").asInt()).isEqualTo(7);
        assertThat(first.get("paper").asDouble()).isEqualTo(1);
        assertThat(first.get("parley").asDouble()).isEqualTo(1);
        assertThat(first.get("verdict").asText()).isEqualTo("agrees");
        assertThat(first.get("direction").isNull()).isTrue();
        assertThat(claims.at("/1/verdict").asText()).isEqualTo("fails");
    }

    @Test
    void threadsChangeNothing() throws IOException {
        Path file = Path.of("scenarios/textbook/walter-1997.yaml");
        assertThat(verify(file, "--threads", "3").out())
                .isEqualTo(verify(file, "--threads", "1").out());
    }

    @Test
    void badInputHasExitCodeTwoAndIsToldForAllFiles() throws IOException {
        Path none = file("none.yaml", PIE.substring(0, PIE.indexOf("claims:")));
        Path wrong = file("wrong.yaml", PIE.replace("mean(agreement_round)", "mean(agreement_rounds)"));
        Result result = verify(none, wrong, folder.resolve("absent.yaml"));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().lines())
                .containsExactly(
                        none + ": error: has no claims to verify. Maybe add 'claims: …', or use 'parley run'.",
                        wrong
                                + ":11: error: claims.at_once.measure: 'agreement_rounds' is no column of the table of runs."
                                + " Did you mean 'agreement_round'?",
                        folder.resolve("absent.yaml") + ": error: does not exist.");
        StringWriter told = new StringWriter();
        assertThat(Parley.run(new PrintWriter(told), new PrintWriter(told), "validate", wrong.toString()))
                .isEqualTo(2);
        assertThat(told.toString()).contains("Did you mean 'agreement_round'");
        assertThat(verify("--threads", "0").code()).isEqualTo(2);
        assertThat(verify(file("pie.yaml", PIE), "--out", none).code()).isEqualTo(2);
    }
}
