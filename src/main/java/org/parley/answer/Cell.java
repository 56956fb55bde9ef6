package org.parley.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.answer.words.Numbers;
import org.parley.statistics.Mean;
import org.parley.statistics.Proportion;
import org.parley.statistics.interval.Interval;

/** Cell of a table: a value for programs, and what people read of it. */
public sealed interface Cell {

    /** Nothing. */
    Cell NONE = new None();

    /** Returns what people read; empty where the common number format does. */
    String text();

    /** Returns what people read, in the common number format where the cell has no text of its own. */
    default String shown() {
        if (!text().isEmpty()) {
            return text();
        } else if (this instanceof Count count) {
            return Numbers.count(count.value());
        } else if (this instanceof Amount number) {
            return Numbers.significant(number.value());
        } else if (this instanceof Estimate e) {
            return Numbers.format("%.1f%% (%.1f to %.1f)", 100 * e.value(), 100 * e.low(), 100 * e.high());
        }
        return "";
    }

    /** Words. */
    record Text(String text) implements Cell {}

    /** Nothing: there is no such value. */
    record None() implements Cell {
        @Override
        public String text() {
            return "";
        }
    }

    /** A yes or no. */
    record Flag(boolean value) implements Cell {
        @Override
        public String text() {
            return Boolean.toString(value);
        }
    }

    /** How many. */
    record Count(long value, String text) implements Cell {}

    /** A number that is no count; its unit is that of the column. */
    record Amount(double value, String text) implements Cell {}

    /**
     * A share or a mean with its 95% interval.
     *
     * @param value the estimate; a share is from 0 to 1
     * @param low lower end of the interval
     * @param high upper end
     * @param text what people read
     */
    record Estimate(double value, double low, double high, String text) implements Cell {}

    /** A day. */
    record Date(LocalDate value, String text) implements Cell {}

    /** Words that lead to other rows of a page. */
    record Links(List<Link> links) implements Cell {

        /** Copies the links. */
        public Links {
            links = List.copyOf(links);
        }

        @Override
        public String text() {
            return links.stream().map(Link::text).collect(Collectors.joining(", "));
        }
    }

    /**
     * Returns the cell of a value: text, whole number, number, yes or no, day, share, mean, a cell itself, or nothing for null and an empty
     * text or optional.
     */
    static Cell of(Object value) {
        if (value == null || "".equals(value)) {
            return NONE;
        } else if (value instanceof Cell cell) {
            return cell;
        } else if (value instanceof Optional<?> maybe) {
            return of(maybe.orElse(null));
        } else if (value instanceof Integer || value instanceof Long) {
            return new Count(((Number) value).longValue(), "");
        } else if (value instanceof Double number) {
            return new Amount(number, "");
        } else if (value instanceof Boolean flag) {
            return new Flag(flag);
        } else if (value instanceof LocalDate day) {
            return new Date(day, day.toString());
        } else if (value instanceof Proportion share) {
            return share(share, "");
        } else if (value instanceof Mean mean) {
            return mean(mean, "");
        }
        return new Text(value.toString());
    }

    /** Returns the ends of an interval, each for a cell of its own. */
    static List<Double> spread(Interval interval) {
        return List.of(interval.low(), interval.high());
    }

    /** Returns a share and the ends of its interval, each for a cell of its own. */
    static List<Double> spread(Proportion share) {
        return List.of(share.share(), share.low(), share.high());
    }

    /** Returns a mean with what people read of it. */
    static Cell mean(Mean mean, String text) {
        return new Estimate(mean.mean(), mean.low(), mean.high(), text);
    }

    /** Returns a share with what people read of it. */
    static Cell share(Proportion share, String text) {
        return new Estimate(share.share(), share.low(), share.high(), text);
    }
}
