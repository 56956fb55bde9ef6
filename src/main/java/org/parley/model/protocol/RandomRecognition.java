package org.parley.model.protocol;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * Offers with random recognition (Baron and Ferejohn 1989, closed rule), with aspirations instead of equilibrium play.
 *
 * <p>Each round one seated party is recognised with probability proportional to its initiative. Among the packages that
 * meet its own aspiration it proposes the one that maximises its gain over no deal times the probability, as it sees it,
 * that all whose consent is needed agree; it passes if none leaves it better off. Then every seated party that consents
 * or votes answers. Terms need each consent, and the quota of votes if there is one.
 *
 * <p>Two or more parties. No settings.
 */
public final class RandomRecognition implements Protocol {

    @Override
    public String name() {
        return "random_recognition";
    }

    @Override
    public String summary() {
        return "Each round one seated party is recognised by its initiative and proposes (Baron and Ferejohn "
                + "1989).";
    }

    @Override
    public String source() {
        return "Baron and Ferejohn (1989), American Political Science Review 83(4): 1181-1206";
    }

    @Override
    public Turns turns() {
        return Turns.RECOGNITION;
    }

    @Override
    public Procedure at(Table table) {
        Answers answers = new Answers(table, 1);
        return () -> session(table, answers);
    }

    private static int session(Table table, Answers answers) {
        UniformRandomProvider random = table.recognitionStream();
        double recognised = random.nextDouble();
        double choice = random.nextDouble();
        return Offers.put(table, answers, recognise(table, recognised), choice);
    }

    private static int recognise(Table table, double u) {
        double sum = 0;
        for (int p = 0; p < table.parties(); p++) {
            sum += table.isSeated(p) ? table.initiative(p) : 0;
        }
        double left = u * sum;
        for (int p = 0; p < table.parties(); p++) {
            if (table.isSeated(p) && table.initiative(p) > 0) {
                left -= table.initiative(p);
                if (left < 0) {
                    return p;
                }
            }
        }
        return -1;
    }
}
