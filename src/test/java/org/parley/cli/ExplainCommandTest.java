package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code parley explain} as a user types it. */
class ExplainCommandTest {

    private static final String WAR = "scenarios/examples/valley-war.yaml";
    private static final int RUNS = 400;

    @TempDir
    private static Path shared;

    private static Path made;

    @TempDir
    private Path folder;

    private record Result(int code, String out, String err) {}

    private static Result parley(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Parley.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
        return new Result(code, out.toString(), err.toString());
    }

    private static Result explain(Path results, String... more) {
        List<String> words = new ArrayList<>(List.of("explain", results.toString()));
        words.addAll(List.of(more));
        return parley(words.toArray(String[]::new));
    }

    @BeforeAll
    static void makeAFolder() {
        made = shared.resolve("war");
        Result run =
                parley("run", WAR, "--runs", "" + RUNS, "--seed", "7", "--csv", "--quiet", "--out", made.toString());
        assertThat(run.code()).as(run.err()).isZero();
    }

    private static List<Map<String, String>> rows() throws IOException {
        List<String> lines = Files.readAllLines(made.resolve("runs.csv"));
        String[] names = lines.get(0).split(",");
        return lines.stream()
                .skip(1)
                .map(line -> {
                    // The path of beliefs is the only list, and holds commas.
                    String[] cells = line.replaceAll("\"\\[[^\"]*\\]\"", "").split(",", -1);
                    return IntStream.range(0, names.length)
                            .boxed()
                            .collect(Collectors.toMap(n -> names[n], n -> cells[n]));
                })
                .toList();
    }

