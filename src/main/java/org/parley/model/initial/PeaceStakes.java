package org.parley.model.initial;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.parley.model.ceasefire.CeasefireLife;
import org.parley.model.negotiation.Negotiation;
import org.parley.model.table.TrackTable;

/**
 * General cease-fire on terms of a table, signed from a position of the front with what is known at the outset: how it would live
 * by the model's own numbers, and how talks would come again. For exact analysis.
 */
public final class PeaceStakes {

    private final Negotiation listed;
    private final TrackTable table;
    private final CeasefireLife peace;

    PeaceStakes(Negotiation listed, int track) {
        this.listed = listed;
        table = listed.table(track);
        peace = listed.ceasefire();
    }

    /** Returns whether terms are a general cease-fire. */
    public boolean isGeneral(int[] options) {
        return table.isGeneral(find(options));
    }

    private int find(int[] options) {
        return IntStream.range(0, table.track().space().size())
                .filter(x -> Arrays.equals(table.track().space().options(x), options))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the chance of each contribution that matters under terms, in the order of the file; 0 of the others. */
    public double[] contributions(int[] options) {
        return peace.chances(table.values().durability(), find(options));
    }

    /**
     * Signs from a position of the front.
     *
     * @param given whether each contribution is given, in the order of the file
     */
    public void sign(int position, int[] options, boolean[] given) {
        standAt(listed, position);
        peace.sign(table.values().durability(), find(options), given);
    }

    /** Moves the front, with all that is valued by it. */
    static void standAt(Negotiation negotiation, int position) {
        negotiation.war().resume(position);
        negotiation.actors().revalue();
    }

    /** Returns the hazard of what was signed in a round of its life, or the factor on it if it falls with age. */
    public double hazard(int age) {
        return peace.hazardAt(age);
    }

    /** Returns the position from which the war would go on if it broke then. */
    public int position(int age) {
        peace.hazardAt(age);
        return listed.war().nearest(peace.end());
    }

    /** Returns the chance that it breaks in a round, given such a hazard and the frailty of the pair. */
    public double chance(double frailty, double hazard, int age) {
        return peace.chance(frailty, hazard, age);
    }

    /** Returns by how much the hazard is higher after so many cease-fires that broke. */
    public double repeatFactor(int broken) {
        return peace.repeatFactor(broken);
    }

    /** Returns the variance of the frailty; 0 if there is none. */
    public double frailtyVariance() {
        return peace.frailtyVariance();
    }

    /** Returns the probability per round that open talks are suspended. */
    public double suspends() {
        return table.breakdown();
    }

    /** Returns the probability per round that suspended talks resume. */
    public double resumes() {
        return table.resumption();
    }

    /** Returns the mean number of sessions per round, or NaN for one in each. */
    public double sessions() {
        return table.sessions();
    }

    /** Returns the round of the last session that can be held. */
    public int lastSession() {
        return listed.run().scenario().talks().deadline();
    }

    /** Returns the most sessions that the rules of the talks allow. */
    public int mostSessions() {
        return table.track().protocol().mostSessions();
    }
}
