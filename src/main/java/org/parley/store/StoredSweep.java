package org.parley.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.lang3.math.NumberUtils;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.Spelling;
import org.parley.scenario.reader.ScenarioReader;
import org.parley.scenario.study.Factor;
import org.parley.scenario.study.Study;
import org.parley.scenario.study.StudyReader;
import org.parley.store.folder.Manifest;
import org.parley.store.folder.PartFile;
import org.parley.store.folder.ResultsException;
import org.parley.store.folder.StoredFolder;
import org.parley.store.table.Csv;
import org.parley.store.table.DuckDb;
import org.parley.store.table.RunColumns;
import org.parley.store.table.RunQuery;

/** The runs of a study's results folder, read again case by case. */
public final class StoredSweep {

    /** Most values that a message lists. */
    private static final int MOST_VALUES = 12;

    private static final List<String> NEEDED = List.of("study.yaml", "scenario.yaml", "cases.csv");

    /** A case: how many runs it has, and the values of the factors, null where the scenario's own stays. */
    private record Stored(long runs, List<String> values) {}

    private final Path folder;
    private final Study study;
    private final List<Stored> cases;
    private final List<String> parts;
    private final long seed;
    private final String runsPerCase;
    private final List<String> warnings;

    private StoredSweep(
            StoredFolder stored, Study study, List<Stored> cases, List<String> parts, List<String> warnings) {
        folder = stored.path();
        this.study = study;
        this.cases = cases;
        this.parts = parts;
        seed = stored.number("seed");
        runsPerCase = stored.manifest().path("runs_per_case").asText();
        this.warnings = List.copyOf(warnings);
    }

    /** Whether a folder holds the results of a study, whole or not. */
    public static boolean isSweep(Path folder) {
        return Files.exists(folder.resolve(Manifest.NAME))
                && StoredFolder.open(folder).has("study");
    }

    /**
     * Opens the results of a study.
     *
     * @param folder the folder
     * @param version version of this build; a folder of another is refused
     * @throws ResultsException if it is no results folder of a study, not a whole one, or one of another version
     */
    public static StoredSweep open(Path folder, String version) {
        return open(folder, version, NEEDED);
    }

    /** Opens the results of a study, of which some files besides the runs must be whole. */
    public static StoredSweep open(Path folder, String version, List<String> needed) {
        StoredFolder stored = StoredFolder.open(folder);
        List<String> parts = stored.files().stream()
                .filter(name -> name.startsWith(PartFile.FOLDER + "/"))
                .toList();
        if (parts.isEmpty()) {
            throw ResultsException.ofInput(folder + " holds no cases. Maybe a folder that parley sweep made.");
        }
        stored.requireVersion(version, "Maybe sweep the study again, with --out with another folder.");
        List<String> warnings = stored.check(name -> needed.contains(name) || name.startsWith(PartFile.FOLDER + "/"));
        Study study = StudyReader.readStored(folder.resolve("study.yaml"), "scenario.yaml");
        Path table = folder.resolve("cases.csv");
        List<Stored> cases = cases(table, study.factors().size());
        stored.requireCount("cases", table, cases.size());
        return new StoredSweep(stored, study, cases, parts, warnings);
    }

    private static List<Stored> cases(Path table, int factors) {
        List<Stored> cases = new ArrayList<>();
        try (RunQuery query = new RunQuery(table, Objects.requireNonNull(table.getParent()), List.of())) {
            query.forEach("SELECT * FROM " + DuckDb.csv(table, true), row -> {
                List<String> values = new ArrayList<>();
                for (int f = 0; f < factors; f++) {
                    values.add(Csv.read(row.getString(2 + f)));
                }
                cases.add(new Stored(Long.parseLong(row.getString(2 + factors)), values));
            });
        }
        return cases;
    }

    /** Returns the study, with its scenario. */
    public Study study() {
        return study;
    }

    /** Returns the number of cases. */
    public int cases() {
        return cases.size();
    }

