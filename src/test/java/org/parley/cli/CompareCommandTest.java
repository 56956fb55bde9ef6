package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code parley compare} as a user types it. */
class CompareCommandTest {

    private static final String WAR = "scenarios/examples/valley-war.yaml";
    private static final String TRADE = "scenarios/examples/two-party-trade.yaml";

    @TempDir
    private static Path shared;

    /** Results of the war, with the guarantor at the table and without, with the same luck and with other luck. */
    private static String with;

    private static String without;
    private static String otherLuck;

    /** Results of a study of four cases. */
    private static String study;

    @TempDir
    private Path folder;

    private record Result(int code, String out, String err) {}

    private static Result parley(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Parley.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
        return new Result(code, out.toString(), err.toString());
    }

    private static Result compare(String... words) {
        List<String> all = new ArrayList<>(List.of("compare"));
        all.addAll(List.of(words));
        return parley(all.toArray(String[]::new));
    }

    private static String run(String name, String... more) {
        String target = shared.resolve(name).toString();
        List<String> words = new ArrayList<>(List.of("run", WAR, "--runs", "200", "--quiet", "--out", target));
        words.addAll(List.of(more));
        Result made = parley(words.toArray(String[]::new));
        assertThat(made.code()).as(made.err()).isZero();
        return target;
    }

    @BeforeAll
    static void makeFolders() throws IOException {
        with = run("with", "--seed", "7");
        without = run("without", "--seed", "7", "--set", "guarantor_seat=never");
        otherLuck = run("other-luck", "--seed", "8");
        Path file = Files.writeString(
                shared.resolve("seats.yaml"), """
                study: seats
                scenario: %s
                factors:
                  guarantor_seat: [from_start, never]
                  actors.lowland.war.cost: [0.1, 0.3]
                design: grid
                runs: 200 per case
                seed: 7
                """.formatted(Path.of(WAR).toAbsolutePath()));
        study = shared.resolve("study").toString();
        Result swept = parley("sweep", file.toString(), "--quiet", "--out", study);
        assertThat(swept.code()).as(swept.err()).isZero();
    }

    private static String answer(Result result) {
        assertThat(result.code()).as(result.err()).isZero();
        return result.out();
    }

