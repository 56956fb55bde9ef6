package org.parley.model;

import java.util.Arrays;
import org.parley.outcome.TraceEvent;

/** Who sits at a table, and what third parties do for it. */
final class Seats {

    private final NegotiationModel model;
    private final TrackTable table;
    private final CompiledTrack track;
    private final boolean[] seated;
    private double breakdown;
    private double uninformed;
    private double leverage;
    private int preparation;
    private long version;

    Seats(NegotiationModel model, TrackTable table, CompiledTrack track) {
        this.model = model;
        this.table = table;
        this.track = track;
        seated = new boolean[track.actors().length];
    }

    void begin() {
        Arrays.fill(seated, false);
        version++;
        double[] drawn = model.drawn();
        double slow = 1;
        breakdown = track.breakdown().in(drawn);
        uninformed = 1;
        leverage = 0;
        for (CompiledTrack.Facilitator f : track.facilitators()) {
            breakdown *= 1 - f.keepsTalksGoing().in(drawn);
            slow *= 1 - f.speedsUp().in(drawn);
            uninformed *= 1 - f.informs().in(drawn);
            leverage += f.leverage().in(drawn);
        }
        preparation = (int) Math.round(track.preparation().in(drawn) * slow);
    }

    /** Seats every party whose condition holds; a seat once taken is kept. */
    void join() {
        for (int p = 0; p < seated.length; p++) {
            if (!seated[p] && track.joins()[p].holds(model)) {
                seated[p] = true;
                version++;
                model.reseat();
                if (model.trace().isOn()) {
                    model.trace().add(new TraceEvent.PartyJoined(model.round(), table.index(), track.actors()[p]));
                }
            }
        }
    }

    /** Gives a party a seat or takes it away: what would be otherwise. */
    void set(int party, boolean hasSeat) {
        if (seated[party] != hasSeat) {
            seated[party] = hasSeat;
            version++;
            model.reseat();
        }
    }

    boolean isSeated(int party) {
        return seated[party];
    }

    /** Whether an actor, party or not, has a seat. */
    boolean hasSeat(int actor) {
        int party = track.party()[actor];
        return party >= 0 && seated[party];
    }

    /** Returns a number that changes with each new run and each seat taken. */
    long version() {
        return version;
    }

    /** Returns the probability per round that talks break down. */
    double breakdown() {
        return breakdown;
    }

    /** Returns the share of the error about others that facilitators leave. */
    double uninformed() {
        return uninformed;
    }

    /** Returns the value that side payments add to any agreement. */
    double leverage() {
        return leverage;
    }

    /** Returns the rounds between the opening condition and the first session. */
    int preparation() {
        return preparation;
    }
}
