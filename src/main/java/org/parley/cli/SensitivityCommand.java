package org.parley.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.parley.experiment.ThreadExecutor;
import org.parley.findings.sensitivity.Failures;
import org.parley.findings.sensitivity.Metric;
import org.parley.findings.sensitivity.Sensitivity;
import org.parley.findings.sensitivity.SensitivityPlan;
import org.parley.findings.sensitivity.SensitivityRequest;
import org.parley.findings.sensitivity.SensitivityStudy;
import org.parley.render.AnswerFolder;
import org.parley.report.sensitivity.SensitivityFiles;
import org.parley.report.sensitivity.SensitivityJson;
import org.parley.report.sensitivity.SensitivityPage;
import org.parley.report.sensitivity.SensitivityPlanText;
import org.parley.report.sensitivity.SensitivityTables;
import org.parley.report.sensitivity.SensitivityText;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.reader.ScenarioReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley sensitivity}: which of a scenario's own assumptions matter. */
@Command(
        name = "sensitivity",
        description = {
            "Tell which of the numbers that a scenario leaves open matter for what comes of it, and how much is pure chance:",
            "Morris screening of all of them, then Sobol' indices of those that matter most."
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

    /** How the answer is printed. */
    enum Format {
        TEXT,
        JSON,
        CSV
    }

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SCENARIO", description = "The scenario file.")
    private Path file;

    @Option(
            names = "--of",
            paramLabel = "METRIC",
            description = {
                "What is explained: " + Metric.FORMS + ". Repeatable.",
                "By default whether there is agreement, whether a cease-fire holds, and the round of agreement."
            })
    private List<String> metrics = new ArrayList<>();

    @Option(names = "--top", paramLabel = "N", description = "How many get indices.", defaultValue = "10")
    private int top;

    @Option(names = "--trajectories", paramLabel = "N", description = "Morris's trajectories.", defaultValue = "16")
    private int trajectories;

    @Option(
            names = "--points",
            paramLabel = "N",
            description = "Rows of Saltelli's points, best a power of two.",
            defaultValue = "1024")
    private int points;

    @Option(names = "--runs", paramLabel = "N", description = "Runs per case.", defaultValue = "32")
    private int runs;

    @Option(
            names = "--keep-options",
            description = "Leave parameters with options as the file has them, and look at numbers alone.")
    private boolean keepOptions;

    @Option(names = "--dry-run", description = "Say how many cases and runs, and how long they take; run nothing.")
    private boolean dryRun;

    @Option(names = "--seed", paramLabel = "N", description = "Master seed.", defaultValue = "1")
    private long seed;

    @Option(names = "--threads", paramLabel = "N", description = "How many threads; by default one per processor.")
    private Integer threads;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description =
                    "Write text, tables (CSV, JSON), a page (report.html) and its charts (SVG, PNG) into this folder"
                            + " too.")
    private Path out;

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Set a value of the scenario; a parameter's name is enough. Repeatable.")
    private Map<String, String> sets = new LinkedHashMap<>();

    @Option(names = "--quiet", description = "No progress and no summary.")
    private boolean quiet;

    @Option(names = "--overwrite", description = "Replace another result in the folder.")
    private boolean overwrite;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text, json or csv.")
    private Format format;

    @Override
    public Integer call() throws JsonProcessingException {
        if (threads != null && (threads < 1 || threads > 1024)) {
            throw new ParameterException(spec.commandLine(), "--threads must be from 1 to 1024");
        }
        ScenarioFile read = ScenarioReader.read(file, sets);
        read.warnings().forEach(say()::println);
        SensitivityRequest request = new SensitivityRequest(
                Parley.Version.number(),
                read,
                !keepOptions,
                metrics.isEmpty()
                        ? Metric.usual(read.scenario())
                        : metrics.stream()
                                .distinct()
                                .map(m -> Metric.parse(m, read.scenario()))
                                .toList(),
                new SensitivityRequest.Size(trajectories, points, runs, top),
                seed);
        SensitivityStudy study = SensitivityStudy.of(request);
        return dryRun ? plan(study) : play(study, request);
    }

    private PrintWriter say() {
        return spec.commandLine().getErr();
    }

    private int workers() {
        return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    }

    private int plan(SensitivityStudy study) throws JsonProcessingException {
        SensitivityPlan plan = study.plan(new ThreadExecutor(workers()), () -> false);
        PrintWriter answer = spec.commandLine().getOut();
        if (format == Format.JSON) {
            Window.data(spec).print(SensitivityJson.plan(plan));
        } else {
            answer.print(SensitivityPlanText.of(plan, workers(), Window.of(spec)));
        }
        answer.flush();
        return 0;
    }

    private int play(SensitivityStudy study, SensitivityRequest request) throws JsonProcessingException {
        AnswerFolder folder = out == null ? null : new AnswerFolder(out, request.identity(), overwrite);
        if (folder != null) {
            folder.check(SensitivityFiles.NAMES);
        }
        Optional<Sensitivity> found;
        try (Interrupt stop = Interrupt.listen(say(), () -> "Stopped. Nothing was written.")) {
            ThreadExecutor executor = new ThreadExecutor(workers());
            SensitivityPlan plan = study.plan();
            if (!quiet) {
                plan = study.plan(executor, stop::isAsked);
                say().print(SensitivityPlanText.of(plan, workers(), Window.of(spec)));
                say().flush();
            }
            try (Progress progress = Progress.of(plan.runs(), quiet, Window.of(spec))) {
                found = study.run(executor, progress::step, stop::isAsked);
            }
            if (found.isPresent() && folder != null) {
                folder.write(
                        SensitivityFiles.of(found.get()),
                        SensitivityPage.of(found.get()),
                        w -> say().println("warning: " + w));
            }
        }
        if (found.isEmpty()) {
            return Parley.INTERRUPTED;
        }
        print(found.get());
        Failures failures = found.get().failures();
        if (failures.failed() > 0) {
            say().println(failures.failed() + " of " + failures.runs() + " runs failed; the first, "
                    + failures.firstError());
            return Parley.OUR_FAULT;
        }
        return 0;
    }

    private void print(Sensitivity found) throws JsonProcessingException {
        PrintWriter answer = spec.commandLine().getOut();
        switch (format) {
            case JSON -> Window.data(spec).print(SensitivityJson.of(found));
            case CSV -> Window.data(spec).print(SensitivityTables.of(found).get(SensitivityTables.SOBOL));
            case TEXT -> {
                if (!quiet) {
                    answer.print(SensitivityText.of(found, Window.of(spec)));
                    if (out != null) {
                        answer.println("Files: " + out);
                    }
                }
            }
        }
        answer.flush();
    }
}
