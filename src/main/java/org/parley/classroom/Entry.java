package org.parley.classroom;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.outcome.Decision;

/** A line of a class's journal: something that happened in the class. The class is what its lines say, in their order. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @Type(value = Entry.Opened.class, name = "opened"),
    @Type(value = Entry.Begun.class, name = "begun"),
    @Type(value = Entry.Joined.class, name = "joined"),
    @Type(value = Entry.Decided.class, name = "decided"),
    @Type(value = Entry.Handed.class, name = "handed"),
    @Type(value = Entry.Said.class, name = "said"),
    @Type(value = Entry.Paused.class, name = "paused"),
    @Type(value = Entry.Ended.class, name = "ended")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Entry {

    /**
     * The class began: the first line.
     *
     * @param parley version of this form, 1
     * @param code what students type to join
     * @param key what the teacher is known by
     * @param secret what the server signs with
     * @param games hash of each scenario that is played, with its seats
     */
    record Opened(int parley, String code, String key, String secret, List<String> games) implements Entry {

        /** Copies the list. */
        public Opened {
            games = List.copyOf(games);
        }
    }

    /**
     * A game began.
     *
     * @param table its number, from 0
     * @param activity which scenario, from 0
     * @param run number of its luck
     * @param seats actors that people play in it
     */
    record Begun(int table, int activity, long run, List<String> seats) implements Entry {

        /** Copies the list. */
        public Begun {
            seats = List.copyOf(seats);
        }
    }

    /**
     * Somebody took a seat.
     *
     * @param participant number, from 0
     * @param token digest of what they are known by
     * @param label what they call themselves
     * @param table number of the game
     * @param seat the actor
     * @param at when, in milliseconds since 1970
     */
    record Joined(int participant, String token, String label, int table, String seat, long at) implements Entry {}

    /**
     * A decision was made.
     *
     * @param table number of the game
     * @param participant who made it, or -1 for the model
     * @param decision what was decided
     * @param reason why, in words of the participant, or null
     * @param at when, in milliseconds since 1970
     */
    record Decided(
            int table,
            int participant,
            Decision decision,
            @Nullable String reason,
            long at) implements Entry {}

    /**
     * A seat was handed to the model, or back.
     *
     * @param table number of the game
     * @param seat the actor
     * @param model whether the model has it now
     */
    record Handed(int table, String seat, boolean model) implements Entry {}

    /**
     * Something was said at a table of several, which binds nobody.
     *
     * @param table number of the game
     * @param from the actor that said it
     * @param to the actor that alone hears it, or null for all at the table
     * @param text what was said
     * @param round in which
     */
    record Said(int table, String from, @Nullable String to, String text, int round) implements Entry {}

    /**
     * The teacher paused the class, or let it go on.
     *
     * @param paused whether nothing is taken now
     */
    record Paused(boolean paused) implements Entry {}

    /** The teacher ended the class; the model finishes what is open. */
    record Ended() implements Entry {}
}
