package org.parley.statistics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.statistics.survival.CumulativeIncidence.Ends;
import org.parley.statistics.survival.CumulativeIncidence.Step;

class CumulativeIncidenceTest {

    private static final double EXACT = 1e-12;

    /** Ten patients by hand: relapse at 1 and 3, death at 2, one last seen at 2, the others at 4. */
    @Test
    void itIsWhatOneWorksOutByHand() {
        CumulativeIncidence found = CumulativeIncidence.of(
                2,
                List.of(
                        new Ends(3, 0, 1),
                        new Ends(1, 0, 2),
                        new Ends(2, 1, 1),
                        new Ends(2, -1, 1),
                        new Ends(4, -1, 5)));
        assertThat(found.observed()).isEqualTo(10);
        assertThat(found.steps()).extracting(Step::time).containsExactly(1.0, 2.0, 3.0);
        assertThat(found.steps()).extracting(Step::atRisk).containsExactly(10L, 8L, 6L);
        assertThat(found.incidence(0, 1)).isCloseTo(2 / 10.0, within(EXACT));
        assertThat(found.incidence(1, 2)).isCloseTo(8 / 10.0 / 8, within(EXACT));
        assertThat(found.incidence(0, 3)).isCloseTo(0.2 + 0.8 * (7 / 8.0) / 6, within(EXACT));
        assertThat(found.incidence(0, 0.5)).isZero();
        assertThat(found.quantile(0, 0.5)).hasValue(1);
        assertThat(found.quantile(0, 1)).hasValue(3);
        assertThat(new long[] {found.atRisk(1), found.atRisk(2.5), found.atRisk(4), found.atRisk(5)})
                .containsExactly(10, 6, 5, 0);
    }

    /** Where everything is seen to its end, the incidence is a plain share, with the standard error of one. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void withoutCensoringItIsAShare(long seed) {
        Random random = new Random(seed);
        List<Ends> ends = new ArrayList<>();
        long n = 0;
        for (int time = 1; time < 20; time++) {
            for (int cause = 0; cause < 3; cause++) {
                long count = random.nextInt(50);
                n += count;
                ends.add(new Ends(time, cause, count));
            }
        }
        CumulativeIncidence found = CumulativeIncidence.of(3, ends);
        for (Step step : found.steps()) {
            for (int cause = 0; cause < 3; cause++) {
                int of = cause;
                double share = ends.stream()
                                .filter(e -> e.cause() == of && e.time() <= step.time())
                                .mapToLong(Ends::count)
                                .sum()
                        / (double) n;
                assertThat(step.incidence().get(cause)).isCloseTo(share, within(EXACT));
                assertThat(step.standardError().get(cause)).isCloseTo(Math.sqrt(share * (1 - share) / n), within(1e-9));
                assertThat(step.low(cause)).isBetween(0.0, share + EXACT);
                assertThat(step.high(cause)).isBetween(share - EXACT, 1.0);
            }
        }
    }

    /** One cause alone: one less the survival curve, with Greenwood's standard error. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void oneCauseIsOneLessTheSurvivalCurve(long seed) {
        Random random = new Random(seed);
        double[] times = random.doubles(300).map(x -> Math.rint(30 * x)).toArray();
        boolean[] ended = new boolean[300];
        List<Ends> ends = new ArrayList<>();
        for (int k = 0; k < 300; k++) {
            ended[k] = random.nextBoolean();
            ends.add(new Ends(times[k], ended[k] ? 0 : -1, 1));
        }
        KaplanMeier curve = KaplanMeier.of(times, ended);
        CumulativeIncidence found = CumulativeIncidence.of(1, ends);
        assertThat(found.steps()).hasSameSizeAs(curve.steps());
        for (int k = 0; k < curve.steps().size(); k++) {
            Step step = found.steps().get(k);
            assertThat(step.atRisk()).isEqualTo(curve.steps().get(k).atRisk()).isEqualTo(found.atRisk(step.time()));
            assertThat(1 - step.incidence().get(0))
                    .isCloseTo(curve.steps().get(k).survival(), within(EXACT));
            if (curve.steps().get(k).survival() > 0) {
                assertThat(step.standardError().get(0))
                        .isCloseTo(curve.steps().get(k).standardError(), within(1e-9));
            }
        }
    }

    @Test
    void causesCompete() {
        CumulativeIncidence found =
                CumulativeIncidence.of(2, List.of(new Ends(1, 0, 5), new Ends(1, 1, 5), new Ends(2, 1, 10)));
        assertThat(found.incidence(0, 9) + found.incidence(1, 9)).isCloseTo(1, within(EXACT));
        assertThat(CumulativeIncidence.of(2, List.of()).steps()).isEmpty();
        assertThat(CumulativeIncidence.of(2, List.of()).quantile(1, 0.5)).isEmpty();
    }

    @Test
    void whatCannotEndIsRefused() {
        assertThatThrownBy(() -> new Ends(Double.NaN, 0, 1)).hasMessageContaining("cannot end at NaN");
        assertThatThrownBy(() -> new Ends(1, 0, -1)).hasMessageContaining("-1 cannot end");
        assertThatThrownBy(() -> CumulativeIncidence.of(1, List.of(new Ends(1, 1, 1))))
                .hasMessageContaining("no cause 1 of 1");
    }
}
