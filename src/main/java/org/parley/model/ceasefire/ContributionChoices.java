package org.parley.model.ceasefire;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.math3.util.FastMath;
import org.parley.model.actor.ActorAgent;
import org.parley.model.actor.Actors;
import org.parley.model.compile.CompiledActor.Contribution;
import org.parley.model.compile.CompiledCeasefire.Guarantees;
import org.parley.model.preference.PackageSpace;
import org.parley.model.state.RunState;

/**
 * Contributions as choices. Each guarantor weighs what its part adds to the life of the peace, times its own stake in it, against
 * its cost and its own dislike of the terms under which it would be given; it reckons with what the others will give (a quantal
 * response equilibrium, McKelvey and Palfrey 1995). Without a seat the burden weighs more; backed by another's contribution, less.
 */
final class ContributionChoices {

    private static final int STEPS = 3;

    private final RunState run;
    private final Actors actors;
    private final Guarantees guarantees;
    private final CeasefireLife ceasefire;
    private final int[] giver;
    private final Contribution[] contribution;
    private final double[] chance;
    private final double[] allowed;
    private final double[] sums;

    ContributionChoices(RunState run, Actors actors, Guarantees guarantees, CeasefireLife ceasefire) {
        this.run = run;
        this.actors = actors;
        this.guarantees = guarantees;
        this.ceasefire = ceasefire;
        int count = 0;
        for (int i = 0; i < actors.count(); i++) {
            count += actors.get(i).actor().contributions().size();
        }
        giver = new int[count];
        contribution = new Contribution[count];
        chance = new double[count];
        allowed = new double[count];
        sums = new double[2];
        int next = 0;
        for (int i = 0; i < actors.count(); i++) {
            for (Contribution c : actors.get(i).actor().contributions()) {
                giver[next] = i;
                contribution[next++] = c;
            }
        }
    }

    /** Whether anybody's contribution is a choice. */
    boolean areAny() {
        return Arrays.stream(contribution).anyMatch(c -> c.cost() != null);
    }

    /**
     * Works out what each is expected to give under a package.
     *
     * @param options option of each issue on the table
     * @param utility utility of the package, by actor
     * @param logFactor log of the factor on the hazard but for guarantees
     * @return guarantee strength as it is expected
     */
    double expect(
            Durability durability, PackageSpace space, int[] options, IntToDoubleFunction utility, double logFactor) {
        double pledge = durability.pledge(options);
        for (int c = 0; c < chance.length; c++) {
            allowed[c] = durability.allowed(options, contribution[c].kind());
            chance[c] = allowed[c] == 0 && contribution[c].cost() != null
                    ? 0
                    : durability.readiness(giver[c], contribution[c]);
        }
        sumUp(durability, pledge);
        for (int step = 0; step < STEPS; step++) {
            for (int c = 0; c < chance.length; c++) {
                if (contribution[c].cost() != null && allowed[c] > 0) {
                    int sum = sum(durability, c);
                    double own = contribution[c].size().in(run.drawn()) * allowed[c];
                    sums[sum] -= own * chance[c];
                    double stake = utility.applyAsDouble(giver[c])
                            - actors.get(giver[c]).noDeal();
                    double against = dislike(actors.get(giver[c]), space, options, c);
                    chance[c] = choose(durability, c, stake, against, logFactor, own);
                    sums[sum] += own * chance[c];
                }
            }
        }
        return Math.min(1, sums[0]);
    }

    /** Which sum a contribution adds to: guarantee strength, or what is watched. */
    private int sum(Durability durability, int c) {
        return durability.watches(contribution[c].kind()) ? 1 : 0;
    }

    private void sumUp(Durability durability, double pledge) {
        sums[0] = pledge;
        sums[1] = 0;
        for (int c = 0; c < chance.length; c++) {
            sums[sum(durability, c)] += contribution[c].size().in(run.drawn()) * chance[c] * allowed[c];
        }
    }

    /** Returns what is watched, in [0, 1], under the package for which it was last worked out. */
    double watched() {
        return Math.min(1, sums[1]);
    }

    private double choose(Durability durability, int c, double stake, double against, double logFactor, double own) {
        double[] drawn = run.drawn();
        ActorAgent agent = actors.get(giver[c]);
        boolean watches = sum(durability, c) == 1;
        double with = share(agent, logFactor + effect(durability, watches ? 0 : own, watches ? own : 0));
        double without = share(agent, logFactor + effect(durability, 0, 0));
        double surplus = (with - without) * stake - burden(durability, c) - against;
        double sharpness = run.scenario().talks().sharpness().in(drawn);
        return contribution[c].readiness().in(drawn) / (1 + FastMath.exp(-sharpness * surplus));
    }

    private double effect(Durability durability, double stronger, double watchedMore) {
        return durability.logFactorOfGuarantees(Math.min(1, sums[0] + stronger), Math.min(1, sums[1] + watchedMore));
    }

    private double share(ActorAgent agent, double logFactor) {
        return ceasefire.shareOfPeace(agent.patience(), FastMath.exp(logFactor) * ceasefire.bareHazard());
    }

    /** What it costs: more for who had no say, less where another's contribution backs it. */
    private double burden(Durability durability, int c) {
        double[] drawn = run.drawn();
        double cost = contribution[c].cost().in(drawn);
        double heavier = durability.hasSeat(giver[c])
                ? 1
                : Math.max(0.01, guarantees.withoutSeat().in(drawn));
        double open = 1;
        for (int other = 0; other < chance.length; other++) {
            if (contribution[other].kind() == contribution[c].backedBy()) {
                open *= 1 - chance[other] * allowed[other];
            }
        }
        return cost / heavier * (contribution[c].backedBy() < 0 ? 1 : open);
    }

    /** By how much the terms that allow its contribution fall short of its own ideal. */
    private double dislike(ActorAgent agent, PackageSpace space, int[] options, int c) {
        double sum = 0;
        for (int j = 0; j < space.issueCount(); j++) {
            int issue = space.issue(j);
            var byOption = guarantees.mandates()[issue];
            if (byOption != null && byOption[options[j]][contribution[c].kind()] != null) {
                sum += agent.shortfall(issue, options[j]);
            }
        }
        return sum;
    }

    /** Returns the chance, as last worked out, that an actor gives a contribution. */
    double chance(int actor, Contribution which) {
        for (int c = 0; c < chance.length; c++) {
            if (giver[c] == actor && contribution[c] == which) {
                return chance[c];
            }
        }
        throw new IllegalArgumentException("actor " + actor + " has no such contribution");
    }
}
