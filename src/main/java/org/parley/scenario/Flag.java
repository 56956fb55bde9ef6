package org.parley.scenario;

/**
 * A yes or no: the same in all runs, or drawn anew in every run.
 *
 * @param value what holds if it is the same in all runs; else what exact analysis looks at
 * @param choice the drawn choice between true and false that decides, or null
 * @param probability that it is true, drawn by itself, or null
 */
public record Flag(boolean value, String choice, Double probability) {

    /** Returns one that is the same in all runs. */
    public static Flag of(boolean value) {
        return new Flag(value, null, null);
    }

    /** Returns one that is true with a probability. */
    public static Flag of(double probability) {
        return probability == 0 || probability == 1
                ? of(probability == 1)
                : new Flag(probability >= 0.5, null, probability);
    }

    /** Whether it is drawn anew in every run. */
    public boolean isDrawn() {
        return choice != null || probability != null;
    }

    /** Whether it can be so in some run. */
    public boolean canBe(boolean other) {
        return isDrawn() || value == other;
    }
}
