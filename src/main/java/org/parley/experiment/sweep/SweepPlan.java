package org.parley.experiment.sweep;

import java.util.Locale;

/**
 * What a sweep is about to do.
 *
 * @param request what is asked for
 * @param runsPerSecond how fast its runs are, or NaN if that was not measured
 */
public record SweepPlan(SweepRequest request, double runsPerSecond) {

    /** Cases above which a person has to say that so many are meant. */
    public static final long MANY_CASES = 100_000;

    private static final double DAY = 24 * 3600;

    /**
     * Returns why a design cannot be run at all, or not without a person's word; null if it can.
     *
     * @param confirmed whether a person has said that it is meant
     */
    public static String refusal(SweepRequest request, boolean confirmed) {
        long cases = request.design().size();
        String many = cases == Long.MAX_VALUE
                ? "more than 9 quintillion cases"
                : String.format(Locale.ROOT, "%,d cases", cases);
        if (cases > Integer.MAX_VALUE) {
            return "the design has " + many + ", and no more than 2,147,483,647 can be numbered."
                    + " Maybe fewer steps per factor, or a design that samples, such as latin_hypercube.";
        }
        return cases > MANY_CASES && !confirmed
                ? "the design has " + many + ". Maybe --yes if that is meant, fewer steps per factor, or a design that"
                        + " samples, such as latin_hypercube."
                : null;
    }

    /** Whether it is likely to take more than a day. */
    public boolean isLong() {
        return seconds() > DAY;
    }

    /** Returns how many seconds it takes, with the least number of runs that the study asks for. */
    public double seconds() {
        return request.atLeast() / runsPerSecond;
    }

    /** Returns how many seconds it takes at the most. */
    public double secondsAtMost() {
        return request.atMost() / runsPerSecond;
    }
}
