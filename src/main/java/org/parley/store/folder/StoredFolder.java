package org.parley.store.folder;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A finished results folder of any kind, with what its manifest says of it. Whatever is wrong with one is told here, in the
 * same words by all commands.
 *
 * @param path where it is
 * @param manifest what its manifest says
 */
public record StoredFolder(Path path, JsonNode manifest) {

    private static final String MARK = "parley_results";
    private static final String DIGESTS = "sha256";

    /**
     * Opens a folder.
     *
     * @throws ResultsException if it is no results folder, not finished, damaged, or of a later format
     */
    public static StoredFolder open(Path folder) {
        Path file = folder.resolve(Manifest.NAME);
        if (!Files.isRegularFile(file)) {
            throw ResultsException.ofInput(folder + absence(folder));
        }
        JsonNode manifest;
        try {
            manifest = Manifest.read(file);
        } catch (IOException e) {
            throw damaged(file, "it is no JSON");
        }
        JsonNode format = manifest.path(MARK);
        if (!format.isInt()) {
            throw ResultsException.ofInput(folder + " is no results folder: its " + Manifest.NAME
                    + " is not one that Parley writes. Maybe a folder that parley run or parley sweep made.");
        }
        if (format.asInt() > Manifest.FORMAT) {
            throw ResultsException.ofInput(
                    folder + " was made by Parley " + manifest.path("version").asText("of a later version")
                            + ", in a form that this one does not know yet. Maybe a later version of Parley reads it.");
        }
        if (!manifest.path(DIGESTS).isObject()) {
            throw damaged(file, "it does not list the files of the folder");
        }
        StoredFolder stored = new StoredFolder(folder, manifest);
        manifest.path(DIGESTS).fieldNames().forEachRemaining(stored::file);
        return stored;
    }

    private static String absence(Path folder) {
        Path working = WorkingFolder.of(folder.toAbsolutePath().normalize());
        if (Files.exists(working)) {
            return " is not finished. Maybe give the command again that was to make it"
                    + (WorkingFolder.isKept(working) ? ": it goes on where it stopped." : ".");
        }
        if (!Files.exists(folder)) {
            return " does not exist. Maybe make it first: parley run SCENARIO --out " + folder + ".";
        }
        if (!Files.isDirectory(folder)) {
            Path around =
                    Objects.requireNonNull(folder.toAbsolutePath().normalize().getParent());
            return " is no results folder but a file. Maybe "
                    + (Files.isRegularFile(around.resolve(Manifest.NAME))
                            ? "the folder in which it lies."
                            : "a folder that parley run or parley sweep made.");
        }
        return " is no results folder: it has no " + Manifest.NAME
                + ". Maybe one of the folders in it, or a folder that parley run or parley sweep made.";
    }

    private static ResultsException damaged(Path manifest, String why) {
        return ResultsException.ofInput(manifest + " is damaged: " + why + ". Maybe make the folder again.");
    }

    /** Returns where a file is that the manifest names: in the folder or below. */
    private Path file(String name) {
        try {
            Path here = path.toAbsolutePath().normalize();
            if (here.resolve(name).normalize().startsWith(here)) {
                return path.resolve(name);
            }
        } catch (InvalidPathException e) {
            // Told below.
        }
        throw damaged(path.resolve(Manifest.NAME), "it lists files that are not in the folder");
    }

    /** Returns the names of the files that are listed. */
    public List<String> files() {
        return Manifest.files(path.resolve(Manifest.NAME));
    }

    /** Whether the manifest has something of this name. */
    public boolean has(String name) {
        return manifest.has(name);
    }

    /** Whether a file is listed. */
    public boolean lists(String name) {
        return manifest.path(DIGESTS).has(name);
    }

    /** Returns a text of the manifest; of something that it does not have, that there is nothing. */
    public String text(String name) {
        return manifest.path(name).asText("nothing");
    }

    /** Returns what is wrong with the files that the manifest lists, in words. */
    public List<String> damage() {
        return problems(name -> true);
    }

    /** Returns what it holds, in words. */
    public String words() {
        return FolderKind.words(manifest);
    }

    /**
     * Returns a whole number.
     *
     * @throws ResultsException if there is none of that name
     */
    public long number(String name) {
        try {
            return Long.parseLong(manifest.path(name).asText());
        } catch (NumberFormatException e) {
            throw damaged(path.resolve(Manifest.NAME), "its '" + name + "' is no whole number");
        }
    }

    /**
     * Fails unless there is as much of something as the manifest says.
     *
     * @param name what it is
     * @param file where it is
     * @param found how much is there
     */
    public void requireCount(String name, Path file, long found) {
        if (number(name) != found) {
            throw ResultsException.ofInput(file + " holds " + found + " " + name + ", where " + Manifest.NAME + " says "
                    + number(name) + ". So one of them was changed. Maybe make the folder again.");
        }
    }

    /** Fails if the folder was made by another version. */
    public void requireVersion(String version, String maybe) {
        String made = manifest.path("version").asText("an unknown version");
        if (!made.equals(version)) {
            throw ResultsException.ofInput(
                    path + " was made by Parley " + made + ", and this is " + version + ". " + maybe);
        }
    }

    /** Fails if a file that is needed is not as the manifest says. */
    public void require(Predicate<String> isNeeded) {
        require(isNeeded, "Maybe make the folder again: its README says how.");
    }

    private void require(Predicate<String> isNeeded, String maybe) {
        problems(isNeeded).stream().findFirst().ifPresent(problem -> {
            throw ResultsException.ofInput(problem + ". " + maybe);
        });
    }

    /** Fails if a file that is needed is not as the manifest says; returns what is wrong with others. */
    public List<String> check(Predicate<String> isNeeded) {
        require(isNeeded);
        return others(isNeeded);
    }

    /** Does so, and ends what it says of such a file with a hint. */
    public List<String> check(Predicate<String> isNeeded, String maybe) {
        require(isNeeded, maybe);
        return others(isNeeded);
    }

    private List<String> others(Predicate<String> isNeeded) {
        return problems(isNeeded.negate()).stream()
                .map(problem -> problem + "; it is not needed here.")
                .toList();
    }

    private List<String> problems(Predicate<String> isLookedAt) {
        List<String> problems = new ArrayList<>();
        manifest.path(DIGESTS).properties().forEach(entry -> {
            String problem = isLookedAt.test(entry.getKey())
                    ? problem(file(entry.getKey()), entry.getValue().asText())
                    : null;
            if (problem != null) {
                problems.add(problem);
            }
        });
        return problems;
    }

    /** Returns what is wrong with a file, or null. */
    private static @Nullable String problem(Path file, String digest) {
        try {
            if (!Files.exists(file)) {
                return file + " is missing";
            }
            return Manifest.digest(file).equals(digest)
                    ? null
                    : file + " is damaged or was changed: it is not as " + Manifest.NAME + " says";
        } catch (IOException e) {
            return file + " cannot be read: " + AtomicFiles.reason(e);
        }
    }
}
