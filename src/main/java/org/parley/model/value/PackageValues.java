package org.parley.model.value;

import java.util.Arrays;
import org.parley.model.actor.ActorAgent;
import org.parley.model.actor.Actors;
import org.parley.model.ceasefire.CeasefireLife;
import org.parley.model.ceasefire.Durability;
import org.parley.model.ceasefire.Participation;
import org.parley.model.compile.CompiledCeasefire;
import org.parley.model.compile.CompiledTrack;
import org.parley.model.compile.CompiledTrack.PackageKinds;
import org.parley.model.preference.PackageSpace;
import org.parley.model.state.RunState;

/**
 * What each package of a table is worth to whom. Values of open packages are worked out when first asked for and kept until the
 * front, the terms in force or a seat changes, those of others whenever they are asked for. A value is always B + a·(U − reference): the gain over no deal, times the share of the
 * peace (or of the remaining war) that counts.
 */
public final class PackageValues {

    private final RunState run;
    private final Actors actors;
    private final CeasefireLife ceasefire;
    private final PackageSpace space;
    private final PackageKinds kinds;
    private final boolean isCore;
    private final boolean isAtWar;
    private final FeasiblePackages feasible;
    private final Linkage linkage;
    private final Durability durability;
    private final double[] placeIfCommitted;
    private final double[] placeIfStalling;
    private final int[] one = new int[1];
    private final double[] rest;
    private final double[][] utility;
    private final double[][] ifCommitted;
    private final double[][] ifStalling;
    private final double[][] share;
    private final double[][] value;
    private final double[] best;
    private final long[] utilityVersion;
    private final long[] shareVersion;
    private final double[] mixedWith;
    private long placeVersion;

    /** Makes room for the packages of a table. */
    public PackageValues(
            RunState run, Actors actors, CeasefireLife ceasefire, CompiledTrack track, Participation participation) {
        this.run = run;
        this.actors = actors;
        this.ceasefire = ceasefire;
        space = track.space();
        kinds = track.kinds();
        isCore = track.isCore();
        isAtWar = run.scenario().war() != null;
        feasible = new FeasiblePackages(run, space, kinds.blocked());
        linkage = new Linkage(run, space);
        durability = new Durability(run, actors, ceasefire, space, participation, this::utility);
        placeIfCommitted = new double[space.size()];
        placeIfStalling = new double[space.size()];
        rest = new double[actors.count()];
        utility = new double[actors.count()][space.size()];
        ifCommitted = new double[actors.count()][space.size()];
        ifStalling = new double[actors.count()][space.size()];
        share = new double[actors.count()][space.size()];
        value = new double[actors.count()][space.size()];
        best = new double[actors.count()];
        utilityVersion = new long[actors.count()];
        shareVersion = new long[actors.count()];
        mixedWith = new double[actors.count()];
    }

    private void weigh(int actor) {
        ActorAgent agent = actors.get(actor);
        double trust = agent.trust();
        boolean stale = shareVersion[actor] != run.valuesVersion();
        if (!stale && mixedWith[actor] == trust) {
            return;
        }
        int[] open = feasible.open();
        int count = feasible.openCount();
        weighUtility(actor);
        if (stale) {
            placeHazards();
            weighShare(actor, open, count);
            shareVersion[actor] = run.valuesVersion();
        }
        mixedWith[actor] = trust;
        mix(actor, open, count);
        double highest = Double.NEGATIVE_INFINITY;
        for (int n = 0; n < count; n++) {
            if (value[actor][open[n]] > highest && kinds.redLine(actor, open[n]) < 0) {
                highest = value[actor][open[n]];
            }
        }
        best[actor] = Math.max(agent.noDeal(), highest);
    }

    private void weigh(int actor, int pkg) {
        weigh(actor);
        if (!isOpen(pkg)) {
            one[0] = pkg;
            weighUtility(actor, pkg);
            placeHazards(one, 1);
            weighShare(actor, one, 1);
            mix(actor, one, 1);
        }
    }

    private void mix(int actor, int[] packages, int count) {
        ActorAgent agent = actors.get(actor);
        double trust = agent.trust();
        double noDeal = agent.noDeal();
        double ifGeneral = reference(agent, true, -1);
        double ifNone = reference(agent, false, -1);
        double[] committed = ifCommitted[actor];
        double[] stalling = ifStalling[actor];
        for (int n = 0; n < count; n++) {
            int x = packages[n];
            int limited = kinds.limited()[x];
            double least = kinds.general()[x] ? ifGeneral : limited < 0 ? ifNone : reference(agent, false, limited);
            double a = mixed(trust, committed[x], stalling[x]);
            share[actor][x] = a;
            value[actor][x] = noDeal + a * (utility[actor][x] - least);
        }
    }

    private static double mixed(double trust, double ifCommitted, double ifStalling) {
        return trust * ifCommitted + (1 - trust) * ifStalling;
    }

    /**
     * Works out what a package that need not be listed is worth to every actor.
     *
     * @param options option of each issue on the table
     * @param utilities each actor's utility of it
     * @param into filled with its value to each actor
     * @param shares filled with the share of its terms that counts for every actor
     */
    public void weigh(int[] options, double[] utilities, double[] into, double[] shares) {
        CompiledCeasefire compiled = run.scenario().ceasefire();
        int position = compiled == null ? -1 : space.position(compiled.issue());
        int option = position < 0 ? -1 : options[position];
        boolean general = position >= 0 && option == compiled.general();
        int limited = position >= 0 && compiled.isLimited(option) ? option : -1;
        double h = general ? durability.hazard(options, utilities) : 0;
        for (int i = 0; i < into.length; i++) {
            ActorAgent agent = actors.get(i);
            double a = general ? shareOfPeace(agent, h) : agent.fighting();
            shares[i] = a;
            into[i] = agent.noDeal() + a * (utilities[i] - reference(agent, general, limited));
        }
    }

