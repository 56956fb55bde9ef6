package org.parley.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.parley.Parley;
import org.parley.analysis.ScenarioAnalysis;
import org.parley.answer.FolderPlan;
import org.parley.answer.verification.VerificationAnswer;
import org.parley.cli.option.Context;
import org.parley.cli.option.OutputOptions;
import org.parley.cli.option.SeedOption;
import org.parley.cli.option.ThreadOptions;
import org.parley.findings.verification.ExactAnswers;
import org.parley.findings.verification.Verification;
import org.parley.findings.verification.VerificationPlan;
import org.parley.findings.verification.VerificationPlans;
import org.parley.findings.verification.VerificationResult;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code parley verify}: holds Parley to what published works claim. */
@Command(
        name = "verify",
        description = "Run published models and compare Parley with what their authors say.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        footer = {
            "",
            "Examples:",
            "  parley verify",
            "  parley verify scenarios/textbook/rubinstein-1982.yaml",
            "",
            "The exit code is 0 if every claim holds or differs as explained, 1 if one fails, 2 for bad input.",
        })
final class VerifyCommand implements Callable<Integer> {

    /** Exact analysis of whole scenarios. */
    private static final ExactAnswers EXACT =
            scenario -> ScenarioAnalysis.of(scenario).values();

    @Mixin
    private Context context;

    @Parameters(
            arity = "0..*",
            paramLabel = "SCENARIO",
            description = "Scenario files with claims; by default all below scenarios/textbook.",
            showDefaultValue = CommandLine.Help.Visibility.NEVER)
    private List<Path> files = List.of();

    @Mixin
    private SeedOption seed;

    @Mixin
    private ThreadOptions threads;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() throws IOException {
        List<VerificationPlan> plans = VerificationPlans.read(files.isEmpty() ? VerificationPlans.textbook() : files);
        FolderPlan folder = VerificationAnswer.folder(plans, seed.value(), Parley.version());
        output.check(folder);
        long runs = plans.stream().mapToLong(VerificationPlan::runs).sum();
        List<VerificationResult> all = threads.work(runs, output.quiet(), work -> {
            Verification verification = new Verification(work, seed.value(), EXACT);
            return plans.stream().map(verification::result).toList();
        });
        output.give(VerificationAnswer.of(all, Parley.version()), folder);
        return context.tellFailing(
                all.stream().flatMap(one -> one.failing().stream()).toList());
    }
}
