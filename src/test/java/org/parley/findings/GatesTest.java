package org.parley.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parley.findings.Gates.End;
import org.parley.findings.Gates.Gate;
import org.parley.findings.Gates.Kind;
import org.parley.findings.Gates.Way;
import org.parley.outcome.Delegated;
import org.parley.outcome.Outcome;
import org.parley.outcome.RunOutcome;
import org.parley.scenario.Scenario;
import org.parley.scenario.reader.ScenarioReader;

/** How far runs come, counted over runs made by hand. */
class GatesTest {

    private static final Scenario FLAGSHIP =
            ScenarioReader.read(Path.of("scenarios/riyadh-2025.yaml"), Map.of()).scenario();
    private static final Scenario TRADE = ScenarioReader.read(
                    Path.of("scenarios/examples/two-party-trade.yaml"), Map.of())
            .scenario();

    /** A run of the flagship, whose tables are those of Riyadh and of the settlement. */
    private static RunOutcome war(Outcome outcome, int convinced, int found, int signed, int riyadh, char last) {
        return run(
                outcome,
                signed,
                new RunOutcome.Tables(new int[] {1, 2}, new int[] {riyadh, found}, new int[] {riyadh, signed}),
                new int[] {convinced, 0, 0, 0},
                new RunOutcome.History(26, "TT" + last, new double[0], signed > 0 ? 1 : 0, 0));
    }

    private static RunOutcome trade(Outcome outcome, int found, int agreed) {
        return run(
                outcome,
                agreed,
                new RunOutcome.Tables(new int[] {1}, new int[] {found}, new int[] {agreed}),
                new int[0],
                null);
    }

    private static RunOutcome run(
            Outcome outcome, int agreed, RunOutcome.Tables tables, int[] happened, RunOutcome.History history) {
        double[] none = {};
        return new RunOutcome(
                0,
                0,
                0,
                null,
                new RunOutcome.Ending(outcome, 100, -1, 0, -1, new int[0]),
                new RunOutcome.Talks(agreed, -1, 0, new int[0], null, none, tables),
                RunOutcome.Ceasefire.NONE,
                new RunOutcome.Worth(none, none, none, none, new boolean[0]),
                history,
                happened,
                none,
                Delegated.NONE,
                List.of());
    }

    private static final List<RunOutcome> RUNS = List.of(
            war(Outcome.CEASEFIRE_HOLDS, 2, 5, 5, 3, 'C'),
            war(Outcome.CEASEFIRE_HOLDS, 3, 6, 6, 0, 'C'),
            war(Outcome.CEASEFIRE_COLLAPSES, 2, 8, 8, 3, 'C'),
            war(Outcome.CEASEFIRE_COLLAPSES, 2, 8, 8, 3, 'N'),
            war(Outcome.TERMS_REFUSED, 4, 9, 0, 0, 'T'),
            war(Outcome.PARTIAL_AGREEMENT, 4, 0, 0, 2, 'N'),
            war(Outcome.NO_AGREEMENT, 0, 0, 0, 0, 'N'),
            war(Outcome.LIMITED_CEASEFIRE, 0, 0, 0, 0, 'L'),
            war(Outcome.MILITARY_DECISION, 0, 0, 0, 0, 'D'),
            // It broke, and then arms decided.
            war(Outcome.CEASEFIRE_COLLAPSES, 2, 8, 8, 0, 'D'));

    private static Gates gates(Scenario scenario, List<RunOutcome> runs) {
        Gates.Counter counter = new Gates.Counter(scenario);
        runs.forEach(counter::add);
        return counter.result();
    }

    @Test
    void everyGateIsWhatAllPassedThatCameFurther() {
        Gates gates = gates(FLAGSHIP, RUNS);
        // The settlement table opens in every run; that of Riyadh need not agree before a cease-fire.
        assertThat(gates.gates())
                .containsExactly(
                        new Gate(Kind.BEGIN, null, 10, 1),
                        new Gate(Kind.HAPPENED, "washington_convinced", 7, 2),
                        new Gate(Kind.FOUND, "settlement", 6, 8),
                        new Gate(Kind.GOAL, null, 5, 8),
                        new Gate(Kind.STANDS, null, 2, 100));
        assertThat(gates.ways())
                .containsExactly(
                        new Way(0, End.TRUCE, 1),
                        new Way(0, End.NOTHING, 1),
                        new Way(0, End.ARMS, 1),
                        new Way(1, End.PARTLY, 1),
                        new Way(2, End.NOTHING, 1),
                        new Way(3, End.RENEWED, 1),
                        new Way(3, End.BROKEN, 1),
                        new Way(3, End.ARMS, 1),
                        new Way(4, End.STANDS, 2));
    }

    @Test
    void withoutAWarEveryTableAgrees() {
        Gates gates = gates(
                TRADE,
                List.of(
                        trade(Outcome.AGREEMENT, 3, 3),
                        trade(Outcome.AGREEMENT, 2, 4),
                        trade(Outcome.TERMS_REFUSED, 3, 0),
                        trade(Outcome.NO_AGREEMENT, 0, 0)));
        assertThat(gates.gates())
                .extracting(Gate::kind, Gate::passed)
                .containsExactly(tuple(Kind.BEGIN, 4L), tuple(Kind.FOUND, 3L), tuple(Kind.GOAL, 2L));
        assertThat(gates.ending(End.STANDS)).isEqualTo(2);
        assertThat(gates.ending(End.NOTHING)).isEqualTo(2);
    }

    @Test
    void aHundredStandForAllByTheirLargestRemainders() {
        Random random = new Random(5);
        for (int trial = 0; trial < 50; trial++) {
            List<RunOutcome> runs = new ArrayList<>();
            for (int n = 1 + random.nextInt(400); n > 0; n--) {
                runs.add(RUNS.get(random.nextInt(RUNS.size())));
            }
            Gates gates = gates(FLAGSHIP, runs);
            Gates hundred = gates.of(100);
            assertThat(hundred.ways().stream().mapToLong(Way::runs).sum()).isEqualTo(100);
            for (End end : End.values()) {
                double exact = 100.0 * gates.ending(end) / gates.runs();
                assertThat((double) hundred.ending(end)).isBetween(Math.floor(exact), Math.ceil(exact));
            }
            assertThat(hundred.gates()).extracting(Gate::passed).isSortedAccordingTo((a, b) -> Long.compare(b, a));
            assertThat(hundred.gates().get(0).passed()).isEqualTo(100);
        }
    }

    @Test
    void partsMakeTheWhole() {
        Gates.Counter sum = new Gates.Counter(FLAGSHIP);
        RUNS.subList(0, 4).forEach(sum::add);
        Gates.Counter later = new Gates.Counter(FLAGSHIP);
        RUNS.subList(4, 10).forEach(later::add);
        sum.merge(later);
        assertThat(sum.result()).isEqualTo(gates(FLAGSHIP, RUNS));
        assertThat(gates(FLAGSHIP, List.of()).gates()).extracting(Gate::passed).containsOnly(0L);
    }
}
