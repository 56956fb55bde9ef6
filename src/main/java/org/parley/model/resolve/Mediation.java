package org.parley.model.resolve;

import java.util.function.IntToDoubleFunction;
import org.parley.model.belief.ResolveBelief;

/**
 * The packages that a mediator puts before the parties, and the one that it would put next if one of them refused (a single
 * negotiating text that is redrafted as a whole: Raiffa 1982, ch. 14).
 *
 * <p>It believes of them what everybody believes, and puts the package of the greatest expected Nash product (Nash 1950; with
 * private information, Harsanyi and Selten 1972): Π E(gain − holding out)⁺ over the voices whose consent is needed, their types and
 * judgements being independent, times the chance that enough votes come together. That is the product of the consents expected
 * and of what each then gains on average. A refusal tells of who refuses (Bayes' rule), so the next draft gives it more.
 */
public final class Mediation {

    private final Voice[] voices;
    private final IntToDoubleFunction enoughVotes;
    private final double[] promise;
    private final double[][] surplus;
    private final int[] next;
    private final double[] supposed = new double[ResolveBelief.TYPES];
    private int draft;

    /**
     * Makes room for the voices of a table.
     *
     * @param packages how many packages there are
     * @param enoughVotes chance that enough votes come together for a package
     */
    Mediation(Voice[] voices, int packages, IntToDoubleFunction enoughVotes) {
        this.voices = voices;
        this.enoughVotes = enoughVotes;
        promise = new double[packages];
        surplus = new double[voices.length][packages];
        next = new int[voices.length];
    }

    /**
     * Finds the draft, and the next one after each refusal of it.
     *
     * @param trust chance, as the mediator sees it, that each voice is sincere when it could accept
     */
    void draft(int[] open, int count, double[] trust) {
        draft = -1;
        double most = 0;
        for (int n = 0; n < count; n++) {
            int x = open[n];
            for (int v = 0; v < voices.length; v++) {
                surplus[v][x] = voices[v].consents() ? voices[v].surplus(x) : 1;
            }
            promise[x] = product(x, -1);
            if (promise[x] > most) {
                most = promise[x];
                draft = x;
            }
        }
        for (int v = 0; v < voices.length; v++) {
            next[v] = draft >= 0 && voices[v].consents() ? redraft(v, open, count, trust[v]) : draft;
        }
    }

    /** Returns the draft that follows if a voice refuses this one; the same if it can hardly be refused. */
    private int redraft(int voice, int[] open, int count, double sincere) {
        if (!voices[voice].suppose(draft, sincere, supposed)) {
            return draft;
        }
        int found = draft;
        double most = 0;
        for (int n = 0; n < count; n++) {
            int x = open[n];
            double others = product(x, voice);
            // What is not hoped for at all promises nothing after a refusal either.
            double promised = others > 0 ? others * voices[voice].surplus(x, draft, supposed) : 0;
            if (promised > most) {
                most = promised;
                found = x;
            }
        }
        return found;
    }

    private double product(int pkg, int except) {
        double product = enoughVotes.applyAsDouble(pkg);
        for (int v = 0; v < voices.length; v++) {
            product *= v == except ? 1 : surplus[v][pkg];
        }
        return product;
    }

    /** Returns the package that it puts, or -1 if none promises anything. */
    int draft() {
        return draft;
    }

    /** Returns the package that it puts next if a voice refuses, or -1 if it puts none. */
    int next(int voice) {
        return next[voice];
    }

    /** Returns the expected Nash product of an open package. */
    public double promise(int pkg) {
        return promise[pkg];
    }
}
