package org.parley.answer.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.Vocabulary;
import org.parley.findings.sweep.SweepFindings;
import org.parley.outcome.Outcome;
import org.parley.scenario.Scenario;
import org.parley.scenario.study.Factor;

/** What a study came to, and the words for its factors, cases and outcomes. */
final class Subject {

    /** What stands for a factor that a case leaves alone. */
    static final String AS_IT_IS = "as it is";

    private static final int MOST_NAMED = 3;

    private final SweepFindings found;
    private final List<List<String>> levels;
    private final List<Integer> varying;

    Subject(SweepFindings found) {
        this.found = found;
        levels = IntStream.range(0, factors().size()).mapToObj(this::levelsOf).toList();
        varying = IntStream.range(0, levels.size())
                .filter(f -> levels.get(f).size() > 1)
                .boxed()
                .toList();
    }

    SweepFindings found() {
        return found;
    }

    Scenario scenario() {
        return found.study().base().scenario();
    }

    List<Factor> factors() {
        return found.study().factors();
    }

    /** Returns the metrics of the study, in its order. */
    List<Response> responses() {
        return IntStream.range(0, found.study().metrics().size())
                .mapToObj(m -> new Response(this, m))
                .toList();
    }

    String factor(int f) {
        return named(factors().get(f).name());
    }

    /** Returns a case's value of a factor, as in a file; null where the scenario's own stays. */
    String value(int c, int f) {
        return found.cases().get(c).values().get(f);
    }

    /** Returns a case's value of a factor, for readers. */
    String level(int c, int f) {
        return words(f, value(c, f));
    }

    /** Returns an id in words, in which each actor's id is its label: "worth_to_uk" is "worth to United Kingdom". */
    String named(String id) {
        String words = "_" + id + "_";
        for (String actor : scenario().actors().keySet()) {
            words = words.replace("_" + actor + "_", "_" + Vocabulary.ofActor(scenario(), actor) + "_");
        }
        return Vocabulary.ofId(words).strip();
    }

    private String words(int f, String value) {
        if (value == null) {
            return AS_IT_IS;
        }
        if (factors().get(f).isNumber()) {
            return Numbers.significant(Double.parseDouble(value));
        }
        // A word that needs quotes in a file has them there.
        boolean isQuoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return Vocabulary.ofId(isQuoted ? value.substring(1, value.length() - 1) : value);
    }

    /** Returns whether all cases have a number for a factor, so that it can be drawn along. */
    boolean isNumber(int f) {
        return factors().get(f).isNumber() && !levels(f).contains(AS_IT_IS);
    }

    /** Returns a case's number of a factor, or the place of its word among the levels. */
    double place(int c, int f) {
        return isNumber(f) ? Double.parseDouble(value(c, f)) : levels(f).indexOf(level(c, f));
    }

    private List<String> levelsOf(int f) {
        List<String> order = new ArrayList<>();
        if (factors().get(f).domain() instanceof Factor.Domain.Levels listed) {
            listed.values().forEach(value -> order.add(words(f, value)));
        }
        boolean isNumber = factors().get(f).isNumber();
        return found.cases().stream()
                .map(c -> c.values().get(f))
                .sorted(Comparator.comparingDouble(
                        value -> value == null || !isNumber ? Double.NEGATIVE_INFINITY : Double.parseDouble(value)))
                .map(value -> words(f, value))
                .distinct()
                .sorted(Comparator.comparingInt(order::indexOf))
                .toList();
    }

    /** Returns the levels of a factor among all cases, in the order of the study if that lists them, else of their size. */
    List<String> levels(int f) {
        return levels.get(f);
    }

    /** Returns the factors that have more than one level, by place. */
    List<Integer> varying() {
        return varying;
    }

    /** Returns the factor of a case at its level, such as "russia war cost 0.1". */
    String at(int c, int f) {
        return factor(f) + " " + level(c, f);
    }

    /** Returns a case by what it sets, or by its number if that is much. */
    String caseName(int c) {
        List<String> set = varying.stream()
                .filter(f -> value(c, f) != null)
                .map(f -> at(c, f))
                .toList();
        return set.isEmpty() ? "the scenario as it is" : set.size() > MOST_NAMED ? "case " + c : String.join(", ", set);
    }

    String outcome(Outcome outcome) {
        return Vocabulary.ofOutcome(scenario(), outcome);
    }

    /**
     * Returns the first and the last of a long list, as many in all as are shown; the list itself if it is not longer.
     *
     * @param last how many of those shown are from its end
     */
    static <T> List<T> ends(List<T> all, int shown, int last) {
        if (all.size() <= shown) {
            return all;
        }
        List<T> ends = new ArrayList<>(all.subList(0, shown - last));
        ends.addAll(all.subList(all.size() - last, all.size()));
        return ends;
    }
}
