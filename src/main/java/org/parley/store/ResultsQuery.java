package org.parley.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.store.folder.ResultsException;
import org.parley.store.folder.StoredFolder;
import org.parley.store.table.Csv;
import org.parley.store.table.DuckDb;
import org.parley.store.table.RunQuery;
import org.parley.store.table.TableViews;

/**
 * Questions in SQL to a results folder, of a scenario or of a study. Its rows of runs are the view {@code runs}, what
 * they drew {@code inputs}; each CSV table is a view of its own name. Only one SELECT at a time, and nothing outside the folder can be read or written.
 */
public final class ResultsQuery implements AutoCloseable {

    /** Takes an answer row by row. */
    public interface Taker {

        /** Takes the names of the columns, before any row. */
        void columns(List<String> names);

        /** Takes a row: numbers, booleans, words, dates, {@code double[]}, lists, maps or null. */
        void row(Object[] values);
    }

    /** What a question may take, all of it in memory. */
    private static final String MEMORY = "1GB";

    private final Path folder;
    private final List<String> tables;
    private final Connection connection;

    private ResultsQuery(Path folder, List<String> files, @Nullable Path writable) throws SQLException {
        this.folder = folder;
        connection = DuckDb.open(MEMORY, null);
        tables = prepare(files, writable);
    }

    /**
     * Opens a results folder.
     *
     * @throws ResultsException if it is none
     */
    public static ResultsQuery open(Path folder) {
        return open(folder, null);
    }

    /** Opens a results folder, from which one file outside may be written. */
    static ResultsQuery open(Path folder, @Nullable Path writable) {
        List<String> files = files(folder);
        try {
            return new ResultsQuery(folder, files, writable);
        } catch (SQLException e) {
            throw RunQuery.unreadable(folder, e);
        }
    }

    /** Returns the files of a folder that hold tables, which are as its manifest says. */
    private static List<String> files(Path folder) {
        StoredFolder stored = StoredFolder.open(folder);
        stored.require(ResultsQuery::isTable);
        return stored.files().stream().filter(ResultsQuery::isTable).toList();
    }

    /** Whether a file is asked. The rows of {@code runs.csv} are those of {@code runs.parquet}. */
    private static boolean isTable(String name) {
        return name.endsWith(".parquet") || name.matches("[\\w-]+[.]csv") && !name.equals("runs.csv");
    }

    private List<String> prepare(List<String> files, @Nullable Path writable) throws SQLException {
        Path here = folder.toAbsolutePath().normalize();
        List<Path> allowed = new ArrayList<>(files.stream().map(here::resolve).toList());
        if (writable != null) {
            allowed.add(writable);
        }
        List<String> made = TableViews.make(connection, here, files);
        execute("SET allowed_paths = ["
                + allowed.stream()
                        .flatMap(file -> Stream.of(file.toString(), DuckDb.pattern(file)))
                        .map(RunQuery::text)
                        .collect(Collectors.joining(", "))
                + "]");
        execute("SET temp_directory = ''"); // Else what does not fit into memory is written where the command was
        // typed.
        execute("SET enable_external_access = false");
        execute("SET lock_configuration = true");
        return made;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /**
     * Asks a question.
     *
     * @param sql one SELECT
     * @throws ResultsException if it is something else, or cannot be answered; the message has DuckDB's reason
     */
    public void ask(String sql, Taker taker) {
        String select = oneSelect(sql);
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(select)) {
            int width = found.getMetaData().getColumnCount();
            List<String> names = new ArrayList<>();
            for (int c = 1; c <= width; c++) {
                names.add(found.getMetaData().getColumnName(c));
            }
            taker.columns(names);
            while (found.next()) {
                Object[] row = new Object[width];
                for (int c = 0; c < width; c++) {
                    row[c] = RunQuery.value(found.getObject(c + 1));
                }
                taker.row(row);
            }
        } catch (SQLException e) {
            throw trouble(sql, e);
        }
    }

    /** Writes the answer of a question to a file, whose format its name says. */
    void copy(String sql, Path file, String format) {
        String select = oneSelect(sql);
        try {
            String written = format.startsWith("FORMAT csv") ? forSpreadsheets(select) : select;
            execute("COPY (" + written + "\n) TO " + RunQuery.text(file.toString()) + " (" + format + ")");
        } catch (SQLException e) {
            throw trouble(sql, e);
        }
    }

    /** Returns a question whose answer has no text that a spreadsheet takes for a formula. */
    private String forSpreadsheets(String select) throws SQLException {
        try (PreparedStatement asked = connection.prepareStatement(select)) {
            ResultSetMetaData about = asked.getMetaData();
            List<String> values = new ArrayList<>();
            List<String> cells = new ArrayList<>();
            for (int c = 1; c <= about.getColumnCount(); c++) {
                values.add("v" + c);
                cells.add(Csv.sql("v" + c, about.getColumnName(c), about.getColumnTypeName(c)));
            }
            return "SELECT " + String.join(", ", cells) + " FROM (" + select + "\n) AS t(" + String.join(", ", values)
                    + ")";
        }
    }

    /** Returns a question without what may end it, if it is one SELECT: the only statement that DuckDB turns into JSON. */
    private String oneSelect(String sql) {
        try (PreparedStatement parse = connection.prepareStatement("SELECT json_serialize_sql(?::VARCHAR)::VARCHAR")) {
            parse.setString(1, sql);
            try (ResultSet found = parse.executeQuery()) {
                found.next();
                JsonNode tree = new JsonMapper().readTree(found.getString(1));
                if (tree.path("error").asBoolean()) {
                    String message = tree.path("error_message").asText();
                    throw ResultsException.ofInput(
                            message.toLowerCase(Locale.ROOT).contains("only select")
                                    ? "only a SELECT can be asked of a results folder, which stays as it is."
                                    : SqlSlips.unreadable(
                                            sql,
                                            RunQuery.reason(message),
                                            tree.path("position").asInt(-1),
                                            tables));
                }
                if (tree.path("statements").size() != 1) {
                    throw ResultsException.ofInput("one SELECT is needed, not "
                            + tree.path("statements").size() + " statements.");
                }
                return sql.strip().replaceAll("[;\\s]+$", "");
            }
        } catch (SQLException | IOException e) {
            throw ResultsException.ofInput(
                    "the question cannot be read: " + RunQuery.reason(String.valueOf(e.getMessage())) + ".");
        }
    }

    private ResultsException trouble(String sql, SQLException e) {
        return ResultsException.ofInput(SqlSlips.unanswered(sql, folder, RunQuery.reason(e), tables));
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw trouble("", e);
        }
    }
}
