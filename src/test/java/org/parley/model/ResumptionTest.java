package org.parley.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.answer.Block;
import org.parley.answer.story.Story;
import org.parley.experiment.SingleRun;
import org.parley.model.compile.CompiledScenario;
import org.parley.outcome.Trace;
import org.parley.outcome.TraceEvent;
import org.parley.outcome.TraceEvent.Spurred;
import org.parley.outcome.TraceEvent.TalksResumed;
import org.parley.scenario.Scenario;
import org.parley.scenario.Track.SpurKind;
import org.parley.scenario.reader.ScenarioReader;
import org.parley.statistics.Estimate;

/** Suspended talks resume at a rate that a move of the front, a stalemate and events multiply while they act. */
class ResumptionTest {

    private static final double RATE = 0.02;

    /** Talks that are suspended in every round in which they are open, in a long war. */
    private static final String WAR = """
            name: war
            calendar: {start: 2025-01-06, round: 2 weeks, horizon: 200 rounds, observe: [12 months]}
            issues: {truce: {options: [fighting, general]}, hill: {options: [red's, blue's], needs: {truce: general}}}
            actors:
              red: {prefers: {truce: general, hill: red's}, war: {cost: 0.1, victory: 0.9, defeat: 0}}
              blue: {prefers: {truce: general, hill: blue's}, war: {cost: 0.1, victory: 0.9, defeat: 0}}
            tracks:
              talks:
                issues: [truce, hill]
                parties: {red: consents, blue: consents}
                breakdown: 1
                resumes: 0.02
                resumption: {%s}
            war: {between: [red, blue], front: {positions: 100, start: 50, moves: %s}}
            ceasefire: {issue: truce, general: general}
            events: {change: {what: The patron changes., rate: 0.02, repeats: true, shift: {talks.exclusion_penalty: 0.1}}}
            """;

    private static List<List<TraceEvent>> runs(String resumption, String moves, int runs, Map<String, String> set) {
        Scenario scenario = ScenarioReader.readText("war.yaml", WAR.formatted(resumption, moves), set)
                .scenario();
        NegotiationModel model = new NegotiationModel(CompiledScenario.of(scenario));
        return LongStream.range(0, runs)
                .mapToObj(n -> {
                    Trace.Recorder recorder = new Trace.Recorder();
                    assertThat(SingleRun.of(model, 1, n, recorder).error()).isNull();
                    return recorder.events();
                })
                .toList();
    }

