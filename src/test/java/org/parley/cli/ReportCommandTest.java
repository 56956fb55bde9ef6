package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code parley report} and the page that {@code parley run} writes, as people use them. */
class ReportCommandTest {

    private static final String FLAGSHIP = "scenarios/riyadh-2025.yaml";

    @TempDir
    private static Path folder;

    private static Path results;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... words) {
        return Parley.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
    }

    private Path made(String name, String scenario, String... options) {
        Path target = folder.resolve(name);
        List<String> words = new ArrayList<>(List.of("run", scenario, "--quiet", "--out", target.toString()));
        words.addAll(List.of(options));
        assertThat(run(words.toArray(String[]::new))).as(err.toString()).isZero();
        return target;
    }

    private static String page(Path results) throws IOException {
        return Files.readString(results.resolve("report.html"));
    }

    /** Returns the words of a page, without its scripts, styles and marks. */
    private static String words(Path results) throws IOException {
        return page(results)
                .replaceAll("(?s)<(script|style|svg).*?</\\1>", " ")
                .replaceAll("<[^>]*>", " ")
                .replace("&quot;", "\"")
                .replaceAll("\\s+", " ");
    }

    @BeforeAll
    static void runOnce() {
        results = new ReportCommandTest().made("flagship", FLAGSHIP, "--runs", "400");
    }

    @Test
    void runWritesThePage() throws IOException {
        assertThat(page(results)).startsWith("<!DOCTYPE html>").hasSizeLessThan(5_000_000);
        assertThat(Files.size(results.resolve("report.html"))).isLessThan(5_000_000);
        assertThat(words(results))
                .contains(
                        "How does it end?",
                        "When?",
                        "On what terms?",
                        "For whom?",
                        "Why not?",
                        "What is believed?",
                        "How does it come about?",
                        "What was assumed?",
                        "Parley development, seed 1",
                        "parley run scenario.yaml --runs 400 --seed 1",
                        "A model of declared assumptions, not a forecast.")
                .doesNotContain("NaN", "Infinity", "null", folder.toString());
        // The hundred negotiations, twelve pictures more, thirteen of what was assumed; and what comes before the
        // first.
        assertThat(page(results).split("<figure", -1)).hasSize(13 + 13);
    }

    @Test
    void itsSentencesAgreeWithTheTables() throws IOException {
        List<String> first = Files.readAllLines(results.resolve("outcomes.csv")).stream()
                .skip(1)
                .map(line -> line.split(","))
                .max(Comparator.comparingLong((String[] c) -> Long.parseLong(c[2])))
                .map(List::of)
                .orElseThrow();
        String share = percent(first.get(3));
        assertThat(words(results))
                .contains("The commonest end is “" + first.get(1) + "”: " + share + "% (" + percent(first.get(4))
                        + " to " + percent(first.get(5)) + ") of runs");
        Map<String, String> last = new TreeMap<>();
        for (String line : Files.readAllLines(results.resolve("blocking.csv")).subList(1, 2)) {
            last.put(line.split(",")[1], percent(line.split(",")[5]));
        }
        last.forEach((issue, value) -> assertThat(text("refusals", issue)).contains(value + "%"));
    }

    /** The part of the page that begins at a figure. */
    private static String text(String figure, String word) {
        try {
            String from = page(results).split("id=\"figure-" + figure + "\"")[1];
            assertThat(from).contains(word);
            return from.substring(0, from.indexOf("</figure>"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String percent(String share) {
        return String.format(Locale.ROOT, "%.1f", 100 * Double.parseDouble(share));
    }

    @Test
    void reportMakesTheSamePageAgainAndLeavesTheRest() throws IOException {
        Path copy = made("again", FLAGSHIP, "--runs", "60", "--no-report");
        assertThat(copy.resolve("report.html")).doesNotExist();
        Files.writeString(copy.resolve("my-notes.txt"), "mine");
        Map<String, String> before = contents(copy);
        assertThat(run("report", copy.toString())).isZero();
        assertThat(out.toString().strip()).isEqualTo(copy.resolve("report.html").toString());
        Map<String, String> after = contents(copy);
        String page = after.remove("report.html");
        assertThat(after).isEqualTo(before);
        assertThat(run("report", copy.toString(), "--quiet")).isZero();
        assertThat(contents(copy).get("report.html")).isEqualTo(page);
        assertThat(made("third", FLAGSHIP, "--runs", "60", "--threads", "1").resolve("report.html"))
                .hasBinaryContent(Files.readAllBytes(copy.resolve("report.html")));
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }

    @Test
    void chartsAreFilesToo() throws IOException {
        Path copy = made("charts", "scenarios/examples/valley-war.yaml", "--runs", "60");
        assertThat(run("report", copy.toString(), "--charts")).isZero();
        try (Stream<Path> files = Files.list(copy.resolve("charts"))) {
            List<String> names =
                    files.map(f -> f.getFileName().toString()).sorted().toList();
            assertThat(names).contains("outcomes.svg", "outcomes.png", "plane.svg", "lasting.png");
            assertThat(names.stream().filter(n -> n.endsWith(".svg")).count())
                    .isEqualTo(page(copy).split("<figure", -1).length - 1);
        }
        // Charts that are there never show another result than the page.
        byte[] before = Files.readAllBytes(copy.resolve("charts/outcomes.svg"));
        made("charts", "scenarios/examples/valley-war.yaml", "--runs", "61", "--overwrite");
        assertThat(copy.resolve("charts/outcomes.svg")).content().contains("61 runs");
        assertThat(Files.readAllBytes(copy.resolve("charts/outcomes.svg"))).isNotEqualTo(before);
    }

    @Test
    void anotherResultTakesTheOldPageAway() throws IOException {
        Path copy = made("replaced", "scenarios/examples/valley-war.yaml", "--runs", "20");
        made("replaced", "scenarios/examples/valley-war.yaml", "--runs", "21", "--overwrite", "--no-report");
        assertThat(copy.resolve("report.html")).doesNotExist();
    }

    @Test
    void anotherResultTakesTheOldChartsAway() throws IOException {
        Path copy = made("fewer", "scenarios/examples/valley-war.yaml", "--runs", "60");
        assertThat(run("report", copy.toString(), "--charts")).isZero();
        Files.writeString(copy.resolve("charts/mine.svg"), "mine");
        assertThat(copy.resolve("charts/lasting.svg")).exists();
        made("fewer", "scenarios/examples/two-party-trade.yaml", "--runs", "60", "--overwrite");
        assertThat(copy.resolve("charts/lasting.svg")).doesNotExist();
        assertThat(copy.resolve("charts/mine.svg")).hasContent("mine");
        try (Stream<Path> files = Files.list(copy.resolve("charts"))) {
            assertThat(files).hasSize(1 + 2 * (page(copy).split("<figure", -1).length - 1));
        }
    }

    @Test
    void whereThereIsNoWarThePageSaysSo() throws IOException {
        String words = words(made("trade", "scenarios/examples/two-party-trade.yaml", "--runs", "50"));
        assertThat(words).contains("There is no cease-fire in this scenario", "Every one reaches an agreement.");
    }

    @Test
    void whereNothingIsAgreedThePageSaysSo() throws IOException {
        Path scenario = Files.writeString(folder.resolve("never.yaml"), """
                name: never
                issues:
                  land: {options: [yours, shared, mine], status_quo: shared}
                actors:
                  north: {prefers: {land: {ideal: mine, salience: 1}}}
                  south: {prefers: {land: {ideal: yours, salience: 1}}}
                """);
        String words = words(made("never", scenario.toString(), "--runs", "30"));
        assertThat(words)
                .contains(
                        "No run reaches an agreement",
                        "there are no terms to show",
                        "nobody gains by one",
                        "All 30 runs end the same way: no agreement.")
                .doesNotContain("NaN");
    }

    @Test
    void oneRunIsNoDistribution() throws IOException {
        assertThat(words(made("one", FLAGSHIP, "--runs", "1")))
                .contains("One run of a model", "One run tells no distribution", "So few runs do not show")
                .doesNotContain("NaN");
    }

    @Test
    void whatIsNoResultIsToldAndLeft() throws IOException {
        Path none = Files.createDirectory(folder.resolve("none"));
        assertThat(run("report", none.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("is no results folder", "Maybe");
        assertThat(run("report", folder.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("does not exist");
        assertThat(none).isEmptyDirectory();
        assertThat(run("report")).isEqualTo(2);
    }

    @Test
    void aNewerOrDamagedFolderIsToldAndLeft() throws IOException {
        Path newer = made("newer", "scenarios/examples/valley-war.yaml", "--runs", "10", "--no-report");
        Path manifest = newer.resolve("manifest.json");
        String text = Files.readString(manifest);
        Files.writeString(
                manifest,
                Pattern.compile("\"version\" : \"[^\"]*\"").matcher(text).replaceAll("\"version\" : \"9.9.9\""));
        assertThat(run("report", newer.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("was made by Parley 9.9.9");
        Files.writeString(manifest, text);
        Files.write(newer.resolve("runs.parquet"), new byte[] {1, 2, 3});
        assertThat(run("report", newer.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("runs.parquet is damaged or was changed");
        Files.writeString(manifest, "{");
        assertThat(run("report", newer.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("is damaged");
        assertThat(newer.resolve("report.html")).doesNotExist();
    }
}
