package org.parley.model.protocol;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * A single negotiating text (Raiffa 1982, ch. 14; Klein, Faratin, Sayama and Bar-Yam 2003): a mediator keeps one text for
 * all. In each round it redrafts one issue at random; the new draft replaces the text if everyone whose consent is needed,
 * or enough votes, prefer it. Then all are asked to sign the text as it stands. Nobody defends a position of its own.
 *
 * <p>Two or more parties with a veto or a vote, and a facilitator. The first draft is held against the terms in force. No
 * settings: one redraft per issue and round.
 */
public final class SingleNegotiatingText implements Protocol {

    @Override
    public String name() {
        return "single_negotiating_text";
    }

    @Override
    public String summary() {
        return "A mediator redrafts one text until all prefer nothing else and sign (Raiffa 1982).";
    }

    @Override
    public String source() {
        return "Raiffa (1982), The Art and Science of Negotiation, ch. 14; Klein, Faratin, Sayama and Bar-Yam (2003),"
                + " Group Decision and Negotiation 12(2): 111-125";
    }

    @Override
    public Need need() {
        return Need.FACILITATOR;
    }

    @Override
    public Procedure at(Table table) {
        return new Mediation(table);
    }

    private static final class Mediation implements Procedure {

        private final Table table;
        private final Answers answers;
        private final double[] choices;
        private int text;

        Mediation(Table table) {
            this.table = table;
            answers = new Answers(table, table.issues() + 1);
            choices = new double[table.issues()];
        }

        @Override
        public void begin() {
            text = NO_TERMS;
        }

        @Override
        public int session() {
            UniformRandomProvider random = table.recognitionStream();
            for (int n = 0; n < choices.length; n++) {
                choices[n] = random.nextDouble();
            }
            answers.draw();
            if (text != NO_TERMS && !table.isPossible(text)) {
                text = NO_TERMS;
            }
            for (int n = 0; n < choices.length; n++) {
                int draft = redraft(choices[n]);
                if (draft != NO_TERMS && isPreferred(draft, n + 1)) {
                    text = draft;
                }
            }
            if (text == NO_TERMS || !anyoneIsHere()) {
                return NO_TERMS;
            }
            table.draft(text);
            return answers.all(-1, text) ? text : NO_TERMS;
        }

        private boolean anyoneIsHere() {
            boolean anyone = false;
            for (int p = 0; p < table.parties(); p++) {
                anyone |= answers.hasSay(p);
            }
            return anyone;
        }

        /** Returns a package that differs from the text in one issue, each as likely as another. */
        private int redraft(double u) {
            int count = 0;
            for (int x = 0; x < table.packages(); x++) {
                count += isRedraft(x) ? 1 : 0;
            }
            int which = (int) (u * count);
            for (int x = 0; x < table.packages(); x++) {
                if (isRedraft(x) && which-- == 0) {
                    return x;
                }
            }
            return NO_TERMS;
        }

        private boolean isRedraft(int pkg) {
            if (!table.isPossible(pkg) || table.isBlocked(pkg)) {
                return false;
            }
            int changes = 0;
            for (int j = 0; j < table.issues() && changes < 2; j++) {
                int before = text == NO_TERMS ? table.optionInForce(j) : table.option(text, j);
                changes += table.option(pkg, j) == before ? 0 : 1;
            }
            return changes == 1;
        }

        private boolean isPreferred(int draft, int time) {
            boolean vetoed = false;
            int votes = 0;
            for (int p = 0; p < table.parties(); p++) {
                if (answers.hasSay(p)) {
                    boolean prefers = table.prefers(p, draft, text, answers.drawn(p, time));
                    vetoed |= table.consents(p) && !prefers;
                    votes += prefers ? table.votes(p) : 0;
                }
            }
            return !vetoed && votes >= table.quota();
        }
    }
}
