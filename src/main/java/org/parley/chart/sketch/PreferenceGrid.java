package org.parley.chart.sketch;

import java.util.ArrayList;
import java.util.List;
import org.parley.chart.Caption;
import org.parley.chart.DataTable;

/**
 * Who wants what: actors down, issues across, and in each cell the options of the issue in order, with a dot on the ideal whose size is the weight of the
 * issue for the actor.
 *
 * @param caption what it says in words
 * @param issues from left to right, at least one
 * @param actors from top to bottom, at least one
 */
public record PreferenceGrid(Caption caption, List<Scale> issues, List<Row> actors) implements Sketched {

    /**
     * An issue.
     *
     * @param name what it is called
     * @param options in order
     * @param statusQuo which of them holds without a deal, from 0
     */
    public record Scale(String name, List<String> options, int statusQuo) {

        /** Copies the options. */
        public Scale {
            options = List.copyOf(options);
        }
    }

    /**
     * An actor.
     *
     * @param name what it is called
     * @param wants what it wants of each issue
     */
    public record Row(String name, List<Want> wants) {

        /** Copies the list. */
        public Row {
            wants = List.copyOf(wants);
        }
    }

    /**
     * What an actor wants of an issue.
     *
     * @param ideal which option, from 0; −1 if the issue is nothing to it
     * @param weight share of the issue in its weights, from 0 to 1
     * @param never options that it never accepts, or may never accept
     */
    public record Want(int ideal, double weight, List<Integer> never) {

        /** Copies the list. */
        public Want {
            never = List.copyOf(never);
        }
    }

    /** Copies the lists and checks that each actor wants something of each issue, or nothing. */
    public PreferenceGrid {
        issues = List.copyOf(issues);
        actors = List.copyOf(actors);
        if (issues.isEmpty() || actors.isEmpty()) {
            throw new IllegalArgumentException("a grid needs an issue and an actor");
        }
        for (Row row : actors) {
            if (row.wants().size() != issues.size()) {
                throw new IllegalArgumentException(row.name() + " has no place for each issue");
            }
        }
    }

    @Override
    public DataTable table() {
        List<List<String>> rows = new ArrayList<>();
        for (Row row : actors) {
            for (int k = 0; k < issues.size(); k++) {
                Want want = row.wants().get(k);
                List<String> options = issues.get(k).options();
                if (want.ideal() >= 0) {
                    rows.add(List.of(
                            row.name(),
                            issues.get(k).name(),
                            options.get(want.ideal()),
                            Math.round(100 * want.weight()) + "%",
                            String.join(
                                    ", ",
                                    want.never().stream().map(options::get).toList())));
                }
            }
        }
        return DataTable.ofTexts(
                caption.title(), 3, List.of("Actor", "Issue", "Ideal", "Weight", "Never, or perhaps never"), rows);
    }
}
