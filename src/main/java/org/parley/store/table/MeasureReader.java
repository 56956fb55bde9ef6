package org.parley.store.table;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.parley.outcome.Outcome;
import org.parley.outcome.Refusal;
import org.parley.outcome.RunOutcome;
import org.parley.scenario.Issue;
import org.parley.scenario.Measure;
import org.parley.scenario.Measure.Statistic;
import org.parley.scenario.Scenario;

/** Reads one number per run, for a simulated measure: a value, or one and zero for yes and no; NaN if it does not count. */
public final class MeasureReader implements ToDoubleFunction<RunOutcome> {

    /** Thrown for a measure that a scenario does not have. */
    public static final class Unknown extends Exception {

        private static final long serialVersionUID = 1L;

        private final String name;
        private final transient Collection<String> known;

        Unknown(String name, String rule, Collection<String> known) {
            super(rule);
            this.name = name;
            this.known = known;
        }

        /** Returns the unknown name. */
        public String name() {
            return name;
        }

        /** Returns the names that there are. */
        public Collection<String> known() {
            return known;
        }
    }

    private final Scenario scenario;
    private final Column<RunOutcome> column;
    private final String outcome;
    private final Function<Object, Double> number;

    private MeasureReader(Scenario scenario, Measure.Simulated measure) throws Unknown {
        this.scenario = scenario;
        column = column(Columns.of(scenario), measure.column());
        outcome = measure.outcome();
        number = measure.statistic() == Statistic.SHARE ? equal(measure.value()) : value();
    }

    /**
     * Returns the gauge for a measure.
     *
     * @throws Unknown if the scenario has no such column or value
     */
    public static MeasureReader of(Scenario scenario, Measure.Simulated measure) throws Unknown {
        return new MeasureReader(scenario, measure);
    }

    @Override
    public double applyAsDouble(RunOutcome run) {
        return run.isFailed()
                ? Double.NaN
                : read(column.value().apply(run), run.ended().id());
    }

    /** Returns the name of the column that it reads. */
    public String column() {
        return column.name();
    }

    /**
     * Reads the number of a stored run.
     *
     * @param value what the run has in the gauge's column
     * @param how id of the outcome of the run, or null if it failed
     */
    public double read(Object value, String how) {
        return how == null || outcome != null && !how.equals(outcome) ? Double.NaN : number.apply(value);
    }

    private static Column<RunOutcome> column(List<Column<RunOutcome>> columns, String name) throws Unknown {
        for (Column<RunOutcome> column : columns) {
            if (column.name().equals(name)) {
                return column;
            }
        }
        throw new Unknown(
                name,
                "is no column of the table of runs",
                columns.stream().map(Column::name).toList());
    }

    /** Reads values that are numbers: of a number column, or of an issue whose options are all numbers. */
    private Function<Object, Double> value() throws Unknown {
        if (List.of("BIGINT", "INTEGER", "DOUBLE").contains(column.type())) {
            return value -> value == null ? Double.NaN : ((Number) value).doubleValue();
        }
        Issue issue = issue();
        if (issue != null && issue.options().stream().allMatch(MeasureReader::isNumber)) {
            return value -> Double.valueOf((String) value);
        }
        throw new Unknown(
                column.name(),
                column.type().equals("DOUBLE[]")
                        ? "holds a list in each run, and no single number"
                        : "holds no numbers; measure share(" + column.name() + " = VALUE)",
                List.of());
    }

    private static boolean isNumber(String option) {
        return option.matches("[-+]?[0-9.]+([eE][-+]?[0-9]+)?");
    }

    /** Reads whether a value is a given one. */
    private Function<Object, Double> equal(String given) throws Unknown {
        if (column.type().startsWith("DOUBLE")) {
            throw new Unknown(
                    column.name(),
                    "holds real numbers, of which no two need be equal; measure its mean or median",
                    List.of());
        }
        List<String> known = words();
        if (known.isEmpty() ? !isPossible(given) : !known.contains(given)) {
            throw new Unknown(given, "is no value of the column " + column.name(), known);
        }
        return value -> given.equals(String.valueOf(value)) ? 1.0 : 0.0;
    }

    private @Nullable Issue issue() {
        return column.name().startsWith("terms_")
                ? scenario.issues().get(column.name().substring("terms_".length()))
                : null;
    }

    /** Returns the words that a column can hold, or nothing if it holds no words. */
    private List<String> words() {
        return switch (column.name()) {
            case "outcome" -> Arrays.stream(Outcome.values()).map(Outcome::id).toList();
            case "proposer", "last_refusal_actor" ->
                List.copyOf(scenario.actors().keySet());
            case "victor" -> scenario.belligerents();
            case "last_refusal_issue" -> List.copyOf(scenario.issues().keySet());
            case "last_refusal_reason" ->
                Arrays.stream(Refusal.Reason.values()).map(Refusal.Reason::id).toList();
            default ->
                issue() != null
                        ? issue().options()
                        : column.type().equals("BOOLEAN") ? List.of("true", "false") : List.of();
        };
    }

    private boolean isPossible(String given) {
        return switch (column.type()) {
            case "INTEGER", "BIGINT" -> given.matches("0|[1-9][0-9]*");
            case "DATE" -> given.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") && LocalDate.parse(given) != null;
            default -> true;
        };
    }
}
