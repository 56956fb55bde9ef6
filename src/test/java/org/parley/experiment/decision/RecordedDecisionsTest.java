package org.parley.experiment.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.experiment.RunReplayer;
import org.parley.experiment.SingleRun;
import org.parley.model.NegotiationModel;
import org.parley.model.compile.CompiledScenario;
import org.parley.outcome.Decision;
import org.parley.outcome.Decision.Chosen;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.Trace;
import org.parley.outcome.TraceEvent;
import org.parley.scenario.Scenario;
import org.parley.scenario.reader.ScenarioReader;

/** A run that was decided by somebody else comes out the same from its decisions alone. */
class RecordedDecisionsTest {

    private static final Path WAR = Path.of("scenarios/examples/border-war.yaml");
    private static final long SEED = 5;

    private final Scenario scenario = ScenarioReader.read(WAR, Map.of()).scenario();

    /** Refuses all, and proposes the last that may be proposed. */
    private static final class Stubborn extends AskedDelegation {

        private final List<Decision> made;

        Stubborn(Scenario scenario, int actor, List<Decision> made) {
            super(scenario, actor);
            this.made = made;
        }

        @Override
        protected Decision decide(Question question) {
            Decision decision = question.decide(Chosen.NO);
            if (question.kind() == Decision.Kind.PROPOSE) {
                int pkg = question.floor().packages() - 1;
                while (!question.floor().mayPropose(pkg)) {
                    pkg--;
                }
                decision = question.propose(pkg);
            }
            made.add(decision);
            return decision;
        }
    }

    private RunOutcome play(long run, List<Decision> made, Trace trace) {
        NegotiationModel model = new NegotiationModel(CompiledScenario.of(scenario));
        model.delegate(0, new Stubborn(scenario, 0, made));
        model.delegate(1, new Stubborn(scenario, 1, made));
        return SingleRun.of(model, SEED, run, trace);
    }

    @Test
    void aRunIsTheSameFromItsDecisions() {
        RunReplayer replayer = new RunReplayer(scenario, SEED);
        for (int run = 0; run < 30; run++) {
            List<Decision> made = new ArrayList<>();
            List<TraceEvent> events = recorded(run, made);
            Trace.Recorder again = new Trace.Recorder();
            replayer.play(run, made, again);
            assertThat(made).isNotEmpty();
            assertThat(again.events())
                    .usingRecursiveComparison()
                    .withComparatorForType(Double::compare, Double.class)
                    .isEqualTo(events);
        }
    }

    private List<TraceEvent> recorded(long run, List<Decision> made) {
        Trace.Recorder recorder = new Trace.Recorder();
        play(run, made, recorder);
        return recorder.events();
    }

    @Test
    void decisionsOfOneRunSpoilNoOther() {
        RunReplayer replayer = new RunReplayer(scenario, SEED);
        List<Decision> made = new ArrayList<>();
        play(3, made, Trace.NONE);
        replayer.play(3, made, Trace.NONE);
        Trace.Recorder alone = new Trace.Recorder();
        replayer.play(4, alone);
        Trace.Recorder model = new Trace.Recorder();
        SingleRun.of(scenario, SEED, 4, model);
        assertThat(alone.events())
                .usingRecursiveComparison()
                .withComparatorForType(Double::compare, Double.class)
                .isEqualTo(model.events());
    }

    @Test
    void decisionsThatDoNotFitFailTheRunUnlessItMayPart() {
        RunReplayer replayer = new RunReplayer(scenario, SEED);
        List<Decision> made = new ArrayList<>();
        RunOutcome stubborn = play(3, made, Trace.NONE);
        List<Decision> fewer = made.subList(0, 1);
        assertThat(replayer.play(3, fewer, Trace.NONE).error()).contains("is not what was decided then");
        RunOutcome parted = replayer.playAsFar(3, fewer, Trace.NONE);
        assertThat(parted.isFailed()).isFalse();
        assertThat(stubborn.isFailed()).isFalse();
        assertThat(parted.talks().proposals()).isNotEqualTo(stubborn.talks().proposals());
    }
}
