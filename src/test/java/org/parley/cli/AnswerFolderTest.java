package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.cli.terminal.ExitCode;
import org.parley.store.folder.FilesFolder;

/** The folders of answers: whole, never over something else, and with a page that can be made again from them alone. */
class AnswerFolderTest {

    private static final String WAR = "scenarios/examples/valley-war.yaml";
    private static final String TRADE = "scenarios/examples/two-party-trade.yaml";
    private static final String CRISIS = "scenarios/textbook/fearon-1995-risk-return.yaml";

    @TempDir
    private static Path shared;

    private static Path runs;
    private static Path crisis;

    @TempDir
    private Path folder;

    private record Result(int code, String out, String err) {}

    private static Result parley(String line, Path out, String... more) {
        StringWriter said = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> words = new ArrayList<>(List.of(line.replace("RUNS", runs.toString())
                .replace("CRISIS", crisis.toString())
                .replace("OUT", out.toString())
                .split(" ")));
        words.addAll(List.of(more));
        int code = Parley.run(new PrintWriter(said, true), new PrintWriter(err, true), words.toArray(String[]::new));
        return new Result(code, said.toString(), err.toString());
    }

    private static void done(String line, Path out, String... more) {
        Result result = parley(line, out, more);
        assertThat(result.code()).as(result.err()).isZero();
    }

    private static void refused(Result result, String... said) {
        assertThat(result.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(result.err()).contains(said);
    }

    @BeforeAll
    static void makeRuns() {
        runs = shared.resolve("war");
        crisis = shared.resolve("crisis");
        done("run " + CRISIS + " --runs 400 --quiet --no-report --out OUT", crisis);
        done("run " + WAR + " --runs 200 --quiet --no-report --out OUT", runs);
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

    private static void removePage(Path out) throws IOException {
        Files.delete(out.resolve("report.html"));
        try (Stream<Path> charts = Files.list(out.resolve("charts"))) {
            for (Path chart : charts.toList()) {
                Files.delete(chart);
            }
        }
        Files.delete(out.resolve("charts"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "compare RUNS " + WAR + " --set guarantor_seat=never --runs 200 --quiet",
                "discover CRISIS --quiet",
                "explain RUNS --runs 100",
                "explain RUNS --pick typical",
                "whatif RUNS --set guarantor_seat=never --pick collapse --quiet",
                "whatif RUNS --runs 40 --quiet",
                "sensitivity " + WAR + " --trajectories 2 --points 16 --runs 4 --quiet"
            })
    void thePageComesBackToTheByteFromTheFolderAlone(String command) throws IOException {
        Path out = folder.resolve("out");
        done(command + " --out OUT", out);
        Map<String, String> first = contents(out);
        JsonNode listed =
                new JsonMapper().readTree(out.resolve("manifest.json").toFile()).path("sha256");
        assertThat(listed.has("report.json")).isTrue();
        assertThat(first.keySet().stream()
                        .filter(name -> !listed.has(name) && !name.equals("manifest.json"))
                        .toList())
                .contains("report.html")
                .allMatch(name -> name.equals("report.html") || name.startsWith("charts/"));
        int figures = first.get("report.html").split("<figure", -1).length - 1;
        assertThat(figures).isPositive();
        assertThat(first.keySet().stream().filter(name -> name.startsWith("charts/")))
                .hasSize(2 * figures);

        Path moved = Files.move(out, folder.resolve("elsewhere"));
        removePage(moved);
        Result again = parley("report OUT", moved);
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.out().strip()).isEqualTo(moved.resolve("report.html").toString());
        assertThat(moved.resolve("charts")).doesNotExist();
        done("report OUT --charts --quiet", moved);
        assertThat(contents(moved)).isEqualTo(first);
    }

    /** Writes a page as data that the manifest vouches for. */
    private static void replaceData(Path out, String text, String changed) throws Exception {
        Path data = out.resolve("report.json");
        String before = digest(data);
        assertThat(data).content().contains(text);
        Files.writeString(data, Files.readString(data).replace(text, changed));
        Path manifest = out.resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace(before, digest(data)));
    }

    private static String digest(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"format\":3|\"format\":1|in format 1, and this one reads format 3",
                "\"chart\":\"curve-chart\"|\"chart\":\"hologram\"|not as this one writes it",
                "\"title\":|\"heading\":|not as this one writes it",
                "{|[|no JSON"
            })
    void anotherParleysPageIsToldAndLeft(String text, String changed, String said) throws Exception {
        Path out = folder.resolve("out");
        done("explain RUNS --run 3 --out OUT", out);
        replaceData(out, text, changed);
        Map<String, String> before = contents(out);
        refused(parley("report OUT --charts", out), "report.json cannot be read: ", said, "Maybe");
        assertThat(contents(out)).isEqualTo(before);
    }

