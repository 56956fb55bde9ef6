package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A question reads and writes nothing but its folder, and the folder of a stranger leads nowhere else. */
class SafeFolderTest {

    @TempDir
    private static Path folder;

    private static Path runs;

    private record Ran(int code, String out, String err) {}

    private static Ran run(Object... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Parley.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                List.of(words).stream().map(Object::toString).toArray(String[]::new));
        return new Ran(code, out.toString(), err.toString());
    }

    @BeforeAll
    static void make() throws IOException {
        runs = folder.resolve("runs");
        Ran made =
                run("run", "scenarios/examples/valley-war.yaml", "--runs", 30, "--no-report", "--quiet", "--out", runs);
        assertThat(made.err()).isEmpty();
        Files.writeString(folder.resolve("secret.csv"), "a,b\n1,secret\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from read_csv('SECRET')",
                "select * from 'SECRET'",
                "select * from read_csv('file://SECRET')",
                "select * from read_csv('RUNS/../secret.csv')",
                "select * from read_text('SECRET')",
                "select * from read_blob('RUNS/manifest.json')",
                "select * from read_json('SECRET')",
                "select * from glob('/*')",
                "select * from sniff_csv('SECRET')",
                "select * from read_parquet('http://localhost:1/x')",
                "select * from query_table('SECRET')",
                "select * from query('copy (select 1) to ''OUT''')",
                "copy (select 1) to 'OUT'",
                "attach 'OUT' as other",
                "export database 'OUT'",
                "set temp_directory = 'OUT'",
                "install httpfs",
                "select 1; copy (select 1) to 'OUT'",
                "select getenv('HOME')",
                "select * from duckdb_secrets()",
            })
    void aQuestionReachesNothingElse(String sql) {
        Ran ran = run(
                "query",
                runs,
                sql.replace("SECRET", folder + "/secret.csv")
                        .replace("RUNS", runs.toString())
                        .replace("OUT", folder + "/out"));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(folder.resolve("out")).doesNotExist();
    }

    /** What did not fit into memory was written to the folder in which the command was typed. */
    @Test
    void aLargeQuestionWritesNothing() {
        assertThat(run("query", runs, "select current_setting('temp_directory') as t", "--format", "csv")
                        .out())
                .isEqualTo("t\n\n");
    }

    @Test
    void nothingActsOnATerminal() {
        Ran ran = run("query", runs, "select chr(27) || '[31m' as a, chr(8238) as \"b\u001b[1m\"");
        assertThat(ran.out()).contains("\\u001b[31m", "\\u202e").doesNotContain("\u001b", "\u202e");
        assertThat(run("query", runs, "select \"\u001b[31m\" from runs").err()).doesNotContain("\u001b");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linksOfAFolderLeadToNoFileOutside() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Path mine = Files.writeString(outside.resolve("outcomes.svg"), "mine");
        Files.createSymbolicLink(runs.resolve("charts"), outside);
        Ran refused = run("report", runs, "--charts");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("is a link to another folder", "Maybe remove the link");
        Files.delete(runs.resolve("charts"));
        Files.createSymbolicLink(runs.resolve("report.html"), mine);
        assertThat(run("report", runs).code()).isZero();
        assertThat(mine).hasContent("mine");
        try (Stream<Path> files = Files.list(outside)) {
            assertThat(files).containsExactly(mine);
        }
    }
}
