package org.parley.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.scenario.study.Study;
import org.parley.scenario.study.StudyReader;
import org.parley.store.folder.Manifest;
import org.parley.store.folder.ResultsException;
import org.parley.store.folder.StoredFolder;

/**
 * The folders of all parts of a study, each looked at before anything is made of them: whole, of the same study, scenario, version, seed and
 * number of runs, and each there once. All that is wrong is told at once.
 */
public final class PartFolders {

    private static final List<String> SAME =
            List.of("version", SweepPart.PART_OF, "study_hash", "scenario", "cases", "runs_per_case", "seed");

    private final List<Path> folders;
    private final StoredFolder first;

    private PartFolders(List<Path> folders) {
        this.folders = folders;
        first = StoredFolder.open(folders.get(0));
    }

    /**
     * Opens the parts of a study.
     *
     * @param given folders of parts, or folders in which they lie
     * @param version version of this build; parts of another are refused
     * @throws ResultsException if they are not all parts of one study, each once and whole
     */
    public static PartFolders open(List<Path> given, String version) {
        List<String> problems = new ArrayList<>();
        TreeMap<Integer, Path> byNumber = new TreeMap<>();
        StoredFolder first = null;
        SweepPart last = null;
        for (Path folder : given.stream().flatMap(PartFolders::parts).toList()) {
            StoredFolder stored = StoredFolder.open(folder);
            SweepPart part = part(stored);
            first = first == null ? stored : first;
            last = last == null ? part : last;
            stored.requireVersion(version, "Maybe merge with that version, or make all parts with this one.");
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
        if (first == null) {
            throw ResultsException.ofInput("there are no parts in "
                    + given.stream().map(Path::toString).collect(Collectors.joining(", "))
                    + ". Maybe make them first: parley sweep STUDY --part 1/4.");
        }
        if (byNumber.size() < last.of()) {
            problems.add(missing(byNumber, last.of(), first));
        }
        if (!problems.isEmpty()) {
            throw ResultsException.ofInput("these parts cannot be merged:\n  " + String.join("\n  ", problems)
                    + "\nMaybe make damaged and missing ones again with the same command, and leave others out.");
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

    private static SweepPart part(StoredFolder stored) {
        if (!stored.has(SweepPart.PART_OF)) {
            throw ResultsException.ofInput(stored.path() + " holds " + stored.words()
                    + ", no part of a study. Maybe folders that parley sweep --part made.");
        }
        try {
            return SweepPart.parse(stored.text(SweepPart.PART));
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
        return "missing: " + String.join(", ", ranges) + " of " + of + "; make them with: parley sweep "
                + first.text(SweepPart.PART_OF) + ".yaml --runs " + first.text("runs_per_case") + " --seed "
                + first.text("seed") + " --part " + gaps[0] + "/" + of;
    }

    /** Returns the folders in the order of the parts. */
    public List<Path> folders() {
        return folders;
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
     * Fails unless a study is the one of which these are parts.
     *
     * @param identity what two equal results have in common, by name
     */
    public void require(Map<String, String> identity) {
        Map<String, String> here = new LinkedHashMap<>(new SweepPart(1, 1).identity(identity));
        here.remove(SweepPart.PART);
        List<String> differences = Manifest.differences(first.path().resolve(Manifest.NAME), here);
        if (!differences.isEmpty()) {
            throw ResultsException.ofInput(
                    first.path() + " was changed: " + String.join(", ", differences) + ". Maybe make it again.");
        }
    }
}
