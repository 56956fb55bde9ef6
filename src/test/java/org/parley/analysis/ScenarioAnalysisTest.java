package org.parley.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.parley.analysis.game.AlternatingOffers;
import org.parley.analysis.game.AlternatingOffers.Side;
import org.parley.answer.Provenance;
import org.parley.answer.analysis.AnalysisAnswer;
import org.parley.experiment.SingleRun;
import org.parley.model.initial.InitialState;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.Trace;
import org.parley.render.terminal.AnswerText;
import org.parley.render.terminal.Screen;
import org.parley.scenario.Scenario;
import org.parley.scenario.reader.ScenarioReader;

/** Exact analysis of whole scenarios, held to published answers and to what runs of the same scenarios show. */
class ScenarioAnalysisTest {

    private static final double EXACT = 1e-9;

    private static Map<String, Double> values(String file, Map<String, String> sets) {
        return ScenarioAnalysis.of(scenario(file, sets)).values();
    }

    private static Scenario scenario(String file, Map<String, String> sets) {
        return ScenarioReader.read(Path.of("scenarios", file + ".yaml"), sets).scenario();
    }

    /** Fearon (1995), p. 387: between p - cA and p + cB, here 0.4 and 0.65. */
    @Test
    void warLeavesARangeOfSplits() {
        Map<String, Double> found =
                values("textbook/fearon-1995-risk-return", Map.of("actors.b.outside_option", "0.35"));
        assertThat(found)
                .containsEntry("crisis.packages", 1001.0)
                .containsEntry("crisis.range.packages", 251.0)
                .containsEntry("crisis.range.empty", 0.0);
        assertThat(found.get("crisis.nash.value.a")).isCloseTo(0.525, within(EXACT));
        assertThat(found.get("crisis.equilibrium.value.a")).isCloseTo(0.65, within(EXACT));
    }

    @Test
    void aGreaterOutsideOptionEmptiesTheRange() {
        ScenarioAnalysis found = ScenarioAnalysis.of(scenario(
                "textbook/fearon-1995-risk-return",
                Map.of("actors.b.outside_option", "0.5", "actors.a.outside_option", "0.6")));
        TableAnalysis table = found.tables().get(0);
        assertThat(table.cooperative().isRangeEmpty()).isTrue();
        assertThat(table.solutions()).isEmpty();
        assertThat(table.cooperative().acceptance().emptiedBy()).containsExactly(0, 1);
        assertThat(found.values().get("crisis.range.shortfall")).isCloseTo(0.05, within(EXACT));
    }

    /** Rubinstein (1982): (1-δ)/(1-δ²); with a deadline of 20 the closed form of Ståhl (1972). */
    @Test
    void equilibriumOfAlternatingOffers() {
        Map<String, Double> found = values("textbook/rubinstein-1982", Map.of());
        assertThat(found.get("talks.equilibrium.value.ann")).isCloseTo(10.0 / 19, within(EXACT));
        assertThat(found.get("talks.equilibrium_until_deadline.value.ann")).isCloseTo(0.462328076531, within(EXACT));
    }

    /** The Nash solution of the seven deals: (7, 6) of (Rosenschein and Zlotkin 1994), where Zeuthen's rule ends too. */
    @Test
    void nashSolutionOfListedDeals() {
        Map<String, Double> found = values("textbook/zeuthen-1930", Map.of());
        assertThat(found.get("talks.nash.value.ann")).isCloseTo(0.7, within(EXACT));
        assertThat(found.get("talks.nash.value.bob")).isCloseTo(0.6, within(EXACT));
        assertThat(found).containsEntry("talks.pareto.packages", 7.0);
    }

    /** A majority of three over a dollar has no core (McKelvey 1976); a veto for all makes every division one. */
    @Test
    void coreOfAMajorityAndOfUnanimity() {
        assertThat(values("textbook/baron-ferejohn-1989", Map.of())).containsEntry("floor.core.packages", 0.0);
        assertThat(values("textbook/rubinstein-1982", Map.of())).containsEntry("talks.core.packages", 1001.0);
    }

