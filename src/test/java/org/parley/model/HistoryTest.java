package org.parley.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.experiment.SingleRun;
import org.parley.model.compile.CompiledScenario;
import org.parley.outcome.Outcome;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.Situation;
import org.parley.outcome.Trace;
import org.parley.outcome.TraceEvent;
import org.parley.scenario.Scenario;
import org.parley.scenario.reader.ScenarioReader;
import org.parley.statistics.Estimate;

/** Runs that go on as a history to their horizon: what their record says is what happened. */
class HistoryTest {

    private static final int RUNS = 200;

    private record Told(RunOutcome outcome, List<TraceEvent> events) {

        <E extends TraceEvent> List<E> all(Class<E> kind) {
            return events.stream().filter(kind::isInstance).map(kind::cast).toList();
        }
    }

    private static List<Told> runs(Map<String, String> set) {
        return runs("relapse", set);
    }

    private static List<Told> runs(String file, Map<String, String> set) {
        Scenario scenario = ScenarioReader.read(Path.of("scenarios/examples", file + ".yaml"), set)
                .scenario();
        NegotiationModel model = new NegotiationModel(CompiledScenario.of(scenario));
        return LongStream.range(0, RUNS)
                .mapToObj(n -> {
                    Trace.Recorder recorder = new Trace.Recorder();
                    return new Told(SingleRun.of(model, 1, n, recorder), recorder.events());
                })
                .toList();
    }

    @Test
    void theRecordAgreesWithTheTrace() {
        List<Told> runs = runs(Map.of());
        for (Told told : runs) {
            RunOutcome.History history = told.outcome().history();
            List<TraceEvent.CeasefireStands> signed = told.all(TraceEvent.CeasefireStands.class);
            List<TraceEvent.CeasefireBroke> broke = told.all(TraceEvent.CeasefireBroke.class);
            assertThat(history.ceasefires()).isEqualTo(signed.size());
            assertThat(told.all(TraceEvent.WarResumed.class)).hasSameSizeAs(broke);
            if (!signed.isEmpty()) {
                assertThat(told.outcome().talks().agreementRound())
                        .isEqualTo(signed.get(0).round());
                assertThat(told.outcome().outcome())
                        .isEqualTo(broke.isEmpty() ? Outcome.CEASEFIRE_HOLDS : Outcome.CEASEFIRE_COLLAPSES);
                int last = told.all(TraceEvent.Ended.class).get(0).round();
                int end = broke.isEmpty() ? last : broke.get(0).round();
                assertThat(told.outcome().ceasefire().rounds())
                        .isEqualTo(end - signed.get(0).round());
                assertThat(told.outcome().ending().round()).isEqualTo(end);
            }
            assertThat(history.situations()).isEqualTo(situations(told));
        }
        assertThat(runs).anyMatch(t -> t.outcome().history().ceasefires() > 2);
        assertThat(runs).anyMatch(t -> t.all(TraceEvent.TalksResumed.class).size() > 1);
        assertThat(runs).anyMatch(t -> t.outcome().history().situations().endsWith("D"));
    }

    /** How things stood on each date, from the events alone. */
    private static String situations(Told told) {
        RunOutcome.History history = told.outcome().history();
        StringBuilder letters = new StringBuilder();
        for (int date = 0; date < history.situations().length(); date++) {
            letters.append(situation(told, date * history.every()).letter());
        }
        return letters.toString();
    }

    private static Situation situation(Told told, int round) {
        boolean open = false;
        boolean signed = false;
        boolean decided = false;
        for (TraceEvent event : told.events()) {
            if (event.round() > round) {
                break;
            }
            if (event instanceof TraceEvent.FrontMoved e) {
                decided = e.front() == 0 || e.front() == 8;
            } else if (event instanceof TraceEvent.TrackOpened || event instanceof TraceEvent.TalksResumed) {
                open = true;
            } else if (event instanceof TraceEvent.TalksSuspended || event instanceof TraceEvent.WarResumed) {
                open = false;
                signed = false;
            } else if (event instanceof TraceEvent.CeasefireStands) {
                signed = true;
            }
        }
        return decided
                ? Situation.DECIDED_BY_ARMS
                : signed ? Situation.CEASEFIRE : open ? Situation.TALKS : Situation.NO_TALKS;
    }

    @Test
    void theSameRunIsTheSameHistory() {
        List<Told> once = runs(Map.of());
        List<Told> again = runs(Map.of());
        for (int n = 0; n < RUNS; n++) {
            assertThat(again.get(n).outcome())
                    .usingRecursiveComparison()
                    .withEqualsForType(Double::equals, Double.class)
                    .isEqualTo(once.get(n).outcome());
        }
    }