    /** A copy of the folder that a test may damage. */
    private Path copy() throws IOException {
        try (Stream<Path> files = Files.list(made)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return folder;
    }

    private static void refused(Result result, String... words) {
        assertThat(result.code()).as(result.err()).isEqualTo(2);
        assertThat(result.err())
                .contains(words)
                .containsPattern("Maybe|Did you mean|Use one of")
                .doesNotContain("at org.parley");
        assertThat(result.out()).isEmpty();
    }

    @Test
    void aRunOfAFolderAndOfItsScenarioIsTheSameStory() {
        Result stored = explain(made, "--run", "17");
        assertThat(stored.code()).as(stored.err()).isZero();
        assertThat(stored.out())
                .startsWith("An invented valley war\nRun 17, seed 7: ")
                .contains("Round 1 (2025-01-06)");
        assertThat(parley("explain", WAR, "--seed", "7", "--run", "17").out()).isEqualTo(stored.out());
        assertThat(parley("explain", WAR, "--run", "17").out()).isNotEqualTo(stored.out());
        assertThat(parley("explain", WAR, "--seed", "7", "--run", "17", "--set", "guarantor_seat=never")
                        .out())
                .doesNotContain("league at the table")
                .contains("Run 17");
    }

    @Test
    void levelsAndFormats() throws IOException {
        String paragraph = explain(made, "--run", "17", "--level", "paragraph").out();
        String page = explain(made, "--run", "17").out();
        String everything =
                explain(made, "--run", "17", "--level", "everything").out();
        assertThat(paragraph.length()).isLessThan(page.length());
        assertThat(page.length()).isLessThan(everything.length());
        assertThat(everything).contains("Bargaining range of the talks", "Win-sets", "Signals: ");
        JsonNode tables = new ObjectMapper()
                .readTree(explain(made, "--run", "17", "--format", "json").out())
                .at("/answer/tables");
        assertThat(tables.at("/0/rows/0/event").asText()).isEqualTo("began");
        JsonNode run = tables.at("/1/rows/0");
        assertThat(run.path("run").asInt()).isEqualTo(17);
        assertThat(run.path("seed").asInt()).isEqualTo(7);
        assertThat(run.path("outcome").asText()).isEqualTo(outcomeOf(17));
        assertThat(explain(made, "--run", "17", "--format", "csv").out())
                .startsWith("number,round,date,event,detail,value\n0,0,,began,");
    }

    private static String outcomeOf(int run) throws IOException {
        return rows().get(run).get("outcome");
    }

    private long picked(String rule) throws IOException {
        Result result = explain(made, "--pick", rule, "--format", "json");
        assertThat(result.code()).as(result.err()).isZero();
        JsonNode json = new ObjectMapper().readTree(result.out()).at("/answer/tables/1/rows/0");
        assertThat(json.path("picked_as").asText()).isEqualTo(rule);
        assertThat(json.path("picked_because").asText()).isNotBlank();
        return json.path("run").asLong();
    }

    private static boolean isSettled(Map<String, String> row) {
        return row.get("outcome").startsWith("ceasefire_");
    }

    private static long first(List<Map<String, String>> rows, ToDoubleFunction<Map<String, String>> by) {
        return Long.parseLong(
                rows.stream().min(Comparator.comparingDouble(by)).orElseThrow().get("run"));
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }

    @Test
    void tellingRunsAreFoundByTheirRules() throws IOException {
        List<Map<String, String>> settled =
                rows().stream().filter(ExplainCommandTest::isSettled).toList();
        assertThat(picked("fastest")).isEqualTo(first(settled, row -> number(row, "agreement_round")));
        assertThat(picked("slowest")).isEqualTo(first(settled, row -> -number(row, "agreement_round")));
        assertThat(picked("best:lowland")).isEqualTo(first(rows(), row -> -number(row, "utility_lowland")));
        assertThat(picked("worst:highland")).isEqualTo(first(rows(), row -> number(row, "utility_highland")));
        assertThat(outcomeOf((int) picked("collapse"))).isEqualTo("ceasefire_collapses");
        assertThat(outcomeOf((int) picked("breakdown"))).isEqualTo("breakdown");
        Map<String, String> miss = rows().get((int) picked("near_miss"));
        assertThat(isSettled(miss)).isFalse();
        assertThat(number(miss, "last_refusal_gap")).isNotNegative();
        assertThat(rows().stream()
                        .filter(row ->
                                !isSettled(row) && !row.get("last_refusal_gap").isEmpty())
                        .filter(row -> number(row, "last_refusal_gap") >= 0)
                        .filter(row -> number(row, "last_refusal_gap") < number(miss, "last_refusal_gap"))
                        .count())
                .as("another actor's scale may be narrower, but few gaps are smaller")
                .isLessThan(20);
    }

    @Test
    void aTypicalRunIsOfTheCommonestOutcomeAndNearItsMiddle() throws IOException {
        Map<String, List<Map<String, String>>> byOutcome =
                rows().stream().collect(Collectors.groupingBy(row -> row.get("outcome")));
        List<Map<String, String>> commonest = byOutcome.values().stream()
                .max(Comparator.comparingInt(List::size))
                .orElseThrow();
        Map<String, String> typical = rows().get((int) picked("typical"));
        assertThat(commonest).contains(typical);
        for (String column : List.of("end_round", "utility_highland", "utility_lowland", "utility_league")) {
            double[] sorted = commonest.stream()
                    .mapToDouble(row -> number(row, column))
                    .sorted()
                    .toArray();
            assertThat(number(typical, column))
                    .as(column)
                    .isBetween(sorted[sorted.length / 20], sorted[sorted.length - 1 - sorted.length / 20]);
        }
    }

    @Test
    void whatIsAskedForMustMakeSense() {
        refusedOption(explain(made, "--run", "1", "--pick", "typical"), "--run and --pick exclude each other");
        refusedOption(explain(made, "--run", "1", "--set", "guarantor_seat=never"), "belong to a scenario");
        refusedOption(parley("explain", WAR), "--run is needed");
        refusedOption(parley("explain", WAR, "--run", "-1"), "--run is needed");
        refusedOption(parley("explain", WAR, "--pick", "typical"), "--pick needs a results folder");
        refusedOption(explain(made, "--run", "1", "--level", "novel"), "novel");
        refused(parley("explain", WAR, "--run", "1", "--set", "guarantor_sea=never"), "guarantor_sea");
        refused(explain(made, "--pick", "nicest"), "'nicest' is no rule", "near_miss");
        refused(explain(made, "--pick", "best:atlantis"), "names no actor", "highland, lowland");
    }

    private static void refusedOption(Result result, String words) {
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains(words, "parley explain --help");
    }

    @Test
    void aRunThatDoesNotExistIsRefusedWithHowManyThereAre() {
        Result result = explain(made, "--run", "400");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("run 400 does not exist", "400 runs, from 0 to 399");
        assertThat(explain(made, "--run", "-1").code()).isEqualTo(2);
    }

    @Test
    void whatIsNoFolderOfRunsIsRefused() throws IOException {
        Result absent = explain(folder.resolve("absent"), "--run", "1");
        assertThat(absent.code()).isEqualTo(2);
        assertThat(absent.err()).contains("absent", "does not exist");
        refused(explain(folder, "--run", "1"), "is no results folder", "manifest.json");
        Path analysis = folder.resolve("analysis");
        assertThat(parley("analyse", WAR, "--quiet", "--out", analysis.toString())
                        .code())
                .isZero();
        refused(explain(analysis, "--run", "1"), "holds an analysis without runs");
        Path broken = Files.createDirectory(folder.resolve("broken"));
        Files.writeString(broken.resolve("manifest.json"), "{\"parley_results\": 1, ");
        refused(explain(broken, "--run", "1"), "manifest.json is damaged");
        Files.writeString(broken.resolve("manifest.json"), "[]");
        refused(explain(broken, "--run", "1"), "is no results folder: its manifest.json is not one that Parley writes");
    }

    @Test
    void aFolderOfAnotherVersionIsRefused() throws IOException {
        Path old = copy();
        manifest(old, json -> json.put("version", "0.0.1"));
        refused(explain(old, "--run", "1"), "was made by Parley 0.0.1", "--seed 7");
    }

    @Test
    void damagedFilesAreNamed() throws IOException {
        byte[] parquet = Files.readAllBytes(made.resolve("runs.parquet"));
        Path cut = copy();
        Files.write(cut.resolve("runs.parquet"), Arrays.copyOf(parquet, parquet.length / 2));
        refused(explain(cut, "--run", "1"), "runs.parquet is damaged");
        Files.delete(cut.resolve("runs.parquet"));
        refused(explain(cut, "--pick", "typical"), "runs.parquet is missing");
        copy();
        Files.writeString(cut.resolve("scenario.yaml"), "name: other\n");
        refused(explain(cut, "--run", "1"), "scenario.yaml is damaged or was changed");
        copy();
        Files.writeString(cut.resolve("outcomes.csv"), "opened,in,a,spreadsheet\n");
        Result result = explain(cut, "--run", "1");
        assertThat(result.code()).isZero();
        assertThat(result.err()).contains("warning", "outcomes.csv", "not needed here");
    }

    /** A folder whose rows another build made: whole, and yet not what this one plays. */
    @Test
    void aRowThatComesOutDifferentlyIsTold() throws Exception {
        Path other = copy();
        Path rows = other.resolve("runs.parquet");
        Path changed = other.resolve("changed.parquet");
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duckdb.createStatement()) {
            statement.execute("COPY (SELECT * REPLACE (utility_lowland + 0.25 AS utility_lowland) FROM '" + rows
                    + "') TO '" + changed + "' (FORMAT parquet)");
        }
        Files.move(changed, rows, StandardCopyOption.REPLACE_EXISTING);
        byte[] sha = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(rows));
        manifest(
                other,
                json -> ((ObjectNode) json.path("sha256"))
                        .put("runs.parquet", HexFormat.of().formatHex(sha)));
        refused(explain(other, "--run", "3"), "run 3 comes out differently now", "utility_lowland", "another build");
    }

    private static void manifest(Path folder, java.util.function.Consumer<ObjectNode> change) throws IOException {
        Path file = folder.resolve("manifest.json");
        ObjectNode json = (ObjectNode) new ObjectMapper().readTree(file.toFile());
        change.accept(json);
        Files.writeString(file, json.toPrettyString());
    }

    @Test
    void anEmptyClassIsToldWithWhatThereIs() {
        Result result = explain(made, "--pick", "agreement");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("no run of this folder fits 'agreement'", "How they ended: ");
    }

    @Test
    void aRunThatFailedTellsWhy() throws IOException {
        Path file = Files.writeString(folder.resolve("f.yaml"), """
                name: fails
                issues: {price: {options: [low, middle, high]}}
                actors:
                  buyer: {prefers: {price: low}, patience: {normal: {mean: 0.99, sd: 5}}}
                  seller: {prefers: {price: high}}
                """);
        Result result = parley("explain", file.toString(), "--run", "0");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("failed: actors.buyer.patience drew");
        assertThat(parley("explain", file.toString(), "--run", "0", "--format", "json")
                        .out())
                .contains("\"error\" : \"actors.buyer.patience drew");
    }
}
