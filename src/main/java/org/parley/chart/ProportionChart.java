package org.parley.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Bar chart of proportions with their confidence intervals, under headings: how runs end, on what terms.
 *
 * @param caption what it says in words
 * @param ofWhat names what the bars are of, such as an outcome, for the table
 * @param groups bars under headings, at least one with a bar; a heading may be empty
 */
public record ProportionChart(Caption caption, String ofWhat, List<Group> groups) implements Chart {

    /**
     * Bars under a heading.
     *
     * @param heading of the group; empty for none
     * @param bars from top to bottom
     */
    public record Group(String heading, List<Bar> bars) {

        /** Copies the bars. */
        public Group {
            bars = List.copyOf(bars);
        }
    }

    /**
     * A share.
     *
     * @param name of what
     * @param share in [0, 1]
     * @param low lower end of its interval, at most the share
     * @param high upper end, at least the share
     */
    public record Bar(String name, double share, double low, double high) {

        /** Checks the order of the numbers. */
        public Bar {
            Checks.ordered(name, 0, low, share, high, 1);
        }
    }

    /** Copies the groups and checks that there is a bar. */
    public ProportionChart {
        groups = List.copyOf(groups);
        Checks.that(groups.stream().anyMatch(g -> !g.bars().isEmpty()), "proportions need a bar");
    }

    /** Whether bars stand under headings. */
    public boolean isGrouped() {
        return groups.stream().anyMatch(g -> !g.heading().isEmpty());
    }

    /** Returns the greatest upper end of an interval, or what is little if that is less. */
    public double longest() {
        return groups.stream()
                .flatMap(g -> g.bars().stream())
                .mapToDouble(Bar::high)
                .reduce(0.01, Math::max);
    }

    @Override
    public DataTable table() {
        List<List<DataTable.Cell>> rows = new ArrayList<>();
        for (Group group : groups) {
            for (Bar bar : group.bars()) {
                List<String> names = isGrouped() ? List.of(group.heading(), bar.name()) : List.of(bar.name());
                rows.add(DataTable.row(names, ValueFormat.SHARE, bar.share(), bar.low(), bar.high()));
            }
        }
        List<String> names = isGrouped() ? List.of(ofWhat, "") : List.of(ofWhat);
        return new DataTable(caption.title(), names, List.of("Share", "95% from", "95% to"), List.of(), rows);
    }
}
