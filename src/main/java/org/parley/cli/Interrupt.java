package org.parley.cli;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Hears Ctrl-C while a command works. The virtual machine ends as soon as its hooks do, so the hook waits until what is half
 * written has been removed, which is when this is closed.
 */
final class Interrupt implements AutoCloseable {

    private final AtomicBoolean asked = new AtomicBoolean();
    private final CountDownLatch cleaned = new CountDownLatch(1);
    private final Thread hook;

    private Interrupt(PrintWriter err) {
        hook = new Thread(() -> stop(err), "parley-stop");
    }

    /**
     * Begins to listen.
     *
     * @param err where to tell that the work has stopped
     */
    static Interrupt listen(PrintWriter err) {
        Interrupt interrupt = new Interrupt(err);
        Runtime.getRuntime().addShutdownHook(interrupt.hook);
        return interrupt;
    }

    /** Whether somebody wants the work to stop. */
    boolean isAsked() {
        return asked.get();
    }

    private void stop(PrintWriter err) {
        asked.set(true);
        try {
            boolean clean = cleaned.await(30, TimeUnit.SECONDS);
            err.println(clean ? "Stopped. Nothing was written." : "Stopped.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        cleaned.countDown();
        if (!asked.get()) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
