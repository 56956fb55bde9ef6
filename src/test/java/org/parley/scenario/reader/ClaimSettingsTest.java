package org.parley.scenario.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.scenario.Scenario;
import org.parley.scenario.format.ScenarioFile;

/** What a claim sets is what {@code --set} would set. */
class ClaimSettingsTest {

    private static final String TEXT = """
            name: orange
            parameters: {calm: 0.9}
            issues: {share: {options: [all to Ann, "4", all to Ben]}}
            actors: {ann: {prefers: {share: all to Ann}}, ben: {prefers: {share: all to Ben}, patience: $calm}}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "actors.ann.patience         | 0.5",
                "actors.ann.patience         | {uniform: [0.5, 0.75]}",
                "actors.ann.patience         | $calm",
                "calm                        | 1.0e-3",
                "issues.share.status_quo     | \"4\"",
                "issues.share.status_quo     | all to Ben",
                "tracks.talks.protocol       | stacked_alternating_offers",
                "tracks.talks.parties.ann    | {consents: true, initiative: 2}",
                "about.title                 | \"true: or 'not'\"",
                "about.notice                | [a, \"b, c\"]",
            })
    void itReadsAsOnTheCommandLine(String path, String value) {
        String tracks = path.startsWith("tracks")
                ? "tracks: {talks: {issues: [share], parties: {ann: consents, ben: consents}}}\n"
                : "";
        String claim = "claims: {c: {says: x, at: x, measure: share(agreement), value: 1, set: {%s: %s}}}";
        ScenarioFile file =
                ScenarioReader.readText("orange.yaml", TEXT + tracks + claim.formatted(path, value), Map.of());
        Scenario set = ScenarioReader.readText("orange.yaml", TEXT + tracks, Map.of(path, value))
                .scenario();
        assertThat(ScenarioReader.readWith(
                        file, file.scenario().claims().get("c").set()))
                .isEqualTo(set)
                .isNotEqualTo(ScenarioReader.readWith(file, Map.of()));
    }
}
