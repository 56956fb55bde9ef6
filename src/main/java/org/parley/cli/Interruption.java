package org.parley.cli;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Ctrl-C as a wish to stop. The virtual machine ends as soon as its hooks do, so they wait for the work to be brought to a
 * state that can be left.
 */
final class Interruption implements AutoCloseable {

    private static final long SECONDS = 60;

    private final AtomicBoolean wished = new AtomicBoolean();
    private final CountDownLatch left = new CountDownLatch(1);
    private final Thread hook;

    /**
     * Listens from now on.
     *
     * @param err takes the last words
     * @param lastWords said when the work could be left
     */
    Interruption(PrintWriter err, Supplier<String> lastWords) {
        hook = new Thread(() -> stop(err, lastWords), "parley-stop");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void stop(PrintWriter err, Supplier<String> lastWords) {
        wished.set(true);
        try {
            err.println(left.await(SECONDS, TimeUnit.SECONDS) ? lastWords.get() : "Stopped.");
            err.flush();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the work shall stop. */
    boolean isWished() {
        return wished.get();
    }

    /** Says that the work is done or can be left. */
    @Override
    public void close() {
        left.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return; // The virtual machine is ending already, and runs the hook.
        }
    }
}
