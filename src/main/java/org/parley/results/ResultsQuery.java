package org.parley.results;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Questions in SQL to a results folder, of a scenario or of a study. Its rows of runs are the view {@code runs}; each CSV
 * table is a view of its own name. Only one SELECT at a time, and nothing outside the folder can be read or written.
 */
public final class ResultsQuery implements AutoCloseable {

    /** Takes an answer row by row. */
    public interface Taker {

        /** Takes the names of the columns, before any row. */
        void columns(List<String> names);

        /** Takes a row: numbers, booleans, words, dates, {@code double[]} or null. */
        void row(Object[] values);
    }

    private final Path folder;
    private final Connection connection;

    private ResultsQuery(Path folder, Connection connection) {
        this.folder = folder;
        this.connection = connection;
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
    static ResultsQuery open(Path folder, Path writable) {
        List<String> names = names(folder);
        Properties settings = new Properties();
        settings.setProperty("threads", "1");
        settings.setProperty("memory_limit", "512MB");
        settings.setProperty("preserve_insertion_order", "true");
        settings.setProperty("jdbc_stream_results", "true");
        try {
            Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
            ResultsQuery query = new ResultsQuery(folder, connection);
            query.prepare(names, writable);
            return query;
        } catch (SQLException e) {
            throw ResultsException.ofInput(folder + " cannot be read: " + reason(e) + ". Maybe make the folder again.");
        }
    }

    private static List<String> names(Path folder) {
        Path manifest = folder.resolve(Manifest.NAME);
        if (!Files.isDirectory(folder) || !Files.exists(manifest)) {
            boolean isUnfinished =
                    Files.exists(Partial.of(folder.toAbsolutePath().normalize()));
            throw ResultsException.ofInput(folder
                    + (isUnfinished
                            ? " is not finished. Maybe give the command again that was to make it: it goes on where it"
                                    + " stopped."
                            : " is no results folder: it has no " + Manifest.NAME
                                    + ". Maybe one of the folders in it, or a folder that parley run or parley sweep"
                                    + " made."));
        }
        return Manifest.files(manifest);
    }

    private void prepare(List<String> names, Path writable) throws SQLException {
        Path here = folder.toAbsolutePath().normalize();
        List<Path> runs = new ArrayList<>();
        List<Path> allowed = new ArrayList<>();
        if (writable != null) {
            allowed.add(writable);
        }
        for (String name : names) {
            Path file = here.resolve(name);
            if (name.endsWith(".parquet")) {
                runs.add(file);
                allowed.add(file);
            } else if (name.endsWith(".csv") && !name.equals("runs.csv")) {
                String view = name.substring(0, name.length() - ".csv".length());
                execute("CREATE VIEW " + RunQuery.name(view) + " AS SELECT * FROM read_csv("
                        + RunQuery.text(file.toString()) + ", header = true)");
                allowed.add(file);
            }
        }
        if (!runs.isEmpty()) {
            execute("CREATE VIEW runs AS SELECT * FROM " + PartReader.from(runs));
        }
        execute("SET allowed_paths = ["
                + allowed.stream().map(p -> RunQuery.text(p.toString())).collect(Collectors.joining(", ")) + "]");
        execute("SET enable_external_access = false");
        execute("SET lock_configuration = true");
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
            throw trouble(e);
        }
    }

    /** Writes the answer of a question to a file, whose format its name says. */
    void copy(String sql, Path file, String format) {
        String select = oneSelect(sql);
        try {
            execute("COPY (" + select + "\n) TO " + RunQuery.text(file.toString()) + " (" + format + ")");
        } catch (SQLException e) {
            throw trouble(e);
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
                                    : "the question cannot be read: " + oneLine(message) + ".");
                }
                if (tree.path("statements").size() != 1) {
                    throw ResultsException.ofInput("one SELECT is needed, not "
                            + tree.path("statements").size() + " statements.");
                }
                return sql.strip().replaceAll("[;\\s]+$", "");
            }
        } catch (SQLException | IOException e) {
            throw ResultsException.ofInput(
                    "the question cannot be read: " + oneLine(String.valueOf(e.getMessage())) + ".");
        }
    }

    private ResultsException trouble(SQLException e) {
        return ResultsException.ofInput("the question cannot be answered: " + reason(e) + ".");
    }

    private static String reason(SQLException e) {
        return oneLine(String.valueOf(e.getMessage()));
    }

    /** Leaves out the picture of the question that DuckDB draws. */
    private static String oneLine(String message) {
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
