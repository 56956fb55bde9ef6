package org.parley.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.outcome.RunOutcome;

/**
 * Aid is a lever: who loses it for refusing thrice gets less at the table.
 *
 * <p>Each test asks for a difference of at least five standard errors: a law without any effect would pass once in 3.5
 * million times. The seed is fixed, so a failure is a change of the model, never bad luck.
 */
@Tag("slow")
class LeverageTest {

    private static final double CLEAR = 5;

    /** Options of the bay run from the republic's ideal (0) to the kingdom's (8). */
    private static final int BAY = 1;

    private final Experiments war;

    LeverageTest() throws IOException {
        war = new Experiments("leverage.yaml", Files.readString(Path.of("scenarios/examples/leverage.yaml")));
    }

    @Test
    void termsMoveAgainstWhomAidIsCutForRefusing() {
        String never = "events.help_is_cut.chance=0";
        String always = "events.help_is_cut.chance=1";
        assertThat(increase(LeverageTest::bay, never, always)).isGreaterThan(CLEAR);
    }

    @Test
    void theMoreAidIsCutTheFurtherTheyMove() {
        String little = "events.help_is_cut.set.war.front.advance=0.55";
        String much = "events.help_is_cut.set.war.front.advance=0.7";
        assertThat(increase(LeverageTest::bay, little, much)).isGreaterThan(CLEAR);
    }

    @Test
    void aPatienceWithRefusalsMakesTheLeverShorter() {
        String late = "events.help_is_cut.when=refusals(republic) >= 12";
        String early = "events.help_is_cut.when=refusals(republic) >= 1";
        assertThat(increase(LeverageTest::bay, late, early)).isGreaterThan(CLEAR);
    }

    private double increase(ToDoubleFunction<RunOutcome> measure, String one, String other) {
        SummaryStatistics first = war.measure(measure, one);
        SummaryStatistics second = war.measure(measure, other);
        return Experiments.standardErrors(first, second);
    }

    /** What the first cease-fire gives the kingdom; nothing without one. */
    private static double bay(RunOutcome outcome) {
        return outcome.talks().agreementRound() == 0
                ? Double.NaN
                : outcome.ending().terms()[BAY];
    }
}
