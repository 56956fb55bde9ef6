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
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code parley discover} as a user types it. */
class DiscoverCommandTest {

    private static final String FEARON = "scenarios/textbook/fearon-1995-risk-return.yaml";
    private static final String COST = "actors.b.outside_option";

    @TempDir
    private static Path shared;

    private static Path crisis;

    @TempDir
    private Path folder;

    private record Result(int code, String out, String err) {}

    private static Result parley(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Parley.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
        return new Result(code, out.toString(), err.toString());
    }

    private static Result discover(Path results, String... more) {
        List<String> words = new ArrayList<>(List.of("discover", results.toString()));
        words.addAll(List.of(more));
        return parley(words.toArray(String[]::new));
    }

    private static Path run(Path into, String file, int runs) {
        Result run = parley("run", file, "--runs", "" + runs, "--quiet", "--out", into.toString());
        assertThat(run.code()).as(run.err()).isZero();
        return into;
    }

    @BeforeAll
    static void makeFolders() {
        crisis = run(shared.resolve("crisis"), FEARON, 600);
    }

    private static void refused(Result result, String... words) {
        assertThat(result.code()).as(result.err()).isEqualTo(2);
        assertThat(result.err()).contains(words).doesNotContain("at org.parley");
        assertThat(result.out()).isEmpty();
    }

    private static JsonAnswer json(String text) throws IOException {
        return JsonAnswer.of(text);
    }

    /** The last row of a table: of one box, the box itself. */
    private static JsonNode last(JsonNode rows) {
        return rows.get(rows.size() - 1);
    }

    /**
     * B grants A's demand of 0.6 if and only if war leaves it no more than 0.4 (Fearon 1995). A box must not hold a run that
     * lies beyond; of 300 runs on which it is sought, one slice of a twentieth may be lost on the near side.
     */
    @Test
    void theThresholdOfACrisisIsFound() throws IOException {
        JsonAnswer found = json(discover(crisis, "--format", "json").out());
        assertThat(found.rows("search").get(0).path("target").asText()).isEqualTo("agreement");
        JsonNode box = last(found.rows("boxes"));
        assertThat(box.path("box").asInt()).isEqualTo(1);
        assertThat(found.rows("limits")).hasSize(1);
        JsonNode limit = found.rows("limits").get(0);
        assertThat(limit.path("assumption").asText()).isEqualTo(COST);
        assertThat(limit.path("side").asText()).isEqualTo("at_most");
        assertThat(limit.path("value").asDouble()).isBetween(0.4 - 0.05 * 0.3, 0.4);
        assertThat(box.path("density").asDouble()).isEqualTo(1);
        assertThat(box.path("coverage").asDouble()).isGreaterThan(0.9);
        double question = Double.parseDouble(
                found.rows("tree").get(1).path("condition").asText().replaceAll("[^0-9.]", ""));
        assertThat(question).isCloseTo(0.4, within(0.005));
    }

