package org.parley.render.svg;

import java.awt.Font;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.parley.chart.Axis;
import org.parley.chart.Extent;
import org.parley.chart.ValueFormat;
import org.parley.chart.ValueFormat.Style;

/** Axes of numbers, percent, magnitudes, dates and names, easy to read. */
final class Axes {

    /** How much text fits under a plot. */
    static final double PLOT_WIDTH = 620;

    private static final double MARGIN_SHARE = 0.04;
    private static final int STEPS = 6;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM", Locale.ROOT);
    private static final double DAYS_A_MONTH = 30.4375;
    private static final int DATES = 6;

    private Axes() {}

    /** Returns an axis on a scale, wide enough for some values. */
    static ValueAxis of(Axis.Scale scale, DoubleStream values) {
        return switch (scale) {
            case NUMBER -> numbers(Extent.of(values));
            case SHARE -> percent(DoubleStream.concat(DoubleStream.of(0), values));
            case MAGNITUDE -> magnitudes(Extent.of(values));
            case DATE -> dates(Extent.of(values));
        };
    }

    /** Returns an axis that holds a range, with some margin and about six numbers at round steps. */
    static NumberAxis numbers(Extent extent) {
        NumberAxis axis = even(extent);
        boolean fine = axis.getTickUnit().getSize() < 1;
        return numbered(axis, fine ? ValueFormat.decimals(1, 8) : ValueFormat.COUNT);
    }

    /** Returns such an axis for shares, numbered in percent. */
    static NumberAxis percent(DoubleStream values) {
        NumberAxis axis = even(Extent.of(values));
        boolean fine = axis.getTickUnit().getSize() < 0.01;
        return numbered(axis, fine ? new ValueFormat(Style.PERCENT, 1, 3) : ValueFormat.PERCENT);
    }

    /** Lets an axis write its numbers so. */
    static NumberAxis numbered(NumberAxis axis, ValueFormat format) {
        axis.setTickUnit(new NumberTickUnit(axis.getTickUnit().getSize(), format.numbers()));
        return axis;
    }

    private static NumberAxis even(Extent extent) {
        double span = extent.width() > 0 ? extent.width() : 1;
        NumberAxis axis = calm(new NumberAxis());
        axis.setRange(extent.least() - MARGIN_SHARE * span, extent.greatest() + MARGIN_SHARE * span);
        double decade = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(span / STEPS)));
        double rough = span / STEPS / decade;
        double step = decade * (rough < 1.5 ? 1 : rough < 3.5 ? 2 : rough < 7.5 ? 5 : 10);
        axis.setTickUnit(new NumberTickUnit(step));
        return axis;
    }

    private static ValueAxis magnitudes(Extent all) {
        LogAxis axis = calm(new LogAxis());
        axis.setSmallestValue(all.least() / 10);
        axis.setRange(all.least() / 1.1, Math.max(all.greatest(), 2 * all.least()) * 1.1);
        axis.setTickUnit(new NumberTickUnit(1, ValueFormat.COUNT.numbers()));
        axis.setNumberFormatOverride(ValueFormat.COUNT.numbers());
        return axis;
    }

    /** Months stand where they begin, to two days. */
    private static ValueAxis dates(Extent all) {
        NumberAxis axis = even(all);
        double months = Math.max(1, Math.ceil(all.width() / DAYS_A_MONTH / DATES));
        axis.setTickUnit(new Months(months * DAYS_A_MONTH));
        return axis;
    }

    /**
     * Returns an axis of names at the places 0, 1 and so on.
     *
     * @param size of its letters
     * @param width of the widest name that is not cut
     */
    static SymbolAxis names(List<String> names, int size, double width) {
        Font font = Typography.regular(size, names.toArray(String[]::new));
        SymbolAxis axis = calm(new SymbolAxis(
                "", names.stream().map(n -> Typography.fit(n, font, width)).toArray(String[]::new)));
        axis.setTickLabelFont(font);
        axis.setTickLabelPaint(ChartTheme.INK);
        axis.setGridBandsVisible(false);
        axis.setRange(-0.5, names.size() - 0.5);
        return axis;
    }

    private static <A extends ValueAxis> A calm(A axis) {
        axis.setTickLabelFont(Typography.regular(Typography.TICK));
        axis.setTickLabelPaint(ChartTheme.SOFT_INK);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        return axis;
    }

    /** Labels the axis that runs to the right. */
    static <A extends ValueAxis> A labelled(A axis, String label) {
        Font font = Typography.regular(Typography.BODY, label);
        axis.setLabel(Typography.fit(label, font, PLOT_WIDTH));
        axis.setLabelFont(font);
        axis.setLabelPaint(ChartTheme.INK);
        return axis;
    }

    /** Months, so many days apart. */
    private static final class Months extends NumberTickUnit {

        private static final long serialVersionUID = 1L;

        Months(double days) {
            super(days);
        }

        @Override
        public String valueToString(double day) {
            // A tick falls within two days of the first of its month.
            return LocalDate.ofEpochDay(Math.round(day) + 2).format(MONTH);
        }
    }
}
