package org.parley.model.value;

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
 * What each package of a table is worth to whom. Values are worked out when first asked for and kept until the front, the
 * terms in force or a seat changes. A value is always B + a·(U − reference): the gain over no deal, times the share of the
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
        feasible = new FeasiblePackages(run, space);
        linkage = new Linkage(run, space);
        durability = new Durability(run, actors, ceasefire, space, kinds.general(), participation, this::utility);
        placeIfCommitted = new double[space.size()];
        placeIfStalling = new double[space.size()];
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
        weighUtility(actor);
        if (stale) {
            weighShare(actor, agent);
            shareVersion[actor] = run.valuesVersion();
        }
        mixedWith[actor] = trust;
        double highest = Double.NEGATIVE_INFINITY;
        double noDeal = agent.noDeal();
        double ifGeneral = reference(agent, true, -1);
        double ifNone = reference(agent, false, -1);
        for (int x = 0; x < value[actor].length; x++) {
            double a = mixed(trust, ifCommitted[actor][x], ifStalling[actor][x]);
            share[actor][x] = a;
            int limited = kinds.limited()[x];
            double least = kinds.general()[x] ? ifGeneral : limited < 0 ? ifNone : reference(agent, false, limited);
            double worth = noDeal + a * (utility[actor][x] - least);
            value[actor][x] = worth;
            if (worth > highest && isOpen(x) && kinds.redLine(actor, x) < 0) {
                highest = worth;
            }
        }
        best[actor] = Math.max(noDeal, highest);
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
        double rest = agent.utility(terms);
        for (int j = 0; j < space.issueCount(); j++) {
            rest -= agent.worth(space.issue(j), terms[space.issue(j)]);
        }
        boolean isLinked = linkage.settle();
        for (int x = 0; x < utility[actor].length; x++) {
            double sum = rest;
            for (int j = 0; j < space.issueCount(); j++) {
                sum += agent.worth(space.issue(j), space.option(x, j));
            }
            utility[actor][x] = isLinked ? sum + linkage.more(agent, x) : sum;
        }
    }

    private void weighShare(int actor, ActorAgent agent) {
        placeHazards();
        double patience = agent.patience();
        double fighting = agent.fighting();
        for (int x = 0; x < placeIfCommitted.length; x++) {
            boolean general = kinds.general()[x];
            ifCommitted[actor][x] = general ? ceasefire.shareAt(patience, placeIfCommitted[x]) : fighting;
            ifStalling[actor][x] = !general
                    ? fighting
                    : placeIfStalling[x] == placeIfCommitted[x]
                            ? ifCommitted[actor][x]
                            : ceasefire.shareAt(patience, placeIfStalling[x]);
        }
    }

    /** Places hazards where their shares can be read off, once for all actors: what is left differs by patience alone. */
    private void placeHazards() {
        if (placeVersion == run.valuesVersion()) {
            return;
        }
        placeVersion = run.valuesVersion();
        double worse = ceasefire.believedFactor();
        double[] hazard = durability.hazards();
        for (int x = 0; x < hazard.length; x++) {
            if (kinds.general()[x]) {
                placeIfCommitted[x] = ceasefire.place(hazard[x]);
                placeIfStalling[x] = worse == 1 ? placeIfCommitted[x] : ceasefire.place(hazard[x] * worse);
            }
        }
    }

    /** Returns the utility of a package to an actor, without war costs, in [0, 1]. */
    public double utility(int actor, int pkg) {
        weighUtility(actor);
        return utility[actor][pkg];
    }

    /** Returns what a package is worth to an actor. */
    public double value(int actor, int pkg) {
        weigh(actor);
        return value[actor][pkg];
    }

    /** Returns what each package is worth to an actor; not to be changed. */
    public double[] values(int actor) {
        weigh(actor);
        return value[actor];
    }

    /** Returns the share of each package's terms that counts for an actor; not to be changed. */
    public double[] shares(int actor) {
        weigh(actor);
        return share[actor];
    }

    /** Returns the share of a package's terms that counts for an actor. */
    public double share(int actor, int pkg) {
        weigh(actor);
        return share[actor][pkg];
    }

    /** Returns the value of a package to an actor whose utility of it is believed to be another. */
    public double valueIf(int actor, int pkg, double believedUtility) {
        weigh(actor);
        return value[actor][pkg] + share[actor][pkg] * (believedUtility - utility[actor][pkg]);
    }

    /** Returns what the best possible package that nobody's red line rules out is worth to an actor, at least no deal. */
    public double best(int actor) {
        weigh(actor);
        return best[actor];
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
