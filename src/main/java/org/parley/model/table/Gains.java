package org.parley.model.table;

import org.parley.model.actor.ActorAgent;
import org.parley.model.resolve.Voice;

/**
 * What packages gain the voices at a table over no deal, for the type in the middle: side payments and the cost of concluding
 * included, what a voice alone knows left out.
 */
final class Gains {

    private final TableContext context;
    private final Delegations delegations;
    private final double[][] gain;

    Gains(TableContext context, Delegations delegations) {
        this.context = context;
        this.delegations = delegations;
        gain = new double[context.track().parties().length]
                [context.track().space().size()];
    }

    /**
     * Lets a voice weigh packages for an actor.
     *
     * @param more what any of them gains it more than its terms, in units of utility
     */
    void weigh(Voice voice, ActorAgent agent, double more, int[] packages, int count) {
        workOut(agent, more, packages, count, gain[0]);
        show(voice, agent.index(), gain[0], packages, count);
    }

    /** Lets a delegation weigh packages for all for which it speaks, by the rule of its bloc. */
    void weigh(Voice voice, int party, double more, int[] packages, int count) {
        int[] members = delegations.members(party);
        for (int m = 0; m < members.length; m++) {
            workOut(context.agent(members[m]), more, packages, count, gain[m]);
        }
        double[] ofMembers = delegations.scratch();
        for (int n = 0; n < count && members.length > 1; n++) {
            for (int m = 0; m < members.length; m++) {
                ofMembers[m] = gain[m][packages[n]];
            }
            gain[0][packages[n]] = delegations.together(party, ofMembers);
        }
        if (members.length > 0) {
            show(voice, context.track().actorOf(party), gain[0], packages, count);
        }
    }

    private void workOut(ActorAgent agent, double more, int[] packages, int count, double[] into) {
        double[] drawn = context.run().drawn();
        double cost =
                context.run().scenario().talks().incomplete().concludingCost().in(drawn);
        double side = context.seats().leverage() + more;
        double noDeal = agent.noDeal();
        double[] value = context.values().values(agent.index(), packages, count);
        double[] share = context.values().shares(agent.index());
        for (int n = 0; n < count; n++) {
            int x = packages[n];
            into[x] = value[x] - noDeal + share[x] * side - cost;
        }
    }

    private void show(Voice voice, int actor, double[] gained, int[] packages, int count) {
        double[] share = context.values().shares(actor);
        boolean[] general = context.track().kinds().general();
        boolean isPeace = context.run().scenario().war() == null;
        for (int n = 0; n < count; n++) {
            int x = packages[n];
            // Only of a peace does what is gained over no deal depend on what the actor alone knows of no deal.
            voice.weigh(x, gained[x], share[x], isPeace || general[x] ? share[x] : 0);
        }
    }
}
