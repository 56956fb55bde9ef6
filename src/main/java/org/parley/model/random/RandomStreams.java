package org.parley.model.random;

import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.util.FastMath;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The random numbers of a run, by address: each process in each round draws from a stream of its own.
 *
 * <p>A number depends on the run's key and its address alone. So one more draw in the talks leaves the war's numbers as
 * they were, and two scenarios that share a key share their numbers wherever they do the same (common random numbers). Within an
 * address the generator is SplitMix64 (Steele, Lea and Flood 2014); addresses are mixed with the same function.
 */
public final class RandomStreams implements UniformRandomProvider {

    /** Processes that draw random numbers. */
    public enum Stream {
        /** Uncertain numbers, before the first round. */
        NATURE,
        /** Types of actors, before the first round. */
        TYPES,
        /** Errors about others' preferences. */
        PRIVATE_INFORMATION,
        /** Moves of the front. */
        WAR,
        /** Breakdown of talks. */
        BREAKDOWN,
        /** Who proposes. */
        RECOGNITION,
        /** Answers at the table. */
        ANSWERS,
        /** Consent away from the table and ratification. */
        RATIFICATION,
        /** Conduct away from the table, and limited cease-fires. */
        CONDUCT,
        /** Contributions. */
        CONTRIBUTIONS,
        /** Life of the cease-fire. */
        CEASEFIRE,
        /** What each actor alone knows: its resolve, its judgement of options. */
        RESOLVE,
        /** Frailty that all cease-fires of a run share. */
        FRAILTY,
        /** Whether a session is held, where there is not one in each round. */
        SESSIONS,
        /** Whether events happen. */
        EVENTS,
        /** Incidents while a cease-fire is in force. */
        INCIDENTS
    }

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private long key;
    private long state;

    /** Returns the key of a run: the same for equal master seed and run, and unlike any other. */
    public static long key(long seed, long run) {
        return mix(mix(seed + GOLDEN) ^ mix(run * GOLDEN + 1));
    }

    /** Returns the master seed whose run 0 has a key. For the key of some seed's run 0 it is that seed. */
    public static long seedOf(long key) {
        return unmix(unmix(key) ^ mix(1)) - GOLDEN;
    }

    /** Returns a stable 64-bit address of something that has a name (FNV-1a over its characters). */
    public static long address(String name) {
        long h = 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) {
            h = (h ^ name.charAt(i)) * 0x100000001b3L;
        }
        return h;
    }

    /** Begins a run. */
    public void begin(long runKey) {
        key = runKey;
        state = runKey;
    }

    /**
     * Goes to the beginning of a stream.
     *
     * @param stream which process
     * @param index which round, track, actor or number of it
     * @return this
     */
    public RandomStreams at(Stream stream, long index) {
        state = mix(key ^ mix((stream.ordinal() + 1L) * 0xd1342543de82ef95L + index));
        return this;
    }

    /** Returns where the stream stands, to go {@link #backTo back to}. */
    public long mark() {
        return state;
    }

    public void backTo(long mark) {
        state = mark;
    }

    @Override
    public long nextLong() {
        state += GOLDEN;
        return mix(state);
    }

    /** Returns a number strictly between 0 and 1. */
    public double nextOpen() {
        return ((nextLong() >>> 12) + 0.5) * 0x1.0p-52;
    }

    /** Returns a standard normal number. */
    public double nextNormal() {
        return FastMath.sqrt(2) * Erf.erfInv(2 * nextOpen() - 1);
    }

    /** Stafford's variant 13 of the 64-bit finaliser of MurmurHash3, as in SplitMix64. */
    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        return b ^ (b >>> 31);
    }

    /** Undoes {@link #mix}, a permutation of all 64-bit numbers; the factors are the inverses of its own, modulo 2^64. */
    private static long unmix(long z) {
        long b = (z ^ (z >>> 31) ^ (z >>> 62)) * 0x319642b2d24d8ec3L;
        long a = (b ^ (b >>> 27) ^ (b >>> 54)) * 0x96de1b173f119089L;
        return a ^ (a >>> 30) ^ (a >>> 60);
    }
}
