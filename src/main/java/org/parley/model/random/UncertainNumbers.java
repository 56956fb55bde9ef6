package org.parley.model.random;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parley.scenario.Distribution;
import org.parley.scenario.Flag;
import org.parley.scenario.Parameter;
import org.parley.scenario.Quantity;
import org.parley.scenario.Range;
import org.parley.scenario.Rate;
import org.parley.scenario.Span;

/**
 * All numbers of a scenario in one list; drawn together before the first round.
 *
 * <p>A number is drawn, fixed, stored and checked as the file writes it; one that is written for another span of time than a
 * round is converted as soon as it is drawn. Quantities that refer to the same parameter share one entry; numbers that hang
 * on one draw follow from it. Each entry draws from a stream that its name selects, so that one more uncertain number leaves
 * the draws of all others as they were.
 */
public final class UncertainNumbers {

    /**
     * A number's place in the list.
     *
     * @param index position of its value per round among the drawn values
     * @param written position of its value as the file has it; the same if it needs no conversion
     * @param per span of time that it is written for, or null if that is a round or it does not depend on time
     */
    public record Slot(int index, int written, Span per) {

        /** Returns the value in a run, per round. */
        public double in(double[] drawn) {
            return drawn[index];
        }
    }

    /** One number; its middle is what exact analysis takes. */
    private record Entry(
            String name, int place, Distribution distribution, Range range, Hanging hanging, double middle) {

        boolean isDrawn() {
            return hanging == null && !distribution.isConstant();
        }
    }

    /** How a number follows from the draw of another: through some values, by the value at a place. */
    private record Hanging(List<Double> through, int place) {}

    /** What is computed of one drawn number as soon as it is drawn. */
    private record Conversion(Rate rate, Slot slot) {}

    private final Span round;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Integer> byName = new HashMap<>();
    private final List<Conversion> conversions = new ArrayList<>();
    private int size;
    private int[] uncertain = {};
    private int[] following = {};
    private long[] address = {};
    private double[] constants = {};

    /**
     * Makes an empty list.
     *
     * @param round length of a round, to which rates are converted
     */
    public UncertainNumbers(Span round) {
        this.round = round;
    }

    /**
     * Adds a number of the scenario. What several places share must suit them all.
     *
     * @param path where it stands in the file
     * @param quantity the number
     */
    public Slot add(String path, Quantity quantity) {
        String name = quantity.parameter() == null ? path : "parameters." + quantity.parameter();
        Integer known = byName.get(name);
        if (known == null) {
            Hanging hanging = hanging(quantity.joint());
            byName.put(name, entries.size());
            double middle = quantity.distribution().inverse(0.5);
            entries.add(new Entry(name, size, quantity.distribution(), quantity.range(), hanging, middle));
            return perRound(quantity, size++);
        }
        Entry entry = entries.get(known);
        Range range = entry.range.and(quantity.range());
        entries.set(known, new Entry(name, entry.place, entry.distribution, range, entry.hanging, entry.middle));
        return perRound(quantity, entry.place);
    }

    /**
     * Adds a choice that is drawn from run to run, by the number that stands for its option.
     *
     * @param parameter its name
     * @param choice the options and their odds
     */
    public Slot add(String parameter, Parameter.Choice choice) {
        int last = Math.max(1, choice.options().size() - 1);
        return add("parameters." + parameter, choice.distribution(), last, choice.number(choice.value()));
    }

    /**
     * Adds a yes or no that is drawn by itself, as 1 or 0.
     *
     * @param path where it stands in the file
     * @param flag how likely it is
     */
    public Slot add(String path, Flag flag) {
        List<Double> odds = List.of(1 - flag.probability(), flag.probability());
        return add(path, new Distribution.Discrete(List.of(0.0, 1.0), odds), 1, flag.value() ? 1 : 0);
    }

    /**
     * Adds a yes or no that is the same in all runs until an event changes it, as 1 or 0.
     *
     * @param path where it stands in the file
     */
    public Slot add(String path, boolean value) {
        return add(path, new Distribution.Constant(value ? 1 : 0), 1, value ? 1 : 0);
    }

    private Slot add(String name, Distribution distribution, int last, double inForce) {
        Integer known = byName.putIfAbsent(name, entries.size());
        if (known == null) {
            entries.add(new Entry(name, size, distribution, Range.from(0).upTo(last), null, inForce));
            return new Slot(size, size++, null);
        }
        int place = entries.get(known).place;
        return new Slot(place, place, null);
    }

    private Hanging hanging(Quantity.Joint joint) {
        return joint == null
                ? null
                : new Hanging(joint.through(), add("", joint.with()).written());
    }

    /** Returns the place of a number's value per round, which is computed if the number is written for another span. */
    private Slot perRound(Quantity quantity, int written) {
        if (quantity.per() == null) {
            return new Slot(written, written, null);
        }
        for (Conversion known : conversions) {
            if (known.slot.written == written && known.rate == quantity.rate()) {
                return known.slot;
            }
        }
        Slot slot = new Slot(size++, written, quantity.per());
        conversions.add(new Conversion(quantity.rate(), slot));
        return slot;
    }

