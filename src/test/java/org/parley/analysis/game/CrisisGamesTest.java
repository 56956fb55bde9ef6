package org.parley.analysis.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

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
    void theTwoTypesAreTheSamePriceAtTheThreshold() {
        for (int n = 0; n < 300; n++) {
            double low = random.nextDouble(0, 0.3);
            RiskReturn.TwoTypes game = new RiskReturn.TwoTypes(
                    random.nextDouble(), random.nextDouble(0, 0.5), low, low + random.nextDouble(0.01, 0.5));
            double q = game.threshold();
            double war = game.warProbability(game.riskyDemand(), q);
            double risky = (1 - war) * game.riskyDemand() + war * (game.victory() - game.ownCost());
            if (game.riskyDemand() > game.safeDemand()) {
                assertThat(risky).isCloseTo(game.safeDemand(), within(1e-12));
            }
            assertThat(game.warProbability(game.safeDemand(), q)).isZero();
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
    void aSlowShiftIsBoughtOffAndASuddenOneIsNot() {
        assertThat(PreventiveWar.inSteps(0.7, 0.2, 1, 0.05, 0.05, 0.95).isWarSomewhere())
                .isTrue();
        assertThat(PreventiveWar.inSteps(0.7, 0.2, 60, 0.05, 0.05, 0.95).isWarSomewhere())
                .isFalse();
        assertThat(PreventiveWar.inSteps(0.7, 0.2, 0, 0.05, 0.05, 0.95).isWarSomewhere())
                .isFalse();
    }

    @Test
    void theOtherFightsTooIfItIsToLosePower() {
        // The first state cannot promise to spare the other once it is strong: 1 - 0.2 - 0.1 against 0.1 now and 0
        // later.
        assertThat(PreventiveWar.inSteps(0.2, 0.95, 1, 0.1, 0.1, 0.9).war()).containsExactly(true, false);
    }

    @Test
    void theFirstStateFightsIfPeaceCannotBeWorthAsMuch() {
        for (int n = 0; n < 1_000; n++) {
            double before = random.nextDouble();
            double after = random.nextDouble(0, before);
            PreventiveWar game = PreventiveWar.inSteps(
                    before,
                    after,
                    1,
                    random.nextDouble(0, 0.3),
                    random.nextDouble(0, 0.3),
                    random.nextDouble(0.1, 0.99));
            assertThat(game.war()[0]).isEqualTo(game.warWorth() > game.mostOfPeace());
            if (after + game.secondCost() < 1) {
                assertThat(game.war()[0]).isEqualTo(after < game.criticalVictory());
            }
        }
    }

    @Test
    void anIndivisibleGoodLeavesNoSettlementUnlessWarIsDear() {
        assertThat(BargainingRange.ofWar(0.5, 0.1, 0.1).among(0, 1)).isEmpty();
        assertThat(BargainingRange.ofWar(0.9, 0.1, 0.1).among(0, 1)).containsExactly(1);
        assertThat(BargainingRange.ofWar(0.5, 0.6, 0.6).among(0, 1)).containsExactly(0, 1);
    }

    @Test
    void theSatisfiedStateGivesJustEnough() {
        ShadowOfPower.End end = new ShadowOfPower(0.2, 0.6, 0.1, 0.05).end();
        assertThat(end.challengerShare()).isCloseTo(0.5, within(1e-12));
        assertThat(end.isChallengerDissatisfied()).isTrue();
        assertThat(end.isWar()).isFalse();
        assertThat(new ShadowOfPower(0.7, 0.6, 0.1, 0.05).end()).isEqualTo(new ShadowOfPower.End(false, 0.7, false));
    }

    @Test
    void refusedDemandsTeachResolve() {
        Screening before = new Screening(0.5, 0.1, 0.4);
        assertThat(before.acceptance(0.55)).isOne();
        assertThat(before.acceptance(0.95)).isZero();
        assertThat(before.afterRefusal(0.95)).isEqualTo(before);
        assertThat(before.afterRefusal(0.75).mostCost()).isCloseTo(0.25, within(1e-15));
        assertThat(before.afterRefusal(0.55).mostCost()).isEqualTo(0.1);
        assertThat(before.afterRefusal(0.55).acceptance(0.6)).isOne();
    }

    @Test
    void impossibleNumbersAreRefused() {
        assertThatThrownBy(() -> new RiskReturn(0.5, Double.NaN, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RiskReturn.TwoTypes(0.5, 0.1, 0.2, 0.1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PreventiveWar(new double[] {0.5, 1.5}, 0, 0, 0.9))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ShadowOfPower(0.5, 2, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Screening(0.5, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WarOfAttrition(1, 0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PeriodicAttrition(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new AlternatingOffers(1, AlternatingOffers.Side.of(0.9), AlternatingOffers.Side.of(0.9), 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AlternatingOffers.Side.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DivideTheDollar.legislature(3, 0.9, 4)).isInstanceOf(IllegalArgumentException.class);
    }
}
