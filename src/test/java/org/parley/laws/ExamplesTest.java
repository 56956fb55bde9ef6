package org.parley.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Test;
import org.parley.outcome.RunOutcome;
import org.parley.scenario.reader.ScenarioReader;

/**
 * What small examples say to notice.
 *
 * <p>Differences are asked to be at least five standard errors: without any effect each would pass once in 3.5 million times. The
 * seeds are fixed.
 */
class ExamplesTest {

    private static final double CLEAR = 5;
    private static final int RUNS = 2_000;

    private static SummaryStatistics of(String example, ToDoubleFunction<RunOutcome> measure, String... sets) {
        SummaryStatistics statistics = new SummaryStatistics();
        Path file = Path.of("scenarios/examples", example);
        new Experiments(example, ScenarioReader.read(file, Map.of()).yaml())
                .play(
                        RUNS,
                        run -> {
                            double value = measure.applyAsDouble(run);
                            if (!Double.isNaN(value)) {
                                statistics.addValue(value);
                            }
                        },
                        sets);
        return statistics;
    }

    private static double isAgreed(RunOutcome run) {
        return run.talks().agreementRound() > 0 ? 1 : 0;
    }

    private static double isAgreedWithinAYear(RunOutcome run) {
        return isAgreed(run) > 0 && run.talks().agreementRound() <= 26 ? 1 : 0;
    }

    @Test
    void theMoreTownsHideTheRarerTheyAgree() {
        SummaryStatistics open = of("hidden-resolve.yaml", ExamplesTest::isAgreedWithinAYear, "hidden=0");
        assertThat(open.getMean()).isGreaterThan(0.85);
        assertThat(Experiments.standardErrors(
                        of("hidden-resolve.yaml", ExamplesTest::isAgreedWithinAYear, "hidden=0.4"), open))
                .isGreaterThan(CLEAR);
    }

    @Test
    void aLeagueThatNeedsAllThreeAgreesMoreRarelyAndForLess() {
        String rule = "tracks.talks.blocs.league.rule=";
        assertThat(Experiments.standardErrors(
                        of("three-cantons.yaml", ExamplesTest::isAgreed, rule + "unanimity"),
                        of("three-cantons.yaml", ExamplesTest::isAgreed, rule + "median")))
                .isGreaterThan(CLEAR);
        assertThat(Experiments.standardErrors(
                        of("three-cantons.yaml", ExamplesTest::agreedTax, rule + "unanimity"),
                        of("three-cantons.yaml", ExamplesTest::agreedTax, rule + "median")))
                .isGreaterThan(CLEAR);
    }

    private static double agreedTax(RunOutcome run) {
        return isAgreed(run) > 0 ? tax(run) : Double.NaN;
    }

    private static double tax(RunOutcome run) {
        return run.ending().terms()[0];
    }

    /** The canton in the middle is named first, so it leads; and it is in the middle of what the three gain. */
    @Test
    void whoIsNamedFirstLeadsABloc() {
        String rule = "tracks.talks.blocs.league.rule=";
        assertThat(of("three-cantons.yaml", ExamplesTest::tax, rule + "leader").getSum())
                .isEqualTo(of("three-cantons.yaml", ExamplesTest::tax, rule + "median")
                        .getSum());
    }

    @Test
    void soldiersThatCostMoreAreGivenMoreRarely() {
        SummaryStatistics cheap = of("who-sends-troops.yaml", ExamplesTest::strength, "burden=0");
        SummaryStatistics dear = of("who-sends-troops.yaml", ExamplesTest::strength, "burden=0.3");
        assertThat(Experiments.standardErrors(dear, cheap)).isGreaterThan(CLEAR);
        assertThat(Experiments.standardErrors(
                        dear,
                        of(
                                "who-sends-troops.yaml",
                                ExamplesTest::strength,
                                "burden=0.3",
                                "actors.fleet.contributes.ships.readiness=1")))
                .isGreaterThan(CLEAR);
        assertThat(Experiments.standardErrors(
                        of("who-sends-troops.yaml", ExamplesTest::lasted, "burden=0.3"),
                        of("who-sends-troops.yaml", ExamplesTest::lasted, "burden=0")))
                .isGreaterThan(CLEAR);
    }

    @Test
    void talksThatComeBackSoonerAfterAChangeBringMoreCeasefires() {
        for (String number : new String[] {"readier", "hurting"}) {
            assertThat(Experiments.standardErrors(
                            of("ripe-moment.yaml", ExamplesTest::isAgreedWithinAYear, number + "=1"),
                            of("ripe-moment.yaml", ExamplesTest::isAgreedWithinAYear, number + "=10")))
                    .as(number)
                    .isGreaterThan(CLEAR);
        }
    }

    @Test
    void whoOnlyPlaysForTimeSignsMoreRarelyAndKeepsItsWordLess() {
        for (ToDoubleFunction<RunOutcome> measure :
                List.<ToDoubleFunction<RunOutcome>>of(ExamplesTest::isAgreed, ExamplesTest::lasted)) {
            assertThat(Experiments.standardErrors(
                            of("playing-for-time.yaml", measure, "sincere=0.2"),
                            of("playing-for-time.yaml", measure, "sincere=1")))
                    .isGreaterThan(CLEAR);
        }
    }

    private static double strength(RunOutcome run) {
        return run.ceasefire().strength();
    }

    private static double lasted(RunOutcome run) {
        return run.ceasefire().rounds() > 0 ? run.ceasefire().rounds() : Double.NaN;
    }
}
