package org.parley.analysis.ratification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RatificationTest {

    @Test
    void modestDemandsLeaveSharesThatAreSureToBeRatified() {
        TwoLevelGame.Deal deal = new TwoLevelGame(new Constituency(0.3, 1), new Constituency(0.4, 2)).likeliest();
        assertThat(deal).isEqualTo(new TwoLevelGame.Deal(0.3, 1));
    }

    @Test
    void withoutConstituenciesThePieIsHalved() {
        TwoLevelGame game = new TwoLevelGame(Constituency.NONE, new Constituency(0, 3));
        assertThat(game.probabilityRatified(1)).isEqualTo(1);
        assertThat(game.probabilityWinSetsOverlap()).isEqualTo(1);
        assertThat(game.meanShareIfDemandsBind()).isEqualTo(0.5);
        assertThat(game.meanShareIfDemandsAreReservationValues()).isEqualTo(0.5);
    }

    @Test
    void demandsBeyondThePieFailHoweverItIsDivided() {
        TwoLevelGame game = new TwoLevelGame(new Constituency(2, 1), Constituency.NONE);
        assertThat(game.probabilityWinSetsOverlap()).isCloseTo(0.5, within(1e-12));
        assertThat(game.likeliest()).isEqualTo(new TwoLevelGame.Deal(1, 0.5));
        assertThat(game.probabilityRatified(-0.1)).isZero();
    }

    @Test
    void numbersCheckThemselves() {
        assertThatThrownBy(() -> new Constituency(Double.NaN, 1)).hasMessageContaining("demanded");
        assertThatThrownBy(() -> new Constituency(1, -1)).hasMessageContaining("ratifiers");
    }
}
