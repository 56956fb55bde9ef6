package org.parley.model.table;

import org.parley.model.actor.ActorAgent;
import org.parley.model.compile.CompiledActor.Type;

/** Sincerity of the parties of a table: the chance that who could accept does, for some may only be stalling. */
record Sincerity(TableContext context) {

    /**
     * Returns the chance that a party is sincere when it could accept.
     *
     * @param observer who sees it so; null for one who takes everybody as sincere
     */
    double of(int party, ActorAgent observer) {
        int actor = context.track().actorOf(party);
        Type type = context.actors().get(actor).actor().types().own();
        if (type == null || observer == null) {
            return 1;
        }
        double committed = observer.belief(actor);
        return committed + (1 - committed) * concedes(type);
    }

    /** Returns the same chance before anything is seen. */
    double atFirst(Type type) {
        double committed = type.committed().in(context.run().drawn());
        return committed + (1 - committed) * concedes(type);
    }

    private double concedes(Type type) {
        return type.concedes().in(context.run().drawn());
    }

    /** Returns the mediator: the first facilitator, or null. */
    ActorAgent mediator() {
        return context.track().facilitators().isEmpty()
                ? null
                : context.actors().get(context.track().facilitators().get(0).actor());
    }

    /** Returns a number that changes with what anybody believes of anybody's type. */
    double trust() {
        double sum = 0;
        for (int i = 0; i < context.actors().count(); i++) {
            sum = 2 * sum + context.actors().get(i).trust();
        }
        return sum;
    }
}
