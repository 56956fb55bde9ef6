package org.parley.model.state;

import java.util.Arrays;
import org.parley.outcome.Refusal;

/** The refusals of a run: who blocked on what how often, and whether terms that were found have been refused for good. */
public final class Refusals {

    private final int issues;
    private final int[] blocked;
    private Refusal last;
    private boolean sentBack;

    Refusals(int actors, int issues) {
        this.issues = issues;
        blocked = new int[actors * issues];
    }

    void begin() {
        Arrays.fill(blocked, 0);
        last = null;
        sentBack = false;
    }

    /** Notes a refusal. */
    public void add(Refusal refusal) {
        last = refusal;
        blocked[refusal.actor() * issues + refusal.issue()]++;
    }

    /** Notes whether terms that were found at a core table were refused away from it, or agreed. */
    public void sentBack(boolean refused) {
        sentBack = refused;
    }

    /** Whether the last terms found at a core table were refused away from it. */
    public boolean isSentBack() {
        return sentBack;
    }

    /** Returns how often an actor refused. */
    public int of(int actor) {
        int sum = 0;
        for (int k = 0; k < issues; k++) {
            sum += blocked[actor * issues + k];
        }
        return sum;
    }

    /** Returns a copy of the refusals per actor and issue, row by row. */
    public int[] blocked() {
        return blocked.clone();
    }

    /** Returns the last refusal, or null. */
    public Refusal last() {
        return last;
    }
}
