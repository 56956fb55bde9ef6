package org.parley.findings.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.experiment.Designs;
import org.parley.experiment.Experiment;
import org.parley.experiment.InputColumns;
import org.parley.experiment.ThreadExecutor;
import org.parley.experiment.sweep.Sweep;
import org.parley.experiment.sweep.SweepRequest;
import org.parley.outcome.RunSink;
import org.parley.scenario.Scenario;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.reader.ScenarioReader;
import org.parley.scenario.study.Study;
import org.parley.scenario.study.StudyReader;
import org.parley.store.ResultsFolder;
import org.parley.store.RunRequest;
import org.parley.store.StoredRuns;
import org.parley.store.StoredSweep;
import org.parley.store.table.RunColumns;

/** Columns of stored runs are those of the runs as played. */
class RunColumnsTest {

    private static final Path WAR =
            Path.of("scenarios/examples/valley-war.yaml").toAbsolutePath();
    private static final int RUNS = 150;

    @TempDir
    private Path folder;

    private static RunColumns played(Scenario scenario, int runs, long seed) {
        RunColumns columns = new RunColumns(scenario, runs);
        new ThreadExecutor(2).run(Experiment.of(scenario, runs, seed), columns, () -> false);
        return columns;
    }

    private static void assertSame(RunColumns one, RunColumns other) {
        assertThat(one.size()).isEqualTo(other.size());
        for (int run = 0; run < one.size(); run++) {
            assertThat(one.key(run)).isEqualTo(other.key(run));
            assertThat(one.outcome(run)).isEqualTo(other.outcome(run));
            assertThat(one.agreementRound(run)).isEqualTo(other.agreementRound(run));
            assertThat(one.ceasefireRounds(run)).isEqualTo(other.ceasefireRounds(run));
            for (int k = 0;
                    one.outcome(run) != null && k < one.scenario().issues().size();
                    k++) {
                assertThat(one.term(run, k)).isEqualTo(other.term(run, k));
            }
            for (int i = 0;
                    one.outcome(run) != null && i < one.scenario().actors().size();
                    i++) {
                assertThat(one.utility(run, i)).isEqualTo(other.utility(run, i));
            }
        }
    }

    private StoredRuns stored(ScenarioFile file) {
        Path target = folder.resolve("stored");
        RunRequest request = new RunRequest(
                "test", file, RUNS, 3, false, false, Map.of(), Map.of(), InputColumns.of(file.scenario()));
        try (ResultsFolder results = ResultsFolder.begin(target, request, false)) {
            RunSink sink = results;
            new ThreadExecutor(2).run(Experiment.of(file.scenario(), RUNS, 3), sink, () -> false);
            results.finish(Map.of(), Map.of(), 2);
        }
        return StoredRuns.open(target, "test");
    }

    @Test
    void storedRunsAreReadAsTheyWerePlayed() {
        ScenarioFile file = ScenarioReader.read(WAR, Map.of());
        assertSame(stored(file).columns(), played(file.scenario(), RUNS, 3));
    }

    @Test
    void failedRunsStayFailed() {
        ScenarioFile file = ScenarioReader.readText("f.yaml", """
                name: fails-now-and-then
                issues: {price: {options: [low, "high, 'as ever'"]}}
                actors:
                  buyer: {prefers: {price: low}, patience: {normal: {mean: 0.9, sd: 0.1}}}
                  seller: {prefers: {price: "high, 'as ever'"}}
                """, Map.of());
        RunColumns columns = stored(file).columns();
        assertSame(columns, played(file.scenario(), RUNS, 3));
        int failed = 0;
        for (int run = 0; run < RUNS; run++) {
            failed += columns.outcome(run) == null ? 1 : 0;
        }
        assertThat(failed).isBetween(1, RUNS - 1);
    }

    /** The cases of a study, from its folder alone: each as if its scenario had been run by itself. */
    @Test
    void theCasesOfAStudyAreReadAsIfRunByThemselves() throws IOException {
        Path file = Files.writeString(folder.resolve("study.yaml"), """
                study: seats
                scenario: %s
                set: {actors.lowland.domestic.demand: 0.04}
                factors:
                  guarantor_seat: [never, from_start]
                  cost: {at: [actors.lowland.war.cost, actors.highland.war.cost], values: [0.1, 0.2]}
                design: grid
                runs: %d per case
                seed: 5
                """.formatted(WAR, RUNS));
        Study study = StudyReader.read(file, Map.of());
        Path target = folder.resolve("swept");
        SweepRequest request = new SweepRequest("test", study, Designs.of(study), study.runs(), study.seed());
        StudyCounter metrics = new StudyCounter(request);
        try (Sweep results = Sweep.begin(target, request, metrics, false)) {
            assertThat(results.run(new ThreadExecutor(2), (runs, fresh) -> {}, () -> false))
                    .isTrue();
            SweepTest.finish(results, metrics);
        }
        Files.delete(file);
        assertThat(StoredSweep.isSweep(target)).isTrue();
        StoredSweep stored = StoredSweep.open(target, "test");
        assertThat(stored.cases()).isEqualTo(4);
        assertThat(stored.seed()).isEqualTo(5);
        assertThat(stored.warnings()).isEmpty();
        for (int c = 0; c < 4; c++) {
            assertThat(stored.runs(c)).isEqualTo(RUNS);
            Map<String, String> sets = Map.of(
                    "actors.lowland.domestic.demand", "0.04",
                    "guarantor_seat", c < 2 ? "never" : "from_start",
                    "actors.lowland.war.cost", c % 2 == 0 ? "0.1" : "0.2",
                    "actors.highland.war.cost", c % 2 == 0 ? "0.1" : "0.2");
            assertSame(stored.columns(c), played(ScenarioReader.read(WAR, sets).scenario(), RUNS, 5));
        }
        assertThatThrownBy(() -> stored.require(4)).hasMessageContaining("4 cases, from 0 to 3");
        assertThatThrownBy(() -> StoredSweep.open(target, "other")).hasMessageContaining("made by Parley test");
        Files.writeString(target.resolve("runs/part-00000.parquet"), "no more");
        assertThatThrownBy(() -> StoredSweep.open(target, "test"))
                .hasMessageContaining("part-00000.parquet is damaged");
    }

    @Test
    void notEveryNumberOfRunsFits() {
        Scenario scenario = ScenarioReader.read(WAR, Map.of()).scenario();
        assertThatThrownBy(() -> new RunColumns(scenario, RunColumns.MOST + 1)).hasMessageContaining("1000000");
        assertThatThrownBy(() -> new RunColumns(scenario, 0)).hasMessageContaining("not 0");
    }
}
