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
        run("scenarios/examples/valley-war.yaml", "war", 400);
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

    /** The tables for programs of an answer, by their ids. */
    private record Tables(JsonNode tables) {

        List<JsonNode> rows(String id) {
            return all(tables)
                    .filter(table -> table.path("id").asText().equals(id))
                    .flatMap(table -> all(table.path("rows")))
                    .toList();
        }

        List<JsonNode> shares(String measure) {
            return rows("shares").stream()
                    .filter(row -> row.path("measure").asText().equals(measure))
                    .toList();
        }

        JsonNode share(String measure, String... subject) {
            List<JsonNode> found = shares(measure).stream()
                    .filter(row ->
                            subject.length < 1 || row.path("subject").asText().equals(subject[0]))
                    .filter(row ->
                            subject.length < 2 || row.path("detail").asText().equals(subject[1]))
                    .toList();
            assertThat(found).as(measure).hasSize(1);
            return found.get(0);
        }

        double value(String measure, String... subject) {
            return share(measure, subject).at("/share/estimate").asDouble();
        }

        long runs(String measure) {
            return share(measure).path("runs").asLong();
        }

        private static Stream<JsonNode> all(JsonNode list) {
            return StreamSupport.stream(list.spliterator(), false);
        }
    }

    private static Tables json(String name, String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of("--format", "json"));
        words.addAll(List.of(more));
        return new Tables(new ObjectMapper()
                .readTree(explain(name, words.toArray(String[]::new)))
                .at("/answer/tables"));
    }

    private static double sum(List<JsonNode> rows, String share) {
        return rows.stream().mapToDouble(row -> row.at(share).asDouble()).sum();
    }

    /** Whoever votes against what crosses its red line blocks it, and no concession on the only issue helps. */
    @Test
    void aRedLineBlocksOnItsIssue() throws IOException {
        runText(RED_LINE, "line", 60);
        Tables json = json("line");
        JsonNode blocker = json.rows("blocking").get(0);
        assertThat(blocker.path("actor").asText()).isEqualTo("owner");
        assertThat(blocker.path("issue").asText()).isEqualTo("reactor");
        assertThat(blocker.path("red_line_runs").asLong())
                .isEqualTo(json.runs("refused"))
                .isPositive();
        assertThat(blocker.path("gap_median").isNull()).isTrue();
        assertThat(json.value("last_reason", "red_line")).isEqualTo(1);
        assertThat(json.runs("closable")).isZero();
        assertThat(explain("line").replaceAll("\\s+", " "))
                .contains("crossed a red line", "would a concession on one issue have won over whoever refused");
    }

    @Test
    void anEmptyWinSetIsNamed() throws IOException {
        runText(EMPTY_WIN_SET, "visits", 60);
        Tables json = json("visits");
        assertThat(json.value("stand", "talks", "empty_range")).isEqualTo(1);
        assertThat(json.value("empty_range_at_first")).isEqualTo(1);
        assertThat(json.share("empty_win_set_at_last").path("detail").asText()).isEqualTo("owner");
        assertThat(json.value("empty_win_set_at_last")).isEqualTo(1);
        assertThat(json.runs("empty_together_at_last")).isZero();
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
        Tables json = json("range");
        assertThat(json.share("last_enough").path("of").asLong()).isPositive();
        assertThat(json.value("last_enough")).isEqualTo(1);
        assertThat(all(json.shares("stand"), "within_reach")).isEqualTo(1);
        assertThat(json.rows("concessions"))
                .allMatch(c -> c.path("maker").asText().equals("a")
                        && c.path("refuser").asText().equals("b")
                        && c.path("from").asText().equals("600-400"));
        assertThat(sum(json.rows("concessions"), "/share/estimate")).isCloseTo(1, within(1e-9));
    }

    private static double all(List<JsonNode> rows, String detail) {
        return sum(
                rows.stream()
                        .filter(row -> row.path("detail").asText().equals(detail))
                        .toList(),
                "/share/estimate");
    }

    /** Fearon 1995, p. 405: with a shift of power to come there is no range, whatever is offered today. */
    @Test
    void whereThereIsNoRangeNoConcessionIsEnough() throws IOException {
        Tables json = json("commitment");
        assertThat(json.value("empty_range_at_first")).isEqualTo(1);
        assertThat(json.runs("enough")).isZero();
        assertThat(json.rows("concessions")).isEmpty();
    }

    /** Putnam 1988, p. 437: agreement fails at home where the win-sets do not overlap. */
    @Test
    void whatFailsAtHomeIsADomesticConstraint() throws IOException {
        Tables json = json("putnam");
        assertThat(json.value("domestic")).isEqualTo(1);
        assertThat(json.runs("excluded")).isZero();
        assertThat(all(json.shares("stand"), "empty_range")).isEqualTo(1);
        assertThat(json.runs("enough")).isZero();
        assertThat(explain("putnam")).contains("the domestic constraint");
    }

    @Test
    void sharesSumToOneAndFitTogether() throws IOException {
        for (String name : List.of("war", "range", "commitment", "putnam")) {
            Tables json = json(name);
            List<JsonNode> blockers = json.rows("blocking");
            assertThat(sum(blockers, "/refused_last_share")).isCloseTo(1, within(1e-9));
            assertThat(sum(blockers, "/last_word_share")).isCloseTo(1, within(1e-9));
            assertThat(sum(json.shares("last_reason"), "/share/estimate")).isCloseTo(1, within(1e-9));
            assertThat(sum(json.shares("ending"), "/share/estimate")).isCloseTo(1, within(1e-9));
            long enough = json.runs("enough");
            assertThat(enough)
                    .isLessThanOrEqualTo(json.runs("closable"))
                    .isGreaterThanOrEqualTo(json.runs("last_enough"));
            assertThat(json.rows("concessions")).allMatch(c -> c.path("runs").asLong() <= enough);
            assertThat(sum(json.shares("enough_by_issue"), "/runs")).isGreaterThanOrEqualTo(enough);
            assertThat(sum(json.shares("stand"), "/share/estimate"))
                    .isCloseTo(json.shares("broke_down").size(), within(1e-9));
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
        Tables json = json("war");
        assertThat(json.value("ceasefire_broke")).isBetween(0.5, 1.0);
        assertThat(json.share("ceasefire_broke").path("of").asLong()
                        + json.share("enough").path("of").asLong())
                .isEqualTo(400);
    }

    @Test
    void asManyRunsArePlayedAgainAsAskedFor() throws IOException {
        assertThat(json("war", "--runs", "20").share("enough").path("of").asLong())
                .isEqualTo(20);
        assertThat(explain("war", "--runs", "20")).contains("The first 20 of them were played again");
        assertThat(explain("war")).contains("of them were played again").contains("All ");
    }

    @Test
    void whereEveryRunAgreesItSaysSo() throws IOException {
        assertThat(explain("trade"))
                .contains("Every run came to an agreement: nothing blocked it", "--pick typical")
                .doesNotContain("NaN", "null", "Who refused");
        Tables json = json("trade");
        assertThat(json.shares("enough")).isEmpty();
        assertThat(json.shares("ceasefire_broke")).isEmpty();
        assertThat(explain("trade", "--format", "csv").lines()).hasSize(1);
    }

    @Test
    void twoRunsToReadAreNamedAsTheirRulesFindThem() throws IOException {
        List<JsonNode> read = json("war").rows("to-read");
        assertThat(read).hasSize(2);
        assertThat(read.get(0).path("rule").asText()).isEqualTo("near_miss");
        for (JsonNode one : read) {
            assertThat(explain("war", "--pick", one.path("rule").asText()))
                    .contains("Run " + one.path("run").asLong() + ", seed");
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
        refused(parley("explain", war, "--runs", "0"), "--runs must be from 1 to");
        refused(parley("explain", war, "--runs", "5", "--run", "1"), "--runs belongs to a results folder");
        refused(parley("explain", war, "--seed", "2"), "belong to a scenario");
        refused(parley("explain", "scenarios/examples/valley-war.yaml", "--runs", "5"), "--runs belongs to");
        refused(parley("explain", folder.toString()), "is no results folder");
        refused(parley("explain", folder.resolve("waar").toString()), "waar does not exist");
    }

    private static void refused(Result result, String words) {
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains(words);
        assertThat(result.out()).isEmpty();
    }
}
