package org.parley.model.ceasefire;

import org.parley.model.actor.ActorAgent;
import org.parley.model.actor.Actors;
import org.parley.model.war.War;

/** Grievances under a general cease-fire: by how much fighting on would be worth more to those who can spoil it (Stedman 1997). */
final class Grievances {

    private final Actors actors;
    private final War war;
    private final double[] utility;
    private final double[] power;

    /** Makes room for those of all actors; the war is null if there is none. */
    Grievances(Actors actors, War war) {
        this.actors = actors;
        this.war = war;
        utility = new double[actors.count()];
        power = new double[actors.count()];
    }

    /** Takes what the terms are worth to an actor, and what it can do to spoil them. */
    void take(int actor, double itsUtility, double itsPower) {
        utility[actor] = itsUtility;
        power[actor] = itsPower;
    }

    /** Returns what the terms are worth to an actor. */
    double utility(int actor) {
        return utility[actor];
    }

    /** Returns the grievances of all, if war would be resumed from a front position. */
    double sum(double balance) {
        double sum = 0;
        for (int i = 0; i < power.length; i++) {
            sum += of(i, balance);
        }
        return sum;
    }

    /** Returns who has the greatest, or -1 if nobody has any. */
    int spoiler(double balance) {
        int spoiler = -1;
        double most = 0;
        for (int i = 0; i < power.length; i++) {
            double grievance = of(i, balance);
            if (grievance > most) {
                most = grievance;
                spoiler = i;
            }
        }
        return spoiler;
    }

    private double of(int actor, double balance) {
        if (power[actor] <= 0) {
            return 0;
        }
        ActorAgent agent = actors.get(actor);
        double fighting = war == null ? agent.noDeal() : agent.fightingFrom(balance);
        return power[actor] * Math.max(0, fighting - utility[actor]);
    }
}
