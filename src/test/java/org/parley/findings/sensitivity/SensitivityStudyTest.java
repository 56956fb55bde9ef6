package org.parley.findings.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.answer.Answer;
import org.parley.answer.sensitivity.SensitivityAnswer;
import org.parley.experiment.Work;
import org.parley.outcome.RunOutcome;
import org.parley.render.csv.TableCsv;
import org.parley.render.html.HtmlPage;
import org.parley.render.json.AnswerJson;
import org.parley.render.terminal.AnswerText;
import org.parley.render.terminal.Screen;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.reader.ScenarioReader;
import org.parley.scenario.study.Factor;
import org.parley.statistics.sensitivity.Index;
import org.parley.statistics.sensitivity.VarianceShares;
import org.parley.store.folder.ResultsException;

/** Scenarios in which it is known what matters, and by how much. */
class SensitivityStudyTest {

    /** A cease-fire is worth less than the war to both and the front stands still, so each pays its cost for all of ten rounds. */
    private static final String TWO_COSTS = """
            name: two-costs
            calendar: {round: 2 weeks, deadline: 10 rounds, horizon: 20 rounds}
            issues: {ceasefire: {options: [none, general], status_quo: none}}
            actors:
              east:
                role: belligerent
                prefers: {ceasefire: {values: {none: 1, general: 0}}}
                war: {cost: {uniform: [0.001, 0.003]}, victory: 0.9, defeat: 0.1}
                patience: {uniform: [0.9, 0.99]}
              west:
                role: belligerent
                prefers: {ceasefire: {values: {none: 1, general: 0}}}
                war: {cost: {uniform: [0.001, 0.003]}, victory: 0.9, defeat: 0.1}
            tracks: {talks: {issues: [ceasefire], parties: {east: consents, west: consents}}}
            war: {between: [east, west], front: {positions: 8, start: 4, moves: 0, advance: 0.5}}
            ceasefire: {issue: ceasefire, general: general}
            """;

    /** The seller takes 0.5 in exchange for no less than what it has elsewhere; nothing else decides whether it comes to that. */
    private static final String THRESHOLD = """
            name: threshold
            calendar: {round: 1 week, deadline: 30 rounds}
            parameters: {colour: {value: red, options: [red, green, blue]}}
            issues: {trade: {options: [none, some], status_quo: none}}
            actors:
              buyer:
                prefers: {trade: {values: {none: 0, some: 1}}}
                patience: {uniform: [0.95, 0.99]}
              seller:
                prefers: {trade: {values: {none: 0, some: 0.5}}}
                outside_option: {uniform: [0.2, 0.8]}
            talks: {private_information: 0}
            """;

    private static final SensitivityRequest.Size SMALL = new SensitivityRequest.Size(6, 128, 4, 10);

    private static ScenarioFile scenario(String text) {
        return ScenarioReader.readText("s.yaml", text, Map.of());
    }

    private static Sensitivity study(ScenarioFile file, SensitivityRequest.Size size, long seed, Metric... metrics) {
        return study(new SensitivityRequest("test", file, true, List.of(metrics), size, seed), 2);
    }

    private static Sensitivity study(SensitivityRequest request, int threads) {
        return SensitivityStudy.of(request).run(Work.on(threads));
    }

    private static Metric metric(String name, ToDoubleFunction<RunOutcome> gauge) {
        return new Metric(name, null, gauge);
    }

    private static Index first(Sensitivity found, int metric, String factor) {
        return found.decomposition().indices().get(metric).first().get(place(found, factor));
    }

    private static Index total(Sensitivity found, int metric, String factor) {
        return found.decomposition().indices().get(metric).total().get(place(found, factor));
    }

    private static int place(Sensitivity found, String factor) {
        return found.decomposition().chosen().indexOf(names(found).indexOf(factor));
    }

    private static List<String> names(Sensitivity found) {
        return found.factors().stream().map(Factor::name).toList();
    }

