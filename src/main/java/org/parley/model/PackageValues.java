package org.parley.model;

import org.parley.model.guarantee.CeasefireHazard;
import org.parley.model.guarantee.CeasefireValue;
import org.parley.model.preference.PackageSpace;

/**
 * What each package of a table is worth to whom. Values are worked out when first asked for and kept until the front, the
 * terms in force or a seat changes. A value is always B + a·(U − reference): the gain over no deal, times the share of the
 * peace (or of the remaining war) that counts.
 */
final class PackageValues {

    private final NegotiationModel model;
    private final TrackTable table;
    private final CompiledTrack track;
    private final PackageSpace space;
    private final double[][] utility;
    private final double[][] ifCommitted;
    private final double[][] ifStalling;
    private final double[][] share;
    private final double[][] value;
    private final double[] best;
    private final long[] utilityVersion;
    private final long[] shareVersion;
    private final double[] mixedWith;

    PackageValues(NegotiationModel model, TrackTable table, CompiledTrack track) {
        this.model = model;
        this.table = table;
        this.track = track;
        space = track.space();
        int actors = model.setting.actors.length;
        int packages = space.size();
        utility = new double[actors][packages];
        ifCommitted = new double[actors][packages];
        ifStalling = new double[actors][packages];
        share = new double[actors][packages];
        value = new double[actors][packages];
        best = new double[actors];
        utilityVersion = new long[actors];
        shareVersion = new long[actors];
        mixedWith = new double[actors];
    }

    private void weigh(int actor) {
        ActorAgent agent = model.agent(actor);
        double trust = agent.trust();
        boolean stale = shareVersion[actor] != model.valuesVersion();
        if (!stale && mixedWith[actor] == trust) {
            return;
        }
        weighUtility(actor);
        if (stale) {
            weighShare(actor, agent);
            shareVersion[actor] = model.valuesVersion();
        }
        mixedWith[actor] = trust;
        double highest = Double.NEGATIVE_INFINITY;
        double noDeal = agent.noDeal();
        for (int x = 0; x < value[actor].length; x++) {
            double a = mixed(trust, ifCommitted[actor][x], ifStalling[actor][x]);
            share[actor][x] = a;
            double worth = noDeal + a * (utility[actor][x] - reference(agent, track.general()[x], track.truce()[x]));
            value[actor][x] = worth;
            if (worth > highest && table.isPossible(x) && !track.blocked()[x]) {
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
     */
    void weigh(int[] options, double[] utilities, double[] into) {
        int ceasefire = model.setting.ceasefireIssue < 0 ? -1 : position(model.setting.ceasefireIssue);
        int option = ceasefire < 0 ? -1 : options[ceasefire];
        boolean general = ceasefire >= 0 && option == model.setting.generalOption;
        int truce = ceasefire >= 0 && model.setting.truceShare[option] != null ? option : -1;
        double h = general ? table.durability().hazard(options, utilities) : 0;
        for (int i = 0; i < into.length; i++) {
            ActorAgent agent = model.agent(i);
            double a = general ? shareOfPeace(agent, h) : agent.fighting();
            into[i] = agent.noDeal() + a * (utilities[i] - reference(agent, general, truce));
        }
    }

    private int position(int issue) {
        for (int j = 0; j < space.issueCount(); j++) {
            if (space.issue(j) == issue) {
                return j;
            }
        }
        return -1;
    }

    private double shareOfPeace(ActorAgent agent, double hazard) {
        double worse = hazard * model.ceasefire().believedFactor();
        double ifCommitted = CeasefireValue.shareOfPeace(agent.patience(), CeasefireHazard.capped(hazard));
        double ifStalling = CeasefireValue.shareOfPeace(agent.patience(), CeasefireHazard.capped(worse));
        return mixed(agent.trust(), ifCommitted, ifStalling);
    }

    /** The utility that a package must exceed to be worth more than no deal. */
    private double reference(ActorAgent agent, boolean general, int truce) {
        if (general || model.setting.war == null) {
            return agent.noDeal();
        }
        double costs =
                truce >= 0 ? model.setting.truceShare[truce].in(model.drawn()) : track.core() ? 1 : model.costShare();
        return agent.flow() + agent.cost() * costs;
    }

    private void weighUtility(int actor) {
        if (utilityVersion[actor] == model.valuesVersion()) {
            return;
        }
        utilityVersion[actor] = model.valuesVersion();
        ActorAgent agent = model.agent(actor);
        int[] terms = model.termsInForce();
        double rest = agent.utility(terms);
        for (int j = 0; j < space.issueCount(); j++) {
            rest -= agent.worth(space.issue(j), terms[space.issue(j)]);
        }
        for (int x = 0; x < utility[actor].length; x++) {
            double sum = rest;
            for (int j = 0; j < space.issueCount(); j++) {
                sum += agent.worth(space.issue(j), space.option(x, j));
            }
            utility[actor][x] = sum;
        }
    }

    private void weighShare(int actor, ActorAgent agent) {
        double patience = agent.patience();
        double worse = model.ceasefire().believedFactor();
        double[] hazard = table.durability().hazards();
        for (int x = 0; x < hazard.length; x++) {
            if (track.general()[x]) {
                double h = CeasefireHazard.capped(hazard[x]);
                ifCommitted[actor][x] = CeasefireValue.shareOfPeace(patience, h);
                ifStalling[actor][x] = worse == 1
                        ? ifCommitted[actor][x]
                        : CeasefireValue.shareOfPeace(patience, CeasefireHazard.capped(hazard[x] * worse));
            } else {
                ifCommitted[actor][x] = agent.fighting();
                ifStalling[actor][x] = agent.fighting();
            }
        }
    }

    /** Returns the utility of a package to an actor, without war costs, in [0, 1]. */
    double utility(int actor, int pkg) {
        weighUtility(actor);
        return utility[actor][pkg];
    }

    /** Returns what a package is worth to an actor. */
    double value(int actor, int pkg) {
        weigh(actor);
        return value[actor][pkg];
    }

    /** Returns the value of a package to an actor whose utility of it is believed to be another. */
    double valueIf(int actor, int pkg, double believedUtility) {
        weigh(actor);
        return value[actor][pkg] + share[actor][pkg] * (believedUtility - utility[actor][pkg]);
    }

    /** Returns what the best possible package that crosses no red line is worth to an actor, at least no deal. */
    double best(int actor) {
        weigh(actor);
        return best[actor];
    }
}
