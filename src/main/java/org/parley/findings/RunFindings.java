package org.parley.findings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.parley.experiment.replay.Replay;
import org.parley.scenario.Scenario;
import org.parley.store.StoredRuns;

/**
 * What the stored runs of a folder say, for a page.
 *
 * @param stored the runs, or null if they were counted as they were played and not kept
 * @param all what they say
 */
public record RunFindings(@Nullable StoredRuns stored, Findings all) {

    /** Returns what runs say that are not stored. */
    public static RunFindings counted(Findings found) {
        return new RunFindings(null, found);
    }

    /**
     * Opens a results folder and reads its runs in one scan.
     *
     * @param folder the folder
     * @param version version of this build
     * @throws ResultsException if it is no results folder, not a whole one, or one of another version
     */
    public static RunFindings of(Path folder, String version) {
        StoredRuns stored = StoredRuns.open(folder, version);
        Scenario scenario = stored.file().scenario();
        Findings.Counter counter =
                new Findings.Counter(scenario, stored.runs(), Replay.watched(scenario, stored.seed()));
        stored.scan(Beliefs.every(stored.runs()), counter::add);
        stored.countDecisions(counter::decided);
        return of(stored, counter.result());
    }

    /**
     * Completes what was counted while the runs of a folder were played.
     *
     * @throws ResultsException if a run comes out differently than it is stored
     */
    public static RunFindings of(StoredRuns stored, Findings counted) {
        return new RunFindings(stored, counted);
    }

    /** Returns how runs end, and when. */
    public Endings endings() {
        return all.endings();
    }

    /** Returns how long general cease-fires last. */
    public Durations durations() {
        return all.durations();
    }

    /** Returns on what terms runs are settled, and for whom. */
    public Deals deals() {
        return all.deals();
    }

    /** Returns who refuses last where nothing is settled. */
    public Refusals refusals() {
        return all.refusals();
    }

    /** Returns how things stand in histories, or null. */
    public Findings.@Nullable History history() {
        return all.history();
    }

    /** Returns what is believed of the watched actor. */
    public Beliefs beliefs() {
        return all.beliefs();
    }
}
