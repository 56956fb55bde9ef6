package org.parley.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.outcome.RunOutcome;
import org.parley.store.folder.AtomicFiles;
import org.parley.store.folder.Manifest;
import org.parley.store.folder.PartFile;
import org.parley.store.folder.ResultsException;
import org.parley.store.table.Column;
import org.parley.store.table.PartJournal;
import org.parley.store.table.PartStore;
import org.parley.store.table.PartWriter;

/**
 * A finished result of the same study, version and seed with another number of runs per case. Up to the last whole block of
 * runs its rows are those of the new one, in the same order, and are taken over; it stays as it is until that is complete.
 */
final class EarlierRuns {

    private static final List<String> ABOUT_RUNS = List.of("runs_per_case", "decided_by");

    private final Path target;
    private final JsonNode manifest;
    private final long perCase;
    private final long wanted;
    private final long cases;
    private final int block;

    private EarlierRuns(Path target, JsonNode manifest, long perCase, SweepFolder.Contents contents) {
        this.target = target;
        this.manifest = manifest;
        this.perCase = perCase;
        wanted = contents.runsPerCase();
        cases = contents.cases();
        block = contents.block();
    }

    /**
     * Looks for them in a results folder.
     *
     * @return null if there are none, or if it is the very same result
     */
    static @Nullable EarlierRuns of(Path target, SweepFolder.Contents contents) {
        Path file = target.resolve(Manifest.NAME);
        Map<String, String> identity = new HashMap<>(contents.identity());
        if (contents.rows().isPart()
                || !Files.exists(file)
                || Manifest.differences(file, identity).isEmpty()) {
            return null;
        }
        identity.keySet().removeAll(ABOUT_RUNS);
        if (!Manifest.differences(file, identity).isEmpty()) {
            return null;
        }
        try {
            JsonNode manifest = Manifest.read(file);
            String runs = manifest.path("runs_per_case").asText();
            // How many runs a case got by a half-width is known only once they are counted again.
            return runs.matches("[0-9]{1,10}")
                    ? new EarlierRuns(target, manifest, Long.parseLong(runs), contents)
                    : null;
        } catch (IOException e) {
            return null; // It was read a moment ago.
        }
    }

    /**
     * Fails if runs would be lost without a person's word.
     *
     * @throws ResultsException if the new result has fewer runs
     */
    void require(boolean overwrite) {
        if (wanted < perCase && !overwrite) {
            throw ResultsException.ofInput(String.format(
                    Locale.ROOT,
                    "%s holds %,d runs per case of this study, more than the %,d that are asked for. Maybe --overwrite to"
                            + " keep only those, or --out with another folder.",
                    target,
                    perCase,
                    wanted));
        }
    }

    /** Returns what becomes of them, in words. */
    String words() {
        return String.format(
                Locale.ROOT,
                "%s holds %,d runs per case, and stays as it is until %,d are there.",
                target,
                perCase,
                wanted);
    }

    /** Returns how many rows the two results have in common, from the first. */
    private long common() {
        long runs = Math.min(perCase, wanted);
        return (perCase == wanted ? runs : runs - runs % block) * cases;
    }

    /**
     * Takes what is in common into a working folder, but for what is there already.
     *
     * @param partial the working folder
     * @param columns columns of the table
     * @param rowsPerPart rows of a part
     * @return what is damaged or was changed, in words
     */
    List<String> adopt(Path partial, List<Column<RunOutcome>> columns, long rowsPerPart)
            throws IOException, SQLException {
        List<String> warnings = new ArrayList<>();
        Files.createDirectories(partial.resolve(PartFile.FOLDER));
        PartJournal journal = new PartJournal(partial.resolve(PartStore.JOURNAL));
        for (long part = 0; part * rowsPerPart < common(); part++) {
            String name = PartFile.name(part);
            long rows = Math.min(rowsPerPart, common() - part * rowsPerPart);
            boolean isWhole = rows == rowsPerPart;
            String noted = isWhole ? name : PartStore.asideName(part, rows);
            if (journal.entries().containsKey(noted) || journal.entries().containsKey(name)) {
                continue;
            }
            Path stored = target.resolve(PartFile.FOLDER).resolve(name);
            String digest =
                    manifest.path("sha256").path(PartFile.FOLDER + "/" + name).asText();
            if (!Files.exists(stored) || !Manifest.digest(stored).equals(digest)) {
                warnings.add(stored + " is damaged or was changed: its runs are made again.");
            } else if (isWhole) {
                FinishedParts.link(stored, partial.resolve(PartFile.FOLDER).resolve(name));
                journal.add(new PartJournal.Entry(name, rows, digest));
            } else {
                Path file = first(rows, stored, columns, partial.resolve(noted));
                journal.add(new PartJournal.Entry(noted, rows, Manifest.digest(file)));
            }
        }
        return warnings;
    }

    /** Writes the first rows of a part into a file of their own. */
    private static Path first(long rows, Path part, List<Column<RunOutcome>> columns, Path file)
            throws IOException, SQLException {
        Path fresh = file.resolveSibling(PartStore.NEW);
        try (PartWriter<RunOutcome> writer = new PartWriter<>(columns)) {
            writer.load(part, rows);
            writer.write(fresh);
        }
        AtomicFiles.publish(fresh, file);
        return file;
    }
}
