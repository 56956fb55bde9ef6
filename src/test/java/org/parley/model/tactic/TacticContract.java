package org.parley.model.tactic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What every tactic keeps; a tactic's own test inherits it. */
interface TacticContract {

    Tactic tactic();

    /** Settings to try, each in the order of the tactic's parameters. */
    double[][] settings();

    @Test
    default void concedesBetweenNothingAndAll() {
        SplittableRandom random = new SplittableRandom(1);
        for (double[] s : settings()) {
            for (int n = 0; n < 500; n++) {
                FakePosition position = FakePosition.line(random.nextInt(2)).at(random.nextDouble());
                position.continuation = random.nextDouble(-0.5, 1.5);
                position.script = random.nextInt(-1, 11);
                for (int offers = random.nextInt(6); offers > 0; offers--) {
                    position.offer(random.nextInt(2), random.nextInt(11));
                }
                assertThat(tactic().concession(position, s)).isBetween(0.0, 1.0);
            }
        }
    }

    @Test
    default void sameSituationSameConcession() {
        for (double[] s : settings()) {
            FakePosition position = FakePosition.line(0).at(0.3);
            position.offer(0, 2);
            position.offer(1, 9);
            assertThat(tactic().concession(position, s)).isEqualTo(tactic().concession(position, s));
        }
    }

    @Test
    default void isListedAndNamesItsSource() {
        assertThat(Tactics.ALL).anyMatch(t -> t.getClass() == tactic().getClass());
        assertThat(Tactics.named(tactic().name()).getClass()).isEqualTo(tactic().getClass());
        assertThat(tactic().source()).containsPattern("\\(\\d{4}\\)");
    }
}
