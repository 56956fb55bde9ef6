package org.parley.findings.discovery;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.outcome.Outcome;
import org.parley.scenario.Measure;
import org.parley.scenario.Measure.Statistic;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.Spelling;
import org.parley.store.folder.ResultsException;
import org.parley.store.table.MeasureReader;
import org.parley.store.table.RunQuery;

/**
 * What makes a run of interest: how it ended, or a value in the table of runs.
 *
 * <ul>
 *   <li>{@code OUTCOME}: it ended so, such as {@code ceasefire_holds}
 *   <li>{@code COLUMN = VALUE}: that column of the table of runs has that value
 *   <li>{@code COLUMN >= NUMBER}, also with {@code <=}, {@code >} or {@code <}
 * </ul>
 *
 * @param column column of the table of runs
 * @param sign how it must compare: =, &gt;=, &lt;=, &gt; or &lt;
 * @param value what it is compared with, as text
 */
public record Target(String column, String sign, String value) {

    /** How targets are written. */
    public static final String FORMS = "OUTCOME, \"COLUMN = VALUE\" or \"COLUMN >= NUMBER\" (also <=, > and <)";

    private static final Pattern COMPARISON =
            Pattern.compile("\\s*([A-Za-z0-9_]+)\\s*(>=|<=|=|>|<)\\s*(?:\"([^\"]*)\"|(\\S(?:.*\\S)?))\\s*");
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]*\\.?[0-9]+([eE][-+]?[0-9]+)?");

    /** Returns the target of runs that end so. */
    public static Target of(Outcome outcome) {
        return new Target("outcome", "=", outcome.id());
    }

    /**
     * Reads a target.
     *
     * @param text the target
     * @param scenario what the runs are of
     * @throws ResultsException if it cannot be read, or the scenario has no such outcome, column or value
     */
    public static Target parse(String text, Scenario scenario) {
        Matcher comparison = COMPARISON.matcher(text);
        Target target;
        if (comparison.matches()) {
            String value = comparison.group(3) == null ? comparison.group(4) : comparison.group(3);
            target = new Target(comparison.group(1), comparison.group(2), value);
        } else if (text.strip().matches("[A-Za-z0-9_]+")) {
            target = new Target("outcome", "=", text.strip());
        } else {
            throw ResultsException.ofInput("'" + text + "' cannot be read. Maybe one of " + FORMS + ".");
        }
        target.check(scenario, text);
        return target;
    }

    private void check(Scenario scenario, String text) {
        if (!isEquality() && !NUMBER.matcher(value).matches()) {
            throw ResultsException.ofInput(
                    "'" + text + "' compares with '" + value + "', which is no number. Maybe use = for a word.");
        }
        Measure.Simulated measure =
                new Measure.Simulated(isEquality() ? Statistic.SHARE : Statistic.MEAN, column, value, null);
        try {
            MeasureReader.of(scenario, measure);
        } catch (MeasureReader.Unknown unknown) {
            String maybe = Spelling.suggestion(unknown.name(), unknown.known());
            throw ResultsException.ofInput(
                    "'" + unknown.name() + "' " + unknown.getMessage() + "." + Problem.remedy(maybe));
        }
    }

    private boolean isEquality() {
        return sign.equals("=");
    }

    /** Returns the outcome that is meant, or null if it is not one. */
    public @Nullable Outcome outcome() {
        return column.equals("outcome")
                ? Arrays.stream(Outcome.values())
                        .filter(o -> o.id().equals(value))
                        .findFirst()
                        .orElseThrow()
                : null;
    }

    /** Returns it as it is written. */
    public String text() {
        return column.equals("outcome") ? value : column + " " + sign + " " + value;
    }

    /** Returns the condition on a row; a row without a value does not meet it. */
    String sql() {
        String left = RunQuery.name(column);
        String compared = isEquality()
                ? "CAST(" + left + " AS VARCHAR) = " + RunQuery.text(value)
                : "TRY_CAST(" + left + " AS DOUBLE) " + sign + " " + value;
        return "coalesce(" + compared + ", false)";
    }
}
