package org.parley.model.resolve;

import java.util.Arrays;
import org.parley.model.belief.ResolveBelief;

/**
 * What holding out is worth to each type of each voice at a table: a stationary equilibrium of offers with random recognition
 * (Rubinstein 1982; Baron and Ferejohn 1989; with risk of breakdown, Binmore, Rubinstein and Wolinsky 1986), beliefs held still.
 *
 * <p>M = D·[M + o·ρ·max P(others accept x)·(gain(x) − M)⁺ + o·Σ ρⱼ·E P(rest accept xⱼ)·(gain(xⱼ) − M)⁺], the sum over the
 * other proposers j and the mean over their types, each of which puts the package xⱼ of its greatest expected gain: gain
 * against the risk of refusal (Fearon 1995). Solved by damped Newton steps whose slope is that of the envelope theorem.
 *
 * <p>Where a mediator puts all packages, M = D·[M + o·P(others accept x′)·(gain(x′) − M)⁺], x′ the draft that follows a refusal.
 */
public final class HoldingOut {

    private static final int TYPES = ResolveBelief.TYPES;
    private static final double DAMPING = 0.7;

    /** Smaller, for a mediator's next draft jumps from package to package as what holding out is worth changes. */
    private static final double MEDIATED_DAMPING = 0.3;

    private static final double MOST_SLOPE = 0.999;

    /** Probability of consent below which a party takes an offer for hopeless, and does not make it. */
    static final double HOPELESS = 1e-3;

    private final Voice[] voices;
    private final int quota;
    private final double[][] trust;
    private final double[][] others;
    private final int[][] offer;
    private final double[][] prospect;
    private final double[][] chance;
    private final double[] votes;
    private final double[] gained = new double[TYPES];
    private final double[] slope = new double[TYPES];
    private final HopefulPackages hopeful;
    private final OfferLikelihood offerLikelihood;
    private final Mediation mediation;

    /**
     * Makes room for the voices of a table.
     *
     * @param quota votes needed, 0 if none
     * @param packages how many packages there are
     * @param mediated whether a mediator puts all packages, and nobody else
     */
    public HoldingOut(Voice[] voices, int quota, int packages, boolean mediated) {
        this.voices = voices;
        this.quota = quota;
        trust = new double[voices.length + 1][voices.length];
        mediation = mediated ? new Mediation(voices, packages, x -> quota == 0 ? 1 : enoughVotes(-1, x)) : null;
        others = new double[voices.length][packages];
        offer = new int[voices.length][TYPES];
        prospect = new double[voices.length][TYPES];
        chance = new double[voices.length][TYPES];
        votes = new double[quota + 1];
        hopeful = quota == 0 && !mediated ? new HopefulPackages(voices, packages) : null;
        offerLikelihood = new OfferLikelihood(
                Arrays.stream(voices).mapToInt(Voice::options).max().orElse(0));
    }

    /**
     * Sets the chance that a voice is sincere when it could accept.
     *
     * @param observer the voice that sees it so; one after the last is a mediator
     */
    public void trust(int observer, int voice, double chanceOfSincerity) {
        trust[observer][voice] = chanceOfSincerity;
    }

    /** Returns what a mediator puts, or null if the parties put packages themselves. */
    public Mediation mediation() {
        return mediation;
    }

    /**
     * Goes on towards the equilibrium, and leaves what each voice expects of the others.
     *
     * @param open packages that can be proposed and cross nobody's red line
     * @param count how many
     * @param offers chance of an offer in a round
     * @param steps steps to take
     */
    public void solve(int[] open, int count, double offers, int steps) {
        for (int step = 0; step < steps; step++) {
            if (hopeful == null) {
                expect(open, count);
                propose(open, count);
            } else {
                int found = hopeful.find(open, count);
                expectOthers(hopeful.packages(), found);
                propose(hopeful.packages(), found);
            }
            for (int i = 0; i < voices.length; i++) {
                improve(i, offers);
            }
            for (Voice voice : voices) {
                voice.hold();
            }
        }
        expect(open, count);
    }

    private void expect(int[] open, int count) {
        for (Voice voice : voices) {
            if (voice.consents() || voice.votes() > 0) {
                voice.expect(open, count);
            }
        }
        expectOthers(open, count);
        if (mediation != null) {
            mediation.draft(open, count, trust[voices.length]);
        }
    }

    private void expectOthers(int[] open, int count) {
        int before = -1;
        for (int i = 0; i < voices.length; i++) {
            if (voices[i].initiative() > 0) {
                // All proposers without a veto expect the same of the others if they trust them alike.
                boolean isCommon = quota == 0 && !voices[i].consents();
                double sincere = sincere(i);
                if (isCommon && before >= 0 && sincere == sincere(before)) {
                    for (int n = 0; n < count; n++) {
                        others[i][open[n]] = others[before][open[n]];
                    }
                } else {
                    expectOthers(i, sincere, open, count);
                }
                before = isCommon ? i : before;
            }
        }
    }

    private double sincere(int proposer) {
        double sincere = 1;
        for (int v = 0; v < voices.length; v++) {
            sincere *= v != proposer && voices[v].consents() ? trust[proposer][v] : 1;
        }
        return sincere;
    }

