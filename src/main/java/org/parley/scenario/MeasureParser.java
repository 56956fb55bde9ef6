package org.parley.scenario;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.scenario.Measure.Statistic;

/** Reads a {@link Measure} from its text. */
final class MeasureParser {

    private static final String FORMS = "must be one of mean(COLUMN), median(COLUMN), share(OUTCOME),"
            + " share(COLUMN = VALUE), each also as in mean(COLUMN | OUTCOME), or exact(ROW)";

    private static final Pattern CALL = Pattern.compile("\\s*(mean|median|share|exact)\\s*\\((.*)\\)\\s*");
    private static final Pattern ROW = Pattern.compile("\\s*([^\\s|=()]+)\\s*");
    private static final Pattern COUNTED = Pattern.compile("\\s*([A-Za-z0-9_]+)\\s*"
            + "(?:=\\s*(?:\"([^\"]*)\"|([^\\s\"|](?:[^\"|]*[^\\s\"|])?))\\s*)?"
            + "(?:\\|\\s*([A-Za-z0-9_]+)\\s*)?");

    private MeasureParser() {}

    /**
     * Reads a measure.
     *
     * @throws IllegalArgumentException if it cannot be read; the message says how measures are written
     */
    static Measure parse(String text) {
        Matcher call = CALL.matcher(text);
        if (!call.matches()) {
            throw new IllegalArgumentException(FORMS);
        }
        if (call.group(1).equals("exact")) {
            Matcher row = ROW.matcher(call.group(2));
            if (row.matches()) {
                return new Measure.Exact(row.group(1));
            }
            throw new IllegalArgumentException("must name one row of the exact analysis, as in exact(talks.nash.ann)");
        }
        return simulated(Statistic.valueOf(call.group(1).toUpperCase(Locale.ROOT)), call.group(2));
    }

    private static Measure simulated(Statistic statistic, String inside) {
        Matcher counted = COUNTED.matcher(inside);
        if (!counted.matches()) {
            throw new IllegalArgumentException(FORMS);
        }
        String name = counted.group(1);
        String value = counted.group(2) == null ? counted.group(3) : counted.group(2);
        String outcome = counted.group(4);
        if (statistic != Statistic.SHARE && value != null) {
            throw new IllegalArgumentException("takes no '= VALUE'; only a share does");
        }
        return statistic == Statistic.SHARE && value == null
                ? new Measure.Simulated(statistic, "outcome", name, outcome)
                : new Measure.Simulated(statistic, name, value, outcome);
    }
}
