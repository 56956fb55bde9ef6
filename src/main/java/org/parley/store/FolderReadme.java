package org.parley.store;

import java.util.List;
import java.util.stream.Collectors;
import org.parley.scenario.Scenario;
import org.parley.store.table.Column;
import org.parley.store.table.StoredTable;

/** The README of a results folder: what each file and each column is. */
final class FolderReadme {

    private static final String TABLES = """
            | file | what |
            |---|---|
            | `manifest.json` | what made this folder: version, scenario, seed, options, counts, times, digests of the files |
            | `scenario.yaml` | the scenario as run, with every `--set` applied |
            %s| `outcomes.csv` | how runs ended: counts, probabilities with 95%% Wilson intervals, rounds of agreement (10%%, median, 90%%) |
            | `terms.csv` | each option of each issue: its share among %s (`settled_…`) and among all runs, with 95%% Wilson intervals |
            | `actors.csv` | each actor: mean utility, no-deal value and best feasible value; among %s the probability of a gain over no deal (`better_off`) and the mean gain; mean war cost; refusals; how often it refused last where the talks failed (`refused_last`); 95%% intervals |
            | `blocking.csv` | refusals by actor and issue, and how often each stood last between the talks and an agreement where they failed |
            %s| `gates.csv` | how far runs came: how many passed this gate last and ended so, for each gate that every run passed which came further |
            %s| `report.html` | all this as one page with pictures: open it by a double click. `parley report .` makes it again |

            Values are on each actor's own utility scale, where 0 to 1 spans its worst to best terms and war costs subtract.
            Scales of two actors must not be compared; compare an actor with its own no-deal value and its best.
            Intervals show what more runs would settle. They do not show whether the model is right.
            """;

    private static final String SURVIVAL =
            "| `survival.csv` | of the first general cease-fires the `share` that outlives each age, with 95% intervals (Kaplan and Meier 1958), and how many are watched at that age |\n";

    private static final String HISTORY = """
            | `situations.csv` | how things stand on each date: runs in each situation, with 95% Wilson intervals |
            | `windows.csv` | each observation window: `settled` within it; of the `watched` first cease-fires the share `in_force` so long after signature; decided `by_arms` within it; cease-fires per run, and the share of runs with `several` |
            """;

    private static final String FRONTS =
            "| `fronts.csv` | where the front stands on each date: mean with its 95% interval, and quantiles |\n";

    private FolderReadme() {}

    static String of(RunRequest request, List<StoredTable<?>> tables) {
        String title = request.file().scenario().about().title();
        String settled = request.file().scenario().war() == null ? "agreements" : "general cease-fires";
        StringBuilder text = new StringBuilder("# Results of ")
                .append(title.isEmpty() ? request.file().scenario().name() : title)
                .append("\n\n")
                .append(request.runs() == 1 ? "One run" : request.runs() + " runs")
                .append(" of the scenario `")
                .append(request.file().scenario().name())
                .append("` with seed ")
                .append(request.seed())
                .append(", made by Parley ")
                .append(request.version())
                .append(". This is what a model does with declared assumptions. It is not a forecast.\n\n")
                .append("The same again:\n\n    ")
                .append(request.command())
                .append(
                        // Alone, the model would take all seats.
                        request.delegates().isEmpty()
                                ? "\n\nOne run alone, to the bit:\n\n    parley run scenario.yaml --seed "
                                        + request.seed() + " --only 0"
                                : "")
                .append("\n\nWhy it ended as it did:\n\n    parley explain . --run 0\n\nOpen the rows:\n\n")
                .append("    duckdb -c \"SELECT outcome, count(*) FROM 'runs.parquet' GROUP BY outcome\"\n")
                .append(
                        "    python: pandas.read_parquet(\"runs.parquet\")      R: arrow::read_parquet(\"runs.parquet\")\n\n")
                .append(String.format(
                        TABLES,
                        files(tables),
                        settled,
                        settled,
                        request.file().scenario().ceasefire() == null ? "" : SURVIVAL,
                        history(request.file().scenario())));
        tables.forEach(table -> text.append(Column.table(table.name(), table.columns())));
        return text.toString();
    }

    static String of(RunRequest request, Part part) {
        String name = request.file().scenario().name();
        return part.readme("the runs of " + name, request.seed(), request.version(), name);
    }

    private static String files(List<StoredTable<?>> tables) {
        return tables.stream()
                .map(table -> "| `" + table.file() + "` | " + table.meaning() + ", columns below |\n")
                .collect(Collectors.joining());
    }

    private static String history(Scenario scenario) {
        return !scenario.calendar().isHistory() ? "" : scenario.war() == null ? HISTORY : HISTORY + FRONTS;
    }
}
