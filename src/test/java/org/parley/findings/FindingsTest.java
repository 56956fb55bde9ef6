package org.parley.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.experiment.Experiment;
import org.parley.experiment.InputColumns;
import org.parley.experiment.ThreadExecutor;
import org.parley.experiment.replay.Replay;
import org.parley.outcome.RunOutcome;
import org.parley.scenario.Scenario;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.reader.ScenarioReader;
import org.parley.store.ResultsFolder;
import org.parley.store.RunRequest;
import org.parley.store.StoredRuns;

/** What runs say is the same to the bit however they are counted: at once, in parts, or from the rows that were stored. */
class FindingsTest {

    private static final int RUNS = 400;
    private static final long SEED = 7;

    @TempDir
    private Path folder;

    private static List<RunOutcome> played(Scenario scenario) {
        List<RunOutcome> runs = new ArrayList<>();
        new ThreadExecutor(2).run(Experiment.of(scenario, RUNS, SEED), runs::add, () -> false);
        // Some fail in earnest.
        runs.set(30, RunOutcome.failed(0, 30, runs.get(30).key(), "the first"));
        runs.set(31, RunOutcome.failed(0, 31, runs.get(31).key(), "the second"));
        return runs;
    }

    private static Findings.Counter counter(Scenario scenario, List<RunOutcome> runs) {
        Findings.Counter counter = new Findings.Counter(scenario, RUNS, Replay.watched(scenario, SEED));
        runs.forEach(counter::add);
        return counter;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scenarios/examples/valley-war.yaml",
                "scenarios/examples/two-party-trade.yaml",
                "scenarios/examples/relapse.yaml"
            })
    void partsMakeTheWhole(String file) {
        Scenario scenario = ScenarioReader.read(Path.of(file), Map.of()).scenario();
        List<RunOutcome> runs = played(scenario);
        Findings whole = counter(scenario, runs).result();
        assertThat(whole.endings().firstError()).isEqualTo("run 30: the first");
        Random random = new Random(1);
        for (int trial = 0; trial < 20; trial++) {
            Findings.Counter sum = counter(scenario, List.of());
            for (int from = 0; from < RUNS; ) {
                int to = Math.min(RUNS, from + 1 + random.nextInt(trial < 10 ? 300 : 20));
                sum.merge(counter(scenario, runs.subList(from, to)));
                from = to;
            }
            assertThat(sum.result()).isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"scenarios/examples/valley-war.yaml", "scenarios/examples/relapse.yaml"})
    void storedRowsSayWhatTheRunsSaid(String scenario) {
        ScenarioFile file = ScenarioReader.read(Path.of(scenario), Map.of());
        List<RunOutcome> runs = played(file.scenario());
        RunRequest request = new RunRequest(
                "test", file, RUNS, SEED, false, false, Map.of(), Map.of(), InputColumns.of(file.scenario()));
        try (ResultsFolder results = ResultsFolder.begin(folder.resolve("r"), request, false)) {
            runs.forEach(results::accept);
            results.finish(Map.of(), Map.of(), 1);
        }
        Findings said = counter(file.scenario(), runs).result();
        RunFindings read = RunFindings.of(folder.resolve("r"), "test");
        assertThat(read.endings()).isEqualTo(said.endings());
        assertThat(read.durations()).isEqualTo(said.durations());
        assertThat(read.deals()).isEqualTo(said.deals());
        assertThat(read.all().values()).isEqualTo(said.values());
        assertThat(read.beliefs()).isEqualTo(said.beliefs());
        assertThat(read.history()).isEqualTo(said.history());
        assertThat(read.refusals().blockers()).isEqualTo(said.refusals().blockers());
        assertThat(read.refusals().actors()).isEqualTo(said.refusals().actors());
        assertThat(read.refusals().made()).isEmpty();
        assertThat(said.refusals().made()).isNotEmpty();
    }

    @Test
    void aStoredHistoryIsThatOfTheRun() {
        ScenarioFile file = ScenarioReader.read(Path.of("scenarios/examples/relapse.yaml"), Map.of());
        List<RunOutcome> runs = played(file.scenario());
        RunRequest request = new RunRequest(
                "test", file, RUNS, SEED, false, false, Map.of(), Map.of(), InputColumns.of(file.scenario()));
        try (ResultsFolder results = ResultsFolder.begin(folder.resolve("r"), request, false)) {
            runs.forEach(results::accept);
            results.finish(Map.of(), Map.of(), 1);
        }
        List<RunOutcome> read = new ArrayList<>();
        StoredRuns.open(folder.resolve("r"), "test").scan(1, read::add);
        assertThat(read).hasSize(RUNS);
        for (int run = 0; run < RUNS; run++) {
            assertThat(read.get(run).history())
                    .usingRecursiveComparison()
                    .isEqualTo(runs.get(run).history());
            assertThat(read.get(run).ceasefire()).isEqualTo(runs.get(run).ceasefire());
            assertThat(read.get(run).ending())
                    .usingRecursiveComparison()
                    .isEqualTo(runs.get(run).ending());
        }
    }
}
