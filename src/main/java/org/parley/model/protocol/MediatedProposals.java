package org.parley.model.protocol;

/**
 * Mediated proposals: a mediator puts whole packages, trading across issues (Raiffa 1982, ch. 14, and Klein, Faratin, Sayama
 * and Bar-Yam 2003, where a mediator's text changes one issue at a time).
 *
 * <p>In each round the mediator puts the package of the greatest expected Nash product (Nash 1950; with private information,
 * Harsanyi and Selten 1972), as it sees the parties: what all whose consent is needed gain, times the probability that they
 * agree. Then all with a veto or a vote answer. The parties propose nothing. With incomplete information everybody learns from
 * the answers, so that after a refusal several issues may change at once.
 *
 * <p>Any number of parties, and a facilitator: the first in the file. No settings.
 */
public final class MediatedProposals implements Protocol {

    private static final double ROUNDING = 1e-9;

    @Override
    public String name() {
        return "mediated_proposals";
    }

    @Override
    public String summary() {
        return "A mediator puts the package of the greatest expected Nash product, and redrafts it as a whole (Raiffa 1982).";
    }

    @Override
    public String source() {
        return "Raiffa (1982), The Art and Science of Negotiation, ch. 14; Nash (1950), Econometrica 18(2): 155-162;"
                + " Harsanyi and Selten (1972), Management Science 18(5): 80-106";
    }

    @Override
    public Turns turns() {
        return Turns.MEDIATOR;
    }

    @Override
    public Need need() {
        return Need.FACILITATOR;
    }

    @Override
    public Procedure at(Table table) {
        Answers answers = new Answers(table, 1);
        return () -> session(table, answers);
    }

    private static int session(Table table, Answers answers) {
        double choice = table.recognitionStream().nextDouble();
        answers.draw();
        int text = anyoneIsHere(table) ? draft(table, choice) : NO_TERMS;
        if (text == NO_TERMS) {
            return NO_TERMS;
        }
        table.draft(text);
        return answers.all(-1, text) ? text : NO_TERMS;
    }

    private static boolean anyoneIsHere(Table table) {
        for (int p = 0; p < table.parties(); p++) {
            if (Answers.hasSay(table, p)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the package that promises most, equally good ones being equally likely, or no terms if none promises anything. */
    private static int draft(Table table, double u) {
        double most = 0;
        for (int x = 0; x < table.packages(); x++) {
            most = table.isPossible(x) ? Math.max(most, table.promise(x)) : most;
        }
        int count = 0;
        for (int x = 0; x < table.packages(); x++) {
            count += isBest(table, x, most) ? 1 : 0;
        }
        int which = (int) (u * count);
        for (int x = 0; x < table.packages(); x++) {
            if (isBest(table, x, most) && which-- == 0) {
                return x;
            }
        }
        return NO_TERMS;
    }

    private static boolean isBest(Table table, int pkg, double most) {
        return most > 0 && table.isPossible(pkg) && table.promise(pkg) >= most * (1 - ROUNDING);
    }
}
