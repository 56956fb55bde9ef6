package org.parley.scenario;

import java.util.List;
import java.util.Map;

/**
 * A table at which some actors bargain over some issues.
 *
 * @param what one sentence: what this track is
 * @param issues ids of its issues
 * @param parties who may sit there, and what they may do, by actor id
 * @param opens condition under which it opens: {@code from_start} (default), {@code never} or a condition
 * @param preparation rounds between the condition and the first session
 * @param breakdown probability per round that talks end for good; in a history, that they are suspended
 * @param resumes probability per round that suspended talks resume; in a history
 * @param sessions mean number of sessions per round, at most 1
 * @param blocs parties that act as one at this table, by the name of the bloc; with incomplete information
 * @param facilitator third parties that help, by actor id
 * @param protocol who may propose what, when
 * @param quota votes needed among the parties that vote, besides every consent that is needed
 * @param evidence ids of the claims that support it
 */
public record Track(
        String what,
        List<String> issues,
        Map<String, Party> parties,
        String opens,
        Quantity preparation,
        Quantity breakdown,
        Quantity resumes,
        Quantity sessions,
        Map<String, Bloc> blocs,
        Map<String, Facilitator> facilitator,
        Method protocol,
        int quota,
        List<String> evidence) {

    /** Fills in the defaults. */
    public Track {
        issues = Ordered.copy(issues);
        parties = Ordered.copy(parties);
        blocs = Ordered.copy(blocs);
        facilitator = Ordered.copy(facilitator);
        evidence = Ordered.copy(evidence);
    }

    /**
     * A party to a track. A seat, a veto and a vote are different things (Cunningham 2006).
     *
     * @param consents whether terms need its consent (a veto), seated or not
     * @param joins condition under which it takes its seat: {@code from_start} (default), {@code never} or a condition
     * @param initiative weight with which it is recognised to propose
     * @param capability resources that it can bring to bear on others. Protocols in which strength decides
     *     use it
     * @param votes votes that it casts towards the track's quota
     * @param evidence ids of the claims that support it
     */
    public record Party(
            Flag consents, String joins, Quantity initiative, Quantity capability, int votes, List<String> evidence) {

        /** Fills in the defaults. */
        public Party {
            evidence = Ordered.copy(evidence);
        }
    }

    /**
     * A third party that helps. Each strength is 0 by default.
     *
     * @param keepsTalksGoing share of breakdowns that it prevents
     * @param speedsUp share of the preparation that it saves
     * @param informs share of the error about others' preferences that it removes
     * @param leverage value that its side payments add to any agreement for each consenting party; bought agreements
     *     are less durable (Beardsley 2008), see {@link Guarantees#leverageEffect}
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
            evidence = Ordered.copy(evidence);
        }
    }

    /**
     * Parties that act as one at a table: they make one offer and give one answer.
     *
     * @param members ids of the parties; the first speaks for all
     * @param rule how they come to what a package gains them: {@code mean}, {@code median}, {@code unanimity} (the least
     *     that it gains any of them) or {@code leader} (the first)
     * @param evidence ids of the claims that support it
     */
    public record Bloc(List<String> members, String rule, List<String> evidence) {

        /** Copies the collections. */
        public Bloc {
            members = Ordered.copy(members);
            evidence = Ordered.copy(evidence);
        }
    }
}
