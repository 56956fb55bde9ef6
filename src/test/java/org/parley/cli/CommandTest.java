package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.answer.Answer;
import org.parley.answer.Medium;
import org.parley.answer.Section;
import org.parley.answer.Table;
import org.parley.render.csv.TableCsv;
import org.parley.render.json.AnswerJson;

/** Whole commands, as a user types them. */
class CommandTest {

    private static final String TRADE = "scenarios/examples/two-party-trade.yaml";
    private static final String WAR = "scenarios/examples/valley-war.yaml";

    @TempDir
    private Path folder;

    private record Result(int code, String out, String err) {}

    private static Result parley(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Parley.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
        return new Result(code, out.toString(), err.toString());
    }

    private Result run(String scenario, String out, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "run", scenario, "--runs", "300", "--out", folder.resolve(out).toString()));
        words.addAll(List.of(more));
        return parley(words.toArray(String[]::new));
    }

    @Test
    void aRunWritesASelfDescribingFolder() throws IOException {
        Result result = run(WAR, "war", "--csv");
        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("How it ends", "cease-fire holds", "not a forecast");
        assertThat(result.out().lines()).allMatch(l -> l.length() <= 100);
        try (Stream<Path> files = Files.list(folder.resolve("war"))) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "manifest.json",
                            "scenario.yaml",
                            "runs.parquet",
                            "inputs.parquet",
                            "runs.csv",
                            "outcomes.csv",
                            "terms.csv",
                            "actors.csv",
                            "blocking.csv",
                            "survival.csv",
                            "gates.csv",
                            "README.md",
                            "report.html");
        }
        List<String> rows = Files.readAllLines(folder.resolve("war/runs.csv"));
        assertThat(rows).hasSize(301);
        String readme = Files.readString(folder.resolve("war/README.md"));
        for (String column : rows.get(0).split(",")) {
            assertThat(readme).contains("| `" + column + "` |");
        }
        assertThat(nothingLeftBehind()).isTrue();
    }

    @Test
    void aRunIsAnAnswerForProgramsToo() throws Exception {
        Result result = run(WAR, "war", "--no-report", "--format", "json");
        Answer answer = AnswerJson.read(result.out().getBytes(StandardCharsets.UTF_8));
        assertThat(answer.on(Medium.TERMINAL)).extracting(Section::id).contains("ends", "options", "worth", "blockers");
        assertThat(answer.on(Medium.PAGE))
                .extracting(Section::id)
                .containsExactly(
                        "hero",
                        "wants",
                        "terms",
                        "gains",
                        "when",
                        "refusals",
                        "beliefs",
                        "told",
                        "outcomes",
                        "assumptions",
                        "provenance");
        for (Table table : answer.tables()) {
            assertThat(folder.resolve("war/" + table.id() + ".csv")).hasContent(TableCsv.of(table));
        }
        assertThat(folder.resolve("war/report.html")).doesNotExist();
        Result csv = run(WAR, "war", "--no-report", "--format", "csv");
        assertThat(folder.resolve("war/outcomes.csv")).hasContent(csv.out());
    }

    @Test
    void threadsChangeNothingButTheManifest() throws IOException {
        assertThat(run(WAR, "one", "--csv", "--threads", "1").code()).isZero();
        assertThat(run(WAR, "eight", "--csv", "--threads", "8").code()).isZero();
        for (String file : List.of(
                "runs.parquet",
                "runs.csv",
                "outcomes.csv",
                "terms.csv",
                "actors.csv",
                "blocking.csv",
                "survival.csv",
                "gates.csv",
                "scenario.yaml",
                "README.md")) {
            assertThat(Files.readAllBytes(folder.resolve("eight").resolve(file)))
                    .as(file)
                    .isEqualTo(Files.readAllBytes(folder.resolve("one").resolve(file)));
        }
    }

    @Test
    void theSameAgainIsWelcomeAndAnotherResultIsNotOverwritten() throws IOException {
        assertThat(run(TRADE, "r").code()).isZero();
        Files.writeString(folder.resolve("r/my-notes.txt"), "mine");
        byte[] before = Files.readAllBytes(folder.resolve("r/runs.parquet"));
        assertThat(run(TRADE, "r").code()).isZero();
        assertThat(Files.readAllBytes(folder.resolve("r/runs.parquet"))).isEqualTo(before);
        Result other = run(TRADE, "r", "--seed", "2");
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("seed is 1 there, 2 here", "Maybe --overwrite");
        assertThat(Files.readAllBytes(folder.resolve("r/runs.parquet"))).isEqualTo(before);
        assertThat(run(TRADE, "r", "--seed", "2", "--overwrite").code()).isZero();
        assertThat(Files.readAllBytes(folder.resolve("r/runs.parquet"))).isNotEqualTo(before);
        assertThat(folder.resolve("r/my-notes.txt")).hasContent("mine");
    }

    @Test
    void aFolderThatIsNoResultStaysAsItIs() throws IOException {
        Files.createDirectory(folder.resolve("thesis"));
        Files.writeString(folder.resolve("thesis/chapter.txt"), "1");
        Result result = run(TRADE, "thesis", "--overwrite");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("no result of Parley");
        Files.writeString(folder.resolve("file"), "1");
        assertThat(run(TRADE, "file").err()).contains("is a file");
        assertThat(nothingLeftBehind()).isTrue();
    }

    @Test
    void aFailedRunIsCountedAndTheExitCodeSaysSo() throws IOException {
        Path file = Files.writeString(folder.resolve("f.yaml"), """
                name: sometimes-fails
                issues: {price: {options: [low, middle, high]}}
                actors:
                  buyer: {prefers: {price: low}, patience: {normal: {mean: 0.9, sd: 0.1}}}
                  seller: {prefers: {price: high}}
                """);
        Result result = run(file.toString(), "f", "--csv");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("Maybe add min and max", "runs failed; the first, run ");
        assertThat(result.out()).contains("runs failed and are not counted above");
        assertThat(Files.readString(folder.resolve("f/runs.csv"))).contains("actors.buyer.patience drew");
    }

    @Test
    void oneRunAloneIsTheRowOfTheTable() throws IOException {
        run(WAR, "war", "--csv");
        List<String> rows = Files.readAllLines(folder.resolve("war/runs.csv"));
        String utility = rows.get(18).split(",")[List.of(rows.get(0).split(",")).indexOf("utility_highland")];
        Result alone = parley("run", WAR, "--only", "17");
        assertThat(alone.code()).isZero();
        assertThat(alone.out()).contains("Round 1 (2025-01-06)", "run: 17", "utility_highland: " + utility);
    }

    @Test
    void badInputHasExitCodeTwoAndLeavesNothing() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.yaml"), "name: bad\n");
        Result result = run(bad.toString(), "bad");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("bad.yaml: error: issues: is missing").doesNotContain("at org.parley");
        assertThat(folder.resolve("bad")).doesNotExist();
        assertThat(run("absent.yaml", "bad").code()).isEqualTo(2);
        assertThat(run(TRADE, "bad", "--runs", "0").code()).isEqualTo(2);
        assertThat(run(TRADE, "bad", "--set", "nothing=1").code()).isEqualTo(2);
        assertThat(parley("nonsense").code()).isEqualTo(2);
        assertThat(parley("validate", bad.toString(), TRADE).code()).isEqualTo(2);
    }

    @Test
    void newWritesAScenarioThatIsSoundAndNeverOverwrites() {
        String file = folder.resolve("My talks.yaml").toString();
        assertThat(parley("new", file).code()).isZero();
        assertThat(parley("validate", file).out()).contains("sound").doesNotContain("warning");
        assertThat(run(file, "new").out()).contains("Two neighbours");
        Result again = parley("new", file);
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("exists already");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "sweep", "query", "export", "explain", "verify", "validate", "schema", "new"})
    void everyCommandExplainsItselfWithAnExample(String command) {
        Result help = parley(command, "--help");
        assertThat(help.code()).isZero();
        assertThat(help.out()).containsPattern("Examples?:").contains("parley " + command);
    }

    @Test
    void versionSchemaAndCompletion() {
        assertThat(parley("--version").out()).startsWith("Parley ");
        assertThat(parley("schema").out()).contains("\"$schema\"");
        assertThat(parley("generate-completion").out()).contains("complete -F");
    }

    private boolean nothingLeftBehind() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.noneMatch(f -> f.getFileName().toString().contains(".partial-"));
        }
    }
}
