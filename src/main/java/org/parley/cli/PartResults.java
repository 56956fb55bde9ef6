package org.parley.cli;

import java.nio.file.Path;
import java.util.OptionalLong;
import org.parley.Parley;
import org.parley.answer.Provenance;
import org.parley.answer.run.PartAnswer;
import org.parley.cli.option.Context;
import org.parley.cli.option.FormatOptions;
import org.parley.store.Part;

/**
 * What is told of a part once it is made.
 *
 * @param context where it is told
 * @param format how the answer is printed
 * @param whole name of the study or scenario
 * @param seed master seed
 * @param command what makes the whole
 */
record PartResults(Context context, FormatOptions format, String whole, long seed, String command) {

    /**
     * Tells what was made, and returns the exit code.
     *
     * @param part which part
     * @param runs number of its runs
     * @param failed number of those that failed
     * @param firstFailure which failed first and why; null if none did
     * @param folder where it is; null if nothing is to be told but failures
     */
    int of(Part part, long runs, long failed, String firstFailure, Path folder) {
        if (folder != null) {
            Provenance provenance = new Provenance(
                    Parley.version(), OptionalLong.of(seed), command + " --seed " + seed + " --part " + part);
            context.give(
                    PartAnswer.of(whole, part.number(), part.of(), runs, failed, provenance),
                    format,
                    "Files: " + folder);
        }
        return context.tellFailed(failed, runs, firstFailure);
    }
}
