package org.parley.analysis.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.parley.analysis.game.AlternatingOffers.Side;

/** Games in the shadow of war, against brute force and published statements. */
class CrisisGamesTest {

    private final SplittableRandom random = new SplittableRandom(1995);

    @Test
    void noDemandIsBetterThanTheBest() {
        for (int n = 0; n < 300; n++) {
            double least = random.nextDouble(0, 0.3);
            RiskReturn game = new RiskReturn(
                    random.nextDouble(), random.nextDouble(0, 0.5), least, least + random.nextDouble(0, 0.6));
            double best = game.worth(game.demand());
            assertThat(game.demand()).isBetween(game.victory(), 1.0);
            for (int k = 0; k <= 1_000; k++) {
                assertThat(game.worth(k / 1_000.0)).isLessThanOrEqualTo(best + 1e-12);
            }
        }
    }

    @Test
    void aKnownCostLeadsToTheLargestDemandThatIsAccepted() {
        RiskReturn game = new RiskReturn(0.5, 0.1, 0.3, 0.3);
        assertThat(game.demand()).isCloseTo(0.8, within(1e-15));
        assertThat(game.warProbability(game.demand())).isZero();
        assertThat(game.warProbability(0.81)).isOne();
    }

    @Test
    void anIndivisibleGoodLeavesNoSettlementUnlessWarIsDear() {
        assertThat(BargainingRange.of(0.4, 0.4)).matches(range -> !range.contains(0) && !range.contains(1));
        assertThat(BargainingRange.of(0.8, 0)).matches(range -> !range.contains(0) && range.contains(1));
        assertThat(BargainingRange.of(-0.1, -0.1)).matches(range -> range.contains(0) && range.contains(1));
    }

    @Test
    void impossibleNumbersAreRefused() {
        assertThatThrownBy(() -> new RiskReturn(0.5, Double.NaN, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WarOfAttrition(1, 0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        Side side = new Side(0.9, 0, Double.NaN, 0);
        assertThatThrownBy(() -> new AlternatingOffers(1, side, side, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Side(Double.NaN, 0, Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
