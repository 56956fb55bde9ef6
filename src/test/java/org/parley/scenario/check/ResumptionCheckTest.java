package org.parley.scenario.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.reader.ScenarioReader;

/** What is wrong with how suspended talks resume is said with its line, its place and a remedy. */
class ResumptionCheckTest {

    private static final String TALKS = """
            name: talks
            calendar: {start: 2025-01-06, horizon: 2 years, observe: [12 months]}
            issues: {price: {options: [low, middle, high], status_quo: low}}
            actors: {buyer: {prefers: {price: low}}, seller: {prefers: {price: high}}}
            events: {shift: {what: A change of government., after: 12 weeks}}
            tracks:
              talks:
                issues: [price]
                parties: {buyer: consents, seller: consents}
                breakdown: 0.1
                resumes: 10% per month
                resumption:
                  after_events: {events: [shift], times: 2, within: 3 months, assumption: it is an example}
            """;

    private static String problems(String text) {
        try {
            return String.join(
                    "\n",
                    ScenarioReader.readText("talks.yaml", text, Map.of()).warnings().stream()
                            .map(Problem::toString)
                            .toList());
        } catch (ScenarioException e) {
            return e.getMessage();
        }
    }

    @Test
    void aSoundScenarioHasNothingToSay() {
        assertThat(problems(TALKS.replace("12 weeks", "12 weeks, set: {talks.exclusion_penalty: 0.1}")))
                .isEmpty();
        // To act on resumption is to be of use.
        assertThat(problems(TALKS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "resumes: 10% per month | resumes: 0 | 12: error: tracks.talks.resumption: multiplies the rate 'resumes', which is 0 | Maybe add 'resumes: 10% per month'",
                "[shift] | [shfit] | 13: error: tracks.talks.resumption.after_events.events: 'shfit' is no event | Did you mean 'shift'",
                "times: 2 | times: 0 | 13: error: tracks.talks.resumption.after_events.times: '0' must be above 0 | ",
                "within: 3 months | within: soon | 13: error: tracks.talks.resumption.after_events.within: 'soon' must be a span of time | ",
                "times: 2, | | 13: error: tracks.talks.resumption.after_events.times: is missing | ",
                "after_events: {events: [shift], | after_moves: { | 13: error: tracks.talks.resumption.after_moves: asks for the front, but the scenario has no 'war' | Maybe remove it",
                "after_events | after_event | 13: error: tracks.talks.resumption.after_event: | Did you mean 'after_events'",
                ", observe: [12 months] | | 11: warning: tracks.talks.resumes: has no effect | add 'observe: [12 months]'"
            })
    void whatIsWrongIsSaidWithItsPlace(String part, String spoilt, String problem, String remedy) {
        assertThat(TALKS).contains(part);
        String text = problems(TALKS.replace(part, spoilt == null ? "" : spoilt));
        assertThat(text).contains(problem);
        assertThat(text).contains(remedy == null ? "" : remedy);
    }
}
