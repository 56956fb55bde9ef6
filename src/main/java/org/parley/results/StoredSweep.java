package org.parley.results;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.scenario.Factor;
import org.parley.scenario.ScenarioFile;
import org.parley.scenario.ScenarioReader;
import org.parley.scenario.Study;
import org.parley.scenario.StudyReader;

/** The runs of a study's results folder, read again case by case. */
public final class StoredSweep {

    private static final List<String> NEEDED = List.of("study.yaml", "scenario.yaml", "cases.csv");

    /** A case: how many runs it has, and the values of the factors, null where the scenario's own stays. */
    private record Stored(long runs, List<String> values) {}

    private final Path folder;
    private final Study study;
    private final List<Stored> cases;
    private final List<Path> parts;
    private final long seed;
    private final List<String> warnings;

    private StoredSweep(
            Path folder, Study study, List<Stored> cases, List<Path> parts, long seed, List<String> warnings) {
        this.folder = folder;
        this.study = study;
        this.cases = cases;
        this.parts = parts;
        this.seed = seed;
        this.warnings = List.copyOf(warnings);
    }

    /** Whether a folder holds the results of a study, whole or not. */
    public static boolean isSweep(Path folder) {
        return Files.exists(folder.resolve(Manifest.NAME))
                && StoredRuns.manifest(folder).has("study");
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
    static StoredSweep open(Path folder, String version, List<String> needed) {
        JsonNode manifest = StoredRuns.manifest(folder);
        List<Path> parts = Manifest.files(folder.resolve(Manifest.NAME)).stream()
                .filter(name -> name.startsWith(PartStore.FOLDER + "/"))
                .map(folder::resolve)
                .toList();
        if (parts.isEmpty()) {
            throw ResultsException.ofInput(folder + " holds no cases. Maybe a folder that parley sweep made.");
        }
        StoredRuns.requireVersion(
                folder, manifest, version, "Maybe sweep the study again, with --out with another folder.");
        List<String> warnings = StoredRuns.check(
                folder, manifest, name -> needed.contains(name) || name.startsWith(PartStore.FOLDER + "/"));
        Study study = StudyReader.readStored(folder.resolve("study.yaml"), "scenario.yaml");
        return new StoredSweep(
                folder,
                study,
                cases(folder.resolve("cases.csv"), parts, study.factors().size()),
                parts,
                manifest.path("seed").asLong(),
                warnings);
    }

    private static List<Stored> cases(Path table, List<Path> parts, int factors) {
        List<Stored> cases = new ArrayList<>();
        try (RunQuery query = new RunQuery(table, parts)) {
            String rows = "read_csv(" + RunQuery.text(table.toString()) + ", header = true, all_varchar = true)";
            query.forEach("SELECT * FROM " + rows, row -> {
                List<String> values = new ArrayList<>();
                for (int f = 0; f < factors; f++) {
                    values.add(row.getString(2 + f));
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

    /** Returns the number of a case's runs, failed ones too. */
    public long runs(int caseIndex) {
        return cases.get(caseIndex).runs();
    }

    /** Returns the scenario of a case, with the values of its factors. */
    public ScenarioFile file(int caseIndex) {
        Map<String, String> sets = new HashMap<>();
        List<Factor> factors = study.factors();
        for (int f = 0; f < factors.size(); f++) {
            String value = cases.get(caseIndex).values().get(f);
            if (value != null) {
                factors.get(f).paths().forEach(path -> sets.put(path, value));
            }
        }
        return ScenarioReader.read(folder.resolve("scenario.yaml"), sets);
    }

    /** Returns a case's values of the factors as in a file; null where the scenario's own value stays. */
    List<String> values(int caseIndex) {
        return cases.get(caseIndex).values();
    }

    RunQuery query() {
        return new RunQuery(folder.resolve(PartStore.FOLDER), parts);
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
