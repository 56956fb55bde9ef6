package org.parley.model.protocol;

/**
 * A single demand in the shadow of war (Fearon 1995): the first party makes one offer, the others take it or leave it, and
 * talks are over. What the others would get by leaving is known to themselves alone, if it is uncertain in the scenario:
 * the more the first party demands, the likelier it meets someone who would rather leave (the risk-return trade-off).
 *
 * <p>Two or more parties whose consent is needed, each with something to fall back on: a war or an outside option. No
 * settings.
 */
public final class TakeItOrLeaveIt implements Protocol {

    @Override
    public String name() {
        return "take_it_or_leave_it";
    }

    @Override
    public String summary() {
        return "The first party makes one demand; the others take it or leave it (Fearon 1995).";
    }

    @Override
    public String source() {
        return "Fearon (1995), International Organization 49(3): 379-414, pp. 390-395";
    }

    @Override
    public int leastParties() {
        return 2;
    }

    @Override
    public int mostSessions() {
        return 1;
    }

    @Override
    public Turns turns() {
        return Turns.FIRST_PARTY;
    }

    @Override
    public Need need() {
        return Need.FALLBACK;
    }

    @Override
    public Procedure at(Table table) {
        Answers answers = new Answers(table, 1);
        return () -> session(table, answers);
    }

    private static int session(Table table, Answers answers) {
        double choice = table.recognitionStream().nextDouble();
        int proposer = 0;
        while (proposer < table.parties() && !answers.hasSay(proposer)) {
            proposer++;
        }
        return Offers.put(table, answers, proposer == table.parties() ? -1 : proposer, choice);
    }
}
