package org.parley.store.table;

import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBStruct;
import org.parley.store.folder.ResultsException;

/** Questions to the stored rows of runs, asked of DuckDB on one thread, so that the answers are the same everywhere. */
public final class RunQuery implements AutoCloseable {

    private final Path parquet;
    private final Connection connection;
    private final List<String> tables;

    /**
     * Asks tables of a folder.
     *
     * @param named what to name if they cannot be read
     * @param folder the folder
     * @param files names of its files with tables
     */
    public RunQuery(Path named, Path folder, Collection<String> files) {
        parquet = named;
        try {
            connection = DuckDb.open("256MB", null);
            tables = TableViews.make(connection, folder, files);
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    /** Returns a text as SQL writes it. */
    public static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** Returns the name of a column as SQL writes it. */
    public static String name(String column) {
        return '"' + column.replace("\"", "\"\"") + '"';
    }

    /** Returns the place of a column's value in a list, from 1, as SQL. */
    public static String place(Collection<String> list, String column) {
        return "list_position([" + list.stream().map(RunQuery::text).collect(Collectors.joining(", ")) + "], CAST("
                + name(column) + " AS VARCHAR))";
    }

    /** Returns what is named if the tables cannot be read. */
    public Path named() {
        return parquet;
    }

    /** Whether there is a table of this name. */
    public boolean has(String table) {
        return tables.contains(table);
    }

    /** Returns the names of a table's columns, in order. */
    public List<String> columns(String table) {
        List<String> names = new ArrayList<>();
        forEach("SELECT column_name FROM (DESCRIBE " + name(table) + ")", row -> names.add(row.getString(1)));
        return names;
    }

    /** Returns the number of rows for which a condition holds. */
    public long count(String condition) {
        return (Long) Objects.requireNonNull(
                rows("SELECT count(*) AS n FROM runs WHERE " + condition).get(0).get("n"));
    }

    /** Returns the row of a run: values by column. */
    public Map<String, Object> row(long run) {
        return rows("SELECT * FROM runs WHERE run = " + run).get(0);
    }

    /** Reads one row, and leaves the result where it is. */
    @FunctionalInterface
    public interface RowReader {

        void read(ResultSet row) throws SQLException;
    }

    /** Hands each row that a query gives to a reader, so that none becomes an object. */
    public void forEach(String sql, RowReader reader) {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                reader.read(found);
            }
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    /** Returns the rows that a query gives: values by column. */
    public List<Map<String, Object>> rows(String sql) {
        List<Map<String, Object>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            ResultSetMetaData about = found.getMetaData();
            while (found.next()) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (int c = 1; c <= about.getColumnCount(); c++) {
                    row.put(about.getColumnName(c), value(found.getObject(c)));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    /**
     * Returns a value of an answer: a list of numbers with a point as {@code double[]}, any other as a list, a structure as its
     * values by name, a date as one without a time, everything else as DuckDB gives it.
     */
    public static Object value(Object given) throws SQLException {
        if (given instanceof Array array) {
            Object[] items = (Object[]) array.getArray();
            if (Stream.of(items).allMatch(Double.class::isInstance)) {
                return Stream.of(items).mapToDouble(x -> (Double) x).toArray();
            }
            List<Object> list = new ArrayList<>();
            for (Object item : items) {
                list.add(value(item));
            }
            return list;
        }
        if (given instanceof Map<?, ?> map) {
            Map<Object, Object> values = new LinkedHashMap<>();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                values.put(entry.getKey(), value(entry.getValue()));
            }
            return values;
        }
        if (given instanceof DuckDBStruct struct) {
            return value(struct.getMap());
        }
        return given instanceof Date date ? date.toLocalDate() : given;
    }

    private ResultsException trouble(SQLException e) {
        return unreadable(parquet, e);
    }

    /** Returns what to tell of rows that DuckDB cannot read. */
    public static ResultsException unreadable(Path where, SQLException e) {
        String reason = reason(e).replaceFirst("^[A-Za-z ]+ Error: ", "");
        return ResultsException.ofInput(where + " cannot be read: " + reason + ". Maybe make the folder again.");
    }

    /** Returns what DuckDB says went wrong, without the picture of the question that it draws. */
    public static String reason(SQLException e) {
        return reason(String.valueOf(e.getMessage()));
    }

    /** Returns a message of DuckDB's in one line. */
    public static String reason(String message) {
        return message.lines()
                .takeWhile(line -> !line.startsWith("LINE "))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "))
                .replaceFirst("^Invalid Input Error: Attempting to execute .* pending query result Error: ", "")
                .replaceAll("[.]$", "");
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw trouble(e);
        }
    }
}
