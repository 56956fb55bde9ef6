package org.parley.analysis.solution;

import java.util.Locale;

/** A table has more packages than can be analysed exactly. */
public final class TooManyPackagesException extends IllegalArgumentException {

    /** The most packages that are analysed: to go through so many takes seconds, and a person waits for the answer. */
    public static final long MOST = 10_000_000;

    TooManyPackagesException(long packages) {
        super(String.format(
                Locale.ROOT,
                "the table has %s%,d packages, and exact analysis goes through %,d at most. Maybe leave an issue out, or"
                        + " merge options",
                packages == Long.MAX_VALUE ? "more than " : "",
                packages == Long.MAX_VALUE ? MOST : packages,
                MOST));
    }
}