    private void expectOthers(int proposer, double sincere, int[] open, int count) {
        double[] all = others[proposer];
        for (int n = 0; n < count; n++) {
            int x = open[n];
            double product = sincere;
            for (int v = 0; v < voices.length; v++) {
                product *= v != proposer && voices[v].consents() ? voices[v].consent(x) : 1;
            }
            all[x] = orHopeless(quota == 0 ? product : product * enoughVotes(proposer, x));
        }
    }

    /** The chance that enough votes come together, given that all whose consent is needed agree: vote by vote. */
    private double enoughVotes(int proposer, int pkg) {
        Arrays.fill(votes, 0);
        votes[0] = 1;
        for (int v = 0; v < voices.length; v++) {
            int cast = voices[v].votes();
            if (cast > 0) {
                double yes = v == proposer || voices[v].consents() ? 1 : voices[v].consent(pkg);
                for (int n = quota; n >= 0; n--) {
                    double moved = votes[n] * yes;
                    votes[n] -= moved;
                    votes[Math.min(quota, n + cast)] += moved;
                }
            }
        }
        return votes[quota];
    }

    /** Finds what each type of each proposer would put. */
    private void propose(int[] open, int count) {
        for (int i = 0; i < voices.length; i++) {
            if (voices[i].initiative() > 0) {
                propose(i, open, count);
            }
        }
    }

    private void propose(int proposer, int[] open, int count) {
        Voice voice = voices[proposer];
        double[] all = others[proposer];
        for (int k = 0; k < voice.types(); k++) {
            double most = 0;
            int best = -1;
            double hold = voice.holding(k);
            for (int n = 0; n < count; n++) {
                int x = open[n];
                double expected = all[x] == 0 ? 0 : all[x] * (voice.gain(k, x) - hold);
                if (expected > most) {
                    most = expected;
                    best = x;
                }
            }
            offer[proposer][k] = best;
            prospect[proposer][k] = most;
            chance[proposer][k] = best < 0 ? 0 : all[best];
        }
    }

    private void improve(int i, double offers) {
        if (mediation != null) {
            improveMediated(i, offers);
            return;
        }
        Voice voice = voices[i];
        double own = offers * voice.initiative();
        for (int k = 0; k < voice.types(); k++) {
            gained[k] = own == 0 ? 0 : own * prospect[i][k];
            slope[k] = own > 0 && prospect[i][k] > 0 ? own * chance[i][k] : 0;
        }
        for (int j = 0; j < voices.length; j++) {
            if (j != i && voices[j].initiative() > 0) {
                gainFrom(i, j, offers);
            }
        }
        for (int k = 0; k < voice.types(); k++) {
            voice.next()[k] = closer(DAMPING, voice.patience(), voice.holding(k), gained[k], slope[k]);
        }
    }

    /** Adds what a voice gains from the offers of another. */
    private void gainFrom(int i, int j, double offers) {
        Voice voice = voices[i];
        int last = -1;
        double rest = 0;
        for (int l = 0; l < voices[j].types(); l++) {
            int x = offer[j][l];
            if (x >= 0) {
                rest = x == last ? rest : rest(i, j, x);
                last = x;
                double weight = offers * voices[j].initiative() * voices[j].weight(l) * rest;
                for (int k = 0; k < voice.types(); k++) {
                    double more = voice.gain(k, x) - voice.holding(k);
                    if (more > 0 || !voice.consents()) {
                        gained[k] += weight * more;
                        slope[k] += weight;
                    }
                }
            }
        }
    }

    /** The next draft is what holding out can bring: whoever refuses this one is offered what follows the refusal. */
    private void improveMediated(int i, double offers) {
        Voice voice = voices[i];
        int x = mediation.next(i);
        double chanceOfTerms = x < 0 ? 0 : offers * rest(i, -1, x);
        for (int k = 0; k < voice.types(); k++) {
            double hold = voice.holding(k);
            double more = x < 0 ? 0 : voice.gain(k, x) - hold;
            double weight = more > 0 || !voice.consents() ? chanceOfTerms : 0;
            voice.next()[k] = closer(MEDIATED_DAMPING, voice.patience(), hold, weight * more, weight);
        }
    }

    private static double closer(double damping, double d, double hold, double total, double slope) {
        double missing = d * (hold + total) - hold;
        return Math.max(0, hold + damping * missing / (1 - d * (1 - Math.min(slope, MOST_SLOPE))));
    }

    /**
     * Lets the others learn from what a voice put, or that it put nothing.
     *
     * @param pkg what it put, or -1
     */
    public void learnFromOffer(int proposer, int pkg, int[] open, int count) {
        offerLikelihood.learn(voices[proposer], others[proposer], pkg, open, count);
    }

    /** Returns the probability that all but two voices accept a package, as the first sees it. */
    private double rest(int i, int j, int pkg) {
        double product = 1;
        for (int v = 0; v < voices.length; v++) {
            if (v != i && v != j && voices[v].consents()) {
                product *= voices[v].consent(pkg) * trust[i][v];
            }
        }
        return product;
    }

    /** Returns the probability, as a proposer (one after the last: a mediator) sees it, that all others needed accept. */
    public double expected(int proposer, int pkg) {
        double product = 1;
        for (int v = 0; v < voices.length; v++) {
            product *= v != proposer && voices[v].consents() ? voices[v].consent(pkg) * trust[proposer][v] : 1;
        }
        double all = quota == 0 ? product : product * enoughVotes(proposer, pkg);
        return proposer < voices.length ? orHopeless(all) : all;
    }

    private static double orHopeless(double probability) {
        return probability < HOPELESS ? 0 : probability;
    }
}
