package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.scenario.reader.ScenarioReader;

/** Variants as a user meets them: checked, run, looked into. */
class VariantCommandTest {

    private static final String VARIANT = "scenarios/variants/europe-never.yaml";

    @TempDir
    private Path folder;

    private static String parley(int code, String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int returned = Parley.run(new PrintWriter(out), new PrintWriter(err), words);
        assertThat(returned).as(err.toString()).isEqualTo(code);
        return out.toString() + err;
    }

    @Test
    void validateShowsWhatItChanges() throws IOException {
        assertThat(parley(0, "validate", VARIANT).lines())
                .containsExactly(
                        VARIANT + " changes in scenarios/riyadh-2025.yaml:",
                        "  parameters.europe_seat: if_talks_advance -> never",
                        VARIANT + ": sound");
        JsonNode change = JsonAnswer.of(parley(0, "validate", VARIANT, "--format", "json"))
                .rows("changes")
                .get(0);
        assertThat(change.path("path").asText()).isEqualTo("parameters.europe_seat");
        assertThat(change.path("from").asText()).isEqualTo("if_talks_advance");
        assertThat(change.path("to").asText()).isEqualTo("never");
        assertThat(parley(0, "validate", "scenarios/riyadh-2025.yaml")).doesNotContain("changes");
    }

    @Test
    void theResultsFolderHoldsTheScenarioInFull() throws IOException {
        Path results = folder.resolve("r");
        String out = parley(0, "run", VARIANT, "--runs", "20", "--set", "us_backing=0.4", "--out", results.toString());
        assertThat(out).startsWith("Europe never at the table");
        Path written = results.resolve("scenario.yaml");
        assertThat(Files.readString(written))
                .startsWith("parley: 1\nname: europe-never")
                .doesNotContain("extends");
        var again = ScenarioReader.read(written, Map.of());
        assertThat(again.hash())
                .isEqualTo(ScenarioReader.read(Path.of(VARIANT), Map.of("us_backing", "0.4"))
                        .hash());
        assertThat(Files.readString(results.resolve("manifest.json"))).contains(again.hash());
    }

    /** What was set on purpose against an ordering of the file is no fault of the folder that keeps it. */
    @Test
    void aRunThatDepartsFromAnOrderingHasItsPage() {
        Path results = folder.resolve("departs");
        String set = "guarantees.without_seat=1";
        parley(0, "run", VARIANT, "--runs", "5", "--set", set, "--out", results.toString());
        assertThat(results.resolve("report.html")).isNotEmptyFile();
        assertThat(parley(0, "explain", results.toString(), "--run", "1")).contains("Run 1");
    }

    @Test
    void theLedgerSaysWhichFileANumberStandsIn() {
        assertThat(parley(0, "evidence", VARIANT, "--format", "csv"))
                .containsPattern("rule,parameters.europe_seat,never,.*,cited,p13 p14,.*," + VARIANT + ",\\d+")
                .containsPattern("number,parameters.us_backing,.*,cited,p21,.*,scenarios/riyadh-2025.yaml,\\d+");
    }

    @Test
    void aFaultInTheBaseIsToldWithItsFile() throws IOException {
        Files.writeString(
                folder.resolve("base.yaml"),
                "name: base\nissues: {a: {options: [b]}}\nactors: {c: {prefers: {a: b}}}\n");
        Path variant =
                Files.writeString(folder.resolve("v.yaml"), "extends: base.yaml\nname: v\ntalks: {sharpness: -1}\n");
        assertThat(parley(2, "run", variant.toString()).lines())
                .hasSize(2)
                .anyMatch(l -> l.startsWith(variant + ":3: error: talks.sharpness"))
                .anyMatch(l -> l.startsWith(folder.resolve("base.yaml") + ":2: error: issues.a.options"));
    }
}
