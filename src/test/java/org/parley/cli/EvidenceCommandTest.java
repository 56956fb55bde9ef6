package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.findings.effects.EffectStudyTest;

/** {@code parley evidence} as a user types it. */
class EvidenceCommandTest {

    private static final String FLAGSHIP = "scenarios/riyadh-2025.yaml";

    @TempDir
    private Path folder;

    private record Ran(int code, String out, String err) {}

    private static Ran evidence(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] all = Stream.concat(Stream.of("evidence"), Stream.of(words)).toArray(String[]::new);
        int code = Parley.run(new PrintWriter(out), new PrintWriter(err), all);
        return new Ran(code, out.toString(), err.toString());
    }

    @Test
    void theAnswerIsShortAndNamesWhatIsWeakest() {
        Ran ran = evidence(FLAGSHIP);
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out().lines()).hasSizeLessThan(60).allMatch(l -> l.length() <= 100);
        assertThat(ran.out())
                .contains("Claims: 28, all cited", "all hold in the median", "Weakest")
                .containsPattern("left to defaults of the format: \\d+")
                .containsPattern("actors\\.\\*\\.tactic \\(12\\) +time_dependent")
                .containsPattern("75% +parameters\\.us_backing +triangular \\[0\\.05, 0\\.35, 0\\.8]");
    }

    @Test
    void theDocumentShowsWhatTheProgramPrints() throws IOException {
        String shown =
                Files.readString(Path.of("src/site/markdown/evidence.md")).split("```")[1];
        assertThat(evidence(FLAGSHIP).out().strip()).isEqualTo(shown.strip());
    }

    @Test
    void everythingIsListedWhenAskedFor() {
        String all = evidence(FLAGSHIP, "--all").out();
        assertThat(all).startsWith(evidence(FLAGSHIP).out());
        assertThat(all.replaceAll("\\s+", " "))
                .contains(
                        "p27: Tusk says that Poland goes on with humanitarian and security aid but sends no troops.",
                        "orderings.troops",
                        "cited: p20; the open question of the report; wide on purpose; used by actors.russia.type.committed",
                        "(said of conditions.washington_believes)");
    }

    @Test
    void aReasonlessScenarioIsToldSo() {
        assertThat(evidence("scenarios/examples/two-party-trade.yaml").out())
                .contains("the scenario cites none", "given without a reason", "calendar.deadline");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                FLAGSHIP,
                "scenarios/examples/valley-war.yaml",
                "scenarios/examples/two-party-trade.yaml",
                "scenarios/textbook/rubinstein-1982.yaml"
            })
    void theTablesForProgramsHoldTheSame(String file) throws IOException, SQLException {
        JsonNode json =
                new ObjectMapper().readTree(evidence(file, "--format", "json").out());
        assertThat(json.path("answer").path("title").asText()).startsWith("What it rests on");
        List<String> tables = new ArrayList<>();
        for (JsonNode table : json.path("answer").path("tables")) {
            String id = table.path("id").asText();
            tables.add(id);
            String csv = evidence(file, "--format", "csv", "--table", id).out();
            assertThat(rows(csv)).as(id).isEqualTo(table.path("rows").size());
        }
        assertThat(tables).containsExactly("entries", "claims", "orderings");
        assertThat(evidence(file, "--format", "csv", "--table", "claim").err())
                .contains("no table 'claim'", "entries, claims, orderings");
    }

    @Test
    void aProgramReadsWhatAPersonWrote() throws IOException, SQLException {
        String csv = evidence(FLAGSHIP, "--format", "csv").out();
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement query = duckdb.createStatement();
                ResultSet row =
                        query.executeQuery("SELECT value, median, grounds, evidence, assumption, line FROM read_csv('"
                                + write(csv) + "') WHERE path = 'parameters.us_backing'")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("triangular [0.05, 0.35, 0.8]");
            assertThat(row.getDouble(2)).isBetween(0.35, 0.45);
            assertThat(row.getString(3)).isEqualTo("cited");
            assertThat(row.getString(4)).isEqualTo("p21");
            assertThat(row.getString(5)).startsWith("Washington's position on European peacekeepers");
            assertThat(row.getInt(6)).isPositive();
        }
    }

    private Path write(String csv) throws IOException {
        return Files.writeString(folder.resolve("t.csv"), csv);
    }

    private long rows(String csv) throws IOException, SQLException {
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement query = duckdb.createStatement();
                ResultSet count =
                        query.executeQuery("SELECT count(*) FROM read_csv('" + write(csv) + "', header = true)")) {
            count.next();
            return count.getLong(1);
        }
    }

    @Test
    void aContradictedOrderingStopsItAndADeliberateOneDoesNot() throws IOException {
        String text = Files.readString(Path.of(FLAGSHIP));
        String poland = "troops: {readiness: 0, evidence: [p27]}";
        assertThat(text).contains(poland);
        Path file = Files.writeString(
                folder.resolve("s.yaml"), text.replace(poland, "troops: {size: 0.1, readiness: 0.95}"));
        Ran refused = evidence(file.toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .contains("error: orderings.troops: says that actors.germany.contributes.troops.readiness is greater")
                .contains("0.6 (line ", "0.95 (line ", "p23, p27", "Maybe change one of the two");
        Ran set = evidence(FLAGSHIP, "--set", "actors.poland.contributes.troops.readiness=0.95");
        assertThat(set.code()).isZero();
        assertThat(set.err()).contains("warning: orderings.troops");
        assertThat(set.out()).contains("pairs are contradicted", "given without a reason: 1");
    }

    @Test
    void aFolderHoldsThePageAndTheTables() throws IOException {
        String out = folder.resolve("e").toString();
        Ran ran = evidence(FLAGSHIP, "--out", out);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).startsWith(evidence(FLAGSHIP).out()).endsWith("Files: " + out + System.lineSeparator());
        for (String table : List.of("entries", "claims", "orderings")) {
            assertThat(Files.readString(folder.resolve("e").resolve(table + ".csv")))
                    .isEqualTo(evidence(FLAGSHIP, "--format", "csv", "--table", table)
                            .out());
        }
        ObjectMapper json = new ObjectMapper();
        assertThat(json.readTree(folder.resolve("e/report.json").toFile()))
                .isEqualTo(json.readTree(
                        evidence(FLAGSHIP, "--all", "--format", "json").out()));
        assertThat(Files.readString(folder.resolve("e/evidence.txt")))
                .isEqualTo(evidence(FLAGSHIP, "--all").out());
        assertThat(Files.readString(folder.resolve("e/report.html")))
                .startsWith("<!DOCTYPE html>")
                .contains("p27", "parley evidence " + FLAGSHIP);
        assertThat(folder.resolve("e/manifest.json")).exists();
        assertThat(evidence(FLAGSHIP, "--out", out, "--quiet").out()).isEmpty();
    }

    @Test
    void anotherResultIsNotReplacedUnasked() throws IOException {
        String out = folder.resolve("e").toString();
        assertThat(evidence(FLAGSHIP, "--out", out, "--quiet").code()).isZero();
        Ran other = evidence("scenarios/examples/valley-war.yaml", "--out", out, "--quiet");
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("holds another result", "--overwrite");
        assertThat(evidence("scenarios/examples/valley-war.yaml", "--out", out, "--quiet", "--overwrite")
                        .code())
                .isZero();
        assertThat(Files.readString(folder.resolve("e/report.html"))).contains("An invented valley war");
    }

    @Test
    void whatClaimsAndNumbersChangeIsToldOnceAndKept() throws IOException {
        Path file = Files.writeString(folder.resolve("known.yaml"), EffectStudyTest.KNOWN);
        String out = folder.resolve("effects").toString();
        Ran ran = evidence(file.toString(), "--effects", "--runs", "240", "--out", out, "--threads", "1");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out().lines()).allMatch(l -> l.length() <= 100);
        assertThat(ran.out().replaceAll("\\s+", " "))
                .contains("stormy works implies less: signed removed: signed ", "calm wrong direction")
                .contains("elsewhere works, but not on what it implies", "proud works only with veto = true")
                .contains("hat a label on purpose: hats are not in the model")
                .contains("never no effect: none of 240 runs is another")
                .contains(
                        "None of 80 runs is another (2): events.rain.chance, events.rain.shift.actors.buyer.patience.");
        assertThat(folder.resolve(".effects.partial")).doesNotExist();
        assertThat(Files.readString(folder.resolve("effects/verdicts.csv")))
                .startsWith("kind,id,verdict,")
                .contains("claim,stormy,works,signed,less,", "number,tracks.talks.breakdown,works,");
        assertThat(Files.readString(folder.resolve("effects/report.html")))
                .contains("What each claim does", "✗ wrong direction", "evidence --effects");
        Ran all = evidence(file.toString(), "--effects", "--runs", "240", "--all");
        assertThat(Files.readString(folder.resolve("effects/effects.txt"))).isEqualTo(all.out());
    }

    @Test
    void whatIsAskedForMustBeThere() {
        Ran unknown = evidence(FLAGSHIP, "--effects", "--of", "p29");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("--of p29: is no claim and no number", "Maybe you mean 'p2");
        Ran without = evidence(FLAGSHIP, "--of", "p2");
        assertThat(without.code()).isEqualTo(2);
        assertThat(without.err()).contains("are for --effects");
    }
}
