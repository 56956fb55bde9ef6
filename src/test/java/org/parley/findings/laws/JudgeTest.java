package org.parley.findings.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.findings.laws.LawMeasure.Unit;
import org.parley.findings.laws.LawResult.Effect;

/** Verdicts on samples that are made by hand. */
class JudgeTest {

    private static final LawMeasure SHARE = new LawMeasure("share", Unit.SHARE, (s, run) -> 0);
    private static final LawMeasure MONTHS = new LawMeasure("months", Unit.MONTHS, (s, run) -> 0);

    /** Returns runs of which the first so many have it, the same at each level. */
    private static double[] ones(int ones, int of) {
        return IntStream.range(0, of).mapToDouble(r -> r < ones ? 1 : 0).toArray();
    }

    private static Verdict verdict(Claim claim, double[]... samples) {
        return Judge.of(claim, List.of(samples)).verdict();
    }

    @Test
    void aRiseHoldsIfItsIntervalIsAboveTheBoundAndFailsIfItIsFarBelow() {
        Effect rise = Judge.of(Claim.rises(SHARE, 0.1), List.of(ones(200, 1000), ones(500, 1000)));
        assertThat(rise.verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(rise.value()).isCloseTo(0.3, within(1e-12));
        assertThat(rise.low()).isBetween(0.27, 0.3);
        assertThat(verdict(Claim.rises(SHARE, 0.1), ones(200, 1000), ones(310, 1000)))
                .isEqualTo(Verdict.TOO_FEW_RUNS);
        assertThat(verdict(Claim.rises(SHARE, 0.1), ones(200, 1000), ones(220, 1000)))
                .isEqualTo(Verdict.FAILS);
        assertThat(verdict(Claim.falls(SHARE, 0.1), ones(500, 1000), ones(200, 1000)))
                .isEqualTo(Verdict.HOLDS);
        assertThat(verdict(Claim.falls(SHARE, 0), ones(200, 1000), ones(500, 1000)))
                .isEqualTo(Verdict.FAILS);
    }

    @Test
    void whatMovesNoRunDoesNotRise() {
        assertThat(verdict(Claim.rises(SHARE, 0.05), ones(5, 24), ones(5, 24)))
                .as("in a few runs nothing may move although the law holds")
                .isEqualTo(Verdict.TOO_FEW_RUNS);
        assertThat(verdict(Claim.rises(SHARE, 0), ones(200, 1000), ones(200, 1000)))
                .isEqualTo(Verdict.FAILS);
        assertThat(verdict(Claim.neverRises(SHARE), ones(200, 1000), ones(200, 1000)))
                .isEqualTo(Verdict.HOLDS);
    }

    @Test
    void neverLooksAtEachPairOfLevels() {
        double[] low = ones(300, 1000);
        double[] high = ones(400, 1000);
        Effect up = Judge.of(Claim.neverRises(SHARE), List.of(high, low, high, low));
        assertThat(up.verdict()).isEqualTo(Verdict.FAILS);
        assertThat(up.value()).isCloseTo(0.1, within(1e-12));
        Effect down = Judge.of(Claim.neverRises(SHARE), List.of(high, high, low));
        assertThat(down.verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(down.value()).isCloseTo(-0.1, within(1e-12));
        assertThat(verdict(Claim.neverFalls(SHARE), high, low, high)).isEqualTo(Verdict.FAILS);
        assertThat(verdict(Claim.neverRises(SHARE), ones(8, 20), ones(9, 20))).isEqualTo(Verdict.TOO_FEW_RUNS);
    }

    @Test
    void levelsAreHeldToTheirBounds() {
        assertThat(verdict(Claim.isAtLeast(SHARE, 0.5), ones(680, 1000))).isEqualTo(Verdict.HOLDS);
        assertThat(verdict(Claim.isAtLeast(SHARE, 0.7), ones(680, 1000))).isEqualTo(Verdict.TOO_FEW_RUNS);
        assertThat(verdict(Claim.isAtLeast(SHARE, 0.9), ones(680, 1000))).isEqualTo(Verdict.FAILS);
        double[] two = IntStream.range(0, 100).mapToDouble(r -> 1 + r % 3).toArray();
        assertThat(verdict(Claim.isAtMost(MONTHS, 3), two)).isEqualTo(Verdict.HOLDS);
        assertThat(verdict(Claim.isAtMost(MONTHS, 1), two)).isEqualTo(Verdict.FAILS);
        assertThat(verdict(Claim.isZero(MONTHS, 1), two)).isEqualTo(Verdict.FAILS);
    }

    @Test
    void toStayWithinNeedsBothEnds() {
        assertThat(verdict(Claim.staysWithin(SHARE, 0.02), ones(500, 1000), ones(505, 1000)))
                .isEqualTo(Verdict.HOLDS);
        assertThat(verdict(Claim.staysWithin(SHARE, 0.02), ones(500, 1000), ones(515, 1000)))
                .isEqualTo(Verdict.TOO_FEW_RUNS);
        assertThat(verdict(Claim.staysWithin(SHARE, 0.02), ones(500, 1000), ones(600, 1000)))
                .isEqualTo(Verdict.FAILS);
    }

    @Test
    void oneRunThatDiffersIsNotTheSame() {
        assertThat(verdict(Claim.same("same", SHARE), ones(500, 1000), ones(500, 1000)))
                .isEqualTo(Verdict.HOLDS);
        assertThat(verdict(Claim.same("same", SHARE), ones(500, 1000), ones(501, 1000)))
                .isEqualTo(Verdict.FAILS);
    }

    @Test
    void nothingToMeasureIsTooLittleToTell() {
        double[] none = IntStream.range(0, 10).mapToDouble(r -> Double.NaN).toArray();
        assertThat(verdict(Claim.rises(MONTHS, 0), none, none)).isEqualTo(Verdict.TOO_FEW_RUNS);
        assertThat(verdict(Claim.neverRises(MONTHS), none, none)).isEqualTo(Verdict.TOO_FEW_RUNS);
        assertThat(verdict(Claim.isAtMost(MONTHS, 3), none)).isEqualTo(Verdict.TOO_FEW_RUNS);
    }

    @Test
    void theGravestVerdictIsThatOfTheLaw() {
        assertThat(Verdict.HOLDS.and(Verdict.DOES_NOT_APPLY)).isEqualTo(Verdict.HOLDS);
        assertThat(Verdict.HOLDS.and(Verdict.TOO_FEW_RUNS)).isEqualTo(Verdict.TOO_FEW_RUNS);
        assertThat(Verdict.TOO_FEW_RUNS.and(Verdict.FAILS)).isEqualTo(Verdict.FAILS);
    }
}
