package org.parley.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.parley.cli.option.FormatOption;
import org.parley.cli.terminal.Window;
import org.parley.render.csv.RowsCsv;
import org.parley.render.json.RowsJson;
import org.parley.render.terminal.RowsText;
import org.parley.store.ResultsQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley query}: asks a results folder a question in SQL. */
@Command(
        name = "query",
        description = {
            "Ask a results folder a question in SQL.",
            "",
            "The rows of runs are the table runs, and what each run drew is the table inputs, in the same "
                    + "order; each CSV table is one of its own name, such as outcomes, cases or metrics. Nothing is "
                    + "changed, and nothing outside the folder is read."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        footer = {
            "",
            "Examples:",
            "  parley query results/riyadh-2025 \"select outcome, count(*) from runs group by outcome\"",
            "  parley query results/riyadh-2025 \"describe runs\"",
            "  parley query results/riyadh-2025 'select outcome, \"war.front.moves\" from runs join inputs using (run)'",
        })
final class QueryCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "RESULTS", description = "A results folder of parley run or parley sweep.")
    private Path folder;

    @Parameters(index = "1", paramLabel = "SQL", description = "One SELECT, in DuckDB's SQL.")
    private String sql;

    @Mixin
    private FormatOption format;

    @Override
    public Integer call() throws IOException {
        PrintWriter data = Window.data(spec);
        try (ResultsQuery query = ResultsQuery.open(folder)) {
            switch (format.value()) {
                case TEXT -> {
                    RowsText text = new RowsText();
                    query.ask(sql, text);
                    text.print(spec.commandLine().getOut(), Window.of(spec));
                }
                case CSV -> query.ask(sql, new RowsCsv(data));
                case JSON -> {
                    try (RowsJson rows = new RowsJson(data)) {
                        query.ask(sql, rows);
                    }
                }
            }
        }
        data.flush();
        return 0;
    }
}
