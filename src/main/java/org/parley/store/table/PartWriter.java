package org.parley.store.table;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Rows of a table on their way to one Parquet file, in memory. One thread writes and DuckDB keeps their order, so
 * the file depends on the rows alone.
 */
public final class PartWriter<R> implements AutoCloseable {

    private static final String TABLE = "runs";

    private final List<Column<R>> columns;
    private final DuckDBConnection connection;
    private DuckDBAppender appender;
    private long rows;

    public PartWriter(List<Column<R>> columns) throws SQLException {
        this.columns = columns;
        connection = DuckDb.open("256MB", Path.of(""));
        clear();
    }

    /** Forgets all rows. */
    public void clear() throws SQLException {
        if (appender != null) {
            appender.close();
        }
        execute("CREATE OR REPLACE TABLE " + TABLE + " ("
                + columns.stream()
                        .map(c -> RunQuery.name(c.name()) + " " + c.type())
                        .collect(Collectors.joining(", "))
                + ")");
        appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, TABLE);
        rows = 0;
    }

    /** Returns the number of rows. */
    public long rows() {
        return rows;
    }

    /**
     * Adds a row.
     *
     * @param row what it is read off
     * @param from columns that read that; of the same names and types as those of the table
     */
    public void add(R row, List<Column<R>> from) throws SQLException {
        appender.beginRow();
        for (Column<R> column : from) {
            append(appender, column.value().apply(row));
        }
        appender.endRow();
        rows++;
    }

    /** Adds a value to a row that is under way. */
    static void append(DuckDBAppender appender, Object value) throws SQLException {
        if (value == null) {
            appender.appendNull();
        } else if (value instanceof Integer i) {
            appender.append(i.intValue());
        } else if (value instanceof Long l) {
            appender.append(l.longValue());
        } else if (value instanceof Double d) {
            appender.append(d.doubleValue());
        } else if (value instanceof Boolean b) {
            appender.append(b.booleanValue());
        } else if (value instanceof LocalDate date) {
            appender.append(date);
        } else if (value instanceof double[] list) {
            appender.append(list);
        } else {
            appender.append(value.toString());
        }
    }

    /** Takes the first rows of a file that was written before, in place of any others. */
    public void load(Path parquet, long count) throws SQLException {
        clear();
        execute("INSERT INTO " + TABLE + " SELECT * FROM " + DuckDb.parquet(List.of(parquet)) + " LIMIT " + count);
        rows = count;
    }

    /** Returns how many rows a file has that was written before. */
    public long count(Path parquet) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM " + DuckDb.parquet(List.of(parquet)))) {
            count.next();
            return count.getLong(1);
        }
    }

    /**
     * Adds rows of a file that was written before.
     *
     * @param from the first of them, from 0
     * @param most how many at the most
     * @return how many there were
     */
    public long add(Path parquet, long from, long most) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int added = statement.executeUpdate("INSERT INTO " + TABLE + " SELECT * FROM "
                    + DuckDb.parquet(List.of(parquet)) + " LIMIT " + most + " OFFSET " + from);
            rows += added;
            return added;
        }
    }

    /** Writes the rows as Parquet. */
    public void write(Path parquet) throws SQLException {
        appender.flush();
        execute("COPY " + TABLE + " TO " + RunQuery.text(parquet.toString()) + " (FORMAT parquet, COMPRESSION zstd)");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
