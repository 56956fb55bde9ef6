package org.parley.findings.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.findings.history.TargetScore.Against;
import org.parley.scenario.history.CaseOutcome;
import org.parley.scenario.history.CaseOutcome.State;
import org.parley.statistics.interval.Interval;

/** Weights, forecasts and verdicts against what is worked out by hand. */
class PosteriorTest {

    private static final double TINY = 1e-12;
    private static final int RUNS = 20;

    private static int code(int signed, int lasted) {
        return signed | lasted << 10;
    }

    /** Runs of two draws: in the first all sign, of which some last, in the second none does. */
    private static int[] codes(int... lasted) {
        return IntStream.range(0, 2 * RUNS)
                .map(n -> n < RUNS
                        ? code(3, lasted.length == 0 ? CodedRun.NEVER : lasted[n % lasted.length])
                        : code(CodedRun.NEVER, CodedRun.NEVER))
                .toArray();
    }

    private static CaseOutcome agreed(State one, State five) {
        return new CaseOutcome(3, false, one, five, Double.NaN, false, "ceasefire_holds");
    }

    private static final CaseOutcome REFUSED = new CaseOutcome(
            Double.NaN, false, State.NOT_APPLICABLE, State.NOT_APPLICABLE, Double.NaN, false, "terms_refused");

    @Test
    void aDrawWeighsAsMuchAsItMakesOfWhatCame() {
        int[] one = {0};
        double[] refused = new Posterior(List.of(codes()), List.of(REFUSED), one, 2).weights(-1);
        assertThat(refused[1] / refused[0]).isCloseTo(20.5 / 0.5, within(1e-9));
        // Agreement, in force after one year and five: 20.5/21 of it, and 20.5 of 21.5 that lasted, against a third.
        double[] lasts = new Posterior(List.of(codes()), List.of(agreed(State.YES, State.YES)), one, 2).weights(-1);
        assertThat(lasts[0] / lasts[1]).isCloseTo(20.5 / 0.5 * (20.5 / 21.5) / (1 / 3.0), within(1e-9));
        // Nothing is known of the fifth year: what broke later and what lasted count alike.
        double[] censored =
                new Posterior(List.of(codes(30, 90)), List.of(agreed(State.YES, State.CENSORED)), one, 2).weights(-1);
        assertThat(censored[0] / censored[1]).isCloseTo(20.5 / 0.5 * (21 / 21.5) / (2 / 3.0), within(1e-9));
    }

    @Test
    void casesOfOneConflictShareTheWeightOfOneAndLeaveTogether() {
        int[] together = {0, 0};
        Posterior twice = new Posterior(List.of(codes(), codes()), List.of(REFUSED, REFUSED), together, 2);
        assertThat(twice.weights(-1)[1])
                .isCloseTo(
                        new Posterior(List.of(codes()), List.of(REFUSED), new int[] {0}, 2).weights(-1)[1],
                        within(TINY));
        assertThat(twice.weights(0)).isNull();
        Posterior apart = new Posterior(
                List.of(codes(), codes()), List.of(REFUSED, agreed(State.YES, State.YES)), new int[] {0, 1}, 2);
        assertThat(apart.weights(1)[1]).isGreaterThan(0.9);
        assertThat(apart.weights(0)[0]).isGreaterThan(0.9);
        assertThat(Posterior.effective(new double[] {0.5, 0.5})).isCloseTo(2, within(TINY));
        assertThat(Posterior.effective(new double[] {1, 0})).isCloseTo(1, within(TINY));
    }

    @Test
    void aForecastIsTheWeightedShareOfRuns() {
        CaseForecast f = CaseForecast.of(codes(6, 30, 90, 90), new double[] {0.75, 0.25});
        assertThat(f.probability().get(Target.T1)).isCloseTo(0.75, within(TINY));
        assertThat(f.probability().get(Target.T2)).isCloseTo(0.75, within(0.001));
        assertThat(f.probability().get(Target.T3)).isCloseTo(0.5, within(0.001));
        assertThat(f.watched()).isEqualTo(RUNS);
        assertThat(f.months()).isEqualTo(3);
        assertThat(f.lasts()).isEqualTo(30);
        assertThat(f.error()).isCloseTo(Math.sqrt(0.75 * 0.75 * 0.0625 + 0.0625 * 0.5625), within(TINY));
    }

    private static TargetScore score(double skill, double p) {
        Against against = new Against(skill, skill, -0.01, new Interval(-1, 1), new Interval(-1, 1));
        Map<String, Against> all = Map.of("B0", against, "B1", against, "B2", against, "B3", against, "B4", against);
        return new TargetScore("Parley", Target.T1, 20, 0.2, 0.5, 0, all, p, p, List.of());
    }

    @Test
    void theWordsOfTheVerdictAreFixed() {
        assertThat(SkillWord.of(score(0.1, 0.05), true)).isEqualTo(SkillWord.SKILL_SHOWN);
        assertThat(SkillWord.of(score(0.1, 0.05), false)).isEqualTo(SkillWord.SOME_SIGNAL);
        assertThat(SkillWord.of(score(0.1, 0.15), true)).isEqualTo(SkillWord.SOME_SIGNAL);
        assertThat(SkillWord.of(score(0.1, 0.25), true)).isEqualTo(SkillWord.NO_SKILL_SHOWN);
        assertThat(SkillWord.of(score(-0.1, 0.01), true)).isEqualTo(SkillWord.NO_SKILL_SHOWN);
    }

    @Test
    void theBinsAndTheBiasAreThoseOfTheForecasts() {
        List<CaseOutcome> outcomes = List.of(REFUSED, agreed(State.YES, State.NO), agreed(State.NO, State.NO));
        Forecaster f = new Forecaster("x", Map.of(Target.T1, new double[] {0.2, 0.5, 0.9}));
        Scorer scorer = new Scorer(MiddlingCases.of(3), outcomes, new int[] {0, 1, 2}, 1);
        TargetScore s = scorer.scores(List.of(f), Target.T1).get(0);
        assertThat(s.brier()).isCloseTo((0.04 + 0.25 + 0.01) / 3, within(TINY));
        assertThat(s.bias()).isCloseTo((0.2 + 0.5 + 0.9) / 3 - 2 / 3.0, within(TINY));
        assertThat(s.bins().stream().map(TargetScore.Bin::cases)).containsExactly(1, 1, 1);
        // The checklist says 0.15 + 0.7/2 of a case in the middle of everything.
        TargetScore checklist = scorer.scores(List.of(f), Target.T1).stream()
                .filter(b -> b.forecaster().equals("B4"))
                .findFirst()
                .orElseThrow();
        assertThat(checklist.brier()).isCloseTo(0.25, within(TINY));
        assertThat(Target.T2.checklist(MiddlingCases.of(1).get(0))).isCloseTo(0.6, within(TINY));
        assertThat(Target.T3.checklist(MiddlingCases.of(1).get(0))).isCloseTo(0.5, within(TINY));
        // Of two that were agreed in time one was in force a year later.
        assertThat(outcomes.stream().map(Target.T2::came)).containsExactly(Double.NaN, 1.0, 0.0);
        assertThat(Arrays.stream(Target.values()).map(t -> t.came(REFUSED)))
                .containsExactly(0.0, Double.NaN, Double.NaN);
    }
}
