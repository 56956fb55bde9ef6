package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code parley sweep}, {@code query} and {@code export} as a user types them, and as a user kills them. */
class SweepCommandTest {

    private static final String STUDY = """
            study: line
            scenario: valley-war.yaml
            question: Does it matter how long the talks may last?
            factors:
              calendar.deadline: [6 rounds, 12 rounds, 24 rounds]
              actors.lowland.patience: {from: 0.8, to: 0.98, steps: 2}
            design: grid
            metrics: {holds: share(ceasefire_holds), fought: mean(rounds_fought)}
            runs: 200 per case
            """;

    private static final int KILLS = 3;

    @TempDir
    private Path folder;

    private Path study;

    private record Result(int code, String out, String err) {}

    @BeforeEach
    void files() throws IOException {
        Files.copy(Path.of("scenarios/examples/valley-war.yaml"), folder.resolve("valley-war.yaml"));
        study = Files.writeString(folder.resolve("line.yaml"), STUDY);
    }

    private static Result parley(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Parley.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
        return new Result(code, out.toString(), err.toString());
    }

    private Result sweep(String out, String... more) {
        List<String> words = new ArrayList<>(
                List.of("sweep", study.toString(), "--out", folder.resolve(out).toString()));
        words.addAll(List.of(more));
        return parley(words.toArray(String[]::new));
    }

