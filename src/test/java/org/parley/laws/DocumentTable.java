package org.parley.laws;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A table of a document, so that what it says can be held to the engine. */
final class DocumentTable {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private DocumentTable() {}

    /**
     * Returns the rows of the table that has all the given columns, each as column to cell, without their markup for code.
     *
     * @throws IOException if the document cannot be read
     */
    static List<Map<String, String>> rows(String document, String... columns) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> heading = List.of();
        for (String line : Files.readAllLines(Path.of("src/site/markdown", document))) {
            List<String> cells = cells(line);
            if (cells.isEmpty() || heading.isEmpty()) {
                heading = cells.containsAll(List.of(columns)) ? cells : List.of();
            } else if (!cells.get(0).startsWith("---")) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int c = 0; c < heading.size(); c++) {
                    row.put(heading.get(c), cells.get(c));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** Returns the pieces of code in a cell. */
    static String[] code(String cell) {
        return CODE.matcher(cell)
                .results()
                .map(MatchResult::group)
                .map(c -> c.substring(1, c.length() - 1))
                .toArray(String[]::new);
    }

    private static List<String> cells(String line) {
        if (!line.startsWith("|")) {
            return List.of();
        }
        return Arrays.stream(line.strip().substring(1).split("\\|"))
                .map(String::strip)
                .toList();
    }
}
