package org.parley.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parley.scenario.Distribution;
import org.parley.scenario.Quantity;

/**
 * All numbers of a scenario in one list; drawn together before the first round.
 *
 * <p>Quantities that refer to the same parameter share one entry. Each entry draws from a stream that its name selects,
 * so that one more uncertain number leaves the draws of all others as they were.
 */
public final class UncertainNumbers {

    /**
     * A number's place in the list.
     *
     * @param index position among the drawn values
     */
    public record Slot(int index) {

        /** Returns the value in a run. */
        public double in(double[] drawn) {
            return drawn[index];
        }
    }

    private record Entry(String name, Distribution distribution, double low, double high) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Slot> byName = new HashMap<>();
    private int[] uncertain = {};
    private long[] address = {};
    private double[] constants = {};

    /**
     * Adds a number of the scenario.
     *
     * @param path where it stands in the file
     * @param quantity the number
     * @param low least value that makes sense
     * @param high greatest value that makes sense
     */
    Slot add(String path, Quantity quantity, double low, double high) {
        String name = quantity.parameter() == null ? path : "parameters." + quantity.parameter();
        Slot known = byName.get(name);
        if (known != null) {
            Entry entry = entries.get(known.index());
            entries.set(
                    known.index(),
                    new Entry(name, entry.distribution, Math.max(low, entry.low), Math.min(high, entry.high)));
            return known;
        }
        Slot slot = new Slot(entries.size());
        entries.add(new Entry(name, quantity.distribution(), low, high));
        byName.put(name, slot);
        return slot;
    }

    /** Closes the list. */
    UncertainNumbers close() {
        constants = entries.stream().mapToDouble(e -> e.distribution.mean()).toArray();
        uncertain = IntStream.range(0, entries.size())
                .filter(i -> !entries.get(i).distribution.isConstant())
                .toArray();
        address = Arrays.stream(uncertain)
                .mapToLong(i -> hash(entries.get(i).name))
                .toArray();
        return this;
    }

    /** Returns the number of entries. */
    public int size() {
        return entries.size();
    }

    /**
     * Draws every number.
     *
     * @param luck the run's luck
     * @param into filled with the values
     * @throws IllegalStateException if a distribution gave a value that makes no sense
     */
    void draw(Luck luck, double[] into) {
        System.arraycopy(constants, 0, into, 0, constants.length);
        for (int n = 0; n < uncertain.length; n++) {
            Entry entry = entries.get(uncertain[n]);
            double x = entry.distribution.inverse(
                    luck.at(Luck.Stream.NATURE, address[n]).nextOpen());
            if (!(x >= entry.low && x <= entry.high)) {
                throw new IllegalStateException(
                        entry.name + " drew " + x + ", which is outside [" + entry.low + ", " + entry.high + "]");
            }
            into[uncertain[n]] = x;
        }
    }

    /**
     * Takes the median of every number.
     *
     * @param into filled with the values
     */
    void middle(double[] into) {
        System.arraycopy(constants, 0, into, 0, constants.length);
        for (int i : uncertain) {
            into[i] = entries.get(i).distribution.inverse(0.5);
        }
    }

    /** FNV-1a over the characters: a stable 64-bit name. */
    private static long hash(String name) {
        long h = 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) {
            h = (h ^ name.charAt(i)) * 0x100000001b3L;
        }
        return h;
    }
}
