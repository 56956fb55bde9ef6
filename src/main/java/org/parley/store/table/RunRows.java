package org.parley.store.table;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.outcome.Delegated;
import org.parley.outcome.Outcome;
import org.parley.outcome.Refusal;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.RunSink;
import org.parley.scenario.Scenario;

/** Rows of the table of runs, read again in one scan as the outcomes that they were, with refusals by actor alone. */
public final class RunRows {

    private static final List<Outcome> OUTCOMES = List.of(Outcome.values());
    private static final List<Refusal.Reason> REASONS = List.of(Refusal.Reason.values());

    private final Scenario scenario;
    private final List<String> actors;
    private final List<String> issues;
    private final List<String> wanted = new ArrayList<>();
    private final String beliefs;

    private RunRows(Scenario scenario, long beliefsEvery) {
        this.scenario = scenario;
        actors = List.copyOf(scenario.actors().keySet());
        issues = List.copyOf(scenario.issues().keySet());
        beliefs = beliefsEvery == 0 ? "NULL" : "CASE WHEN run % " + beliefsEvery + " = 0 THEN belief_path END";
    }

    /**
     * Hands on rows in the order in which they are stored.
     *
     * @param scenario what was run
     * @param query asks the table
     * @param condition what the rows fulfil, as SQL
     * @param beliefsEvery that only every so-many-th run has its path of beliefs; 0 for none
     */
    public static void scan(Scenario scenario, RunQuery query, String condition, long beliefsEvery, RunSink sink) {
        RunRows rows = new RunRows(scenario, beliefsEvery);
        String select = rows.select();
        query.forEach(
                "SELECT " + select + " FROM runs WHERE " + condition,
                row -> sink.accept(rows.new Reader(row).outcome()));
    }

    private String select() {
        wanted.addAll(List.of("\"case\"", "run", "key", "error"));
        place(OUTCOMES.stream().map(Outcome::id).toList(), "outcome");
        wanted.add("end_round");
        place(scenario.belligerents(), "victor");
        wanted.addAll(List.of("rounds_fought", "front"));
        scenario.issues().forEach((id, issue) -> place(issue.options(), "terms_" + id));
        wanted.add("agreement_round");
        place(actors, "proposer");
        wanted.add("proposals");
        perActor("refusals_");
        place(actors, "last_refusal_actor");
        place(issues, "last_refusal_issue");
        place(REASONS.stream().map(Refusal.Reason::id).toList(), "last_refusal_reason");
        wanted.addAll(List.of("last_refusal_round", "last_refusal_gap", beliefs));
        perTable("opened_round_");
        perTable("found_round_");
        perTable("agreed_round_");
        wanted.add(scenario.ceasefire() == null ? "NULL::DOUBLE" : "guarantee_strength");
        wanted.add(scenario.ceasefire() == null ? "0" : "ceasefire_rounds");
        wanted.add(scenario.hasIncidents() ? "incidents" : "0");
        wanted.add(scenario.hasIncidents() ? "incidents_answered" : "0");
        perActor("utility_");
        perActor("no_deal_");
        perActor("best_");
        actors.forEach(id -> wanted.add(scenario.war() == null ? "0.0::DOUBLE" : RunQuery.name("war_cost_" + id)));
        scenario.actors()
                .forEach((id, actor) -> wanted.add(actor.type() == null ? "true" : RunQuery.name("committed_" + id)));
        if (scenario.calendar().isHistory()) {
            wanted.addAll(List.of("situations", scenario.war() == null ? "NULL" : "fronts", "ceasefires"));
            wanted.add(scenario.war() == null ? "0" : "decided_round");
        }
        scenario.events().keySet().forEach(id -> wanted.add(RunQuery.name("event_" + id)));
        return String.join(", ", wanted);
    }

    private void perActor(String prefix) {
        actors.forEach(id -> wanted.add(RunQuery.name(prefix + id)));
    }