    private Process process(String out, String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                Parley.class.getName(),
                "sweep",
                study.toString(),
                "--out",
                folder.resolve(out).toString()));
        words.addAll(List.of(more));
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(out + ".log").toFile())
                .start();
    }

    /** Returns the contents of all files but for when and how they were made. */
    private Map<String, String> contents(String name) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve(name))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                contents.put(
                        folder.resolve(name).relativize(file).toString(),
                        file.endsWith("manifest.json") ? text.replaceAll("(?s)\"made\" : \\{.*?\\},", "") : text);
            }
        }
        return contents;
    }

    @Test
    void aSweepSaysWhatItDoesAndWhatCameOfIt() throws IOException {
        Result result = sweep("r");
        assertThat(result.code()).isZero();
        assertThat(result.err()).contains("line: 6 cases x 200 runs = 1,200 runs of valley-war; ", " on ", " threads.");
        assertThat(result.out())
                .contains(
                        "Does it matter how long the talks may last?",
                        "holds (95% interval)",
                        "down: calendar.deadline; across: actors.lowland.patience",
                        "  24 rounds",
                        "not a forecast",
                        "Files: ");
        assertThat(result.out().lines()).allMatch(l -> l.startsWith("Files:") || l.length() <= 100);
        assertThat(contents("r").keySet())
                .containsExactly(
                        "README.md",
                        "cases.csv",
                        "manifest.json",
                        "metrics.csv",
                        "outcomes.csv",
                        "report.html",
                        "runs/part-00000.parquet",
                        "scenario.yaml",
                        "study.yaml");
        assertThat(Files.readAllLines(folder.resolve("r/cases.csv")))
                .startsWith("case,calendar.deadline,actors.lowland.patience,runs,failed", "0,6 rounds,0.8,200,0")
                .hasSize(7);
        assertThat(Files.readAllLines(folder.resolve("r/metrics.csv"))).hasSize(13);
    }

    @Test
    void threadsChangeNothing() throws IOException {
        assertThat(sweep("one", "--threads", "1", "--quiet").code()).isZero();
        assertThat(sweep("eight", "--threads", "8", "--quiet").code()).isZero();
        assertThat(contents("eight")).isEqualTo(contents("one"));
    }

    @Test
    void theSameAgainRunsNothingAndAnotherSeedIsAnotherResult() throws IOException {
        sweep("r");
        Result again = sweep("r", "--format", "json");
        assertThat(again.code()).isZero();
        assertThat(again.err()).contains("1,200 runs are there already and are not made again.");
        JsonNode tables = new ObjectMapper().readTree(again.out()).at("/answer/tables");
        assertThat(tables.at("/0/id").asText()).isEqualTo("metrics");
        JsonNode first = tables.at("/1/rows/0");
        assertThat(tables.at("/1/rows")).hasSize(6);
        assertThat(first.path("calendar.deadline").asText()).isEqualTo("6 rounds");
        assertThat(first.at("/actors.lowland.patience/number").asDouble()).isEqualTo(0.8);
        assertThat(first.path("runs").asInt()).isEqualTo(200);
        Result other = sweep("r", "--seed", "9");
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("seed is 1 there, 9 here", "Maybe --overwrite");
        assertThat(sweep("r", "--seed", "9", "--overwrite").code()).isZero();
    }

    @Test
    void moreRunsGoOnFromAFinishedResultAndFewerWantAWord() throws IOException {
        sweep("r", "--quiet");
        Result more = sweep("r", "--runs", "300");
        assertThat(more.code()).isZero();
        assertThat(more.err())
                .contains(
                        "r holds 200 runs per case, and stays as it is until 300 are there.",
                        "1,152 runs are there already and are not made again.",
                        "6 cases x 300 runs = 1,800 runs of valley-war");
        sweep("undisturbed", "--runs", "300", "--quiet");
        assertThat(contents("r")).isEqualTo(contents("undisturbed"));
        Result fewer = sweep("r");
        assertThat(fewer.code()).isEqualTo(2);
        assertThat(fewer.err()).contains("holds 300 runs per case", "more than the 200", "Maybe --overwrite");
        assertThat(contents("r")).isEqualTo(contents("undisturbed"));
        assertThat(sweep("r", "--overwrite").code()).isZero();
    }

    @Test
    void aFinishedResultOutlivesAProcessThatIsKilledWhileItMakesMore() throws IOException, InterruptedException {
        sweep("r", "--quiet");
        Map<String, String> before = contents("r");
        Process process = process("r", "--runs", "100000", "--quiet");
        while (process.isAlive() && !Files.exists(folder.resolve(".r.partial/journal.txt"))) {
            Thread.sleep(20);
        }
        Thread.sleep(500);
        process.destroyForcibly().waitFor();
        assertThat(contents("r")).isEqualTo(before);
        assertThat(folder.resolve(".r.partial/identity.json")).exists();
    }

    @Test
    void aDryRunRunsNothing() {
        Result result = sweep("r", "--dry-run", "--runs", "5000000");
        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("6 cases x 5,000,000 runs = 30,000,000 runs of valley-war; about ");
        assertThat(folder.resolve("r")).doesNotExist();
        assertThat(sweep("r", "--dry-run", "--format", "json").out()).contains("\"runs_at_least\" : 1200");
    }

    @Test
    void tooManyCasesAndTooLongAreRefused() throws IOException {
        Files.writeString(study, STUDY.replace("steps: 2", "steps: 1000000"));
        Result many = sweep("r");
        assertThat(many.code()).isEqualTo(2);
        assertThat(many.err()).contains("3,000,000 cases", "--yes");
        Files.writeString(study, STUDY);
        Result tooLong = sweep("r", "--runs", "2000000000");
        assertThat(tooLong.code()).isEqualTo(2);
        assertThat(tooLong.err()).contains("12,000,000,000 runs", "day", "--yes");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString())).noneMatch(n -> n.contains("partial"));
        }
    }

    @Test
    void aFactorThatAddsColumnsDoesNotFitIntoOneTable() throws IOException {
        Files.writeString(
                study,
                STUDY.replace(
                        "actors.lowland.patience: {from: 0.8, to: 0.98, steps: 2}",
                        "actors.lowland.type.committed: [0.2, 0.8]"));
        Result result = sweep("r");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("other columns than the scenario (committed_lowland BOOLEAN");
        assertThat(folder.resolve("r")).doesNotExist();
    }

    @Test
    void killedAtAnyMomentItGoesOnAndEndsInTheSameBytes() throws IOException, InterruptedException {
        String[] options = {"--quiet", "--runs", "2000"};
        Random random = new Random(20250217);
        assertThat(sweep("undisturbed", options).code()).isZero();
        int kills = 0;
        Process process = process("killed", options);
        while (kills < KILLS && !process.waitFor(600 + random.nextInt(1500), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
            kills++;
            process = process("killed", options);
        }
        assertThat(process.waitFor()).isZero();
        assertThat(kills).isPositive();
        assertThat(contents("killed")).isEqualTo(contents("undisturbed"));
        assertThat(folder.resolve(".killed.partial")).doesNotExist();
    }

    @Test
    void ofTwoProcessesTheSecondIsToldAndTheFirstIsNotHarmed() throws IOException, InterruptedException {
        String[] options = {"--quiet", "--runs", "2000"};
        Process first = process("both", options);
        while (first.isAlive() && !Files.exists(folder.resolve(".both.partial/identity.json"))) {
            Thread.sleep(20);
        }
        Result second = sweep("both", options);
        assertThat(second.code()).isEqualTo(2);
        assertThat(second.err()).contains("another parley is at work on");
        assertThat(first.waitFor()).isZero();
        sweep("alone", options);
        assertThat(contents("both")).isEqualTo(contents("alone"));
    }

    @Test
    void ctrlCSaysHowToGoOn() throws IOException, InterruptedException {
        Process process = process("stopped", "--runs", "100000");
        while (process.isAlive() && !Files.exists(folder.resolve(".stopped.partial/runs"))) {
            Thread.sleep(20);
        }
        Thread.sleep(2500);
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        assertThat(process.waitFor()).isEqualTo(130);
        assertThat(Files.readString(folder.resolve("stopped.log"))).contains("Stopped.");
    }

    @Test
    void aResultAnswersQuestionsAndNothingElse() throws IOException {
        sweep("r", "--quiet");
        String r = folder.resolve("r").toString();
        Result counted =
                parley("query", r, "select \"calendar.deadline\" d, count(*) n from runs group by d order by d;");
        assertThat(counted.code()).isZero();
        assertThat(counted.out().lines())
                .containsExactly("d            n", "12 rounds  400", "24 rounds  400", "6 rounds   400");
        assertThat(parley("query", r, "select \"case\", runs from cases limit 1", "--format", "csv")
                        .out())
                .isEqualTo("case,runs\n0,200\n");
        assertThat(parley("query", r, "select \"case\", runs from cases limit 1", "--format", "json")
                        .out()
                        .strip())
                .isEqualTo("[{\"case\":0,\"runs\":200}]");
        Map<String, String> before = contents("r");
        Path evil = folder.resolve("evil.csv");
        for (String sql : List.of(
                "copy runs to '" + evil + "'",
                "select 1) to '" + evil + "'; copy (select 1",
                "select 1; select 2",
                "select * from read_csv('" + study + "')",
                "drop view runs",
                "attach '" + evil + "'",
                "selct 1",
                "select nothing from runs")) {
            Result refused = parley("query", r, sql);
            assertThat(refused.code()).as(sql).isEqualTo(2);
            assertThat(refused.err().lines()).as(sql).hasSize(1);
        }
        assertThat(evil).doesNotExist();
        assertThat(contents("r")).isEqualTo(before);
        assertThat(parley("query", folder.toString(), "select 1").err()).contains("is no results folder");
    }

    @Test
    void exportWritesATableAndReplacesNothingUnasked() throws IOException {
        sweep("r", "--quiet");
        String r = folder.resolve("r").toString();
        String csv = folder.resolve("runs.csv").toString();
        assertThat(parley("export", r, "--to", csv).code()).isZero();
        assertThat(Files.readAllLines(Path.of(csv))).hasSize(1201);
        assertThat(parley("export", r, "--to", csv).err()).contains("exists already");
        assertThat(parley("export", r, "--to", csv, "--overwrite", "--table", "cases")
                        .code())
                .isZero();
        assertThat(Files.readString(Path.of(csv))).isEqualTo(Files.readString(folder.resolve("r/cases.csv")));
        String json = folder.resolve("one.json").toString();
        assertThat(parley("export", r, "--to", json, "--select", "select count(*) n from runs")
                        .code())
                .isZero();
        assertThat(Files.readString(Path.of(json))).contains("{\"n\":1200}");
        String parquet = folder.resolve("runs.parquet").toString();
        assertThat(parley("export", r, "--to", parquet).code()).isZero();
        assertThat(Files.size(Path.of(parquet))).isPositive();
        assertThat(parley("export", r, "--to", folder.resolve("r.txt").toString())
                        .code())
                .isEqualTo(2);
    }
}
