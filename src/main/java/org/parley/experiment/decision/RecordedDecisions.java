package org.parley.experiment.decision;

import java.util.Iterator;
import java.util.List;
import org.parley.model.NegotiationModel;
import org.parley.outcome.Decision;
import org.parley.outcome.Decision.Chosen;
import org.parley.scenario.Scenario;

/** Decisions that were made before, given again in their order: a run with them is the same to the bit. */
public final class RecordedDecisions extends AskedDelegation {

    private final Iterator<Decision> left;
    private final boolean mayPart;
    private boolean hasParted;

    /**
     * Lets a model play its next run with the decisions that were made in it, and none of another.
     *
     * @param decisions decisions of all seats, in order
     * @param mayPart whether the run may become another one: then the model decides from the first question on that was not
     *     asked before. Otherwise such a question fails the run
     */
    public static void give(NegotiationModel model, Scenario scenario, List<Decision> decisions, boolean mayPart) {
        int actor = 0;
        for (String seat : scenario.actors().keySet()) {
            boolean isTaken =
                    decisions.stream().anyMatch(decision -> decision.seat().equals(seat));
            model.delegate(actor++, isTaken ? new RecordedDecisions(scenario, seat, decisions, mayPart) : null);
        }
    }

    private RecordedDecisions(Scenario scenario, String seat, List<Decision> decisions, boolean mayPart) {
        super(scenario, List.copyOf(scenario.actors().keySet()).indexOf(seat));
        this.mayPart = mayPart;
        left = decisions.stream()
                .filter(decision -> decision.seat().equals(seat))
                .toList()
                .iterator();
    }

    @Override
    protected Decision decide(Question question) {
        Decision next = !hasParted && left.hasNext() ? left.next() : null;
        if (next != null
                && question.isAnsweredBy(next)
                && (next.choice() != Chosen.PROPOSE || question.proposable(next.terms()) >= 0)) {
            return next;
        }
        if (!mayPart) {
            throw new IllegalStateException("what is asked in round " + question.round()
                    + " is not what was decided then; the scenario or the program may have changed since");
        }
        hasParted = true;
        return question.decide(Chosen.MODEL);
    }
}
