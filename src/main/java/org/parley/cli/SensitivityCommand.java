package org.parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.parley.Parley;
import org.parley.answer.Answer;
import org.parley.answer.FolderPlan;
import org.parley.answer.sensitivity.SensitivityAnswer;
import org.parley.cli.option.Context;
import org.parley.cli.option.DryRunOption;
import org.parley.cli.option.OutputOptions;
import org.parley.cli.option.RunsOption;
import org.parley.cli.option.ScenarioOptions;
import org.parley.cli.option.ScreeningOptions;
import org.parley.cli.option.SeedOption;
import org.parley.cli.option.ThreadOptions;
import org.parley.findings.sensitivity.Failures;
import org.parley.findings.sensitivity.Metric;
import org.parley.findings.sensitivity.Sensitivity;
import org.parley.findings.sensitivity.SensitivityRequest;
import org.parley.findings.sensitivity.SensitivityStudy;
import org.parley.scenario.format.ScenarioFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley sensitivity}: which of a scenario's own assumptions matter. */
@Command(
        name = "sensitivity",
        description = {
            "Tell which uncertain numbers matter, and how much is chance.",
            "",
            "Morris screening of all numbers that a scenario leaves open, then Sobol' indices of those that "
                    + "matter most."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        footer = {
            "",
            "Examples:",
            "  parley sensitivity scenarios/riyadh-2025.yaml --dry-run",
            "  parley sensitivity scenarios/riyadh-2025.yaml --out results/sensitivity",
            "  parley sensitivity scenarios/riyadh-2025.yaml --of ceasefire_holds --of \"share(terms_line = line recognised)\""
        })
final class SensitivityCommand implements Callable<Integer> {

    @Mixin
    private Context context;

    @Mixin
    private ScenarioOptions scenario;

    @Option(
            names = "--of",
            paramLabel = "METRIC",
            description = {
                "What is explained: " + Metric.FORMS + ". Repeatable.",
                "By default whether there is agreement, whether a cease-fire holds, and the round of agreement."
            },
            showDefaultValue = CommandLine.Help.Visibility.NEVER)
    private List<String> metrics = new ArrayList<>();

    @Mixin
    private ScreeningOptions screening;

    @Mixin
    private RunsOption runs = new RunsOption(32L);

    @Option(
            names = "--keep-options",
            description = "Leave parameters with options as the file has them, and look at numbers alone.")
    private boolean keepOptions;

    @Mixin
    private DryRunOption dryRun;

    @Mixin
    private SeedOption seed;

    @Mixin
    private ThreadOptions threads;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() {
        ScenarioFile read = scenario.read();
        SensitivityRequest request = new SensitivityRequest(
                Parley.version(),
                read,
                !keepOptions,
                Metric.all(metrics, read.scenario()),
                screening.size(runs.count()),
                seed.value());
        SensitivityStudy study = SensitivityStudy.of(request);
        if (dryRun.isGiven()) {
            output.print(SensitivityAnswer.plan(study.plan(threads.work()), threads.count()));
            return 0;
        }
        FolderPlan folder = SensitivityAnswer.folder(request);
        output.check(folder);
        Sensitivity found = threads.work(study.plan().runs(), output.quiet(), work -> {
            context.say(() -> SensitivityAnswer.plan(study.plan(work), threads.count()), output.quiet());
            return study.run(work);
        });
        Answer answer = SensitivityAnswer.of(found);
        output.give(answer, folder);
        if (output.quiet() && output.isForPrograms()) {
            output.print(answer);
        }
        Failures failures = found.failures();
        return context.tellFailed(failures.failed(), failures.runs(), failures.firstError());
    }
}
