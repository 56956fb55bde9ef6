package org.parley.findings.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.experiment.ThreadExecutor;
import org.parley.experiment.Work;
import org.parley.findings.verification.Verdict.Kind;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.reader.ScenarioReader;

/** Claims, true and false, about small scenarios whose answers are known. */
class VerificationTest {

    /** A demand of 0.6 that B refuses, and so goes to war, one time in three (Fearon 1995). */
    private static final String CRISIS = """
            name: crisis
            calendar: {deadline: 1 round}
            issues: {territory: {options: {divide: 100, among: [a, b]}}}
            actors:
              a: {prefers: {territory: own share}, outside_option: 0.4}
              b: {prefers: {territory: own share}, outside_option: {uniform: [0.2, 0.5]}}
            tracks:
              talks:
                issues: [territory]
                parties: {a: consents, b: consents}
                protocol: take_it_or_leave_it
            talks: {sharpness: 1.0e9}
            claims:
            """;

    private static final ExactAnswers EXACT = scenario -> Map.of(
            "answer",
            42.0,
            "patience",
            scenario.actors().get("a").patience().distribution().mean(),
            "none",
            Double.NaN);

    private static List<Verdict> verdicts(int threads, String claims) {
        VerificationPlan plan = VerificationPlan.of(ScenarioReader.readText("crisis.yaml", CRISIS + claims, Map.of()));
        AtomicLong steps = new AtomicLong();
        List<Verdict> verdicts = new Verification(
                        new Work(new ThreadExecutor(threads), steps::incrementAndGet, () -> false), 1, EXACT)
                .of(plan);
        assertThat(steps).as("every planned run is played").hasValue(plan.runs());
        return verdicts;
    }

