package org.parley.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.parley.answer.Answer;
import org.parley.findings.blocking.Blocking;
import org.parley.render.terminal.Screen;
import org.parley.report.blocking.BlockingCsv;
import org.parley.report.blocking.BlockingJson;
import org.parley.report.blocking.BlockingPage;
import org.parley.report.blocking.BlockingText;
import org.parley.report.story.Level;
import org.parley.store.StoredRuns;

/**
 * The answer of {@code parley explain} about all runs of a results folder: what stood between the talks and what they were for.
 *
 * @param stored the runs
 * @param again how many runs of either kind were played again at most
 * @param blocking what was found
 */
record BlockingAnswer(StoredRuns stored, long again, Blocking blocking) {

    /** Name of the file that it is told in. */
    static final String TEXT = "explanation.txt";

    /** Name of the file of the scenario. */
    static final String SCENARIO = "scenario.yaml";

    private static final String JSON = "blocking.json";
    private static final String TABLE = "blocking.csv";

    /** The files of an answer, besides its page. */
    static final Set<String> FILES = Set.of(SCENARIO, TEXT, JSON, TABLE);

    static BlockingAnswer of(StoredRuns stored, long again, Screen screen) {
        try (Progress progress = Progress.of(Math.min(2 * again, stored.runs()), false, screen)) {
            return new BlockingAnswer(stored, again, Blocking.of(stored, again, progress::step));
        }
    }

    /**
     * Returns it as text.
     *
     * @param folder the folder as the user names it
     * @param screen what text is read on
     */
    String text(String folder, Level level, ExplainCommand.Format format, Screen screen) {
        return switch (format) {
            case TEXT -> BlockingText.of(stored.file().scenario(), blocking, level, folder, screen);
            case JSON -> BlockingJson.of(blocking);
            case CSV -> BlockingCsv.of(blocking);
        };
    }

    /** Returns what two equal folders of such an answer have in common. */
    static Map<String, String> identity(StoredRuns stored, long again) {
        Map<String, String> identity = new LinkedHashMap<>();
        identity.put("version", Parley.Version.number());
        identity.put("explanation_of", stored.file().scenario().name());
        identity.put("scenario_hash", stored.file().hash());
        identity.put("seed", Long.toString(stored.seed()));
        identity.put("runs", Long.toString(stored.runs()));
        identity.put("played_again", Long.toString(again));
        return identity;
    }

    /** Returns what its files hold, by their names. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(SCENARIO, stored.file().yaml());
        texts.put(TEXT, text("RESULTS", Level.EVERYTHING, ExplainCommand.Format.TEXT, Screen.PLAIN));
        texts.put(JSON, BlockingJson.of(blocking));
        texts.put(TABLE, BlockingCsv.of(blocking));
        return texts;
    }

    /** Returns its page. */
    Answer page() {
        return BlockingPage.of(stored.file(), blocking, again, Parley.Version.number());
    }
}
