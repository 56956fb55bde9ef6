package org.parley.statistics;

import java.math.BigDecimal;
import java.math.MathContext;

/** Mean and standard deviation of numbers that come one by one, from exact sums: the same for parts joined as for the whole. */
public final class Moments {

    private long n;
    private final ExactSum sum = new ExactSum();
    private final ExactSum squares = new ExactSum();

    /** Takes a number. */
    public void add(double x) {
        n++;
        sum.add(x);
        double square = x * x;
        squares.add(square);
        squares.add(Math.fma(x, x, -square));
    }

    /** Takes all that another has taken. */
    public void merge(Moments other) {
        n += other.n;
        sum.merge(other.sum);
        squares.merge(other.squares);
    }

    /** Returns how many numbers there are. */
    public long n() {
        return n;
    }

    /** Returns the sum. */
    public double sum() {
        return sum.value();
    }

    /** Returns the mean, NaN if there are no numbers. */
    public double mean() {
        return n == 0 || !sum.isFinite()
                ? sum.value() / n
                : sum.exact()
                        .divide(BigDecimal.valueOf(n), MathContext.DECIMAL128)
                        .doubleValue();
    }

    /** Returns the standard deviation of the population that the numbers are a sample of: 0 of one, NaN of none. */
    public double deviation() {
        if (n < 2) {
            return n == 0 ? Double.NaN : 0;
        }
        if (!squares.isFinite()) {
            return Double.NaN;
        }
        BigDecimal count = BigDecimal.valueOf(n);
        BigDecimal total = sum.exact();
        BigDecimal spread = squares.exact().multiply(count).subtract(total.multiply(total));
        BigDecimal variance = spread.divide(count.multiply(BigDecimal.valueOf(n - 1)), MathContext.DECIMAL128);
        return Math.sqrt(Math.max(0, variance.doubleValue()));
    }

    /** Returns the mean with its interval. */
    public Mean toMean() {
        return Mean.of(n, mean(), deviation());
    }
}
