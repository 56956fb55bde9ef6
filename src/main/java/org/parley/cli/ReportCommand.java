package org.parley.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.parley.report.run.RunReport;
import org.parley.results.RunFindings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley report}: writes the page of a results folder again. */
@Command(
        name = "report",
        description = {
            "Write report.html into results folders of parley run: one page with charts that opens by a double click,",
            "without a network. Nothing else in a folder is changed."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        footer = {"", "Example:", "  parley report results/riyadh-2025 --charts"})
final class ReportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RESULTS", arity = "1..*", description = "Results folders of parley run.")
    private List<Path> folders;

    @Option(
            names = "--charts",
            description = "Write each chart as SVG and PNG into the folder charts too, for papers and slides.")
    private boolean charts;

    @Option(names = "--quiet", description = "Print nothing.")
    private boolean quiet;

    @Override
    public Integer call() {
        PrintWriter answer = spec.commandLine().getOut();
        for (Path folder : folders) {
            RunFindings found = RunFindings.of(folder, Parley.Version.number());
            found.stored().warnings().forEach(w -> spec.commandLine().getErr().println("warning: " + w));
            RunReport.write(found, folder, Parley.Version.number(), charts).stream()
                    .filter(name -> !quiet)
                    .forEach(name -> answer.println(folder.resolve(name)));
            answer.flush();
        }
        return 0;
    }
}
