package org.parley.cli;

import java.nio.file.Path;
import org.parley.Parley;
import org.parley.Result;
import org.parley.answer.Answer;
import org.parley.answer.run.RunAnswer;
import org.parley.cli.option.Context;
import org.parley.cli.option.FormatOptions;
import org.parley.cli.option.ResultsOptions;
import org.parley.findings.Endings;
import org.parley.findings.Findings;
import org.parley.findings.RunFindings;
import org.parley.store.StoredRuns;

/**
 * What is made of the runs of a scenario once their folder is there: page and answer, the same wherever the runs were played.
 *
 * @param context where it is told
 * @param results what is written
 * @param format how the answer is printed
 * @param isQuiet whether nothing is told
 */
record RunResults(Context context, ResultsOptions results, FormatOptions format, boolean isQuiet) {

    /** Completes the folder and returns the exit code. */
    int of(Result<Findings> result, Path folder) {
        Answer counted = result.answer();
        Findings found = result.findings();
        Answer answer = results.whole(
                counted,
                folder,
                format,
                () -> RunAnswer.with(counted, RunFindings.of(StoredRuns.open(folder, Parley.version()), found)),
                context);
        if (!isQuiet) {
            context.give(answer, format, results.files(folder));
        }
        Endings endings = found.endings();
        return context.tellFailed(endings.failed(), endings.all(), endings.firstError());
    }
}
