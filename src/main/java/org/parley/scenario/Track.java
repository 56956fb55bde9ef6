package org.parley.scenario;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A table at which some actors bargain over some issues.
 *
 * @param what one sentence: what this track is
 * @param issues ids of its issues
 * @param parties who may sit there, and what they may do, by actor id
 * @param opens condition under which it opens: {@code from_start} (default), {@code never} or a condition
 * @param reopens condition that takes talks up again that have agreed, each time that it becomes true; null for never
 * @param preparation rounds between the condition and the first session
 * @param breakdown probability per round that talks end for good; in a history, that they are suspended
 * @param resumes probability per round that suspended talks resume; in a history
 * @param resumption what makes suspended talks resume more or less readily, or null
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
        String reopens,
        Quantity preparation,
        Quantity breakdown,
        Quantity resumes,
        Resumption resumption,
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

    /** Returns what makes suspended talks resume more or less readily, by its kind. */
    public Map<SpurKind, Spur> spurs() {
        Map<SpurKind, Spur> spurs = new EnumMap<>(SpurKind.class);
        if (resumption != null) {
            spurs.put(SpurKind.AFTER_MOVES, resumption.afterMoves);
            spurs.put(SpurKind.IN_STALEMATE, resumption.inStalemate);
            spurs.put(SpurKind.AFTER_EVENTS, resumption.afterEvents);
            spurs.values().removeIf(Objects::isNull);
        }
        return spurs;
    }

    /**
     * What makes suspended talks resume more or less readily than at their usual rate; each is null if it does not.
     *
     * @param afterMoves acts after a move of the front (Min 2020)
     * @param inStalemate acts while the front has not moved for long (Zartman 2001)
     * @param afterEvents acts after events of the scenario, such as a change on a patron's side
     */
    public record Resumption(Moves afterMoves, Stalemate inStalemate, Changes afterEvents) {}

    /** Kinds of what makes suspended talks resume more or less readily. */
    public enum SpurKind {
        AFTER_MOVES,
        IN_STALEMATE,
        AFTER_EVENTS;

        /** Returns the key by which a file calls it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Something that multiplies the rate at which suspended talks resume, while it acts. */
    public sealed interface Spur {

        /** Returns the factor on the rate, above 0. */
        Quantity times();

        /** Returns how long it acts; of a stalemate, how long the front must have stood still. */
        Span span();

        /** Returns the events after which it acts, if it is events. */
        default List<String> events() {
            return List.of();
        }
    }

    /**
     * Moves of the front that make talks resume.
     *
     * @param times factor on the rate, above 0
     * @param within for how long it acts
     * @param evidence ids of the claims that support it
     * @param assumption why this although no claim says so, or null
     */
    public record Moves(Quantity times, Span within, List<String> evidence, String assumption) implements Spur {

        /** Copies the evidence. */
        public Moves {
            evidence = Ordered.copy(evidence);
        }

        @Override
        public Span span() {
            return within;
        }
    }

    /**
     * A stalemate that makes talks resume.
     *
     * @param times factor on the rate, above 0
     * @param after how long the front must have stood still while the war went on
     * @param evidence ids of the claims that support it
     * @param assumption why this although no claim says so, or null
     */
    public record Stalemate(Quantity times, Span after, List<String> evidence, String assumption) implements Spur {

        /** Copies the evidence. */
        public Stalemate {
            evidence = Ordered.copy(evidence);
        }

        @Override
        public Span span() {
            return after;
        }
    }

    /**
     * Events that make talks resume.
     *
     * @param events ids of the events
     * @param times factor on the rate, above 0
     * @param within for how long it acts after any of them
     * @param evidence ids of the claims that support it
     * @param assumption why this although no claim says so, or null
     */
    public record Changes(List<String> events, Quantity times, Span within, List<String> evidence, String assumption)
            implements Spur {

        /** Copies the collections. */
        public Changes {
            events = Ordered.copy(events);
            evidence = Ordered.copy(evidence);
        }

        @Override
        public Span span() {
            return within;
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