    @Test
    void noDealValuesAreThoseOfARun() {
        Scenario scenario = scenario("riyadh-2025", Map.of());
        Map<String, Double> found = ScenarioAnalysis.ofRun(scenario, 1, 3, 1).values();
        List<String> actors = List.copyOf(scenario.actors().keySet());
        for (String actor : actors) {
            assertThat(found.get("settlement.no_deal." + actor))
                    .as(actor)
                    .isEqualTo(found.get("war.no_deal_at_5." + actor));
        }
    }

    /** No agreement of a run lies beyond the frontier: what it is worth to those with a say is not bettered for all. */
    @Test
    void everyAgreementOfARunIsOneOfThePackages() {
        Scenario scenario = scenario("textbook/zeuthen-1930", Map.of());
        RunOutcome run = SingleRun.of(scenario, 1, 0, Trace.NONE);
        TableAnalysis table = ScenarioAnalysis.ofRun(scenario, 1, 0, 1).tables().get(0);
        assertThat(table.frontier().agreements())
                .anySatisfy(a ->
                        assertThat(a.options()).containsExactly(run.ending().terms()));
    }

    /** Where a veto is added the range never grows (Tsebelis 2002, p. 25). */
    @Test
    void aVetoNeverEnlargesTheRange() {
        for (TableAnalysis table :
                ScenarioAnalysis.of(scenario("riyadh-2025", Map.of())).tables()) {
            assertThat(table.vetoes())
                    .isNotEmpty()
                    .allSatisfy(c -> assertThat(c.rangeWith()).isLessThanOrEqualTo(c.rangeWithout()));
        }
    }

    @Test
    void kyivsConsentIsWorthSomethingToKyiv() {
        Map<String, Double> with =
                values("../src/test/resources/first-edition/riyadh-2025", Map.of("kyiv_consent", "true"));
        Map<String, Double> without =
                values("../src/test/resources/first-edition/riyadh-2025", Map.of("kyiv_consent", "false"));
        assertThat(with.get("settlement.nash.value.ukraine"))
                .isGreaterThan(without.get("settlement.nash.value.ukraine"));
        assertThat(with.get("settlement.veto.worth.ukraine"))
                .isCloseTo(
                        with.get("settlement.nash.value.ukraine") - without.get("settlement.nash.value.ukraine"),
                        within(EXACT));
    }

    private static final String UNCERTAIN_PIE = """
            name: pie
            issues: {pie: {options: {divide: 10, among: [ann, bob]}}}
            actors:
              ann: {prefers: {pie: own share}, patience: {uniform: [0.5, 0.95], assumption: wide}}
              bob: {prefers: {pie: own share}, patience: 0.9}
            tracks:
              talks: {issues: [pie], parties: {ann: consents, bob: consents}, protocol: strict_alternating_offers}
            """;

    /** The equilibrium of a run is that of the patience which the run draws, not of the median. */
    @Test
    void theEquilibriumIsThatOfTheNumbersThatWereAskedFor() {
        Scenario pie =
                ScenarioReader.readText("pie.yaml", UNCERTAIN_PIE, Map.of()).scenario();
        for (int run = 1; run <= 3; run++) {
            double drawn = InitialState.of(pie, 1, run).patience(0);
            double share = new AlternatingOffers(
                            1, new Side(drawn, 0, Double.NaN, 0), new Side(0.9, 0, Double.NaN, 0), 0)
                    .forEver()
                    .value()[0];
            assertThat(drawn).isNotCloseTo(InitialState.of(pie).patience(0), within(1e-3));
            assertThat(ScenarioAnalysis.ofRun(pie, 1, run, 1).values().get("talks.equilibrium.value.ann"))
                    .isCloseTo(share, within(EXACT));
        }
    }

    private static final String HIDDEN_PIE = """
            name: pie
            calendar: {horizon: 2 years, observe: [12 months]}
            talks: {bargaining: incomplete_information, concluding_cost: 0.05}
            issues: {pie: {options: {divide: 400, among: [ann, bob]}}}
            actors:
              ann: {prefers: {pie: own share}, outside_option: 0.5, private_resolve: 0.3}
              bob: {prefers: {pie: own share}, outside_option: 0.5, private_resolve: 0.3}
            tracks:
              talks: {issues: [pie], parties: {ann: consents, bob: consents}}
            """;

