package org.parley.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.answer.Block;
import org.parley.answer.story.Story;
import org.parley.experiment.SingleRun;
import org.parley.model.NegotiationModel;
import org.parley.model.compile.CompiledScenario;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.Trace;
import org.parley.outcome.TraceEvent;
import org.parley.scenario.Scenario;

/**
 * A mediator who puts whole packages, on a dispute without a war.
 *
 * <p>Differences are asked to be at least five standard errors: a law without any effect would pass once in 3.5 million times.
 * Where no fall is asked for, five standard errors of a fall are a failure, as rarely by chance. The seed is fixed.
 */
class MediatedTalksTest {

    private static final double CLEAR = 5;
    private static final int RUNS = 2_000;
    private static final String PROTOCOL = "tracks.talks.protocol=";
    private static final int BORDER = 2;
    private static final int[] STATUS_QUO = {3, 0, 0};

    private final Experiments lake;

    MediatedTalksTest() throws IOException {
        lake = new Experiments("shared-lake.yaml", Files.readString(Path.of("scenarios/examples/shared-lake.yaml")));
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "random_recognition",
                "stacked_alternating_offers",
                "single_negotiating_text",
                "monotonic_concession"
            })
    void aMediatorsPackagesAreAgreedNoMoreRarelyThanOffersOfTheParties(String protocol) {
        for (String hidden : List.of("hidden=0", "hidden=0.15", "hidden=0.3")) {
            SummaryStatistics offers = agreement(PROTOCOL + protocol, hidden);
            assertThat(Experiments.standardErrors(offers, agreement(hidden)))
                    .as(protocol + ", " + hidden)
                    .isGreaterThan(-CLEAR);
        }
    }

    @Tag("slow")
    @Test
    void theMoreIsHiddenTheRarerIsAgreement() {
        SummaryStatistics much = agreement("hidden=0.4");
        SummaryStatistics some = agreement("hidden=0.2");
        assertThat(Experiments.standardErrors(much, some)).isGreaterThan(CLEAR);
        assertThat(Experiments.standardErrors(some, agreement("hidden=0"))).isGreaterThan(CLEAR);
    }

    private SummaryStatistics agreement(String... sets) {
        SummaryStatistics statistics = new SummaryStatistics();
        lake.play(RUNS, outcome -> statistics.addValue(agreed(outcome)), sets);
        return statistics;
    }

    private static double agreed(RunOutcome outcome) {
        return outcome.outcome().isSettled() ? 1 : 0;
    }

    // ---- what the example asks readers to notice --------------------------------------------------------------------

    private List<List<TraceEvent>> events(int runs, String... sets) {
        NegotiationModel model = new NegotiationModel(CompiledScenario.of(lake.scenario(sets)));
        List<List<TraceEvent>> events = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            Trace.Recorder recorder = new Trace.Recorder();
            SingleRun.of(model, 1, run, recorder);
            events.add(recorder.events());
        }
        return events;
    }

    private static <E> List<E> all(List<TraceEvent> events, Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Test
    void textsTradeAcrossIssuesAndAreRedraftedAsAWhole() {
        int redrafts = 0;
        int several = 0;
        for (List<TraceEvent> events : events(100)) {
            List<TraceEvent.Drafted> texts = all(events, TraceEvent.Drafted.class);
            if (!texts.isEmpty()) {
                assertThat(changes(STATUS_QUO, texts.get(0).terms())).isGreaterThan(1);
            }
            for (int n = 1; n < texts.size(); n++) {
                redrafts++;
                several += changes(texts.get(n - 1).terms(), texts.get(n).terms()) > 1 ? 1 : 0;
            }
        }
        assertThat(redrafts).isGreaterThan(50);
        assertThat(several).isGreaterThan(redrafts / 20);
    }

    private static int changes(int[] one, int[] other) {
        int changes = 0;
        for (int k = 0; k < one.length; k++) {
            changes += one[k] == other[k] ? 0 : 1;
        }
        return changes;
    }

    @Test
    void aRedLineOnWhatHoldsNowBlocksNothingThatAPackageRemoves() {
        int texts = 0;
        for (List<TraceEvent> events : events(50)) {
            List<TraceEvent.Drafted> drafted = all(events, TraceEvent.Drafted.class);
            assertThat(drafted).allMatch(text -> text.terms()[BORDER] != 0);
            texts += drafted.isEmpty() ? 0 : 1;
        }
        assertThat(texts).isGreaterThan(45);
    }

    @Test
    void theChancesThatTheMediatorGivesItsTextsAreCalibrated() {
        double[] said = new double[5];
        double[] variance = new double[5];
        int[] agreed = new int[5];
        for (List<TraceEvent> events : events(1000)) {
            for (int n = 0; n < events.size(); n++) {
                if (events.get(n) instanceof TraceEvent.Drafted text) {
                    int part = (int) Math.min(4, text.chance() * 5);
                    said[part] += text.chance();
                    variance[part] += text.chance() * (1 - text.chance());
                    agreed[part] += isAgreed(events, n) ? 1 : 0;
                }
            }
        }
        for (int part = 0; part < said.length; part++) {
            // Beliefs are held in five types and each option apart: a twentieth is allowed for that, the rest is
            // chance.
            double off = Math.abs(agreed[part] - said[part]);
            assertThat(off).as("part %d", part).isLessThan(CLEAR * Math.sqrt(variance[part]) + 0.05 * said[part]);
        }
    }

    private static boolean isAgreed(List<TraceEvent> events, int text) {
        for (int n = text + 1; n < events.size() && !(events.get(n) instanceof TraceEvent.Drafted); n++) {
            if (events.get(n) instanceof TraceEvent.Agreed) {
                return true;
            }
        }
        return false;
    }

    // ---- a veto without a seat --------------------------------------------------------------------------------------

    private static TraceEvent.Answered firstAnswerOfHolm(List<TraceEvent> events) {
        return all(events, TraceEvent.Answered.class).stream()
                .filter(a -> a.actor() == 2)
                .findFirst()
                .orElse(null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mediated_proposals", "random_recognition"})
    void aVetoWithoutASeatHoldsOutAsASeatWould(String protocol) {
        String[] seated = {
            PROTOCOL + protocol, "hidden=0", "tracks.talks.parties.holm.initiative=0", "talks.exclusion_penalty=0"
        };
        String[] unseated = Arrays.copyOf(seated, seated.length + 1);
        unseated[seated.length] = "tracks.talks.parties.holm.joins=never";
        List<List<TraceEvent>> with = events(40, seated);
        List<List<TraceEvent>> without = events(40, unseated);
        int compared = 0;
        for (int run = 0; run < with.size(); run++) {
            TraceEvent.Answered at = firstAnswerOfHolm(with.get(run));
            TraceEvent.Answered away = firstAnswerOfHolm(without.get(run));
            if (at != null && away != null && at.round() == away.round() && at.value() == away.value()) {
                compared++;
                assertThat(at.seated()).isTrue();
                assertThat(away.seated()).isFalse();
                assertThat(away.aspiration()).isCloseTo(at.aspiration(), within(1e-9));
                assertThat(away.aspiration()).isGreaterThan(away.noDeal() + 0.02);
            }
        }
        assertThat(compared).isGreaterThan(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mediated_proposals", "random_recognition"})
    void aVetoWithoutASeatRefusesWhatIsBetterThanNoDeal(String protocol) {
        int refused = 0;
        for (List<TraceEvent> events : events(
                300,
                PROTOCOL + protocol,
                "hidden=0",
                "talks.judgement_error=0.1",
                "talks.exclusion_penalty=0",
                "tracks.talks.parties.holm.joins=never")) {
            for (TraceEvent.Answered answer : all(events, TraceEvent.Answered.class)) {
                // By the gap it is below what it holds out for, its error of judgement included.
                boolean isBetter = answer.refusal() != null
                        && answer.aspiration() - answer.refusal().gap() > answer.noDeal();
                refused += !answer.seated() && isBetter ? 1 : 0;
            }
        }
        assertThat(refused).isPositive();
    }

    // ---- no text at all
    // ----------------------------------------------------------------------------------------------

    private String told(String... sets) {
        Scenario scenario = lake.scenario(sets);
        Trace.Recorder recorder = new Trace.Recorder();
        SingleRun.of(scenario, 1, 0, recorder);
        List<Block> blocks = Story.of(scenario, recorder.events()).everything();
        return ((Block.Note) blocks.get(blocks.size() - 1)).text();
    }

    @Test
    void aRunWithoutAnyTextSaysWhy() {
        assertThat(told(PROTOCOL + "single_negotiating_text"))
                .isEqualTo(
                        "No text was ever put in the talks, because no change of one issue was better than the terms in force"
                                + " for all who must agree; \"open\" on border is a red line of holm, and would have had to go first.");
        assertThat(told("talks.concluding_cost=0.9"))
                .isEqualTo(
                        "No text was ever put in the talks, because no package left all who must agree better off than no"
                                + " deal.");
        assertThat(told("actors.holm.prefers.border.red_lines={open: 1, passes: 0.99, closed: 0.99}"))
                .isEqualTo(
                        "No text was ever put in the talks, because every package crosses a red line of a party whose"
                                + " consent is needed.");
        assertThat(told("tracks.talks.sessions=0"))
                .isEqualTo("No text was ever put in the talks, because no session was held.");
        assertThat(told()).startsWith("End: ").doesNotContain("No text");
    }
}
