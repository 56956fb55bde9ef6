package org.parley.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.parley.report.run.RunReport;
import org.parley.report.sweep.SweepReport;
import org.parley.results.RunFindings;
import org.parley.results.StoredSweep;
import org.parley.results.SweepFindings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley report}: writes the page of a results folder again. */
@Command(
        name = "report",
        description = {
            "Write report.html into results folders of parley run and sweep: one page with charts that opens by a double click,",
            "without a network. Nothing else in a folder is changed."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        footer = {"", "Example:", "  parley report results/riyadh-2025 --charts"})
final class ReportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RESULTS", arity = "1..*", description = "Results folders of parley run or sweep.")
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
            write(folder).stream().filter(name -> !quiet).forEach(name -> answer.println(folder.resolve(name)));
            answer.flush();
        }
        return 0;
    }

    /** Writes the page of a folder, which its manifest tells the kind of. */
    private List<String> write(Path folder) {
        String version = Parley.Version.number();
        if (StoredSweep.isSweep(folder)) {
            SweepFindings found = SweepFindings.of(folder, version);
            warn(found.warnings());
            return SweepReport.write(found, folder, version, charts);
        }
        RunFindings found = RunFindings.of(folder, version);
        warn(found.stored().warnings());
        return RunReport.write(found, folder, version, charts);
    }

    private void warn(List<String> warnings) {
        warnings.forEach(w -> spec.commandLine().getErr().println("warning: " + w));
    }
}
