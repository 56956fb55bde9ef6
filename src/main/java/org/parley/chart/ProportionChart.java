package org.parley.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.data.category.DefaultCategoryDataset;
import org.parley.report.Table;

/**
 * Shares as bars with the interval that chance leaves open: how runs end, on what terms.
 *
 * @param caption what it says in words
 * @param ofWhat names what the bars are of, such as an outcome, for the table
 * @param groups bars under headings, at least one with a bar; a heading may be empty
 */
public record ProportionChart(Caption caption, String ofWhat, List<Group> groups) implements Chart {

    private static final Color WHISKER = ChartTheme.INK;
    private static final double SERIF = 4;

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

        private static final double ROUNDING = 1e-12;

        /** Checks the order of the numbers. */
        public Bar {
            if (!(0 <= low && low <= share + ROUNDING && share <= high + ROUNDING && high <= 1)) {
                throw new IllegalArgumentException(
                        "'" + name + "' has no share in its interval: " + share + " of " + low + " to " + high);
            }
        }
    }

    /** A row of the picture: a heading, or a bar. */
    private record Row(String name, Bar bar) {}

    /** Copies the groups and checks that there is a bar. */
    public ProportionChart {
        groups = List.copyOf(groups);
        if (groups.stream().allMatch(g -> g.bars().isEmpty())) {
            throw new IllegalArgumentException("shares need a bar");
        }
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Group group : groups) {
            if (!group.heading().isEmpty()) {
                rows.add(new Row(group.heading(), null));
            }
            group.bars().forEach(bar -> rows.add(new Row(bar.name(), bar)));
        }
        return rows;
    }

    /** Whether bars stand under headings. */
    public boolean isGrouped() {
        return groups.stream().anyMatch(g -> !g.heading().isEmpty());
    }

    @Override
    public int height() {
        return 130 + 30 * rows().size();
    }

    @Override
    public Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (Group group : groups) {
            for (Bar bar : group.bars()) {
                List<String> row = new ArrayList<>();
                if (isGrouped()) {
                    row.add(group.heading());
                }
                row.addAll(List.of(bar.name(), percent(bar.share()), percent(bar.low()), percent(bar.high())));
                rows.add(row);
            }
        }
        return isGrouped()
                ? new Table(caption.title(), List.of(ofWhat, "", "Share", "95% from", "95% to"), Set.of(2, 3, 4), rows)
                : new Table(caption.title(), List.of(ofWhat, "Share", "95% from", "95% to"), Set.of(1, 2, 3), rows);
    }

    private static String percent(double share) {
        return ChartTheme.number("0.0%").format(share);
    }

    @Override
    public void draw(Graphics2D canvas) {
        List<Row> rows = rows();
        CategoryPlot plot = plot(rows);
        Rectangle2D area = ChartTheme.draw(canvas, this, plot, List.of());
        Font font = Typography.regular(Typography.TICK);
        canvas.setFont(font);
        canvas.setStroke(ChartTheme.line(1.5f));
        for (int k = 0; k < rows.size(); k++) {
            Bar bar = rows.get(k).bar();
            if (bar != null) {
                double y = plot.getDomainAxis().getCategoryMiddle(k, rows.size(), area, plot.getDomainAxisEdge());
                double low = across(plot, area, bar.low());
                double high = across(plot, area, bar.high());
                canvas.setPaint(WHISKER);
                canvas.draw(new Line2D.Double(low, y, high, y));
                canvas.draw(new Line2D.Double(low, y - SERIF, low, y + SERIF));
                canvas.draw(new Line2D.Double(high, y - SERIF, high, y + SERIF));
                canvas.setPaint(ChartTheme.INK);
                canvas.drawString(percent(bar.share()), (float) (high + 10), (float) (y + 0.35 * font.getSize2D()));
            }
        }
    }

    private static double across(CategoryPlot plot, Rectangle2D area, double share) {
        return plot.getRangeAxis().valueToJava2D(share, area, plot.getRangeAxisEdge());
    }

    private CategoryPlot plot(List<Row> rows) {
        DefaultCategoryDataset lengths = new DefaultCategoryDataset();
        Font font =
                Typography.regular(Typography.BODY, rows.stream().map(Row::name).toArray(String[]::new));
        double longest = 0;
        List<CategoryRows.Place> headings = new ArrayList<>();
        for (int k = 0; k < rows.size(); k++) {
            Bar bar = rows.get(k).bar();
            Font own = bar == null ? heading(rows.get(k).name()) : font;
            CategoryRows.Place place =
                    new CategoryRows.Place(k, Typography.fit(rows.get(k).name(), own, CategoryRows.NAMES));
            lengths.addValue(bar == null ? null : bar.share(), "share", place);
            longest = bar == null ? longest : Math.max(longest, bar.high());
            if (bar == null) {
                headings.add(place);
            }
        }
        BarRenderer renderer = CategoryRows.renderer();
        renderer.setSeriesPaint(0, ChartTheme.BLUE);
        CategoryPlot plot = CategoryRows.plot(lengths, font, renderer, 0);
        CategoryAxis names = plot.getDomainAxis();
        headings.forEach(place -> names.setTickLabelFont(place, heading(place.name())));
        plot.getRangeAxis().setRange(0, 1.16 * Math.max(longest, 0.01));
        return plot;
    }

    private static Font heading(String text) {
        return Typography.bold(Typography.BODY, text);
    }
}
