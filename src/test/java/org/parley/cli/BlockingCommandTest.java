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
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code parley explain} over all runs of a folder: who and what stood between the talks and an agreement. */
class BlockingCommandTest {

    private static final String TEXTBOOK = "scenarios/textbook/";

    private static final String RED_LINE = """
            name: reactor
            about: {title: A reactor and a red line}
            issues: {reactor: {options: [runs, closes], status_quo: runs}}
            actors:
              neighbour: {prefers: {reactor: closes}}
              owner: {prefers: {reactor: {ideal: runs, red_lines: [closes]}}}
            tracks: {talks: {issues: [reactor], parties: {neighbour: {votes: 1}, owner: {votes: 1}}, quota: 2}}
            calendar: {deadline: 4 rounds}
            """;

    /** Nothing is worth more to the owner than what is: its win-set holds no package. */
    private static final String EMPTY_WIN_SET = """
            name: visits
            about: {title: Visits that one side can only lose by}
            issues: {visits: {options: [none, yearly, monthly], status_quo: none}}
            actors: {guest: {prefers: {visits: monthly}}, owner: {prefers: {visits: none}}}
            calendar: {deadline: 4 rounds}
            """;

    @TempDir
    private static Path folder;

    private record Result(int code, String out, String err) {}

    private static Result parley(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Parley.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
        return new Result(code, out.toString(), err.toString());
    }

    @BeforeAll
    static void makeFolders() {
        run("scenarios/examples/border-war.yaml", "war", 400);
        run(TEXTBOOK + "fearon-1995-risk-return.yaml", "range", 80);
        run(TEXTBOOK + "fearon-1995-commitment.yaml", "commitment", 20);
        run(TEXTBOOK + "putnam-1988.yaml", "putnam", 40);
        run("scenarios/examples/two-party-trade.yaml", "trade", 50);
    }

    private static void run(String scenario, String name, int runs) {
        Result result = parley(
                "run",
                scenario,
                "--runs",
                "" + runs,
                "--quiet",
                "--out",
                folder.resolve(name).toString());
        assertThat(result.code()).as(result.err()).isZero();
    }

    private static void runText(String text, String name, int runs) throws IOException {
        run(Files.writeString(folder.resolve(name + ".yaml"), text).toString(), name, runs);
    }

