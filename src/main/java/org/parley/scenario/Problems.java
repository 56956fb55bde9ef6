package org.parley.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the problems of one file and finds their lines. */
final class Problems {

    private static final int LONGEST_VALUE = 60;

    private final SourceTree source;
    private final List<Problem> list = new ArrayList<>();

    Problems(SourceTree source) {
        this.source = source;
    }

    void error(String path, Object value, String rule, String maybe) {
        add(Problem.Severity.ERROR, path, value, rule, maybe);
    }

    void warning(String path, Object value, String rule, String maybe) {
        add(Problem.Severity.WARNING, path, value, rule, maybe);
    }

    private void add(Problem.Severity severity, String path, Object value, String rule, String maybe) {
        SourceTree.Place place = source.place(path);
        String text = value == null ? null : value.toString();
        if (text != null && text.length() > LONGEST_VALUE) {
            text = text.substring(0, LONGEST_VALUE) + "…";
        }
        list.add(new Problem(severity, place.file(), place.line(), path, text, rule, maybe));
    }

    boolean hasErrors() {
        return list.stream().anyMatch(p -> p.severity() == Problem.Severity.ERROR);
    }

    /** Whether an error stands at a path itself. */
    boolean standsAt(String path) {
        return list.stream()
                .anyMatch(
                        p -> p.severity() == Problem.Severity.ERROR && p.path().equals(path));
    }

    /** Whether an error stands at a path, above it or below it. */
    boolean touches(String path) {
        return list.stream()
                .filter(p -> p.severity() == Problem.Severity.ERROR)
                .map(Problem::path)
                .anyMatch(p -> p.equals(path) || p.startsWith(path + ".") || path.startsWith(p + "."));
    }

    /** Takes over the problems of another collection that do not merely follow from those here. */
    void addUntouched(Problems others) {
        List<Problem> more =
                others.list.stream().filter(p -> !touches(p.path())).toList();
        list.addAll(more);
    }

    /** Returns all problems in the order of the file. */
    List<Problem> sorted() {
        return list.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Problem::line).thenComparing(Problem::path))
                .toList();
    }
}
