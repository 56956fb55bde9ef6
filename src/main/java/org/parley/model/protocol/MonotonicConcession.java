package org.parley.model.protocol;

/**
 * The monotonic concession protocol (Rosenschein and Zlotkin 1994, ch. 3), for any number of parties as in Endriss (2006):
 * in each round all who have a say put an offer forward at once, the one that is best for the others among those that meet
 * their own aspiration. If some offer gives every party at least what its own offer would, that offer is agreed; if several
 * do, one is drawn. Who concedes, and how far, is up to the tactics: with {@code zeuthen} two parties end at the Nash
 * solution.
 *
 * <p>Two or more parties with a veto or a vote. No settings.
 */
public final class MonotonicConcession implements Protocol {

    private static final double ROUNDING = 1e-12;

    @Override
    public String name() {
        return "monotonic_concession";
    }

    @Override
    public String summary() {
        return "All offer at once and never step back; an offer that suits everyone is agreed (Rosenschein and "
                + "Zlotkin 1994).";
    }

    @Override
    public String source() {
        return "Rosenschein and Zlotkin (1994), Rules of Encounter, ch. 3; Endriss (2006), AAMAS: 527-534";
    }

    @Override
    public int leastParties() {
        return 2;
    }

    @Override
    public Choice choice() {
        return Choice.BEST_FOR_OTHERS;
    }

    @Override
    public Procedure at(Table table) {
        return new Concessions(table);
    }

    private static final class Concessions implements Procedure {

        private final Table table;
        private final Answers answers;
        private final int[] offers;
        private final double[] floors;

        Concessions(Table table) {
            this.table = table;
            answers = new Answers(table, 1);
            offers = new int[table.parties()];
            floors = new double[table.parties()];
        }

        @Override
        public int session() {
            double choice = table.recognitionStream().nextDouble();
            // All aspirations first: offers are made at once, and nobody reacts to an offer of the same round.
            for (int p = 0; p < offers.length; p++) {
                floors[p] = answers.hasSay(p) ? table.aspiration(p) : 0;
            }
            int made = 0;
            for (int p = 0; p < offers.length; p++) {
                offers[p] = answers.hasSay(p) ? offer(p) : NO_TERMS;
                made += offers[p] == NO_TERMS ? 0 : 1;
            }
            int author = made < 2 ? -1 : agreed(choice);
            for (int p = 0; p < offers.length; p++) {
                if (p != author && offers[p] != NO_TERMS) {
                    table.propose(p, offers[p]);
                }
            }
            if (author < 0) {
                return NO_TERMS;
            }
            table.propose(author, offers[author]);
            answers.draw();
            return answers.all(author, offers[author]) ? offers[author] : NO_TERMS;
        }

        /** Returns a party whose offer gives everyone at least what its own offer would, or -1. */
        private int agreed(double choice) {
            int count = 0;
            for (int p = 0; p < offers.length; p++) {
                count += suitsAll(p) ? 1 : 0;
            }
            int which = (int) (choice * count);
            for (int p = 0; p < offers.length; p++) {
                if (suitsAll(p) && which-- == 0) {
                    return p;
                }
            }
            return -1;
        }

        private int offer(int party) {
            int demand = table.demand(party);
            return demand == NO_TERMS ? Offers.bestForOthers(table, party, floors[party]) : demand;
        }

        private boolean suitsAll(int author) {
            if (offers[author] == NO_TERMS) {
                return false;
            }
            for (int p = 0; p < offers.length; p++) {
                if (answers.hasSay(p)
                        && (offers[p] == NO_TERMS
                                || table.value(p, offers[author]) < table.value(p, offers[p]) - ROUNDING)) {
                    return false;
                }
            }
            return true;
        }
    }
}