    /** A sum of two equally uncertain numbers, one counted twice: their shares are 1/5 and 4/5 exactly, and chance has none. */
    @Test
    void aWeightedSumHasTheSharesOfItsSquaredWeights() {
        Sensitivity found = study(
                scenario(TWO_COSTS),
                SMALL,
                1,
                metric("paid", r -> r.worth().warCost()[0] + 2 * r.worth().warCost()[1]));
        assertThat(names(found))
                .containsExactly("actors.east.patience", "actors.east.war.cost", "actors.west.war.cost");
        assertThat(first(found, 0, "actors.east.war.cost").value()).isCloseTo(0.2, within(0.01));
        assertThat(first(found, 0, "actors.west.war.cost").value()).isCloseTo(0.8, within(0.01));
        assertThat(total(found, 0, "actors.east.war.cost").value()).isCloseTo(0.2, within(0.01));
        assertThat(total(found, 0, "actors.west.war.cost").value()).isCloseTo(0.8, within(0.01));
        assertThat(total(found, 0, "actors.east.patience").value()).isZero();
        VarianceShares shares = found.decomposition().shares().get(0);
        assertThat(shares.some().value()).isEqualTo(1);
        assertThat(shares.chance().value()).isCloseTo(0, within(1e-12));
        // Ten rounds at a cost that is uniform over 0.002: from one end of the range to the other 0.02 in all.
        assertThat(found.screening().effects().get(0).mean()).satisfies(mean -> {
            assertThat(mean.get(0)).isZero();
            assertThat(mean.get(1)).isCloseTo(0.02, within(1e-9));
            assertThat(mean.get(2)).isCloseTo(0.04, within(1e-9));
        });
        assertThat(found.failures().failed()).isZero();
    }

    /** With the greater one alone in the second stage, the other number is what is not named, and chance still has no share. */
    @Test
    void whatIsNotNamedIsNeitherNamedNorChance() {
        SensitivityRequest.Size one = new SensitivityRequest.Size(6, 512, 4, 1);
        Sensitivity found = study(
                scenario(TWO_COSTS),
                one,
                1,
                metric("paid", r -> r.worth().warCost()[0] + 2 * r.worth().warCost()[1]));
        assertThat(found.decomposition().chosen()).containsExactly(2);
        VarianceShares shares = found.decomposition().shares().get(0);
        assertThat(shares.some().interval().contains(0.8)).isTrue();
        assertThat(shares.others().interval().contains(0.2)).isTrue();
        assertThat(shares.chance().value()).isCloseTo(0, within(1e-12));
        assertThat(shares.some().value()
                        + shares.others().value()
                        + shares.chance().value())
                .isCloseTo(1, within(1e-12));
    }

    /** Whether there is agreement follows from one number alone: index 1, and 0 for the others, with no chance in it. */
    @Test
    void aThresholdMakesOneNumberDecide() {
        ScenarioFile file = scenario(THRESHOLD);
        SensitivityRequest.Size many = new SensitivityRequest.Size(4, 1024, 2, 10);
        Sensitivity found = study(file, many, 3, Metric.parse("settled", file.scenario()));
        assertThat(first(found, 0, "actors.seller.outside_option").value()).isCloseTo(1, within(0.02));
        assertThat(total(found, 0, "actors.seller.outside_option").value()).isCloseTo(1, within(0.02));
        assertThat(total(found, 0, "actors.buyer.patience").value()).isZero();
        assertThat(total(found, 0, "parameters.colour").value()).isZero();
        assertThat(found.decomposition().order(0)).startsWith(place(found, "actors.seller.outside_option"));
    }

    /** Whether a third party that loses by trade is asked decides alone: as a factor it has index 1; left alone it is none. */
    @Test
    void optionsAreFactorsToo() {
        ScenarioFile file = scenario("""
                name: veto
                parameters: {asked: {value: true, options: [true, false]}}
                issues: {trade: {options: [none, some], status_quo: none}}
                actors:
                  buyer: {prefers: {trade: some}, patience: {uniform: [0.95, 0.99]}}
                  seller: {prefers: {trade: some}}
                  third: {prefers: {trade: none}}
                tracks: {talks: {issues: [trade], parties: {buyer: consents, seller: consents, third: {consents: $asked}}}}
                """);
        Metric settled = Metric.parse("settled", file.scenario());
        Sensitivity found = study(file, SMALL, 3, settled);
        assertThat(names(found)).containsExactly("actors.buyer.patience", "parameters.asked");
        assertThat(first(found, 0, "parameters.asked").interval().contains(1)).isTrue();
        assertThat(total(found, 0, "actors.buyer.patience").value()).isZero();
        // Each step, over half of the probability, makes all the difference.
        assertThat(found.screening().effects().get(0).meanAbsolute()).containsExactly(0.0, 2.0);
        SensitivityRequest kept = new SensitivityRequest("test", file, false, List.of(settled), SMALL, 3);
        assertThat(names(study(kept, 2))).containsExactly("actors.buyer.patience");
    }

