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

    /** A pause under which the war is cheap is made oftener, and keeps the peace away. */
    @Test
    void aPauseThatIsEasyToBearTakesThePlaceOfPeace() {
        assertRises("first-pause.yaml", ExamplesTest::pauses, "burden=0.9", "burden=0.2");
        assertRises("first-pause.yaml", ExamplesTest::isSignedAtAll, "burden=0.2", "burden=0.9");
        assertThat(of("first-pause.yaml", ExamplesTest::isSignedAfterAPause).getSum())
                .isPositive();
    }

    @Test
    void falseHopesCostCeasefiresUnlessTheFrontTeaches() {
        assertRises("false-hopes.yaml", ExamplesTest::isAgreedWithinAYear, "hopes=0.3", "hopes=0");
        assertRises("false-hopes.yaml", ExamplesTest::isAgreedWithinAYear, "sure=200", "sure=2");
    }

    /** Where the alternative does not wear away, terms that are out of reach stay so. */
    @Test
    void promisesAtHomeCostAgreementUntilTheAlternativeWearsAway() {
        assertRises("word-given.yaml", ExamplesTest::isAgreedWithinAYear, "promised=0.3", "promised=0");
        assertRises("word-given.yaml", ExamplesTest::agreed, "promised=0", "promised=0.3");
        assertRises(
                "word-given.yaml",
                ExamplesTest::isAgreed,
                "events.alternative_wears_away.shift.actors.port.outside_option=0",
                "events.alternative_wears_away.shift.actors.port.outside_option=-0.05");
    }

    /** Who must be asked in the end gets the alarm that it wants, with a chair or without; who need not be asked never does. */
    @Test
    void aVetoProtectsWithoutAChairTooAndAChairDoesNotWithoutAVeto() {
        SummaryStatistics vetoAlone = of("empty-chair.yaml", ExamplesTest::alarm, "chair=never");
        SummaryStatistics chairAlone = of("empty-chair.yaml", ExamplesTest::alarm, "veto=false", "chair=from_start");
        assertThat(vetoAlone.getMin()).isEqualTo(1);
        assertThat(chairAlone.getMean()).isLessThan(0.01);
        assertRises("empty-chair.yaml", ExamplesTest::isAgreed, "veto=true", "veto=false");
    }

    private static void assertRises(String example, ToDoubleFunction<RunOutcome> measure, String from, String to) {
        assertThat(Experiments.standardErrors(of(example, measure, from), of(example, measure, to)))
                .as(example + " from " + from + " to " + to)
                .isGreaterThan(CLEAR);
    }

    private static double agreed(RunOutcome run) {
        return isAgreed(run) > 0 ? run.talks().agreementRound() : Double.NaN;
    }

    private static double isSignedAtAll(RunOutcome run) {
        return run.ceasefire().rounds() > 0 ? 1 : 0;
    }

    private static double pauses(RunOutcome run) {
        return situations(run).indexOf('L') >= 0 ? 1 : 0;
    }

    private static double isSignedAfterAPause(RunOutcome run) {
        int pause = situations(run).indexOf('L');
        return pause >= 0 && situations(run).indexOf('C') > pause ? 1 : 0;
    }

    private static String situations(RunOutcome run) {
        return run.dates().situations();
    }

    private static double alarm(RunOutcome run) {
        return isAgreed(run) > 0 ? run.ending().terms()[1] : Double.NaN;
    }

    private static double strength(RunOutcome run) {
        return run.ceasefire().strength();
    }

    private static double lasted(RunOutcome run) {
        return run.ceasefire().rounds() > 0 ? run.ceasefire().rounds() : Double.NaN;
    }
}
