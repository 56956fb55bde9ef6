package org.parley.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.parley.answer.comparison.ComparisonAnswer;
import org.parley.findings.comparison.Comparison;
import org.parley.findings.comparison.Sides;
import org.parley.render.terminal.Screen;
import org.parley.store.table.RunColumns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley compare}: what differs between results or scenarios, and what of it may be chance. */
@Command(
        name = "compare",
        description = {
            "Compare scenarios: how they end, when, on what terms, for whom, and how long it lasts, with intervals and tests.",
            "Runs that share their luck are compared run by run. The first is the reference for each other."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        footer = {
            "",
            "Examples:",
            "  parley compare scenarios/riyadh-2025.yaml scenarios/variants/europe-from-start.yaml",
            "  parley compare results/riyadh-2025 results/europe-from-start results/without-kyiv",
            "  parley compare results/europe-at-the-table#0 results/europe-at-the-table#6",
            "  parley compare results/riyadh-2025 scenarios/variants/no-facilitator.yaml --runs 10000"
        })
final class CompareCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "WHAT",
            description = {
                "Results folders of parley run; scenario files, which are then run; cases of a folder of parley sweep,",
                "such as FOLDER#3, or FOLDER for all its cases if they are at most 12."
            })
    private List<String> given;

    @Option(names = "--runs", paramLabel = "N", description = "How many runs of each scenario file; by default 5000.")
    private Integer runs;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Master seed of scenario files; by default that of the first results folder, or else 1.")
    private Long seed;

    @Mixin
    private ThreadOptions threads;

    @Mixin
    private SetOptions sets;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() {
        boolean plays = given.stream().anyMatch(Sides::isScenario);
        require(runs == null || runs >= 1 && runs <= RunColumns.MOST, "--runs must be from 1 to " + RunColumns.MOST);
        require(
                plays || runs == null && seed == null && sets.values().isEmpty(),
                "--runs, --seed and --set belong to scenario files; a results folder has its own");
        AtomicReference<Progress> progress = new AtomicReference<>(Progress.of(0, true, Screen.PLAIN));
        PrintWriter err = spec.commandLine().getErr();
        try (Interrupt interrupt = Interrupt.listen(err)) {
            Sides sides = new Sides(
                    given,
                    new Sides.Play(
                            threads.executor(),
                            runs,
                            seed,
                            sets.values(),
                            () -> progress.get().step(),
                            interrupt::isAsked),
                    Parley.Version.number());
            sides.warnings().forEach(err::println);
            require(sides.list().size() > 1, "there is nothing to compare " + given.get(0) + " with; name another");
            Map<String, String> identity = identity(sides);
            output.check("comparison", identity, Set.of("differences.csv", "transitions.csv"));
            Comparison comparison;
            try (Progress shown = Progress.of(sides.toPlay(), output.quiet(), Window.of(spec))) {
                progress.set(shown);
                comparison = Comparison.of(sides.list());
            }
            output.give(
                    ComparisonAnswer.of(comparison, Parley.Version.number(), sets.values(), plays), identity, Map.of());
            return 0;
        } catch (CancellationException e) {
            return Parley.INTERRUPTED;
        }
    }

    private void require(boolean holds, String rule) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), rule);
        }
    }

    private static Map<String, String> identity(Sides sides) {
        Map<String, String> identity = new LinkedHashMap<>();
        identity.put("version", Parley.Version.number());
        identity.put(
                "comparison_of",
                sides.list().stream()
                        .map(side -> side.file().scenario().name() + " "
                                + side.file().hash() + ", " + side.runs() + " runs, seed "
                                + side.seed())
                        .collect(Collectors.joining("; ")));
        return identity;
    }
}