    @Test
    void theTextIsTheGoldenOne() throws IOException {
        Path golden = Path.of("src/test/resources/comparison/guarantor-seat.txt");
        String text = answer(compare(with, without));
        if (Boolean.getBoolean("parley.regenerate")) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
        assertThat(text.lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void aFolderAndAScenarioOfTheSameRunsAreTheSame() {
        String folders = answer(compare(with, without, "--format", "csv"));
        String played = answer(compare(with, "--runs", "200", variant().toString(), "--format", "csv"));
        assertThat(numbers(played)).isEqualTo(numbers(folders));
    }

    private Path variant() {
        try {
            return Files.writeString(
                    folder.resolve("without.yaml"), """
                    extends: %s
                    name: without
                    about: {title: No seat for the league}
                    parameters: {guarantor_seat: {value: never, assumption: what if}}
                    """.formatted(Path.of(WAR).toAbsolutePath()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows without what the compared are called. */
    private static List<String> numbers(String csv) {
        return csv.lines()
                .map(line -> line.replaceFirst("^.*?,(shared|independent|luck),", "$1,"))
                .toList();
    }

    @Test
    void aScenarioIsPlayedWithTheLuckOfTheFolder() {
        String text = answer(compare(with, variant().toString(), "--runs", "200"));
        assertThat(text)
                .contains("No seat for the league", "200 runs, seed 7", "guarantor_seat: from_start -> never")
                .contains("With no seat for the league, ", "share their luck");
        assertThat(answer(compare(with, WAR, "--runs", "100", "--seed", "9"))).contains("independent");
    }

    @Test
    void theSameRunsDifferInNothing() {
        String text = answer(compare(WAR, WAR, "--runs", "50", "--seed", "3"));
        assertThat(text).contains("With seed 3, no difference shows in anything that is compared.");
    }

    @Test
    void otherLuckIsSaidToBeIndependentAndTestedAsSuch() {
        assertThat(answer(compare(with, otherLuck))).contains("luck of the two is independent", "With seed 8, ");
        assertThat(answer(compare(with, otherLuck, "--format", "csv")))
                .contains("independent", "kolmogorov_smirnov", "log_rank", "welch")
                .doesNotContain("mcnemar");
    }

    @Test
    void theCasesOfAStudyAreNamedByWhatDiffers() {
        String all = answer(compare(study));
        assertThat(all)
                .contains("#0: 200 runs, seed 7", "#3: 200 runs, seed 7")
                .contains("With actors.lowland.war.cost = 0.3, ", "With guarantor_seat = never, ")
                .contains("With guarantor_seat = never and actors.lowland.war.cost = 0.3, ");
        String two = answer(compare(study + "#1", study + "#3"));
        assertThat(two).contains("guarantor_seat: from_start -> never").doesNotContain("war.cost");
    }

    @Test
    void programsGetTheSameNumbers() throws IOException {
        JsonNode json = json(answer(compare(with, without, "--format", "json")));
        assertThat(json.path("name").asText()).isEqualTo("comparison");
        assertThat(json.path("provenance").path("seed").asLong()).isEqualTo(7);
        List<String> rows =
                answer(compare(with, without, "--format", "csv")).lines().toList();
        JsonNode differences = rows(json, "differences");
        assertThat(differences).hasSize(rows.size() - 1);
        JsonNode first = differences.get(0);
        assertThat(first.path("measure").asText()).isEqualTo("settled");
        assertThat(first.path("luck").asText()).isEqualTo("shared");
        assertThat(rows.get(1)).contains(",settled,,,200,200,");
        double difference =
                first.path("other").asDouble() - first.path("reference").asDouble();
        assertThat(first.path("difference").asDouble()).isCloseTo(difference, within(1e-12));
        assertThat(first.path("test").asText()).isEqualTo("mcnemar");
        assertThat(section(json, "differences").path("sentence").asText()).startsWith("With ");
        assertThat(json.toString()).contains("guarantor_seat").contains("all " + differences.size() + " tests");
        assertThat(sum(rows(json, "transitions"), "runs")).isEqualTo(200);
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text).path("answer");
    }

    private static JsonNode section(JsonNode answer, String id) {
        return named(answer.path("sections"), id);
    }

    private static JsonNode rows(JsonNode answer, String table) {
        return named(answer.path("tables"), table).path("rows");
    }

    private static JsonNode named(JsonNode list, String id) {
        for (JsonNode one : list) {
            if (one.path("id").asText().equals(id)) {
                return one;
            }
        }
        throw new AssertionError("there is no " + id + " in " + list);
    }

    private static long sum(JsonNode of, String field) {
        long sum = 0;
        for (JsonNode one : of) {
            sum += one.path(field).asLong();
        }
        return sum;
    }

    /** Each row adds up to what the reference holds of an outcome, each column to what the other does. */
    @Test
    void whatBecameWhatAddsUpToHowBothEnd() throws IOException {
        JsonNode json = json(answer(compare(with, without, "--format", "json")));
        Map<String, Long> before = new TreeMap<>();
        Map<String, Long> after = new TreeMap<>();
        for (JsonNode cell : rows(json, "transitions")) {
            before.merge(cell.path("reference").asText(), cell.path("runs").asLong(), Long::sum);
            after.merge(cell.path("other").asText(), cell.path("runs").asLong(), Long::sum);
        }
        for (JsonNode row : rows(json, "differences")) {
            if (row.path("measure").asText().equals("outcome")) {
                String outcome = row.path("subject").asText();
                assertThat(before.getOrDefault(outcome, 0L) / 200.0)
                        .isEqualTo(row.path("reference").asDouble());
                assertThat(after.getOrDefault(outcome, 0L) / 200.0)
                        .isEqualTo(row.path("other").asDouble());
            }
        }
        assertThat(answer(compare(with, with))).doesNotContain("What became what");
    }

    @Test
    void aFolderTakesItAllAndIsProtected() throws IOException {
        Path out = folder.resolve("answer");
        String shown = answer(compare(with, without, "--out", out.toString()));
        assertThat(shown).endsWith("Files: " + out + System.lineSeparator());
        assertThat(shown).startsWith(Files.readString(out.resolve("comparison.txt")));
        assertThat(out.resolve("report.json")).isNotEmptyFile();
        assertThat(out.resolve("differences.csv")).isNotEmptyFile();
        assertThat(Files.readAllLines(out.resolve("transitions.csv")))
                .hasSizeGreaterThan(4)
                .first()
                .asString()
                .startsWith("compared,name,reference,other,");
        assertThat(out.resolve("manifest.json")).isNotEmptyFile();
        refused(compare(with, otherLuck, "--out", out.toString()), "holds another result", "--overwrite");
        assertThat(answer(compare(with, otherLuck, "--out", out.toString(), "--overwrite", "--quiet")))
                .isEmpty();
        assertThat(Files.readString(out.resolve("comparison.txt")))
                .contains("independent")
                .doesNotContain("What became what");
        assertThat(Files.readAllLines(out.resolve("transitions.csv"))).hasSize(1);
        refused(compare(out.toString(), with), "holds a comparison without runs");
    }

    @Test
    void theAnswerDoesNotDependOnThreads() {
        String one = answer(compare(WAR, variant().toString(), "--runs", "100", "--threads", "1", "--format", "json"));
        String two = answer(compare(WAR, variant().toString(), "--runs", "100", "--threads", "2", "--format", "json"));
        assertThat(two).isEqualTo(one);
    }

    @Test
    void setGoesForEveryScenarioFile() {
        String text =
                answer(compare(WAR, variant().toString(), "--runs", "50", "--set", "actors.lowland.war.cost=0.3"));
        assertThat(text).contains("guarantor_seat: from_start -> never").doesNotContain("war.cost");
    }

    @Test
    void whatCannotBeComparedIsSaid() {
        String text = answer(compare(WAR, TRADE, "--runs", "50")).replaceAll("\\s+", " ");
        assertThat(text)
                .contains("Not compared: ", "(only one of the two has a war)", "terms on tariff (not in the reference)")
                .contains("the value to league (only in the reference)");
    }

    @Test
    void casesAreChosenByTheirValues() {
        String chosen = study + "#guarantor_seat=never,actors.lowland.war.cost=0.30";
        assertThat(answer(compare(study + "#1", chosen)))
                .contains("#1: 200 runs", "#3: 200 runs")
                .doesNotContain("#2:");
        assertThat(answer(compare(study + "#guarantor_seat=never")))
                .contains("#2: 200 runs", "#3: 200 runs")
                .doesNotContain("#1:");
        refused(compare(study + "#guarantor_set=never"), "varies nothing named", "Did you mean 'guarantor_seat'?");
        refused(compare(study + "#guarantor_seat=often"), "no case has guarantor_seat=often", "from_start, never");
    }

    @Test
    void badInputIsRefusedWithHelp() throws IOException {
        refused(compare(with), "nothing to compare", "name another");
        refused(compare(with, without, "--runs", "10"), "belong to scenario files");
        refused(compare(with, without, "--set", "guarantor_seat=never"), "belong to scenario files");
        refused(compare(WAR, TRADE, "--runs", "0"), "--runs must be from 1 to 1000000");
        refused(compare(WAR, TRADE, "--threads", "0"), "--threads must be from 1");
        refused(compare(with, folder.resolve("absent").toString()), "absent does not exist", "Maybe make it first");
        refused(compare(with, folder.resolve("absent.yaml").toString()), "absent.yaml: error: does not exist");
        refused(compare(with, folder.toString()), "is no results folder");
        refused(compare(study + "#4", study + "#0"), "case 4 does not exist", "4 cases, from 0 to 3");
        refused(compare(study + "#x", study), "study#x does not exist");
        refused(compare(with + "#1", study), "holds no cases");
        refused(compare(WAR, TRADE, "--set", "guarantor_sea=never"), "guarantor_sea");
    }

    @Test
    void damagedFoldersAndThoseOfAnotherVersionAreRefused() throws IOException {
        Path damaged = copy(Path.of(with), "damaged");
        byte[] rows = Files.readAllBytes(damaged.resolve("runs.parquet"));
        Files.write(damaged.resolve("runs.parquet"), Arrays.copyOf(rows, rows.length / 2));
        refused(compare(with, damaged.toString()), "runs.parquet is damaged");
        Path old = copy(Path.of(with), "old");
        Path manifest = old.resolve("manifest.json");
        ObjectNode json = (ObjectNode) new ObjectMapper().readTree(manifest.toFile());
        Files.writeString(manifest, json.put("version", "0.0.1").toString());
        refused(compare(with, old.toString()), "was made by Parley 0.0.1");
    }

    private Path copy(Path from, String name) throws IOException {
        Path to = Files.createDirectory(folder.resolve(name));
        try (var files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        return to;
    }

    @Test
    void aStudyOfManyCasesIsRefusedAsAWhole() throws IOException {
        Path file = Files.writeString(
                folder.resolve("many.yaml"), """
                study: many
                scenario: %s
                factors: {actors.buyer.patience: {from: 0.5, to: 0.9, steps: 13}}
                design: grid
                runs: 5 per case
                """.formatted(Path.of(TRADE).toAbsolutePath()));
        Path many = folder.resolve("many");
        assertThat(parley("sweep", file.toString(), "--quiet", "--out", many.toString())
                        .code())
                .isZero();
        refused(compare(many.toString()), "holds 13 cases, and at most 12", "many#0");
        assertThat(compare(many + "#0", many + "#12").code()).isZero();
    }

    private static void refused(Result result, String... words) {
        assertThat(result.code()).as(result.out()).isEqualTo(2);
        assertThat(result.err()).contains(words);
        assertThat(result.out()).isEmpty();
    }
}
