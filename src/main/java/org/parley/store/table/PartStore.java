package org.parley.store.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.outcome.RunOutcome;
import org.parley.store.folder.AtomicFiles;
import org.parley.store.folder.Manifest;
import org.parley.store.folder.PartFile;

/**
 * The table of runs as a row of Parquet files, its parts. Part k holds the rows from k·n to (k + 1)·n − 1 in the order of the
 * experiment; only the first and the last may be shorter. A part counts once it is on the disk and noted in the journal; between two
 * parts, what there is of the next is put aside every few seconds. So a process that ends at any moment loses seconds, and the
 * parts are the same bytes as if it had not ended.
 */
public final class PartStore implements AutoCloseable {

    /** File that says which parts are finished. */
    public static final String JOURNAL = "journal.txt";

    private static final Pattern ASIDE = Pattern.compile("aside-([0-9]{5,9})-([0-9]+)\\.parquet");

    /** File that is being written. */
    public static final String NEW = "new.tmp";

    /** What a part may take in memory. */
    public static final long BYTES = 24L << 20;

    /** Rows of a part at the most: as many as DuckDB writes as one group. */
    private static final long MOST_ROWS = 122_880;

    /** To put rows aside takes at most one part in so many of the time. */
    private static final int RARELY = 20;

    private final Path folder;
    private final Path parts;
    private final long rowsPerPart;
    private final long first;
    private final Duration every;
    private Duration wait;
    private final PartJournal journal;
    private final PartWriter<RunOutcome> writer;
    private final TreeMap<Integer, Long> whole = new TreeMap<>();
    private final List<String> damaged = new ArrayList<>();
    private final TreeMap<Integer, PartJournal.Entry> asides = new TreeMap<>();
    private long next;
    private long safeSince = System.nanoTime();
    private long lastTook;

    /**
     * Opens a store, with what an earlier process left in it.
     *
     * @param folder the working folder
     * @param columns columns of the table
     * @param rowsPerPart n
     * @param first row with which the table begins, from 0
     * @param every time after which rows are put aside; at first sooner, for a process that does not live long
     */
    public PartStore(Path folder, List<Column<RunOutcome>> columns, long rowsPerPart, long first, Duration every)
            throws IOException, SQLException {
        this.folder = folder;
        this.rowsPerPart = rowsPerPart;
        this.first = first;
        next = first;
        this.every = every;
        wait = every.dividedBy(8);
        parts = folder.resolve(PartFile.FOLDER);
        Files.createDirectories(parts);
        journal = new PartJournal(folder.resolve(JOURNAL));
        for (PartJournal.Entry entry : journal.entries().values()) {
            find(entry);
        }
        for (int part : whole.keySet()) {
            forgetAside(part);
        }
        writer = new PartWriter<>(columns);
    }

    /**
     * Returns how many rows make a part, which depends on the scenario alone.
     *
     * @param bytes what a part may take in memory
     * @param columns columns of the table
     * @param rounds greatest number of rounds of talks, the length of lists
     */
    public static long rowsPerPart(long bytes, List<? extends Column<?>> columns, int rounds) {
        long row = 0;
        for (Column<?> column : columns) {
            row += switch (column.type()) {
                case "DOUBLE[]" -> 16 + 8L * rounds;
                case "VARCHAR" -> 16;
                default -> 8;
            };
        }
        return Math.max(64, Math.min(bytes / row, MOST_ROWS) / 64 * 64);
    }

    /** Returns the name of a file with the first rows of a part. */
    public static String asideName(long part, long rows) {
        return String.format(Locale.ROOT, "aside-%05d-%09d.parquet", part, rows);
    }

    private void find(PartJournal.Entry entry) throws IOException {
        OptionalInt part = PartFile.number(entry.name());
        Matcher rest = ASIDE.matcher(entry.name());
        Path file = (part.isPresent() ? parts : folder).resolve(entry.name());
        if (part.isPresent()) {
            if (entry.isWhole(file)) {
                whole.put(part.getAsInt(), entry.rows());
            } else {
                damaged.add(file.toString());
            }
        } else if (rest.matches() && entry.isWhole(file)) {
            // Rows are only ever added, so the longest is the last.
            asides.merge(
                    Integer.valueOf(rest.group(1)), entry, (one, other) -> one.rows() > other.rows() ? one : other);
        }
    }

