package org.parley.comparison;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.parley.experiment.Executor;
import org.parley.experiment.Experiment;
import org.parley.results.RunColumns;
import org.parley.results.StoredRuns;
import org.parley.scenario.ScenarioFile;
import org.parley.scenario.ScenarioReader;

/** Finds what is to be compared: runs that are stored, or scenarios that are then played, all with the same luck. */
public final class Sides {

    private static final int RUNS = 5000;
    private static final long SEED = 1;

    private final List<Side> list = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final Play play;
    private final String version;
    private long played;

    /**
     * How scenario files are played.
     *
     * @param executor plays them
     * @param runs how many runs of each, from 1 to {@link RunColumns#MOST}; null for 5000
     * @param seed master seed; null for that of the first results folder, or else 1
     * @param sets values to set in each, by path
     * @param step called after each run
     * @param stop asked now and then; when true, {@link Side#columns} ends with a {@link CancellationException}
     */
    public record Play(
            Executor executor,
            Integer runs,
            Long seed,
            Map<String, String> sets,
            Runnable step,
            BooleanSupplier stop) {}

    /**
     * Finds runs and scenarios.
     *
     * @param given results folders and scenario files
     * @param play how the latter are played
     * @param version version of this build; a folder of another is refused
     * @throws org.parley.results.ResultsException if a folder cannot be read
     * @throws org.parley.scenario.ScenarioException if a scenario cannot
     */
    public Sides(List<String> given, Play play, String version) {
        this.play = play;
        this.version = version;
        List<List<Side>> found = new ArrayList<>();
        for (String one : given) {
            found.add(isScenario(one) ? null : stored(one));
        }
        long seed = play.seed() != null
                ? play.seed()
                : found.stream()
                        .filter(sides -> sides != null)
                        .findFirst()
                        .map(sides -> sides.get(0).seed())
                        .orElse(SEED);
        for (int g = 0; g < given.size(); g++) {
            list.addAll(found.get(g) == null ? List.of(played(given.get(g), seed)) : found.get(g));
        }
    }

    /** Whether something is a scenario file, or would be one if it existed. */
    public static boolean isScenario(String given) {
        return Files.isRegularFile(Path.of(given)) || given.endsWith(".yaml") || given.endsWith(".yml");
    }

    private List<Side> stored(String given) {
        StoredRuns stored = StoredRuns.open(Path.of(given), version);
        warnings.addAll(stored.warnings().stream().map(w -> "warning: " + w).toList());
        if (stored.runs() > RunColumns.MOST) {
            warnings.add("warning: " + given + " holds " + stored.runs() + " runs; the first " + RunColumns.MOST
                    + " are compared.");
        }
        return List.of(
                new Side(given, stored.file(), Map.of(), stored.seed(), stored.runs(), () -> RunColumns.of(stored)));
    }

    private Side played(String given, long seed) {
        ScenarioFile file = ScenarioReader.read(Path.of(given), play.sets());
        file.warnings().forEach(problem -> warnings.add(problem.toString()));
        int runs = play.runs() == null ? RUNS : play.runs();
        played += runs;
        return new Side(given, file, Map.of(), seed, runs, () -> {
            RunColumns columns = new RunColumns(file.scenario(), runs);
            play.executor()
                    .run(
                            Experiment.of(file.scenario(), runs, seed),
                            outcome -> {
                                columns.accept(outcome);
                                play.step().run();
                            },
                            play.stop());
            if (play.stop().getAsBoolean()) {
                throw new CancellationException("stopped on request");
            }
            return columns;
        });
    }

    /** Returns what was found, the reference first. */
    public List<Side> list() {
        return List.copyOf(list);
    }

    /** Returns what may be wrong, for people. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** Returns how many runs there are to play. */
    public long toPlay() {
        return played;
    }
}