    private static String explain(String name, String... more) {
        List<String> words =
                new ArrayList<>(List.of("explain", folder.resolve(name).toString()));
        words.addAll(List.of(more));
        Result result = parley(words.toArray(String[]::new));
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.err()).isEmpty();
        return result.out();
    }

    private static JsonNode json(String name, String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of("--format", "json"));
        words.addAll(List.of(more));
        return new ObjectMapper().readTree(explain(name, words.toArray(String[]::new)));
    }

    private static Stream<JsonNode> all(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static double sum(JsonNode list, String share) {
        return all(list).mapToDouble(n -> n.at(share).asDouble()).sum();
    }

    /** Whoever votes against what crosses its red line blocks it, and no concession on the only issue helps. */
    @Test
    void aRedLineBlocksOnItsIssue() throws IOException {
        runText(RED_LINE, "line", 60);
        JsonNode json = json("line");
        JsonNode blocker = json.at("/refusals/blockers/0");
        assertThat(blocker.path("actor").asText()).isEqualTo("owner");
        assertThat(blocker.path("issue").asText()).isEqualTo("reactor");
        assertThat(blocker.path("red_lines").asLong())
                .isEqualTo(json.at("/refusals/refused/count").asLong())
                .isPositive();
        assertThat(blocker.at("/gap/median").isNull()).isTrue();
        assertThat(json.at("/refusals/reasons/red_line/share").asDouble()).isEqualTo(1);
        assertThat(json.at("/impasses/closable/count").asLong()).isZero();
        assertThat(explain("line").replaceAll("\\s+", " "))
                .contains("crossed a red line", "would a concession on one issue have won over whoever refused");
    }

    @Test
    void anEmptyWinSetIsNamed() throws IOException {
        runText(EMPTY_WIN_SET, "visits", 60);
        JsonNode table = json("visits").at("/impasses/tables/0");
        assertThat(table.at("/stands/empty_range/share").asDouble()).isEqualTo(1);
        assertThat(table.at("/at_first/empty/share").asDouble()).isEqualTo(1);
        assertThat(table.at("/at_last/by/owner/share").asDouble()).isEqualTo(1);
        assertThat(table.at("/at_last/by/guest").isMissingNode()).isTrue();
        assertThat(table.at("/at_last/together/count").asLong()).isZero();
        assertThat(explain("visits").replaceAll("\\s+", " "))
                .contains(
                        "the win-set of owner (100.0%",
                        "For owner nothing that could be offered was worth more than no deal, its BATNA.");
    }

    /**
     * Fearon 1995, p. 386: war is costly, so that there is always a range of settlements that both prefer; war comes because A
     * demands too much of a B whose cost it does not know. A smaller demand would always have been enough.
     */
    @Test
    void whereThereIsARangeASmallerDemandWouldHaveBeenEnough() throws IOException {
        JsonNode impasses = json("range").path("impasses");
        assertThat(impasses.path("runs").asLong()).isPositive();
        assertThat(impasses.at("/last_enough/share").asDouble()).isEqualTo(1);
        assertThat(impasses.at("/tables/0/stands/within_reach/share").asDouble())
                .isEqualTo(1);
        assertThat(all(impasses.path("concessions")))
                .allMatch(c -> c.path("maker").asText().equals("a")
                        && c.path("refuser").asText().equals("b")
                        && c.path("from").asText().equals("600-400"));
        assertThat(sum(impasses.path("concessions"), "/share/share")).isCloseTo(1, within(1e-9));
    }

    /** Fearon 1995, p. 405: with a shift of power to come there is no range, whatever is offered today. */
    @Test
    void whereThereIsNoRangeNoConcessionIsEnough() throws IOException {
        JsonNode impasses = json("commitment").path("impasses");
        assertThat(impasses.at("/tables/0/at_first/empty/share").asDouble()).isEqualTo(1);
        assertThat(impasses.at("/enough/count").asLong()).isZero();
        assertThat(impasses.path("concessions")).isEmpty();
    }

    /** Putnam 1988, p. 437: agreement fails at home where the win-sets do not overlap. */
    @Test
    void whatFailsAtHomeIsADomesticConstraint() throws IOException {
        JsonNode json = json("putnam");
        assertThat(json.at("/impasses/domestic/share").asDouble()).isEqualTo(1);
        assertThat(json.at("/impasses/excluded/count").asLong()).isZero();
        assertThat(json.at("/impasses/tables/0/stands/empty_range/share").asDouble())
                .isEqualTo(1);
        assertThat(json.at("/impasses/enough/count").asLong()).isZero();
        assertThat(explain("putnam")).contains("the domestic constraint");
    }

    @Test
    void sharesSumToOneAndFitTogether() throws IOException {
        for (String name : List.of("war", "range", "commitment", "putnam")) {
            JsonNode json = json(name);
            JsonNode refusals = json.path("refusals");
            assertThat(sum(refusals.path("blockers"), "/last/share")).isCloseTo(1, within(1e-9));
            assertThat(sum(refusals.path("blockers"), "/last_word/share")).isCloseTo(1, within(1e-9));
            assertThat(sum(refusals.path("reasons"), "/share")).isCloseTo(1, within(1e-9));
            assertThat(sum(json.path("endings"), "/share")).isCloseTo(1, within(1e-9));
            JsonNode impasses = json.path("impasses");
            long enough = impasses.at("/enough/count").asLong();
            assertThat(enough)
                    .isLessThanOrEqualTo(impasses.at("/closable/count").asLong())
                    .isGreaterThanOrEqualTo(impasses.at("/last_enough/count").asLong());
            assertThat(all(impasses.path("concessions")))
                    .allMatch(c -> c.at("/share/count").asLong() <= enough);
            assertThat(sum(impasses.path("by_issue"), "/count")).isGreaterThanOrEqualTo(enough);
            all(impasses.path("tables"))
                    .forEach(t -> assertThat(sum(t.path("stands"), "/share")).isCloseTo(1, within(1e-9)));
        }
    }

    /** The table of blockers counts the same as the folder's own. */
    @Test
    void theTableAgreesWithTheFolder() throws IOException {
        List<String> folders = Files.readAllLines(folder.resolve("war/blocking.csv"));
        List<String> csv = explain("war", "--format", "csv").lines().toList();
        assertThat(csv.get(0)).startsWith("actor,issue,refused_last_runs,refused_last_share,");
        assertThat(csv).hasSizeGreaterThan(3);
        for (String row : csv.subList(1, csv.size())) {
            String[] cells = row.split(",");
            assertThat(folders)
                    .anyMatch(line -> line.startsWith(cells[0] + "," + cells[1] + ",")
                            && line.endsWith(String.join(",", cells[2], cells[3], cells[4], cells[5])));
        }
        JsonNode json = json("war");
        assertThat(json.at("/ceasefires/broke/share").asDouble()).isBetween(0.5, 1.0);
        assertThat(json.at("/ceasefires/runs").asLong()
                        + json.at("/impasses/runs").asLong())
                .isEqualTo(400);
    }

    @Test
    void asManyRunsArePlayedAgainAsAskedFor() throws IOException {
        assertThat(json("war", "--runs", "20").at("/impasses/runs").asLong()).isEqualTo(20);
        assertThat(explain("war", "--runs", "20")).contains("The first 20 of them were played again");
        assertThat(explain("war")).contains("of them were played again").contains("All ");
    }

    @Test
    void whereEveryRunAgreesItSaysSo() throws IOException {
        assertThat(explain("trade"))
                .contains("Every run came to an agreement: nothing blocked it", "--pick typical")
                .doesNotContain("NaN", "null", "Who refused");
        JsonNode json = json("trade");
        assertThat(json.path("impasses").isNull()).isTrue();
        assertThat(json.path("ceasefires").isNull()).isTrue();
        assertThat(explain("trade", "--format", "csv").lines()).hasSize(1);
    }

    @Test
    void twoRunsToReadAreNamedAsTheirRulesFindThem() throws IOException {
        JsonNode read = json("war").path("to_read");
        assertThat(read).hasSize(2);
        assertThat(read.at("/0/rule").asText()).isEqualTo("near_miss");
        for (JsonNode one : read) {
            assertThat(json("war", "--pick", one.path("rule").asText())
                            .path("run")
                            .asLong())
                    .isEqualTo(one.path("run").asLong());
        }
    }

    @Test
    void levelsSayMoreAndMoreAndNoLineIsTooLong() {
        String paragraph = explain("war", "--level", "paragraph");
        String page = explain("war");
        String everything = explain("war", "--level", "everything");
        assertThat(paragraph).doesNotContain("How far the tables came");
        assertThat(page).contains("How far the tables came", "not a forecast");
        assertThat(everything.length()).isGreaterThanOrEqualTo(page.length());
        assertThat(page.replace(folder.toString(), "F").lines()).allMatch(l -> l.length() <= 100);
    }

    @Test
    void wrongOptionsAreRefused() {
        String war = folder.resolve("war").toString();
        refused(parley("explain", war, "--runs", "0"), "--runs must be 1 or more");
        refused(parley("explain", war, "--runs", "5", "--run", "1"), "--runs belongs to a results folder");
        refused(parley("explain", war, "--run", "1", "--format", "csv"), "--format csv belongs to");
        refused(parley("explain", war, "--seed", "2"), "belong to a scenario");
        refused(parley("explain", "scenarios/examples/border-war.yaml", "--runs", "5"), "--runs belongs to");
        refused(parley("explain", folder.toString()), "is no results folder");
        refused(parley("explain", folder.resolve("waar").toString()), "waar does not exist");
    }

    private static void refused(Result result, String words) {
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains(words);
        assertThat(result.out()).isEmpty();
    }
}
