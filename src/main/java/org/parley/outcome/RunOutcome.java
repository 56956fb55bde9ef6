package org.parley.outcome;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Outcome of a run: what it leaves. Actors, issues and options are indices in the order of the scenario file.
 *
 * <p>The arrays belong to this record; nobody may change them. A failed run has an {@code error} and no outcome, its
 * numbers are 0 and its arrays empty.
 *
 * @param caseIndex case of the design, from 0
 * @param run run within the case, from 0
 * @param key random key of the run; with the scenario it determines everything else
 * @param error why the run failed, or null
 * @param ending how it ended
 * @param talks what came of the talks
 * @param ceasefire the general cease-fire
 * @param worth what it was worth to each actor
 * @param history how things stood on each date, or null unless the run was a history; for one, the terms, the signature,
 *     the cease-fire and what it was worth are those of the first general cease-fire
 * @param happened round in which each event of the scenario first happened, from 1; 0 if it did not
 * @param numbers value of each of the scenario's numbers at the outset, in the order in which the model lists them; empty if the run was read
 *     from a table
 * @param delegated what seats decided that somebody else than the model took
 * @param events what happened, in order; empty unless that was recorded
 */
public record RunOutcome(
        int caseIndex,
        long run,
        long key,
        @Nullable String error,
        Ending ending,
        Talks talks,
        Ceasefire ceasefire,
        Worth worth,
        @Nullable History history,
        int[] happened,
        double[] numbers,
        Delegated delegated,
        List<TraceEvent> events) {

    /** Copies the list. */
    public RunOutcome {
        events = List.copyOf(events);
    }

    /** Returns how a run ended that did not fail. */
    public Outcome ended() {
        return Objects.requireNonNull(ending.outcome(), "a run that failed has no outcome");
    }

    /** Returns how things stood on each date of a run that was a history and did not fail. */
    public History dates() {
        return Objects.requireNonNull(history, "a run that is no history has no dates");
    }

    /**
     * How a run ended.
     *
     * @param outcome how it ended, or null if the run failed
     * @param round round in which it ended, from 1; for a general cease-fire the round in which it broke or the horizon
     * @param victor belligerent (0 or 1) that won the war, or -1
     * @param roundsFought rounds of war
     * @param front final position of the front, or -1 without a war
     * @param terms option in force per issue when talks ended (for a cease-fire: as signed)
     */
    public record Ending(@Nullable Outcome outcome, int round, int victor, int roundsFought, int front, int[] terms) {}

    /**
     * What came of the talks.
     *
     * @param agreementRound round in which the terms in force were agreed, from 1; 0 if nothing was agreed. A general
     *     cease-fire comes before a limited one, and that before any other agreement
     * @param proposer actor that proposed those terms, or -1
     * @param proposals number of proposals made
     * @param blocked refusals per actor and issue, row by row: {@code blocked[actor * issues + issue]}; per actor alone if the
     *     run was read from a table
     * @param lastRefusal the last refusal, or null if there was none
     * @param beliefPath the watched observer's belief at the end of each round of talks; empty if nobody is watched
     * @param tables how far each table came
     */
    public record Talks(
            int agreementRound,
            int proposer,
            int proposals,
            int[] blocked,
            @Nullable Refusal lastRefusal,
            double[] beliefPath,
            Tables tables) {}

    /**
     * How far each table came, by the round in which it first did, from 1; 0 if it never did. At a table that can sign a general
     * cease-fire only such terms count.
     *
     * @param opened it opened
     * @param found all who decide at it accepted terms
     * @param agreed the terms came into force, or wait for others: nobody away from the table refused them
     */
    public record Tables(int[] opened, int[] found, int[] agreed) {

        /** Returns that none of some tables came anywhere. */
        public static Tables none(int tables) {
            return new Tables(new int[tables], new int[tables], new int[tables]);
        }
    }

    /**
     * The general cease-fire.
     *
     * @param strength realised guarantee strength G in [0, 1], or NaN without one
     * @param rounds rounds that it lasted; 0 without one
     * @param incidents incidents short of collapse in that time; 0 unless the scenario has them
     * @param answers how many of them answered others
     */
    public record Ceasefire(double strength, int rounds, int incidents, int answers) {

        /** No general cease-fire. */
        public static final Ceasefire NONE = new Ceasefire(Double.NaN, 0, 0, 0);
    }

    /**
     * What a run was worth, by actor.
     *
     * @param utility value of the end: of the terms at signature with guarantees as realised and types as they are, else of
     *     fighting on, else of the military end; in [0, 1] but for war costs
     * @param noDeal no-deal value at the same moment (before the last move if that decided the war)
     * @param best value of the best feasible package at the same moment
     * @param warCost sum of war costs over the rounds fought
     * @param committed whether the actor is committed; true for actors without types
     */
    public record Worth(double[] utility, double[] noDeal, double[] best, double[] warCost, boolean[] committed) {}

    /**
     * How things stood, date by date.
     *
     * @param every rounds from one date to the next; date n is at the end of round n times {@code every}, date 0 the outset
     * @param situations how things stood on each date, by the letters of {@link Situation}
     * @param fronts position of the front on each date; empty without a war
     * @param ceasefires general cease-fires that were signed
     * @param decided round in which arms decided the war, or 0
     */
    public record History(int every, String situations, double[] fronts, int ceasefires, int decided) {

        /** Returns how things stood at the end of the last date up to a round, from 0. */
        public Situation at(int round) {
            return Situation.of(situations.charAt(Math.min(situations.length() - 1, round / every)));
        }

        /** Returns the rounds from one date to the next in a history of some rounds: about a hundred dates in all. */
        public static int every(int rounds) {
            return (rounds + MOST_DATES - 1) / MOST_DATES;
        }

        /** Most dates after the outset. */
        private static final int MOST_DATES = 104;
    }

    /** Returns the record of a run that failed. */
    public static RunOutcome failed(int caseIndex, long run, long key, String error) {
        double[] none = {};
        return new RunOutcome(
                caseIndex,
                run,
                key,
                error,
                new Ending(null, 0, -1, 0, -1, new int[0]),
                new Talks(0, -1, 0, new int[0], null, none, Tables.none(0)),
                Ceasefire.NONE,
                new Worth(none, none, none, none, new boolean[0]),
                null,
                new int[0],
                none,
                Delegated.NONE,
                List.of());
    }

    /** Returns the same with what happened. */
    public RunOutcome with(List<TraceEvent> recorded) {
        return new RunOutcome(
                caseIndex, run, key, error, ending, talks, ceasefire, worth, history, happened, numbers, delegated,
                recorded);
    }

    /** Returns the same with what seats decided that somebody else than the model took. */
    public RunOutcome with(Delegated decided) {
        return new RunOutcome(
                caseIndex, run, key, error, ending, talks, ceasefire, worth, history, happened, numbers, decided,
                events);
    }

    /** Returns how the run ended, or null if it failed. */
    public @Nullable Outcome outcome() {
        return ending.outcome();
    }

    /** Whether the run failed. */
    public boolean isFailed() {
        return ending.outcome() == null;
    }

    /** Returns how often an actor refused. */
    public int refusals(int actor) {
        int width = talks.blocked().length / worth.utility().length;
        int sum = 0;
        for (int k = actor * width; k < (actor + 1) * width; k++) {
            sum += talks.blocked()[k];
        }
        return sum;
    }
}
