package org.parley.scenario;

import java.util.List;
import java.util.Map;

/**
 * A state or an institution.
 *
 * @param label its name for people; default its id
 * @param role a word for readers, such as belligerent, guarantor, facilitator
 * @param prefers what it wants on each issue; an issue left out does not matter to it
 * @param patience weight of the next round against this one
 * @param tactic how its aspiration falls over time
 * @param war what the war costs it and what its ends are worth, or null
 * @param outsideOption what it gets by leaving the talks for good, as a per-round flow, or null. If it is uncertain,
 *     the others know no more of it than its distribution
 * @param privateResolve half the width of what others do not know about how much it can bear: no deal is worth up to so
 *     much more or less to it than it seems, evenly spread; with incomplete information
 * @param type whether it may be only stalling, or null
 * @param beliefs its prior that another actor is committed, by that actor's id; default the other's own prior
 * @param domestic its audience at home, or null if it needs no ratification
 * @param contributes what it may give to secure a cease-fire, by kind
 * @param spoils power to break a cease-fire that leaves it worse off
 * @param evidence ids of the claims that support it
 */
public record Actor(
        String label,
        String role,
        Map<String, Preference> prefers,
        Quantity patience,
        Method tactic,
        WarStake war,
        Quantity outsideOption,
        Quantity privateResolve,
        CommitmentType type,
        Map<String, Quantity> beliefs,
        Domestic domestic,
        Map<String, Contribution> contributes,
        Quantity spoils,
        List<String> evidence) {

    /** Copies the collections. */
    public Actor {
        prefers = Ordered.copy(prefers);
        beliefs = Ordered.copy(beliefs);
        contributes = Ordered.copy(contributes);
        evidence = Ordered.copy(evidence);
    }

    /**
     * What the war means to an actor. Values are per-round flows on the actor's own utility scale.
     *
     * @param cost what a round of fighting takes from its flow
     * @param victory a belligerent's value of its own military victory
     * @param defeat a belligerent's value of its own military defeat
     * @param victor another actor's value of a belligerent's victory, by belligerent; default its status quo
     * @param optimism by how much a belligerent overrates its chance to win the next move
     * @param confidence how many moves of the front the prior belief is worth
     * @param rearms front positions' worth of strength that a belligerent gains per round of cease-fire
     */
    public record WarStake(
            Quantity cost,
            Quantity victory,
            Quantity defeat,
            Map<String, Quantity> victor,
            Quantity optimism,
            Quantity confidence,
            Quantity rearms) {

        /** Copies the collections. */
        public WarStake {
            victor = Ordered.copy(victor);
        }
    }

    /**
     * An actor that is either committed to an agreement or only stalling, unknown to the others.
     *
     * @param committed probability that it is committed
     * @param concedes share of its normal concessions that a stalling actor makes where a cease-fire is at stake
     * @param breaks factor on the hazard of a cease-fire if it is stalling
     * @param conduct how its conduct shows its type
     */
    public record CommitmentType(Quantity committed, Quantity concedes, Quantity breaks, Conduct conduct) {}

    /**
     * What observers expect of either type, and for conduct away from the table also what each type does.
     *
     * @param committed probability per round that a committed actor's conduct looks constructive
     * @param stalling the same of a stalling one
     * @param concedesIfCommitted observers' probability that a committed actor concedes when it acts at the table
     * @param concedesIfStalling the same of a stalling one
     */
    public record Conduct(
            Quantity committed, Quantity stalling, Quantity concedesIfCommitted, Quantity concedesIfStalling) {}

    /**
     * The audience that must ratify what the delegation signs (Putnam 1988).
     *
     * @param demand surplus over the no-deal value that the audience wants
     * @param certainty slope of the ratification probability in the surplus
     * @param evidence ids of the claims that support it
     */
    public record Domestic(Quantity demand, Quantity certainty, List<String> evidence) {

        /** Copies the collections. */
        public Domestic {
            evidence = Ordered.copy(evidence);
        }
    }

    /**
     * What an actor may give to secure a cease-fire; {@code never} in the file is readiness 0.
     *
     * @param size how much guarantee strength the full contribution adds
     * @param readiness probability that it is given, under a clear mandate and with a seat; where it has a cost, at best
     * @param cost what giving it costs the actor on its own scale, which then chooses; null if it is given by chance alone
     * @param backedBy kind of contribution that takes the cost away where it is given, or null
     * @param evidence ids of the claims that support it
     * @param assumption why these numbers although no claim gives them, or null
     */
    public record Contribution(
            Quantity size,
            Quantity readiness,
            Quantity cost,
            String backedBy,
            List<String> evidence,
            String assumption) {

        /** Copies the collections. */
        public Contribution {
            evidence = Ordered.copy(evidence);
        }
    }
}
