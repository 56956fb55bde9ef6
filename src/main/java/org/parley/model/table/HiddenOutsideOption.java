package org.parley.model.table;

import org.parley.model.actor.ActorAgent;
import org.parley.scenario.Distribution;
import org.parley.scenario.Talks;

/**
 * The chance, as others see it, that an actor whose outside option they do not know accepts (Fearon 1995): over the
 * distribution of that option.
 */
final class HiddenOutsideOption {

    private static final int POINTS = 64;
    private static final int HALVINGS = 60;

    private double sharpness;

    void begin(double answers) {
        sharpness = answers;
    }

    /**
     * Returns the chance that an actor accepts what is worth so much to it.
     *
     * @param best value of its best package
     * @param aspiration what it hopes for
     */
    double chance(ActorAgent agent, double value, double best, double aspiration) {
        Distribution options = agent.actor().outside().distribution();
        double range = best - agent.noDeal();
        double held = range > 0 ? (aspiration - agent.noDeal()) / range : 0;
        if (sharpness >= Talks.EXACT) {
            return shareThatAccepts(agent, value, options, best, held);
        }
        double sum = 0;
        for (int n = 0; n < POINTS; n++) {
            sum += accepts(agent, value, options.inverse((n + 0.5) / POINTS), best, held);
        }
        return sum / POINTS;
    }

    /** A better outside option makes an actor ask for more: those below some quantile accept. */
    private double shareThatAccepts(ActorAgent agent, double value, Distribution options, double best, double held) {
        double low = 0;
        double high = 1;
        for (int n = 0; n < HALVINGS; n++) {
            double u = (low + high) / 2;
            if (accepts(agent, value, options.inverse(u), best, held) == 1) {
                low = u;
            } else {
                high = u;
            }
        }
        return (low + high) / 2;
    }

    private double accepts(ActorAgent agent, double value, double option, double best, double held) {
        double noDeal = Math.max(agent.flow(), option);
        double least = noDeal + Math.max(0, best - noDeal) * held;
        return QuantalResponse.probability(sharpness, value - least);
    }
}
