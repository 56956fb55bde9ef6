package org.parley.cli;

import java.io.PrintWriter;
import java.util.stream.Collectors;
import org.parley.answer.Answer;
import org.parley.answer.Table;
import org.parley.render.csv.TableCsv;
import org.parley.render.json.AnswerJson;
import org.parley.render.terminal.AnswerText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Options for the format in which an answer is printed. */
final class FormatOptions {

    /** Format of an answer. */
    enum Format {
        /** For people. */
        TEXT,
        /** Whole, for programs. */
        JSON,
        /** One of its tables. */
        CSV
    }

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text, json or csv.")
    private Format format;

    @Option(names = "--table", paramLabel = "TABLE", description = "Which table as csv; by default the first.")
    private String table;

    /** Whether programs read the answer. */
    boolean isForPrograms() {
        return format != Format.TEXT;
    }

    /** Whether the answer is asked for whole. */
    boolean isWhole() {
        return format == Format.JSON;
    }

    /**
     * Prints an answer as it is asked for.
     *
     * @param spec the command that gives it
     */
    void print(Answer answer, CommandSpec spec) {
        print(answer, spec, format, table);
    }

    /**
     * Prints an answer.
     *
     * @param spec the command that gives it
     * @param format in which format
     * @param table which table as CSV; null for the first
     */
    static void print(Answer answer, CommandSpec spec, Format format, String table) {
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
