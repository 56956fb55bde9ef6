package org.parley.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.experiment.SingleRun;
import org.parley.outcome.Concession;
import org.parley.outcome.Hazard;
import org.parley.outcome.Outcome;
import org.parley.outcome.Refusal;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.Trace;
import org.parley.outcome.TraceEvent;
import org.parley.scenario.Scenario;
import org.parley.scenario.reader.ScenarioReader;

/** What a trace tells is what happened: it agrees with the record of the run and with itself. */
class TraceTruthTest {

    private static final double EXACT = 1e-9;

    private record Told(RunOutcome outcome, List<TraceEvent> events) {

        <E extends TraceEvent> List<E> all(Class<E> kind) {
            return events.stream().filter(kind::isInstance).map(kind::cast).toList();
        }
    }

    private static Stream<Told> runs(String file) {
        Scenario scenario =
                ScenarioReader.read(Path.of("scenarios", file), Map.of()).scenario();
        return Stream.iterate(0L, run -> run + 1).limit(150).map(run -> {
            Trace.Recorder recorder = new Trace.Recorder();
            RunOutcome outcome = SingleRun.of(scenario, 1, run, recorder);
            return new Told(outcome, recorder.events());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../src/test/resources/first-edition/riyadh-2025.yaml",
                "examples/valley-war.yaml",
                "examples/fisheries-quota.yaml"
            })
    void theTraceAgreesWithTheRecordOfTheRun(String file) {
        runs(file).forEach(told -> {
            RunOutcome outcome = told.outcome();
            List<TraceEvent.Ended> ended = told.all(TraceEvent.Ended.class);
            assertThat(ended).hasSize(1);
            assertThat(ended.get(0).outcome()).isEqualTo(outcome.outcome());
            assertThat(ended.get(0).round()).isEqualTo(outcome.ending().round());
            assertThat(told.all(TraceEvent.Proposed.class).size()
                            + told.all(TraceEvent.Drafted.class).size())
                    .isEqualTo(outcome.talks().proposals());
            List<Refusal> refusals = Stream.concat(
                            told.all(TraceEvent.Answered.class).stream().map(TraceEvent.Answered::refusal),
                            told.all(TraceEvent.Ratification.class).stream().map(TraceEvent.Ratification::refusal))
                    .filter(r -> r != null)
                    .toList();
            assertThat(refusals)
                    .hasSize(Arrays.stream(outcome.talks().blocked()).sum());
            if (outcome.talks().lastRefusal() != null) {
                assertThat(refusals).contains(outcome.talks().lastRefusal());
            }
            List<TraceEvent.NoDealChanged> changes = told.all(TraceEvent.NoDealChanged.class);
            if (outcome.talks().agreementRound() == 0 && outcome.ending().victor() < 0 && !changes.isEmpty()) {
                assertThat(changes.get(changes.size() - 1).after())
                        .isEqualTo(outcome.worth().noDeal());
            }
            List<TraceEvent.BeliefChanged> beliefs = told.all(TraceEvent.BeliefChanged.class);
            for (TraceEvent.BeliefChanged belief : beliefs) {
                if (belief.round() <= outcome.talks().beliefPath().length) {
                    assertThat(outcome.talks().beliefPath()[belief.round() - 1]).isEqualTo(belief.after());
                }
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../src/test/resources/first-edition/riyadh-2025.yaml",
                "examples/valley-war.yaml",
                "examples/fisheries-quota.yaml",
                "examples/relapse.yaml"
            })
    void whatIsSaidOfOffersAndAnswersIsTrue(String file) {
        runs(file).forEach(told -> {
            for (TraceEvent.BargainingRange range : told.all(TraceEvent.BargainingRange.class)) {
                assertThat(range.inReach()).isLessThanOrEqualTo(range.inRange());
                assertThat(range.inRange()).isLessThanOrEqualTo(range.packages());
                assertThat(Arrays.stream(range.winSets())).allMatch(n -> n <= range.packages());
            }
            for (TraceEvent.Proposed offer : told.all(TraceEvent.Proposed.class)) {
                assertThat(offer.valuation().value())
                        .isGreaterThan(offer.valuation().noDeal() - EXACT);
                if (offer.dearer() != null) {
                    assertThat(offer.dearer().value())
                            .isGreaterThan(offer.valuation().value());
                }
                if (offer.ground() == TraceEvent.Ground.EXPECTED_GAIN) {
                    assertThat(offer.valuation().value())
                            .isGreaterThan(offer.valuation().aspiration() - EXACT);
                    if (offer.dearer() != null) {
                        // The proposer maximises its expected gain: to ask for more would not have paid.
                        assertThat((offer.dearer().value() - offer.valuation().noDeal())
                                        * offer.dearer().expectedConsent())
                                .isLessThan((offer.valuation().value()
                                                        - offer.valuation().noDeal())
                                                * offer.prospect().expected()
                                        + EXACT);
                    }
                }
            }
            for (TraceEvent.Answered answer : told.all(TraceEvent.Answered.class)) {
                Concession closing = answer.closing();
                if (answer.refusal() != null && Double.isFinite(answer.refusal().gap())) {
                    assertThat(answer.refusal().gap()).isCloseTo(answer.aspiration() - answer.value(), within(EXACT));
                }
                if (closing != null) {
                    assertThat(closing.value()).isGreaterThan(answer.aspiration() - EXACT);
                }
            }
            for (TraceEvent.Ratification home : told.all(TraceEvent.Ratification.class)) {
                if (home.refusal() != null) {
                    assertThat(home.refusal().gap()).isCloseTo(home.demand() - home.surplus(), within(EXACT));
                }
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"riyadh-2025.yaml", "examples/valley-war.yaml", "examples/relapse.yaml"})
    void aCeasefireStandsOnWhatIsSaidOfIt(String file) {
        long[] seen = new long[2];
        runs(file).filter(told -> told.outcome().outcome().isGeneralCeasefire()).forEach(told -> {
            TraceEvent.CeasefireStands stands =
                    told.all(TraceEvent.CeasefireStands.class).get(0);
            double given = told.all(TraceEvent.Contributed.class).stream()
                    .filter(contributed -> contributed.round() == stands.round())
                    .mapToDouble(TraceEvent.Contributed::strength)
                    .sum();
            assertThat(stands.strength()).isCloseTo(Math.min(1, stands.pledged() + given), within(EXACT));
            assertThat(stands.strength()).isEqualTo(told.outcome().ceasefire().strength());
            assertThat(product(stands.hazard(), told.outcome().history() != null))
                    .isCloseTo(stands.hazard().perRound(), within(EXACT));
            boolean holds = told.outcome().outcome() == Outcome.CEASEFIRE_HOLDS;
            seen[holds ? 1 : 0]++;
            int rounds = holds
                    ? told.all(TraceEvent.CeasefireHeld.class).get(0).rounds()
                    : told.all(TraceEvent.CeasefireBroke.class).get(0).rounds();
            assertThat(rounds).isEqualTo(told.outcome().ceasefire().rounds());
        });
        assertThat(seen).doesNotContain(0);
    }

    /** A hazard that falls with age is a product as a cumulated hazard. */
    private static double product(Hazard h, boolean falls) {
        double factors = h.guarantees() * h.exclusion() * h.leverage() * h.grievance() * h.stalling();
        return falls
                ? -Math.expm1(Math.log1p(-h.bare()) * factors * h.gain() * h.incidents() * h.past())
                : Math.min(0.999, h.bare() * factors);
    }
}