    private static Verdict verdict(String claim) {
        return verdicts(1, "  c: {says: x, at: x, " + claim + "}\n").get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "measure: mean(utility_a | agreement), value: 0.6               # AGREES",
                "measure: mean(utility_a | agreement), value: 0.61              # FAILS",
                "measure: median(utility_a), value: 0.6                         # AGREES",
                "measure: median(utility_a), value: 0.4                         # FAILS",
                "measure: share(breakdown), value: 0.333333                     # AGREES",
                "measure: share(breakdown), value: 0.5                          # FAILS",
                "measure: share(breakdown), value: 0.5, tolerance: 0.2, because: x # AGREES",
                "measure: share(terms_territory = 60-40 | agreement), value: 1  # AGREES",
                "measure: share(terms_territory = 60-40), value: 1              # FAILS",
                "measure: share(proposer = a), value: 0.666667                  # AGREES",
                "measure: share(agreement_round = 1), value: 0.666667           # AGREES",
                "measure: mean(agreement_round), value: 1                       # AGREES",
                "measure: exact(answer), value: 42                              # AGREES",
                "measure: exact(answer), value: 41                              # FAILS",
                "measure: exact(patience), set: {actors.a.patience: 0.5}, value: 0.5 # AGREES",
                // The explanation of a difference must be of use.
                "measure: exact(answer), value: 41, differs: x                  # DIFFERS_AS_EXPLAINED",
                "measure: exact(answer), value: 42, differs: x                  # FAILS",
                "measure: share(breakdown), value: 0.5, differs: x              # DIFFERS_AS_EXPLAINED",
                "measure: share(breakdown), value: 0.333333, differs: x         # FAILS",
                // Directions: A that loses less by war demands more.
                "measure: mean(utility_a), set: {actors.a.outside_option: 0.5}, direction: greater  # AGREES",
                "measure: mean(utility_a), against: {actors.a.outside_option: 0.5}, direction: less # AGREES",
                "measure: mean(utility_a), set: {actors.a.outside_option: 0.5}, direction: less     # FAILS",
                "measure: mean(utility_a), set: {actors.a.outside_option: 0.5}, direction: equal    # FAILS",
                "measure: median(utility_a), set: {actors.a.outside_option: 0.45}, direction: greater # AGREES",
                "measure: share(breakdown), set: {actors.a.outside_option: 0.5}, direction: greater # AGREES",
                "measure: exact(patience), set: {actors.a.patience: 0.99}, direction: greater       # AGREES",
                "measure: exact(patience), set: {actors.a.patience: 0.5}, direction: greater        # FAILS",
                // Its patience has no part in a single demand: no effect, and none is claimed to be there.
                "measure: mean(utility_a), set: {actors.a.patience: 0.5}, direction: equal          # AGREES",
                "measure: mean(utility_a), set: {actors.a.patience: 0.5}, direction: greater        # FAILS",
                "measure: share(breakdown), set: {actors.a.patience: 0.5}, direction: less          # FAILS",
                "measure: mean(utility_a), set: {actors.a.patience: 0.5}, direction: greater, differs: x # DIFFERS_AS_EXPLAINED",
            })
    void aClaimIsJudged(String claim, Kind kind) {
        assertThat(verdict(claim).kind()).isEqualTo(kind);
    }

    @Test
    void whatChanceExplainsIsToldAndShrinksWithRuns() {
        Verdict few = verdict("measure: share(breakdown), value: 0.333333, runs: 100");
        Verdict many = verdict("measure: share(breakdown), value: 0.333333, runs: 10000");
        assertThat(few.measured().n()).isEqualTo(100);
        // Ten times the root of 0.33 * 0.67 / 10000, and 3.89 of these.
        assertThat(many.chance()).isBetween(0.0180, 0.0187);
        assertThat(few.chance() / many.chance()).isBetween(9.0, 11.0);
    }

    @Test
    void pairsShareTheirLuck() {
        Verdict v = verdict(
                "measure: mean(utility_a), set: {actors.a.outside_option: 0.402}, direction: greater, runs: 200");
        // The demand is the same and war, a run in three, worth 0.002 more: only paired runs can show that.
        assertThat(v.kind()).isEqualTo(Kind.AGREES);
        assertThat(v.chance()).isLessThan(v.difference().value());
    }

    @Test
    void noClaimChangesAnother() {
        String small = "  small: {says: x, at: x, measure: share(breakdown), value: 0.3, runs: 130}\n";
        String large = "  large: {says: x, at: x, measure: mean(utility_b), value: 0.3, runs: 500}\n";
        assertThat(verdicts(2, large + small).get(1))
                .isEqualTo(verdicts(1, small).get(0));
    }

    @Test
    void eachSettingIsRunOnce() {
        VerificationPlan plan = VerificationPlan.of(ScenarioReader.readText("crisis.yaml", CRISIS + """
                  one: {says: x, at: x, measure: share(breakdown), value: 0.3, runs: 100}
                  two: {says: x, at: x, measure: mean(utility_a), value: 0.3, runs: 300}
                  three: {says: x, at: x, measure: mean(utility_a), set: {actors.a.patience: 0.5}, direction: equal, runs: 200}
                  four: {says: x, at: x, measure: exact(answer), value: 42, set: {actors.a.patience: 0.6}}
                """, Map.of()));
        assertThat(plan.runs()).isEqualTo(300 + 200);
    }

    @Test
    void whereNothingCanBeMeasuredTheClaimFails() {
        Verdict never = verdict("measure: mean(utility_a | ceasefire_holds), value: 0.5, differs: x");
        assertThat(never.kind()).isEqualTo(Kind.FAILS);
        assertThat(never.note()).contains("nothing to measure");
        assertThat(verdict("measure: exact(none), value: 0.5").note()).contains("nothing to measure");
    }

    @Test
    void aClaimOfRunsThatFailFails() {
        Verdict v = verdict(
                "measure: share(breakdown), value: 0.5, differs: x, runs: 100, set: {actors.b.patience: {normal: {mean: 0.9, sd: 0.1}}}");
        assertThat(v.kind()).isEqualTo(Kind.FAILS);
        assertThat(v.note()).contains("of 100 runs failed: ", "actors.b.patience drew");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "mean(utility_c)              | 'utility_c' is no column of the table of runs. Did you mean 'utility_a'",
                "share(terms_teritory = 1)    | 'terms_teritory' is no column of the table of runs. Did you mean 'terms_territory'",
                "share(terms_territory = 600) | '600' is no value of the column terms_territory",
                "share(proposer = c)          | 'c' is no value of the column proposer. Did you mean 'a'",
                "share(agreement_round = one) | 'one' is no value of the column agreement_round",
                "share(utility_a = 0.6)       | 'utility_a' holds real numbers",
                "mean(terms_territory)        | 'terms_territory' holds no numbers; measure share(terms_territory = VALUE)",
                "mean(belief_path)            | 'belief_path' holds a list",
            })
    void whatTheScenarioDoesNotHaveIsTold(String measure, String message) {
        assertThatThrownBy(() -> verdict("measure: '" + measure + "', value: 1"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageStartingWith("crisis.yaml:14: error: claims.c.measure: " + message);
    }

    @Test
    void anUnknownRowOfTheExactAnalysisIsTold() {
        assertThatThrownBy(() -> verdict("measure: exact(anwser), value: 1"))
                .hasMessage("crisis.yaml:14: error: claims.c.measure: 'anwser' is no row of the exact analysis."
                        + " Did you mean 'answer'?");
    }

    @Test
    void aClaimThatCannotBeSetUpStopsVerifyingButNoRun() {
        String claim = "  c: {says: x, at: x, measure: share(breakdown), value: 1, set: {actors.c.patience: 0.5}}";
        var file = ScenarioReader.readText("crisis.yaml", CRISIS + claim, Map.of());
        assertThatThrownBy(() -> VerificationPlan.of(file))
                .isInstanceOf(ScenarioException.class)
                .hasMessageStartingWith("crisis.yaml:14: error: claims.c.set.actors.c.patience: ")
                .hasMessageContaining("is no place in this scenario");
    }
}
