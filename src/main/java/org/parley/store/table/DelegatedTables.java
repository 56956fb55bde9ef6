package org.parley.store.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parley.outcome.Decision;
import org.parley.outcome.Delegated;
import org.parley.outcome.RunOutcome;
import org.parley.scenario.Scenario;

/** The tables of seats that somebody else than the model took: what each decided, and what was said with whoever took it. */
public final class DelegatedTables {

    /** Name of the table of decisions. */
    public static final String DECISIONS = "decisions";

    private static final String TERMS = "terms_";

    private DelegatedTables() {}

    private record Row<T>(RunOutcome run, int number, T what) {

        static <T> List<Row<T>> of(RunOutcome run, List<T> all) {
            return IntStream.range(0, all.size())
                    .mapToObj(n -> new Row<>(run, n, all.get(n)))
                    .toList();
        }
    }

    /** Returns the tables for a scenario. */
    public static List<StoredTable<?>> of(Scenario scenario) {
        return List.of(decisions(scenario.issues().keySet()), messages());
    }

    private static StoredTable<Row<Decision>> decisions(Collection<String> issues) {
        List<Column<Row<Decision>>> columns = which("decision");
        columns.add(new Column<>(
                "seat",
                "VARCHAR",
                "actor for which it was made",
                row -> row.what().seat()));
        columns.add(new Column<>(
                "round", "INTEGER", "round, from 1", row -> row.what().round()));
        columns.add(new Column<>(
                "question",
                "VARCHAR",
                "what was asked: `propose`, `answer`, `vote` or `contribute`",
                row -> id(row.what().question())));
        columns.add(new Column<>(
                "place",
                "VARCHAR",
                "track, or kind of contribution",
                row -> row.what().where()));
        columns.add(new Column<>(
                "choice",
                "VARCHAR",
                "`propose`, `pass`, `yes`, `no`, or `model` if the model's rules decided",
                row -> id(row.what().choice())));
        for (String issue : issues) {
            columns.add(new Column<>(
                    TERMS + issue,
                    "VARCHAR",
                    "option that is proposed for " + issue + "; empty if none is",
                    row -> row.what().terms().get(issue)));
        }
        columns.add(new Column<>(
                "note",
                "VARCHAR",
                "why the model's rules had to decide: `illegal`, `late`, `missing`; empty where they did not have to",
                row -> row.what().note().isEmpty() ? null : row.what().note()));
        return new StoredTable<>(
                DECISIONS,
                "one row per decision of a seat that the model did not take",
                columns,
                run -> Row.of(run, run.delegated().decisions()));
    }

    private static StoredTable<Row<Delegated.Message>> messages() {
        List<Column<Row<Delegated.Message>>> columns = which("message");
        columns.add(new Column<>("seat", "VARCHAR", "actor", row -> row.what().seat()));
        columns.add(new Column<>(
                "reply",
                "BOOLEAN",
                "whether it came from whoever took the seat, or went there",
                row -> row.what().isReply()));
        columns.add(
                new Column<>("json", "VARCHAR", "the message", row -> row.what().json()));
        return new StoredTable<>(
                "messages",
                "one row per message between Parley and whoever took a seat",
                columns,
                run -> Row.of(run, run.delegated().messages()));
    }

    private static <T> List<Column<Row<T>>> which(String what) {
        List<Column<Row<T>>> columns = new ArrayList<>();
        columns.add(
                new Column<>("run", "BIGINT", "run, from 0", row -> row.run().run()));
        columns.add(new Column<>("number", "INTEGER", what + " within the run, from 0", Row::number));
        return columns;
    }

    private static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Reads a decision from its row. */
    public static Decision decision(Map<String, Object> row) {
        Map<String, String> terms = new LinkedHashMap<>();
        row.forEach((column, value) -> {
            if (column.startsWith(TERMS) && value != null) {
                terms.put(column.substring(TERMS.length()), (String) value);
            }
        });
        return new Decision(
                text(row, "seat"),
                (Integer) there(row, "round"),
                Decision.Kind.valueOf(text(row, "question").toUpperCase(Locale.ROOT)),
                text(row, "place"),
                Decision.Chosen.valueOf(text(row, "choice").toUpperCase(Locale.ROOT)),
                terms,
                row.get("note") == null ? "" : text(row, "note"));
    }

    private static String text(Map<String, Object> row, String column) {
        return (String) there(row, column);
    }

    private static Object there(Map<String, Object> row, String column) {
        @Nullable Object value = row.get(column);
        if (value == null) {
            throw new IllegalArgumentException("a decision has no " + column);
        }
        return value;
    }
}
