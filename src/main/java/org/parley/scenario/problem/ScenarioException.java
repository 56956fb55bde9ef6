package org.parley.scenario.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when an input cannot be used; carries every problem found, not only the first. */
public final class ScenarioException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** Makes an exception of at least one problem. */
    public ScenarioException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    /** Returns all problems, in the order of the file. */
    public List<Problem> problems() {
        return problems;
    }
}
