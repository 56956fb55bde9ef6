package org.parley.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.parley.answer.Answer;
import org.parley.experiment.ThreadExecutor;
import org.parley.experiment.replay.PairedRuns;
import org.parley.experiment.replay.RunSelector;
import org.parley.findings.whatif.DecisiveChanges;
import org.parley.findings.whatif.PairedExperiment;
import org.parley.findings.whatif.WhatIf;
import org.parley.render.AnswerFolder;
import org.parley.render.terminal.Screen;
import org.parley.report.whatif.PivotsCsv;
import org.parley.report.whatif.PivotsJson;
import org.parley.report.whatif.PivotsPage;
import org.parley.report.whatif.PivotsText;
import org.parley.report.whatif.WhatIfCsv;
import org.parley.report.whatif.WhatIfJson;
import org.parley.report.whatif.WhatIfPage;
import org.parley.report.whatif.WhatIfText;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.study.Counterfactual;
import org.parley.scenario.study.Counterfactuals;
import org.parley.store.StoredRuns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley whatif}: plays stored runs again with something changed and the same luck. */
@Command(
        name = "whatif",
        description =
                "Play the runs of a results folder again with one thing changed and the same luck: one run told twice,"
                        + " and what became what over all of them. Without --set, find whose veto, seat or guarantee changes the"
                        + " outcome most.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        footer = {
            "",
            "Examples:",
            "  parley whatif results/riyadh-2025 --set europe_seat=from_start",
            "  parley whatif results/riyadh-2025 --set europe_seat=from_start --pick collapse",
            "  parley whatif results/riyadh-2025 --runs 1000"
        })
final class WhatIfCommand implements Callable<Integer> {

    /** How the answer is printed. */
    enum Format {
        TEXT,
        JSON,
        CSV
    }

