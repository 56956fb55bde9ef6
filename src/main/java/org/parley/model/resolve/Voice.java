package org.parley.model.resolve;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.parley.model.belief.ResolveBelief;

/**
 * A voice at a table: a party, or the audience at home of one. It knows how much it can bear and how it judges each option of
 * what it cares most about; the others know how such numbers are spread, and what its earlier answers say of them.
 *
 * <p>Of a package x, to type k: gain(x) − exposure(x)·width·place(k) over no deal, side payments and the cost of concluding
 * included, plus share(x)·e for its judgement e of the option, normal with mean 0. It accepts what gains it no less than
 * holding out is worth. An error belongs to an option and lasts: the same offer again is no new chance.
 */
public final class Voice {

    private static final int TYPES = ResolveBelief.TYPES;
    private static final double LEAST_SCALE = 1e-4;
    private static final double NEVER = 1e-12;

    private final ResolveBelief belief;
    private final int[] option;
    private int options;
    private final double[] gain;
    private final double[] share;
    private final double[] exposure;
    private final double[] scale;
    private final JudgementBelief judged;
    private final double[] judgement;
    private final double[] holding = new double[TYPES];
    private final double[] next = new double[TYPES];
    private final double[] consent;
    private double width;
    private double resolve;
    private double error;
    private double patience;
    private double initiative;
    private boolean consents;
    private int votes;

    /**
     * Makes room for a voice.
     *
     * @param belief what the others believe of its resolve
     * @param packages how many packages there are
     * @param mostOptions the most options that an issue on the table has
     */
    public Voice(ResolveBelief belief, int packages, int mostOptions) {
        this.belief = belief;
        option = new int[packages];
        options = mostOptions;
        gain = new double[packages];
        share = new double[packages];
        exposure = new double[packages];
        scale = new double[packages];
        consent = new double[packages];
        judgement = new double[mostOptions];
        judged = new JudgementBelief(TYPES, mostOptions);
    }

    /**
     * Judges the options of an issue from now on.
     *
     * @param ofPackage option of that issue, by package
     * @param count how many such options there are
     */
    public void judge(IntUnaryOperator ofPackage, int count) {
        options = count;
        for (int x = 0; x < option.length; x++) {
            option[x] = ofPackage.applyAsInt(x);
        }
    }

    /**
     * Begins a run.
     *
     * @param halfWidth half the width of what the others do not know
     * @param own its own resolve, within that width
     * @param deviation standard deviation of its judgement
     */
    public void begin(double halfWidth, double own, double deviation) {
        take(halfWidth, own, deviation);
        judged.begin();
        Arrays.fill(holding, 0);
    }

    /** Takes the same numbers as they are now. */
    public void take(double halfWidth, double own, double deviation) {
        width = halfWidth;
        resolve = own;
        error = deviation;
        if (belief.isKnown()) {
            Arrays.fill(holding, ownHolding());
        }
    }

    /** Returns its judgements by option, to be drawn at the beginning of a run: standard normal numbers times its deviation. */
    public double[] judgement() {
        return judgement;
    }

    /**
     * Takes its part at the table.
     *
     * @param weightOfNext what holding out for a round leaves of a gain, in (0, 1): patience, and the risk that talks end
     * @param initiativeShare chance that it is the one to make an offer
     * @param hasVeto whether terms need its consent
     * @param castVotes votes that it casts
     */
    public void sit(double weightOfNext, double initiativeShare, boolean hasVeto, int castVotes) {
        patience = weightOfNext;
        initiative = initiativeShare;
        consents = hasVeto;
        votes = castVotes;
    }

    /**
     * Sets what a package gains it.
     *
     * @param over gain over no deal, for the type in the middle
     * @param shareOfPeace share of the terms that counts
     * @param exposed by how much its resolve lowers that gain
     */
    public void weigh(int pkg, double over, double shareOfPeace, double exposed) {
        gain[pkg] = over;
        share[pkg] = shareOfPeace;
        exposure[pkg] = exposed;
        scale[pkg] = 1 / Math.max(shareOfPeace * error, LEAST_SCALE);
    }

    /** Works out the probability that it accepts each open package, as the others see it. */
    void expect(int[] open, int count) {
        for (int n = 0; n < count; n++) {
            expect(open[n]);
        }
    }

    /** Works out the probability that it accepts a package, as the others see it, and returns it. */
    double expect(int pkg) {
        // If its resolve is known all types are one.
        double sum = width == 0 ? chance(0, pkg, 0) : 0;
        for (int k = 0; width > 0 && k < TYPES; k++) {
            sum += belief.weight(k) * chance(k, pkg, width * belief.place(k));
        }
        consent[pkg] = sum;
        return sum;
    }

    /** Whether any of its types would gain more by a package than by holding out. */
    boolean mayGain(int pkg) {
        boolean gains = false;
        for (int k = 0; k < types() && !gains; k++) {
            gains = gain(k, pkg) - holding[k] > 0;
        }
        return gains;
    }

    private double chance(int type, int pkg, double place) {
        return judged.atMost(type, option[pkg], rank(type, pkg, place));
    }

    /** Returns the rank of judgement at which a type would just accept a package. */
    private double rank(int type, int pkg, double place) {
        return NormalTable.probability((gain[pkg] - exposure[pkg] * place - holding[type]) * scale[pkg]);
    }

    /** Returns the probability, as the others see it, that it accepts a package. */
    public double consent(int pkg) {
        return consent[pkg];
    }