    private double shareOfPeace(ActorAgent agent, double hazard) {
        double worse = hazard * ceasefire.believedFactor();
        double ifCommitted = ceasefire.shareOfPeace(agent.patience(), hazard);
        double ifStalling = ceasefire.shareOfPeace(agent.patience(), worse);
        return mixed(agent.trust(), ifCommitted, ifStalling);
    }

    /** The utility that a package must exceed to be worth more than no deal. */
    private double reference(ActorAgent agent, boolean general, int limited) {
        if (general || !isAtWar) {
            return agent.noDeal();
        }
        double costs = limited >= 0
                ? run.scenario().ceasefire().costShare()[limited].in(run.drawn())
                : isCore ? 1 : run.costShare();
        return agent.flow() + agent.cost() * costs;
    }

    private void weighUtility(int actor) {
        if (utilityVersion[actor] == run.valuesVersion()) {
            return;
        }
        utilityVersion[actor] = run.valuesVersion();
        ActorAgent agent = actors.get(actor);
        int[] terms = run.terms();
        rest[actor] = agent.utility(terms);
        for (int j = 0; j < space.issueCount(); j++) {
            rest[actor] -= agent.worth(space.issue(j), terms[space.issue(j)]);
        }
        Arrays.fill(utility[actor], Double.NaN);
        int[] open = feasible.open();
        int count = feasible.openCount();
        boolean isLinked = linkage.settle();
        for (int n = 0; n < count; n++) {
            utility[actor][open[n]] = utility(actor, agent, open[n], isLinked);
        }
    }

    private void weighUtility(int actor, int pkg) {
        weighUtility(actor);
        if (Double.isNaN(utility[actor][pkg])) {
            utility[actor][pkg] = utility(actor, actors.get(actor), pkg, linkage.settle());
        }
    }

    private double utility(int actor, ActorAgent agent, int pkg, boolean isLinked) {
        double sum = rest[actor];
        for (int j = 0; j < space.issueCount(); j++) {
            sum += agent.worth(space.issue(j), space.option(pkg, j));
        }
        return isLinked ? sum + linkage.more(agent, pkg) : sum;
    }

    private void weighShare(int actor, int[] packages, int count) {
        ActorAgent agent = actors.get(actor);
        double patience = agent.patience();
        double fighting = agent.fighting();
        double[] committed = ifCommitted[actor];
        double[] stalling = ifStalling[actor];
        for (int n = 0; n < count; n++) {
            int x = packages[n];
            boolean general = kinds.general()[x];
            committed[x] = general ? ceasefire.shareAt(patience, placeIfCommitted[x]) : fighting;
            stalling[x] = !general
                    ? fighting
                    : placeIfStalling[x] == placeIfCommitted[x]
                            ? committed[x]
                            : ceasefire.shareAt(patience, placeIfStalling[x]);
        }
    }

    private void placeHazards() {
        if (placeVersion != run.valuesVersion()) {
            placeVersion = run.valuesVersion();
            placeHazards(feasible.open(), feasible.openCount());
        }
    }

    /** Places hazards where their shares can be read off, once for all actors: what is left differs by patience alone. */
    private void placeHazards(int[] packages, int count) {
        double worse = ceasefire.believedFactor();
        for (int n = 0; n < count; n++) {
            int x = packages[n];
            if (kinds.general()[x]) {
                double hazard = durability.hazard(x);
                placeIfCommitted[x] = ceasefire.place(hazard);
                placeIfStalling[x] = worse == 1 ? placeIfCommitted[x] : ceasefire.place(hazard * worse);
            }
        }
    }

    /** Returns the utility of a package to an actor, without war costs, in [0, 1]. */
    public double utility(int actor, int pkg) {
        weighUtility(actor, pkg);
        return utility[actor][pkg];
    }

    /** Returns what a package is worth to an actor. */
    public double value(int actor, int pkg) {
        weigh(actor, pkg);
        return value[actor][pkg];
    }

    /** Returns what packages are worth to an actor, right for those that are listed; not to be changed. */
    public double[] values(int actor, int[] packages, int count) {
        weigh(actor);
        for (int n = 0; n < count; n++) {
            if (!isOpen(packages[n])) {
                weigh(actor, packages[n]);
            }
        }
        return value[actor];
    }

    /** Returns the share of packages' terms that counts for an actor, right for those whose values were asked for. */
    public double[] shares(int actor) {
        return share[actor];
    }

    /** Returns the value of a package to an actor whose utility of it is believed to be another. */
    public double valueIf(int actor, int pkg, double believedUtility) {
        weigh(actor, pkg);
        return value[actor][pkg] + share[actor][pkg] * (believedUtility - utility[actor][pkg]);
    }

    /** Returns what the best possible package that nobody's red line rules out is worth to an actor, at least no deal. */
    public double best(int actor) {
        weigh(actor);
        return best[actor];
    }

    /** Returns the packages that can be proposed and cross no red line of an actor whose consent is needed, before others. */
    public int[] open() {
        return feasible.open();
    }

    /** Returns how many packages are open. */
    public int openCount() {
        return feasible.openCount();
    }

    /** Whether a package can be proposed and crosses no red line of an actor whose consent is needed. */
    public boolean isOpen(int pkg) {
        return feasible.isPossible(pkg) && !kinds.blocked()[pkg];
    }

    /** Whether a package can be proposed. */
    public boolean isPossible(int pkg) {
        return feasible.isPossible(pkg);
    }

    /** Returns how long a general cease-fire on the table's terms is expected to last. */
    public Durability durability() {
        return durability;
    }
}