    /** A number that is normal about 0.9 with deviation 0.1 exceeds 1, where it makes no sense, in 16 of 100 draws. */
    @Test
    void failedRunsDoNotCountAndAreTold() {
        ScenarioFile file = scenario(
                THRESHOLD.replace("patience: {uniform: [0.95, 0.99]}", "patience: {normal: {mean: 0.9, sd: 0.1}}"));
        Sensitivity found =
                study(file, new SensitivityRequest.Size(4, 512, 4, 1), 3, Metric.parse("settled", file.scenario()));
        Failures failures = found.failures();
        assertThat(failures.failed()).isBetween(failures.runs() / 10, failures.runs() / 4);
        assertThat(failures.firstError()).contains("actors.buyer.patience", "must be above 0 and below 1");
        // The highest of Morris's four levels is the 88% quantile, 1.015.
        assertThat(failures.silent()).isPositive();
        assertThat(failures.firstSilent()).startsWith("screening, case ");
        assertThat(first(found, 0, "actors.seller.outside_option").interval().contains(1))
                .isTrue();
    }

    @Test
    void aScenarioInWhichEveryRunFailsIsRefused() {
        ScenarioFile file = scenario(
                THRESHOLD.replace("patience: {uniform: [0.95, 0.99]}", "patience: {normal: {mean: 0.5, sd: 1000}}"));
        assertThatThrownBy(() -> study(file, SMALL, 3, Metric.parse("settled", file.scenario())))
                .isInstanceOf(ResultsException.class)
                .hasMessageContaining("all runs fail; the first, screening, case 0");
    }

    /** The order of the file says nothing, so it changes nothing. */
    @Test
    void theOrderOfTheFileMakesNoDifference() {
        String other = TWO_COSTS.replace(
                "war: {cost: {uniform: [0.001, 0.003]}, victory: 0.9, defeat: 0.1}\n    patience: {uniform: [0.9, 0.99]}",
                "patience: {uniform: [0.9, 0.99]}\n    war: {victory: 0.9, defeat: 0.1, cost: {uniform: [0.001, 0.003]}}");
        assertThat(other).isNotEqualTo(TWO_COSTS);
        Metric paid = metric("paid", r -> r.worth().warCost()[0] + 2 * r.worth().warCost()[1]);
        Sensitivity one = study(scenario(TWO_COSTS), SMALL, 5, paid);
        Sensitivity two = study(scenario(other), SMALL, 5, paid);
        assertThat(two.screening()).isEqualTo(one.screening());
        assertThat(two.decomposition()).isEqualTo(one.decomposition());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void anyNumberOfThreadsGivesTheSameBytes(int threads) {
        ScenarioFile file = ScenarioReader.read(Path.of("scenarios/examples/valley-war.yaml"), Map.of());
        SensitivityRequest request = new SensitivityRequest(
                "test", file, true, Metric.usual(file.scenario()), new SensitivityRequest.Size(2, 16, 4, 3), 7);
        Answer one = SensitivityAnswer.of(study(request, threads));
        Answer other = SensitivityAnswer.of(study(request, 2));
        assertThat(AnswerJson.write(one)).isEqualTo(AnswerJson.write(other));
        assertThat(TableCsv.of(one.tables()))
                .isEqualTo(TableCsv.of(other.tables()))
                .containsOnlyKeys("sobol.csv", "morris.csv", "shares.csv", "metrics.csv", "analysis.csv");
        assertThat(AnswerText.of(one, Screen.PLAIN)).isEqualTo(AnswerText.of(other, Screen.PLAIN));
        assertThat(new HtmlPage(one).html()).isEqualTo(new HtmlPage(other).html());
    }
}
