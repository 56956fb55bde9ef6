package org.parley.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Differences of paired shares against published numbers, and against what their definitions promise. */
class PairedShareTest {

    /** Airway hyper-responsiveness before and after transplantation (Bentur et al. 2009), as in Fagerland et al. 2014. */
    @Test
    void aPublishedExampleComesOut() {
        PairedShare airway = PairedShare.of(1, 7, 21);
        assertThat(airway.change()).isEqualTo(-6.0 / 21);
        assertThat(airway.p()).isCloseTo(18.0 / 256, within(1e-12));
        assertThat(airway.low()).isCloseTo(-0.508, within(0.0005));
        assertThat(airway.high()).isCloseTo(-0.013, within(0.0005));
    }

    @Test
    void whatNeverDiffersHasNoDifference() {
        PairedShare same = PairedShare.of(0, 0, 400);
        assertThat(same.change()).isZero();
        assertThat(same.p()).isEqualTo(1);
        assertThat(same.low()).isNegative().isGreaterThan(-0.01);
        assertThat(same.high()).isPositive().isLessThan(0.01);
        assertThat(same.pairsNeeded(0.05, 0.8)).isInfinite();
        assertThat(PairedShare.of(0, 0, 0).change()).isNaN();
    }

    @Test
    void gainsAndLossesMirrorEachOther() {
        PairedShare up = PairedShare.of(40, 10, 500);
        PairedShare down = PairedShare.of(10, 40, 500);
        assertThat(down.change()).isEqualTo(-up.change());
        assertThat(down.low()).isCloseTo(-up.high(), within(1e-15));
        assertThat(down.p()).isEqualTo(up.p());
        assertThat(down.pairsNeeded(0.05, 0.8)).isEqualTo(up.pairsNeeded(0.05, 0.8));
        assertThat(PairedShare.of(80, 20, 1000).pairsNeeded(0.05, 0.8))
                .as("the same shares of more pairs")
                .isEqualTo(up.pairsNeeded(0.05, 0.8));
    }

    /**
     * Of 2000 samples the interval should miss about 100 times, and the test reject a true equality in at most 100. More than
     * 145 of either happen by chance in fewer than 1 of 100 000 tries.
     */
    @Test
    void theIntervalCoversAndTheTestRarelyGivesAFalseAlarm() {
        Random random = new Random(20250217);
        int missed = 0;
        int alarms = 0;
        for (int sample = 0; sample < 2000; sample++) {
            PairedShare differing = sampled(random, 300, 0.10, 0.05);
            missed += differing.low() > 0.05 || differing.high() < 0.05 ? 1 : 0;
            alarms += sampled(random, 300, 0.07, 0.07).p() <= 0.05 ? 1 : 0;
        }
        assertThat(missed).isBetween(55, 145);
        assertThat(alarms).isLessThan(145);
    }

    /** With as many pairs as are said to be needed, four samples in five resolve; the exact test a few less. */
    @Test
    void thePairsNeededResolveTheDifference() {
        int pairs = (int) PairedShare.of(60, 30, 1000).pairsNeeded(0.05, 0.8);
        Random random = new Random(5);
        int resolved = 0;
        for (int sample = 0; sample < 2000; sample++) {
            resolved += sampled(random, pairs, 0.06, 0.03).p() <= 0.05 ? 1 : 0;
        }
        assertThat(resolved / 2000.0).isBetween(0.73, 0.84);
    }

    private static PairedShare sampled(Random random, int pairs, double gain, double loss) {
        int gained = 0;
        int lost = 0;
        for (int pair = 0; pair < pairs; pair++) {
            double u = random.nextDouble();
            gained += u < gain ? 1 : 0;
            lost += u >= gain && u < gain + loss ? 1 : 0;
        }
        return PairedShare.of(gained, lost, pairs);
    }

    @Test
    void countsThatAreNoneAreRefused() {
        assertThatThrownBy(() -> PairedShare.of(-1, 0, 5)).hasMessageContaining("-1 gained");
        assertThatThrownBy(() -> PairedShare.of(3, 3, 5)).hasMessageContaining("not of 5 pairs");
    }

    /** Worked by hand: 4 × 0.005, 3 × 0.01, 2 × 0.03, then 0.04, which must not be less than the one before. */
    @Test
    void holmsProcedure() {
        assertThat(Holm.adjusted(new double[] {0.01, 0.04, 0.03, 0.005}))
                .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-15));
        assertThat(Holm.adjusted(new double[] {0.9, 0.8})).containsExactly(1, 1);
        assertThat(Holm.adjusted(new double[0])).isEmpty();
        assertThatThrownBy(() -> Holm.adjusted(new double[] {1.5})).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void transitionsAddUpToTheSharesBeforeAndAfter() {
        int[] before = {0, 0, 1, 2, 2, 2, -1, 1};
        int[] after = {0, 1, 1, 0, 2, 2, 1, -1};
        Transitions transitions = Transitions.of(before, after, 3);
        assertThat(transitions.pairs()).isEqualTo(6);
        assertThat(transitions.uncounted()).isEqualTo(2);
        assertThat(transitions.before(0).count()).isEqualTo(2);
        assertThat(transitions.before(2).count()).isEqualTo(3);
        assertThat(transitions.after(0).count()).isEqualTo(2);
        assertThat(transitions.share(2, 0).count()).isEqualTo(1);
        assertThat(transitions.shareOf(2, 0).of()).isEqualTo(3);
        assertThat(transitions.changed().count()).isEqualTo(2);
        PairedShare change = transitions.change(kind -> kind > 0);
        assertThat(change.gained()).isEqualTo(1);
        assertThat(change.lost()).isEqualTo(1);
        assertThatThrownBy(() -> Transitions.of(before, new int[3], 3)).hasMessageContaining("cannot be paired");
    }
}
