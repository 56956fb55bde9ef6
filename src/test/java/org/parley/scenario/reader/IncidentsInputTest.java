package org.parley.scenario.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ScenarioException;

/** What is wrong with incidents in a file is told with its line, its value, the rule and the remedy. */
class IncidentsInputTest {

    private static final String SOUND = "{rate: 4 per month, answered: 0.7, raises: {by: 0.1, for: 2 months}}";

    private static String text(String incidents) throws IOException {
        return Files.readString(Path.of("scenarios/examples/relapse.yaml")) + "  incidents: " + incidents + "\n";
    }

    private static String place(String key) {
        return "x:44: " + key;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{answered: 0.7, raises: {by: 0.1, for: 2 months}} | error: guarantees.incidents.rate: is missing",
                "{rate: 4 per month, answered: 0.7} | error: guarantees.incidents.raises: is missing",
                "{rate: -1 per month, raises: {by: 0.1, for: 2 months}}"
                        + " | error: guarantees.incidents.rate: '-1 per month' must be",
                "{rate: 4 per month, watched: 1.2, raises: {by: 0.1, for: 2 months}}"
                        + " | error: guarantees.incidents.watched: '1.2' must be between 0 and 1",
                "{rate: 4 per month, watched: -0.1, raises: {by: 0.1, for: 2 months}}"
                        + " | error: guarantees.incidents.watched: '-0.1' must be between 0 and 1",
                "{rate: 4 per month, answered: 1, raises: {by: 0.1, for: 2 months}}"
                        + " | error: guarantees.incidents.answered: '1.0' must be less than 1 where 'watched' is 0: each incident"
                        + " would bring another one, without end. Maybe lower it, or raise 'watched'",
                "{rate: 4 per month, answered: {uniform: [0.5, 1]}, watched: {uniform: [0, 0.5]}, raises: {by: 0.1, for: 1 week}}"
                        + " | error: guarantees.incidents.answered: '1.0' must be less than 1",
                "{rate: 4 per month, raises: {by: 0.1, for: 0}}"
                        + " | error: guarantees.incidents.raises.for: '0' must be",
                "{rate: 4 per month, raises: {by: 0.1, for: 0 months}}"
                        + " | error: guarantees.incidents.raises.for: '0 months' must be a span of time such as '2 weeks'",
                "{rate: 4 per month, raises: {by: -0.1, for: 2 months}} | error: guarantees.incidents.raises.by: '-0.1' must be",
                "{rate: 4 per month, seen: 0.3, raises: {by: 0.1, for: 2 months}}"
                        + " | error: guarantees.incidents.seen: is not a key that can stand here",
            })
    void itIsAnError(String incidents, String message) throws IOException {
        String text = text(incidents);
        assertThatThrownBy(() -> ScenarioReader.readText("x", text, Map.of()))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining(place(message));
    }

    @Test
    void theyNeedAHistoryAndHowLongCeasefiresLast() throws IOException {
        String once = text(SOUND).replace(", observe: [12 months, 60 months]", "");
        assertThatThrownBy(() -> ScenarioReader.readText("x", once, Map.of()))
                .hasMessageContaining(place("error: guarantees.incidents: are of a history"))
                .hasMessageContaining("Maybe add 'observe: [12 months]' to the calendar");
        String ageless = text(SOUND).replaceFirst("lasts: [{].*", "hazard: 0.02");
        assertThatThrownBy(() -> ScenarioReader.readText("x", ageless, Map.of()))
                .hasMessageContaining(place("error: guarantees.incidents: need 'lasts' beside them"))
                .hasMessageContaining("Maybe add 'lasts: {one_year: 0.73, five_years: 0.575}'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{rate: 0, raises: {by: 0.1, for: 2 months}} | guarantees.incidents.rate: '0' lets no incident happen",
                "{rate: 4 per month, raises: {by: 0, for: 2 months}}"
                        + " | guarantees.incidents.raises.by: '0' lets no incident change anything",
                "{rate: 4 per month, watchers: [drones], raises: {by: 0.1, for: 2 months}}"
                        + " | guarantees.incidents.watchers: 'drones' is a kind that no actor contributes",
            })
    void itIsAWarning(String incidents, String message) throws IOException {
        assertThat(ScenarioReader.readText("x", text(incidents), Map.of()).warnings())
                .extracting(Problem::toString)
                .singleElement()
                .asString()
                .contains(place("warning: " + message));
    }

    @Test
    void certainAnswersToWhatIsPartlyWatchedEnd() throws IOException {
        String text = text("{rate: 4 per month, watched: 0.1, answered: 1, raises: {by: 0.1, for: 2 months}}");
        assertThat(ScenarioReader.readText("x", text, Map.of()).warnings()).isEmpty();
    }
}
