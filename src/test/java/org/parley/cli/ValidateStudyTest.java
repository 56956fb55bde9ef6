package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.answer.sweep.StudyWords;
import org.parley.experiment.Designs;
import org.parley.findings.sweep.StudyMetrics;
import org.parley.scenario.study.Study;
import org.parley.scenario.study.StudyReader;

/** Studies, as a user validates them. */
class ValidateStudyTest {

    private static final String STUDY = "scenarios/studies/europe-at-the-table.yaml";

    @TempDir
    private Path folder;

    private record Result(int code, String out, String err) {}

    private static Result parley(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Parley.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
        return new Result(code, out.toString(), err.toString());
    }

    private Path spoilt(String part, String by) throws IOException {
        String text = Files.readString(Path.of(STUDY))
                .replace("../", Path.of("scenarios").toAbsolutePath() + "/");
        assertThat(text).contains(part);
        return Files.writeString(folder.resolve("study.yaml"), text.replace(part, by));
    }

    @Test
    void aSoundStudyTellsWhatItWouldRun() {
        Result result = parley("validate", STUDY, "scenarios/riyadh-2025.yaml");
        assertThat(result.code()).isZero();
        assertThat(result.out().lines())
                .containsExactly(
                        STUDY + ": sound; grid, 18 cases, 2,000 runs each: 36,000 runs",
                        "scenarios/riyadh-2025.yaml: sound");
        assertThat(parley("validate", "scenarios/studies/proof-of-seriousness.yaml")
                        .out())
                .endsWith("grid, 25 cases, 250 to 4,000 runs each: 6,250 to 100,000 runs\n");
    }

    @Test
    void everyShippedStudyIsSoundSaysWhatToNoticeAndIsListedInTheDocument() throws IOException {
        String document = Files.readString(Path.of("src/site/markdown/studies.md"));
        try (Stream<Path> files = Files.list(Path.of("scenarios/studies"))) {
            for (Path file : files.sorted().toList()) {
                Study study = StudyReader.read(file, Map.of());
                assertThat(study.warnings()).as(file.toString()).isEmpty();
                assertThat(StudyMetrics.of(study, study.base().scenario())).hasSameSizeAs(study.metrics());
                assertThat(file.getFileName().toString()).isEqualTo(study.name() + ".yaml");
                assertThat(study.notice()).as(file.toString()).hasSizeGreaterThanOrEqualTo(2);
                String size = StudyWords.size(study, Designs.of(study).size());
                assertThat(document)
                        .contains("| `" + study.name() + "` | " + study.question() + " | "
                                + size.substring(0, size.indexOf(':')) + " |");
            }
        }
    }

    @Test
    void manyCasesAreToldAndNotMade() throws IOException {
        Path file = spoilt("steps: 6", "steps: 400000");
        assertThat(parley("validate", file.toString()).out())
                .endsWith("grid, 1,200,000 cases, 2,000 runs each: 2,400,000,000 runs\n");
    }

    @Test
    void problemsAreToldWithLineAndRemedy() throws IOException {
        Path file = spoilt("mean(ceasefire_rounds)", "mean(ceasfire_rounds)");
        Result result = parley("validate", file.toString());
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out())
                .contains(": error: metrics.rounds_that_it_lasts: 'ceasfire_rounds' is no column of the table of runs."
                        + " Did you mean 'ceasefire_rounds'?")
                .endsWith("study.yaml: 1 error\n");
        Path misspelt = spoilt("scenario:", "scenaro:");
        List<String> lines = Files.readAllLines(misspelt);
        int line = 1
                + lines.indexOf(lines.stream()
                        .filter(l -> l.startsWith("scenaro:"))
                        .findFirst()
                        .orElseThrow());
        assertThat(parley("validate", misspelt.toString()).out())
                .contains(":" + line + ": error: scenaro: is not a key that can stand here. Did you mean 'scenario'?");
    }

    @Test
    void programsGetTheSame() throws IOException {
        Path broken = spoilt("mean(ceasefire_rounds)", "mean(ceasfire_rounds)");
        JsonAnswer found = JsonAnswer.of(
                parley("validate", STUDY, broken.toString(), "--format", "json").out());
        JsonNode sound = found.rows("files").get(0);
        assertThat(sound.path("sound").asBoolean()).isTrue();
        assertThat(sound.path("study").asText()).startsWith("grid, 18 cases");
        JsonNode problem = found.rows("problems").get(0);
        assertThat(found.rows("files").get(1).path("errors").asInt()).isEqualTo(1);
        assertThat(problem.path("severity").asText()).isEqualTo("error");
        assertThat(problem.path("path").asText()).isEqualTo("metrics.rounds_that_it_lasts");
        assertThat(problem.path("value").asText()).isEqualTo("ceasfire_rounds");
        assertThat(problem.path("line").asInt()).isPositive();
        assertThat(problem.path("maybe").asText()).isEqualTo("you mean 'ceasefire_rounds'");
        assertThat(parley("validate", STUDY, broken.toString(), "--format", "csv", "--table", "problems")
                        .out())
                .startsWith("checked,severity,file,line,path,value,rule,maybe\n" + broken + ",error,");
    }

    @Test
    void theSchemaOfStudiesIsSelfContained() throws IOException {
        JsonNode schema =
                new ObjectMapper().readTree(parley("schema", "--study").out());
        assertThat(schema.path("title").asText()).isEqualTo("Parley study");
        schema.findValuesAsText("$ref")
                .forEach(reference -> assertThat(
                                schema.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void aStudyIsNoScenarioToRun() {
        Result result = parley("run", STUDY, "--out", folder.resolve("out").toString());
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("makes the file a study", "Try: parley sweep");
    }
}
