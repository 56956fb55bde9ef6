package org.parley.experiment.design;

import org.parley.model.random.RandomStreams;

/** Random numbers of a design, by address: those of one point do not depend on how many points there are. */
final class PointStreams {

    /** Keeps designs apart from runs, whose keys are made of the same seed and number. */
    private static final long DESIGNS = 0x6a09e667f3bcc909L;

    private PointStreams() {}

    /** Returns the random numbers at an address of a seed. */
    static RandomStreams of(long seed, long index) {
        RandomStreams random = new RandomStreams();
        random.begin(RandomStreams.key(seed ^ DESIGNS, index));
        return random;
    }

    /** Fails unless there is at least one point and one factor. */
    static void check(int n, int d) {
        if (n < 1 || d < 1) {
            throw new IllegalArgumentException(
                    "a design needs at least one point and one factor, not " + n + " and " + d);
        }
    }
}
