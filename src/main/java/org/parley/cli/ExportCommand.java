package org.parley.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.parley.Parley;
import org.parley.answer.part.ExportAnswer;
import org.parley.cli.option.FormatOption;
import org.parley.store.ResultsExport;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley export}: writes a table of a results folder as one file. */
@Command(
        name = "export",
        description = "Write a table of a results folder as one file: csv, parquet, json or xlsx, by its name.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  parley export results/riyadh-2025 --to runs.csv",
            "  parley export results/riyadh-2025 --table terms --to terms.xlsx",
            "  parley export results/riyadh-2025 --select \"from inputs\" --to inputs.json"
        })
final class ExportCommand implements Callable<Integer> {

    /** What is written. */
    static final class What {

        @Option(names = "--table", paramLabel = "NAME", description = "The table to write; by default runs.")
        private String table;

        @Option(names = "--select", paramLabel = "SQL", description = "One SELECT, whose answer is written.")
        private String select;

        private String sql() {
            return select == null ? "SELECT * FROM \"" + table.replace("\"", "\"\"") + "\"" : select;
        }
    }

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RESULTS", description = "A results folder of parley run or parley sweep.")
    private Path folder;

    @Option(
            names = "--to",
            paramLabel = "FILE",
            required = true,
            description = "The file: .csv, .parquet, .json or .xlsx.")
    private Path file;

    @ArgGroup
    private What what;

    @Option(names = "--overwrite", description = "Replace the file if it is there.")
    private boolean overwrite;

    @Mixin
    private FormatOption format;

    @Override
    public Integer call() {
        String sql = what == null ? "SELECT * FROM runs" : what.sql();
        ResultsExport.write(folder, sql, file, overwrite);
        format.print(ExportAnswer.of(folder, sql, file, Parley.version()), spec, null);
        return 0;
    }
}
