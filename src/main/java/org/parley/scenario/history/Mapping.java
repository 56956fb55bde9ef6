package org.parley.scenario.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.parley.scenario.Ordered;

/**
 * The one mapping from covariates to a template, the same for all cases.
 *
 * @param numbers what covariates set
 * @param switches what covariates switch in the structure
 * @param coefficients what all cases share and none sets: by path, a prior as the format of scenarios writes it
 * @param signs what theory expects of each covariate
 */
public record Mapping(
        List<Number> numbers, List<Switch> switches, Map<String, String> coefficients, Map<String, Signs> signs) {

    /** Copies what it is given. */
    public Mapping {
        numbers = List.copyOf(numbers);
        switches = List.copyOf(switches);
        coefficients = Ordered.copy(coefficients);
        signs = Ordered.copy(signs);
    }

    /**
     * A number of the template that a covariate sets.
     *
     * @param path where it stands
     * @param covariate what sets it
     * @param values its value at each level, from the lowest
     * @param reason why these
     */
    public record Number(String path, Covariate covariate, List<Double> values, String reason) {

        /** Copies the values. */
        public Number {
            values = List.copyOf(values);
        }

        /** Returns its value at a level. */
        public double at(int level) {
            return values.get(level - 1);
        }

        private Number reversed() {
            List<Double> turned = new ArrayList<>(values);
            Collections.reverse(turned);
            return new Number(path, covariate, turned, reason);
        }
    }

    /**
     * A part of the structure that holds at some levels of a covariate.
     *
     * @param covariate what switches it
     * @param from lowest level at which it holds
     * @param to highest level at which it holds
     * @param sets what it sets, by path, as on the command line
     */
    public record Switch(Covariate covariate, int from, int to, Map<String, String> sets) {

        /** Copies what is set. */
        public Switch {
            sets = Ordered.copy(sets);
        }

        private Switch reversed() {
            return new Switch(covariate, covariate.top() + 1 - to, covariate.top() + 1 - from, sets);
        }
    }

    /**
     * What theory expects of a higher level: {@code +}, {@code -}, {@code 0}, or {@code ?} where it does not say.
     *
     * @param agree on agreement
     * @param lasts on how long it lasts
     */
    public record Signs(String agree, String lasts) {}

    /** Whether anything follows from a covariate. */
    public boolean isMapped(Covariate covariate) {
        return numbers.stream().anyMatch(n -> n.covariate().equals(covariate))
                || switches.stream().anyMatch(s -> s.covariate().equals(covariate));
    }

    /** Returns the mapping with every row turned round. */
    public Mapping reversed() {
        return new Mapping(
                numbers.stream().map(Mapping::turned).toList(),
                switches.stream().map(Switch::reversed).toList(),
                coefficients,
                signs);
    }

    /** A number that depends on the distance from the middle is turned round in that distance. */
    private static Number turned(Number number) {
        List<Double> v = number.values();
        int middle = v.size() / 2;
        boolean isFolded = v.size() > 3
                && v.size() % 2 == 1
                && IntStream.range(0, middle).allMatch(i -> v.get(i).equals(v.get(v.size() - 1 - i)));
        if (!isFolded) {
            return number.reversed();
        }
        List<Double> turned = IntStream.range(0, v.size())
                .mapToObj(i -> v.get(2 * middle - Math.abs(i - middle)))
                .toList();
        return new Number(number.path(), number.covariate(), turned, number.reason());
    }

    /** Returns what is set in the structure at some levels. */
    public Map<String, String> structure(Map<String, Integer> levels) {
        Map<String, String> sets = new TreeMap<>();
        for (Switch s : switches) {
            int level = levels.get(s.covariate().name());
            if (s.from() <= level && level <= s.to()) {
                sets.putAll(s.sets());
            }
        }
        return sets;
    }

    /** Returns the value of each number at some levels, by path. */
    public Map<String, Double> values(Map<String, Integer> levels) {
        Map<String, Double> values = new HashMap<>();
        numbers.forEach(n -> values.put(n.path(), n.at(levels.get(n.covariate().name()))));
        return values;
    }
}
