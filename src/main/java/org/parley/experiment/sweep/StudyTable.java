package org.parley.experiment.sweep;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.experiment.InputColumns;
import org.parley.model.compile.CompiledScenario;
import org.parley.outcome.Outcome;
import org.parley.outcome.RunOutcome;
import org.parley.scenario.Measure;
import org.parley.scenario.Scenario;
import org.parley.scenario.study.Factor;
import org.parley.scenario.study.Study;
import org.parley.store.folder.ResultsException;
import org.parley.store.table.Column;
import org.parley.store.table.Columns;
import org.parley.store.table.MeasureReader;
import org.parley.store.table.RunQuery;
import org.parley.store.table.TableViews;

/**
 * The table of a study's runs: who made a row (experiment, case, run, seed, key and the values of all factors), then what a
 * table of runs has without a study. All cases have the same columns.
 */
public final class StudyTable {

    /** Scenarios whose columns are kept: as many as a thread keeps models. */
    private static final int KEPT = 64;

    /** Cases that are tried for their columns before anything is run. */
    private static final int TRIED = 1000;

    /** How the runs of one scenario are read. */
    private record Reading(List<Column<RunOutcome>> columns, List<MeasureReader> gauges) {}

    private final SweepRequest request;
    private final List<Column<RunOutcome>> columns;
    private final Map<Scenario, Reading> byScenario = new IdentityHashMap<>();
    private final Reading base;
    private final InputColumns inputs = new InputColumns();
    private Object[] factors;
    private Reading reading;
    private int at = -1;

    /**
     * Makes the table of a study.
     *
     * @throws ResultsException if a metric measures what the scenario does not have
     */
    public StudyTable(SweepRequest request) {
        this.request = request;
        CompiledScenario compiled =
                CompiledScenario.withoutPackages(request.study().base().scenario());
        inputs.add(compiled);
        request.study().factors().stream()
                .flatMap(factor -> factor.paths().stream())
                .filter(compiled.numbers()::contains)
                .forEach(inputs::add);
        Set<Scenario> added = Collections.newSetFromMap(new IdentityHashMap<>());
        added.add(request.study().base().scenario());
        IntStream.range(0, Math.min(TRIED, request.cases()))
                .mapToObj(index -> request.design().at(index).scenario())
                .filter(added::add)
                .forEach(scenario -> inputs.add(CompiledScenario.withoutPackages(scenario)));
        columns = columns(request.study().base().scenario());
        base = reading(request.study().base().scenario());
    }

    /** Returns the columns that all cases have. */
    public List<Column<RunOutcome>> columns() {
        return columns;
    }

    /** Returns the columns that read an outcome. */
    List<Column<RunOutcome>> of(RunOutcome run) {
        turnTo(run.caseIndex());
        return reading.columns();
    }

    /** Returns what the study counts of an outcome. */
    MeasuredRun measure(RunOutcome run) {
        turnTo(run.caseIndex());
        double[] values =
                reading.gauges().stream().mapToDouble(g -> g.applyAsDouble(run)).toArray();
        return new MeasuredRun(run.caseIndex(), run.run(), run.outcome(), run.error(), values);
    }

    /** Returns the columns that {@link #stored} reads, in SQL. */
    String wanted() {
        List<String> names = new ArrayList<>(List.of("\"case\"", "run", "error", "outcome"));
        base.gauges().forEach(gauge -> names.add(RunQuery.name(gauge.column())));
        return String.join(", ", names);
    }