    /** On how many runs each of many changes is tried, unless asked otherwise. */
    private static final long PIVOT_RUNS = 2000;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RESULTS", description = "A results folder of parley run.")
    private Path folder;

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "What to change; a parameter's name is enough. Repeatable. Without it, pivots are sought.")
    private Map<String, String> sets = new LinkedHashMap<>();

    @Option(names = "--run", paramLabel = "N", description = "Tell this run twice, from 0.")
    private Long run;

    @Option(
            names = "--pick",
            paramLabel = "RULE",
            description = "Tell a telling run of the folder twice: " + RunSelector.RULES + ".")
    private String pick;

    @Option(
            names = "--runs",
            paramLabel = "K",
            description =
                    "Compare the first K runs only; by default all, or " + PIVOT_RUNS + " when pivots are sought.")
    private Long runs;

    @Option(names = "--threads", paramLabel = "N", description = "How many threads; by default one per processor.")
    private Integer threads;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description =
                    "Write text, JSON, a table (CSV), a page (report.html) and its charts (SVG, PNG) into this folder too.")
    private Path out;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text, json or csv.")
    private Format format;

    @Option(names = "--quiet", description = "No progress, and print nothing.")
    private boolean quiet;

    @Option(names = "--overwrite", description = "Replace another result in the folder.")
    private boolean overwrite;

    /** An answer in every format. */
    private record Formats(Function<Screen, String> text, ObjectNode tree, String csv, Answer page) {

        String as(Format format, Screen screen) throws JsonProcessingException {
            return switch (format) {
                case TEXT -> text.apply(screen);
                case JSON -> new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n";
                case CSV -> csv;
            };
        }
    }

    @Override
    public Integer call() throws JsonProcessingException {
        require(threads == null || threads >= 1 && threads <= 1024, "--threads must be from 1 to 1024");
        require(
                runs == null || runs >= 1 && runs <= Integer.MAX_VALUE,
                "--runs must be from 1 to " + Integer.MAX_VALUE);
        require(run == null || pick == null, "--run and --pick exclude each other");
        require(
                !sets.isEmpty() || run == null && pick == null,
                "--run and --pick need a --set: what is to be otherwise?");
        StoredRuns stored = StoredRuns.open(folder, Parley.Version.number());
        stored.warnings().forEach(this::warn);
        PairedExperiment paired = PairedExperiment.of(stored, runs(stored));
        AnswerFolder answers = out == null ? null : new AnswerFolder(out, identity(stored, paired), overwrite);
        if (answers != null) {
            answers.check(Set.copyOf(names()));
        }
        Formats answer = sets.isEmpty() ? pivots(stored, paired) : whatIf(stored, paired);
        if (answer == null) {
            return Parley.INTERRUPTED;
        }
        if (answers != null) {
            answers.write(texts(answer), answer.page(), this::warn);
        }
        if (!quiet) {
            PrintWriter print = format == Format.TEXT ? spec.commandLine().getOut() : Window.data(spec);
            print.print(answer.as(format, Window.of(spec)));
            print.flush();
        }
        return 0;
    }

    private void warn(String what) {
        spec.commandLine().getErr().println("warning: " + what);
    }

    private void require(boolean holds, String rule) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), rule);
        }
    }

    private long runs(StoredRuns stored) {
        long asked = sets.isEmpty() ? Math.min(PIVOT_RUNS, stored.runs()) : stored.runs();
        return runs == null ? asked : runs;
    }

    private ThreadExecutor executor() {
        return new ThreadExecutor(threads == null ? Runtime.getRuntime().availableProcessors() : threads);
    }

    private Formats whatIf(StoredRuns stored, PairedExperiment paired) {
        ScenarioFile changed = stored.with(sets);
        changed.warnings().forEach(spec.commandLine().getErr()::println);
        RunSelector.Selection picked = pick == null ? null : RunSelector.select(stored, pick);
        Long told = picked == null ? run : Long.valueOf(picked.run());
        PairedRuns twins = told == null ? null : PairedRuns.of(stored, changed.scenario(), told);
        PairedExperiment.Paired pair;
        try (Interrupt interrupt = Interrupt.listen(spec.commandLine().getErr());
                Progress progress = Progress.of(paired.runs(), quiet, Window.of(spec))) {
            pair = paired.with(changed.scenario(), executor(), progress::step, interrupt::isAsked);
        }
        if (pair == null) {
            return null;
        }
        String why = picked == null ? null : picked.why();
        WhatIf whatIf = new WhatIf(stored.file(), changed, sets, stored.seed(), pick, why, twins, pair);
        return new Formats(
                screen -> WhatIfText.of(whatIf, screen),
                WhatIfJson.of(whatIf),
                WhatIfCsv.of(whatIf),
                WhatIfPage.of(whatIf, Parley.Version.number()));
    }

    private Formats pivots(StoredRuns stored, PairedExperiment paired) {
        List<Counterfactual> changes = Counterfactuals.of(stored.file());
        DecisiveChanges found;
        try (Interrupt interrupt = Interrupt.listen(spec.commandLine().getErr());
                Progress progress = Progress.of((long) changes.size() * paired.runs(), quiet, Window.of(spec))) {
            found = DecisiveChanges.of(stored, paired, changes, executor(), progress::step, interrupt::isAsked);
        }
        if (found == null) {
            return null;
        }
        DecisiveChanges pivots = found;
        return new Formats(
                screen -> PivotsText.of(pivots, screen),
                PivotsJson.of(pivots),
                PivotsCsv.of(pivots),
                PivotsPage.of(pivots, Parley.Version.number()));
    }

    /** Names of the files that are written: as text, as JSON, as CSV. */
    private List<String> names() {
        return sets.isEmpty()
                ? List.of("pivots.txt", "pivots.json", "pivots.csv")
                : List.of("story.txt", "whatif.json", "transitions.csv");
    }

    private Map<String, String> identity(StoredRuns stored, PairedExperiment paired) {
        Map<String, String> identity = new LinkedHashMap<>();
        identity.put("version", Parley.Version.number());
        identity.put("whatif_of", stored.file().scenario().name());
        identity.put("scenario_hash", stored.file().hash());
        identity.put("set", sets.isEmpty() ? "one thing at a time" : Counterfactual.options(sets));
        identity.put("told", pick != null ? pick : run == null ? "none" : run.toString());
        identity.put("runs", Integer.toString(paired.runs()));
        identity.put("seed", Long.toString(stored.seed()));
        return identity;
    }

    private Map<String, String> texts(Formats answer) throws JsonProcessingException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Format each : Format.values()) {
            texts.put(names().get(each.ordinal()), answer.as(each, Screen.PLAIN));
        }
        return texts;
    }
}
