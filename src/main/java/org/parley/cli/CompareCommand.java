package org.parley.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.parley.Parley;
import org.parley.answer.FolderPlan;
import org.parley.answer.comparison.ComparisonAnswer;
import org.parley.cli.option.Context;
import org.parley.cli.option.OutputOptions;
import org.parley.cli.option.RunsOption;
import org.parley.cli.option.SeedOption;
import org.parley.cli.option.SetOptions;
import org.parley.cli.option.ThreadOptions;
import org.parley.findings.comparison.Comparison;
import org.parley.findings.comparison.Sides;
import org.parley.store.table.RunColumns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code parley compare}: what differs between results or scenarios, and what of it may be chance. */
@Command(
        name = "compare",
        description = {
            "Compare scenarios, with intervals and tests.",
            "",
            "How they end, when, on what terms, for whom, and how long it lasts. Runs that share their luck "
                    + "are compared run by run. The first is the reference for each other."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        footer = {
            "",
            "Examples:",
            "  parley compare scenarios/riyadh-2025.yaml scenarios/variants/europe-from-start.yaml",
            "  parley compare results/riyadh-2025 results/europe-from-start results/without-kyiv",
            "  parley compare results/europe-at-the-table#0 results/europe-at-the-table#6",
            "  parley compare results/europe-at-the-table#europe_seat=never",
            "  parley compare results/riyadh-2025 scenarios/variants/no-facilitator.yaml --runs 10000"
        })
final class CompareCommand implements Callable<Integer> {

    @Mixin
    private Context context;

    @Parameters(
            arity = "1..*",
            paramLabel = "WHAT",
            description = {
                "Results folders of parley run; scenario files, which are then run; cases of a folder of parley sweep,",
                "such as FOLDER#3, or by their values, FOLDER#seat=never, or FOLDER for all its cases if they are at most 12."
            })
    private List<String> given;

    @Mixin
    private RunsOption runs = new RunsOption((long) Sides.RUNS, RunColumns.MOST);

    @Mixin
    private SeedOption seed;

    @Mixin
    private ThreadOptions threads;

    @Mixin
    private SetOptions sets;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() {
        boolean plays = given.stream().anyMatch(Sides::isScenario);
        context.require(
                plays
                        || !runs.isGiven()
                                && seed.given() == null
                                && sets.values().isEmpty(),
                "--runs, --seed and --set belong to scenario files; a results folder has its own");
        Sides.Play play = new Sides.Play(Math.toIntExact(runs.count()), seed.given(), sets.values());
        Sides sides = new Sides(given, play, Parley.version());
        sides.warnings().forEach(context.err()::println);
        context.require(sides.list().size() > 1, "there is nothing to compare " + given.get(0) + " with; name another");
        FolderPlan folder = ComparisonAnswer.folder(sides.list(), Parley.version());
        output.check(folder);
        Comparison comparison = threads.work(sides.toPlay(), output.quiet(), work -> Comparison.of(sides.list(), work));
        output.give(ComparisonAnswer.of(comparison, Parley.version(), sets.values(), plays), folder);
        return 0;
    }
}
