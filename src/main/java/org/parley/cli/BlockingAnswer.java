package org.parley.cli;

import org.parley.report.BlockingCsv;
import org.parley.report.BlockingJson;
import org.parley.report.BlockingText;
import org.parley.report.story.Level;
import org.parley.results.Blocking;
import org.parley.results.StoredRuns;

/** The answer of {@code parley explain} about all runs of a results folder. */
final class BlockingAnswer {

    private BlockingAnswer() {}

    /**
     * Returns what stood between the talks and what they were for.
     *
     * @param stored the runs
     * @param folder the folder as the user names it
     * @param again how many runs of either kind are played again at most
     * @param width most characters of a line of text
     */
    static String of(
            StoredRuns stored, String folder, long again, Level level, ExplainCommand.Format format, int width) {
        Blocking blocking;
        try (Progress progress = Progress.of(Math.min(2 * again, stored.runs()), false)) {
            blocking = Blocking.of(stored, again, progress::step);
        }
        return switch (format) {
            case TEXT -> BlockingText.of(stored.file().scenario(), blocking, level, folder, width);
            case JSON -> BlockingJson.of(blocking);
            case CSV -> BlockingCsv.of(blocking);
        };
    }
}