    /** Returns the master seed. */
    public long seed() {
        return seed;
    }

    /** Returns how many runs each case has, in words. */
    public String runsPerCase() {
        return runsPerCase;
    }

    /** Returns what is wrong with files that are not needed here, for people. */
    public List<String> warnings() {
        return warnings;
    }

    /**
     * Fails unless there is a case of that number.
     *
     * @throws ResultsException if there is none
     */
    public void require(int caseIndex) {
        if (caseIndex < 0 || caseIndex >= cases.size()) {
            throw ResultsException.ofInput("case " + caseIndex + " does not exist: " + folder + " holds "
                    + (cases.size() == 1
                            ? "one case, case 0."
                            : cases.size() + " cases, from 0 to " + (cases.size() - 1)
                                    + "; its cases.csv lists them."));
        }
    }

    /**
     * Returns the cases that have some values, such as {@code seat=never,cost=0.2}.
     *
     * @throws ResultsException if there is no such factor, or no such case
     */
    public List<Integer> where(String settings) {
        List<Integer> such = IntStream.range(0, cases()).boxed().toList();
        for (String setting : settings.split(",", -1)) {
            int equals = setting.indexOf('=');
            String name = setting.substring(0, Math.max(0, equals)).strip();
            String value = setting.substring(equals + 1).strip();
            List<String> names = study.factors().stream().map(Factor::name).toList();
            int f = names.indexOf(name);
            if (f < 0) {
                throw ResultsException.ofInput(folder + " varies nothing named '" + name + "'."
                        + Problem.remedy(Spelling.suggestion(name, names)));
            }
            Set<String> there = new LinkedHashSet<>();
            such.forEach(c -> there.add(String.valueOf(values(c).get(f))));
            such = such.stream()
                    .filter(c -> isSame(String.valueOf(values(c).get(f)), value))
                    .toList();
            if (such.isEmpty()) {
                throw ResultsException.ofInput("no case has " + name + "=" + value + ". Use one of "
                        + there.stream().limit(MOST_VALUES).collect(Collectors.joining(", ")) + ".");
            }
        }
        return such;
    }

    private static boolean isSame(String there, String value) {
        return there.equals(value)
                || NumberUtils.isParsable(there)
                        && NumberUtils.isParsable(value)
                        && Double.parseDouble(there) == Double.parseDouble(value);
    }

    /** Returns a case's values of the factors, null where the scenario's own stays. */
    public List<String> values(int caseIndex) {
        return cases.get(caseIndex).values();
    }

    /** Returns the number of all runs, failed ones too. */
    public long runs() {
        return cases.stream().mapToLong(Stored::runs).sum();
    }

    /** Returns the number of runs that every case has. */
    public long fewestRuns() {
        return cases.stream().mapToLong(Stored::runs).min().orElseThrow();
    }

    /** Opens the rows of all cases. */
    public RunQuery query() {
        return new RunQuery(folder.resolve(PartFile.FOLDER), folder, parts);
    }

    /** Returns the number of a case's runs, failed ones too. */
    public long runs(int caseIndex) {
        return cases.get(caseIndex).runs();
    }

    /** Returns the scenario of a case, with the values of its factors. */
    public ScenarioFile file(int caseIndex) {
        Map<String, String> sets = new HashMap<>();
        for (int f = 0; f < study.factors().size(); f++) {
            String value = values(caseIndex).get(f);
            if (value != null) {
                study.factors().get(f).paths().forEach(path -> sets.put(path, value));
            }
        }
        return ScenarioReader.readStored(folder.resolve("scenario.yaml"), sets);
    }

    /**
     * Reads the first runs of a case, at most {@link RunColumns#MOST}.
     *
     * @throws ResultsException if they cannot be read, or are not as many as the folder says
     */
    public RunColumns columns(int caseIndex) {
        try (RunQuery query = query()) {
            return RunColumns.read(file(caseIndex).scenario(), runs(caseIndex), query, "\"case\" = " + caseIndex);
        }
    }
}
