package org.parley.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.store.folder.Manifest;
import org.parley.store.folder.PartFile;
import org.parley.store.table.PartJournal;
import org.parley.store.table.PartReader;
import org.parley.store.table.PartStore;

/** The parts of a finished result, taken into a working folder again, so that nothing is run twice. */
final class FinishedParts {

    private FinishedParts() {}

    /**
     * Takes the parts that are still whole.
     *
     * @param target the finished result; one of another identity, or none, is left alone
     * @param identity what two equal results have in common, by name
     * @param partial the working folder
     * @return what is damaged or was changed, in words
     */
    static List<String> adopt(Path target, Map<String, String> identity, Path partial)
            throws IOException, SQLException {
        Path manifest = target.resolve(Manifest.NAME);
        List<String> warnings = new ArrayList<>();
        if (!Files.exists(manifest) || !Manifest.differences(manifest, identity).isEmpty()) {
            return warnings;
        }
        PartJournal journal = new PartJournal(partial.resolve(PartStore.JOURNAL));
        JsonNode digests = Manifest.read(manifest).path("sha256");
        Files.createDirectories(partial.resolve(PartFile.FOLDER));
        try (PartReader reader = new PartReader(partial.resolve("spill"))) {
            for (String name : Manifest.files(manifest)) {
                Path file = target.resolve(name);
                String digest = digests.path(name).asText();
                if (!Files.exists(file) || !Manifest.digest(file).equals(digest)) {
                    warnings.add(file + " is damaged or was changed: it is made again.");
                } else if (name.startsWith(PartFile.FOLDER + "/")) {
                    Path here = link(file, partial.resolve(name));
                    journal.add(new PartJournal.Entry(here.getFileName().toString(), rows(reader, here), digest));
                }
            }
        }
        return warnings;
    }

    /** Gives a file a second name, or makes a copy where the system has no such names. */
    static Path link(Path file, Path here) throws IOException {
        Files.deleteIfExists(here);
        try {
            return Files.createLink(here, file);
        } catch (UnsupportedOperationException | IOException e) {
            return Files.copy(file, here);
        }
    }

    /** Returns how many rows a file has. */
    static long rows(PartReader reader, Path part) throws SQLException {
        long[] count = {0};
        reader.read(List.of(part), "count(*)", row -> count[0] = ((Number) row[0]).longValue());
        return count[0];
    }
}
