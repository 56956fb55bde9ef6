package org.parley.analysis.solution;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ten million packages: answers in seconds, in memory that does not grow with them. */
class LargeProblemTest {

    /** On one core of a small server analysis and frontier take up to 4 s together; the bound allows for a busy one. */
    private static final Duration BOUND = Duration.ofSeconds(60);

    /** Parties whose ideals lie apart, at random saliences. */
    private static BargainingProblem opposed(int parties, int issues) {
        SplittableRandom random = new SplittableRandom(parties);
        double[][] salience = new double[parties][issues];
        double[][][] value = new double[parties][issues][10];
        for (int i = 0; i < parties; i++) {
            for (int k = 0; k < issues; k++) {
                salience[i][k] = random.nextDouble(0.05, 1) / issues;
                int ideal = 9 * i / (parties - 1);
                for (int o = 0; o < 10; o++) {
                    value[i][k][o] = 1 - Math.abs(o - ideal) / 9.0;
                }
            }
        }
        double[] reservation = new double[parties];
        Arrays.fill(reservation, 0.2);
        return BargainingProblem.weighted(salience, value, reservation);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void tenMillionPackagesTakeSeconds(int parties) {
        BargainingProblem problem = opposed(parties, 7);
        double[] power = Arrays.copyOf(new double[] {0.4, 0.3, 0.2, 0.1}, parties);
        Assertions.assertTimeout(BOUND, () -> {
            CooperativeAnalysis analysis = CooperativeAnalysis.of(problem, power);
            assertThat(analysis.acceptance().packages()).isEqualTo(10_000_000);
            Frontier frontier = Frontier.of(problem);
            assertThat(frontier.complete()).isTrue();
            assertThat(frontier.agreements())
                    .anyMatch(x -> Arrays.equals(
                            x.options(), analysis.solutions().nash().agreement().options()));
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void memoryDoesNotGrowWithThePackages(int parties) {
        CooperativeAnalysis.of(opposed(parties, 3));
        long aByteEach = 1_000_000;
        assertThat(allocated(opposed(parties, 6))).isLessThan(aByteEach);
    }

    private static long allocated(BargainingProblem problem) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        CooperativeAnalysis.of(problem);
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    }
}
