package org.parley.answer.whatif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.parley.answer.Cell;
import org.parley.answer.Table;
import org.parley.answer.part.TransitionTable;
import org.parley.answer.words.Vocabulary;
import org.parley.findings.Goal;
import org.parley.findings.whatif.DecisiveChanges;
import org.parley.findings.whatif.DecisiveChanges.Pivot;
import org.parley.findings.whatif.PairedExperiment.Paired;
import org.parley.findings.whatif.WhatIf;
import org.parley.outcome.Outcome;
import org.parley.scenario.Scenario;
import org.parley.scenario.study.Counterfactual;
import org.parley.statistics.Proportion;
import org.parley.statistics.Transitions;
import org.parley.statistics.Transitions.Flip;
import org.parley.statistics.comparison.PairedShares;

/** Tables of counterfactuals for programs: what became what, how shares of runs changed, and what each of many changes does. */
final class WhatIfTables {

    private static final List<String> TRANSITIONS = List.of(
            "stored",
            "changed",
            "stored_label",
            "changed_label",
            "runs",
            "share",
            "low95",
            "high95",
            "stored_runs",
            "share_of_stored",
            "share_of_stored_low95",
            "share_of_stored_high95");

    private static final List<String> SHARES =
            List.of("share_of", "id", "label", "stored", "changed", "gained", "lost", "change", "low95", "high95", "p");

    private static final List<String> DIFFERS = List.of(
            "runs",
            "differs",
            "differs_low95",
            "differs_high95",
            "terms_differ",
            "terms_differ_low95",
            "terms_differ_high95");

    private static final List<String> CHANGE = List.of("change", "kind", "track", "actor", "name", "value", "set");

    private WhatIfTables() {}

    /** Returns the tables of one change. */
    static List<Table> of(WhatIf whatIf) {
        Scenario scenario = whatIf.stored().scenario();
        Paired paired = whatIf.paired();
        Table.Builder changes = Table.data("changes", "path", "stored", "changed");
        whatIf.changes().forEach(change -> changes.row(change.path(), change.from(), change.to()));
        return List.of(
                table("transitions", TRANSITIONS, new TransitionTable(scenario, paired.transitions()).rows()),
                table("shares", SHARES, shares(scenario, paired.transitions())),
                table(
                        "summary",
                        joined(List.of("seed", "failed"), DIFFERS),
                        List.of(joined(
                                List.of(whatIf.seed(), paired.transitions().uncounted()), differs(paired)))),
                changes.build());
    }

    /** Returns the tables of many changes: first the changes, that which changes most outcomes first. */
    static List<Table> of(DecisiveChanges pivots) {
        Scenario scenario = pivots.file().scenario();
        List<String> columns = joined(CHANGE, DIFFERS);
        for (Goal goal : pivots.goals()) {
            for (String part : List.of("change", "low95", "high95", "p", "p_adjusted", "runs_needed")) {
                columns.add(goal.id() + "_" + part);
            }
        }
        columns.addAll(List.of("most_frequent_stored", "most_frequent_changed", "most_frequent_share"));
        List<List<Object>> became = new ArrayList<>();
        List<List<Object>> shares = new ArrayList<>();
        for (Pivot pivot : pivots.tried()) {
            List<Object> set = List.of(pivot.change().options());
            new TransitionTable(scenario, pivot.transitions()).rows().forEach(row -> became.add(joined(set, row)));
            shares(scenario, pivot.transitions()).forEach(row -> shares.add(joined(set, row)));
        }
        return List.of(
                table(
                        "pivots",
                        columns,
                        pivots.tried().stream().map(p -> row(pivots, p)).toList()),
                table("pivot-transitions", joined(List.of("set"), TRANSITIONS), became),
                table("pivot-shares", joined(List.of("set"), SHARES), shares),
                table(
                        "not-tried",
                        joined(CHANGE, List.of("why")),
                        pivots.untried().stream()
                                .map(u -> joined(change(scenario, u.change()), List.of((Object) u.why())))
                                .toList()));
    }

    private static Table table(String id, List<String> columns, List<List<Object>> rows) {
        Table.Builder table = Table.data(id, columns.toArray(String[]::new));
        rows.forEach(table::row);
        return table.build();
    }

    private static <T> List<T> joined(List<? extends T> first, List<? extends T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    /** By how much the share of runs changes that reach each goal, and of those that end in each way. */
    private static List<List<Object>> shares(Scenario scenario, Transitions transitions) {
        List<List<Object>> rows = new ArrayList<>();
        for (Goal goal : Goal.of(scenario)) {
            rows.add(share(transitions, goal::isReached, "goal", goal.id(), goal.label()));
        }
        for (int kind : new TransitionTable(scenario, transitions).present()) {
            Outcome outcome = Outcome.values()[kind];
            rows.add(share(
                    transitions, k -> k == kind, "outcome", outcome.id(), Vocabulary.ofOutcome(scenario, outcome)));
        }
        return rows;
    }

    private static List<Object> share(Transitions transitions, IntPredicate outcomes, String... names) {
        PairedShares change = transitions.change(outcomes);
        return joined(
                List.of(names),
                List.of(
                        transitions.before(outcomes).share(),
                        transitions.after(outcomes).share(),
                        change.onlyFirst(),
                        change.onlySecond(),
                        change.difference(),
                        change.interval().low(),
                        change.interval().high(),
                        change.p()));
    }

    /** Of how many runs the outcome is another, and the terms. */
    private static List<Object> differs(Paired paired) {
        Proportion differs = paired.transitions().changed();
        return List.of(differs.of(), Cell.spread(differs), Cell.spread(paired.otherTerms()));
    }

    private static List<Object> change(Scenario scenario, Counterfactual change) {
        return Arrays.asList(
                Words.of(scenario, change),
                Words.id(change.kind()),
                change.track(),
                change.actor(),
                change.name(),
                change.value(),
                change.options());
    }

    private static List<Object> row(DecisiveChanges pivots, Pivot pivot) {
        List<Object> row = joined(change(pivots.file().scenario(), pivot.change()), differs(pivot.paired()));
        for (int g = 0; g < pivots.goals().size(); g++) {
            PairedShares share = pivot.changes().get(g);
            row.addAll(List.of(
                    share.difference(),
                    share.interval().low(),
                    share.interval().high(),
                    share.p(),
                    pivot.p().get(g),
                    TransitionSentences.runsNeeded(share, DecisiveChanges.LEVEL / pivots.tests())));
        }
        List<Flip> flips = pivot.transitions().flips();
        if (flips.isEmpty()) {
            row.addAll(List.of("", "", 0.0));
        } else {
            Flip flip = flips.get(0);
            row.add(Outcome.values()[flip.from()].id());
            row.add(Outcome.values()[flip.to()].id());
            row.add(pivot.transitions().share(flip.from(), flip.to()).share());
        }
        return row;
    }
}
