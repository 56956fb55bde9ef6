package org.parley.scenario;

import java.util.List;
import java.util.Map;

/**
 * A state or an institution.
 *
 * @param label its name for people; default its id
 * @param role a word for readers, such as belligerent, guarantor, facilitator
 * @param prefers what it wants on each issue; an issue left out does not matter to it
 * @param patience weight of the next round against this one, in (0, 1); default 0.95
 * @param tactic how its aspiration falls over time
 * @param war what the war costs it and what its ends are worth, or null
 * @param outsideOption what it gets by leaving the talks for good, as a per-round flow in [0, 1], or null. If it is
 *     uncertain, the others know no more of it than its distribution
 * @param type whether it may be only stalling, or null
 * @param beliefs its prior that another actor is committed, by that actor's id; default the other's own prior
 * @param domestic its audience at home, or null if it needs no ratification
 * @param contributes what it may give to secure a cease-fire, by kind
 * @param spoils power to break a cease-fire that leaves it worse off; default 1 for belligerents, 0 for others
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
        CommitmentType type,
        Map<String, Quantity> beliefs,
        Domestic domestic,
        Map<String, Contribution> contributes,
        Quantity spoils,
        List<String> evidence) {

    /** Fills in the defaults. */
    public Actor {
        prefers = Ordered.copy(prefers);
        patience = patience == null ? Quantity.of(0.95) : patience;
        tactic = tactic == null ? Method.named("time_dependent") : tactic;
        beliefs = Ordered.copy(beliefs);
        contributes = Ordered.copy(contributes);
        evidence = Ordered.copy(evidence);
    }

    /**
     * What the war means to an actor. Values are per-round flows on the actor's own utility scale.
     *
     * @param cost what a round of fighting takes from its flow, at least 0; default 0
     * @param victory a belligerent's value of its own military victory, in [0, 1]
     * @param defeat a belligerent's value of its own military defeat, in [0, 1]
     * @param victor another actor's value of a belligerent's victory, in [0, 1], by belligerent; default its status quo
     * @param optimism by how much a belligerent overrates its chance to win the next move; in [-0.5, 0.5], default 0
     * @param confidence how many moves of the front the prior belief is worth, at least 2; default 20
     * @param rearms front positions' worth of strength that a belligerent gains per round of cease-fire; default 0
     */
    public record WarStake(
            Quantity cost,
            Quantity victory,
            Quantity defeat,
            Map<String, Quantity> victor,
            Quantity optimism,
            Quantity confidence,
            Quantity rearms) {

        /** Fills in the defaults. */
        public WarStake {
            cost = cost == null ? Quantity.of(0) : cost;
            victor = Ordered.copy(victor);
            optimism = optimism == null ? Quantity.of(0) : optimism;
            confidence = confidence == null ? Quantity.of(20) : confidence;
            rearms = rearms == null ? Quantity.of(0) : rearms;
        }
    }

    /**
     * An actor that is either committed to an agreement or only stalling, unknown to the others.
     *
     * @param committed probability that it is committed, in [0, 1]
     * @param concedes share of its normal concessions that a stalling actor makes where a cease-fire is at stake, in
     *     [0, 1]; default 0.2
     * @param breaks factor on the hazard of a cease-fire if it is stalling, at least 1; default 3
     * @param conduct how its conduct shows its type
     */
    public record CommitmentType(Quantity committed, Quantity concedes, Quantity breaks, Conduct conduct) {

        /** Fills in the defaults. */
        public CommitmentType {
            concedes = concedes == null ? Quantity.of(0.2) : concedes;
            breaks = breaks == null ? Quantity.of(3) : breaks;
            conduct = conduct == null ? new Conduct(null, null, null, null) : conduct;
        }
    }

    /**
     * What observers expect of either type, and for conduct away from the table also what each type does.
     *
     * @param committed probability per round that a committed actor's conduct looks constructive; default 0.65
     * @param stalling the same of a stalling one; default 0.4
     * @param concedesIfCommitted observers' probability that a committed actor concedes when it acts at the table;
     *     default 0.6
     * @param concedesIfStalling the same of a stalling one; default 0.3
     */
    public record Conduct(
            Quantity committed, Quantity stalling, Quantity concedesIfCommitted, Quantity concedesIfStalling) {

        /** Fills in the defaults. */
        public Conduct {
            committed = committed == null ? Quantity.of(0.65) : committed;
            stalling = stalling == null ? Quantity.of(0.4) : stalling;
            concedesIfCommitted = concedesIfCommitted == null ? Quantity.of(0.6) : concedesIfCommitted;
            concedesIfStalling = concedesIfStalling == null ? Quantity.of(0.3) : concedesIfStalling;
        }
    }

    /**
     * The audience that must ratify what the delegation signs (Putnam 1988).
     *
     * @param demand surplus over the no-deal value that the audience wants, in [-1, 1]; default 0
     * @param certainty slope of the ratification probability in the surplus, above 0; default 20
     * @param evidence ids of the claims that support it
     */
    public record Domestic(Quantity demand, Quantity certainty, List<String> evidence) {

        /** Fills in the defaults. */
        public Domestic {
            demand = demand == null ? Quantity.of(0) : demand;
            certainty = certainty == null ? Quantity.of(20) : certainty;
            evidence = Ordered.copy(evidence);
        }
    }

    /**
     * What an actor may give to secure a cease-fire; {@code never} in the file is readiness 0.
     *
     * @param size how much guarantee strength the full contribution adds, in [0, 1]
     * @param readiness probability that it is given, under a clear mandate and with a seat, in [0, 1]
     * @param evidence ids of the claims that support it
     * @param assumption why these numbers although no claim gives them, or null
     */
    public record Contribution(Quantity size, Quantity readiness, List<String> evidence, String assumption) {

        /** Fills in the defaults. */
        public Contribution {
            size = size == null ? Quantity.of(0) : size;
            readiness = readiness == null ? Quantity.of(0) : readiness;
            evidence = Ordered.copy(evidence);
        }
    }
}
