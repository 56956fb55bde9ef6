package org.parley.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.parley.store.folder.AtomicFiles;
import org.parley.store.folder.ResultsException;
import org.parley.store.folder.Staging;

/** Tables of a results folder as one file, for programs that want it so. */
public final class ResultsExport {

    private ResultsExport() {}

    /**
     * Writes a table.
     *
     * @param folder the results folder
     * @param sql one SELECT on it
     * @param file the file; its ending says the format: csv, parquet, json or xlsx
     * @param overwrite whether a file that is there may be replaced
     * @throws ResultsException if the ending is another, the file is there, or the question cannot be answered
     */
    public static void write(Path folder, String sql, Path file, boolean overwrite) {
        String name = (file.getFileName() == null ? file : file.getFileName()).toString();
        Format format = Format.of(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        Path target = file.toAbsolutePath().normalize();
        if (Files.exists(target) && !overwrite) {
            throw ResultsException.ofInput(file + " exists already. Maybe --overwrite, or another name.");
        }
        try {
            requireOutside(folder, file, target);
            Files.createDirectories(target.getParent());
            try (Staging staging = Staging.beside(target);
                    ResultsQuery query = ResultsQuery.open(folder, staging.file(name))) {
                if (format == Format.XLSX) {
                    workbook(query, sql, staging.file(name));
                } else {
                    query.copy(sql, staging.file(name), format.options);
                }
                staging.moveIn(staging.file(name), target);
            }
        } catch (IOException e) {
            throw unwritten(file, e);
        } catch (UncheckedIOException e) {
            throw unwritten(file, Objects.requireNonNull(e.getCause()));
        }
    }

    /** A file in the folder that is read could be one of those that are read, or would look like one. */
    private static void requireOutside(Path folder, Path file, Path target) throws IOException {
        Path existing = target.getParent();
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (existing != null && Files.exists(folder) && existing.toRealPath().startsWith(folder.toRealPath())) {
            throw ResultsException.ofInput(
                    file + " lies in the results folder that is read, which stays as it is. Maybe a file beside it.");
        }
    }

    private static ResultsException unwritten(Path file, IOException e) {
        return ResultsException.ofInput("cannot write " + file + ": " + AtomicFiles.reason(e) + ".");
    }

    private static void workbook(ResultsQuery query, String sql, Path file) throws IOException {
        try (WorkbookWriter workbook = new WorkbookWriter(file, "parley")) {
            query.ask(sql, workbook);
            workbook.finish();
        }
    }

    /** How a table is written. */
    private enum Format {
        CSV("FORMAT csv, HEADER"),
        PARQUET("FORMAT parquet, COMPRESSION zstd"),
        JSON("FORMAT json, ARRAY true"),
        XLSX("");

        /** For DuckDB, which does not write all. */
        private final String options;

        Format(String options) {
            this.options = options;
        }

        static Format of(String ending) {
            for (Format format : values()) {
                if (format.name().toLowerCase(Locale.ROOT).equals(ending)) {
                    return format;
                }
            }
            throw ResultsException.ofInput(
                    "the name of the file must end in .csv, .parquet, .json or .xlsx, not in ." + ending + ".");
        }
    }
}
