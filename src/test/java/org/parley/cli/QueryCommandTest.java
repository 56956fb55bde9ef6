package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code query} and {@code export} answer, whatever the values are and wherever the folder is. */
class QueryCommandTest {

    private static final String WAR = "scenarios/examples/valley-war.yaml";

    private static final String ENDS = "select outcome, \"case\", count(*) as n from runs group by all order by all";

    @TempDir
    private static Path folder;

    private static Path made;

    private record Result(int code, String out, String err) {}

    private static Result parley(Object... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] texts = new String[words.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = words[i].toString();
        }
        int code = Parley.run(new PrintWriter(out, true), new PrintWriter(err, true), texts);
        return new Result(code, out.toString(), err.toString());
    }

    private static void play(Path out) {
        Result result = parley("run", WAR, "--runs", 40, "--csv", "--no-report", "--quiet", "--out", out);
        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
    }

    @BeforeAll
    static void make() {
        made = folder.resolve("made");
        play(made);
    }

    @ParameterizedTest
    @ValueSource(strings = {"outcome=ceasefire_holds/x", "case=1/a[b]{c}*?;d", "run=7/[0-9]", "ö 'q\" %20/+#&"})
    void theNameOfAFolderChangesNothing(String name) throws IOException {
        Path odd = folder.resolve(name);
        play(odd);
        for (String file : new String[] {"outcomes.csv", "actors.csv", "runs.csv", "runs.parquet"}) {
            assertThat(odd.resolve(file)).as(file).hasSameBinaryContentAs(made.resolve(file));
        }
        Result asked = parley("query", odd, ENDS);
        assertThat(asked.err()).isEmpty();
        assertThat(asked.out()).isEqualTo(parley("query", made, ENDS).out());
        assertThat(parley("query", odd, "select * from outcomes").out())
                .isEqualTo(parley("query", made, "select * from outcomes").out());
        assertThat(parley("report", odd).err()).isEmpty();
        Path exported = odd.resolveSibling("e=1[*]?;.csv");
        assertThat(parley("export", odd, "--to", exported).err()).isEmpty();
        assertThat(exported).hasSameBinaryContentAs(made.resolve("runs.csv"));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void whatDuckDbCannotNameIsRefusedBeforeAnythingIsPlayed() throws IOException {
        Path odd = folder.resolve("a\\b[1]");
        Result result = parley("run", WAR, "--runs", 40, "--out", odd);
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("has a backslash and one of *, ? and [ in its name", "Maybe");
        assertThat(odd).doesNotExist();
        play(folder.resolve("a\\b"));
        assertThat(parley("query", folder.resolve("a\\b"), ENDS).out())
                .isEqualTo(parley("query", made, ENDS).out());
        // A neighbour that a pattern would fit is not read.
        play(folder.resolve("[mn]"));
        assertThat(parley("run", WAR, "--runs", 3, "--quiet", "--out", folder.resolve("m"))
                        .code())
                .isZero();
        assertThat(parley("query", folder.resolve("[mn]"), ENDS).out())
                .isEqualTo(parley("query", made, ENDS).out());
    }

    @Test
    void theNameOfAStudysFolderChangesNothing() throws IOException {
        String study = "scenarios/studies/europe-at-the-table.yaml";
        Path plain = folder.resolve("sweep");
        Path odd = folder.resolve("case=1/outcome=x[*]?;/sw");
        for (Path out : new Path[] {plain, odd}) {
            assertThat(parley("sweep", study, "--runs", 10, "--quiet", "--no-report", "--out", out)
                            .code())
                    .isZero();
        }
        for (String file : new String[] {"cases.csv", "outcomes.csv", "metrics.csv", "runs/part-00000.parquet"}) {
            assertThat(odd.resolve(file)).as(file).hasSameBinaryContentAs(plain.resolve(file));
        }
        assertThat(parley("query", odd, ENDS).out())
                .isEqualTo(parley("query", plain, ENDS).out());
        assertThat(parley("report", odd).err()).isEmpty();
        assertThat(odd.resolve("report.html")).isNotEmptyFile();
    }

    @Test
    void listsOfAnyTypeAreAnswered() throws IOException {
        String sql =
                "select ['a', null] as w, [1, 2] as i, [1.5::double, 'nan'::double] as d, [[true]] as b, {'x': [1]} as s,"
                        + " [date '2025-02-18'] as t";
        Result json = parley("query", made, sql, "--format", "json");
        assertThat(new ObjectMapper().readTree(json.out())).isEqualTo(new ObjectMapper().readTree("""
                [{"w": ["a", null], "i": [1, 2], "d": [1.5, null], "b": [[true]], "s": {"x": [1]}, "t": ["2025-02-18"]}]"""));
        assertThat(parley("query", made, sql).out()).contains("[a, null]  [1, 2]  [1.5, NaN]  [[true]]  {x=[1]}");
        assertThat(parley("query", made, "select [1, 2] as i", "--format", "csv")
                        .out())
                .isEqualTo("i\n\"[1, 2]\"\n");
    }

    @Test
    void noCellIsAFormula() throws IOException {
        String sql =
                "select '=1+1' as a, '+x' as b, '-x' as c, '@x' as d, '-1.5' as e, -1.5 as f, 'x=1' as g, '''=1' as h";
        String row = "'=1+1,'+x,'-x,'@x,-1.5,-1.5,x=1,''=1";
        assertThat(parley("query", made, sql, "--format", "csv").out().lines()).contains(row);
        Path file = folder.resolve("cells.csv");
        assertThat(parley("export", made, "--select", sql, "--to", file).err()).isEmpty();
        assertThat(Files.readAllLines(file)).contains(row);
        Path json = folder.resolve("cells.json");
        parley("export", made, "--select", sql, "--to", json);
        assertThat(json).content().contains("\"=1+1\"");
    }

    @Test
    void workbooksHoldNumbersDatesAndTextsThatAreNoFormulas() throws Exception {
        String sql =
                "select '=1+1' as a, 1.5 as b, true as c, date '2025-02-18' as d, 'nan'::double as e, [1, 2] as f, null as g";
        Path file = folder.resolve("cells.xlsx");
        assertThat(parley("export", made, "--select", sql, "--to", file).err()).isEmpty();
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (String part : List.of("xl/sharedStrings.xml", "xl/worksheets/sheet1.xml")) {
                parts.put(
                        part,
                        new String(zip.getInputStream(zip.getEntry(part)).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(parts.get("xl/sharedStrings.xml")).contains(">a</t>", ">=1+1</t>", ">[1, 2]</t>");
        // 18 February 2025 is day 45,706 of a spreadsheet's calendar.
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .containsPattern("r=\"A2\"[^>]* t=\"s\"")
                .contains("<v>1.5</v>", "t=\"b\"><v>1</v>")
                .containsPattern("<v>45706([.]0)?</v>")
                .doesNotContain("r=\"E2\"", "r=\"G2\"", "<f>");
    }

    @Test
    void aWorkbookThatCannotHoldAnAnswerIsNotWritten() {
        Path file = folder.resolve("large.xlsx");
        Result rows = parley("export", made, "--select", "select 1 as n from range(1048576)", "--to", file);
        assertThat(rows.code()).isEqualTo(2);
        assertThat(rows.err()).contains("more than 1,048,575 rows").contains(".parquet");
        assertThat(parley("export", made, "--select", "select repeat('x', 32768) as t", "--to", file)
                        .err())
                .contains("32768 characters");
        assertThat(file).doesNotExist();
        assertThat(parley("export", made, "--to", folder.resolve("runs.ods")).err())
                .contains(".csv, .parquet, .json or .xlsx");
    }

    @Test
    void nothingIsPrintedOfAQuestionWithoutAnAnswer() {
        for (String format : new String[] {"text", "csv", "json"}) {
            assertThat(parley("query", made, "select nothing", "--format", format)
                            .out())
                    .isEmpty();
        }
        assertThat(parley("query", made, "select 1 as n where false", "--format", "json")
                        .out())
                .isEqualTo("[]\n");
    }

    @Test
    void programsAreToldWhatWasWritten() throws IOException {
        Path file = folder.resolve("told.json");
        String json = parley("export", made, "--table", "outcomes", "--to", file, "--format", "json")
                .out();
        assertThat(JsonAnswer.of(json).rows("export").get(0).path("file").asText())
                .isEqualTo(file.toString());
        assertThat(JsonAnswer.of(json)
                        .answer()
                        .path("provenance")
                        .path("command")
                        .asText())
                .isEqualTo("parley export " + made + " --select 'SELECT * FROM \"outcomes\"' --to " + file);
        assertThat(parley("export", made, "--to", file, "--overwrite").out()).isEqualTo("Written: " + file + "\n");
    }

    @Test
    void exportsNeverWriteIntoTheFolderThatTheyRead() throws IOException {
        for (String name : new String[] {"manifest.json", "further/runs.csv"}) {
            Result result = parley("export", made, "--to", made.resolve(name), "--overwrite");
            assertThat(result.code()).isEqualTo(2);
            assertThat(result.err()).contains("lies in the results folder that is read", "Maybe");
        }
        Path link = Files.createSymbolicLink(folder.resolve("link"), made);
        assertThat(parley("export", made, "--to", link.resolve("manifest.json"), "--overwrite")
                        .code())
                .isEqualTo(2);
        assertThat(parley("query", made, "select 1").code()).isZero();
    }

    @Test
    void whatAnInterruptedExportLeftIsNoHindrance() throws IOException {
        Path file = folder.resolve("left.csv");
        Path left = Files.writeString(folder.resolve(".left.csv.partial"), "half");
        assertThat(parley("export", made, "--to", file).err()).isEmpty();
        assertThat(file).hasSameBinaryContentAs(made.resolve("runs.csv"));
        assertThat(left).hasContent("half");
    }

    @Test
    void anAnswerThatWasNotTakenIsNoSuccess() {
        Writer full = new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public void flush() {
                // Nothing is kept.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
        StringWriter err = new StringWriter();
        int code = Parley.run(
                new PrintWriter(full),
                new PrintWriter(err, true),
                "query",
                made.toString(),
                "select * from range(2000)",
                "--format",
                "csv");
        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("standard output did not take the whole answer");
    }
}
