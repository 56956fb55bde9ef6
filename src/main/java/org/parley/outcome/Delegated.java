package org.parley.outcome;

import java.util.List;

/**
 * What seats decided that somebody else than the model took, and what was said with whoever took them.
 *
 * @param decisions their decisions, in the order in which they were made
 * @param messages what was sent and received, in order
 */
public record Delegated(List<Decision> decisions, List<Message> messages) {

    /** The model decided for everybody. */
    public static final Delegated NONE = new Delegated(List.of(), List.of());

    /** Copies the lists. */
    public Delegated {
        decisions = List.copyOf(decisions);
        messages = List.copyOf(messages);
    }

    /**
     * A message between the program and whoever took a seat.
     *
     * @param seat the actor
     * @param isReply whether it came from there
     * @param json the message
     */
    public record Message(String seat, boolean isReply, String json) {}
}
