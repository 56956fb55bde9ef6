package org.parley.experiment;

import java.util.function.LongSupplier;

/**
 * Speed of runs, measured while a few are played. The first ones are slow, before the virtual machine has compiled what it
 * runs, so they are timed in windows until one is hardly faster than the one before.
 */
public final class Pace {

    private static final long WINDOW = 500_000_000L;
    private static final int LEAST_WINDOWS = 3;
    private static final int MOST_WINDOWS = 10;

    /** Rates of two windows that differ by no more than this factor are those of compiled runs. */
    private static final double STEADY = 1.15;

    private final LongSupplier nanos;
    private long since;
    private long now;
    private long counted;
    private int windows;
    private double before;
    private double rate = Double.NaN;
    private boolean isSteady;

    /** Starts the clock. */
    public Pace() {
        this(System::nanoTime);
    }

    /** Starts a clock that reads the time in nanoseconds. */
    Pace(LongSupplier nanos) {
        this.nanos = nanos;
        since = nanos.getAsLong();
        now = since;
    }

    /** Counts a run. */
    public void count() {
        now = nanos.getAsLong();
        counted++;
        if (now - since >= WINDOW) {
            before = rate;
            rate = counted / ((now - since) / 1e9);
            isSteady = ++windows >= LEAST_WINDOWS && rate <= STEADY * before;
            since = now;
            counted = 0;
        }
    }

    /** Whether the speed is known as well as some seconds can tell. */
    public boolean isOver() {
        return isSteady || windows >= MOST_WINDOWS;
    }

    /** Returns runs per second in the last window, or in all there was if none is full; NaN without runs. */
    public double rate() {
        return windows > 0 ? rate : counted == 0 ? Double.NaN : counted / ((now - since) / 1e9);
    }
}
