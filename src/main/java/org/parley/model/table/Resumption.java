package org.parley.model.table;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.parley.model.compile.CompiledTrack.Spur;
import org.parley.model.state.Moments;
import org.parley.model.state.RunState;
import org.parley.outcome.TraceEvent.Spurred;

/**
 * How readily the suspended talks of a table resume: at a usual rate, which a move of the front (Min 2020), a stalemate
 * (Zartman 2001) or an event multiplies while it acts.
 */
final class Resumption {

    private final RunState run;
    private final List<Spur> spurs;
    private double usual;

    Resumption(RunState run, List<Spur> spurs) {
        this.run = run;
        this.spurs = spurs;
    }

    /** Takes the usual chance per round. */
    void take(double chance) {
        usual = chance;
    }

    /** Returns the chance in this round: factors act on the rate, so that the length of a round is only resolution. */
    double chance() {
        double times = 1;
        for (int n = 0; n < spurs.size(); n++) {
            times *= acts(spurs.get(n)) ? spurs.get(n).times().in(run.drawn()) : 1;
        }
        return times == 1 ? usual : -FastMath.expm1(times * FastMath.log1p(-usual));
    }

    /**
     * Returns what holding out for a round leaves of a gain: patience, and the wait if talks are suspended, at the chance of
     * now.
     *
     * @param patience weight of the next round against this one
     * @param suspension chance per round that talks are suspended
     * @param chance chance per round that they resume
     */
    static double weightOfNext(double patience, double suspension, double chance) {
        return patience * (1 - suspension + suspension * chance * patience / (1 - patience * (1 - chance)));
    }

    /** Returns what acts in this round. */
    List<Spurred> acting() {
        List<Spurred> acting = new ArrayList<>();
        for (Spur spur : spurs) {
            if (acts(spur)) {
                acting.add(new Spurred(spur.what(), spur.times().in(run.drawn())));
            }
        }
        return List.copyOf(acting);
    }

    private boolean acts(Spur spur) {
        Moments moments = run.moments();
        return switch (spur.what()) {
            case AFTER_MOVES -> moments.hasMovedWithin(spur.rounds(), run.round());
            case IN_STALEMATE -> moments.hasStoodStillFor(spur.rounds(), run.round());
            case AFTER_EVENTS -> hasHappened(spur);
        };
    }

    private boolean hasHappened(Spur spur) {
        for (int event : spur.events()) {
            if (run.moments().hasHappenedWithin(event, spur.rounds(), run.round())) {
                return true;
            }
        }
        return false;
    }
}