    /** Each needs 0.55 of a pie, 0.3 more or less: together they need no more than all of it with probability (5/3)²/8. */
    @Test
    void privateResolveMakesTheRangeUncertain() {
        Scenario pie = ScenarioReader.readText("pie.yaml", HIDDEN_PIE, Map.of()).scenario();
        ScenarioAnalysis found = ScenarioAnalysis.of(pie);
        Map<String, Double> values = found.values();
        assertThat(values.get("talks.range.chance")).isCloseTo(Math.pow(5.0 / 3, 2) / 8, within(0.004));
        assertThat(values)
                .containsEntry("talks.range.empty", 1.0)
                .containsEntry("talks.win_set_if_least_resolved.ann", 300.0)
                .containsEntry("talks.win_set.ann", 181.0)
                .containsEntry("talks.win_set_if_most_resolved.ann", 61.0);
        assertThat(values.get("talks.needs_if_least_resolved.ann")).isCloseTo(0.2, within(EXACT));
        assertThat(values.get("talks.needs_if_most_resolved.bob")).isCloseTo(0.8, within(EXACT));
        assertThat(text(found)).contains("the chance that any package suits all, whatever each hides, is 34.");
    }

    @Test
    void aHistoryIsSolvedAfterItsTables() {
        ScenarioAnalysis found = ScenarioAnalysis.of(scenario("examples/relapse", Map.of()));
        assertThat(text(found))
                .contains(
                        "If what is best for both is signed at once",
                        "Of 100 such cease-fires 85 are in force after a year");
        Map<String, Double> values = found.values();
        assertThat(values.get("history.in_force_after_1_year"))
                .isEqualTo(values.get("history.in_force_after_12_months"), within(0.01));
        assertThat(values.get("history.no_talks_at_horizon")
                        + values.get("history.talks_at_horizon")
                        + values.get("history.ceasefire_at_horizon")
                        + values.get("history.decided_by_arms_at_horizon"))
                .isCloseTo(1, within(EXACT));
        assertThat(text(ScenarioAnalysis.of(scenario("examples/leverage", Map.of()))))
                .contains("Not worked out: events may change the numbers on the way.");
    }

    /** A legislature for which no stationary equilibrium is found; everything else about it can be told all the same. */
    @Test
    void anEquilibriumThatIsNotFoundIsSaidToBeSo() {
        StringBuilder text =
                new StringBuilder("name: house\nissues: {dollar: {options: {divide: 4, among: [a, b, c, d, e]}}}\n");
        StringBuilder parties = new StringBuilder();
        String[] patience = {"0.87", "0.36", "0.99", "0.77", "0.56"};
        int[] initiative = {8, 9, 2, 3, 7};
        text.append("actors:\n");
        for (int i = 0; i < 5; i++) {
            char id = "abcde".charAt(i);
            text.append("  ")
                    .append(id)
                    .append(": {prefers: {dollar: own share}, patience: ")
                    .append(patience[i])
                    .append("}\n");
            parties.append(id)
                    .append(": {votes: 1, initiative: ")
                    .append(initiative[i])
                    .append("}, ");
        }
        text.append("tracks: {floor: {issues: [dollar], quota: 3, parties: {")
                .append(parties)
                .append("}}}\n");
        Scenario house =
                ScenarioReader.readText("house.yaml", text.toString(), Map.of()).scenario();
        ScenarioAnalysis found = ScenarioAnalysis.of(house);
        assertThat(found.tables().get(0).equilibrium().forEver()).isEmpty();
        assertThat(found.values())
                .containsKey("floor.equilibrium_until_deadline.value.a")
                .doesNotContainKey("floor.equilibrium.value.a");
        assertThat(text(found)).contains("without a deadline none was found");
    }

    private static String text(ScenarioAnalysis found) {
        return AnswerText.of(
                AnalysisAnswer.of(found, new Provenance("0", OptionalLong.empty(), "parley analyse")), Screen.PLAIN);
    }
}
