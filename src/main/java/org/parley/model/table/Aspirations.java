package org.parley.model.table;

import java.util.Arrays;
import org.parley.model.actor.ActorAgent;
import org.parley.model.actor.Actors;
import org.parley.model.compile.CompiledTrack;
import org.parley.model.random.RandomStreams;
import org.parley.model.state.RunState;
import org.parley.model.tactic.Position;
import org.parley.model.value.PackageValues;

/** Aspirations at a table: what each party hopes for, by its tactic; the same throughout a session. */
final class Aspirations {

    private final RunState run;
    private final Actors actors;
    private final PackageValues values;
    private final CompiledTrack track;
    private final Position[] positions;
    private final IncompleteInformation incomplete;
    private final double[] aspiration;
    private final int[] round;

    /**
     * @param positions how each party's tactic sees the table
     * @param incomplete bargaining with incomplete information, or null if aspirations fall by tactics
     */
    Aspirations(
            RunState run,
            Actors actors,
            PackageValues values,
            CompiledTrack track,
            Position[] positions,
            IncompleteInformation incomplete) {
        this.run = run;
        this.actors = actors;
        this.values = values;
        this.track = track;
        this.positions = positions;
        this.incomplete = incomplete;
        aspiration = new double[actors.count()];
        round = new int[actors.count()];
    }

    void begin() {
        Arrays.fill(round, 0);
    }

    /** Returns what an actor hopes for. */
    double of(int actor) {
        if (incomplete != null) {
            return incomplete.aspiration(track.partyOf()[actor]);
        }
        if (round[actor] != run.round()) {
            round[actor] = run.round();
            aspiration[actor] = hope(actor);
        }
        return aspiration[actor];
    }

    private double hope(int actor) {
        ActorAgent agent = actors.get(actor);
        double conceded = agent.concession(positions[track.partyOf()[actor]], track.isCore());
        return agent.noDeal() + (values.best(actor) - agent.noDeal()) * (1 - conceded);
    }

    /** Does some work for the trace that leaves no mark: neither on aspirations nor on random streams. */
    void aside(Runnable work) {
        int[] known = round.clone();
        double[] aspirations = aspiration.clone();
        RandomStreams random = run.random();
        long mark = random.mark();
        work.run();
        System.arraycopy(known, 0, round, 0, known.length);
        System.arraycopy(aspirations, 0, aspiration, 0, aspirations.length);
        random.backTo(mark);
    }
}
