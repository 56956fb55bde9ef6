package org.parley.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.NegotiationModel;
import org.parley.model.compile.CompiledScenario;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.Trace;
import org.parley.scenario.Scenario;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.reader.ScenarioReader;

/** Numbers that a case fixes. */
class CaseTest {

    private static final ScenarioFile FLAGSHIP =
            ScenarioReader.read(Path.of("src/test/resources/first-edition/riyadh-2025.yaml"), Map.of());
    private static final CompiledScenario SETTING = CompiledScenario.of(FLAGSHIP.scenario());

    /** Every seventh number of the flagship. */
    static Stream<String> numbers() {
        List<String> all = SETTING.numbers();
        return Stream.iterate(0, i -> i < all.size(), i -> i + 7).map(all::get);
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void toFixANumberIsToSetItInTheFile(String name) {
        fixedAsSet(FLAGSHIP, SETTING, name, name.contains("confidence") ? 11.5 : 0.35, 40);
    }

    /** What an actor cares most about is what it errs about, so a salience decides more than a weight. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "russia.prefers.line",
                "russia.prefers.peacekeepers",
                "usa.prefers.line",
                "ukraine.prefers.guarantees"
            })
    void toFixASalienceIsToSetItWithIncompleteInformationToo(String preference) {
        ScenarioFile file = ScenarioReader.read(Path.of("scenarios/riyadh-2025.yaml"), Map.of());
        fixedAsSet(file, CompiledScenario.of(file.scenario()), "actors." + preference + ".salience", 0.9, 20);
    }

    private static void fixedAsSet(ScenarioFile file, CompiledScenario compiled, String name, double value, int runs) {
        Scenario set = ScenarioReader.readWith(file, Map.of(name, Double.toString(value)));
        NegotiationModel model = new NegotiationModel(compiled);
        model.fix(Map.of(name, value));
        NegotiationModel other = new NegotiationModel(CompiledScenario.of(set));
        for (int run = 0; run < runs; run++) {
            assertThat(ThreadExecutorTest.fields(SingleRun.of(model, 5, run, Trace.NONE)))
                    .isEqualTo(ThreadExecutorTest.fields(SingleRun.of(other, 5, run, Trace.NONE)));
        }
    }

    @Test
    void whatIsFixedIsFreeAgainInTheNextCase() {
        NegotiationModel model = new NegotiationModel(SETTING);
        List<String> before = ThreadExecutorTest.fields(SingleRun.of(model, 5, 3, Trace.NONE));
        model.fix(Map.of("parameters.russia_committed", 1.0));
        SingleRun.of(model, 5, 3, Trace.NONE);
        model.fix(Map.of());
        assertThat(ThreadExecutorTest.fields(SingleRun.of(model, 5, 3, Trace.NONE)))
                .isEqualTo(before);
    }

    @Test
    void unknownNumbersAndSenselessValuesAreRefused() {
        NegotiationModel model = new NegotiationModel(SETTING);
        assertThatThrownBy(() -> model.fix(Map.of("parameters.rusia_committed", 0.5)))
                .hasMessage("there is no number parameters.rusia_committed in the scenario");
        assertThatThrownBy(() -> model.fix(Map.of("parameters.russia_committed", 1.5)))
                .hasMessageContaining("cannot be 1.5");
        assertThatThrownBy(() -> new Case(0, FLAGSHIP.scenario(), Map.of("x", Double.NaN)))
                .hasMessage("x cannot be fixed at NaN");
    }

    @Test
    void casesShareTheRandomNumbersOfRunsWithTheSameNumber() {
        Scenario scenario = FLAGSHIP.scenario();
        List<Case> cases = List.of(Case.of(scenario), new Case(1, scenario, Map.of(), 5));
        List<RunOutcome> outcomes = new ArrayList<>();
        new ThreadExecutor(2).run(new Experiment(cases, 0, 10, 3), outcomes::add, () -> false);
        assertThat(outcomes.get(10).run()).isEqualTo(5);
        assertThat(outcomes.get(10).key()).isEqualTo(outcomes.get(5).key());
        assertThat(outcomes.get(10).ending().round())
                .isEqualTo(outcomes.get(5).ending().round());
        assertThatThrownBy(() -> new Case(0, scenario, Map.of(), -1)).hasMessageContaining("counted from 0");
    }

    @Test
    void aCaseThatCannotBePlayedFailsAndSpoilsNoOther() {
        Scenario scenario = FLAGSHIP.scenario();
        List<Case> cases = List.of(
                new Case(0, scenario, Map.of("parameters.russia_committed", 1.5)), new Case(1, scenario, Map.of()));
        List<RunOutcome> outcomes = new ArrayList<>();
        new ThreadExecutor(2).run(new Experiment(cases, 0, 10, 3), outcomes::add, () -> false);
        assertThat(outcomes.subList(0, 10))
                .allMatch(o -> o.isFailed() && o.error().contains("cannot be 1.5"));
        assertThat(outcomes.subList(10, 20)).noneMatch(RunOutcome::isFailed);
    }

    @Test
    void anExperimentGoesRoundItsCasesBlockByBlock() {
        Scenario scenario = FLAGSHIP.scenario();
        List<Case> cases =
                List.of(Case.of(scenario), new Case(1, scenario, Map.of("parameters.russia_committed", 0.9)));
        List<RunOutcome> outcomes = new ArrayList<>();
        new ThreadExecutor(2).run(new Experiment(cases, 10, 110, 3), outcomes::add, () -> false);
        assertThat(outcomes).hasSize(200);
        assertThat(outcomes.subList(0, 64)).allMatch(o -> o.caseIndex() == 0);
        assertThat(outcomes.subList(64, 128)).allMatch(o -> o.caseIndex() == 1);
        assertThat(outcomes.subList(128, 164)).allMatch(o -> o.caseIndex() == 0 && o.run() >= 74);
        assertThat(outcomes.get(64).run()).isEqualTo(10);
        assertThat(outcomes.get(64).key()).isEqualTo(outcomes.get(0).key());
    }
}
