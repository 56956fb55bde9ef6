package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.cli.terminal.ExitCode;
import org.parley.scenario.study.StudyReader;

/** {@code parley analyse} as a user types it. */
class AnalyseCommandTest {

    private static final String FLAGSHIP = "scenarios/riyadh-2025.yaml";

    @TempDir
    private Path folder;

    private record Result(int code, String out, String err) {}

    private static Result analyse(Object... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> line = new ArrayList<>(List.of("analyse"));
        List.of(words).forEach(word -> line.add(word.toString()));
        int code = Parley.run(new PrintWriter(out, true), new PrintWriter(err, true), line.toArray(String[]::new));
        return new Result(code, out.toString(), err.toString());
    }

    static List<Path> everyScenario() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("scenarios"))) {
            return files.filter(f -> f.toString().endsWith(".yaml")
                            && !f.startsWith("scenarios/history")
                            && !StudyReader.isStudy(f))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("everyScenario")
    void everyScenarioCanBeAnalysed(Path file) {
        Result result = analyse(file);
        assertThat(result.err()).doesNotContain("error");
        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("Exact analysis", "Bargaining range", "Pareto frontier", "not a forecast");
        // The title may be long; the answer itself fits a terminal.
        assertThat(result.out().lines().skip(1).mapToInt(String::length).max().orElse(0))
                .isLessThanOrEqualTo(110);
    }

    @Test
    void tablesAndPicturesGoIntoAFolderThatIsNeverOverwrittenSilently() throws IOException {
        Path out = folder.resolve("analysis");
        assertThat(analyse(FLAGSHIP, "--out", out).code()).isZero();
        assertThat(Files.readString(out.resolve("analysis.csv")))
                .startsWith("of,what,who,value\n")
                .contains("settlement,range.packages,,");
        assertThat(Files.readString(out.resolve("frontier-settlement.csv"))).contains("\nnash,", "\nfrontier,");
        for (String picture :
                List.of("plane-settlement-russia-ukraine", "win-sets-settlement", "power-riyadh", "front")) {
            Path charts = out.resolve("charts");
            assertThat(Files.readString(charts.resolve(picture + ".svg"))).contains("<svg");
            assertThat(ImageIO.read(new ByteArrayInputStream(Files.readAllBytes(charts.resolve(picture + ".png"))))
                            .getWidth())
                    .isEqualTo(2000);
        }
        assertThat(Files.readString(out.resolve("report.html")))
                .contains(
                        "What could be agreed in the settlement talks?",
                        "of 193 packages suit everyone who must agree.",
                        "id=\"figure-plane-settlement-russia-ukraine\"",
                        "Kalai-Smorodinsky",
                        "parley analyse " + FLAGSHIP);
        assertThat(analyse(FLAGSHIP, "--out", out).code()).isZero();
        Result other = analyse(FLAGSHIP, "--out", out, "--set", "kyiv_consent=false");
        assertThat(other.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(other.err()).contains("holds another result", "--overwrite");
    }

    @Test
    void aHistoryTakesTheChanceThatASessionSigns() {
        String relapse = "scenarios/examples/relapse.yaml";
        assertThat(analyse(relapse).out())
                .contains("If what is best for both is signed at once", "the next session signs again");
        assertThat(analyse(relapse, "--signing", "0.3").out())
                .contains("each session signs again with a chance of 30.0%");
        Result bad = analyse(relapse, "--signing", "1.5");
        assertThat(bad.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(bad.err()).contains("--signing must be between 0 and 1");
        assertThat(analyse(FLAGSHIP).out()).contains("If what is best for all is signed at once", "Not worked out: ");
    }

    @Test
    void programsGetTheSameNumbers() throws IOException {
        JsonNode rows = new ObjectMapper()
                .readTree(analyse(FLAGSHIP, "--format", "json").out())
                .at("/answer/tables/0/rows");
        double range = StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.path("of").asText().equals("settlement")
                        && row.path("what").asText().equals("range.packages"))
                .findFirst()
                .orElseThrow()
                .path("value")
                .asDouble();
        String csv = analyse(FLAGSHIP, "--format", "csv").out();
        assertThat(csv)
                .contains("settlement,range.packages,," + (long) range + "\n")
                .hasLineCount(1 + rows.size());
        assertThat(analyse(FLAGSHIP, "--format", "json", "--run", 3).out())
                .isNotEqualTo(analyse(FLAGSHIP, "--format", "json").out());
    }

    @Test
    void tenMillionPackagesTakeSecondsAndMoreAreRefused() throws IOException {
        Path ten = Files.writeString(folder.resolve("ten.yaml"), large(10));
        long start = System.nanoTime();
        Result result = analyse(ten);
        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("9,999,999 packages");
        // Measured: about 3 s of processor time; a busy machine takes longer.
        assertThat((System.nanoTime() - start) / 1e9).isLessThan(60);
        Path eleven = Files.writeString(folder.resolve("eleven.yaml"), large(11));
        Result more = analyse(eleven);
        assertThat(more.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(more.err()).contains("tracks.talks.issues", "11 000 000", "10 000 000");
    }

    /** Seven issues, the first with so many options, the others with ten. */
    private static String large(int first) {
        StringBuilder text = new StringBuilder("name: large\nissues:\n");
        for (int k = 0; k < 7; k++) {
            text.append("  i").append(k).append(": {options: [");
            text.append(IntStream.range(0, k == 0 ? first : 10)
                    .mapToObj(o -> "o" + o)
                    .collect(Collectors.joining(", ")));
            text.append("]}\n");
        }
        text.append("actors:\n");
        for (int i = 0; i < 3; i++) {
            int actor = i;
            text.append("  a").append(i).append(": {prefers: {");
            text.append(IntStream.range(0, 7)
                    .mapToObj(k -> "i" + k + ": {ideal: o" + (3 * actor + 2 * k) % 10 + ", salience: 0."
                            + (1 + (5 * actor + 3 * k) % 8) + "}")
                    .collect(Collectors.joining(", ")));
            text.append("}}\n");
        }
        return text.toString();
    }

    @Test
    void whatNoEquilibriumIsWorkedOutForIsSaid() throws IOException {
        String parties = "{a: {consents: true}, b: {consents: true}}";
        assertThat(analyse(table(parties + ", breakdown: 1")).out())
                .contains("Equilibrium: needs talks that may go on");
        assertThat(analyse(table(parties.replace("true", "true, initiative: 0")))
                        .out())
                .contains("Equilibrium: needs someone who proposes");
    }

    @Test
    void moreThanTwentyWithASayAreTooManyToAnalyse() throws IOException {
        Path many = Files.writeString(
                folder.resolve("many.yaml"),
                "name: many\nissues: {p: {options: [x, y]}}\nactors:\n"
                        + IntStream.range(0, 21)
                                .mapToObj(n -> "  a" + n + ": {prefers: {p: y}}\n")
                                .collect(Collectors.joining()));
        Result result = analyse(many);
        assertThat(result.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(result.err()).contains("are 21 with a veto or a vote", "up to 20");
    }

    private Path table(String parties) throws IOException {
        return Files.writeString(
                folder.resolve("table.yaml"),
                "name: table\nissues: {p: {options: [x, y]}}\nactors: {a: {prefers: {p: x}}, b: {prefers: {p: y}}}\n"
                        + "tracks: {t: {issues: [p], parties: " + parties + "}}\n");
    }

    @Test
    void wrongInputIsToldForPeople() {
        assertThat(analyse(FLAGSHIP, "--run", -1).code()).isEqualTo(ExitCode.BAD_INPUT);
        Result unknown = analyse(FLAGSHIP, "--set", "kyiv_consnt=false");
        assertThat(unknown.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(unknown.err()).contains("kyiv_consent");
        assertThat(analyse("no-such-file.yaml").code()).isEqualTo(ExitCode.BAD_INPUT);
    }
}