    @Test
    void aDamagedOrMissingPageIsToldAndLeft() throws IOException {
        Path out = folder.resolve("out");
        done("explain RUNS --run 3 --out OUT", out);
        Files.writeString(out.resolve("explanation.txt"), "my own words");
        Result edited = parley("report OUT", out);
        assertThat(edited.code()).isZero();
        assertThat(edited.err()).contains("explanation.txt is damaged or was changed", "not needed here");
        Path data = out.resolve("report.json");
        Files.writeString(data, Files.readString(data).replace("\"seed\":1", "\"seed\":2"));
        Map<String, String> before = contents(out);
        refused(parley("report OUT --charts", out), "report.json is damaged or was changed", "Maybe give the command");
        assertThat(contents(out)).isEqualTo(before);
        Files.delete(data);
        refused(parley("report OUT", out), "report.json is missing", "Maybe");
        Files.writeString(out.resolve("manifest.json"), "{");
        refused(parley("report OUT", out), "is damaged");
    }

    @ParameterizedTest
    @CsvSource({"evidence_of,holds evidence", "analysis_of,holds an analysis"})
    void foldersWithoutSuchAPageAreToldApart(String kind, String said) throws IOException {
        Path out = folder.resolve("out");
        FilesFolder.write(out, Map.of(kind, "trade"), Map.of("table.csv", new byte[] {'a'}), false);
        // Somebody's own page is no page of this folder.
        Files.writeString(out.resolve("report.html"), "mine");
        Map<String, String> before = contents(out);
        refused(parley("report OUT --charts", out), said, "report.html could be made from", "Maybe a folder that run");
        FilesFolder.write(out, Map.of(kind, "trade"), Map.of("table.csv", new byte[] {'a'}), false);
        assertThat(contents(out)).isEqualTo(before);
    }

    @Test
    void anotherAnswerTakesThePageAndItsChartsAwayAndLeavesWhatIsNotItsOwn() throws IOException {
        Path out = folder.resolve("out");
        done("explain RUNS --runs 100 --out OUT", out);
        assertThat(out.resolve("charts/refusals.svg")).exists();
        Files.writeString(out.resolve("charts/my-figure.svg"), "mine");
        Files.writeString(out.resolve("notes.txt"), "mine");
        Map<String, String> before = contents(out);
        done("explain RUNS --runs 100 --out OUT", out);
        assertThat(contents(out)).isEqualTo(before);
        refused(parley("explain RUNS --run 3 --out OUT", out), "holds another result", "--overwrite");
        assertThat(contents(out)).isEqualTo(before);

        done("explain RUNS --run 3 --out OUT --overwrite", out);
        assertThat(out.resolve("charts/refusals.svg")).doesNotExist();
        assertThat(out.resolve("charts/refusals.png")).doesNotExist();
        assertThat(out.resolve("blocking.csv")).doesNotExist();
        assertThat(contents(out)).containsEntry("notes.txt", "mine").containsEntry("charts/my-figure.svg", "mine");

        FilesFolder.write(out, Map.of("analysis_of", "trade"), Map.of("table.csv", new byte[] {'a'}), true);
        assertThat(out.resolve("report.html")).doesNotExist();
        assertThat(out.resolve("report.json")).doesNotExist();
        assertThat(out.resolve("charts")).isDirectoryContaining("glob:**/my-figure.svg");
        assertThat(contents(out).keySet().stream().filter(name -> name.startsWith("charts/")))
                .hasSize(1);
    }

    @Test
    void somebodyElsesFolderStaysAsItIs() throws IOException {
        for (String theirs : List.of("report.html", "report.json.bak", "charts/refusals.svg", "thesis.txt")) {
            Path out = folder.resolve("theirs-" + theirs.replace('/', '-'));
            Files.createDirectories(out.resolve(theirs).getParent());
            Files.writeString(out.resolve(theirs), "theirs");
            refused(parley("explain RUNS --runs 100 --out OUT --overwrite", out), "no result of Parley");
            refused(parley("run " + TRADE + " --runs 5 --quiet --out OUT --overwrite", out), "no result of Parley");
            assertThat(contents(out)).isEqualTo(Map.of(theirs, "theirs"));
        }
    }

    @Test
    void whatWasInterruptedIsCompletedByTheSameAgain() throws IOException {
        Path out = folder.resolve("out");
        done("explain RUNS --runs 100 --out OUT", out);
        Map<String, String> whole = contents(out);
        // As a power cut leaves it while another answer of the same kind moves in: no page, no charts, no manifest.
        removePage(out);
        Files.createDirectory(out.resolve("charts"));
        Files.delete(out.resolve("manifest.json"));
        done("explain RUNS --runs 100 --out OUT", out);
        assertThat(contents(out)).isEqualTo(whole);
    }
}
