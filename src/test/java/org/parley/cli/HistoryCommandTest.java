package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.scenario.Parameter;
import org.parley.scenario.Scenario;
import org.parley.scenario.history.CaseFiles;
import org.parley.scenario.reader.ScenarioReader;

/** {@code parley history} as a user types it. */
class HistoryCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    private int parley(Object... words) {
        List<String> line = new ArrayList<>();
        List.of(words).forEach(word -> line.add(word.toString()));
        return Parley.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), line.toArray(String[]::new));
    }

    @BeforeEach
    void aCase() {
        CaseFiles.write(folder, "alder-1901", "elm-fir", Map.of("n_consent", 2, "cost_A", 5));
    }

    @Test
    void theScenarioOfACaseIsSoundAndRuns() {
        Path file = folder.resolve("alder.yaml");
        assertThat(parley(
                        "history",
                        "scenario",
                        "alder-1901",
                        "--library",
                        folder,
                        "--mapping",
                        CaseFiles.MAPPING,
                        "--out",
                        file))
                .as(err.toString())
                .isZero();
        assertThat(err.toString()).isEmpty();
        Scenario scenario = ScenarioReader.read(file, Map.of()).scenario();
        assertThat(scenario.name()).isEqualTo("alder-1901");
        Parameter.Numeric cost = (Parameter.Numeric) scenario.parameters().get("cost_a");
        assertThat(cost.quantity().distribution().mean()).isCloseTo(1 - 0.075 / 4, within(1e-12));
        assertThat(scenario.actors().get("side_a").war().cost().distribution().mean())
                .isCloseTo(0.4 * (1 - 0.075 / 4), within(1e-12));
        assertThat(parley("run", file, "--runs", 5, "--out", folder.resolve("results"), "--no-report"))
                .as(err.toString())
                .isZero();
    }

    @Test
    void whatIsThereIsNotOverwrittenAndACaseThatIsNotThereIsNamed() {
        Path file = folder.resolve("alder.yaml");
        Object[] line = {
            "history", "scenario", "alder-1901", "--library", folder, "--mapping", CaseFiles.MAPPING, "--out", file
        };
        assertThat(parley(line)).isZero();
        assertThat(parley(line)).isEqualTo(2);
        assertThat(err.toString()).contains("exists already and stays as it is");
        line[2] = "alder-1902";
        assertThat(parley(line)).isEqualTo(2);
        assertThat(err.toString()).contains("holds no case 'alder-1902'. Did you mean 'alder-1901'?");
    }

    @Test
    void aLibraryIsFrozenOnceUnlessAReasonIsGiven() {
        Object[] freeze = {"history", "freeze", folder, "--mapping", CaseFiles.MAPPING};
        assertThat(parley(freeze)).as(err.toString()).isZero();
        assertThat(parley(freeze)).isEqualTo(2);
        assertThat(err.toString()).contains("say with --again why");
    }
}
