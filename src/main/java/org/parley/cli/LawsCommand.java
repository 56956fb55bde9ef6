package org.parley.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.parley.Parley;
import org.parley.answer.FolderPlan;
import org.parley.answer.laws.LawsAnswer;
import org.parley.cli.option.Context;
import org.parley.cli.option.OutputOptions;
import org.parley.cli.option.RunsOption;
import org.parley.cli.option.SeedOption;
import org.parley.cli.option.SetOptions;
import org.parley.cli.option.ThreadOptions;
import org.parley.findings.laws.LawExperiment;
import org.parley.findings.laws.LawRequest;
import org.parley.findings.laws.LawResult;
import org.parley.findings.laws.Verdict;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ScenarioException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley laws}: tries on a scenario the laws that the model must obey. */
@Command(
        name = "laws",
        description = "Test the laws that the model must obey on a scenario.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        footer = {
            "",
            "Examples:",
            "  parley laws",
            "  parley laws --law 14 --runs 2000",
            "  parley laws scenarios/riyadh-2025.yaml --out results/laws",
            "",
            "The exit code is 0 if no law fails, 1 if one fails, 2 for bad input.",
        })
final class LawsCommand implements Callable<Integer> {

    private static final Path GENERIC = Path.of("scenarios", "examples", "border-war.yaml");

    private static final long USUAL = 400;
    private static final int MOST_RUNS = 1_000_000;

    @Mixin
    private Context context;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "The scenario file; by default a border war like others.")
    private Path file;

    @Option(
            names = "--law",
            paramLabel = "N",
            description = "Test this law alone, by its number. Repeatable; by default all.",
            showDefaultValue = CommandLine.Help.Visibility.NEVER)
    private Set<Integer> numbers = new TreeSet<>();

    @Mixin
    private RunsOption runs = new RunsOption(USUAL, MOST_RUNS);

    @Mixin
    private SeedOption seed;

    @Mixin
    private SetOptions sets;

    @Mixin
    private ThreadOptions threads;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() {
        numbers.forEach(number -> context.require(
                number >= 1 && number <= LawExperiment.count(),
                "--law " + number + ": laws are counted from 1 to " + LawExperiment.count()));
        LawRequest request = new LawRequest(read(), file != null, sets.values(), numbers, runs.count(), seed.value());
        FolderPlan folder = LawsAnswer.folder(request, Parley.version());
        output.check(folder);
        LawExperiment experiment = new LawExperiment(request);
        List<LawResult> laws = threads.work(experiment.planned(), output.quiet(), experiment::results);
        output.give(LawsAnswer.of(request, laws, experiment.failure(), Parley.version()), folder);
        return context.tellFailing(laws.stream()
                .filter(law -> law.verdict() == Verdict.FAILS)
                .map(law -> "law " + law.number())
                .toList());
    }

    private ScenarioFile read() {
        if (file == null && !Files.isRegularFile(GENERIC)) {
            throw new ScenarioException(List.of(Problem.ofFile(
                    GENERIC.toString(), "is not here", "run it where Parley's scenarios are, or name a file")));
        }
        return sets.read(file == null ? GENERIC : file);
    }
}