    /** Returns what the study counts of a stored run, from the values of {@link #wanted}. */
    MeasuredRun stored(Object[] row) {
        String outcome = (String) row[3];
        double[] values = new double[base.gauges().size()];
        for (int m = 0; m < values.length; m++) {
            values[m] = base.gauges().get(m).read(row[4 + m], outcome);
        }
        return new MeasuredRun(
                ((Number) row[0]).intValue(),
                ((Number) row[1]).longValue(),
                outcome == null ? null : Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)),
                (String) row[2],
                values);
    }

    /**
     * Fails unless the first cases have the same columns, which is told before anything is run.
     */
    void require() {
        for (int index = 0; index < Math.min(TRIED, request.cases()); index++) {
            turnTo(index);
        }
    }

    private void turnTo(int caseIndex) {
        if (caseIndex == at) {
            return;
        }
        Scenario scenario = request.design().at(caseIndex).scenario();
        if (byScenario.size() >= KEPT && !byScenario.containsKey(scenario)) {
            byScenario.clear();
        }
        reading = byScenario.get(scenario);
        if (reading == null) {
            reading = reading(scenario);
            requireSame(reading.columns(), caseIndex);
            byScenario.put(scenario, reading);
        }
        factors = factors(caseIndex);
        at = caseIndex;
    }

    private void requireSame(List<Column<RunOutcome>> ofCase, int caseIndex) {
        List<String> differing = differing(ofCase);
        if (!differing.isEmpty()) {
            throw ResultsException.ofInput(request.study().file() + ": error: case " + caseIndex + " ("
                    + words(caseIndex) + ") has other columns than the scenario (" + String.join(", ", differing)
                    + "), so its runs do not fit into the same table. Maybe let the scenario have what the factor sets,"
                    + " or make a study of each.");
        }
    }

    /** Returns the names of columns that only the scenario or only a case has. */
    private List<String> differing(List<Column<RunOutcome>> ofCase) {
        Set<String> differing = kinds(columns);
        Set<String> others = kinds(ofCase);
        Set<String> both = new HashSet<>(differing);
        both.retainAll(others);
        differing.addAll(others);
        differing.removeAll(both);
        return List.copyOf(differing);
    }

    private static Set<String> kinds(List<Column<RunOutcome>> of) {
        return of.stream().map(c -> c.name() + " " + c.type()).collect(Collectors.toCollection(TreeSet::new));
    }

    private String words(int caseIndex) {
        List<String> names = request.design().factors();
        List<String> values = request.design().values(caseIndex);
        return IntStream.range(0, names.size())
                .mapToObj(f -> names.get(f) + " = " + values.get(f))
                .collect(Collectors.joining(", "));
    }

    private Reading reading(Scenario scenario) {
        Study study = request.study();
        List<MeasureReader> gauges = new ArrayList<>();
        for (Map.Entry<String, Measure.Simulated> metric : study.metrics().entrySet()) {
            try {
                gauges.add(MeasureReader.of(scenario, metric.getValue()));
            } catch (MeasureReader.Unknown e) {
                throw ResultsException.ofInput(study.file() + ": error: metrics." + metric.getKey() + ": '" + e.name()
                        + "' " + e.getMessage()
                        + (e.known().isEmpty() ? "" : ". Maybe one of " + String.join(", ", e.known())) + ".");
            }
        }
        return new Reading(columns(scenario), gauges);
    }

    private List<Column<RunOutcome>> columns(Scenario scenario) {
        List<Column<RunOutcome>> own = Columns.of(scenario);
        List<Column<RunOutcome>> all = new ArrayList<>();
        String experiment = request.study().name();
        long seed = request.seed();
        all.add(new Column<>("experiment", "VARCHAR", "name of the study", run -> experiment));
        all.addAll(own.subList(0, 2));
        all.add(new Column<>("seed", "BIGINT", "master seed of the study", run -> seed));
        all.add(own.get(2));
        for (int f = 0; f < request.study().factors().size(); f++) {
            all.add(factor(f, own));
        }
        all.addAll(own.subList(3, own.size()));
        inputs.of(CompiledScenario.withoutPackages(scenario)).stream()
                .map(c -> new Column<>(TableViews.PREFIX + c.name(), c.type(), c.meaning(), c.value()))
                .forEach(all::add);
        return List.copyOf(all);
    }

    private Column<RunOutcome> factor(int place, List<Column<RunOutcome>> own) {
        Factor factor = request.study().factors().get(place);
        String meaning = "factor of the study: sets "
                + String.join(", ", factor.paths())
                + "; empty where the scenario's own value stays";
        return new Column<>(name(factor, own), type(factor.kind()), meaning, run -> {
            turnTo(run.caseIndex());
            return factors[place];
        });
    }

    private static String name(Factor factor, List<Column<RunOutcome>> own) {
        boolean isTaken = own.stream().anyMatch(c -> c.name().equalsIgnoreCase(factor.name()))
                || factor.name().equalsIgnoreCase("experiment")
                || factor.name().equalsIgnoreCase("seed");
        return isTaken ? "factor_" + factor.name() : factor.name();
    }

    /** Returns the names of the columns of factors, which differ from the factors' where another column has the name. */
    public static List<String> factorColumns(Study study) {
        List<Column<RunOutcome>> own = Columns.of(study.base().scenario());
        return study.factors().stream().map(factor -> name(factor, own)).toList();
    }

    private static String type(Factor.Kind kind) {
        return switch (kind) {
            case NUMBER -> "DOUBLE";
            case INTEGER -> "BIGINT";
            case BOOLEAN -> "BOOLEAN";
            case WORD -> "VARCHAR";
        };
    }

    /** Returns the values of a case's factors, each of the type of its column, null where the scenario's own value stays. */
    Object[] factors(int caseIndex) {
        List<String> texts = request.design().values(caseIndex);
        List<Factor> all = request.study().factors();
        Object[] values = new Object[all.size()];
        for (int f = 0; f < values.length; f++) {
            String text = texts.get(f);
            values[f] = text == null
                    ? null
                    : switch (all.get(f).kind()) {
                        case NUMBER -> (Object) Double.valueOf(text);
                        case INTEGER -> Long.valueOf(text);
                        case BOOLEAN -> Boolean.valueOf(text);
                        case WORD -> text;
                    };
        }
        return values;
    }
}
