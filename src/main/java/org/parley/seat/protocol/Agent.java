package org.parley.seat.protocol;

import java.time.Duration;

/** A program that takes a seat. One of them plays one run after the other. */
interface Agent extends AutoCloseable {

    /** Greatest length of a reply, in characters. */
    int MOST = 65_536;

    /**
     * Sends a message that asks for a reply.
     *
     * @param json the message, in one line
     * @param within how long to wait
     * @throws AgentException if no reply comes, or none that could be one
     * @throws InterruptedException if the work is to end
     */
    String ask(String json, Duration within) throws AgentException, InterruptedException;

    /**
     * Waits for another reply, after one that came too late for an earlier question.
     *
     * @throws AgentException if none comes
     * @throws InterruptedException if the work is to end
     */
    String next(Duration within) throws AgentException, InterruptedException;

    /**
     * Sends a message that asks for none.
     *
     * @throws AgentException if it cannot be sent
     * @throws InterruptedException if the work is to end
     */
    void tell(String json) throws AgentException, InterruptedException;

    /** Ends it, and all that it began. */
    @Override
    void close();
}
