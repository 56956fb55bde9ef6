package org.parley.answer.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "parameters.kyiv_seat                             | kyiv_seat",
                "actors.a.prefers.price.salience                  | salience of price",
                "actors.a.prefers.price.red_lines.very high       | red line at very high of price",
                "tracks.settlement.parties.saudi_arabia.consents  | veto of saudi arabia in the settlement talks",
            })
    void whatIsDrawnHasAName(String path, String name) {
        assertThat(InputNames.of(path)).isEqualTo(name);
    }
}
