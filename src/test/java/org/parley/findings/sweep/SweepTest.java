package org.parley.findings.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.answer.sweep.SweepTables;
import org.parley.experiment.Designs;
import org.parley.experiment.ThreadExecutor;
import org.parley.experiment.sweep.StudyTable;
import org.parley.experiment.sweep.Sweep;
import org.parley.experiment.sweep.SweepRequest;
import org.parley.outcome.RunOutcome;
import org.parley.render.csv.TableCsv;
import org.parley.scenario.study.Study;
import org.parley.scenario.study.StudyReader;
import org.parley.store.ResultsQuery;
import org.parley.store.SweepFolder;
import org.parley.store.folder.Manifest;
import org.parley.store.folder.ResultsException;
import org.parley.store.folder.WorkingFolder;
import org.parley.store.table.Column;
import org.parley.store.table.PartStore;

/** A study's results are the same bytes however often it was stopped, and nothing that is whole is run twice. */
class SweepTest {

    private static final String FIXED = "100 per case";
    private static final String ADAPTIVE = "{half_width: 0.03, of: agreement, at_least: 100, at_most: 900}";

    /** Parts of 64 rows, so that a small study has many; every 64 rows are put aside at once. */
    private static final SweepFolder.Storing SMALL = new SweepFolder.Storing(1, Duration.ZERO);

    @TempDir
    private Path folder;

    private StudyCounter metrics;

    @BeforeEach
    void scenario() throws IOException {
        Files.copy(Path.of("scenarios/examples/two-party-trade.yaml"), folder.resolve("trade.yaml"));
    }

    private SweepRequest request(String runs) throws IOException {
        return request(runs, "round: mean(agreement_round)");
    }

    private SweepRequest request(String runs, String metric) throws IOException {
        Path file = Files.writeString(folder.resolve("study.yaml"), """
                study: trade
                scenario: trade.yaml
                factors:
                  actors.buyer.patience: {from: 0.2, to: 0.95, steps: 4}
                design: grid
                metrics:
                  agreement: share(agreement)
                  %s
                  buyer: median(utility_buyer)
                runs: %s
                """.formatted(metric, runs));
        Study study = StudyReader.read(file, Map.of());
        return new SweepRequest("test", study, Designs.of(study), study.runs(), study.seed());
    }

    private Sweep begin(String name, SweepRequest request, boolean overwrite) {
        return begin(name, request, overwrite, SMALL);
    }

    private Sweep begin(String name, SweepRequest request, boolean overwrite, SweepFolder.Storing storing) {
        metrics = new StudyCounter(request);
        return Sweep.begin(folder.resolve(name), request, metrics, overwrite, storing);
    }

    /** Runs to the end, or until a number of runs is there, and returns how many were played. */
    private long go(String name, SweepRequest request, long most) {
        return go(name, request, most, SMALL);
    }

    private long go(String name, SweepRequest request, long most, SweepFolder.Storing storing) {
        long[] played = {0};
        BooleanSupplier stop = () -> played[0] >= most;
        try (Sweep results = begin(name, request, false, storing)) {
            if (results.run(new ThreadExecutor(2), (runs, isPlayed) -> played[0] += isPlayed ? runs : 0, stop)) {
                finish(results, metrics);
            }
        }
        return played[0];
    }

    /** Completes the folder of a sweep, and returns what its runs come to. */
    static SweepFindings finish(Sweep sweep, StudyCounter counter) {
        SweepFindings found = SweepFindings.of(sweep, counter);
        sweep.finish(TableCsv.of(SweepTables.of(found)), found.counts(), 2);
        return found;
    }

