package org.parley.store.table;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tables of a results folder as views of a database: each file by its name, and the parts of a study as {@code runs}. A part
 * holds what its runs drew beside them, under names with a prefix; that is the view {@code inputs}.
 */
public final class TableViews {

    /** Start of the names of columns of inputs in parts. */
    public static final String PREFIX = "input.";

    private final Map<String, String> views = new LinkedHashMap<>();

    private TableViews() {}

    /**
     * Makes the views of a folder.
     *
     * @param folder the folder
     * @param files names of files in it, Parquet or CSV; those below a folder are parts
     * @return the names of the views
     */
    public static List<String> make(Connection connection, Path folder, Collection<String> files) throws SQLException {
        List<Path> parts = new ArrayList<>();
        TableViews views = new TableViews();
        for (String name : files) {
            Path file = folder.resolve(name);
            if (name.contains("/")) {
                parts.add(file);
            } else {
                String table = name.substring(0, name.lastIndexOf('.'));
                views.views.put(
                        table,
                        "SELECT * FROM "
                                + (name.endsWith(".csv") ? DuckDb.csv(file, false) : DuckDb.parquet(List.of(file))));
            }
        }
        try (Statement statement = connection.createStatement()) {
            if (!parts.isEmpty()) {
                views.addParts(statement, DuckDb.parquet(parts));
            }
            for (Map.Entry<String, String> view : views.views.entrySet()) {
                statement.execute("CREATE VIEW " + RunQuery.name(view.getKey()) + " AS " + view.getValue());
            }
        }
        return List.copyOf(views.views.keySet());
    }

    private void addParts(Statement statement, String parts) throws SQLException {
        views.put("runs", "SELECT * NOT LIKE '" + PREFIX + "%' FROM " + parts);
        try (var described = statement.executeQuery("SELECT 1 FROM (DESCRIBE SELECT * FROM " + parts
                + ") WHERE starts_with(column_name, '" + PREFIX + "') LIMIT 1")) {
            if (described.next()) {
                String name = "'^" + PREFIX.replace(".", "[.]") + "(.*)$'";
                views.put("inputs", "SELECT \"case\", run, COLUMNS(" + name + ") AS '\\1' FROM " + parts);
            }
        }
    }
}
