package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code parley whatif} as a user types it. */
class WhatIfCommandTest {

    private static final String WAR = "scenarios/examples/valley-war.yaml";
    private static final Path DOCUMENT = Path.of("src/site/markdown/whatif.md");

    /** A price on which two agree at once, and a third that is content with the status quo and must be asked. */
    private static final String REFUSER = """
            name: refuser
            issues: {deal: {options: [none, small, large], status_quo: none}}
            actors:
              north: {prefers: {deal: {values: {none: 0, small: 0.5, large: 1}}}}
              south: {prefers: {deal: {values: {none: 0, small: 0.5, large: 1}}}}
              spoiler: {prefers: {deal: {values: {none: 1, small: 0.1, large: 0}}}}
            tracks:
              talks: {issues: [deal], parties: {north: consents, south: consents, spoiler: consents}}
            calendar: {deadline: 10 rounds}
            talks: {sharpness: 100}
            """;

    @TempDir
    private static Path shared;

    private static Path war;

    @TempDir
    private Path folder;

    private record Result(int code, String out, String err) {}

    private static Result parley(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Parley.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
        return new Result(code, out.toString(), err.toString());
    }

    private static Result whatIf(Path results, String... more) {
        List<String> words = new ArrayList<>(List.of("whatif", results.toString()));
        words.addAll(List.of(more));
        return parley(words.toArray(String[]::new));
    }

    private static String answer(Path results, String... more) {
        Result result = whatIf(results, more);
        assertThat(result.code()).as(result.err()).isZero();
        return result.out();
    }