    /** Returns the digests of all files, and of the manifest what two equal results have in common. */
    private Map<String, String> bytes(String name) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve(name))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String at = folder.resolve(name).relativize(file).toString();
                digests.put(
                        at,
                        at.equals(Manifest.NAME)
                                ? Manifest.read(file).path("sha256").toString()
                                : Manifest.digest(file));
            }
        }
        return digests;
    }

    @ParameterizedTest
    @ValueSource(strings = {FIXED, ADAPTIVE})
    void whereverItIsStoppedItEndsInTheSameBytes(String runs) throws IOException {
        SweepRequest request = request(runs);
        long all = go("undisturbed", request, Long.MAX_VALUE);
        Random random = new Random(5);
        long played = 0;
        int stops = 0;
        while (!Files.exists(folder.resolve("stopped/manifest.json"))) {
            played += go("stopped", request, 1 + random.nextInt(200));
            stops++;
        }
        assertThat(stops).isGreaterThan(2);
        assertThat(played).isEqualTo(all);
        assertThat(bytes("stopped")).isEqualTo(bytes("undisturbed"));
        assertThat(WorkingFolder.of(folder.resolve("stopped"))).doesNotExist();
    }

    @Test
    void anAdaptiveStudyStopsEachCaseAtTheFirstJudgementThatIsNarrowEnough() throws IOException {
        SweepRequest request = request(ADAPTIVE);
        try (Sweep results = begin("r", request, false)) {
            results.run(new ThreadExecutor(2), (runs, played) -> {}, () -> false);
            SweepFindings result = finish(results, metrics);
            for (CaseFindings c : result.cases()) {
                MetricValue agreement = c.metrics().get(0);
                boolean isNarrow = agreement.halfWidth() <= 0.03;
                assertThat(c.runs()).isIn(100L, 350L, 600L, 850L, 900L);
                assertThat(isNarrow || c.runs() == 900).isTrue();
                assertThat(result.unresolved().contains(c.index())).isEqualTo(!isNarrow);
                // Wilson's interval for k of n is narrower for n the larger: the judgement before was not narrow.
                double p = agreement.value();
                assertThat(c.runs() == 100 || p > 0 && p < 1).isTrue();
            }
        }
    }

    @Test
    void rowsSayWhoTheyAreAndTheOrderIsBalanced() throws IOException {
        go("r", request(FIXED), Long.MAX_VALUE);
        List<String> rows = rows("""
                SELECT DISTINCT experiment, "case", seed, "actors.buyer.patience" FROM runs ORDER BY "case"
                """);
        assertThat(rows).containsExactly("trade 0 1 0.2", "trade 1 1 0.45", "trade 2 1 0.7", "trade 3 1 0.95");
        assertThat(rows("SELECT count(DISTINCT key), count(*) FROM runs")).containsExactly("100 400");
        assertThat(rows("SELECT DISTINCT \"case\" FROM (SELECT \"case\" FROM runs LIMIT 256) ORDER BY 1"))
                .hasSize(4);
    }

    @Test
    void tablesAreWhatSqlCountsInTheRows() throws IOException {
        go("r", request(FIXED), Long.MAX_VALUE);
        String counted = """
                SELECT "case", avg(agreement_round), median(utility_buyer), avg((outcome = 'agreement')::INT)
                FROM runs WHERE error IS NULL GROUP BY "case" ORDER BY "case"
                """;
        String told = """
                SELECT "case", max(value) FILTER (metric = 'round'), max(value) FILTER (metric = 'buyer'),
                max(value) FILTER (metric = 'agreement') FROM metrics GROUP BY "case" ORDER BY "case"
                """;
        assertThat(rounded(told)).isEqualTo(rounded(counted)).hasSize(4);
    }

    private List<String> rounded(String sql) {
        return rows("SELECT COLUMNS(c -> true)::DECIMAL(18, 4) FROM (" + sql + ")");
    }

    private List<String> rows(String sql) {
        List<String> rows = new ArrayList<>();
        try (ResultsQuery query = ResultsQuery.open(folder.resolve("r"))) {
            query.ask(sql, new ResultsQuery.Taker() {
                @Override
                public void columns(List<String> names) {}

                @Override
                public void row(Object[] values) {
                    rows.add(Stream.of(values).map(String::valueOf).collect(Collectors.joining(" ")));
                }
            });
        }
        return rows;
    }

    @Test
    void aDamagedPartIsNamedAndOnlyItsRunsAreMadeAgain() throws IOException {
        SweepRequest request = request(FIXED);
        go("undisturbed", request, Long.MAX_VALUE);
        go("r", request, 300);
        Path part = WorkingFolder.of(folder.resolve("r")).resolve("runs/part-00001.parquet");
        Files.write(part, new byte[] {1, 2, 3});
        try (Sweep results = begin("r", request, false)) {
            assertThat(results.folder().warnings())
                    .singleElement()
                    .asString()
                    .contains("part-00001.parquet is damaged");
        }
        assertThat(go("r", request, Long.MAX_VALUE)).isBetween(64L, 164L);
        assertThat(bytes("r")).isEqualTo(bytes("undisturbed"));
    }

    @Test
    void aFinishedResultIsNotRunAgainAndIsMendedWhereDamaged() throws IOException {
        SweepRequest request = request(FIXED);
        go("r", request, Long.MAX_VALUE);
        Map<String, String> before = bytes("r");
        assertThat(go("r", request, Long.MAX_VALUE)).isZero();
        assertThat(bytes("r")).isEqualTo(before);
        Files.writeString(folder.resolve("r/metrics.csv"), "mine");
        Files.delete(folder.resolve("r/runs/part-00002.parquet"));
        assertThat(go("r", request, Long.MAX_VALUE)).isEqualTo(64);
        assertThat(bytes("r")).isEqualTo(before);
    }

    @Test
    void anInterruptedMoveIsCompleted() throws IOException {
        SweepRequest request = request(FIXED);
        go("r", request, Long.MAX_VALUE);
        Map<String, String> before = bytes("r");
        // As if the process had ended after the first files were moved.
        Path partial = Files.createDirectory(WorkingFolder.of(folder.resolve("r")));
        Files.createDirectory(partial.resolve("runs"));
        Files.writeString(partial.resolve("identity.json"), Manifest.json(request.identity()));
        for (String name : List.of("runs/part-00003.parquet", "README.md", "manifest.json")) {
            Files.move(folder.resolve("r").resolve(name), partial.resolve(name));
        }
        assertThat(go("r", request, Long.MAX_VALUE)).isZero();
        assertThat(bytes("r")).isEqualTo(before);
    }

    @Test
    void whatAnotherStudyLeftIsToldAndNotUsed() throws IOException {
        go("r", request(FIXED), 100);
        SweepRequest other = request("70 per case");
        assertThatThrownBy(() -> begin("r", other, false))
                .isInstanceOf(ResultsException.class)
                .hasMessageContaining("another experiment was stopped on its way")
                .hasMessageContaining("runs_per_case is 100 there, 70 here")
                .hasMessageContaining("--overwrite");
        assertThat(go("r", request(FIXED), Long.MAX_VALUE)).isBetween(200L, 400L);
        assertThatThrownBy(() -> begin("r", other, false))
                .isInstanceOf(ResultsException.class)
                .hasMessageContaining("holds 100 runs per case of this study, more than the 70 that are asked for")
                .hasMessageContaining("--overwrite");
    }

    /** Four cases of 200 runs, of which three blocks of 64 each are the same rows in a result of 200 and in one of more. */
    @ParameterizedTest
    @ValueSource(strings = {"500 per case", "{half_width: 0.02, of: agreement, at_least: 300, at_most: 900}"})
    void moreRunsGoOnFromAFinishedResult(String more) throws IOException {
        SweepRequest wider = request(more);
        // Parts of five blocks, so that the twelve in common do not end with a part.
        SweepFolder.Storing large = new SweepFolder.Storing(bytesOf(320, wider), Duration.ZERO);
        long all = go("undisturbed", wider, Long.MAX_VALUE, large);
        go("r", request("200 per case"), Long.MAX_VALUE, large);
        assertThat(folder.resolve("r/runs/part-00002.parquet")).exists();
        assertThat(folder.resolve("r/runs/part-00003.parquet")).doesNotExist();
        Map<String, String> before = bytes("r");
        try (Sweep results = begin("r", wider, false, large)) {
            assertThat(results.folder().found()).isEqualTo(3 * 64 * 4);
            assertThat(results.folder().replacing()).contains("holds 200 runs per case", "stays as it is until");
        }
        assertThat(WorkingFolder.of(folder.resolve("r"))).doesNotExist();
        Random random = new Random(7);
        long played = 0;
        int stops = -1;
        while (Manifest.read(folder.resolve("r/manifest.json"))
                .path("runs_per_case")
                .asText()
                .equals("200")) {
            assertThat(bytes("r")).isEqualTo(before);
            played += go("r", wider, 1 + random.nextInt(300), large);
            stops++;
        }
        assertThat(stops).isGreaterThan(1);
        assertThat(played).isEqualTo(all - 3 * 64 * 4);
        assertThat(bytes("r")).isEqualTo(bytes("undisturbed"));
        assertThat(WorkingFolder.of(folder.resolve("r"))).doesNotExist();
    }

    private static long bytesOf(long rows, SweepRequest request) {
        int rounds = request.study().base().scenario().calendar().deadlineRounds();
        List<Column<RunOutcome>> columns = new StudyTable(request).columns();
        long bytes = 0;
        while (PartStore.rowsPerPart(bytes, columns, rounds) < rows) {
            bytes += 64;
        }
        return bytes;
    }

    @Test
    void fewerRunsAreThoseThatAreThere() throws IOException {
        go("undisturbed", request("70 per case"), Long.MAX_VALUE);
        go("r", request("200 per case"), Long.MAX_VALUE);
        long[] played = {0};
        try (Sweep results = begin("r", request("70 per case"), true)) {
            assertThat(results.folder().found()).isEqualTo(64 * 4);
            results.run(new ThreadExecutor(2), (runs, isPlayed) -> played[0] += isPlayed ? runs : 0, () -> false);
            finish(results, metrics);
        }
        assertThat(played[0]).isEqualTo(6 * 4);
        assertThat(bytes("r")).isEqualTo(bytes("undisturbed"));
    }

    @Test
    void ofADamagedResultOnlyWhatIsDamagedIsMadeAgain() throws IOException {
        go("undisturbed", request("300 per case"), Long.MAX_VALUE);
        go("r", request("200 per case"), Long.MAX_VALUE);
        Files.writeString(folder.resolve("r/runs/part-00001.parquet"), "mine");
        try (Sweep results = begin("r", request("300 per case"), false)) {
            assertThat(results.folder().warnings())
                    .singleElement()
                    .asString()
                    .contains("part-00001.parquet is damaged");
        }
        assertThat(go("r", request("300 per case"), Long.MAX_VALUE)).isEqualTo((300 - 3 * 64) * 4 + 64);
        assertThat(bytes("r")).isEqualTo(bytes("undisturbed"));
    }

    @Test
    void otherMetricsAreCountedInTheSameRuns() throws IOException {
        SweepRequest other = request(FIXED, "seller: mean(utility_seller)");
        go("undisturbed", other, Long.MAX_VALUE);
        go("r", request(FIXED), Long.MAX_VALUE);
        assertThat(go("r", other, Long.MAX_VALUE)).isZero();
        assertThat(bytes("r")).isEqualTo(bytes("undisturbed"));
        assertThat(Files.readString(folder.resolve("r/metrics.csv")))
                .contains("seller")
                .doesNotContain("round");
    }

    @Test
    void anotherSeedIsAnotherResult() throws IOException {
        SweepRequest request = request(FIXED);
        go("r", request, Long.MAX_VALUE);
        SweepRequest other = new SweepRequest("test", request.study(), request.design(), request.runs(), 9);
        assertThatThrownBy(() -> begin("r", other, false)).hasMessageContaining("holds another result");
        try (Sweep results = begin("r", other, true)) {
            assertThat(results.folder().found()).isZero();
        }
    }

    @Test
    void whoComesSecondIsToldAndHarmsNothing() throws IOException {
        SweepRequest request = request(FIXED);
        go("undisturbed", request, Long.MAX_VALUE);
        try (Sweep first = begin("r", request, false)) {
            StudyCounter ofFirst = metrics;
            assertThatThrownBy(() -> begin("r", request, true))
                    .isInstanceOf(ResultsException.class)
                    .hasMessageContaining("another parley is at work on")
                    .extracting(e -> ((ResultsException) e).isInputAtFault())
                    .isEqualTo(true);
            first.run(new ThreadExecutor(2), (runs, played) -> {}, () -> false);
            finish(first, ofFirst);
        }
        assertThat(bytes("r")).isEqualTo(bytes("undisturbed"));
    }

    @Test
    void aHalfWidthOfAMedianIsRefused() throws IOException {
        SweepRequest request = request("{half_width: 0.03, of: buyer, at_least: 100, at_most: 900}");
        assertThatThrownBy(() -> begin("r", request, false))
                .hasMessageContaining("'buyer' cannot decide when a case has enough runs");
    }
}
