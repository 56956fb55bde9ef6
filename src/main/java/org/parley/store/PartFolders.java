package org.parley.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.outcome.RunOutcome;
import org.parley.scenario.Scenario;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.reader.ScenarioReader;
import org.parley.scenario.study.Study;
import org.parley.scenario.study.StudyReader;
import org.parley.store.folder.Manifest;
import org.parley.store.folder.ResultsException;
import org.parley.store.folder.StoredFolder;
import org.parley.store.table.Column;
import org.parley.store.table.DuckDb;
import org.parley.store.table.PartReader;
import org.parley.store.table.RunQuery;

/**
 * The folders of all parts of a study or of a scenario's runs, each looked at before anything is made of them: whole, of the same study, scenario,
 * version, seed and number of runs, and each there once. All that is wrong is told at once.
 */
public final class PartFolders {

    /** What all parts have in common; those of a study and of a scenario's runs have not all the same of it. */
    private static final List<String> SAME = List.of(
            Part.PART_OF,
            "study_hash",
            "scenario",
            "scenario_hash",
            "cases",
            "runs_per_case",
            "runs",
            "seed",
            "csv",
            "events");

    /** Entry of the manifest that only parts of a study have. */
    private static final String STUDY = "study_hash";

    private final List<Path> folders;
    private final StoredFolder first;

    private PartFolders(List<Path> folders) {
        this.folders = folders;
        first = StoredFolder.open(folders.get(0));
    }

    /**
     * Opens the parts.
     *
     * @param given folders of parts, or folders in which they lie
     * @param version version of this build; parts of another are refused
     * @throws ResultsException if they are not all parts of one whole, each once and whole
     */
    public static PartFolders open(List<Path> given, String version) {
        List<String> problems = new ArrayList<>();
        TreeMap<Integer, Path> byNumber = new TreeMap<>();
        StoredFolder first = null;
        Part last = null;
        for (Path folder : given.stream().flatMap(PartFolders::parts).toList()) {
            StoredFolder stored;
            Part part;
            try {
                stored = StoredFolder.open(folder);
                part = part(stored);
                stored.requireVersion(version, "Maybe merge with that version, or make all parts with this one.");
            } catch (ResultsException e) {
                problems.add(e.getMessage());
                continue;
            }
            first = first == null ? stored : first;
            last = last == null ? part : last;
            problems.addAll(differences(stored, first));
            if (part.of() != last.of()) {
                problems.add(folder + " is part " + part + ", and " + first.path() + " is part " + last);
            } else {
                Path other = byNumber.putIfAbsent(part.number(), folder);
                if (other != null) {
                    problems.add("part " + part + " is there twice: " + other + " and " + folder);
                }
            }
            stored.damage().forEach(problems::add);
        }
        if (first != null && last != null && byNumber.size() < last.of()) {
            problems.add(missing(byNumber, last.of(), first));
        }
        if (!problems.isEmpty()) {
            throw ResultsException.ofInput("these parts cannot be merged:\n  " + String.join("\n  ", problems)
                    + "\nMaybe make damaged and missing ones again with the same command, and leave others out.");
        }
        if (first == null) {
            throw ResultsException.ofInput("there are no parts in "
                    + given.stream().map(Path::toString).collect(Collectors.joining(", "))
                    + ". Maybe make them first: parley sweep STUDY --part 1/4, or parley run SCENARIO --part 1/4.");
        }
        return new PartFolders(List.copyOf(byNumber.values()));
    }

