package org.parley.model.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.parley.model.belief.ResolveBelief;

/** What holding out is worth, against closed forms: two divide a pie of 1 in hundredths. */
class HoldingOutTest {

    private static final int SLICES = 101;

    private static Voice voice(double patience, double initiative, double width, double error, boolean wantsMuch) {
        ResolveBelief belief = new ResolveBelief();
        belief.begin();
        Voice voice = new Voice(belief, SLICES, SLICES);
        voice.judge(x -> x, SLICES);
        voice.begin(width, 0, error);
        voice.sit(patience, initiative, true, 0);
        for (int x = 0; x < SLICES; x++) {
            double slice = x / 100.0;
            voice.weigh(x, wantsMuch ? slice : 1 - slice, 1, 1);
        }
        return voice;
    }

    private static HoldingOut solved(Voice first, Voice second, int steps) {
        Voice[] both = {first, second};
        HoldingOut talks = new HoldingOut(both, 0, SLICES, false);
        talks.trust(0, 1, 1);
        talks.trust(1, 0, 1);
        talks.solve(IntStream.range(0, SLICES).toArray(), SLICES, 1, steps);
        return talks;
    }

    @Test
    void withNothingToHideEachHoldsOutForItsShareOfTheNextOffer() {
        Voice first = voice(0.9, 0.5, 0, 0.001, true);
        Voice second = voice(0.9, 0.5, 0, 0.001, false);
        solved(first, second, 200);

        // M = D/2 (Baron and Ferejohn 1989, two players): the proposer keeps 1 - M, the other gets M.
        assertThat(first.ownHolding()).isCloseTo(0.45, within(0.015));
        assertThat(second.ownHolding()).isCloseTo(0.45, within(0.015));
    }

    @Test
    void whoIsMorePatientHoldsOutForMore() {
        Voice patient = voice(0.95, 0.5, 0, 0.01, true);
        Voice hurried = voice(0.7, 0.5, 0, 0.01, false);
        solved(patient, hurried, 200);

        // M1 = D1(1 - D2) / (2 - D1 - D2) with equal recognition; 0.814 and 0.1 for these two.
        assertThat(patient.ownHolding()).isCloseTo(0.95 * 0.3 / 0.35, within(0.06));
        assertThat(hurried.ownHolding()).isCloseTo(0.7 * 0.05 / 0.35, within(0.06));
    }

    @Test
    void whoCanAnswerButNotOfferGetsNothingBeyondNoDeal() {
        Voice proposer = voice(0.9, 1, 0, 0.001, true);
        Voice other = voice(0.9, 0, 0, 0.001, false);
        solved(proposer, other, 200);

        assertThat(other.ownHolding()).isCloseTo(0, within(0.03));
        assertThat(proposer.ownHolding()).isCloseTo(0.9, within(0.04));
    }

    @Test
    void privateResolveMakesOffersRiskyAndHoldingOutWorthLessToTheWeak() {
        Voice first = voice(0.9, 0.5, 0.3, 0.01, true);
        Voice second = voice(0.9, 0.5, 0.3, 0.01, false);
        HoldingOut talks = solved(first, second, 200);

        int best = IntStream.range(0, SLICES)
                .boxed()
                .max((a, b) -> Double.compare(
                        talks.expected(0, a) * first.gain(0, a), talks.expected(0, b) * first.gain(0, b)))
                .orElseThrow();
        assertThat(talks.expected(0, best)).isBetween(0.2, 0.999);
        assertThat(first.holding(0)).isGreaterThan(first.holding(ResolveBelief.TYPES - 1));
    }

    @Test
    void aRefusalMakesTheWeakLessLikelyAndTheSameOfferHopeless() {
        Voice first = voice(0.9, 0.5, 0.3, 0.05, true);
        Voice second = voice(0.9, 0.5, 0.3, 0.05, false);
        HoldingOut talks = solved(first, second, 100);
        int[] open = IntStream.range(0, SLICES).toArray();
        double weakest = second.weight(0);
        double before = talks.expected(0, 50);

        second.answer(50, false, 1);
        talks.solve(open, SLICES, 1, 0);

        assertThat(second.weight(0)).isLessThan(weakest);
        assertThat(before).isGreaterThan(0.05);
        assertThat(talks.expected(0, 50)).isLessThan(1e-9);
    }

    @Test
    void whatOthersWouldSurelyRefuseIsNoOfferThatSilenceTellsOf() {
        double error = 0.2;
        Voice first = voice(0.9, 0.5, 0.3, error, true);
        Voice second = voice(0.9, 0.5, 0, 0.001, false);
        for (Voice voice : new Voice[] {first, second}) {
            voice.judge(x -> 0, 1);
            voice.weigh(0, voice == first ? 0.8 : -5, 1, voice == first ? 1 : 0);
            voice.weigh(1, voice == first ? 0 : 5, 1, voice == first ? 1 : 0);
        }
        HoldingOut talks = new HoldingOut(new Voice[] {first, second}, 0, SLICES, false);
        talks.trust(0, 1, 1);
        talks.trust(1, 0, 1);
        int[] open = {0, 1};
        talks.solve(open, 2, 1, 0);

        talks.learnFromOffer(0, -1, open, 2);

        // Bayes' rule: a type that no deal suits 0.3 x place better puts nothing with probability F(0.3 x place /
        // error).
        NormalDistribution normal = new NormalDistribution();
        double[] silent = IntStream.range(0, ResolveBelief.TYPES)
                .mapToDouble(k -> normal.cumulativeProbability(0.3 * (0.4 * k - 0.8) / error))
                .toArray();
        double sum = DoubleStream.of(silent).sum();
        for (int k = 0; k < silent.length; k++) {
            assertThat(first.weight(k)).isCloseTo(silent[k] / sum, within(1e-3));
        }
    }

    @Test
    void silenceAboutAnOptionTellsThatItIsNotLiked() {
        Voice first = voice(0.9, 0.5, 0, 0.05, true);
        Voice second = voice(0.9, 0.5, 0, 0.05, false);
        HoldingOut talks = solved(first, second, 100);
        int[] open = IntStream.range(0, SLICES).toArray();
        double before = first.consent(50);

        talks.learnFromOffer(0, 60, open, SLICES);
        talks.solve(open, SLICES, 1, 0);

        assertThat(first.consent(60)).isEqualTo(1);
        assertThat(first.consent(50)).isLessThan(before);
    }
}
