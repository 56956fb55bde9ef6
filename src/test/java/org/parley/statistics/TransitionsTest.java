package org.parley.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parley.statistics.Transitions.Flip;
import org.parley.statistics.comparison.PairedShares;
import org.parley.statistics.interval.RunsNeeded;

/** What became what adds up, and what it says of a difference keeps its promises. */
class TransitionsTest {

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
        assertThat(transitions.flips()).containsExactlyInAnyOrder(new Flip(0, 1), new Flip(2, 0));
        assertThat(Transitions.of(new int[] {0, 1, 1}, new int[] {1, 0, 0}, 2).flips())
                .containsExactly(new Flip(1, 0), new Flip(0, 1));
        PairedShares change = transitions.change(kind -> kind > 0);
        assertThat(change.onlyFirst()).isEqualTo(1);
        assertThat(change.onlySecond()).isEqualTo(1);
        assertThatThrownBy(() -> Transitions.of(before, new int[3], 3)).hasMessageContaining("cannot be paired");
    }

    /** Airway hyper-responsiveness before and after transplantation (Bentur et al. 2009): 1 of 21 gains it, 7 lose it. */
    @Test
    void aPublishedExampleComesOut() {
        int[] before = new int[21];
        int[] after = new int[21];
        after[0] = 1;
        for (int pair = 1; pair <= 7; pair++) {
            before[pair] = 1;
        }
        PairedShares airway = Transitions.of(before, after, 2).change(kind -> kind == 1);
        assertThat(airway.difference()).isEqualTo(-6.0 / 21);
        assertThat(airway.p()).as("of 8 that differ at most 1 on one side").isCloseTo(18.0 / 256, within(1e-12));
        assertThat(airway.interval().contains(-6.0 / 21)).isTrue();
    }

    @Test
    void whatNeverDiffersHasNoDifference() {
        PairedShares same = Transitions.of(new int[400], new int[400], 2).change(kind -> kind == 0);
        assertThat(same.difference()).isZero();
        assertThat(same.p()).isEqualTo(1);
        assertThat(same.interval().high()).isBetween(1e-4, 0.01);
        assertThat(same.standardDeviation()).isZero();
        assertThat(PairedShares.of(400, 0, 400, 0.95).interval().contains(1)).isTrue();
        assertThatThrownBy(() -> PairedShares.of(3, 3, 5, 0.95)).hasMessageContaining("not of 5 pairs");
    }

    /** With as many pairs as are said to be needed, four samples in five resolve; the exact test a few less. */
    @Test
    void thePairsNeededResolveTheDifference() {
        PairedShares seen = PairedShares.of(60, 30, 1000, 0.95);
        int pairs = (int) RunsNeeded.forDifference(seen.standardDeviation(), seen.difference(), 0.95, 0.8);
        Random random = new Random(5);
        int resolved = 0;
        for (int sample = 0; sample < 2000; sample++) {
            int gained = 0;
            int lost = 0;
            for (int pair = 0; pair < pairs; pair++) {
                double u = random.nextDouble();
                gained += u < 0.06 ? 1 : 0;
                lost += u >= 0.06 && u < 0.09 ? 1 : 0;
            }
            resolved += PairedShares.of(gained, lost, pairs, 0.95).p() <= 0.05 ? 1 : 0;
        }
        // The share of 2000 samples has a standard error of 0.009.
        assertThat(resolved / 2000.0).isBetween(0.73, 0.84);
    }
}
