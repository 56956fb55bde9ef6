package org.parley.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.parley.outcome.RunOutcome;
import org.parley.store.folder.AtomicFiles;
import org.parley.store.folder.Manifest;
import org.parley.store.folder.PartFile;
import org.parley.store.table.Column;
import org.parley.store.table.PartJournal;
import org.parley.store.table.PartReader;
import org.parley.store.table.PartStore;
import org.parley.store.table.PartWriter;

/**
 * The rows of parts that were made apart, taken into one working folder. Files of all parts count by the rows of the whole study: a file
 * that one part has alone is taken as it is; one of which several parts have some rows is written anew.
 */
final class MergedParts {

    private MergedParts() {}

    /**
     * Takes them, but for what is there already.
     *
     * @param parts folders of the parts, in order, all of them whole
     * @param partial the working folder
     */
    static void adopt(List<Path> parts, Path partial, List<Column<RunOutcome>> columns)
            throws IOException, SQLException {
        if (parts.isEmpty()) {
            return;
        }
        Files.createDirectories(partial.resolve(PartFile.FOLDER));
        PartJournal journal = new PartJournal(partial.resolve(PartStore.JOURNAL));
        try (PartWriter<RunOutcome> writer = new PartWriter<>(columns);
                PartReader reader = new PartReader(partial.resolve("spill"))) {
            for (Map.Entry<Integer, List<Path>> piece : pieces(parts).entrySet()) {
                String name = PartFile.name(piece.getKey());
                Path file = partial.resolve(PartFile.FOLDER).resolve(name);
                if (!journal.entries().containsKey(name)) {
                    take(piece.getValue(), file, writer);
                    journal.add(new PartJournal.Entry(name, FinishedParts.rows(reader, file), Manifest.digest(file)));
                }
            }
        }
    }

    private static Map<Integer, List<Path>> pieces(List<Path> parts) {
        Map<Integer, List<Path>> pieces = new TreeMap<>();
        for (Path part : parts) {
            for (String name : Manifest.files(part.resolve(Manifest.NAME))) {
                Path file = part.resolve(name);
                PartFile.number(file.getFileName().toString())
                        .ifPresent(number -> pieces.computeIfAbsent(number, n -> new ArrayList<>())
                                .add(file));
            }
        }
        return pieces;
    }

    private static void take(List<Path> from, Path file, PartWriter<RunOutcome> writer)
            throws IOException, SQLException {
        if (from.size() == 1) {
            FinishedParts.link(from.get(0), file);
        } else {
            writer.clear();
            for (Path rows : from) {
                writer.add(rows, 0, writer.count(rows));
            }
            Path fresh = Objects.requireNonNull(file.getParent()).resolveSibling(PartStore.NEW);
            writer.write(fresh);
            AtomicFiles.publish(fresh, file);
        }
    }
}
