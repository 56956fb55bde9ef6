package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of compare, discover, explain and whatif say what their answers say. */
class AnswerPageTest {

    private static final String WAR = "scenarios/examples/valley-war.yaml";
    private static final String TRADE = "scenarios/examples/two-party-trade.yaml";
    private static final String FEARON = "scenarios/textbook/fearon-1995-risk-return.yaml";
    private static final String MARKUP = "<script>alert(1)</script> \"so\" & 'so'";

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

    private static Result done(String... words) {
        Result result = parley(words);
        assertThat(result.code()).as(result.err()).isZero();
        return result;
    }

    @BeforeAll
    static void makeAFolder() {
        war = shared.resolve("war");
        done("run", WAR, "--runs", "300", "--quiet", "--no-report", "--out", war.toString());
    }

    /** What a reader of the page sees, with words apart by one space. */
    private static String text(Path page) throws IOException {
        return words(Files.readString(page)
                .replaceAll("(?s)<script>.*?</script>|<style>.*?</style>", "")
                .replaceAll("<[^>]*>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&#34;", "\"")
                .replace("&amp;", "&"));
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    @Test
    void aComparisonTellsAndShowsItsDifferences() throws IOException {
        Path out = folder.resolve("compared");
        Result result = done(
                "compare",
                war.toString(),
                WAR,
                "--set",
                "guarantor_seat=never",
                "--runs",
                "300",
                "--out",
                out.toString());
        Path page = out.resolve("report.html");
        String text = text(page);
        // Every sentence of the terminal stands on the page.
        String brief = words(Files.readString(out.resolve("comparison.txt")));
        for (String sentence : brief.substring(brief.indexOf("With "), brief.indexOf(" How it ends"))
                .split("(?<=\\.) ")) {
            assertThat(text).contains(sentence);
        }
        assertThat(text)
                .contains("How long general cease-fires last", "Of ", "For whom?", "runs needed")
                .contains("--set guarantor_seat=never", "forecast");
        assertThat(result.out()).endsWith("Files: " + out + "\n");
        // All that were signed are observed at first.
        Matcher observed = Pattern.compile("of ([\\d,]+) in the reference and ([\\d,]+) here")
                .matcher(text);
        assertThat(observed.find()).isTrue();
        assertThat(text.substring(text.indexOf("General cease-fires still observed, by ")))
                .containsPattern("^[^\\d]* 0 1 .*?reference " + observed.group(1) + " .*? " + observed.group(2) + " ");
        // Two curves of cease-fires that last, four kinds of differences, and what became what.
        assertThat(text.split("The numbers behind the picture", -1)).hasSize(7);
        for (String row : Files.readAllLines(out.resolve("transitions.csv")).subList(1, 4)) {
            String[] cells = row.split(",");
            String share = String.format(Locale.ROOT, "%s %.1f%%", cells[6], 100 * Double.parseDouble(cells[7]));
            assertThat(text).contains(cells[6].equals("0") ? "" : cells[4] + " " + cells[5] + " " + share);
        }
    }

    @Test
    void aComparisonWithItselfShowsNothing() throws IOException {
        Path out = folder.resolve("same");
        done("compare", TRADE, TRADE, "--runs", "40", "--quiet", "--out", out.toString());
        assertThat(text(out.resolve("report.html")))
                .contains("no difference shows in anything that is compared")
                .contains("Nothing differs at all in these runs", "All 40 runs end in the same way in both.")
                .doesNotContain("How long general cease-fires last");
    }

    @Test
    void runsOfOtherLuckAreNotPaired() throws IOException {
        Path out = folder.resolve("apart");
        done("compare", war.toString(), WAR, "--seed", "9", "--runs", "100", "--quiet", "--out", out.toString());
        assertThat(text(out.resolve("report.html")))
                .contains(
                        "no run of one is the same run of the other: which end would have become which cannot be told.")
                .doesNotContain("Each of these with its interval");
    }

    @Test
    void manyScenariosAreShownOneByOne() throws IOException {
        Path out = folder.resolve("many");
        done(
                "compare",
                TRADE,
                TRADE,
                "scenarios/textbook/rubinstein-1982.yaml",
                "--runs",
                "30",
                "--quiet",
                "--out",
                out.toString());
        assertThat(text(out.resolve("report.html")))
                .contains("2 scenarios are held against")
                .contains("Not compared:");
    }

    @Test
    void aDiscoveryTellsAndShowsItsBox() throws IOException {
        Path runs = folder.resolve("crisis");
        done("run", FEARON, "--runs", "600", "--quiet", "--no-report", "--out", runs.toString());
        Path out = folder.resolve("found");
        String told =
                words(done("discover", runs.toString(), "--out", out.toString()).out());
        Path page = out.resolve("report.html");
        String text = text(page);
        String sentence = told.substring(told.indexOf("Box 1. ") + 7);
        assertThat(text)
                .contains(sentence.substring(0, sentence.indexOf("These are")).strip())
                .contains("What does a smaller box cost?", "Tree (CART)", "How does it change with each number?");
        assertThat(text.split("The numbers behind the picture", -1)).hasSizeGreaterThan(2);
    }

    @Test
    void whatBlockedIsToldAndShown() throws IOException {
        Path out = folder.resolve("blocked");
        String told = words(done("explain", war.toString(), "--level", "paragraph", "--out", out.toString())
                .out());
        String text = text(out.resolve("report.html"));
        assertThat(told)
                .contains(text.substring(text.indexOf("of the runs no"), text.indexOf("They ended as"))
                        .strip());
        assertThat(text).contains("Who refuses last, and on what", "How far the tables came", "parley explain RESULTS");
        assertThat(Files.readString(out.resolve("blocking.csv"))).startsWith("actor,issue,");
        Result again = parley("explain", war.toString(), "--run", "3", "--out", out.toString());
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("--overwrite");
        done("explain", war.toString(), "--run", "3", "--out", out.toString(), "--overwrite");
        assertThat(out.resolve("blocking.csv")).doesNotExist();
    }

    @Test
    void aRunIsToldWithItsEvents() throws IOException {
        Path out = folder.resolve("told");
        done("explain", war.toString(), "--pick", "typical", "--out", out.toString());
        List<String> run = Files.readAllLines(out.resolve("run.csv"));
        String text = text(out.resolve("report.html"));
        assertThat(text)
                .contains("At the outset the front stands at", "Picked as typical: ")
                .contains("What could be agreed?", "What was no deal worth?", "Every event");
        assertThat(run.get(1)).contains(",typical,");
        String told = Files.readString(out.resolve("explanation.txt"));
        assertThat(told).contains("At the outset");
        assertThat(text).contains(words(told.split("\n\n")[1]));
    }

    @Test
    void aCounterfactualTellsWhatBecameWhatAndTwoStories() throws IOException {
        Path out = folder.resolve("whatif");
        String change = "actors.league.contributes.troops.readiness=1";
        done("whatif", war.toString(), "--set", change, "--pick", "collapse", "--quiet", "--out", out.toString());
        JsonAnswer json = JsonAnswer.of(Files.readString(out.resolve("report.json")));
        String text = text(out.resolve("report.html"));
        String told = words(Files.readString(out.resolve("whatif.txt")));
        String sentences = words(json.section("brief-sentences")
                .path("blocks")
                .get(0)
                .path("text")
                .asText());
        assertThat(told).contains(sentences);
        assertThat(text).contains(sentences);
        for (JsonNode share : json.rows("shares")) {
            if (share.path("share_of").asText().equals("outcome")) {
                assertThat(text)
                        .contains(String.format(
                                Locale.ROOT,
                                "%s %.1f%% %.1f%% ",
                                share.path("label").asText(),
                                100 * share.path("stored").asDouble(),
                                100 * share.path("changed").asDouble()));
            }
        }
        JsonNode run = json.rows("run").get(0);
        String gists = words(run.path("stored_story").asText()) + " "
                + words(run.path("changed_story").asText());
        String parting = words(run.path("parting").asText());
        assertThat(text)
                .contains(gists, parting.substring(0, parting.indexOf(" As stored: ")))
                .contains("What if actors.league.contributes.troops.readiness is 1 instead of uniform [0.3, 0.9]?")
                .contains("Turning points", "Which end becomes which?", "What was assumed?")
                .contains("parley whatif RESULTS --set " + change + " --pick collapse --runs 300");
    }

    @Test
    void nothingChangedIsSaidAndNotDrawn() throws IOException {
        Path out = folder.resolve("same");
        done("whatif", war.toString(), "--set", "guarantor_seat=from_start", "--run", "0", "--out", out.toString());
        assertThat(text(out.resolve("report.html")))
                .contains("What if nothing is otherwise?", "All 300 runs end in the same way in both.")
                .contains("Nothing differs at all", "They never part: every event and every number is the same.")
                .doesNotContain("Where they part", "Turning points", "Each of these with its interval");
    }

    @Test
    void pivotsAreRankedAndCanBeRepeated() throws IOException {
        Path out = folder.resolve("pivots");
        done("whatif", war.toString(), "--quiet", "--out", out.toString());
        JsonAnswer json = JsonAnswer.of(Files.readString(out.resolve("report.json")));
        String text = text(out.resolve("report.html"));
        assertThat(json.section("brief-words").path("blocks")).isNotEmpty();
        for (JsonNode sentence : json.section("brief-words").path("blocks")) {
            assertThat(text).contains(words(sentence.path("text").asText()));
        }
        for (JsonNode pivot : json.rows("pivots")) {
            assertThat(text)
                    .contains(words(pivot.path("change").asText() + " "
                            + pivot.path("set").asText()));
        }
        JsonNode first = json.rows("pivots").get(0);
        int tests = 2 * json.rows("pivots").size();
        assertThat(text)
                .contains(
                        "Outcomes change most often if " + first.path("change").asText() + ": in ")
                .contains("guarantor_seat is never --set guarantor_seat=never it is the same as")
                .contains("What changes how often there is a cease-fire that holds?")
                .contains("adjusted over all " + tests + " tests");
    }

    @Test
    void hostileNamesStayText() throws IOException {
        Path scenario =
                Files.writeString(folder.resolve("hostile.yaml"), """
                name: hostile
                about: {title: %1$s}
                issues:
                  land: {options: [%1$s, shared, mine], status_quo: shared}
                actors:
                  north: {label: %1$s, prefers: {land: {ideal: mine, salience: {uniform: [0.3, 1]}}}}
                  south: {prefers: {land: {ideal: %1$s, salience: 1}}, outside_option: {uniform: [0, 0.9]}}
                outcomes: {agreement: %1$s, no_agreement: %1$s}
                """.formatted("'" + MARKUP.replace("'", "''") + "'"));
        Path runs = folder.resolve("runs");
        done("run", scenario.toString(), "--runs", "100", "--quiet", "--no-report", "--out", runs.toString());
        List<String[]> commands = List.of(
                new String[] {"compare", runs.toString(), scenario.toString(), "--seed", "2", "--runs", "50"},
                new String[] {"discover", runs.toString(), "--of", "utility_south > 0.5"},
                new String[] {"explain", runs.toString()},
                new String[] {"explain", runs.toString(), "--run", "0"},
                new String[] {"whatif", runs.toString(), "--set", "actors.south.outside_option=0.5", "--run", "0"},
                new String[] {"whatif", runs.toString(), "--runs", "50"});
        for (String[] command : commands) {
            Path out = folder.resolve("out");
            List<String> words = new ArrayList<>(List.of(command));
            words.addAll(List.of("--out", out.toString(), "--overwrite"));
            done(words.toArray(String[]::new));
            String html = Files.readString(out.resolve("report.html"));
            assertThat(html.replaceAll("(?s)<script>[^<].*?</script>", "")).doesNotContain("<script>alert");
            assertThat(text(out.resolve("report.html"))).contains(MARKUP);
        }
    }
}
