package org.parley.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.scenario.problem.Spelling;

/** What is wrong with a question in SQL, in our words where DuckDB's do not help, with what to type instead. */
final class SqlSlips {

    private static final Pattern NO_TABLE = Pattern.compile("Table with name (.+?) does not exist");
    private static final Pattern NO_COLUMN = Pattern.compile("Referenced column \"(.+?)\" (?:not found|was not found)"
            + "|does not have a column named \"(.+?)\"|Values list \"(?:.+?)\" does not have a column named \"(.+?)\"");
    private static final Pattern NEAREST = Pattern.compile("Candidate bindings: :? ?\"(?:[^\"]*\\.)?([^\".]+)\"");
    private static final Pattern NO_FUNCTION =
            Pattern.compile("Function with name (.+?) does not exist!(?: Did you mean \"(.+?)\"\\?)?");

    private static final Pattern WORD = Pattern.compile("[A-Za-z_]+");
    private static final List<String> KEYWORDS = List.of(("select distinct from where group order by having limit join"
                    + " using union case when then else end between desc asc and or not in is as on")
            .split(" ", -1));

    private SqlSlips() {}

    /**
     * Returns why a question cannot be read. The parser stops behind a misspelt word, which it may take for a name.
     *
     * @param position character at which it stopped, from 0, or -1
     */
    static String unreadable(String sql, String reason, int position, List<String> tables) {
        String trouble = "the question cannot be read: " + reason;
        if (position < 0 || position > sql.length()) {
            return trouble + ".";
        }
        Matcher words = WORD.matcher(sql);
        String last = null;
        while (words.find() && words.start() <= position) {
            String word = words.group().toLowerCase(Locale.ROOT);
            boolean isKnown = KEYWORDS.contains(word) || tables.contains(word);
            String meant = isKnown ? null : Spelling.closest(word, KEYWORDS).orElse(null);
            last = meant == null || words.end() < position - 1
                    ? last
                    : words.group() + "'. Did you mean '" + meant + "'?";
        }
        if (last != null) {
            return "the question cannot be read at '" + last;
        }
        return position < sql.stripTrailing().length()
                ? trouble + ", character " + (position + 1) + ". Look at what stands before it."
                : "the question ends too early: something is missing at its end.";
    }

    /** Returns why a question that can be read has no answer. */
    static String unanswered(String sql, Path folder, String reason, List<String> tables) {
        Matcher table = NO_TABLE.matcher(reason);
        if (table.find()) {
            return folder + " has no table '" + table.group(1) + "'. "
                    + (tables.isEmpty()
                            ? "It has none at all."
                            : Spelling.closest(table.group(1), tables)
                                            .map(name -> "Did you mean '" + name + "'? ")
                                            .orElse("")
                                    + "Its tables are " + String.join(", ", tables) + ".");
        }
        Matcher column = NO_COLUMN.matcher(reason);
        if (column.find()) {
            String name = column.group(1) != null ? column.group(1) : column.group(column.group(2) != null ? 2 : 3);
            Matcher nearest = NEAREST.matcher(reason);
            String meant = nearest.find()
                            && Spelling.closest(name, List.of(nearest.group(1))).isPresent()
                    ? "Did you mean '" + nearest.group(1) + "'? "
                    : "";
            String quotes = sql.contains('"' + name + '"') ? "A text goes in single quotes: '" + name + "'. " : "";
            return "no column '" + name + "'. " + (quotes.isEmpty() ? meant : quotes)
                    + "List the columns with: parley query " + folder + " \"describe runs\"";
        }
        Matcher function = NO_FUNCTION.matcher(reason);
        if (function.find()) {
            return "no function '" + function.group(1) + "'."
                    + (function.group(2) == null ? "" : " Did you mean '" + function.group(2) + "'?");
        }
        if (reason.startsWith("Out of Memory")) {
            return "the question takes more memory than it may. Maybe ask for fewer rows or columns, or sort less.";
        }
        return "the question cannot be answered: " + reason + ".";
    }
}