    @Test
    void whatIsSaidIsAPlainSentence() {
        Result result = discover(crisis);
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out().replaceAll("\\s+", " "))
                .startsWith(
                        "The risk-return trade-off (Fearon 1995) Where is it likelier that a run ends in 'agreement'?")
                .containsPattern(
                        "Box 1\\. 100% \\(\\d+ to 100\\) of runs end in 'agreement' where b's outside option is at"
                                + " most 0\\.39\\d*, against \\d\\d% of all runs")
                .contains("not a forecast");
        assertThat(result.out().lines()).allMatch(l -> l.length() <= 100);
        assertThat(discover(crisis, "--of", "breakdown").out().replaceAll("\\s+", " "))
                .contains("end in 'War' where b's outside option is at least 0.4");
        assertThat(discover(crisis, "--of", "utility_a >= 0.5").out().replaceAll("\\s+", " "))
                .contains("have utility_a >= 0.5 where b's outside option is at most 0.39");
        assertThat(discover(crisis, "--quiet").out()).isEmpty();
    }

    @Test
    void fewerRunsAreSaidSo() throws IOException {
        Result result = discover(crisis, "--runs", "500");
        assertThat(result.out()).contains("The first 500 runs", "600 are stored");
        assertThat(json(discover(crisis, "--runs", "500", "--format", "json").out())
                        .rows("search")
                        .get(0)
                        .path("judged_on_runs")
                        .asInt())
                .isEqualTo(250);
    }

    @Test
    void filesSayTheSame() throws IOException {
        Path out = folder.resolve("out");
        Result result = discover(crisis, "--out", out.toString());
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out()).isEqualTo(Files.readString(out.resolve("discovery.txt")) + "Files: " + out + "\n");
        assertThat(discover(crisis, "--format", "csv").out()).isEqualTo(Files.readString(out.resolve("boxes.csv")));
        assertThat(new ObjectMapper()
                        .readTree(discover(crisis, "--format", "json").out()))
                .isEqualTo(
                        new ObjectMapper().readTree(out.resolve("report.json").toFile()));
        assertThat(Files.readString(out.resolve("boxes.csv"))).contains("\n1,final,true,1,");
        assertThat(Files.readString(out.resolve("limits.csv"))).contains("\n1," + COST + ",at_most,0.39");
        assertThat(Files.readString(out.resolve("tree.csv"))).contains("\n2,1," + COST + ",at least 0.4");
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .contains("manifest.json", "scenario.yaml", "report.html", "report.json");
        }
        assertThat(out.resolve("charts/share-by-actors-b-outside-option.svg")).isNotEmptyFile();
        assertThat(out.resolve("charts/share-by-actors-b-outside-option.png")).isNotEmptyFile();
        refused(discover(crisis, "--of", "breakdown", "--out", out.toString()), "--overwrite");
        refused(discover(out), "without runs", "Maybe");
    }

    /** A hidden type is an assumption too: only what is agreed with a committed side holds for long. */
    @Test
    void hiddenTypesAreCategories() throws IOException {
        Path flagship = run(folder.resolve("flagship"), "src/test/resources/first-edition/riyadh-2025.yaml", 3000);
        JsonAnswer found = json(discover(flagship, "--format", "json").out());
        JsonNode limits = found.rows("limits");
        assertThat(limits.findValuesAsText("assumption")).contains("committed_russia");
        assertThat(limits.findValuesAsText("categories")).contains("committed");
        Path out = folder.resolve("pictures");
        assertThat(discover(flagship, "--quiet", "--of", "terms_relations = frozen", "--out", out.toString())
                        .code())
                .isZero();
    }

    /** Runs a study of Fearon's crisis, or of an invented war. */
    private Path sweep(String name, String base, String study) throws IOException {
        Files.copy(Path.of(base), folder.resolve("scenario.yaml"));
        Path file = Files.writeString(
                folder.resolve(name + ".yaml"), "study: " + name + "\nscenario: scenario.yaml\n" + study);
        Path into = folder.resolve(name);
        Result swept = parley("sweep", file.toString(), "--quiet", "--out", into.toString());
        assertThat(swept.code()).as(swept.err()).isZero();
        return into;
    }

    /**
     * If war costs A 0.3, it demands what B grants for sure; if it costs 0.1, B refuses where its own war leaves it more than
     * 0.4 (Fearon 1995). So it takes a factor and an uncertain number for a war.
     */
    @Test
    void factorsOfASweepStandBesideWhatItsRunsDrew() throws IOException {
        Path two = sweep("two", FEARON, """
                factors:
                  cost: {at: actors.a.outside_option, values: [0.2, 0.4]}
                design: grid
                runs: 600 per case
                metrics: {war: share(breakdown)}
                """);
        JsonAnswer found =
                json(discover(two, "--of", "breakdown", "--format", "json").out());
        assertThat(found.rows("search").get(0).path("study").asText()).isEqualTo("two");
        assertThat(found.rows("search").get(0).path("halves").asText()).isEqualTo("runs");
        assertThat(found.rows("search").get(0).path("judged_on_runs").asInt()).isEqualTo(600);
        JsonNode limits = found.rows("limits");
        assertThat(limits.findValuesAsText("assumption")).containsExactly("cost", COST);
        assertThat(limits.get(0).path("value").asDouble()).isEqualTo(0.4);
        assertThat(limits.get(1).path("value").asDouble()).isBetween(0.4, 0.4 + 0.05 * 0.3);
        assertThat(last(found.rows("boxes")).path("density").asDouble()).isEqualTo(1);
        String said = discover(two, "--of", "breakdown").out().replaceAll("\\s+", " ");
        assertThat(said)
                .contains(
                        "1,200 runs of 2 cases",
                        "Varied by the study: 1 factor. Left open: 1 uncertain number.",
                        "Runs of one number share their luck in all cases; intervals and p allow for that.",
                        "where cost is at least 0.4 and b's outside option is at least 0.4");
        Path out = folder.resolve("out");
        assertThat(discover(two, "--of", "breakdown", "--quiet", "--out", out.toString())
                        .code())
                .isZero();
        assertThat(Files.readString(out.resolve("manifest.json"))).contains("study_hash");
        refused(discover(two, "--of", "breakdown", "--runs", "1"), "fewer than the 2 cases", "Maybe --runs 2");
    }

    /** Where each case has one run, all have one luck, and B's cost is the same in all: only what A risks is left. */
    @Test
    @Tag("slow")
    void casesOfOneRunEachAreDividedByLot() throws IOException {
        Path many = sweep("many", FEARON, """
                factors:
                  actors.a.outside_option: {from: 0.2, to: 0.6}
                design: {random: {points: 600}}
                runs: 1 per case
                metrics: {war: share(breakdown)}
                """);
        JsonAnswer found =
                json(discover(many, "--of", "breakdown", "--format", "json").out());
        assertThat(found.rows("search").get(0).path("halves").asText()).isEqualTo("cases");
        // Half of 600, give or take four standard deviations: 1 in 16,000 lots would be outside.
        assertThat(found.rows("search").get(0).path("judged_on_runs").asInt()).isBetween(251, 349);
        JsonNode box = last(found.rows("boxes"));
        assertThat(found.rows("limits").findValuesAsText("assumption")).containsExactly("actors.a.outside_option");
        assertThat(box.path("density").asDouble()).isEqualTo(1);
        assertThat(box.path("coverage").asDouble()).isGreaterThan(0.9);
        assertThat(discover(many, "--of", "breakdown").out())
                .contains("Each case has one run, all with the same luck.");
    }

    /** What never sits gives no guarantee; a case that leaves a factor alone is at what its runs drew. */
    @Test
    void wordsAreCategoriesAndWhatACaseLeavesAloneIsAtItsOwnValue() throws IOException {
        Path seats = sweep("seats", "scenarios/examples/valley-war.yaml", """
                factors:
                  guarantor_seat: [never, if_talks_last]
                  calendar.deadline: [12 rounds, 24 rounds]
                  actors.league.contributes.troops.readiness: {from: 0.1, to: 0.9, steps: 3}
                design: one_at_a_time
                runs: 300 per case
                metrics: {war: share(breakdown)}
                """);
        Result said = discover(seats, "--of", "guarantee_strength > 0.2");
        assertThat(said.out().replaceAll("\\s+", " "))
                .contains(
                        "where guarantor seat is if_talks_last or as the scenario has it and league's readiness"
                                + " of troops is at least 0.",
                        "3 categories");
        assertThat(said.out().lines()).allMatch(l -> l.length() <= 100);
    }

    @Test
    void whatIsUnknownIsMetWithWhatMayBeMeant() {
        refused(discover(crisis, "--of", "agrement"), "'agrement'", "Did you mean 'agreement'");
        refused(discover(crisis, "--of", "utilty_a >= 0.5"), "'utilty_a'", "Did you mean 'utility_a'");
        refused(discover(crisis, "--of", "utility_a >= much"), "'much'", "no number");
        refused(discover(crisis, "--of", "utility_a = 0.6"), "real numbers");
        refused(discover(crisis, "--of", "proposer >= 3"), "holds no numbers");
        refused(discover(crisis, "--of", "a b"), "cannot be read", "Maybe");
        refused(discover(crisis, "--runs", "0"), "--runs must be from 1 to");
        refused(discover(crisis, "--slice", "0.6"), "--slice");
        refused(discover(crisis, "--coverage", "1"), "--coverage");
    }

    @Test
    void aTargetOfAllOrOfNoneIsRefused() {
        refused(discover(crisis, "--of", "ceasefire_holds"), "no run", "nothing to tell apart", "agreement (");
        refused(discover(crisis, "--of", "end_round >= 1"), "every run", "nothing to tell apart");
    }

    @Test
    void aScenarioThatLeavesNothingOpenIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("c.yaml"), """
                name: certain
                issues: {price: {options: [low, middle, high]}}
                actors:
                  buyer: {prefers: {price: low}}
                  seller: {prefers: {price: high}}
                """);
        refused(
                discover(run(folder.resolve("certain"), file.toString(), 20)),
                "leaves nothing open",
                "Maybe write {uniform");
    }

    @Test
    void aFolderWithoutWholeRunsIsRefused() throws IOException {
        refused(discover(folder.resolve("absent")), "does not exist", "Maybe");
        refused(discover(folder), "is no results folder", "Maybe");
        Path damaged = run(folder.resolve("damaged"), FEARON, 20);
        Files.writeString(damaged.resolve("runs.parquet"), "no rows");
        refused(discover(damaged), "runs.parquet is damaged", "Maybe");
    }

    /** What the document shows is what the program prints. */
    @Test
    @Tag("slow")
    void theDocumentShowsWhatIsPrinted() throws IOException {
        Path flagship = run(folder.resolve("flagship"), "scenarios/riyadh-2025.yaml", 3000);
        String shown = Files.readString(Path.of("src/site/markdown/discover.md"))
                .split("```")[1]
                .strip();
        assertThat(discover(flagship).out().strip()).isEqualTo(shown);
    }
}
