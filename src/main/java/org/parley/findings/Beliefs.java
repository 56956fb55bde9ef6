package org.parley.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.experiment.replay.Replay;
import org.parley.store.StoredRuns;
import org.parley.store.table.RunConditions;
import org.parley.store.table.RunQuery;

/**
 * What an observer believed of the watched actor, by what that actor was in truth, round by round of the talks.
 *
 * @param observer id of the observer, or null if nobody is watched
 * @param watched id of the actor that it is about, or null
 * @param everyRun that only every so-many-th run was looked at; 1 for all
 * @param committed the rounds of runs in which it was committed
 * @param stalling the rounds of runs in which it was only stalling
 */
public record Beliefs(String observer, String watched, long everyRun, List<Round> committed, List<Round> stalling) {

    /** The most runs that are looked at: more would change nothing that can be seen. */
    private static final long MOST = 20_000;

    /**
     * The belief at the end of a round, among the runs in which talks went on until then.
     *
     * @param round from 1
     * @param runs how many runs
     * @param mean of the belief
     * @param low what a tenth of them fall short of
     * @param high what a tenth of them exceed
     */
    public record Round(int round, long runs, double mean, double low, double high) {}

    /** Copies the lists. */
    public Beliefs {
        committed = List.copyOf(committed);
        stalling = List.copyOf(stalling);
    }

    /** Whether anybody is watched. */
    public boolean isWatched() {
        return watched != null;
    }

    static Beliefs of(StoredRuns stored, RunQuery query) {
        Replay.Watched who = Replay.watched(stored);
        if (who == null) {
            return new Beliefs(null, null, 1, List.of(), List.of());
        }
        long every = (stored.runs() + MOST - 1) / MOST;
        String committed = RunQuery.name("committed_" + who.watched());
        List<Map<String, Object>> found = query.rows("SELECT committed, round, count(*) AS n, avg(belief) AS mean,"
                + " quantile_cont(belief, 0.1) AS low, quantile_cont(belief, 0.9) AS high FROM (SELECT " + committed
                + " AS committed, unnest(belief_path) AS belief, generate_subscripts(belief_path, 1) AS round FROM runs"
                + " WHERE " + RunConditions.COUNTS + " AND run % " + every
                + " = 0) GROUP BY committed, round ORDER BY committed, round");
        return new Beliefs(who.observer(), who.watched(), every, rounds(found, true), rounds(found, false));
    }

    private static List<Round> rounds(List<Map<String, Object>> found, boolean committed) {
        List<Round> rounds = new ArrayList<>();
        for (Map<String, Object> row : found) {
            if (row.get("committed").equals(committed)) {
                rounds.add(new Round(
                        ((Number) row.get("round")).intValue(),
                        (Long) row.get("n"),
                        (Double) row.get("mean"),
                        (Double) row.get("low"),
                        (Double) row.get("high")));
            }
        }
        return rounds;
    }
}
