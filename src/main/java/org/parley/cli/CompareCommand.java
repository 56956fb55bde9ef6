package org.parley.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.parley.experiment.ThreadExecutor;
import org.parley.findings.comparison.Comparison;
import org.parley.findings.comparison.Sides;
import org.parley.render.AnswerFolder;
import org.parley.render.terminal.Screen;
import org.parley.report.comparison.ComparisonCsv;
import org.parley.report.comparison.ComparisonJson;
import org.parley.report.comparison.ComparisonPage;
import org.parley.report.comparison.ComparisonText;
import org.parley.store.table.RunColumns;
import picocli.CommandLine.Command;
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

    private static final String TEXT = "comparison.txt";
    private static final String JSON = "comparison.json";
    private static final String TABLE = "differences.csv";
    private static final String TRANSITIONS = "transitions.csv";

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

    @Option(names = "--threads", paramLabel = "N", description = "How many threads; by default one per processor.")
    private Integer threads;

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Set a value in each scenario file; a parameter's name is enough. Repeatable.")
    private Map<String, String> sets = new LinkedHashMap<>();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text, json or csv.")
    private AnalyseCommand.Format format;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description =
                    "Write text, JSON, tables (CSV), a page (report.html) and its charts (SVG, PNG) into this folder too.")
    private Path out;

    @Option(names = "--overwrite", description = "Replace another result in the folder.")
    private boolean overwrite;

    @Option(names = "--quiet", description = "No progress and no answer.")
    private boolean quiet;

    @Override
    public Integer call() {
        checkOptions();
        AtomicReference<Progress> progress = new AtomicReference<>(Progress.of(0, true, Screen.PLAIN));
        int workers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        PrintWriter err = spec.commandLine().getErr();
        try (Interrupt interrupt = Interrupt.listen(err)) {
            Sides sides = new Sides(
                    given,
                    new Sides.Play(
                            new ThreadExecutor(workers),
                            runs,
                            seed,
                            sets,
                            () -> progress.get().step(),
                            interrupt::isAsked),
                    Parley.Version.number());
            sides.warnings().forEach(err::println);
            require(sides.list().size() > 1, "there is nothing to compare " + given.get(0) + " with; name another");
            AnswerFolder folder = out == null ? null : new AnswerFolder(out, identity(sides), overwrite);
            if (folder != null) {
                folder.check(Set.of(TEXT, JSON, TABLE, TRANSITIONS));
            }
            try (Progress shown = Progress.of(sides.toPlay(), quiet, Window.of(spec))) {
                progress.set(shown);
                Comparison comparison = Comparison.of(sides.list());
                if (folder != null) {
                    write(comparison, folder);
                }
                return report(comparison);
            }
        } catch (CancellationException e) {
            return Parley.INTERRUPTED;
        }
    }

    private void checkOptions() {
        require(runs == null || runs >= 1 && runs <= RunColumns.MOST, "--runs must be from 1 to " + RunColumns.MOST);
        require(threads == null || threads >= 1 && threads <= 1024, "--threads must be from 1 to 1024");
        boolean plays = given.stream().anyMatch(Sides::isScenario);
        require(
                plays || runs == null && seed == null && sets.isEmpty(),
                "--runs, --seed and --set belong to scenario files; a results folder has its own");
    }

    private void require(boolean holds, String rule) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), rule);
        }
    }

    private void write(Comparison comparison, AnswerFolder folder) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(TEXT, ComparisonText.of(comparison, Screen.PLAIN));
        texts.put(JSON, ComparisonJson.of(comparison));
        texts.put(TABLE, ComparisonCsv.of(comparison));
        texts.put(TRANSITIONS, ComparisonCsv.transitions(comparison));
        folder.write(
                texts,
                ComparisonPage.of(
                        comparison,
                        Parley.Version.number(),
                        sets,
                        given.stream().anyMatch(Sides::isScenario)),
                w -> spec.commandLine().getErr().println("warning: " + w));
    }

    private int report(Comparison comparison) {
        if (!quiet) {
            print(comparison);
        }
        return 0;
    }

    private void print(Comparison comparison) {
        PrintWriter answer = spec.commandLine().getOut();
        PrintWriter data = Window.data(spec);
        switch (format) {
            case TEXT -> {
                answer.print(ComparisonText.of(comparison, Window.of(spec)));
                if (out != null) {
                    answer.println("Files: " + out);
                }
            }
            case JSON -> data.print(ComparisonJson.of(comparison));
            case CSV -> data.print(ComparisonCsv.of(comparison));
        }
        answer.flush();
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
