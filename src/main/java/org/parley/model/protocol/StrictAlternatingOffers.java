package org.parley.model.protocol;

/**
 * Strict alternating offers (Rubinstein 1982): two parties propose in turn, one offer a round, the first in the file first;
 * the other accepts or refuses, and after a refusal it is the other's turn in the next round.
 *
 * <p>Exactly two parties whose consent is needed; others may attend, but neither propose nor answer. No settings.
 */
public final class StrictAlternatingOffers implements Protocol {

    @Override
    public String name() {
        return "strict_alternating_offers";
    }

    @Override
    public String summary() {
        return "Two parties propose in turn, the first in the file first (Rubinstein 1982).";
    }

    @Override
    public String source() {
        return "Rubinstein (1982), Econometrica 50(1): 97-109";
    }

    @Override
    public int leastParties() {
        return 2;
    }

    @Override
    public int mostParties() {
        return 2;
    }

    @Override
    public Turns turns() {
        return Turns.ALTERNATING;
    }

    @Override
    public Procedure at(Table table) {
        Answers answers = new Answers(table, 1);
        return () -> session(table, answers);
    }

    private static int session(Table table, Answers answers) {
        double choice = table.recognitionStream().nextDouble();
        return Offers.put(table, answers, turn(table, answers), choice);
    }

    /** Returns whose turn it is, or -1 while a seat is empty. */
    private static int turn(Table table, Answers answers) {
        int seated = 0;
        for (int p = 0; p < table.parties(); p++) {
            seated += answers.hasSay(p) ? 1 : 0;
        }
        int left = seated == 0 ? -1 : table.sessionsBefore() % seated;
        for (int p = 0; p < table.parties(); p++) {
            if (answers.hasSay(p) && left-- == 0) {
                return p;
            }
        }
        return -1;
    }
}
