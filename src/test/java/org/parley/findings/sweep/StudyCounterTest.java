package org.parley.findings.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.experiment.Designs;
import org.parley.experiment.sweep.MeasuredRun;
import org.parley.experiment.sweep.SweepRequest;
import org.parley.outcome.Outcome;
import org.parley.scenario.study.Study;
import org.parley.scenario.study.StudyReader;

/** What the cases of a study come to, whose runs are counted at once or in parts. */
class StudyCounterTest {

    @TempDir
    private Path folder;

    private SweepRequest request() throws IOException {
        Files.copy(Path.of("scenarios/examples/two-party-trade.yaml"), folder.resolve("trade.yaml"));
        Study study = StudyReader.read(Files.writeString(folder.resolve("study.yaml"), """
                study: trade
                scenario: trade.yaml
                factors:
                  actors.buyer.patience: {from: 0.2, to: 0.95, steps: 4}
                design: grid
                metrics:
                  agreement: share(agreement)
                  buyer: mean(utility_buyer)
                runs: 100 per case
                """), Map.of());
        return new SweepRequest("test", study, Designs.of(study), study.runs(), 1);
    }

    private static StudyCounter counter(SweepRequest request, List<MeasuredRun> runs) {
        StudyCounter counter = new StudyCounter(request);
        runs.forEach(counter::add);
        return counter;
    }

    @Test
    void casesAndFailuresAreCountedApart() throws IOException {
        SweepRequest request = request();
        Random random = new Random(2);
        List<MeasuredRun> runs = new ArrayList<>();
        for (int r = 0; r < 300; r++) {
            boolean agrees = random.nextBoolean();
            boolean fails = r == 20 || r == 21;
            Outcome outcome = fails ? null : agrees ? Outcome.AGREEMENT : Outcome.NO_AGREEMENT;
            double[] values = {agrees ? 1 : 0, r % 7 == 0 ? Double.NaN : random.nextDouble()};
            runs.add(new MeasuredRun(r % 4, r / 4, outcome, fails ? "failed " + r : null, values));
        }
        StudyCounter whole = counter(request, runs);
        List<CaseFindings> cases = whole.cases(c -> List.of("0.5"));
        assertThat(whole.firstFailure()).isEqualTo(new SweepFindings.Failure(0, 5, "failed 20"));
        assertThat(cases).hasSize(4).allMatch(c -> c.runs() == 75).anyMatch(c -> c.failed() == 1);
        assertThat(cases.get(0).outcomes()).containsOnlyKeys(Outcome.AGREEMENT, Outcome.NO_AGREEMENT);
    }
}
