package org.parley.chart;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.DoubleSummaryStatistics;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;

/**
 * What runs along a side of a chart.
 *
 * @param label names it, with its unit
 * @param scale how it is divided
 */
public record Axis(String label, Scale scale) {

    /** How an axis is divided. */
    public enum Scale {
        /** Any numbers, evenly. */
        NUMBER,
        /** Numbers above 0, by their order of magnitude. */
        MAGNITUDE,
        /** Days since 1970-01-01, written as dates. */
        DATE,
        /** Shares, in percent, from 0. */
        SHARE
    }

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM", Locale.ROOT);
    private static final double DAYS_A_MONTH = 30.4375;
    private static final int DATES = 6;

    /** Checks that nothing is missing. */
    public Axis {
        Objects.requireNonNull(label);
        Objects.requireNonNull(scale);
    }

    /** Returns a value as a reader sees it in a table. */
    String text(double value) {
        return switch (scale) {
            case NUMBER -> ChartTheme.number("0.###").format(value);
            case MAGNITUDE -> ChartTheme.number("#,##0").format(value);
            case DATE -> LocalDate.ofEpochDay((long) value).toString();
            case SHARE -> ChartTheme.number("0.0%").format(value);
        };
    }

    /** Returns the axis to draw, wide enough for some values. */
    ValueAxis drawn(DoubleStream values) {
        return switch (scale) {
            case NUMBER -> ChartTheme.scale(values);
            case SHARE -> ChartTheme.percent(DoubleStream.concat(DoubleStream.of(0), values));
            case MAGNITUDE -> magnitudes(values.summaryStatistics());
            case DATE -> dates(values.summaryStatistics());
        };
    }

    private static ValueAxis magnitudes(DoubleSummaryStatistics all) {
        LogAxis axis = ChartTheme.calm(new LogAxis());
        axis.setSmallestValue(all.getMin() / 10);
        axis.setRange(all.getMin() / 1.1, Math.max(all.getMax(), 2 * all.getMin()) * 1.1);
        axis.setTickUnit(new NumberTickUnit(1, ChartTheme.number("#,##0")));
        axis.setNumberFormatOverride(ChartTheme.number("#,##0"));
        return axis;
    }

    /** Months stand where they begin, to two days. */
    private static ValueAxis dates(DoubleSummaryStatistics all) {
        NumberAxis axis = ChartTheme.scale(DoubleStream.of(all.getMin(), all.getMax()));
        double months = Math.max(1, Math.ceil((all.getMax() - all.getMin()) / DAYS_A_MONTH / DATES));
        axis.setTickUnit(new NumberTickUnit(months * DAYS_A_MONTH, new MonthFormat()));
        return axis;
    }

    /** Writes days as their month. */
    private static final class MonthFormat extends NumberFormat {

        private static final long serialVersionUID = 1L;

        @Override
        public StringBuffer format(double day, StringBuffer to, FieldPosition position) {
            // A tick falls within two days of the first of its month.
            return to.append(LocalDate.ofEpochDay(Math.round(day) + 2).format(MONTH));
        }

        @Override
        public StringBuffer format(long day, StringBuffer to, FieldPosition position) {
            return format((double) day, to, position);
        }

        @Override
        public Number parse(String text, ParsePosition position) {
            throw new UnsupportedOperationException("dates are written only");
        }
    }
}
