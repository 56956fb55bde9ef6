package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.scenario.history.CaseFiles;
import org.parley.scenario.reader.ScenarioReader;

/** {@code parley hindcast} and {@code parley calibrate} as a user types them. */
class HindcastCommandTest {

    private static final String OUTCOMES = """
            outcomes:
              alder-1901: {agreement: 1901-05-03, months_to_agreement: 3, limited_truce: none, in_force_12: yes,
                in_force_60: no, months_in_force: 30, ended_by: a, class: ceasefire_holds, reason: "So it was."}
              birch-1902: {agreement: none, class: terms_refused, who_refused: A, reason: "So it was."}
            """;

    @TempDir
    private Path folder;

    private record Result(int code, String out, String err) {}

    private static Result parley(Object... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Parley.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Arrays.stream(words).map(Object::toString).toArray(String[]::new));
        return new Result(code, out.toString(), err.toString());
    }

    private Result hindcast(Object... more) {
        List<Object> words = new ArrayList<>(
                List.of("hindcast", folder, "--mapping", CaseFiles.MAPPING, "--draws", 10, "--each", 3));
        words.addAll(List.of(more));
        return parley(words.toArray());
    }

    private void freeze() {
        assertThat(parley("history", "freeze", folder, "--mapping", CaseFiles.MAPPING)
                        .code())
                .isZero();
    }

    @BeforeEach
    void threeCases() throws IOException {
        CaseFiles.write(folder, "alder-1901", "elm-fir", Map.of("cost_A", 5, "cost_B", 5));
        CaseFiles.write(folder, "birch-1902", "oak", Map.of("cost_A", 1, "cost_B", 1, "n_consent", 3));
        CaseFiles.write(folder, "cedar-1903", "pine", Map.of());
        Files.writeString(folder.resolve("outcomes.yaml"), OUTCOMES);
    }

    @Test
    void aLibraryIsForecastScoredAndWritten() throws IOException {
        freeze();
        Path out = folder.resolve("out");
        Path journal = folder.resolve("journal");
        Result result = hindcast("--effects", "--out", out, "--journal", journal);
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out())
                .contains(
                        "Verdicts",
                        "best constant",
                        "checklist",
                        "agreement within 12 months",
                        "With every row of the mapping turned round")
                .contains("cedar-1903", "not known", "What each covariate moves");
        for (String file :
                List.of("report.html", "scores.csv", "against.csv", "forecasts.csv", "effects.csv", "checks.csv")) {
            assertThat(out.resolve(file)).isNotEmptyFile();
        }
        assertThat(Files.readAllLines(out.resolve("forecasts.csv"))).hasSize(1 + 2 * 3);
        // What was stopped goes on: half of the journal is enough for the same answer, and the last line is cut off.
        List<String> lines = Files.readAllLines(journal);
        Files.writeString(
                journal,
                String.join("\n", lines.subList(0, lines.size() / 2)) + "\n"
                        + lines.get(lines.size() - 1).substring(0, 20));
        assertThat(hindcast("--effects", "--journal", journal, "--threads", 3).out())
                .isEqualTo(result.out().replaceAll("Files: .*\\R", ""));
        assertThat(hindcast("--seed", 2, "--journal", journal).err()).contains("keeps runs of another library");
    }

    @Test
    void outcomesAreReadOnlyOfWhatIsFrozen() throws IOException {
        assertThat(hindcast().err()).contains("is not frozen").contains("parley history freeze");
        Result forecasts = hindcast("--forecast-only", "--format", "csv");
        assertThat(forecasts.code()).isZero();
        assertThat(forecasts.out()).contains("alder-1901,elm-fir").doesNotContain("learned");
        freeze();
        CaseFiles.write(folder, "cedar-1903", "pine", Map.of("cost_A", 4));
        assertThat(hindcast().err()).contains("cedar-1903.yaml: error: has changed since it was frozen");
    }

    @Test
    void forecastsOfOtherPeopleAreScoredBeside() throws IOException {
        freeze();
        Path others =
                Files.writeString(folder.resolve("crowd.csv"), "case,t1,t2\nalder-1901,0.9,0.8\nbirch-1902,0.2,\n");
        Result result = hindcast("--no-checks", "--forecasts", others, "--format", "csv");
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out())
                .contains("crowd,T1,2,0.025")
                .contains("crowd,T2,1,0.0399")
                .doesNotContain("crowd,T3");
        Files.writeString(others, "case,t1\nalder-1902,0.9\nbirch-1902,90\n");
        assertThat(hindcast("--forecasts", others).err())
                .contains(
                        "crowd.csv:2: error: case: 'alder-1902' is no case of the library. Did you mean 'alder-1901'?")
                .contains("crowd.csv:3: error: t1: '90' must be a probability from 0 to 1");
    }

    @Test
    void whatIsLearnedStandsInAFileThatAScenarioIncludesByOneLine() throws IOException {
        freeze();
        Path learned = folder.resolve("learned.yaml");
        Result result = parley(
                "calibrate",
                folder,
                "--mapping",
                CaseFiles.MAPPING,
                "--draws",
                12,
                "--each",
                3,
                "--coefficients",
                learned);
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out()).contains("guarantees.strength_effect", "2 outcomes leave weights worth");
        Result given = hindcast("--learned", learned, "--no-checks");
        assertThat(given.code()).as(given.err()).isZero();
        assertThat(given.out()).contains("Parley, coefficients given").doesNotContain("Parley, priors");
        Path war = folder.resolve("war.yaml");
        String text = Files.readString(Path.of("scenarios/examples/border-war.yaml"));
        Files.writeString(war, text.replace("name: border-war", "name: war\ncoefficients: learned.yaml"));
        var scenario = ScenarioReader.read(war, Map.of()).scenario();
        assertThat(scenario.guarantees().strengthEffect().joint()).isNotNull();
        assertThat(scenario.guarantees().strengthEffect().assumption())
                .contains("learned from the outcomes of 2 coded cases");
        assertThat(parley("validate", war).code()).isZero();
        assertThat(parley("evidence", war, "--format", "csv").out())
                .contains("learned from the outcomes of 2 coded cases");
        Files.writeString(war, text.replace("name: border-war", "name: war\ncoefficients: lerned.yaml"));
        assertThat(parley("validate", war).err() + parley("validate", war).out())
                .contains("does not exist. Did you mean", "learned.yaml");
    }
}
