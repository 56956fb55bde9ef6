package org.parley.store.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.parley.outcome.RunOutcome;

/**
 * A table on its way to one Parquet file. Groups of rows wait on the disk until the last is there, so that memory does
 * not grow with their number. One thread writes and DuckDB keeps their order, so the file depends on the rows alone.
 */
public final class TableStore<R> implements AutoCloseable {

    private final Path folder;
    private final StoredTable<R> table;
    private final PartWriter<R> writer;
    private final List<Path> groups = new ArrayList<>();
    private final long rowsPerGroup;

    /**
     * Makes an empty table.
     *
     * @param folder where its groups of rows wait, in a folder of their own
     * @param table the table
     * @param rounds greatest number of rounds of talks, the length of lists
     */
    public TableStore(Path folder, StoredTable<R> table, int rounds) throws SQLException, IOException {
        this.folder = Files.createDirectories(folder.resolve(table.name()));
        this.table = table;
        // DuckDB keeps a group of rows in memory while it writes it.
        rowsPerGroup = PartStore.rowsPerPart(PartStore.BYTES, table.columns(), rounds);
        writer = new PartWriter<>(table.columns());
    }

    /** Returns the table. */
    public StoredTable<R> table() {
        return table;
    }

    /** Adds the rows of a run. */
    public void add(RunOutcome run) throws SQLException {
        for (R row : table.rows().apply(run)) {
            writer.add(row, table.columns());
            if (writer.rows() == rowsPerGroup) {
                finishGroup();
            }
        }
    }

    /** Adds the rows of a file of such a table that was written before. */
    public void add(Path parquet) throws SQLException {
        long rows = writer.count(parquet);
        for (long row = 0; row < rows; ) {
            row += writer.add(parquet, row, rowsPerGroup - writer.rows());
            if (writer.rows() == rowsPerGroup) {
                finishGroup();
            }
        }
    }

    private void finishGroup() throws SQLException {
        Path group = folder.resolve("group-" + groups.size() + ".parquet");
        writer.write(group);
        writer.clear();
        groups.add(group);
    }

    /** Ends the table and writes it as Parquet and, if asked, as CSV. */
    public void write(Path parquet, @Nullable Path csv) throws SQLException, IOException {
        if (writer.rows() > 0 || groups.isEmpty()) {
            finishGroup();
        }
        try (DuckDBConnection duckDb = DuckDb.open("256MB", folder.resolve("spill"));
                Statement statement = duckDb.createStatement()) {
            String rows = " FROM " + DuckDb.parquet(groups);
            if (csv != null) {
                String cells = table.columns().stream()
                        .map(c -> Csv.sql(RunQuery.name(c.name()), c.name(), c.type()))
                        .collect(Collectors.joining(", "));
                statement.execute("COPY (SELECT " + cells + rows + ") TO " + RunQuery.text(csv.toString())
                        + " (FORMAT csv, HEADER)");
            }
            if (groups.size() == 1) {
                Files.move(groups.get(0), parquet);
            } else {
                statement.execute("COPY (SELECT *" + rows + ") TO " + RunQuery.text(parquet.toString())
                        + " (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE " + rowsPerGroup + ")");
            }
        }
    }

    @Override
    public void close() throws SQLException {
        writer.close();
    }
}
