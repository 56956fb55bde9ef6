package org.parley.store.table;

import java.io.File;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.parley.store.folder.ResultsException;

/**
 * Databases of DuckDB, and files as tables of theirs. A database lies in memory and works on one thread, so that what it answers
 * and writes is the same everywhere. The path of a file is a name and nothing else: no part of it is a pattern or a column.
 */
public final class DuckDb {

    private static final String NO_COLUMNS_OF_PATHS = ", hive_partitioning = false";

    private DuckDb() {}

    /**
     * Opens a database.
     *
     * @param memory what it may take in memory, as DuckDB writes it
     * @param spill folder for what does not fit into memory, made when needed; null for DuckDB's own
     */
    public static DuckDBConnection open(String memory, @Nullable Path spill) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("threads", "1");
        settings.setProperty("memory_limit", memory);
        settings.setProperty("preserve_insertion_order", "true");
        settings.setProperty("jdbc_stream_results", "true");
        if (spill != null) {
            settings.setProperty("temp_directory", spill.toString());
        }
        DuckDBConnection connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:", settings);
        NativeLibrary.tidy();
        return connection;
    }

    /** Returns Parquet files as one table in SQL. */
    public static String parquet(Collection<Path> files) {
        return files.stream().map(DuckDb::file).collect(Collectors.joining(", ", "read_parquet([", "]"))
                + NO_COLUMNS_OF_PATHS + ")";
    }

    /** Returns a CSV file as a table in SQL, all of it as text if asked. */
    public static String csv(Path file, boolean asText) {
        return "read_csv(" + file(file) + ", header = true, all_varchar = " + asText + NO_COLUMNS_OF_PATHS + ")";
    }

    /** Returns a path as SQL writes it where DuckDB would read a pattern. */
    private static String file(Path path) {
        return RunQuery.text(pattern(path));
    }

    /**
     * Returns the pattern that one path alone fits.
     *
     * @throws ResultsException if there is none
     */
    public static String pattern(Path path) {
        String pattern = path.toString().replaceAll("[*?\\[]", "[$0]");
        // DuckDB parts patterns at backslashes, also where they are letters like others.
        if (File.separatorChar == '/' && pattern.contains("\\") && pattern.contains("[")) {
            throw ResultsException.ofInput(
                    path + " cannot be read by DuckDB, since it has a backslash and one of *, ? and [ in"
                            + " its name. Maybe another folder.");
        }
        return pattern;
    }
}
