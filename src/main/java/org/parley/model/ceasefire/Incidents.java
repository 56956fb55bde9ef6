package org.parley.model.ceasefire;

import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.FastMath;
import org.parley.model.actor.Actors;
import org.parley.model.belief.Signals;
import org.parley.model.compile.CompiledCeasefire;
import org.parley.model.compile.CompiledWar;
import org.parley.model.random.RandomStreams;
import org.parley.model.random.RandomStreams.Stream;
import org.parley.model.state.RunState;
import org.parley.outcome.TraceEvent;

/**
 * Incidents short of collapse: they come by themselves, are answered where nobody knows whose doing they are, and raise the
 * hazard for a while (Fortna 2004: watching keeps accidents from spiralling; noise in reciprocity: Axelrod and Keohane 1985;
 * Bendor 1993). A cluster process (Hawkes and Oakes 1974) and its shot noise.
 *
 * <p>At a rate ν incidents come that answer no other. Each is attributed with probability w = w₀ + (1 − w₀)·W, where W is what
 * is watched under the terms; else it is answered with probability q by one that is attributed and answered likewise. So each
 * begins a chain of 1/(1 − m) incidents on average, m = q·(1 − w). X, the incidents still felt, fades with the mean time τ and
 * begins at its mean x(W) = ν·τ/(1 − m). The hazard is multiplied by Φ = (1 + b·X)/(1 + b·x(0)), whose mean at every age is
 * ρ(W) = (1 + b·x(W))/(1 + b·x(0)): 1 where nothing is watched under the terms.
 */
public final class Incidents {

    private final RunState run;
    private final Actors actors;
    private final Signals signals;
    private final CompiledCeasefire.Incidents numbers;
    private final int[] sides;
    private final double[] rate;
    private final int[] known;
    private final double kept;
    /** What is left of an incident at the end of its round, which is also what is felt of an earlier one in a round, on average. */
    private final double present;

    private double seen;
    private double felt;
    private double factor;
    private double weighted;
    private double weights;
    private int count;
    private int answers;
    private int attributed;

    Incidents(RunState run, Actors actors, Signals signals, CompiledCeasefire.Incidents numbers) {
        this.run = run;
        this.actors = actors;
        this.signals = signals;
        this.numbers = numbers;
        CompiledWar war = run.scenario().war();
        sides = war == null ? new int[] {-1, -1} : new int[] {war.first(), war.second()};
        rate = new double[2];
        known = new int[2];
        kept = FastMath.exp(-1 / numbers.rounds());
        present = numbers.rounds() * (1 - kept);
    }

    /** A cease-fire begins: so much is felt as is usual where so much is watched. */
    void sign(double watched) {
        watch(watched);
        felt = usuallyFelt(seen);
        factor = 1;
        weighted = 0;
        weights = 0;
        count = 0;
        answers = 0;
        attributed = 0;
    }

    /** Returns x, the mean number of incidents that are felt. */
    private double usuallyFelt(double attribution) {
        return (rate[0] + rate[1]) * numbers.rounds() * chain(attribution);
    }

    /** Takes the numbers of now and what is watched, in [0, 1]. */
    void watch(double watched) {
        seen = attribution(watched);
        for (int side = 0; side < 2; side++) {
            rate[side] = numbers.rate().in(run.drawn()) / 2 * (isStalling(side) ? breaks(side) : 1);
        }
    }

    private boolean hasType(int side) {
        return sides[side] >= 0 && actors.get(sides[side]).actor().types().own() != null;
    }

    private boolean isStalling(int side) {
        return hasType(side) && !actors.get(sides[side]).isCommitted();
    }

    private double breaks(int side) {
        return actors.get(sides[side]).actor().types().own().breaks().in(run.drawn());
    }

    /** Whether what happens tells of a type. */
    boolean tell() {
        return hasType(0) || hasType(1);
    }

    private double attribution(double watched) {
        double usual = numbers.watched().in(run.drawn());
        return usual + (1 - usual) * watched;
    }

