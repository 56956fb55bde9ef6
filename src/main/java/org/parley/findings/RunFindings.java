package org.parley.findings;

import java.nio.file.Path;
import org.parley.store.StoredRuns;
import org.parley.store.table.RunConditions;
import org.parley.store.table.RunQuery;

/**
 * What the stored runs of a folder say, for a page: asked of the table of runs, so that it can be asked again at any time.
 *
 * @param stored the runs
 * @param endings how they ended, and when
 * @param durations how long general cease-fires lasted
 * @param deals on what terms, and for whom
 * @param refusals who refused last where nothing was settled
 * @param beliefs what was believed of the watched actor
 * @param ranges what could have been agreed, round by round
 */
public record RunFindings(
        StoredRuns stored,
        Endings endings,
        Durations durations,
        Deals deals,
        Refusals refusals,
        Beliefs beliefs,
        BargainingRanges ranges) {

    /** Condition that a run reached what the talks were for. */
    static final String SETTLED = RunConditions.COUNTS + " AND " + RunConditions.SETTLED;

    /**
     * Opens a results folder and asks it.
     *
     * @param folder the folder
     * @param version version of this build
     * @throws ResultsException if it is no results folder, not a whole one, or one of another version
     */
    public static RunFindings of(Path folder, String version) {
        StoredRuns stored = StoredRuns.open(folder, version);
        try (RunQuery query = stored.query()) {
            return new RunFindings(
                    stored,
                    Endings.of(stored, query),
                    Durations.of(stored, query),
                    Deals.of(stored, query),
                    Refusals.of(stored.file().scenario(), query),
                    Beliefs.of(stored, query),
                    BargainingRanges.of(stored, query));
        }
    }
}
