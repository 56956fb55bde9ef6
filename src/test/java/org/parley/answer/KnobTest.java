package org.parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.answer.outline.Knob;
import org.parley.scenario.evidence.EvidenceLedger;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.reader.ScenarioReader;

/** Whatever a knob is turned to, the scenario is sound. */
class KnobTest {

    static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("scenarios/examples"))) {
            return Stream.concat(Stream.of("scenarios/riyadh-2025.yaml"), files.map(Path::toString))
                    .sorted()
                    .toList();
        }
    }

    private static List<Knob> knobs(String file) {
        ScenarioFile read = ScenarioReader.read(Path.of(file), Map.of());
        return Knob.of(read.scenario(), EvidenceLedger.of(read));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everySettingOfAKnobIsSound(String file) {
        List<String> unsound = new ArrayList<>();
        List<Knob> knobs = knobs(file);
        assertThat(knobs).isNotEmpty();
        for (Knob knob : knobs) {
            assertThat(knob.label()).isNotBlank().doesNotContain("_");
            List<String> words = knob.options().isEmpty() ? List.of("" + knob.low(), "" + knob.high()) : knob.options();
            for (String word : words) {
                try {
                    ScenarioReader.read(
                            Path.of(file), Map.of(knob.path(), knob.setting().replace("VALUE", word)));
                } catch (ScenarioException e) {
                    // Two numbers of a file may bound each other; that is said, and no page shows such knobs by itself.
                    assertThat(e.problems()).isNotEmpty();
                    boolean isShown = knob.isParameter() || knob.isOpen();
                    if (!isShown && e.getMessage().matches("(?s).*(less than one_year|strictly between).*")) {
                        continue;
                    }
                    unsound.add(knob.path() + " = " + word + ": " + e.getMessage());
                }
            }
        }
        assertThat(unsound).isEmpty();
    }

    @Test
    void parametersComeFirstThenWhatIsDrawn() {
        List<Knob> knobs = knobs("scenarios/examples/border-war.yaml");
        assertThat(knobs.get(0).path()).isEqualTo("league_seat");
        assertThat(knobs.get(0).options()).containsExactly("from_start", "never");
        assertThat(knobs.get(1).isOpen()).isTrue();
        Knob moves = knobs.stream()
                .filter(k -> k.path().equals("war.front.moves"))
                .findFirst()
                .orElseThrow();
        assertThat(moves.low()).isEqualTo(3);
        assertThat(moves.high()).isEqualTo(9);
        assertThat(moves.setting()).contains("per: year");
    }
}
