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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.cli.terminal.ExitCode;

/** {@code parley sensitivity} as a user types it. */
class SensitivityCommandTest {

    private static final String WAR = "scenarios/examples/valley-war.yaml";
    private static final String FLAGSHIP = "src/test/resources/first-edition/riyadh-2025.yaml";
    private static final String DOCUMENT = "src/site/markdown/sensitivity.md";
    private static final List<String> SMALL = List.of("--trajectories", "2", "--points", "16", "--runs", "4");

    @TempDir
    private Path folder;

    private record Result(int code, String out, String err) {}

    private static Result sensitivity(Object... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> line = new ArrayList<>(List.of("sensitivity"));
        List.of(words).forEach(word -> line.add(word.toString()));
        if (!line.contains("--runs")) {
            line.addAll(SMALL);
        }
        int code = Parley.run(new PrintWriter(out, true), new PrintWriter(err, true), line.toArray(String[]::new));
        return new Result(code, out.toString(), err.toString());
    }

    @Test
    void itSaysFirstWhatItWillDoAndThenWhatMatters() throws IOException {
        Path out = folder.resolve("s");
        Result result = sensitivity(WAR, "--out", out, "--top", 3);
        assertThat(result.code()).as(result.err()).isZero();
        // Seven factors: 2 x 8 cases, then 16 x (3 + 3).
        assertThat(result.err())
                .contains("leaves 6 numbers open, and has 1 parameter with options")
                .contains("Together 112 cases and 448 runs");
        assertThat(result.out())
                .contains("An invented valley war", "448 runs, seed 1")
                .contains("pure chance, with every number known")
                .contains("Have these shares settled?", "4 points", "8 points", "16 points")
                .contains("not a forecast", "Files: " + out);
        assertThat(result.out().lines().filter(l -> !l.startsWith("Files:"))).allMatch(l -> l.length() <= 100);
        assertThat(Files.readString(out.resolve("sensitivity.txt")))
                .isEqualTo(result.out().replaceAll("Files: .*\\R", ""));
        assertThat(Files.readString(out.resolve("morris.csv")).lines())
                .hasSize(1 + 3 * 7)
                .anyMatch(l -> l.startsWith("settled,actors.highland.war.cost,highland's war cost,"));
        assertThat(Files.readString(out.resolve("shares.csv"))).contains("ceasefire_holds,chance,");
        assertThat(out.resolve("charts/screening-agreement-round.svg")).isNotEmptyFile();
        assertThat(out.resolve("charts/screening-agreement-round.png")).isNotEmptyFile();
        assertThat(sensitivity(WAR, "--out", out, "--top", 3, "--quiet").code()).isZero();
        Result other = sensitivity(WAR, "--out", out, "--top", 2);
        assertThat(other.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(other.err()).contains("holds another result", "--overwrite").doesNotContain("Together");
    }

    @Test
    void aDryRunRunsNothing() {
        Result result = sensitivity(WAR, "--dry-run", "--keep-options");
        assertThat(result.code()).isZero();
        assertThat(result.out())
                .contains("leaves 6 numbers open.", "Together 142 cases and 568 runs", "a few seconds")
                .doesNotContain("chance");
    }

    @Test
    void programsGetTheSameNumbers() throws IOException {
        Result json = sensitivity(WAR, "--format", "json", "--quiet", "--of", "ceasefire_rounds", "--of", "settled");
        JsonNode root = new ObjectMapper().readTree(json.out());
        Map<String, JsonNode> tables = new HashMap<>();
        root.path("answer").path("tables").forEach(t -> tables.put(t.path("id").asText(), t.path("rows")));
        assertThat(tables.get("analysis").path(0).path("runs").asInt()).isEqualTo(4 * (16 + 16 * 9));
        assertThat(tables.get("metrics").findValuesAsText("metric")).containsExactly("ceasefire_rounds", "settled");
        assertThat(rowsOf(tables.get("shares"), "settled").stream()
                        .mapToDouble(row -> row.path("share").asDouble())
                        .sum())
                .isEqualTo(1, within(1e-9));
        assertThat(rowsOf(tables.get("morris"), "settled")).hasSize(7);
        JsonNode plan = new ObjectMapper()
                .readTree(sensitivity(WAR, "--dry-run", "--format", "json").out());
        assertThat(plan.at("/answer/tables/0/rows/0/cases").asInt()).isEqualTo(16 + 16 * 9);
        Result csv = sensitivity(WAR, "--format", "csv", "--quiet", "--of", "settled");
        // Three stages of seven factors.
        assertThat(csv.out().lines()).hasSize(1 + 3 * 7).first().asString().startsWith("metric,factor,name,points,");
    }

    private static List<JsonNode> rowsOf(JsonNode rows, String metric) {
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.path("metric").asText().equals(metric))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--of|setled|--of 'setled': is no outcome and no column of numbers in the table of runs. Did you mean 'settled'?",
                "--of|share(outcome = peace)|'peace' is no value of the column outcome.",
                "--of|mean(agreement_rounds)|'agreement_rounds' is no column of the table of runs. Did you mean 'agreement_round'?",
                "--of|\"mean(agreement_round | agremeent)\"|'agremeent' is no outcome. Did you mean 'agreement'?",
                "--of|median(agreement_round)|must be a share or a mean",
                "--of|exact(talks.nash.ann)|must be a share or a mean",
                "--top|0|--top must be from 1 to 500",
                "--trajectories|1|--trajectories must be at least 2",
                "--points|8|--points must be at least 16",
                "--points|9000000|do not fit into memory",
                "--threads|0|--threads must be from 1 to 1024"
            })
    void wrongInputIsToldBeforeAnythingIsRun(String option, String value, String said) {
        Result result = sensitivity(
                WAR,
                "--trajectories",
                option.equals("--trajectories") ? value : "2",
                "--points",
                option.equals("--points") ? value : "16",
                "--runs",
                "4",
                option.matches("--(trajectories|points)") ? "--quiet" : option + "=" + value);
        assertThat(result.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(result.err()).contains(said);
        assertThat(result.out()).isEmpty();
    }

    @Test
    void aScenarioThatLeavesNothingOpenIsToldSo() {
        Result result = sensitivity("scenarios/examples/two-party-trade.yaml");
        assertThat(result.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(result.err())
                .contains("no number in the scenario is uncertain and no parameter has options", "Maybe");
    }

    @Test
    void failedRunsAreToldAndMakeTheExitCode() throws IOException {
        Path file = folder.resolve("s.yaml");
        Files.writeString(file, """
                name: sometimes-fails
                issues: {price: {options: [low, middle, high]}}
                actors:
                  buyer: {prefers: {price: low}, patience: {normal: {mean: 0.9, sd: 0.1}}}
                  seller: {prefers: {price: high}}
                """);
        Result result = sensitivity(file, "--trajectories", 2, "--points", 64, "--runs", 4);
        assertThat(result.code()).isEqualTo(ExitCode.OUR_FAULT);
        assertThat(result.err()).contains("runs failed; the first, ");
        assertThat(result.out()).contains("failed and do not count", "every run failed; the first, screening, case ");
    }

    /** The document shows a run of the usual size; a small one has the same lines once numbers and their order are left out. */
    @Test
    void theDocumentShowsWhatTheProgramPrints() throws IOException {
        String shown = Files.readString(Path.of(DOCUMENT)).split("```")[1];
        Result result = sensitivity(FLAGSHIP, "--trajectories", 2, "--points", 16, "--runs", 8);
        assertThat(result.code()).as(result.err()).isZero();
        for (String fixed : List.of(
                "Riyadh, February 2025 - who ends the war in Ukraine, on what terms, and does it last?",
                "Whether there is a general cease-fire",
                "Whether there is a cease-fire that holds",
                "In which round terms are agreed",
                "Have these shares settled?")) {
            assertThat(shown.lines()).as(fixed).anyMatch(line -> line.startsWith(fixed));
            assertThat(result.out().lines()).as(fixed).anyMatch(line -> line.startsWith(fixed));
        }
        Pattern foot = Pattern.compile("(?s)By itself, with others: .*not a forecast\\.");
        assertThat(Arrays.asList(foot.split(shown))).hasSize(2);
        var ofShown = foot.matcher(shown);
        var ofResult = foot.matcher(result.out());
        assertThat(ofShown.find() && ofResult.find()).isTrue();
        assertThat(ofResult.group()).isEqualTo(ofShown.group());
    }
}
