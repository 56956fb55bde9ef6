package org.parley.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table at which some actors bargain over some issues.
 *
 * @param what one sentence: what this track is
 * @param issues ids of its issues
 * @param parties who may sit there, and what they may do, by actor id
 * @param opens condition under which it opens: {@code from_start} (default), {@code never} or a condition
 * @param preparation rounds between the condition and the first session, at least 0; default 0
 * @param breakdown probability per round that talks end for good, in [0, 1]; default 0
 * @param facilitator third parties that help, by actor id
 * @param protocol who may propose what, when; default {@code random_recognition}
 * @param quota votes needed among the parties that vote, besides every consent that is needed; default 0
 * @param evidence ids of the claims that support it
 */
public record Track(
        String what,
        List<String> issues,
        Map<String, Party> parties,
        String opens,
        Quantity preparation,
        Quantity breakdown,
        Map<String, Facilitator> facilitator,
        Method protocol,
        Integer quota,
        List<String> evidence) {

    /** Fills in the defaults. */
    public Track {
        issues = Ordered.copy(issues);
        parties = Ordered.copy(parties);
        opens = opens == null ? "from_start" : opens;
        preparation = preparation == null ? Quantity.of(0) : preparation;
        breakdown = breakdown == null ? Quantity.of(0) : breakdown;
        facilitator = Ordered.copy(facilitator);
        protocol = protocol == null ? Method.named("random_recognition") : protocol;
        quota = quota == null ? 0 : quota;
        evidence = Ordered.copy(evidence);
    }

    /** Returns the table of a scenario that names none: every issue, every actor, everyone's consent. */
    static Track of(Map<String, Issue> issues, Map<String, Actor> actors) {
        Map<String, Party> parties = new LinkedHashMap<>();
        actors.keySet().forEach(id -> parties.put(id, new Party(true, null, null, null, null, null)));
        return new Track(null, List.copyOf(issues.keySet()), parties, null, null, null, null, null, null, null);
    }

    /**
     * A party to a track. A seat, a veto and a vote are different things (Cunningham 2006).
     *
     * @param consents whether terms need its consent (a veto), seated or not; default false
     * @param joins condition under which it takes its seat: {@code from_start} (default), {@code never} or a condition
     * @param initiative weight with which it is recognised to propose, at least 0; default 1
     * @param capability resources that it can bring to bear on others, at least 0; default 1. Protocols in which strength
     *     decides use it
     * @param votes votes that it casts towards the track's quota; default 0
     * @param evidence ids of the claims that support it
     */
    public record Party(
            Boolean consents,
            String joins,
            Quantity initiative,
            Quantity capability,
            Integer votes,
            List<String> evidence) {

        /** Fills in the defaults. */
        public Party {
            consents = consents != null && consents;
            joins = joins == null ? "from_start" : joins;
            initiative = initiative == null ? Quantity.of(1) : initiative;
            capability = capability == null ? Quantity.of(1) : capability;
            votes = votes == null ? 0 : votes;
            evidence = Ordered.copy(evidence);
        }
    }

    /**
     * A third party that helps. Each strength is 0 by default.
     *
     * @param keepsTalksGoing share of breakdowns that it prevents, in [0, 1]
     * @param speedsUp share of the preparation that it saves, in [0, 1]
     * @param informs share of the error about others' preferences that it removes, in [0, 1]
     * @param leverage value that its side payments add to any agreement for each consenting party, in [0, 1]; bought
     *     agreements are less durable (Beardsley 2008), see {@link Guarantees#leverageEffect}
     * @param evidence ids of the claims that support it
     * @param assumption why these numbers although no claim gives them, or null
     */
    public record Facilitator(
            Quantity keepsTalksGoing,
            Quantity speedsUp,
            Quantity informs,
            Quantity leverage,
            List<String> evidence,
            String assumption) {

        /** Fills in the defaults. */
        public Facilitator {
            keepsTalksGoing = keepsTalksGoing == null ? Quantity.of(0) : keepsTalksGoing;
            speedsUp = speedsUp == null ? Quantity.of(0) : speedsUp;
            informs = informs == null ? Quantity.of(0) : informs;
            leverage = leverage == null ? Quantity.of(0) : leverage;
            evidence = Ordered.copy(evidence);
        }
    }
}
