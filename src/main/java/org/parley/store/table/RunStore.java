package org.parley.store.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.parley.outcome.RunOutcome;

/**
 * The table of runs on its way to Parquet: rows go to a DuckDB database on disk, so that memory does not grow with their
 * number. One thread writes and DuckDB keeps their order, so the files depend on the rows alone.
 */
public final class RunStore implements AutoCloseable {

    private static final String TABLE = "runs";

    private final List<Column> columns;
    private final DuckDBConnection connection;
    private final DuckDBAppender appender;

    private final long rowsPerGroup;

    /**
     * Makes an empty table.
     *
     * @param folder where its database is
     * @param columns its columns
     * @param rounds greatest number of rounds of talks, the length of lists
     */
    public RunStore(Path folder, List<Column> columns, int rounds) throws SQLException, IOException {
        this.columns = columns;
        // DuckDB keeps a group of rows in memory while it writes it.
        rowsPerGroup = PartStore.rowsPerPart(PartStore.BYTES, columns, rounds);
        Files.createDirectories(folder);
        Properties settings = new Properties();
        settings.setProperty("threads", "1");
        settings.setProperty("memory_limit", "256MB");
        settings.setProperty("temp_directory", folder.resolve("spill").toString());
        settings.setProperty("preserve_insertion_order", "true");
        connection = (DuckDBConnection)
                DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("runs.duckdb"), settings);
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE " + TABLE + " ("
                    + columns.stream()
                            .map(c -> '"' + c.name() + "\" " + c.type())
                            .collect(Collectors.joining(", "))
                    + ")");
        }
        appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, TABLE);
    }

    public void add(RunOutcome run) throws SQLException {
        appender.beginRow();
        for (Column column : columns) {
            PartWriter.append(appender, column.value().apply(run));
        }
        appender.endRow();
    }

    /** Ends the table and writes it as Parquet and, if asked, as CSV. */
    public void write(Path parquet, Path csv) throws SQLException {
        appender.close();
        try (Statement statement = connection.createStatement()) {
            statement.execute("COPY " + TABLE + " TO " + RunQuery.text(parquet.toString())
                    + " (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE " + rowsPerGroup + ")");
            if (csv != null) {
                statement.execute("COPY " + TABLE + " TO " + RunQuery.text(csv.toString()) + " (FORMAT csv, HEADER)");
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
