package org.parley.scenario.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.scenario.problem.Problem;

/** What may be a mistake is told, but stops nothing. */
class WarningTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "p1: The first claim | p1: The first claim\\n  p9: Nobody cites me | evidence.p9 | is cited nowhere",
                "breakdown: 0.01 | breakdown: 0.01\\n    resumes: 0.1 | tracks.first.resumes | except in a history",
                "hazard: $hazard | hazard: 0.02 | parameters.hazard | is used nowhere",
                "issues: [truce, force] | issues: [truce, force, ties] | tracks.settlement.issues | is on several tracks",
                "issues: [truce, force] | issues: [truce] | issues.force | is on no track",
                "  mandates: {force: {troops: {troops: 1, logistics: 1}}} | | actors.green.contributes.troops | is never given",
                "{troops: 1, logistics: 1} | {troops: 1, tanks: 1} | guarantees.mandates.force.troops.tanks | no actor contributes",
                "patience: 0.985 | patience: {normal: {mean: 0.9, sd: 0.1}} | actors.red.patience | Maybe add min and max",
                "war: {victor: {red: | war: {victory: 1, victor: {red: | actors.green.war | is no belligerent",
            })
    void itIsToldWithItsPlace(String part, String changed, String path, String rule) throws IOException {
        String sound = Files.readString(ScenarioReaderTest.EVERYTHING);
        assertThat(sound).contains(part);
        String text = sound.replace(part, changed == null ? "" : changed.replace("\\n", "\n"));
        List<Problem> warnings = ScenarioReader.readText("x", text, Map.of()).warnings();
        assertThat(warnings).hasSize(1);
        assertThat(warnings.get(0).path()).isEqualTo(path);
        assertThat(warnings.get(0).toString()).contains("warning", rule);
        assertThat(warnings.get(0).line()).isPositive();
    }

    @Test
    void aHistoryInWhichNothingCanBreakOrResumeIsTold() {
        Path file = Path.of("scenarios/examples/two-party-trade.yaml");
        Map<String, String> watched = Map.of("calendar.observe", "[5 rounds]");
        assertThat(ScenarioReader.read(file, watched).warnings())
                .extracting(Problem::path)
                .containsExactly("calendar.observe");
        Map<String, String> resumes = Map.of("tracks.talks.breakdown", "0");
        assertThat(ScenarioReader.read(Path.of("scenarios/examples/relapse.yaml"), resumes)
                        .warnings())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "two-tables.yaml, actors.empire.private_resolve, where a cease-fire is on",
        "three-cantons.yaml, actors.lowcanton.private_resolve, at no table"
    })
    void whatIsHiddenWhereNothingIsAtStakeIsTold(String example, String path, String rule) {
        Path file = Path.of("scenarios/examples", example);
        List<Problem> warnings = ScenarioReader.read(file, Map.of(path, "0.1")).warnings();
        assertThat(warnings).extracting(Problem::path).containsExactly(path);
        assertThat(warnings.get(0).toString()).contains("has no effect", rule);
        assertThat(ScenarioReader.read(file, Map.of()).warnings()).isEmpty();
    }
}