    private static JsonAnswer json(Path results, String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of(more));
        words.addAll(List.of("--format", "json"));
        return JsonAnswer.of(answer(results, words.toArray(String[]::new)));
    }

    /** Returns a table without the first column, of the rows in which that is so. */
    private static List<JsonNode> rows(JsonAnswer json, String table, String set) {
        return StreamSupport.stream(json.rows(table).spliterator(), false)
                .filter(row -> row.path("set").asText().equals(set))
                .<JsonNode>map(row -> ((ObjectNode) row).without("set"))
                .toList();
    }

    private static Path made(Path at, String scenario, int runs, String... more) {
        List<String> words = new ArrayList<>(
                List.of("run", scenario, "--runs", "" + runs, "--quiet", "--csv", "--out", at.toString()));
        words.addAll(List.of(more));
        Result run = parley(words.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        return at;
    }

    @BeforeAll
    static void makeAFolder() {
        war = made(shared.resolve("war"), WAR, 400);
    }

    private Path refuser() throws IOException {
        Path file = Files.writeString(folder.resolve("refuser.yaml"), REFUSER);
        return made(folder.resolve("refuser"), file.toString(), 50);
    }

    private static void refused(Result result, String... words) {
        assertThat(result.code()).as(result.err()).isEqualTo(2);
        assertThat(result.err()).contains(words).doesNotContain("at org.parley");
        assertThat(result.out()).isEmpty();
    }

    /** Counts of runs by the outcome in one of the first two columns of the table of transitions. */
    private static Map<String, Long> sums(String csv, int column) {
        Map<String, Long> sums = new HashMap<>();
        csv.lines().skip(1).map(line -> line.split(",")).forEach(cells -> {
            sums.merge(cells[column], Long.parseLong(cells[4]), Long::sum);
        });
        sums.values().removeIf(n -> n == 0);
        return sums;
    }

    private static Map<String, Long> outcomes(Path results) throws IOException {
        Map<String, Long> counts = new HashMap<>();
        Files.readAllLines(results.resolve("outcomes.csv")).stream()
                .skip(1)
                .map(line -> line.split(","))
                .forEach(cells -> counts.put(cells[0], Long.parseLong(cells[2])));
        counts.values().removeIf(n -> n == 0);
        return counts;
    }

    @Test
    void rowsAddUpToWhatIsStoredAndColumnsToARunWithTheChange() throws IOException {
        String csv = answer(war, "--set", "guarantor_seat=never", "--format", "csv");
        assertThat(sums(csv, 0)).isEqualTo(outcomes(war));
        Path changed = made(folder.resolve("never"), WAR, 400, "--set", "guarantor_seat=never");
        assertThat(sums(csv, 1)).isEqualTo(outcomes(changed));
    }

    @Test
    void aValueThatItHasAlreadyChangesNothing() throws IOException {
        Result result = whatIf(war, "--set", "guarantor_seat=from_start", "--run", "17");
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out())
                .contains(
                        "nothing is otherwise",
                        "They never part: every event and every number is the same.",
                        "The outcome of all 400 runs stays what it was. So do the terms.")
                .doesNotContain("Turning points");
        JsonAnswer json = json(war, "--set", "guarantor_seat=from_start", "--run", "17");
        assertThat(json.rows("changes")).isEmpty();
        assertThat(json.rows("parting")).isEmpty();
        json.rows("transitions")
                .forEach(row -> assertThat(row.path("runs").asInt() > 0)
                        .isEqualTo(row.path("stored").equals(row.path("changed"))));
    }

    @Test
    void theOnlyVetoThatStandsInTheWayIsFound() throws IOException {
        Path results = refuser();
        assertThat(outcomes(results)).containsOnlyKeys("no_agreement");
        String text = answer(results, "--set", "tracks.talks.parties.spoiler.consents=false", "--run", "3");
        assertThat(text)
                .contains(
                        "What if: tracks.talks.parties.spoiler.consents is false instead of true.",
                        "AS STORED: no agreement",
                        "WITH THE CHANGE: agreement",
                        "What happens first differs in round 3. As stored: Spoiler refuses",
                        "The chance of agreement rises by 100.0 points")
                .contains("from 0.0% to 100.0%");
        JsonAnswer pivots = json(results);
        JsonNode first = pivots.rows("pivots").get(0);
        assertThat(first.path("kind").asText()).isEqualTo("veto_taken");
        assertThat(first.path("actor").asText()).isEqualTo("spoiler");
        assertThat(first.path("differs").asDouble()).isEqualTo(1);
        assertThat(first.path("agreement_p_adjusted").asDouble()).isLessThan(1e-9);
        assertThat(StreamSupport.stream(pivots.rows("pivots").spliterator(), false)
                        .filter(p -> p.path("kind").asText().equals("veto_taken"))
                        .filter(p -> !p.path("actor").asText().equals("spoiler")))
                .allSatisfy(
                        p -> assertThat(p.path("agreement_change").asDouble()).isZero());
        assertThat(answer(results)).contains("Veto player: taking one veto away changes how often there is agreement");
    }

    @Test
    void pivotsCanBeRepeatedOneByOne() throws IOException {
        JsonAnswer pivots = json(war, "--runs", "200");
        assertThat(pivots.rows("not-tried").get(0).path("why").asText()).startsWith("it is the same as --set");
        JsonNode league = StreamSupport.stream(pivots.rows("pivots").spliterator(), false)
                .filter(p -> p.path("kind").asText().equals("contribution_taken"))
                .findFirst()
                .orElseThrow();
        assertThat(league.path("runs").asInt()).isEqualTo(200);
        String set = league.path("set").asText();
        List<String> words = new ArrayList<>(List.of("--runs", "200"));
        words.addAll(List.of(set.split(" ")));
        JsonAnswer alone = json(war, words.toArray(String[]::new));
        assertThat(alone.rows("transitions")).containsExactlyElementsOf(rows(pivots, "pivot-transitions", set));
        assertThat(alone.rows("shares")).containsExactlyElementsOf(rows(pivots, "pivot-shares", set));
        JsonNode summary = alone.rows("summary").get(0);
        for (String part : List.of("runs", "differs", "differs_low95", "terms_differ", "terms_differ_high95")) {
            assertThat(summary.path(part)).as(part).isEqualTo(league.path(part));
        }
        double[] shares = StreamSupport.stream(pivots.rows("pivots").spliterator(), false)
                .mapToDouble(p -> -p.path("differs").asDouble())
                .toArray();
        assertThat(shares).isSorted();
    }

    @Test
    @Tag("slow")
    void whatTheDocumentShowsIsWhatTheProgramPrints() throws IOException {
        String[] shown = Files.readString(DOCUMENT).split("```");
        Path asked = made(folder.resolve("asked"), "scenarios/riyadh-2025.yaml", 1000);
        assertThat(answer(asked, "--set", "kyiv_consent=false").strip()).isEqualTo(shown[1].strip());
        assertThat(answer(war, "--set", "actors.league.contributes.troops.readiness=1", "--pick", "collapse"))
                .startsWith(shown[3].strip());
        assertThat(answer(war).strip()).isEqualTo(shown[5].strip());
    }

    @Test
    void linesAreNoLongerThanTwoColumns() {
        String text = answer(war, "--set", "guarantor_seat=never", "--pick", "typical");
        assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
        assertThat(text).contains("Only as stored: The league takes a seat", "Turning points", " | ");
    }

    @Test
    void theAnswerDoesNotDependOnThreads() {
        String one = answer(war, "--set", "guarantor_seat=never", "--threads", "1", "--format", "json");
        assertThat(answer(war, "--set", "guarantor_seat=never", "--threads", "3", "--format", "json"))
                .isEqualTo(one);
    }

    @Test
    void theFirstRunsAloneMayBeCompared() throws IOException {
        JsonAnswer json = json(war, "--set", "guarantor_seat=never", "--runs", "100");
        assertThat(json.rows("summary").get(0).path("runs").asInt()).isEqualTo(100);
        double total = 0;
        for (JsonNode cell : json.rows("transitions")) {
            total += cell.path("share").asDouble();
        }
        assertThat(total).isCloseTo(1, within(1e-12));
        refused(whatIf(war, "--set", "guarantor_seat=never", "--runs", "401"), "run 400 does not exist", "400 runs");
    }

    @Test
    void nothingIsWrittenUnlessAskedAndNeverOverSomethingElse() throws IOException {
        Path out = folder.resolve("out");
        answer(war, "--set", "guarantor_seat=never", "--runs", "50");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
        String text = answer(war, "--set", "guarantor_seat=never", "--runs", "50", "--out", out.toString());
        assertThat(text).isEqualTo(Files.readString(out.resolve("whatif.txt")) + "Files: " + out + "\n");
        assertThat(out.resolve("transitions.csv")).content().startsWith("stored,changed,");
        assertThat(JsonAnswer.of(Files.readString(out.resolve("report.json")))
                        .rows("summary")
                        .get(0)
                        .path("runs")
                        .asInt())
                .isEqualTo(50);
        refused(
                whatIf(war, "--set", "guarantor_seat=if_talks_last", "--runs", "50", "--out", out.toString()),
                "holds another result",
                "--overwrite");
        answer(
                war,
                "--set",
                "guarantor_seat=if_talks_last",
                "--runs",
                "50",
                "--quiet",
                "--overwrite",
                "--out",
                out.toString());
        assertThat(out.resolve("whatif.txt")).content().contains("if_talks_last");
        refused(whatIf(out, "--set", "guarantor_seat=never"), "without runs");
        Path pivots = folder.resolve("pivots");
        answer(war, "--runs", "20", "--out", pivots.toString());
        assertThat(pivots.resolve("pivots.csv")).content().startsWith("change,kind,");
        assertThat(pivots.resolve("not-tried.csv")).exists();
        assertThat(pivots.resolve("pivots.txt")).exists();
        refused(whatIf(war, "--runs", "20", "--out", war.toString()), "holds another result");
    }

    @Test
    void whatIsAskedForMustMakeSense() {
        refused(whatIf(war, "--run", "1"), "need a --set");
        refused(whatIf(war, "--set", "guarantor_seat=never", "--run", "1", "--pick", "typical"), "exclude each other");
        refused(whatIf(war, "--set", "guarantor_seat=never", "--run", "400"), "run 400 does not exist");
        refused(whatIf(war, "--set", "guarantor_seat=never", "--run", "-1"), "run -1 does not exist");
        refused(whatIf(war, "--set", "guarantor_seat=never", "--pick", "nicest"), "'nicest' is no rule");
        refused(whatIf(war, "--set", "guarantor_sea=never"), "guarantor_sea", "Did you mean 'guarantor_seat'");
        refused(whatIf(war, "--set", "guarantor_seat=always"), "always", "from_start");
        refused(whatIf(war, "--set", "actors.highland.patience=1.5"), "patience", "1.5");
        refused(whatIf(war, "--threads", "0"), "--threads");
        refused(whatIf(war, "--runs", "0"), "--runs");
        refused(whatIf(folder.resolve("absent")), "does not exist");
        refused(whatIf(Path.of(WAR), "--set", "guarantor_seat=never"), "is no results folder but a file");
    }

    @Test
    void anotherNegotiationIsNoCounterfactual() {
        refused(
                whatIf(
                        war,
                        "--set",
                        "issues.soldiers={options: [none, many], status_quo: none}",
                        "--set",
                        "guarantees.mandates={}",
                        "--set",
                        "actors.league.prefers.soldiers=many",
                        "--set",
                        "actors.lowland.prefers.soldiers=many"),
                "makes another negotiation of it",
                "options of soldiers",
                "Maybe");
        refused(whatIf(war, "--set", "war.between=[lowland, highland]"), "belligerents");
    }

    @Test
    void aDamagedFolderOrOneOfAnotherBuildIsNamed() throws IOException {
        Path copy = made(folder.resolve("copy"), WAR, 20);
        byte[] parquet = Files.readAllBytes(copy.resolve("runs.parquet"));
        Path manifest = copy.resolve("manifest.json");
        String sound = Files.readString(manifest);
        ObjectNode old = (ObjectNode) new ObjectMapper().readTree(sound);
        Files.writeString(manifest, old.put("version", "0.0.1").toString());
        refused(whatIf(copy), "was made by Parley 0.0.1");
        Files.writeString(manifest, sound.replace("\"seed\" : \"1\"", "\"seed\" : \"2\""));
        refused(whatIf(copy), "comes out differently now");
        Files.writeString(manifest, sound);
        Files.write(copy.resolve("runs.parquet"), Arrays.copyOf(parquet, parquet.length / 2));
        refused(whatIf(copy, "--set", "guarantor_seat=never"), "runs.parquet is damaged");
    }

    @Test
    void whereEveryRunFailsNothingIsToldOfAnyChange() throws IOException {
        Path file = Files.writeString(folder.resolve("fails.yaml"), """
                name: fails
                issues: {price: {options: [low, middle, high]}}
                actors:
                  buyer: {prefers: {price: low}, patience: {normal: {mean: 0.5, sd: 1000}}}
                  seller: {prefers: {price: high}}
                """);
        Path results = folder.resolve("fails");
        parley("run", file.toString(), "--runs", "5", "--quiet", "--no-report", "--out", results.toString());
        Path out = folder.resolve("out");
        assertThat(answer(results, "--out", out.toString()))
                .contains("Nothing can be told of any change", "no run can be compared")
                .doesNotContain("NaN");
        assertThat(out.resolve("report.html")).content().contains("Nothing can be told of any change");
        answer(results, "--set", "actors.seller.patience=0.8", "--run", "1", "--out", out.toString(), "--overwrite");
        assertThat(out.resolve("report.html"))
                .content()
                .contains("No run can be compared: in every pair at least one failed.", "It failed: ")
                .doesNotContain("NaN%");
    }

    @Test
    void runsThatFailAreNotCountedAndSaidSo() throws IOException {
        Path file = Files.writeString(folder.resolve("may-fail.yaml"), """
                name: may-fail
                issues: {price: {options: [low, middle, high]}}
                actors:
                  buyer: {prefers: {price: low}, patience: {normal: {mean: 0.9, sd: 0.1}}}
                  seller: {prefers: {price: high}}
                """);
        Path results = folder.resolve("may-fail");
        assertThat(parley("run", file.toString(), "--runs", "200", "--quiet", "--out", results.toString())
                        .code())
                .isEqualTo(1);
        JsonAnswer json = json(results, "--set", "actors.seller.patience=0.8");
        JsonNode summary = json.rows("summary").get(0);
        assertThat(summary.path("failed").asInt()).isPositive();
        assertThat(summary.path("runs").asInt() + summary.path("failed").asInt())
                .isEqualTo(200);
        assertThat(json.section("answer").toString()).contains("failed as stored or with the change");
    }
}
