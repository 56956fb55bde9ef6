package org.parley.cli.terminal;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Hears Ctrl-C while a command works. The virtual machine ends as soon as its hooks do, so the hook waits until what is half
 * written has been removed or made safe, which is when this is closed.
 */
public final class Interrupt implements AutoCloseable {

    private final AtomicBoolean asked = new AtomicBoolean();
    private final CountDownLatch cleaned = new CountDownLatch(1);
    private final Thread hook;

    private Interrupt(PrintWriter err, Supplier<String> lastWords) {
        hook = new Thread(() -> stop(err, lastWords), "parley-stop");
    }

    /**
     * Begins to listen.
     *
     * @param err where to tell that the work has stopped
     */
    public static Interrupt listen(PrintWriter err) {
        return listen(err, () -> "Stopped. Nothing was written.");
    }

    /**
     * Begins to listen.
     *
     * @param err where to tell that the work has stopped
     * @param lastWords what to tell
     */
    public static Interrupt listen(PrintWriter err, Supplier<String> lastWords) {
        Interrupt interrupt = new Interrupt(err, lastWords);
        Runtime.getRuntime().addShutdownHook(interrupt.hook);
        return interrupt;
    }

    /** Whether somebody wants the work to stop. */
    public boolean isAsked() {
        return asked.get();
    }

    private void stop(PrintWriter err, Supplier<String> lastWords) {
        asked.set(true);
        try {
            boolean clean = cleaned.await(30, TimeUnit.SECONDS);
            err.println(clean ? lastWords.get() : "Stopped.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        cleaned.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return; // The virtual machine is ending already, and runs the hook.
        }
    }
}
