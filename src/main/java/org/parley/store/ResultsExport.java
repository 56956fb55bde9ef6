package org.parley.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
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
     * @param file the file; its ending says the format: csv, parquet or json
     * @param overwrite whether a file that is there may be replaced
     * @throws ResultsException if the ending is another, the file is there, or the question cannot be answered
     */
    public static void write(Path folder, String sql, Path file, boolean overwrite) {
        String name = (file.getFileName() == null ? file : file.getFileName()).toString();
        String format = format(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        Path target = file.toAbsolutePath().normalize();
        if (Files.exists(target) && !overwrite) {
            throw ResultsException.ofInput(file + " exists already. Maybe --overwrite, or another name.");
        }
        try {
            requireOutside(folder, file, target);
            Files.createDirectories(target.getParent());
            try (Staging staging = Staging.beside(target);
                    ResultsQuery query = ResultsQuery.open(folder, staging.file(name))) {
                query.copy(sql, staging.file(name), format);
                staging.moveIn(staging.file(name), target);
            }
        } catch (IOException e) {
            throw ResultsException.ofInput("cannot write " + file + ": " + AtomicFiles.reason(e) + ".");
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

    private static String format(String ending) {
        return switch (ending) {
            case "csv" -> "FORMAT csv, HEADER";
            case "parquet" -> "FORMAT parquet, COMPRESSION zstd";
            case "json" -> "FORMAT json, ARRAY true";
            case "xlsx" ->
                throw ResultsException.ofInput(
                        "xlsx cannot be written without a network. Maybe .csv, which a spreadsheet opens.");
            default ->
                throw ResultsException.ofInput(
                        "the name of the file must end in .csv, .parquet or .json, not in ." + ending + ".");
        };
    }
}
