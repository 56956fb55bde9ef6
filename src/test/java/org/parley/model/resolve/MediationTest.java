package org.parley.model.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.belief.ResolveBelief;

/** What a mediator puts, against closed forms: two divide a pie of 1 in hundredths, and nobody but the mediator proposes. */
class MediationTest {

    private static final int SLICES = 101;
    private static final int[] ALL = IntStream.range(0, SLICES).toArray();

    private static Voice voice(double patience, double width, double error, boolean wantsMuch) {
        ResolveBelief belief = new ResolveBelief();
        belief.begin();
        Voice voice = new Voice(belief, SLICES, SLICES);
        voice.judge(x -> x, SLICES);
        voice.begin(width, 0, error);
        voice.sit(patience, 0, true, 0);
        for (int x = 0; x < SLICES; x++) {
            double slice = x / 100.0;
            voice.weigh(x, wantsMuch ? slice : 1 - slice, 1, 1);
        }
        return voice;
    }

    private static HoldingOut solved(Voice first, Voice second, int steps) {
        HoldingOut talks = new HoldingOut(new Voice[] {first, second}, 0, SLICES, true);
        for (int v = 0; v < 2; v++) {
            talks.trust(0, v, 1);
            talks.trust(1, v, 1);
            talks.trust(2, v, 1);
        }
        talks.solve(ALL, SLICES, 1, steps);
        return talks;
    }

    @Test
    void withNothingToHideItPutsTheNashSolutionAndWaitingCostsARound() {
        Voice first = voice(0.9, 0, 0.001, true);
        Voice second = voice(0.9, 0, 0.001, false);
        HoldingOut talks = solved(first, second, 200);

        // Nash (1950): halves. M = D·[M + (1/2 − M)], for the next text is the same.
        assertThat(talks.mediation().draft()).isEqualTo(50);
        assertThat(first.ownHolding()).isCloseTo(0.45, within(1e-3));
        assertThat(second.ownHolding()).isCloseTo(0.45, within(1e-3));
        assertThat(first.accepts(50)).isTrue();
    }

    @Test
    void whatEachGainsIsMultipliedWithTheChanceOfItsConsent() {
        Voice first = voice(0.9, 0, 0.2, true);
        Voice second = voice(0.9, 0, 0.2, false);
        HoldingOut talks = solved(first, second, 0);

        // Nobody holds out yet: E(g + e)⁺ = g·Φ(g/σ) + σ·φ(g/σ), for each of the two.
        double product = 1;
        for (double gain : new double[] {0.3, 0.7}) {
            double z = gain / 0.2;
            product *= gain * NormalTable.probability(z) + 0.2 * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
        }
        assertThat(talks.mediation().promise(30)).isCloseTo(product, within(1e-6));
    }

    @Test
    void whoeverRefusesIsOfferedMoreNextAndHoldsOutForIt() {
        Voice first = voice(0.97, 0.6, 0.05, true);
        Voice second = voice(0.97, 0.6, 0.05, false);
        HoldingOut talks = solved(first, second, 100);
        Mediation mediation = talks.mediation();

        assertThat(mediation.next(0)).isGreaterThan(mediation.draft());
        assertThat(mediation.next(1)).isLessThan(mediation.draft());
        int draft = mediation.draft();
        boolean[] refuses = new boolean[ResolveBelief.TYPES];
        for (int k = 0; k < refuses.length; k++) {
            refuses[k] = first.gain(k, draft) > 0 && first.gain(k, draft) < first.holding(k);
        }
        assertThat(refuses).as("some type refuses what is better than no deal").contains(true);
    }

    @Test
    void afterARefusalItPutsWhatItWasExpectedToPut() {
        Voice first = voice(0.9, 0.3, 0.05, true);
        Voice second = voice(0.9, 0.3, 0.05, false);
        HoldingOut talks = solved(first, second, 100);
        int expected = talks.mediation().next(0);

        first.answer(talks.mediation().draft(), false, 1);
        talks.solve(ALL, SLICES, 1, 0);

        assertThat(talks.mediation().draft()).isEqualTo(expected);
        assertThat(first.surplus(talks.mediation().draft())).isPositive();
    }

    @Test
    void aRefusedTextPromisesNothingMore() {
        Voice first = voice(0.9, 0.3, 0.05, true);
        HoldingOut talks = solved(first, voice(0.9, 0.3, 0.05, false), 100);
        int draft = talks.mediation().draft();
        first.answer(draft, false, 1);
        talks.solve(ALL, SLICES, 1, 0);
        assertThat(talks.mediation().promise(draft)).isLessThan(1e-12);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-2, -0.5, 0, 0.3, 1, 2.5})
    void theExcessIsTheMeanOverWhatIsBelievedOfAJudgement(double z) {
        JudgementBelief judged = new JudgementBelief(1, 1);
        judged.begin();
        judged.refused(0, 0, 0.22);
        judged.accepted(0, 0, 0.83);
        double[] likelihood = new double[JudgementBelief.STEPS];
        for (int step = 0; step < likelihood.length; step++) {
            likelihood[step] = 1 + step % 3;
        }
        judged.reweigh(0, 0, likelihood);

        double sum = 0;
        double all = 0;
        int nodes = 200_000;
        for (int n = 0; n < nodes; n++) {
            double rank = (n + 0.5) / nodes;
            if (rank > 0.22 && rank < 0.83) {
                double density = 1 + (int) (rank * JudgementBelief.STEPS) % 3;
                all += density;
                sum += density * Math.max(0, z - NormalTable.quantile(rank));
            }
        }
        assertThat(judged.excess(0, 0, z, 0)).isCloseTo(sum / all, within(1e-4));
    }
}