    /** Law 23: to the bit. Tactics of the first edition know their deadline, which is that of the file. */
    @ParameterizedTest
    @CsvSource({"relapse, 200", "border-war, 230"})
    void longerWatchingChangesNothingThatWasSeen(String file, int deadline) {
        Map<String, String> set = Map.of("calendar.deadline", deadline + " rounds", "calendar.observe", "[12 months]");
        Map<String, String> more = new HashMap<>(set);
        more.put("calendar.horizon", "300 rounds");
        Map<String, String> less = new HashMap<>(set);
        less.put("calendar.horizon", "230 rounds");
        List<Told> shorter = runs(file, less);
        List<Told> longer = runs(file, more);
        for (int n = 0; n < RUNS; n++) {
            RunOutcome.History seen = shorter.get(n).outcome().history();
            assertThat(longer.get(n).outcome().history().situations()).startsWith(seen.situations());
            assertThat(longer.get(n).outcome().history().fronts()).startsWith(seen.fronts());
            List<String> events = upTo(shorter.get(n), 230);
            assertThat(upTo(longer.get(n), 230)).isEqualTo(events);
        }
    }

    private static List<String> upTo(Told told, int round) {
        return told.events().stream()
                .filter(e -> e.round() <= round
                        && !(e instanceof TraceEvent.Ended)
                        && !(e instanceof TraceEvent.CeasefireHeld))
                .map(e -> e.getClass().getSimpleName() + e.round())
                .toList();
    }

    /** Law 20, over a war like others; a false alarm comes at most once in 10 000. */
    @Test
    void ofThoseThatBreakWithinFiveYearsHalfBreakInTheFirst() {
        List<Told> runs = new ArrayList<>(runs("border-war", Map.of()));
        runs.addAll(runs("relapse", Map.of("guarantees.lasts.one_year", "0.65")));
        double[] inTheFirst = runs.stream()
                .map(Told::outcome)
                .filter(o -> o.outcome() == Outcome.CEASEFIRE_COLLAPSES)
                .filter(o ->
                        o.talks().agreementRound() + 129 <= 209 && o.ceasefire().rounds() <= 129)
                .mapToDouble(o -> o.ceasefire().rounds() <= 26 ? 1 : 0)
                .toArray();
        assertThat(inTheFirst).hasSizeGreaterThan(80);
        assertThat(Estimate.share(inTheFirst).high()).isGreaterThan(0.5);
    }

    /** A belief is kept for each round, also for those of a cease-fire and up to a deadline before the horizon. */
    @Test
    void beliefsAreKeptByRound() {
        Map<String, String> set = Map.of("actors.hill.type", "{committed: 0.5}", "calendar.deadline", "100 rounds");
        for (Told told : runs(set)) {
            double[] path = told.outcome().talks().beliefPath();
            assertThat(told.outcome().error()).isNull();
            assertThat(path.length).isLessThanOrEqualTo(100);
            told.all(TraceEvent.BeliefChanged.class).stream()
                    .filter(e -> e.round() <= path.length)
                    .forEach(e -> assertThat(path[e.round() - 1]).isEqualTo(e.after()));
        }
    }

    private static Map<String, String> war(String round, double days) {
        double patience = Math.exp(-0.5 * days / 364);
        return Map.of(
                "calendar.round", round,
                "calendar.horizon", "364 days",
                "calendar.observe", "[364 days]",
                "tracks.talks.opens", "never",
                "war.front", "{positions: 60, start: 30, moves: " + -Math.expm1(-6 * days / 364) + ", advance: 0.5}",
                "actors.hill.patience", String.valueOf(patience),
                "actors.plain.patience", String.valueOf(patience),
                "actors.hill.war.cost", "0.2",
                "actors.plain.war.cost", "0.25");
    }

    /** Six moves a year come whatever the length of a round; each check gives a false alarm once in 10 000. */
    @Test
    void theRoundsLengthChangesNeitherMovesNorWorth() {
        double[] first = null;
        for (int weeks : new int[] {1, 2, 4}) {
            List<Told> runs = runs(war(weeks + " weeks", 7.0 * weeks));
            Estimate moves = Estimate.mean(runs.stream()
                    .mapToDouble(t -> t.all(TraceEvent.FrontMoved.class).size())
                    .toArray());
            assertThat(6.0).isBetween(moves.low(), moves.high());
            double[] noDeal = runs.get(0).all(TraceEvent.Began.class).get(0).noDeal();
            first = first == null ? noDeal : first;
            for (int i = 0; i < noDeal.length; i++) {
                assertThat(noDeal[i]).isCloseTo(first[i], within(1e-9));
            }
        }
        assertThat(DoubleStream.of(first)).allMatch(x -> x > 0 && x < 1);
    }
}
