package org.parley.web.classroom;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** How often somebody may ask: a bucket each, which fills at a steady rate (a token bucket). */
final class Limiter {

    /** Buckets that are kept; beyond, those that are full are dropped, and then all. */
    private static final int MOST = 20_000;

    private final double size;
    private final double perSecond;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    /**
     * Makes empty-handed limits.
     *
     * @param size how many may come at once
     * @param perSecond how many may come each second in the long run
     * @param nanos the time, in nanoseconds
     */
    Limiter(double size, double perSecond, LongSupplier nanos) {
        this.size = size;
        this.perSecond = perSecond;
        this.nanos = nanos;
    }

    private record Bucket(double left, long at) {}

    /** Takes one from somebody's bucket; false if it is empty. */
    boolean allows(String who) {
        long now = nanos.getAsLong();
        if (buckets.size() > MOST) {
            buckets.values().removeIf(bucket -> left(bucket, now) >= size);
            if (buckets.size() > MOST) {
                buckets.clear();
            }
        }
        boolean[] allowed = new boolean[1];
        buckets.compute(who, (key, bucket) -> {
            double left = bucket == null ? size : left(bucket, now);
            allowed[0] = left >= 1;
            return new Bucket(allowed[0] ? left - 1 : left, now);
        });
        return allowed[0];
    }

    private double left(Bucket bucket, long now) {
        return Math.min(size, bucket.left() + (now - bucket.at()) * 1e-9 * perSecond);
    }
}