    /** Returns the round in which talks first resume, or a late one. */
    private static int first(List<TraceEvent> run) {
        return run.stream()
                .filter(TalksResumed.class::isInstance)
                .mapToInt(TraceEvent::round)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    private static double multiplied(double chance, double times) {
        return 1 - Math.pow(1 - chance, times);
    }

    /**
     * The front stands still. From the 27th round on it has done so for a year, and the wait, geometric before, is geometric at three
     * times the rate. Each comparison gives a false alarm once in 10 000.
     */
    @Test
    void theWaitIsGeometricBeforeAStalemateAndInOne() {
        List<List<TraceEvent>> runs =
                runs("in_stalemate: {times: 3, after: 26 rounds}", "0", 2000, Map.of("calendar.horizon", "101 rounds"));
        for (int round : new int[] {10, 25, 26, 40, 60, 100}) {
            // The first round in which they may resume is the second.
            int usual = Math.min(round, 25) - 1;
            int spurred = Math.max(0, round - 25);
            double waits = Math.pow(1 - RATE, usual + 3.0 * spurred);
            Estimate measured = Estimate.share(
                    runs.stream().mapToDouble(r -> first(r) > round ? 1 : 0).toArray());
            assertThat(waits).isBetween(measured.low(), measured.high());
        }
    }

    /** Every resumption has the chance that follows from what happened before it, and says why. */
    @Test
    void whatActsIsWhatHappened() {
        String all = "after_moves: {times: 4, within: 5 rounds}, in_stalemate: {times: 2, after: 12 rounds},"
                + " after_events: {events: [change], times: 0.5, within: 8 weeks}";
        int seen = 0;
        for (List<TraceEvent> run : runs(all, "0.08", 60, Map.of())) {
            for (TraceEvent event : run) {
                if (event instanceof TalksResumed resumed) {
                    int now = resumed.round();
                    int move = last(run, TraceEvent.FrontMoved.class, now);
                    int change = last(run, TraceEvent.Happened.class, now);
                    int war = last(run, TraceEvent.WarResumed.class, now);
                    boolean isStill = now - Math.max(0, Math.max(move, war)) >= 12;
                    double times = (move > 0 && now - move < 5 ? 4 : 1)
                            * (isStill ? 2 : 1)
                            * (change > 0 && now - change < 4 ? 0.5 : 1);
                    assertThat(resumed.chance()).isCloseTo(multiplied(RATE, times), within(1e-12));
                    assertThat(resumed.spurs().stream()
                                    .mapToDouble(Spurred::times)
                                    .reduce(1, (a, b) -> a * b))
                            .isEqualTo(times);
                    seen |= resumed.spurs().stream()
                            .mapToInt(s -> 1 << s.what().ordinal())
                            .sum();
                }
            }
        }
        assertThat(seen).as("each has acted").isEqualTo(7);
    }

    private static int last(List<TraceEvent> run, Class<? extends TraceEvent> kind, int now) {
        return run.stream()
                .filter(e -> kind.isInstance(e) && e.round() <= now)
                .mapToInt(TraceEvent::round)
                .max()
                .orElse(-1);
    }

    /** With the same luck a greater factor never lets talks resume later: to the run, without a false alarm. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "after_moves: {times: %s, within: 3 months}",
                "in_stalemate: {times: %s, after: 3 months}",
                "after_events: {events: [change], times: %s, within: 3 months}"
            })
    void aGreaterFactorNeverDelays(String spur) {
        int[] before = null;
        double mean = Double.POSITIVE_INFINITY;
        for (String times : List.of("0.25", "0.5", "1", "2", "4", "8")) {
            int[] rounds = runs(spur.formatted(times), "0.04", 60, Map.of("calendar.horizon", "100 rounds")).stream()
                    .mapToInt(r -> Math.min(101, first(r)))
                    .toArray();
            for (int n = 0; before != null && n < rounds.length; n++) {
                assertThat(rounds[n]).isLessThanOrEqualTo(before[n]);
            }
            assertThat(Arrays.stream(rounds).average().orElseThrow()).isLessThan(mean);
            before = rounds;
            mean = Arrays.stream(rounds).average().orElseThrow();
        }
    }

    /** A factor of 1 is none, to the bit, but that the trace tells of it. */
    @Test
    void aFactorOfOneChangesNothing() {
        List<List<TraceEvent>> without = runs("", "0.04", 50, Map.of());
        List<List<TraceEvent>> with = runs("after_moves: {times: 1, within: 1 year}", "0.04", 50, Map.of());
        for (int n = 0; n < without.size(); n++) {
            assertThat(with.get(n))
                    .usingRecursiveComparison()
                    .withEqualsForType(Double::equals, Double.class)
                    .ignoringFields("spurs")
                    .isEqualTo(without.get(n));
        }
    }

    /**
     * Talks that are suspended in the first round have resumed within a year as often, whatever the length of a round: a move
     * acts from the end of its round on, which costs half a round at most. Two points are allowed for that; by chance each of the
     * two comparisons fails at most once in 10 000.
     */
    @Test
    void theLengthOfARoundIsOnlyResolution() {
        double[] first = null;
        for (int weeks : new int[] {1, 2, 4}) {
            Map<String, String> set = Map.of(
                    "calendar.round", weeks + " weeks",
                    "calendar.horizon", "54 weeks",
                    "tracks.talks.resumes", "{value: 0.05, per: month}",
                    "events.change.rate", "0");
            String spurs = "after_moves: {times: 6, within: 12 weeks}, in_stalemate: {times: 3, after: 24 weeks}";
            double[] within = runs(spurs, "3 per year", 1500, set).stream()
                    .mapToDouble(r -> first(r) <= 1 + 52 / weeks ? 1 : 0)
                    .toArray();
            first = first == null ? within : first;
            double[] more = new double[within.length];
            for (int n = 0; n < more.length; n++) {
                more[n] = within[n] - first[n];
            }
            if (weeks > 1) {
                Estimate difference = Estimate.mean(more);
                assertThat(difference.low()).isLessThan(0.02);
                assertThat(difference.high()).isGreaterThan(-0.02);
            }
        }
    }

    @Test
    void storiesSayWhy() {
        Scenario scenario = ScenarioReader.readText(
                        "war.yaml", WAR.formatted("after_moves: {times: 4, within: 1 year}", "0.3"), Map.of())
                .scenario();
        Trace.Recorder recorder = new Trace.Recorder();
        SingleRun.of(scenario, 1, 0, recorder);
        assertThat(recorder.events())
                .anyMatch(e ->
                        e instanceof TalksResumed r && r.spurs().equals(List.of(new Spurred(SpurKind.AFTER_MOVES, 4))));
        List<String> lines = Story.of(scenario, recorder.events()).everything().stream()
                .map(note -> ((Block.Note) note).text())
                .toList();
        assertThat(lines)
                .anyMatch(
                        line -> line.contains(
                                "resume, which had a chance of 0.078: their rate is multiplied by 4.00 soon after a move of the front."));
    }
}
