package org.parley.scenario.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Collects what is wrong with one scenario, up to the first hundred problems. Of several errors at one place the first
 * counts: the others follow from it.
 */
public final class Problems {

    /** How many problems a person gets to read at once. */
    private static final int MOST = 100;

    private static final int LONGEST_VALUE = 80;

    private final Positions positions;
    private final List<Problem> found = new ArrayList<>();
    private final Map<Place, Problem> errors = new LinkedHashMap<>();

    public Problems(Positions positions) {
        this.positions = positions;
    }

    public void error(Place place, String value, String rule, String maybe) {
        if (!errors.containsKey(place) && errors.size() < MOST) {
            add(place, problem(Problem.Severity.ERROR, place, value, rule, maybe));
        }
    }

    public void warning(Place place, String value, String rule, String maybe) {
        if (found.size() < MOST) {
            found.add(problem(Problem.Severity.WARNING, place, value, rule, maybe));
        }
    }

    /** Adds an error that stands at a line of its own, such as the second of two equal keys. */
    public void errorAt(Place place, int line, String value, String rule, String maybe) {
        add(place, new Problem(Problem.Severity.ERROR, positions.file(), line, place.toString(), value, rule, maybe));
    }

    private void add(Place place, Problem problem) {
        errors.put(place, problem);
        found.add(problem);
    }

    private Problem problem(Problem.Severity severity, Place place, String value, String rule, String maybe) {
        Positions.Position at = positions.of(place);
        String shown =
                value == null || value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
        return new Problem(severity, at.file(), at.line(), place.toString(), shown, rule, maybe);
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** Whether an error was reported at this very place. */
    public boolean hasErrorAt(Place place) {
        return errors.containsKey(place);
    }

    /** Whether an error was reported at a place or inside it. */
    public boolean hasErrorWithin(Place place) {
        return errors.keySet().stream().anyMatch(p -> p.isWithin(place));
    }

    /** Returns the places with errors. */
    public List<Place> errorPlaces() {
        return List.copyOf(errors.keySet());
    }

    /** Returns an empty collection for the same file. */
    public Problems another() {
        return new Problems(positions);
    }

    /** Adds those errors of another collection whose places qualify. */
    public void addErrors(Problems others, Predicate<Place> qualifies) {
        others.errors.forEach((place, problem) -> {
            if (qualifies.test(place) && errors.putIfAbsent(place, problem) == null) {
                found.add(problem);
            }
        });
    }

    /** Returns all problems by file and line: the command line first, then the file, then what it extends. */
    public List<Problem> inOrder() {
        return found.stream()
                .sorted(Comparator.<Problem>comparingInt(p -> rank(p.file()))
                        .thenComparing(Problem::file)
                        .thenComparingInt(Problem::line))
                .toList();
    }

    private int rank(String file) {
        return file.equals(Positions.COMMAND_LINE) ? 0 : file.equals(positions.file()) ? 1 : 2;
    }
}
