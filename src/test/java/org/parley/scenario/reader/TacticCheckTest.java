package org.parley.scenario.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.scenario.problem.ScenarioException;

class TacticCheckTest {

    private static String legislature(int members) {
        return """
                name: legislature
                issues: {tax: {options: [none, low, high]}}
                actors:
                %s
                tracks: {floor: {issues: [tax], parties: {%s}, quota: 2, protocol: random_recognition}}
                talks: {sharpness: 1.0e9}
                """.formatted(
                        IntStream.range(0, members)
                                .mapToObj(n -> "  m" + n + ": {prefers: {tax: low}, tactic: stationary_equilibrium}")
                                .collect(Collectors.joining("\n")),
                        IntStream.range(0, members)
                                .mapToObj(n -> "m" + n + ": {votes: 1}")
                                .collect(Collectors.joining(", ")));
    }

    @Test
    void equilibriumPlayIsRefusedWhereCoalitionsCannotBeListed() {
        assertThat(ScenarioReader.readText("few.yaml", legislature(10), Map.of())
                        .scenario())
                .isNotNull();
        ScenarioException e = catchThrowableOfType(
                ScenarioException.class, () -> ScenarioReader.readText("many.yaml", legislature(11), Map.of()));
        assertThat(e.problems().get(0).toString()).contains("more than 10 parties that vote");
        assertThat(e.problems().get(0).path()).isEqualTo("actors.m0.tactic");
    }

    @Test
    void aMisspeltIssueIsToldBeforeEquilibriumPlayIsThoughtOf() {
        ScenarioException e = catchThrowableOfType(
                ScenarioException.class,
                () -> ScenarioReader.readText(
                        "misspelt.yaml", legislature(3).replace("issues: [tax]", "issues: [tacks]"), Map.of()));
        assertThat(e.problems()).anySatisfy(p -> assertThat(p.toString()).contains("'tacks' is no issue"));
    }

    @Test
    void equilibriumPlayIsRefusedToAPartyWithARedLineAndNoVeto() {
        ScenarioException e = catchThrowableOfType(
                ScenarioException.class,
                () -> ScenarioReader.readText(
                        "red.yaml",
                        legislature(3)
                                .replace(
                                        "m1: {prefers: {tax: low}",
                                        "m1: {prefers: {tax: {ideal: low, red_lines: [high]}}"),
                        Map.of()));
        assertThat(e.problems().get(0).toString()).contains("a red line of a party without a veto, as 'm1' has");
    }
}