    /** Returns the mean gain over holding out from a package, as the others see it, counted 0 where it would be refused. */
    double surplus(int pkg) {
        double sum = 0;
        for (int k = 0; k < types(); k++) {
            sum += weight(k) * judged.excess(k, option[pkg], z(k, pkg), 0);
        }
        return sum / scale[pkg];
    }

    /**
     * Returns the same after it has refused another package, as is supposed.
     *
     * @param refused what it is supposed to have refused
     * @param weights probabilities of its types by then
     */
    double surplus(int pkg, int refused, double[] weights) {
        boolean isSame = option[refused] == option[pkg];
        double sum = 0;
        for (int k = 0; k < types(); k++) {
            double least = isSame ? NormalTable.probability(z(k, refused)) : 0;
            sum += weights[k] * judged.excess(k, option[pkg], z(k, pkg), least);
        }
        return sum / scale[pkg];
    }

    /**
     * Works out how likely its types would be if it refused a package.
     *
     * @param sincere probability that it accepts what it could accept
     * @param weights filled with the probabilities
     * @return whether a refusal can be expected at all
     */
    boolean suppose(int refused, double sincere, double[] weights) {
        double all = 0;
        for (int k = 0; k < types(); k++) {
            weights[k] = weight(k) * (1 - sincere * chance(k, refused, width * belief.place(k)));
            all += weights[k];
        }
        for (int k = 0; k < types() && all > 0; k++) {
            weights[k] /= all;
        }
        return all > NEVER;
    }

    /** Returns by how many standard deviations of judgement a package gains a type more than holding out. */
    private double z(int type, int pkg) {
        return (gain(type, pkg) - holding[type]) * scale[pkg];
    }

    /** Returns what a package gains a type over no deal. */
    double gain(int type, int pkg) {
        return gain[pkg] - exposure[pkg] * width * belief.place(type);
    }

    /** Returns what holding out is worth to a type. */
    double holding(int type) {
        return holding[type];
    }

    double[] next() {
        return next;
    }

    /** Takes the next values of holding out. */
    void hold() {
        System.arraycopy(next, 0, holding, 0, TYPES);
    }

    /** Returns what a package gains it over no deal, as it alone knows. */
    public double ownGain(int pkg) {
        return gain[pkg] + share[pkg] * judgement[option[pkg]] - exposure[pkg] * resolve;
    }

    /** Returns what holding out is worth to it, as it alone knows. */
    public double ownHolding() {
        if (width == 0) {
            return holding[0];
        }
        double at = (resolve / width + 1) / 2 * TYPES - 0.5;
        double inside = Math.min(TYPES - 1, Math.max(0, at));
        int below = Math.min((int) inside, TYPES - 2);
        double part = inside - below;
        return holding[below] + part * (holding[below + 1] - holding[below]);
    }

    /** Whether it accepts a package. */
    public boolean accepts(int pkg) {
        return ownGain(pkg) >= ownHolding();
    }

    /**
     * Shows the others its answer: they learn of its resolve, and of how it judges that option.
     *
     * @param yes whether it accepts
     * @param sincere probability that an acceptable offer is accepted; less than 1 for who may be stalling
     * @return the probability of a yes, as it was seen before, of who is sincere
     */
    public double answer(int pkg, boolean yes, double sincere) {
        double before = 0;
        double[] likelihood = belief.likelihood();
        for (int k = 0; k < types(); k++) {
            double chance = chance(k, pkg, width * belief.place(k));
            before += weight(k) * chance;
            likelihood[k] = yes ? sincere * chance : 1 - sincere * chance;
        }
        learn();
        for (int k = 0; k < types(); k++) {
            double rank = rank(k, pkg, width * belief.place(k));
            if (yes) {
                judged.accepted(k, option[pkg], rank);
            } else {
                judged.refused(k, option[pkg], rank);
            }
        }
        return before;
    }

    /** Returns which option of what it cares most about a package holds. */
    int option(int pkg) {
        return option[pkg];
    }

    int options() {
        return options;
    }

    /** Returns the standard deviation of what a package gains it, as the others see it. */
    double deviation(int pkg) {
        return share[pkg] * error;
    }

    /** Returns what the others believe of how it judges options. */
    JudgementBelief judged() {
        return judged;
    }

    /** The others learn that a type would accept a package, since it put it. */
    void wouldAccept(int type, int pkg) {
        judged.accepted(type, option[pkg], rank(type, pkg, width * belief.place(type)));
    }

    /** The others learn that a type would not put a package, since it put nothing. */
    void wouldNotPut(int type, int pkg) {
        judged.refused(type, option[pkg], rank(type, pkg, width * belief.place(type)));
    }

    /** The others learn of its resolve from what was seen, whose likelihoods have been filled in. */
    void learn() {
        if (width > 0) {
            belief.learn();
        }
    }

    double[] likelihood() {
        return belief.likelihood();
    }

    /** Returns how many types the others reckon with: one if its resolve is known. */
    int types() {
        return width == 0 ? 1 : TYPES;
    }

    /** Returns the probability of a type, as the others see it. */
    double weight(int type) {
        return width == 0 ? 1 : belief.weight(type);
    }

    double patience() {
        return patience;
    }

    double initiative() {
        return initiative;
    }

    /** Whether terms need its consent. */
    public boolean consents() {
        return consents;
    }

    int votes() {
        return votes;
    }
}
