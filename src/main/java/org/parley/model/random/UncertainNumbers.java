package org.parley.model.random;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parley.scenario.Distribution;
import org.parley.scenario.Quantity;
import org.parley.scenario.Range;

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

    private record Entry(String name, Distribution distribution, Range range) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Slot> byName = new HashMap<>();
    private int[] uncertain = {};
    private long[] address = {};
    private double[] constants = {};

    /**
     * Adds a number of the scenario. What several places share must suit them all.
     *
     * @param path where it stands in the file
     * @param quantity the number
     */
    public Slot add(String path, Quantity quantity) {
        String name = quantity.parameter() == null ? path : "parameters." + quantity.parameter();
        Slot known = byName.get(name);
        if (known != null) {
            Entry entry = entries.get(known.index());
            entries.set(known.index(), new Entry(name, entry.distribution, entry.range.and(quantity.range())));
            return known;
        }
        Slot slot = new Slot(entries.size());
        entries.add(new Entry(name, quantity.distribution(), quantity.range()));
        byName.put(name, slot);
        return slot;
    }

    /** Closes the list. */
    public UncertainNumbers close() {
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

    /** Returns the names of the entries, in their order. */
    public List<String> names() {
        return entries.stream().map(Entry::name).toList();
    }

    /** Returns the places of the entries that are drawn anew in every run. */
    public int[] uncertain() {
        return uncertain.clone();
    }

    /**
     * Returns what is fixed, by entry; NaN for what is still to be drawn.
     *
     * @param values values by name of the entry
     * @throws IllegalArgumentException if there is no such entry, or the value makes no sense there
     */
    public double[] fixed(Map<String, Double> values) {
        double[] fixed = new double[entries.size()];
        Arrays.fill(fixed, Double.NaN);
        values.forEach((name, value) -> {
            Slot slot = byName.get(name);
            if (slot == null) {
                throw new IllegalArgumentException("there is no number " + name + " in the scenario");
            }
            Entry entry = entries.get(slot.index());
            if (!entry.range.holds(value)) {
                throw new IllegalArgumentException(name + " cannot be " + value + ", for it " + entry.range.rule());
            }
            fixed[slot.index()] = value;
        });
        return fixed;
    }

    /**
     * Draws every number that is not fixed. What is fixed leaves all other draws as they were.
     *
     * @param random the run's random streams
     * @param fixed what is fixed, by entry, NaN for what is to be drawn; or null if nothing is
     * @param into filled with the values
     * @throws IllegalStateException if a distribution gave a value that makes no sense
     */
    public void draw(RandomStreams random, double[] fixed, double[] into) {
        System.arraycopy(constants, 0, into, 0, constants.length);
        if (fixed != null) {
            for (int i = 0; i < fixed.length; i++) {
                into[i] = Double.isNaN(fixed[i]) ? into[i] : fixed[i];
            }
        }
        for (int n = 0; n < uncertain.length; n++) {
            if (fixed != null && !Double.isNaN(fixed[uncertain[n]])) {
                continue;
            }
            Entry entry = entries.get(uncertain[n]);
            double x = entry.distribution.inverse(
                    random.at(RandomStreams.Stream.NATURE, address[n]).nextOpen());
            if (!entry.range.holds(x)) {
                throw new IllegalStateException(entry.name + " drew " + x + ", and it " + entry.range.rule());
            }
            into[uncertain[n]] = x;
        }
    }

    /** Returns what is known of each number that is drawn anew in every run, by its name. */
    public Map<String, Distribution> distributions() {
        Map<String, Distribution> found = new LinkedHashMap<>();
        for (int i : uncertain) {
            found.put(entries.get(i).name, entries.get(i).distribution);
        }
        return found;
    }

    /**
     * Takes the median of every number.
     *
     * @param into filled with the values
     */
    public void middle(double[] into) {
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