    /** Returns the mean number of incidents in a chain, 1/(1 − m). */
    private double chain(double attribution) {
        return 1 / (1 - numbers.answered().in(run.drawn()) * (1 - attribution));
    }

    /**
     * Returns ρ, the mean factor on the hazard of a committed pair when more is watched than usual; 1 if nothing is.
     *
     * @param watched W, in [0, 1]
     */
    double expectedFactor(double watched) {
        return expectedFactor(watched, numbers.rate().in(run.drawn()));
    }

    /** Returns the same with types as they are. */
    double realisedFactor(double watched) {
        return expectedFactor(watched, rate[0] + rate[1]);
    }

    private double expectedFactor(double watched, double perRound) {
        double each = numbers.raise().in(run.drawn()) * perRound * numbers.rounds();
        return (1 + each * chain(attribution(watched))) / (1 + each * chain(attribution(0)));
    }

    /**
     * Lives a round.
     *
     * @param address address of the round in the random numbers
     * @param weight share of the cumulated hazard of the cease-fire that falls into the round, in any unit
     */
    void live(long address, double weight) {
        int before = count;
        known[0] = 0;
        known[1] = 0;
        int answersBefore = answers;
        int attributedBefore = attributed;
        happen(run.random().at(Stream.INCIDENTS, address));
        int now = count - before;
        double raise = numbers.raise().in(run.drawn());
        double during = present * felt + numbers.rounds() * (1 - present) * now;
        factor = (1 + raise * during) / (1 + raise * usuallyFelt(attribution(0)));
        felt = kept * felt + present * now;
        weighted += weight * factor;
        weights += weight;
        if (run.isTold()) {
            run.tell(new TraceEvent.Incidents(
                    run.round(), now, answers - answersBefore, attributed - attributedBefore, seen, factor));
        }
        signal();
    }

    /** Lets incidents happen: Poisson by their waiting times, each with the chain that it begins. */
    private void happen(RandomStreams random) {
        double all = rate[0] + rate[1];
        for (double time = wait(random); time < all; time += wait(random)) {
            int side = random.nextOpen() * all < rate[0] ? 0 : 1;
            boolean isKnown = one(random);
            known[side] += isKnown ? 1 : 0;
            while (!isKnown && random.nextOpen() < numbers.answered().in(run.drawn())) {
                answers++;
                isKnown = one(random);
            }
        }
    }

    private static double wait(RandomStreams random) {
        return -FastMath.log(random.nextOpen());
    }

    private boolean one(RandomStreams random) {
        count++;
        boolean isKnown = random.nextOpen() < seen;
        attributed += isKnown ? 1 : 0;
        return isKnown;
    }

    /** What is known to have come from an actor with a type is a signal: if it stalls, {@code breaks} times as much comes. */
    private void signal() {
        for (int side = 0; side < 2; side++) {
            if (hasType(side) && seen > 0) {
                double mean = seen * numbers.rate().in(run.drawn()) / 2;
                signals.addSeen(
                        sides[side],
                        TraceEvent.Act.INCIDENTS,
                        known[side] <= mean,
                        poisson(known[side], mean),
                        poisson(known[side], mean * breaks(side)));
            }
        }
    }

    private static double poisson(int n, double mean) {
        return mean == 0 ? n == 0 ? 1 : 0 : FastMath.exp(n * FastMath.log(mean) - mean - Gamma.logGamma(n + 1.0));
    }

    /** Returns Φ of the last round. */
    double factor() {
        return factor;
    }

    /** Returns the mean of Φ over the life of the cease-fire, weighed by its cumulated hazard; 1 before its first round. */
    double meanFactor() {
        return weights == 0 ? 1 : weighted / weights;
    }

    /** Returns the incidents of the cease-fire so far, those that answered others with them. */
    public int count() {
        return count;
    }

    /** Returns how many of them answered others. */
    public int answers() {
        return answers;
    }
}
