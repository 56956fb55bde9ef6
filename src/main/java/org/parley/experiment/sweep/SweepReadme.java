package org.parley.experiment.sweep;

import java.util.List;
import org.parley.outcome.RunOutcome;
import org.parley.scenario.Measure;
import org.parley.store.table.Column;

/** The README of a study's results folder: what each file and column is, and how to open them. */
final class SweepReadme {

    private static final String FILES = """

            Nothing but this folder is needed to read it:

                parley query . "SELECT \\"case\\", outcome, count(*) FROM runs GROUP BY ALL ORDER BY ALL"
                duckdb -c "SELECT outcome, count(*) FROM 'runs/*.parquet' GROUP BY outcome"
                python:  pandas.read_parquet("runs")
                R:       dplyr::collect(arrow::open_dataset("runs"))
                Excel:   open cases.csv, outcomes.csv or metrics.csv; for single runs first
                         parley export . --to ../runs.csv

            | file | what |
            |---|---|
            | `manifest.json` | what made this folder: version, study, seed, counts, times, digests of the files |
            | `study.yaml`, `scenario.yaml` | the study as run, and its scenario |
            | `report.html` | all this as one page with pictures: open it by a double click. `parley report .` makes it again |
            | `cases.csv` | each case: the values of its factors, how many runs it has, how many failed |
            | `outcomes.csv` | each case: how its runs ended, counts and probabilities with 95% Wilson intervals |
            | `metrics.csv` | each case: the study's metrics, from `n` runs that count, with 95% intervals |
            | `runs/part-00000.parquet`, … | one row per run, columns below; together they are one table |

            Columns whose names begin with `input.` say what each run drew before its first round; `parley query` shows them
            as the table `inputs`, with the columns `case` and `run`, and without that word.

            An empty cell is a number that does not exist: nothing to count, or too few runs for an interval. Failed runs
            are rows with an `error`; they are counted in `failed` and in nothing else. Run r has the same luck in every
            case (common random numbers), so that cases can be compared run by run. Intervals show what more runs would
            settle. They do not show whether the model is right.
            """;

    private SweepReadme() {}

    static String of(SweepRequest request, long runs, List<Column<RunOutcome>> columns) {
        StringBuilder text = new StringBuilder("# Results of the study ")
                .append(request.study().name())
                .append("\n\n");
        if (request.study().question() != null) {
            text.append(request.study().question().strip()).append("\n\n");
        }
        text.append(runs)
                .append(" runs of ")
                .append(request.cases())
                .append(request.cases() == 1 ? " case" : " cases")
                .append(" of the scenario `")
                .append(request.study().base().scenario().name())
                .append("` with seed ")
                .append(request.seed())
                .append("; runs per case: ")
                .append(RunsRule.of(request.runs()).words())
                .append(". Made by Parley ")
                .append(request.version())
                .append(". This is what a model does with declared assumptions. It is not a forecast.\n");
        text.append(FILES).append("\n## Metrics\n\n| metric | what |\n|---|---|\n");
        request.study()
                .metrics()
                .forEach((name, measure) -> text.append("| `")
                        .append(name)
                        .append("` | ")
                        .append(words(measure).replace("|", "\\|"))
                        .append(" |\n"));
        return text.append(Column.table("runs", columns)).toString();
    }

    static String words(Measure.Simulated measure) {
        String column = "`" + measure.column() + "`";
        return switch (measure.statistic()) {
                    case MEAN -> "mean of " + column;
                    case MEDIAN -> "median of " + column;
                    case SHARE -> "share of runs in which " + column + " is " + measure.value();
                }
                + (measure.outcome() == null ? "" : ", among those that end in " + measure.outcome());
    }
}
