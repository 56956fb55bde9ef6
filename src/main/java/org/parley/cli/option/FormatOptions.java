package org.parley.cli.option;

import org.parley.answer.Answer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Options for the format in which an answer is printed, and which of its tables as CSV. */
public final class FormatOptions {

    @Mixin
    private FormatOption format;

    @Option(names = "--table", paramLabel = "TABLE", description = "Which table as csv; by default the first.")
    private String table;

    /** Whether programs read the answer. */
    public boolean isForPrograms() {
        return format.value() != FormatOption.Format.TEXT;
    }

    /** Whether the answer is asked for whole. */
    public boolean isWhole() {
        return format.value() == FormatOption.Format.JSON;
    }

    /**
     * Prints an answer as it is asked for.
     *
     * @param spec the command that gives it
     */
    public void print(Answer answer, CommandSpec spec) {
        format.print(answer, spec, table);
    }
}
