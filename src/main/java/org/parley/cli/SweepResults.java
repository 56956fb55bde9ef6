package org.parley.cli;

import java.nio.file.Path;
import java.util.List;
import org.parley.Parley;
import org.parley.Result;
import org.parley.answer.Answer;
import org.parley.answer.sweep.SweepAnswer;
import org.parley.cli.option.Context;
import org.parley.cli.option.FormatOptions;
import org.parley.cli.option.ResultsOptions;
import org.parley.experiment.sweep.Sweep;
import org.parley.findings.sweep.StudyCounter;
import org.parley.findings.sweep.SweepFindings;

/**
 * What is made of a study once all its runs are there: tables, page and answer, the same wherever the runs were played.
 *
 * @param context where it is told
 * @param results what is written
 * @param format how the answer is printed
 * @param isQuiet whether people are told nothing
 * @param threads number of threads, for the manifest
 */
record SweepResults(Context context, ResultsOptions results, FormatOptions format, boolean isQuiet, int threads) {

    /** Completes the folder of a study and returns the exit code. */
    int of(Sweep sweep, StudyCounter counter, Path folder) {
        Result<SweepFindings> result = Parley.standard().withThreads(threads).finish(sweep, counter);
        Answer summary = result.answer();
        SweepFindings found = result.findings();
        Answer answer = results.whole(
                summary,
                folder,
                format,
                () -> SweepAnswer.with(summary, SweepFindings.of(folder, Parley.version())),
                context);
        if (!isQuiet || format.isForPrograms()) {
            context.give(answer, format, results.files(folder));
        }
        return context.tellFailed(found.failed(), found.runs(), first(found.failures()));
    }

    private static Object first(List<SweepFindings.Failure> failures) {
        return failures.isEmpty() ? null : failures.get(0);
    }
}
