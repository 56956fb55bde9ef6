package org.parley.store.table;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads parts again, row by row, in memory that does not grow with their number. */
public final class PartReader implements AutoCloseable {

    private final Connection connection;

    /**
     * Makes a reader.
     *
     * @param spill folder for what does not fit into memory, made when needed
     */
    public PartReader(@Nullable Path spill) throws SQLException {
        connection = DuckDb.open("256MB", spill);
    }

    /** Hands on the rows of parts, in order. */
    public void read(List<Path> parts, String columns, Consumer<Object[]> each) throws SQLException {
        query("SELECT " + columns + " FROM " + DuckDb.parquet(parts), each);
    }

    /** Hands on the rows of an answer, in order. */
    public void query(String sql, Consumer<Object[]> each) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            int width = found.getMetaData().getColumnCount();
            while (found.next()) {
                Object[] row = new Object[width];
                for (int c = 0; c < width; c++) {
                    row[c] = RunQuery.value(found.getObject(c + 1));
                }
                each.accept(row);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
