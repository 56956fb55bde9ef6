package org.parley.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.parley.store.folder.AtomicFiles;
import org.parley.store.folder.ResultsException;

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
        String name = file.getFileName().toString();
        String format = format(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        Path target = file.toAbsolutePath().normalize();
        if (Files.exists(target) && !overwrite) {
            throw ResultsException.ofInput(file + " exists already. Maybe --overwrite, or another name.");
        }
        Path written = target.resolveSibling("." + name + ".partial");
        try {
            Files.createDirectories(target.getParent());
            try (ResultsQuery query = ResultsQuery.open(folder, written)) {
                query.copy(sql, written, format);
                Files.move(written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(written);
            }
        } catch (IOException e) {
            throw ResultsException.ofInput("cannot write " + file + ": " + AtomicFiles.reason(e) + ".");
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
