package org.parley.findings.comparison;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.parley.experiment.Experiment;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.reader.ScenarioReader;
import org.parley.store.StoredRuns;
import org.parley.store.StoredSweep;
import org.parley.store.folder.ResultsException;
import org.parley.store.table.RunColumns;

/** Finds what is to be compared: runs that are stored, or scenarios that are then played, all with the same luck. */
public final class Sides {

    /** How many runs of a scenario are played, unless asked otherwise. */
    public static final int RUNS = 5000;

    private static final long SEED = 1;
    private static final int MOST_CASES = 12;

    /** A case of a study's results, as in results/study#3. */
    private static final Pattern CASE = Pattern.compile("(.+)#([0-9]{1,9})");

    /** Cases by their values, as in results/study#seat=never,cost=0.2. */
    private static final Pattern VALUES = Pattern.compile("(.+)#([^#]+=[^#]*)");

    private final List<Side> list = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final Map<Path, StoredSweep> sweeps = new HashMap<>();
    private final Play play;
    private final String version;
    private long played;

    /**
     * How scenario files are played.
     *
     * @param runs how many runs of each, from 1 to {@link RunColumns#MOST}; null for 5000
     * @param seed master seed; null for that of the first results folder, or else 1
     * @param sets values to set in each, by path
     */
    public record Play(Integer runs, Long seed, Map<String, String> sets) {}

    /**
     * Finds runs and scenarios.
     *
     * @param given results folders, cases of those of studies, and scenario files
     * @param play how the latter are played
     * @param version version of this build; a folder of another is refused
     * @throws org.parley.store.folder.ResultsException if a folder cannot be read
     * @throws org.parley.scenario.problem.ScenarioException if a scenario cannot
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
        Matcher one = CASE.matcher(given);
        boolean isCase = !Files.exists(Path.of(given)) && one.matches();
        Path folder = Path.of(isCase ? one.group(1) : given);
        if (isCase) {
            StoredSweep sweep = sweep(folder);
            int index = Integer.parseInt(one.group(2));
            sweep.require(index);
            return List.of(side(given, sweep, index));
        }
        Matcher values = VALUES.matcher(given);
        if (!Files.exists(folder) && values.matches()) {
            StoredSweep sweep = sweep(Path.of(values.group(1)));
            return cases(given, values.group(1), sweep, sweep.where(values.group(2)));
        }
        return StoredSweep.isSweep(folder)
                ? cases(given, given, sweep(folder), all(sweep(folder)))
                : List.of(runs(given, folder));
    }

    private Side runs(String given, Path folder) {
        StoredRuns stored = StoredRuns.open(folder, version);
        warn(stored.warnings());
        warnOfMany(given, stored.runs());
        return new Side(given, stored.file(), stored.seed(), stored.runs(), work -> stored.columns());
    }

    private static List<Integer> all(StoredSweep sweep) {
        return IntStream.range(0, sweep.cases()).boxed().toList();
    }

    private List<Side> cases(String given, String folder, StoredSweep sweep, List<Integer> cases) {
        if (cases.size() > MOST_CASES) {
            String factor = sweep.study().factors().get(0).name();
            throw ResultsException.ofInput(given + " holds " + cases.size() + " cases, and at most " + MOST_CASES
                    + " are compared at once. Maybe " + folder + "#0 " + folder + "#1, or by value, " + folder + "#"
                    + factor + "=" + sweep.values(0).get(0) + ": its cases.csv lists them.");
        }
        return cases.stream()
                .map(index -> side(folder + "#" + index, sweep, index))
                .toList();
    }

    private Side side(String given, StoredSweep sweep, int index) {
        warnOfMany(given, sweep.runs(index));
        return new Side(given, sweep.file(index), sweep.seed(), sweep.runs(index), work -> sweep.columns(index));
    }

    /** Opens a study's results once, however many of their cases are compared: all files are checked then. */
    private StoredSweep sweep(Path folder) {
        StoredSweep sweep = sweeps.get(folder);
        if (sweep == null) {
            sweep = StoredSweep.open(folder, version);
            warn(sweep.warnings());
            sweeps.put(folder, sweep);
        }
        return sweep;
    }

    private void warn(List<String> problems) {
        problems.forEach(problem -> warnings.add("warning: " + problem));
    }

    private void warnOfMany(String given, long runs) {
        if (runs > RunColumns.MOST) {
            warnings.add(
                    "warning: " + given + " has " + runs + " runs; the first " + RunColumns.MOST + " are compared.");
        }
    }

    private Side played(String given, long seed) {
        ScenarioFile file = ScenarioReader.read(Path.of(given), play.sets());
        file.warnings().forEach(problem -> warnings.add(problem.toString()));
        Side side = played(given, file, play, seed);
        played += side.runs();
        return side;
    }

    /** Returns a scenario that is played when its runs are asked for. */
    public static Side played(String given, ScenarioFile file, Play play, long seed) {
        int runs = play.runs() == null ? RUNS : play.runs();
        return new Side(given, file, seed, runs, work -> {
            RunColumns columns = new RunColumns(file.scenario(), runs);
            work.play(Experiment.of(file.scenario(), runs, seed), columns);
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
