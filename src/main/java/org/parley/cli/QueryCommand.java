package org.parley.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.parley.report.query.QueryRows;
import org.parley.report.query.QueryText;
import org.parley.store.ResultsQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley query}: asks a results folder a question in SQL. */
@Command(
        name = "query",
        description = {
            "Ask a results folder a question in SQL. The rows of runs are the table runs, and what each run drew is the table",
            "inputs, in the same order; each CSV table is one of its own name, such as outcomes, cases or metrics. Nothing is",
            "changed, and nothing outside the folder is read."
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

    /** How the answer is printed. */
    enum Format {
        TEXT,
        CSV,
        JSON
    }

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "RESULTS", description = "A results folder of parley run or parley sweep.")
    private Path folder;

    @Parameters(index = "1", paramLabel = "SQL", description = "One SELECT, in DuckDB's SQL.")
    private String sql;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text, csv or json.")
    private Format format;

    @Override
    public Integer call() throws IOException {
        PrintWriter data = Window.data(spec);
        try (ResultsQuery query = ResultsQuery.open(folder)) {
            switch (format) {
                case TEXT -> {
                    QueryText text = new QueryText();
                    query.ask(sql, text);
                    text.print(spec.commandLine().getOut(), Window.of(spec));
                }
                case CSV -> query.ask(sql, QueryRows.csv(data));
                case JSON -> {
                    try (JsonGenerator json = new JsonMapper().createGenerator(data)) {
                        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
                        json.writeStartArray();
                        query.ask(sql, QueryRows.json(json));
                        json.writeEndArray();
                    }
                    data.println();
                }
            }
        }
        data.flush();
        return 0;
    }
}
