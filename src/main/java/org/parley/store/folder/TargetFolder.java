package org.parley.store.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The place of a results folder: what may be put there, and how. Other people's files in it stay. */
public final class TargetFolder {

    private TargetFolder() {}

    /**
     * Fails if something else is in the place.
     *
     * @param target where the folder shall be
     * @param identity what two equal folders have in common, by name
     * @param isOurs whether a file or folder of this name may be what an interrupted move left behind
     * @param overwrite whether another result may be replaced
     * @throws ResultsException if the folder holds something else
     */
    public static void protect(Path target, Map<String, String> identity, Predicate<String> isOurs, boolean overwrite) {
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw ResultsException.ofInput(target + " is a file, not a folder. Maybe --out with another name.");
        }
        Path manifest = target.resolve(Manifest.NAME);
        if (!Files.exists(manifest) || Manifest.isForeign(manifest)) {
            if (!holdsOnly(target, isOurs)) {
                throw ResultsException.ofInput(
                        target + " holds files that are no result of Parley, and stays as it is. Maybe --out with"
                                + " another folder.");
            }
            return;
        }
        List<String> differences = Manifest.differences(manifest, identity);
        if (!differences.isEmpty() && !overwrite) {
            throw ResultsException.ofInput(target + " holds another result:\n  " + String.join("\n  ", differences)
                    + "\nMaybe --overwrite to replace it, or --out with another folder.");
        }
    }

    private static boolean holdsOnly(Path folder, Predicate<String> isOurs) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.allMatch(f -> isOurs.test(f.getFileName().toString()) || isLeftOfCharts(f));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of charts stays when they are taken away. */
    private static boolean isLeftOfCharts(Path file) {
        return file.endsWith(PageFiles.CHARTS) && Files.isDirectory(file) && holdsOnly(file, name -> false);
    }

    /**
     * Moves finished files to their place, the manifest last, so that a folder with a manifest is whole. If that was
     * interrupted, the same again completes it. A page of what was there goes first: without it, that is still whole.
     *
     * @param from folder of the files and of their manifest
     * @param target where they shall be
     * @param others names of files that do not belong there if the manifest does not list them
     */
    public static void moveIn(Path from, Path target, Collection<String> others) throws IOException {
        List<String> names = Manifest.files(from.resolve(Manifest.NAME));
        Set<String> obsolete = new LinkedHashSet<>(others);
        obsolete.addAll(Manifest.files(target.resolve(Manifest.NAME)));
        obsolete.addAll(parts(target));
        names.forEach(obsolete::remove);
        Files.createDirectories(target);
        if (FolderKind.ofManifest(target.resolve(Manifest.NAME)) != FolderKind.OTHER) {
            PageFiles.takeAway(target);
        }
        Files.deleteIfExists(target.resolve(Manifest.NAME));
        for (String name : obsolete) {
            Files.deleteIfExists(target.resolve(name));
        }
        for (String name : names) {
            if (Files.exists(from.resolve(name))) {
                Files.createDirectories(target.resolve(name).getParent());
                move(from, target, name);
            }
        }
        removeIfEmpty(target.resolve(PartFile.FOLDER));
        AtomicFiles.forceFolder(target);
        move(from, target, Manifest.NAME);
        AtomicFiles.forceFolder(target);
    }

    private static List<String> parts(Path target) throws IOException {
        Path folder = target.resolve(PartFile.FOLDER);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(name -> PartFile.number(name).isPresent())
                    .map(name -> PartFile.FOLDER + "/" + name)
                    .toList();
        }
    }

    private static void removeIfEmpty(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                if (files.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(folder);
        }
    }

    private static void move(Path from, Path target, String name) throws IOException {
        Files.move(
                from.resolve(name),
                target.resolve(name),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }
}
