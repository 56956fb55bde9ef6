package org.parley.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.analysis.ratification.Constituency;
import org.parley.analysis.ratification.TwoLevelGame;

/** The properties of file 13, on random constituencies. */
class RatificationPropertiesTest {

    private static final double SLACK = 1e-12;
    private static final Offset<Double> ROUNDING = within(1e-9);

    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    private static Constituency constituency(SplittableRandom random) {
        return new Constituency(random.nextDouble(0, 1.5), random.nextInt(0, 5));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void higherDemandsAreRatifiedLessOftenAndMoveTheLikeliestShare(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        TwoLevelGame game = new TwoLevelGame(constituency(random), constituency(random));
        Constituency first = game.first();
        Constituency second = game.second();
        double more = random.nextDouble();
        TwoLevelGame firstDemandsMore =
                new TwoLevelGame(new Constituency(first.mostDemanded() + more, first.ratifiers()), second);
        TwoLevelGame secondDemandsMore =
                new TwoLevelGame(first, new Constituency(second.mostDemanded() + more, second.ratifiers()));
        double x = random.nextDouble();
        assertThat(firstDemandsMore.probabilityRatified(x)).isLessThanOrEqualTo(game.probabilityRatified(x));
        assertThat(secondDemandsMore.probabilityRatified(x)).isLessThanOrEqualTo(game.probabilityRatified(x));
        assertThat(firstDemandsMore.likeliest().share())
                .isGreaterThanOrEqualTo(game.likeliest().share() - SLACK);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aFurtherRatifierNeverMakesAgreementLikelier(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        TwoLevelGame game = new TwoLevelGame(constituency(random), constituency(random));
        Constituency first = game.first();
        TwoLevelGame oneMore =
                new TwoLevelGame(new Constituency(first.mostDemanded(), first.ratifiers() + 1), game.second());
        double x = random.nextDouble();
        assertThat(oneMore.probabilityRatified(x)).isLessThanOrEqualTo(game.probabilityRatified(x));
        assertThat(oneMore.likeliest().probability())
                .isLessThanOrEqualTo(game.likeliest().probability() + SLACK);
        assertThat(oneMore.probabilityWinSetsOverlap()).isLessThanOrEqualTo(game.probabilityWinSetsOverlap() + SLACK);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sidesAreMirrorImages(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        TwoLevelGame game = new TwoLevelGame(constituency(random), constituency(random));
        TwoLevelGame mirrored = new TwoLevelGame(game.second(), game.first());
        double x = random.nextDouble();
        assertThat(mirrored.probabilityRatified(1 - x)).isCloseTo(game.probabilityRatified(x), ROUNDING);
        assertThat(mirrored.likeliest().probability())
                .isCloseTo(game.likeliest().probability(), ROUNDING);
        assertThat(mirrored.probabilityWinSetsOverlap()).isCloseTo(game.probabilityWinSetsOverlap(), ROUNDING);
        assertThat(mirrored.meanShareIfDemandsBind()).isCloseTo(1 - game.meanShareIfDemandsBind(), ROUNDING);
        assertThat(mirrored.meanShareIfDemandsAreReservationValues())
                .isCloseTo(1 - game.meanShareIfDemandsAreReservationValues(), ROUNDING);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noShareIsLikelierThanTheLikeliest(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        TwoLevelGame game = new TwoLevelGame(constituency(random), constituency(random));
        double best = game.likeliest().probability();
        for (int i = 0; i < 100; i++) {
            assertThat(game.probabilityRatified(random.nextDouble())).isLessThanOrEqualTo(best + SLACK);
        }
        // What is not known at the table costs agreement: some share in the overlap would have been ratified.
        assertThat(best).isLessThanOrEqualTo(game.probabilityWinSetsOverlap() + SLACK);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noOfferIsBetterThanTheBest(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Constituency counterpart = constituency(random);
        double failure = random.nextDouble(-1, 1);
        double offer = RatificationAnswers.bestOffer(counterpart, failure);
        double ratified = counterpart.probabilityRatified(1 - offer);
        double best = ratified * offer + (1 - ratified) * failure;
        for (int i = 0; i < 100; i++) {
            double x = random.nextDouble();
            double probability = counterpart.probabilityRatified(1 - x);
            assertThat(probability * x + (1 - probability) * failure).isLessThanOrEqualTo(best + SLACK);
        }
    }
}
