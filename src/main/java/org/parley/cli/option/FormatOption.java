package org.parley.cli.option;

import java.io.PrintWriter;
import java.util.stream.Collectors;
import org.parley.answer.Answer;
import org.parley.answer.Table;
import org.parley.cli.terminal.Window;
import org.parley.render.csv.TableCsv;
import org.parley.render.json.AnswerJson;
import org.parley.render.terminal.AnswerText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Option for the format in which an answer is printed. */
public final class FormatOption {

    /** Format of an answer. */
    public enum Format {
        /** For people. */
        TEXT,
        /** Whole, for programs. */
        JSON,
        /** One of its tables. */
        CSV
    }

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text, json or csv.")
    private Format format;

    /** Returns the format. */
    public Format value() {
        return format;
    }

    /**
     * Prints an answer as it is asked for.
     *
     * @param spec the command that gives it
     * @param table which table as CSV; null for the first
     */
    public void print(Answer answer, CommandSpec spec, String table) {
        PrintWriter words = spec.commandLine().getOut();
        PrintWriter data = Window.data(spec);
        switch (format) {
            case TEXT -> words.print(AnswerText.of(answer, Window.of(spec)));
            case JSON -> data.print(AnswerJson.print(answer));
            case CSV -> data.print(TableCsv.of(table(answer, spec, table)));
        }
        words.flush();
        data.flush();
    }

    private static Table table(Answer answer, CommandSpec spec, String table) {
        String names = answer.tables().stream().map(Table::id).collect(Collectors.joining(", "));
        return answer.tables().stream()
                .filter(one -> table == null || one.id().equalsIgnoreCase(table))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        names.isEmpty()
                                ? "there is no table in this answer; use --format text or json"
                                : "there is no table '" + table + "' in this answer; use one of " + names));
    }
}