    /** A folder without a manifest may have parts in it; those that are not finished are hidden. */
    private static Stream<Path> parts(Path folder) {
        if (!Files.isDirectory(folder) || Files.exists(folder.resolve(Manifest.NAME))) {
            return Stream.of(folder);
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside
                    .filter(f -> !f.getFileName().toString().startsWith(".") && Files.exists(f.resolve(Manifest.NAME)))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Part part(StoredFolder stored) {
        if (!stored.has(Part.PART_OF)) {
            throw ResultsException.ofInput(stored.path() + " holds " + stored.words()
                    + ", no part of it. Maybe folders that parley sweep --part or parley run --part made.");
        }
        try {
            return Part.parse(stored.text(Part.PART));
        } catch (IllegalArgumentException e) {
            throw ResultsException.ofInput(stored.path().resolve(Manifest.NAME) + " is damaged: " + e.getMessage());
        }
    }

    private static List<String> differences(StoredFolder stored, StoredFolder first) {
        return SAME.stream()
                .filter(name -> !stored.text(name).equals(first.text(name)))
                .map(name -> stored.path() + " belongs to something else: " + name + " is " + stored.text(name)
                        + " there, " + first.text(name) + " in " + first.path())
                .toList();
    }

    private static String missing(Map<Integer, Path> there, int of, StoredFolder first) {
        List<String> ranges = new ArrayList<>();
        int[] gaps =
                IntStream.rangeClosed(1, of).filter(n -> !there.containsKey(n)).toArray();
        for (int from = 0, to; from < gaps.length; from = to + 1) {
            to = from;
            while (to + 1 < gaps.length && gaps[to + 1] == gaps[to] + 1) {
                to++;
            }
            ranges.add(to == from ? "" + gaps[from] : gaps[from] + "-" + gaps[to]);
        }
        boolean isOfStudy = first.has(STUDY);
        return "missing: " + String.join(", ", ranges) + " of " + of + "; make them with: parley "
                + (isOfStudy ? "sweep " : "run ") + first.text(Part.PART_OF) + ".yaml --runs "
                + first.text(isOfStudy ? "runs_per_case" : "runs") + " --seed " + first.text("seed") + " --part "
                + gaps[0] + "/" + of + " (and what else the others were made with: --set, --csv, --events)";
    }

    /** Returns the folders in the order of the parts. */
    public List<Path> folders() {
        return folders;
    }

    /** Whether they are parts of a study, not of one scenario's runs. */
    public boolean isOfStudy() {
        return first.has(STUDY);
    }

    /**
     * Returns what makes the folder of all runs of one scenario.
     *
     * @param inputs tells which columns there are for what runs of a scenario draw
     */
    public RunRequest request(Function<Scenario, List<Column<RunOutcome>>> inputs) {
        ScenarioFile file = ScenarioReader.readStored(first.path().resolve("scenario.yaml"), Map.of());
        Map<String, String> sets = new LinkedHashMap<>();
        first.manifest()
                .path("options")
                .path("set")
                .properties()
                .forEach(set -> sets.put(set.getKey(), set.getValue().asText()));
        RunRequest request = new RunRequest(
                first.text("version"),
                file,
                first.number("runs"),
                seed(),
                Boolean.parseBoolean(first.text("csv")),
                Boolean.parseBoolean(first.text("events")),
                Map.of(),
                sets,
                inputs.apply(file.scenario()));
        require(request.identity());
        return request;
    }

    /** Takes refusals of an actor on an issue, by their ids. */
    @FunctionalInterface
    public interface Refused {

        void add(String actor, String issue, long count);
    }

    /** Hands on what the rows of the parts do not hold: the issues of refusals. */
    public void refusals(Refused to) {
        try (PartReader reader = new PartReader(null)) {
            for (Path folder : folders) {
                reader.query(
                        "SELECT actor, issue, refusals FROM " + DuckDb.csv(folder.resolve("blocking.csv"), true),
                        row -> to.add(row[0].toString(), row[1].toString(), Long.parseLong(row[2].toString())));
            }
        } catch (SQLException e) {
            throw RunQuery.unreadable(folders.get(0).resolve("blocking.csv"), e);
        }
    }

    /** Returns the study, with its scenario, as it was run. */
    public Study study() {
        Path file = first.path().resolve("study.yaml");
        try {
            // One machine keeps the name that its scenario had.
            return StudyReader.readStored(file, "scenario.yaml").kept(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the number of runs of each case. */
    public long runsPerCase() {
        return first.number("runs_per_case");
    }

    /** Returns the master seed. */
    public long seed() {
        return first.number("seed");
    }

    /**
     * Fails unless a study is the one of which these are parts, or the runs those.
     *
     * @param identity what two equal results of the whole have in common, by name
     */
    public void require(Map<String, String> identity) {
        Map<String, String> here = new LinkedHashMap<>(new Part(1, 1).identity(identity));
        here.remove(Part.PART);
        List<String> differences = Manifest.differences(first.path().resolve(Manifest.NAME), here);
        if (!differences.isEmpty()) {
            throw ResultsException.ofInput(
                    first.path() + " was changed: " + String.join(", ", differences) + ". Maybe make it again.");
        }
    }
}