    /** Returns files that were finished once and are not whole any more. */
    public List<String> damaged() {
        return List.copyOf(damaged);
    }

    /** Returns how many rows are stored. */
    public long stored() {
        return whole.values().stream().mapToLong(Long::longValue).sum()
                + asides.values().stream().mapToLong(PartJournal.Entry::rows).sum();
    }

    /** Returns the number of rows passed so far, whether read or added. */
    public long next() {
        return next;
    }

    /**
     * Returns the file that holds the next rows, or null if they are not stored. Its rows then count as passed.
     */
    public @Nullable Path pass() throws SQLException {
        if (next != first && next % rowsPerPart != 0) {
            return null;
        }
        int part = (int) (next / rowsPerPart);
        if (whole.containsKey(part)) {
            next += whole.get(part);
            return parts.resolve(PartFile.name(part));
        }
        PartJournal.Entry aside = asides.get(part);
        if (aside == null) {
            return null;
        }
        Path file = folder.resolve(aside.name());
        writer.load(file, aside.rows());
        next += aside.rows();
        return file;
    }

    /** Returns how many rows are to be added before there is a stored part again; without end if there is none. */
    public long missing() {
        Integer following = whole.higherKey((int) (next / rowsPerPart));
        return following == null ? Long.MAX_VALUE : following * rowsPerPart - next;
    }

    /** Adds the next row. */
    public void add(RunOutcome run, List<Column<RunOutcome>> from) throws SQLException, IOException {
        writer.add(run, from);
        next++;
        if (next % rowsPerPart == 0) {
            finishPart();
        } else if (writer.rows() % 64 == 0 && isDue()) {
            putAside();
        }
    }

    private boolean isDue() {
        long since = System.nanoTime() - safeSince;
        return since > wait.toNanos() && since > RARELY * lastTook;
    }

    private void finishPart() throws SQLException, IOException {
        int part = (int) ((next - 1) / rowsPerPart);
        write(parts.resolve(PartFile.name(part)));
        whole.put(part, writer.rows());
        forgetAside(part);
        writer.clear();
    }

    /** Puts the rows of an unfinished part on the disk, so that they outlive this process. */
    public void putAside() throws SQLException, IOException {
        int part = (int) ((next - 1) / rowsPerPart);
        PartJournal.Entry before = asides.get(part);
        if (writer.rows() == 0 || before != null && writer.rows() == before.rows()) {
            return;
        }
        String name = asideName(part, writer.rows());
        PartJournal.Entry written = write(folder.resolve(name));
        forgetAside(part);
        asides.put(part, written);
        wait = wait.compareTo(every) < 0 ? wait.multipliedBy(2) : every;
    }

    private PartJournal.Entry write(Path file) throws SQLException, IOException {
        long began = System.nanoTime();
        Path fresh = folder.resolve(NEW);
        try {
            writer.write(fresh);
            PartJournal.Entry entry =
                    new PartJournal.Entry(file.getFileName().toString(), writer.rows(), Manifest.digest(fresh));
            AtomicFiles.publish(fresh, file);
            journal.add(entry);
            return entry;
        } finally {
            Files.deleteIfExists(fresh);
            safeSince = System.nanoTime();
            lastTook = safeSince - began;
        }
    }

    private void forgetAside(int part) throws IOException {
        PartJournal.Entry aside = asides.remove(part);
        if (aside != null) {
            Files.deleteIfExists(folder.resolve(aside.name()));
        }
    }

    /** Finishes the last part. */
    public void finish() throws SQLException, IOException {
        if (writer.rows() > 0) {
            finishPart();
        }
    }

    /** Returns the parts in order. */
    public List<Path> parts() {
        return whole.keySet().stream()
                .map(part -> parts.resolve(PartFile.name(part)))
                .toList();
    }

    @Override
    public void close() throws SQLException {
        writer.close();
    }
}
