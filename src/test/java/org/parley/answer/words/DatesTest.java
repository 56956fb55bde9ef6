package org.parley.answer.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.scenario.reader.ScenarioReader;

/** Dates and spans as a sentence says them; a round of the border war is two weeks and the first begins on 6 January 2025. */
class DatesTest {

    private static Dates of(String file) {
        return new Dates(ScenarioReader.read(Path.of(file), Map.of()).scenario().calendar());
    }

    @Test
    void aRoundIsAPartOfAMonth() {
        Dates dates = of("scenarios/examples/border-war.yaml");
        assertThat(dates.about(1)).isEqualTo("early January 2025");
        assertThat(dates.about(2)).isEqualTo("mid-January 2025");
        assertThat(dates.about(4)).isEqualTo("mid-February 2025");
        assertThat(dates.about(5)).isEqualTo("early March 2025");
        assertThat(dates.month(5)).isEqualTo("March 2025");
    }

    @Test
    void spansAreWeeksThenMonthsThenYears() {
        Dates dates = of("scenarios/examples/border-war.yaml");
        assertThat(dates.span(1)).isEqualTo("2 weeks");
        assertThat(dates.span(4)).isEqualTo("8 weeks");
        assertThat(dates.span(46)).isEqualTo("21 months");
        assertThat(dates.span(53)).isEqualTo("2 years");
        assertThat(dates.span(66)).isEqualTo("2.5 years");
        assertThat(dates.span(130)).isEqualTo("5 years");
    }

    @Test
    void withoutDatesRoundsAreCounted() {
        Dates dates = of("scenarios/examples/two-party-trade.yaml");
        assertThat(dates.about(7)).isEqualTo("round 7");
        assertThat(dates.span(1)).isEqualTo("one round");
    }
}
