package org.parley.model.belief;

import java.util.Arrays;
import org.parley.model.state.RunState;
import org.parley.outcome.TraceEvent;

/** Signals of a round: what actors with types did, as likelihoods of both types. Observers learn from it (Bayes' rule). */
public final class Signals {

    private final RunState run;
    private final double[] ifCommitted;
    private final double[] ifStalling;

    /** Makes room for the signals of a round. */
    public Signals(RunState run) {
        this.run = run;
        ifCommitted = new double[run.scenario().actors().size()];
        ifStalling = new double[ifCommitted.length];
    }

    /** Forgets what was seen. */
    public void clear() {
        Arrays.fill(ifCommitted, 1);
        Arrays.fill(ifStalling, 1);
    }

    /**
     * Adds what an actor with a type did.
     *
     * @param constructive what it did
     * @param committed probability of the constructive act if the actor is committed
     * @param stalling probability of the constructive act if it is stalling
     */
    public void add(int actor, TraceEvent.Act act, boolean constructive, double committed, double stalling) {
        addSeen(
                actor,
                act,
                constructive,
                constructive ? committed : 1 - committed,
                constructive ? stalling : 1 - stalling);
    }

    /** Adds what an actor with a type did, with the probability of just that under either type. */
    public void addSeen(int actor, TraceEvent.Act act, boolean constructive, double committed, double stalling) {
        ifCommitted[actor] *= committed;
        ifStalling[actor] *= stalling;
        if (run.isTold()) {
            run.tell(new TraceEvent.Signalled(run.round(), actor, act, constructive, committed, stalling));
        }
    }

    /** Returns the probability that an actor is committed after what was seen. */
    public double posterior(int actor, double prior) {
        return TypeBelief.update(prior, ifCommitted[actor], ifStalling[actor]);
    }
}
