package org.parley.model.protocol;

import java.util.Arrays;

/**
 * Stacked alternating offers (Aydoğan, Festen, Hindriks and Jonker 2017), the standard of automated negotiation: one offer
 * stands at a time. In a round each party in turn accepts the standing offer or replaces it by its own; an offer that
 * everyone else has accepted is agreed. The standing offer outlives the round.
 *
 * <p>Two or more parties with a veto or a vote, in the order of the file. A party that merely attends may put an offer on
 * the table if it has initiative. No settings.
 */
public final class StackedAlternatingOffers implements Protocol {

    @Override
    public String name() {
        return "stacked_alternating_offers";
    }

    @Override
    public String summary() {
        return "Each party in turn accepts the standing offer or replaces it (Aydogan, Festen, Hindriks and "
                + "Jonker 2017).";
    }

    @Override
    public String source() {
        return "Aydogan, Festen, Hindriks and Jonker (2017), Modern Approaches to Agent-based Complex Automated"
                + " Negotiation: 153-167";
    }

    @Override
    public Procedure at(Table table) {
        return new Stack(table);
    }

    private static final class Stack implements Procedure {

        private final Table table;
        private final Answers answers;
        private final boolean[] accepted;
        private int standing;

        Stack(Table table) {
            this.table = table;
            answers = new Answers(table, 1);
            accepted = new boolean[table.parties()];
        }

        @Override
        public void begin() {
            standing = NO_TERMS;
        }

        @Override
        public int session() {
            double choice = table.recognitionStream().nextDouble();
            answers.draw();
            if (standing != NO_TERMS && !table.isPossible(standing)) {
                standing = NO_TERMS;
            }
            for (int p = 0; p < table.parties(); p++) {
                if (table.isSeated(p) && turn(p, choice)) {
                    return standing;
                }
            }
            return NO_TERMS;
        }

        /** A party accepts what stands or replaces it; true if that settles it. */
        private boolean turn(int p, double choice) {
            if (standing != NO_TERMS && !accepted[p] && answers.hasSay(p) && answers.accepts(p, standing, 0)) {
                accepted[p] = true;
                return isAgreed();
            }
            if (standing != NO_TERMS && accepted[p]) {
                return false;
            }
            int offer = table.initiative(p) > 0 ? Offers.best(table, p, choice) : NO_TERMS;
            if (offer != NO_TERMS) {
                table.propose(p, offer);
                standing = offer;
                Arrays.fill(accepted, false);
                accepted[p] = true;
            }
            return false;
        }

        private boolean isAgreed() {
            int votes = 0;
            for (int p = 0; p < accepted.length; p++) {
                if (table.isSeated(p) && table.consents(p) && !accepted[p]) {
                    return false;
                }
                votes += accepted[p] && table.isSeated(p) ? table.votes(p) : 0;
            }
            return votes >= table.quota();
        }
    }
}
