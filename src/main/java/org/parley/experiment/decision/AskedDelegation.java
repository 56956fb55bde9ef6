package org.parley.experiment.decision;

import java.util.List;
import java.util.stream.IntStream;
import org.parley.model.delegation.Choice;
import org.parley.model.delegation.Delegation;
import org.parley.model.delegation.Floor;
import org.parley.model.protocol.Protocol;
import org.parley.outcome.Decision;
import org.parley.outcome.Decision.Chosen;
import org.parley.outcome.Decision.Kind;
import org.parley.scenario.Scenario;

/** A delegation that is asked in questions, and decides by what it makes of them. */
public abstract class AskedDelegation implements Delegation {

    private final Scenario scenario;
    private final int actor;
    private final List<String> tracks;

    /**
     * Takes a seat.
     *
     * @param actor place of the actor
     */
    protected AskedDelegation(Scenario scenario, int actor) {
        this.scenario = scenario;
        this.actor = actor;
        tracks = List.copyOf(scenario.tracks().keySet());
    }

    /**
     * Decides.
     *
     * @return a decision that answers the question; a proposal is one that may be made
     */
    protected abstract Decision decide(Question question);

    @Override
    public final int propose(Floor floor) {
        if (IntStream.range(0, floor.packages()).noneMatch(floor::mayPropose)) {
            return MODEL;
        }
        Question asked = ask(Kind.PROPOSE, floor, Protocol.NO_TERMS, Protocol.NO_TERMS);
        Decision decision = decide(asked);
        return switch (decision.choice()) {
            case PROPOSE -> asked.proposable(decision.terms());
            case MODEL -> MODEL;
            default -> Protocol.NO_TERMS;
        };
    }

    @Override
    public final Choice answer(Floor floor, int pkg) {
        return choice(ask(Kind.ANSWER, floor, pkg, Protocol.NO_TERMS));
    }

    @Override
    public final Choice prefers(Floor floor, int pkg, int other) {
        return choice(ask(Kind.VOTE, floor, pkg, other));
    }

    @Override
    public final Choice contributes(int round, int giver, String kind, double chance) {
        return choice(new Question(
                scenario, actor, Kind.CONTRIBUTE, round, kind, null, Protocol.NO_TERMS, Protocol.NO_TERMS, chance));
    }

    private Question ask(Kind kind, Floor floor, int pkg, int other) {
        return new Question(
                scenario, actor, kind, floor.round(), tracks.get(floor.track()), floor, pkg, other, Double.NaN);
    }

    private Choice choice(Question asked) {
        Chosen chosen = decide(asked).choice();
        return chosen == Chosen.MODEL ? Choice.MODEL : chosen == Chosen.YES ? Choice.YES : Choice.NO;
    }
}
