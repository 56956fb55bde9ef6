package org.parley.model.protocol;

import java.util.stream.IntStream;
import org.parley.model.challenge.GroupDecision;
import org.parley.model.challenge.Response;

/**
 * Bueno de Mesquita's expected utility model (1994), as replicated by Scholz, Calbert and Smith (2011): actors stand on a
 * line at the option that they like best. In each round they challenge one another, and whoever expects to lose gives way
 * and moves. When nobody moves any more, or at the deadline, the weighted median is put to those who have a veto or a vote;
 * if nobody has, it is the outcome.
 *
 * <p>Any number of seated parties with a {@code capability} and a salience in [0, 1]; one issue, whose options are equally
 * far apart. No settings.
 */
public final class SpatialChallenge implements Protocol {

    @Override
    public String name() {
        return "spatial_challenge";
    }

    @Override
    public String summary() {
        return "Actors challenge each other along one line and move; the weighted median is the outcome (Bueno "
                + "de Mesquita 1994).";
    }

    @Override
    public String source() {
        return "Bueno de Mesquita (1994), in European Community Decision Making, ch. 4; Scholz, Calbert and Smith (2011),"
                + " Journal of Theoretical Politics 23(4): 510-531";
    }

    @Override
    public Need need() {
        return Need.ONE_ISSUE;
    }

    @Override
    public boolean decidesAlone() {
        return true;
    }

    @Override
    public Procedure at(Table table) {
        return new Challenges(table);
    }

    private static final class Challenges implements Procedure {

        private final Table table;
        private final Answers answers;
        private GroupDecision decision;
        private int[] members;

        Challenges(Table table) {
            this.table = table;
            answers = new Answers(table, 1);
        }

        @Override
        public void begin() {
            decision = null;
        }

        @Override
        public int session() {
            if (decision == null && !convene()) {
                return NO_TERMS;
            }
            boolean moved = decision.step();
            for (int i = 0; i < members.length; i++) {
                if (decision.response(i) != Response.STANDS) {
                    table.move(members[i], decision.position(i), members[decision.rival(i)]);
                }
            }
            if (moved && !table.isLastSession()) {
                return NO_TERMS;
            }
            int outcome = packageAt((int) Math.rint(decision.medians()[0]));
            if (outcome == NO_TERMS) {
                return NO_TERMS;
            }
            table.draft(outcome);
            answers.draw();
            return answers.all(-1, outcome) ? outcome : NO_TERMS;
        }

        /** Whoever is seated at the first session takes part; false if nobody with any weight is. */
        private boolean convene() {
            members =
                    IntStream.range(0, table.parties()).filter(table::isSeated).toArray();
            double weight = IntStream.of(members)
                    .mapToDouble(p -> table.capability(p) * table.salience(p))
                    .sum();
            if (weight > 0) {
                decision = new GroupDecision(
                        IntStream.of(members).mapToDouble(table::capability).toArray(),
                        IntStream.of(members).mapToDouble(table::salience).toArray(),
                        IntStream.of(members).mapToDouble(table::ideal).toArray());
            }
            return weight > 0;
        }

        private int packageAt(int option) {
            for (int x = 0; x < table.packages(); x++) {
                if (table.option(x, 0) == option && table.isPossible(x)) {
                    return x;
                }
            }
            return NO_TERMS;
        }
    }
}
