package org.parley.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.scenario.Distribution.Beta;
import org.parley.scenario.Distribution.Constant;
import org.parley.scenario.Distribution.Discrete;
import org.parley.scenario.Distribution.Normal;
import org.parley.scenario.Distribution.Triangular;
import org.parley.scenario.Distribution.Uniform;

/** Inverses at points that are known in closed form or from tables. */
class DistributionTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    /** A distribution, a probability and the value below which it lies with that probability. */
    record Point(Distribution of, double u, double x) {}

    static List<Point> points() {
        return List.of(
                new Point(new Constant(3), 0.2, 3),
                new Point(new Uniform(2, 4), 0.25, 2.5),
                // Triangular: F(mode) = (mode - lower) / (upper - lower); below it F(x) = (x - a)² / ((b - a)(m - a)).
                new Point(new Triangular(0, 1, 4), 0.25, 1),
                new Point(new Triangular(0, 1, 4), 0.0625, 0.5),
                new Point(new Triangular(0, 1, 4), 1 - 1.0 / 12, 3),
                new Point(new Triangular(0, 0, 1), 0.75, 0.5),
                new Point(new Triangular(0, 1, 1), 0.25, 0.5),
                new Point(new Triangular(2, 2, 2), 0.7, 2),
                // Standard normal quantiles, from tables.
                new Point(new Normal(0, 1, -INFINITY, INFINITY), 0.5, 0),
                new Point(new Normal(0, 1, -INFINITY, INFINITY), 0.975, 1.959963984540054),
                new Point(new Normal(10, 2, -INFINITY, INFINITY), 0.025, 10 - 2 * 1.959963984540054),
                // Half a normal: its median is the upper quartile of the whole.
                new Point(new Normal(0, 1, 0, INFINITY), 0.5, 0.6744897501960817),
                new Point(new Normal(0, 1, -1, 1), 0.5, 0),
                // Beta(1, n) has F(x) = 1 - (1 - x)^n, Beta(n, 1) has F(x) = x^n.
                new Point(new Beta(1, 2), 0.75, 0.5),
                new Point(new Beta(3, 1), 0.125, 0.5),
                new Point(new Beta(2, 2), 0.5, 0.5),
                new Point(new Discrete(List.of(5.0, 1.0, 3.0), List.of(1.0, 2.0, 1.0)), 0.49, 1),
                new Point(new Discrete(List.of(5.0, 1.0, 3.0), List.of(1.0, 2.0, 1.0)), 0.51, 3),
                new Point(new Discrete(List.of(5.0, 1.0, 3.0), List.of(1.0, 2.0, 1.0)), 0.76, 5),
                new Point(new Discrete(List.of(1.0, 2.0), null), 0.51, 2));
    }

    @ParameterizedTest
    @MethodSource("points")
    void theInverseIsRightAtKnownPoints(Point p) {
        assertThat(p.of().inverse(p.u())).isCloseTo(p.x(), within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("points")
    void theInverseNeverFallsNorLeavesItsSupport(Point p) {
        Distribution d = p.of();
        double last = -INFINITY;
        for (double u : new double[] {1e-12, 0.1, 0.3, 0.5, 0.7, 0.9, 1 - 1e-12}) {
            double x = d.inverse(u);
            assertThat(x).isBetween(d.lower(), d.upper());
            if (!(d instanceof Discrete)) {
                assertThat(x).isGreaterThanOrEqualTo(last);
            }
            last = x;
        }
    }

    @Test
    void theEndsOfABetaAreNeverDrawn() {
        assertThat(new Beta(0.001, 1).inverse(1e-9)).isPositive();
        assertThat(new Beta(1, 0.001).inverse(1 - 1e-9)).isLessThan(1);
    }

    /** Distributions whose density is known in closed form at a value. */
    static List<Point> densities() {
        return List.of(
                new Point(new Uniform(2, 4), 0.5, 3),
                new Point(new Uniform(2, 4), 0, 4.1),
                // The peak of a triangle of area 1 is 2 / base; halfway up to it, half of that.
                new Point(new Triangular(0, 1, 4), 0.5, 1),
                new Point(new Triangular(0, 1, 4), 0.25, 0.5),
                new Point(new Triangular(0, 1, 4), 0.25, 2.5),
                new Point(new Triangular(0, 0, 1), 2, 0),
                new Point(new Triangular(0, 1, 1), 2, 1),
                new Point(new Triangular(0, 1, 4), 0, -0.1),
                new Point(new Normal(0, 1, -INFINITY, INFINITY), 0.3989422804014327, 0),
                new Point(new Normal(10, 2, -INFINITY, INFINITY), 0.24197072451914337 / 2, 12),
                // Half a normal is twice as dense.
                new Point(new Normal(0, 1, 0, INFINITY), 2 * 0.3989422804014327, 0),
                new Point(new Normal(0, 1, 0, INFINITY), 0, -0.5),
                // Beta(2, 2) is 6 x (1 - x), Beta(1, n) n (1 - x)^(n - 1).
                new Point(new Beta(2, 2), 1.5, 0.5),
                new Point(new Beta(1, 3), 3, 0),
                new Point(new Beta(0.5, 0.5), 2 / Math.PI, 0.5),
                new Point(new Beta(0.5, 2), INFINITY, 0),
                new Point(new Beta(2, 0.5), INFINITY, 1),
                new Point(new Discrete(List.of(5.0, 1.0, 5.0), List.of(1.0, 2.0, 1.0)), 0.5, 5),
                new Point(new Discrete(List.of(5.0, 1.0), null), 0, 3),
                new Point(new Constant(3), 1, 3));
    }

    @ParameterizedTest
    @MethodSource("densities")
    void theDensityIsRightAtKnownPoints(Point p) {
        if (Double.isInfinite(p.u())) {
            assertThat(p.of().density(p.x())).isInfinite();
        } else {
            assertThat(p.of().density(p.x())).isCloseTo(p.u(), within(1e-12));
        }
    }

    /** Also between two quantiles, so that density and inverse say the same. */
    @ParameterizedTest
    @MethodSource("points")
    void theDensityIntegratesToOne(Point p) {
        Distribution d = p.of();
        if (d.isConstant() || d instanceof Discrete) {
            return;
        }
        double low = d.inverse(1e-9);
        double high = d.inverse(1 - 1e-9);
        assertThat(integral(d, low, high)).isCloseTo(1, within(1e-6));
        assertThat(integral(d, low, d.inverse(0.3))).isCloseTo(0.3, within(1e-6));
    }

    private static double integral(Distribution d, double from, double to) {
        return new IterativeLegendreGaussIntegrator(40, 1e-8, 1e-10).integrate(1_000_000, d::density, from, to);
    }

    @Test
    void meansAreThoseOfTheTextbook() {
        assertThat(new Uniform(2, 4).mean()).isEqualTo(3);
        assertThat(new Triangular(0, 1, 5).mean()).isEqualTo(2);
        assertThat(new Beta(2, 6).mean()).isEqualTo(0.25);
        assertThat(new Discrete(List.of(1.0, 5.0), List.of(3.0, 1.0)).mean()).isEqualTo(2);
    }

    @Test
    void nonsenseIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Constant(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Uniform(2, 1)).withMessageContaining("low to high");
        assertThatIllegalArgumentException().isThrownBy(() -> new Triangular(0, 2, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Normal(0, 0, -1, 1))
                .withMessageContaining("sd");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Normal(0, 1, 1, 1))
                .withMessageContaining("min");
        assertThatIllegalArgumentException().isThrownBy(() -> new Beta(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Discrete(List.of(), null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Discrete(List.of(1.0), List.of(-1.0)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Discrete(List.of(1.0), List.of(0.0)));
    }
}
