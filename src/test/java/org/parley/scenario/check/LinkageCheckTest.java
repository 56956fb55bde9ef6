package org.parley.scenario.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.reader.ScenarioReader;

/** What is wrong with tables that hang together is said with its line, its place and a remedy. */
class LinkageCheckTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "happened(new_government) | from_start | tracks.capitals.reopens: 'from_start' is true from the start | Maybe give a condition that comes true later",
                "happened(new_government) | round >= 1 | tracks.capitals.reopens: 'round >= 1' is true from the start | Maybe give",
                "happened(new_government) | happened(new_goverment) | tracks.capitals.reopens: 'new_goverment' is no event | Did you mean 'new_government'",
                "value: 0.3 | value: 1.3 | issues.sanctions.expects: '1.3' must be between 0 and 1 | ",
                "`    needs: {ceasefire: general}\\n    expects` | `    expects` | issues.sanctions.expects: waits for nothing | Maybe remove it",
                "{options: [none, granted], status_quo: none} | `{options: [none, granted], status_quo: none, needs: {sanctions: lifted}}` | issues.inspections.needs.sanctions: may be agreed and wait | Maybe give this issue 'expects' too",
            })
    void whatIsWrongIsSaidWithItsPlace(String part, String spoilt, String problem, String remedy) throws IOException {
        String sound = Files.readString(Path.of("scenarios/examples/two-tables.yaml"));
        String whole = part.replace("\\n", "\n");
        assertThat(sound).contains(whole);
        ScenarioException e = catchThrowableOfType(
                ScenarioException.class,
                () -> ScenarioReader.readText("tables.yaml", sound.replace(whole, spoilt), Map.of()));
        assertThat(e).as("error").isNotNull();
        assertThat(e.getMessage())
                .contains(problem, remedy == null ? "" : remedy)
                .containsPattern("tables.yaml:\\d+: error");
    }
}
