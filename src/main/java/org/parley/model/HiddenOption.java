package org.parley.model;

import org.parley.scenario.Distribution;

/**
 * The chance, as others see it, that an actor whose outside option they do not know accepts (Fearon 1995): over the
 * distribution of that option.
 */
final class HiddenOption {

    private static final int POINTS = 64;
    private static final int HALVINGS = 60;

    private double sharpness;

    void begin(double answers) {
        sharpness = answers;
    }

    /** Returns the chance that an actor accepts what is worth so much to it. */
    double chance(ActorAgent agent, double value, TrackTable table, int actor) {
        Distribution options = agent.actor().outside().distribution();
        double best = table.bestOf(actor);
        double range = best - agent.noDeal();
        double held = range > 0 ? (table.aspirationOf(actor) - agent.noDeal()) / range : 0;
        if (sharpness >= Logit.EXACT) {
            return shareThatAccepts(agent, value, options, best, held);
        }
        double sum = 0;
        for (int n = 0; n < POINTS; n++) {
            sum += Logit.probability(sharpness, value - least(agent, options.inverse((n + 0.5) / POINTS), best, held));
        }
        return sum / POINTS;
    }

    /** A better outside option makes an actor ask for more: those below some quantile accept. */
    private double shareThatAccepts(ActorAgent agent, double value, Distribution options, double best, double held) {
        double low = 0;
        double high = 1;
        for (int n = 0; n < HALVINGS; n++) {
            double u = (low + high) / 2;
            if (Logit.probability(sharpness, value - least(agent, options.inverse(u), best, held)) == 1) {
                low = u;
            } else {
                high = u;
            }
        }
        return (low + high) / 2;
    }

    private static double least(ActorAgent agent, double option, double best, double held) {
        double noDeal = Math.max(agent.flow(), option);
        return noDeal + Math.max(0, best - noDeal) * held;
    }
}
