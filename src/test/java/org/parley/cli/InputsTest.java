package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of what each run drew, of runs and of studies. */
class InputsTest {

    private static final String SCENARIO = """
            name: haggle
            parameters:
              stubbornness: {uniform: [0.1, 0.4], assumption: unknown}
              seat: {choice: {never: 0.4, from_start: 0.6}, assumption: unknown}
            issues: {price: {options: [low, middle, high], status_quo: low}}
            actors:
              buyer:
                prefers:
                  price: {ideal: low, curvature: {triangular: [0.3, 0.5, 0.9], assumption: unknown}, red_lines: {high: 0.3}}
                outside_option: $stubbornness
                type: {committed: 0.5}
              seller: {prefers: {price: high}, outside_option: 0.2}
              friend: {prefers: {price: middle}}
            tracks:
              talks: {issues: [price], parties: {buyer: consents, seller: consents, friend: {joins: $seat}}}
            """;

    private static final String STUDY = """
            study: haggles
            scenario: haggle.yaml
            factors:
              actors.seller.outside_option: [0.1, 0.3]
              actors.buyer.patience: [0.9]
            runs: 70
            metrics: {agreed: share(outcome = agreement)}
            """;

    @TempDir
    private Path folder;

    private record Result(int code, String out, String err) {}

    private static Result parley(Object... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Parley.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                List.of(words).stream().map(Object::toString).toArray(String[]::new));
        return new Result(code, out.toString(), err.toString());
    }

    private String ask(Path results, String sql) {
        Result result = parley("query", results, sql, "--format", "csv");
        assertThat(result.err()).isEmpty();
        return result.out();
    }

    @Test
    void whatEachRunDrewIsATable() throws IOException {
        Path file = Files.writeString(folder.resolve("haggle.yaml"), SCENARIO);
        Path runs = folder.resolve("runs");
        assertThat(parley("run", file, "--runs", 200, "--quiet", "--out", runs).err())
                .isEmpty();
        assertThat(ask(runs, "select column_name, column_type from (describe inputs)")
                        .lines())
                .containsExactly(
                        "column_name,column_type",
                        "case,INTEGER",
                        "run,BIGINT",
                        "actors.buyer.prefers.price.curvature,DOUBLE",
                        "actors.buyer.prefers.price.red_lines.high,BOOLEAN",
                        "parameters.stubbornness,DOUBLE",
                        "parameters.seat,VARCHAR",
                        "committed_buyer,BOOLEAN");
        assertThat(ask(
                                runs,
                                "select count(*), bool_and(r.run = i.run and r.committed_buyer = i.committed_buyer),"
                                        + " min(\"parameters.stubbornness\") >= 0.1, max(\"parameters.stubbornness\") <= 0.4,"
                                        + " count(distinct \"actors.buyer.prefers.price.curvature\")"
                                        + " from runs r positional join inputs i")
                        .lines()
                        .skip(1))
                .containsExactly("200,true,true,true,200");
        assertThat(ask(runs, "select distinct \"parameters.seat\" from inputs order by 1")
                        .lines()
                        .skip(1))
                .containsExactly("from_start", "never");
        Result discovered = parley("discover", runs, "--of", "committed_buyer = true");
        assertThat(discovered.err()).isEmpty();
        assertThat(discovered.out()).contains("2 uncertain numbers, and 2 drawn choices, and 1 actor who may");
        assertThat(Files.readString(runs.resolve("README.md")))
                .contains(
                        "`inputs.parquet`",
                        "## Columns of inputs",
                        "| `parameters.stubbornness` | DOUBLE | uniform, from 0.1 to 0.4 |");
        Path exported = folder.resolve("inputs.csv");
        assertThat(parley("export", runs, "--table", "inputs", "--to", exported).code())
                .isZero();
        assertThat(exported).content().hasLineCount(201);
    }

    @Test
    void aStudyTellsItOfAllItsCases() throws IOException {
        Files.writeString(folder.resolve("haggle.yaml"), SCENARIO);
        Path study = Files.writeString(folder.resolve("study.yaml"), STUDY);
        Path cases = folder.resolve("cases");
        assertThat(parley("sweep", study, "--quiet", "--out", cases).err()).isEmpty();
        assertThat(ask(
                                cases,
                                "select \"case\", count(*), min(\"actors.seller.outside_option\"),"
                                        + " max(\"actors.seller.outside_option\"), min(\"actors.buyer.patience\"),"
                                        + " count(distinct \"parameters.stubbornness\") from inputs group by 1 order by 1")
                        .lines()
                        .skip(1))
                .containsExactly("0,70,0.1,0.1,0.9,70", "1,70,0.3,0.3,0.9,70");
        assertThat(ask(cases, "select count(*) from inputs a join inputs b using (run, \"parameters.stubbornness\")")
                        .lines()
                        .skip(1))
                .containsExactly("280");
        assertThat(ask(cases, "select column_name from (describe runs)")).doesNotContain("input.", "stubbornness");
        assertThat(Files.readString(cases.resolve("README.md"))).contains("`input.parameters.stubbornness`");
    }

    @Test
    void whoNeedsThemSaysSoOfAFolderThatLacksThem() throws IOException {
        Path file = Files.writeString(folder.resolve("haggle.yaml"), SCENARIO);
        Path runs = folder.resolve("runs");
        parley("run", file, "--runs", 20, "--quiet", "--no-report", "--out", runs);
        Path manifest = runs.resolve("manifest.json");
        Files.writeString(
                manifest,
                Files.readString(manifest)
                        .replaceAll("\\s*\"inputs.parquet\" : \"[0-9a-f]*\",", "")
                        .replace("\"parley_results\" : 2", "\"parley_results\" : 1"));
        assertThat(parley("query", runs, "select count(*) from runs").code()).isZero();
        Result discovered = parley("discover", runs);
        assertThat(discovered.code()).isEqualTo(2);
        assertThat(discovered.err()).contains("does not tell what its runs drew", "Maybe");
        assertThat(parley("run", file, "--runs", 20, "--quiet", "--out", runs).err())
                .contains("its form is 1 there, 2 here", "--overwrite");
    }
}
