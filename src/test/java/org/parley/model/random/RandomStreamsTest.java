package org.parley.model.random;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Keys of runs and the seeds that they belong to. */
class RandomStreamsTest {

    @Test
    void everyKeyIsThatOfTheFirstRunOfOneSeed() {
        for (long seed : new long[] {0, 1, -1, 7, Long.MIN_VALUE, Long.MAX_VALUE}) {
            assertThat(RandomStreams.seedOf(RandomStreams.key(seed, 0))).isEqualTo(seed);
            for (long run = 1; run < 1000; run++) {
                long key = RandomStreams.key(seed, run);
                assertThat(RandomStreams.key(RandomStreams.seedOf(key), 0)).isEqualTo(key);
            }
        }
    }
}
