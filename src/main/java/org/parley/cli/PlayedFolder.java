package org.parley.cli;

import java.nio.file.Path;
import java.util.Map;
import org.parley.Parley;
import org.parley.Result;
import org.parley.answer.run.RunAnswer;
import org.parley.experiment.InputColumns;
import org.parley.experiment.Work;
import org.parley.findings.Findings;
import org.parley.findings.RunFindings;
import org.parley.render.PageFolder;
import org.parley.scenario.format.ScenarioFile;
import org.parley.seat.Game;
import org.parley.seat.PlayedRun;
import org.parley.store.RunRequest;
import org.parley.store.StoredRuns;

/**
 * The results folder of a finished game, with its decisions, what happened in it, and its page.
 *
 * @param file the scenario that was played
 * @param sets values that were set in it, by path
 * @param seat the actor that a person decided for
 */
record PlayedFolder(ScenarioFile file, Map<String, String> sets, String seat) {

    /**
     * Writes the folder.
     *
     * @param game the game, which is over
     * @param seed its seed
     * @param run number of its run
     * @throws org.parley.store.folder.ResultsException if the folder holds something else, or cannot be written
     */
    void write(Game game, long seed, long run, Path folder, boolean overwrite) {
        PlayedRun played = new PlayedRun(game);
        RunRequest request = new RunRequest(
                Parley.version(),
                file,
                1,
                played.seed(),
                false,
                true,
                Map.of(seat, RunRequest.played(seed, run, played.fingerprint())),
                sets,
                InputColumns.of(file.scenario()));
        Result<Findings> result = new Parley(1, played.seed(), 1)
                .run(request, folder, overwrite, new Work(played, () -> {}, () -> false));
        RunFindings found = RunFindings.of(StoredRuns.open(folder, Parley.version()), result.findings());
        PageFolder.write(RunAnswer.with(result.answer(), found), folder, false);
    }
}
