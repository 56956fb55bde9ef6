package org.parley.findings.history;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.experiment.Case;
import org.parley.experiment.Experiment;
import org.parley.experiment.Work;
import org.parley.outcome.RunOutcome;
import org.parley.scenario.Calendar;

/** Plays cases in memory, and keeps what they came to in a journal, so that work that is stopped goes on where it was. */
final class CasePlayer {

    private final CaseDraws draws;
    private final Calendar calendar;
    private final int runs;
    private final long seed;
    private final Journal journal;
    private final Map<String, int[]> played = new HashMap<>();

    /**
     * Makes a player.
     *
     * @param runs of each draw, at most as many as a block of runs holds
     */
    CasePlayer(CaseDraws draws, Calendar calendar, int runs, long seed, Journal journal) {
        this.draws = draws;
        this.calendar = calendar;
        this.runs = runs;
        this.seed = seed;
        this.journal = journal;
        played.putAll(journal.read());
    }

    /** Plays what has not been played yet, each with so many draws. */
    void play(List<CaseJob> jobs, int many, Work work) {
        List<CaseJob> left = new ArrayList<>();
        for (CaseJob job : jobs) {
            if (played.containsKey(key(job, many))) {
                for (int n = 0; n < many * runs; n++) {
                    work.step().run();
                }
            } else {
                left.add(job);
            }
        }
        if (left.isEmpty()) {
            return;
        }
        int[] codes = new int[many * runs];
        work.play(new Experiment(new Drawn(left, many), 0, runs, seed), run -> take(run, left, many, codes));
    }

    private void take(RunOutcome run, List<CaseJob> jobs, int many, int[] codes) {
        int job = run.caseIndex() / many;
        codes[(int) run.run()] = CodedRun.of(run, calendar);
        if (run.run() == (long) many * runs - 1) {
            String key = key(jobs.get(job), many);
            played.put(key, codes.clone());
            journal.add(key, codes);
        }
    }

    /** Returns what the runs of a case came to, draw by draw. */
    int[] of(CaseJob job, int many) {
        return played.get(key(job, many));
    }

    private static String key(CaseJob job, int many) {
        return job.label() + "/" + many;
    }

    /** All draws of all cases, made when they are asked for. */
    private final class Drawn extends AbstractList<Case> {

        private final List<CaseJob> jobs;
        private final int many;

        Drawn(List<CaseJob> jobs, int many) {
            this.jobs = jobs;
            this.many = many;
        }

        @Override
        public Case get(int index) {
            return draws.at(jobs.get(index / many), index, index % many);
        }

        @Override
        public int size() {
            return jobs.size() * many;
        }
    }
}
