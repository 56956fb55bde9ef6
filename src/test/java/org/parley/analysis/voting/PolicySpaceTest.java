package org.parley.analysis.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.geometry.euclidean.twod.Vector2D;
import org.junit.jupiter.api.Test;

class PolicySpaceTest {

    @Test
    void anEvenNumberOfVotersHasAnIntervalOfMedians() {
        PolicyLine line = new PolicyLine(VotingRule.majority(4, 3), List.of(1.0, 8.0, 3.0, 4.0));
        assertThat(line.core()).contains(new Interval(3, 4));
    }

    @Test
    void aMinorityThatDecidesHasNoCoreUnlessAllAgree() {
        assertThat(new PolicyLine(VotingRule.majority(3, 1), List.of(1.0, 2.0, 3.0)).core())
                .isEmpty();
        assertThat(new PolicyLine(VotingRule.majority(2, 1), List.of(5.0, 5.0)).core())
                .contains(new Interval(5, 5));
    }

    @Test
    void whereNobodyCanWinEveryPointIsInTheCore() {
        PolicyLine line = new PolicyLine(VotingRule.majority(2, 3), List.of(0.0, 1.0));
        assertThat(line.core()).contains(new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
        assertThat(line.winSet(5)).isEqualTo(new Interval(5, 5));
        PolicyPlane plane = new PolicyPlane(VotingRule.majority(1, 2), List.of(Vector2D.ZERO));
        assertThat(plane.winSetArea(new Vector2D(1, 0))).isZero();
        assertThat(plane.isInCore(new Vector2D(1, 0))).isTrue();
    }

    @Test
    void withoutVetoPlayersTheSetterDecides() {
        PolicyLine line = new PolicyLine(VotingRule.unanimity(0), List.of());
        assertThat(line.proposal(2, 11)).isEqualTo(2);
        assertThat(line.core()).isEmpty();
        PolicyPlane plane = new PolicyPlane(VotingRule.unanimity(0), List.of());
        assertThat(plane.winSetArea(Vector2D.ZERO)).isInfinite();
        assertThat(plane.isInCore(Vector2D.ZERO)).isFalse();
        assertThat(plane.absorbs(Vector2D.ZERO)).isFalse();
    }

    @Test
    void theMedianDecidesUnderAClosedRule() {
        // Romer and Rosenthal (1978): the setter gets the median's reflection of the status quo at most.
        PolicyLine line = new PolicyLine(VotingRule.majority(3, 2), List.of(0.0, 5.0, 6.0));
        assertThat(line.winSet(2)).isEqualTo(new Interval(2, 8));
        assertThat(line.proposal(10, 2)).isEqualTo(8);
        assertThat(line.proposal(7, 2)).isEqualTo(7);
        assertThat(line.proposal(1, 2)).isEqualTo(2);
    }

    @Test
    void aDictatorsWinSetIsADisc() {
        PolicyPlane plane = new PolicyPlane(
                VotingRule.weighted(new double[] {3, 1, 1}, 3),
                List.of(new Vector2D(1, 1), new Vector2D(-4, 0), new Vector2D(2, 9)));
        assertThat(plane.winSetArea(new Vector2D(4, 5))).isCloseTo(25 * Math.PI, within(1e-9));
        assertThat(plane.isInCore(new Vector2D(1, 1))).isTrue();
    }

    @Test
    void whoeverLiesBetweenVetoPlayersIsAbsorbed() {
        Vector2D a = new Vector2D(0.1, 0.2);
        Vector2D b = new Vector2D(0.4, 0.8);
        PolicyPlane plane = new PolicyPlane(VotingRule.unanimity(2), List.of(a, b));
        assertThat(plane.absorbs(new Vector2D(0.3, 0.6))).isTrue();
        assertThat(plane.absorbs(a)).isTrue();
        assertThat(plane.absorbs(new Vector2D(0.3, 0.600001))).isFalse();
        assertThat(plane.absorbs(new Vector2D(0.5, 1))).isFalse();
    }

    @Test
    void spacesCheckThemselves() {
        assertThatThrownBy(() -> new PolicyLine(VotingRule.majority(2, 1), List.of(1.0)))
                .hasMessageContaining("each of 2 voters needs an ideal");
        assertThatThrownBy(() -> new PolicyPlane(VotingRule.unanimity(1), List.of(Vector2D.NaN)))
                .hasMessageContaining("coordinate");
        assertThatThrownBy(() -> new Interval(2, 1)).hasMessageContaining("from low to high");
        assertThatThrownBy(() -> new Interval(Double.NaN, 1)).hasMessageContaining("from low to high");
    }
}
