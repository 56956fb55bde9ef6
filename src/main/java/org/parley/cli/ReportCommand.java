package org.parley.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.parley.Parley;
import org.parley.answer.part.PagesAnswer;
import org.parley.answer.run.RunAnswer;
import org.parley.answer.sweep.SweepAnswer;
import org.parley.cli.option.Context;
import org.parley.cli.option.FormatOptions;
import org.parley.cli.option.QuietOption;
import org.parley.findings.RunFindings;
import org.parley.findings.sweep.SweepFindings;
import org.parley.render.AnswerFolder;
import org.parley.render.PageFolder;
import org.parley.store.folder.FolderKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley report}: writes the page of a results folder again. */
@Command(
        name = "report",
        description = {
            "Write the page of a result, report.html, again.",
            "",
            "One page with charts that opens by a double click, without a network, in the folders of parley "
                    + "run, sweep, compare, discover, explain, whatif and sensitivity. Nothing else in a folder is "
                    + "changed."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        footer = {"", "Example:", "  parley report results/riyadh-2025 --charts"})
final class ReportCommand implements Callable<Integer> {

    @Mixin
    private Context context;

    @Parameters(paramLabel = "RESULTS", arity = "1..*", description = "Folders that parley wrote with a page.")
    private List<Path> folders;

    @Option(
            names = "--charts",
            description = "Write each chart as SVG and PNG into the folder charts too, for papers and slides.")
    private boolean charts;

    @Mixin
    private FormatOptions format;

    @Mixin
    private QuietOption quiet;

    @Override
    public Integer call() {
        List<Path> written = new ArrayList<>();
        folders.forEach(folder -> write(folder).forEach(name -> written.add(folder.resolve(name))));
        if (!quiet.isGiven()) {
            context.give(PagesAnswer.of(folders, written, charts, Parley.version()), format, "");
        }
        return 0;
    }

    /** Writes the page of a folder, which its manifest tells the kind of. */
    private List<String> write(Path folder) {
        String version = Parley.version();
        return switch (FolderKind.of(folder)) {
            case RUNS -> {
                RunFindings found = RunFindings.of(folder, version);
                context.warn(found.stored().warnings());
                yield PageFolder.write(RunAnswer.of(found, version), folder, charts);
            }
            case STUDY -> {
                SweepFindings found = SweepFindings.of(folder, version);
                context.warn(found.warnings());
                yield PageFolder.write(SweepAnswer.page(found, version), folder, charts);
            }
            case ANSWER, OTHER -> AnswerFolder.writeAgain(folder, charts, warning -> context.warn(List.of(warning)));
        };
    }
}
