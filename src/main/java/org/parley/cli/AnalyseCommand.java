package org.parley.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.parley.analysis.ScenarioAnalysis;
import org.parley.render.svg.ChartImage;
import org.parley.render.terminal.Screen;
import org.parley.report.analysis.AnalysisCharts;
import org.parley.report.analysis.AnalysisTables;
import org.parley.report.analysis.AnalysisText;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.reader.ScenarioReader;
import org.parley.store.folder.FilesFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley analyse}: what can be said exactly about a scenario, without simulation. */
@Command(
        name = "analyse",
        description = {
            "Solve a scenario exactly, without simulation: bargaining range, Pareto frontier, cooperative solutions,",
            "win-sets, core, voting power, what a seat and a veto are worth, equilibrium of the talks, and the war."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        footer = {
            "",
            "Uncertain numbers are at their medians; with --run they are those that a run draws.",
            "",
            "Examples:",
            "  parley analyse scenarios/riyadh-2025.yaml",
            "  parley analyse scenarios/riyadh-2025.yaml --set kyiv_consent=false --out results/analysis",
            "  parley analyse scenarios/riyadh-2025.yaml --run 7"
        })
final class AnalyseCommand implements Callable<Integer> {

    /** How the answer is printed. */
    enum Format {
        TEXT,
        JSON,
        CSV
    }

    private static final double PIXELS_PER_UNIT = 2;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The scenario file.")
    private Path file;

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Set a value of the scenario; a parameter's name is enough. Repeatable.")
    private Map<String, String> sets = new LinkedHashMap<>();

    @Option(names = "--run", paramLabel = "RUN", description = "Take the numbers that this run draws.")
    private Long run;

    @Option(names = "--seed", paramLabel = "N", description = "Master seed of that run.", defaultValue = "1")
    private long seed;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Write tables (CSV) and pictures (SVG, PNG) into this folder too.")
    private Path out;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text, json or csv.")
    private Format format;

    @Option(names = "--quiet", description = "Print nothing.")
    private boolean quiet;

    @Option(names = "--overwrite", description = "Replace another result in the folder.")
    private boolean overwrite;

    @Override
    public Integer call() throws IOException {
        if (run != null && run < 0) {
            throw new ParameterException(spec.commandLine(), "--run must be 0 or more");
        }
        ScenarioFile read = ScenarioReader.readToAnalyse(file, sets);
        read.warnings().forEach(spec.commandLine().getErr()::println);
        ScenarioAnalysis analysis =
                run == null ? ScenarioAnalysis.of(read.scenario()) : ScenarioAnalysis.ofRun(read.scenario(), seed, run);
        if (out != null) {
            write(read, analysis);
        }
        if (!quiet) {
            print(analysis);
        }
        return 0;
    }

    private void print(ScenarioAnalysis analysis) throws IOException {
        PrintWriter answer = spec.commandLine().getOut();
        switch (format) {
            case TEXT -> answer.print(AnalysisText.of(analysis, Window.of(spec)));
            case CSV -> Window.data(spec).print(AnalysisTables.of(analysis).get(AnalysisTables.FINDINGS));
            case JSON ->
                Window.data(spec)
                        .println(new JsonMapper()
                                .writerWithDefaultPrettyPrinter()
                                .writeValueAsString(analysis.values()));
        }
        if (out != null && format == Format.TEXT) {
            answer.println("Files: " + out);
        }
        answer.flush();
    }

    private void write(ScenarioFile read, ScenarioAnalysis analysis) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("scenario.yaml", read.yaml().getBytes(StandardCharsets.UTF_8));
        files.put("analysis.txt", AnalysisText.of(analysis, Screen.PLAIN).getBytes(StandardCharsets.UTF_8));
        AnalysisTables.of(analysis).forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        AnalysisCharts.of(analysis).forEach((name, chart) -> {
            files.put(name + ".svg", ChartImage.svg(chart).getBytes(StandardCharsets.UTF_8));
            files.put(name + ".png", ChartImage.png(chart, PIXELS_PER_UNIT));
        });
        Map<String, String> identity = new LinkedHashMap<>();
        identity.put("version", Parley.Version.number());
        identity.put("analysis_of", read.scenario().name());
        identity.put("scenario_hash", read.hash());
        identity.put("numbers", analysis.numbers());
        FilesFolder.write(out, identity, files, overwrite);
    }
}