    /** Whether there is a number by a name. */
    public boolean has(String name) {
        return byName.containsKey(name);
    }

    /** Returns the position of a number's value as the file has it. */
    public int place(String name) {
        return entries.get(byName.get(name)).place;
    }

    /** Returns the values that a number may have, wherever it stands. */
    public Range range(String name) {
        return entries.get(byName.get(name)).range;
    }

    /**
     * Takes changed values, and computes what follows from them.
     *
     * @param held what is fixed or was changed, by place; NaN for what is as it was drawn
     * @param values the values of a run
     */
    public void hold(double[] held, double[] values) {
        for (int i = 0; i < held.length; i++) {
            values[i] = Double.isNaN(held[i]) ? values[i] : held[i];
        }
        follow(held, values);
    }

    /** Computes what follows from the drawn numbers, unless it is fixed. */
    private void follow(double[] fixed, double[] values) {
        for (int k = 0; k < following.length; k++) {
            Entry entry = entries.get(following[k]);
            if (fixed == null || Double.isNaN(fixed[entry.place])) {
                Hanging hanging = entry.hanging;
                values[entry.place] = Distribution.at(values[hanging.place], hanging.through);
            }
        }
        for (int c = 0; c < conversions.size(); c++) {
            Conversion conversion = conversions.get(c);
            Slot slot = conversion.slot;
            values[slot.index] = conversion.rate.perRound(values[slot.written], slot.per, round);
        }
    }

    /** Returns the span of time for which each number is written that is written for one, by its name. */
    public Map<String, Span> spans() {
        Map<String, Span> spans = new HashMap<>();
        for (Conversion conversion : conversions) {
            entries.stream()
                    .filter(e -> e.place == conversion.slot.written)
                    .forEach(e -> spans.put(e.name, conversion.slot.per));
        }
        return spans;
    }

    /** Closes the list. */
    public UncertainNumbers close() {
        constants = new double[size];
        entries.forEach(e -> constants[e.place] = e.distribution.mean());
        uncertain = IntStream.range(0, entries.size())
                .filter(i -> entries.get(i).isDrawn())
                .toArray();
        following = IntStream.range(0, entries.size())
                .filter(i -> entries.get(i).hanging != null)
                .toArray();
        address = Arrays.stream(uncertain)
                .mapToLong(i -> RandomStreams.address(entries.get(i).name))
                .toArray();
        return this;
    }

    /** Returns how many values a run has: one per entry, and those that are computed of them. */
    public int size() {
        return size;
    }

    /** Returns the names of the entries, in their order. */
    public List<String> names() {
        return entries.stream().map(Entry::name).toList();
    }

    /** Returns the value of each entry as the file would write it, of all values of a run. */
    public double[] written(double[] values) {
        double[] written = new double[entries.size()];
        for (int n = 0; n < written.length; n++) {
            written[n] = values[entries.get(n).place];
        }
        return written;
    }

    /**
     * Returns what is fixed, by place; NaN for what is still to be drawn.
     *
     * @param values values by name of the entry
     * @throws IllegalArgumentException if there is no such entry, or the value makes no sense there
     */
    public double[] fixed(Map<String, Double> values) {
        double[] fixed = new double[size];
        Arrays.fill(fixed, Double.NaN);
        values.forEach((name, value) -> {
            Integer known = byName.get(name);
            if (known == null) {
                throw new IllegalArgumentException("there is no number " + name + " in the scenario");
            }
            Entry entry = entries.get(known);
            if (!entry.range.holds(value)) {
                throw new IllegalArgumentException(name + " cannot be " + value + ", for it " + entry.range.rule());
            }
            fixed[entry.place] = value;
        });
        return fixed;
    }

    /**
     * Draws every number that is not fixed. What is fixed leaves all other draws as they were.
     *
     * @param random the run's random streams
     * @param fixed what is fixed, by place, NaN for what is to be drawn; or null if nothing is
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
            Entry entry = entries.get(uncertain[n]);
            if (fixed != null && !Double.isNaN(fixed[entry.place])) {
                continue;
            }
            double x = entry.distribution.inverse(
                    random.at(RandomStreams.Stream.NATURE, address[n]).nextOpen());
            if (!entry.range.holds(x)) {
                throw new IllegalStateException(entry.name + " drew " + x + ", and it " + entry.range.rule());
            }
            into[entry.place] = x;
        }
        follow(fixed, into);
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
     * Takes the median of every number, and of every choice the word in force.
     *
     * @param into filled with the values
     */
    public void middle(double[] into) {
        System.arraycopy(constants, 0, into, 0, constants.length);
        for (int i : uncertain) {
            into[entries.get(i).place] = entries.get(i).middle;
        }
        follow(null, into);
    }
}
