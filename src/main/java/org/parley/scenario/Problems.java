package org.parley.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong with one scenario. Of several errors at one place the first counts: the others follow from it. */
final class Problems {

    private final Positions positions;
    private final List<Problem> found = new ArrayList<>();
    private final Set<Place> places = new HashSet<>();

    Problems(Positions positions) {
        this.positions = positions;
    }

    void error(Place place, String value, String rule, String maybe) {
        if (places.add(place)) {
            found.add(problem(Problem.Severity.ERROR, place, value, rule, maybe));
        }
    }

    void warning(Place place, String value, String rule, String maybe) {
        found.add(problem(Problem.Severity.WARNING, place, value, rule, maybe));
    }

    /** Adds an error that stands at a line of its own, such as the second of two equal keys. */
    void errorAt(Place place, int line, String value, String rule, String maybe) {
        places.add(place);
        found.add(new Problem(
                Problem.Severity.ERROR, positions.file(), line, place.toString(), value, rule, maybe));
    }

    private Problem problem(Problem.Severity severity, Place place, String value, String rule, String maybe) {
        Positions.Position at = positions.of(place);
        return new Problem(severity, at.file(), at.line(), place.toString(), value, rule, maybe);
    }

    boolean hasErrors() {
        return found.stream().anyMatch(p -> p.severity() == Problem.Severity.ERROR);
    }

    /** Whether an error was reported at this very place. */
    boolean hasErrorAt(Place place) {
        return places.contains(place);
    }

    /** Whether an error was reported at a place or inside it. */
    boolean hasErrorWithin(Place place) {
        return places.stream().anyMatch(p -> p.isWithin(place));
    }

    /** Returns the places with errors. */
    List<Place> errorPlaces() {
        return List.copyOf(places);
    }

    /** Returns all problems: those of the command line first, then by line. */
    List<Problem> inOrder() {
        return found.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
    }

    /** Fails with all problems if one of them is an error. */
    void throwIfErrors() {
        if (hasErrors()) {
            throw new ScenarioException(inOrder());
        }
    }
}
