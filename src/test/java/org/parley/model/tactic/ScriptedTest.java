package org.parley.model.tactic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.parley.model.protocol.Protocol;

class ScriptedTest implements TacticContract {

    @Override
    public Tactic tactic() {
        return new Scripted();
    }

    @Override
    public double[][] settings() {
        return new double[][] {{}};
    }

    @Test
    void insistsOnWhatTheScriptSays() {
        FakePosition position = FakePosition.line(0);
        position.script = 4;
        assertThat(tactic().demand(position)).isEqualTo(4);
        assertThat(tactic().concession(position, new double[0])).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void choosesWhereTheScriptSaysNothing() {
        assertThat(tactic().demand(FakePosition.line(0))).isEqualTo(Protocol.NO_TERMS);
    }
}