    private void perTable(String prefix) {
        scenario.tracks().keySet().forEach(id -> wanted.add(RunQuery.name(prefix + id)));
    }

    private void place(Collection<String> words, String column) {
        wanted.add(words.isEmpty() ? "0" : RunQuery.place(words, column));
    }

    /** Reads the columns of a row one after the other. */
    private final class Reader {

        private final ResultSet row;
        private int next = 1;

        Reader(ResultSet row) {
            this.row = row;
        }

        RunOutcome outcome() throws SQLException {
            int caseIndex = integer();
            long run = row.getLong(next++);
            long key = Long.parseUnsignedLong(row.getString(next++), 16);
            String error = row.getString(next++);
            int outcome = integer() - 1;
            if (outcome < 0) {
                return RunOutcome.failed(caseIndex, run, key, error);
            }
            return new RunOutcome(
                    caseIndex,
                    run,
                    key,
                    null,
                    ending(outcome),
                    talks(),
                    ceasefire(),
                    worth(),
                    history(),
                    integers(scenario.events().size()),
                    new double[0],
                    Delegated.NONE,
                    List.of());
        }

        private RunOutcome.Ending ending(int outcome) throws SQLException {
            return new RunOutcome.Ending(
                    OUTCOMES.get(outcome), integer(), integer() - 1, integer(), integerOr(-1), places(issues.size()));
        }

        private RunOutcome.Talks talks() throws SQLException {
            return new RunOutcome.Talks(
                    integer(), integer() - 1, integer(), integers(actors.size()), refusal(), list(), tables());
        }

        private RunOutcome.Tables tables() throws SQLException {
            int tables = scenario.tracks().size();
            return new RunOutcome.Tables(integers(tables), integers(tables), integers(tables));
        }

        private RunOutcome.Ceasefire ceasefire() throws SQLException {
            return new RunOutcome.Ceasefire(number(Double.NaN), integer(), integer(), integer());
        }

        private RunOutcome.Worth worth() throws SQLException {
            return new RunOutcome.Worth(numbers(), numbers(), numbers(), numbers(), flags());
        }

        private RunOutcome.@Nullable History history() throws SQLException {
            if (!scenario.calendar().isHistory()) {
                return null;
            }
            return new RunOutcome.History(
                    RunOutcome.History.every(scenario.calendar().horizonRounds()),
                    row.getString(next++),
                    list(),
                    integer(),
                    integer());
        }

        private int integer() throws SQLException {
            return row.getInt(next++);
        }

        private int integerOr(int ifNone) throws SQLException {
            int value = integer();
            return row.wasNull() ? ifNone : value;
        }

        private double number(double ifNone) throws SQLException {
            double value = row.getDouble(next++);
            return row.wasNull() ? ifNone : value;
        }

        private int[] places(int n) throws SQLException {
            int[] places = new int[n];
            for (int k = 0; k < n; k++) {
                places[k] = integer() - 1;
            }
            return places;
        }

        private int[] integers(int count) throws SQLException {
            int[] values = new int[count];
            for (int i = 0; i < values.length; i++) {
                values[i] = integer();
            }
            return values;
        }

        private double[] numbers() throws SQLException {
            double[] values = new double[actors.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = number(Double.NaN);
            }
            return values;
        }

        private boolean[] flags() throws SQLException {
            boolean[] values = new boolean[actors.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = row.getBoolean(next++);
            }
            return values;
        }

        private double[] list() throws SQLException {
            Array list = row.getArray(next++);
            return list == null
                    ? new double[0]
                    : Arrays.stream((Object[]) list.getArray())
                            .mapToDouble(x -> (Double) x)
                            .toArray();
        }

        private @Nullable Refusal refusal() throws SQLException {
            int actor = integer() - 1;
            int issue = integer() - 1;
            int reason = integer() - 1;
            int round = integer();
            double gap = number(Double.POSITIVE_INFINITY);
            return actor < 0 ? null : new Refusal(actor, issue, REASONS.get(reason), round, gap);
        }
    }
}
