package org.parley.cli.option;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.Parley;
import org.parley.findings.history.HindcastExperiment;
import org.parley.findings.history.Journal;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.history.CaseLibrary;
import org.parley.scenario.history.CodedCase;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Options for a library of coded cases, and how much of it is played. */
public final class LibraryOptions {

    private static final int LEAST_DRAWS = 10;
    private static final int MOST_DRAWS = 10_000;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "LIBRARY",
            description = "Folder that holds cases/*.yaml; by default scenarios/history.")
    private Path folder = Path.of("scenarios", "history");

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "Mapping from covariates to a template; by default mapping.yaml in the folder.")
    private Path mapping;

    @Option(
            names = "--outcomes",
            paramLabel = "FILE",
            description = "What came of the cases; by default outcomes.yaml in the folder, if it is there.")
    private Path outcomes;

    @Option(
            names = "--journal",
            paramLabel = "FILE",
            description = "Keep what has been played in this file, and go on from it.")
    private Path journal;

    private int draws = 200;
    private int runs = 20;

    @Option(
            names = "--draws",
            paramLabel = "N",
            defaultValue = "200",
            description = "Draws of codings and coefficients for each case.")
    void setDraws(int given) {
        require(
                given >= LEAST_DRAWS && given <= MOST_DRAWS,
                "--draws must be from " + LEAST_DRAWS + " to " + MOST_DRAWS);
        draws = given;
    }

    @Option(names = "--each", paramLabel = "N", defaultValue = "20", description = "Runs of each draw.")
    void setRuns(int given) {
        require(
                given >= 1 && given <= HindcastExperiment.MOST_RUNS,
                "--each must be from 1 to " + HindcastExperiment.MOST_RUNS);
        runs = given;
    }

    private void require(boolean holds, String rule) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), rule);
        }
    }

    /** Reads the library. */
    public CaseLibrary read() {
        return CaseLibrary.read(folder, mapping);
    }

    /** Returns the folder of the library. */
    public Path folder() {
        return folder;
    }

    /** Returns the file of the outcomes, which need not exist. */
    public Path outcomes() {
        return outcomes == null ? folder.resolve("outcomes.yaml") : outcomes;
    }

    /** Whether the file of outcomes is named. */
    public boolean isOutcomesGiven() {
        return outcomes != null;
    }

    /** Returns the files that are named, by the option that names each. */
    public Map<String, String> files() {
        Map<String, String> named = new LinkedHashMap<>();
        if (mapping != null) {
            named.put("--mapping", ScenarioFile.shown(mapping.toString()));
        }
        if (outcomes != null) {
            named.put("--outcomes", ScenarioFile.shown(outcomes.toString()));
        }
        return named;
    }

    /** Returns how many draws there are of each case. */
    public int draws() {
        return draws;
    }

    /** Returns how many runs there are of each draw. */
    public int runs() {
        return runs;
    }

    /** Returns the ids of the cases. */
    public Set<String> ids(CaseLibrary library) {
        return library.cases().stream().map(CodedCase::id).collect(Collectors.toSet());
    }

    /**
     * Returns the file that keeps what has been played, if one is named.
     *
     * @param coefficients file of coefficients that all rests on too, or null
     */
    public Journal journal(CaseLibrary library, Path coefficients, long seed) {
        return new Journal(
                journal,
                String.join(
                        " ",
                        "parley",
                        Parley.version(),
                        library.hash(coefficients),
                        "seed",
                        Long.toString(seed),
                        "runs",
                        Integer.toString(runs)));
    }
}
