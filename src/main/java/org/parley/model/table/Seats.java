package org.parley.model.table;

import java.util.Arrays;
import org.parley.model.ceasefire.Participation;
import org.parley.model.compile.CompiledCondition.Observed;
import org.parley.model.compile.CompiledTrack;
import org.parley.model.state.RunState;
import org.parley.outcome.TraceEvent;

/** Seats at a table: who takes part, and what third parties do for it. */
final class Seats implements Participation {

    private final RunState run;
    private final CompiledTrack track;
    private final int index;
    private final boolean[] seated;
    private final Resumption resumption;
    private double breakdown;
    private double sessions;
    private double uninformed;
    private double leverage;
    private int preparation;
    private long version;

    Seats(RunState run, CompiledTrack track, int index) {
        this.run = run;
        this.track = track;
        this.index = index;
        seated = new boolean[track.parties().length];
        resumption = new Resumption(run, track.opening().spurs());
    }

    void begin() {
        Arrays.fill(seated, false);
        refresh();
    }

    /** Takes the numbers of now. */
    void refresh() {
        version++;
        double[] drawn = run.drawn();
        double slow = 1;
        breakdown = track.opening().breakdown().in(drawn);
        uninformed = 1;
        leverage = 0;
        for (CompiledTrack.Facilitator f : track.facilitators()) {
            breakdown *= 1 - f.keepsTalksGoing().in(drawn);
            slow *= 1 - f.speedsUp().in(drawn);
            uninformed *= 1 - f.informs().in(drawn);
            leverage += f.leverage().in(drawn);
        }
        CompiledTrack.Opening opening = track.opening();
        // Who speeds talks up shortens the wait for them in the same proportion.
        resumption.take(
                opening.resumes() == null ? 0 : Math.min(1, opening.resumes().in(drawn) / Math.max(slow, 1e-9)));
        sessions = opening.sessions() == null ? Double.NaN : opening.sessions().in(drawn);
        preparation = (int) Math.round(track.opening().preparation().in(drawn) * slow);
    }

    /** Seats every party whose condition holds; a seat once taken is kept. */
    void join(Observed observed) {
        for (int p = 0; p < seated.length; p++) {
            if (!seated[p] && track.parties()[p].joins().holds(observed)) {
                set(p, true);
                if (run.isTold()) {
                    run.tell(new TraceEvent.PartyJoined(run.round(), index, track.actorOf(p)));
                }
            }
        }
    }

    /** Gives a party a seat or takes it away. */
    void set(int party, boolean hasSeat) {
        if (seated[party] != hasSeat) {
            seated[party] = hasSeat;
            version++;
            run.changeValues();
        }
    }

    boolean isSeated(int party) {
        return seated[party];
    }

    @Override
    public boolean hasSeat(int actor) {
        int party = track.partyOf()[actor];
        return party >= 0 && seated[party];
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public double leverage() {
        return leverage;
    }

    /** Returns the probability per round that talks break down. */
    double breakdown() {
        return breakdown;
    }

    /** Returns how readily suspended talks resume. */
    Resumption resumption() {
        return resumption;
    }

    /** Returns the mean number of sessions per round, or NaN for one in each. */
    double sessions() {
        return sessions;
    }

    /** Returns the share of the error about others that facilitators leave. */
    double uninformed() {
        return uninformed;
    }

    /** Returns the rounds between the opening condition and the first session. */
    int preparation() {
        return preparation;
    }
}
