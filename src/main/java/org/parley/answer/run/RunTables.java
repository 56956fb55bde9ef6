package org.parley.answer.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parley.answer.Cell;
import org.parley.answer.Table;
import org.parley.findings.Deals;
import org.parley.findings.Endings;
import org.parley.findings.Findings;
import org.parley.findings.Gates;
import org.parley.findings.Refusals;
import org.parley.outcome.Outcome;
import org.parley.statistics.Proportion;

/** Tables of runs for programs: outcomes, terms, actors, blocking. */
final class RunTables {

    private RunTables() {}

    static List<Table> of(Findings found) {
        List<Table> tables = new ArrayList<>(List.of(outcomes(found), terms(found), actors(found), blocking(found)));
        if (found.scenario().ceasefire() != null) {
            tables.add(survival(found));
        }
        tables.add(gates(found));
        tables.addAll(HistorySections.tables(found));
        return tables;
    }

    private static Table outcomes(Findings found) {
        Table.Builder table = Table.data(
                "outcomes",
                "outcome,label,runs,probability,low95,high95,agreement_round_p10,agreement_round_median,"
                        + "agreement_round_p90");
        for (Outcome outcome : Outcome.values()) {
            Proportion p = found.endings().share(outcome);
            Endings.Rounds rounds = found.endings().agreed().get(outcome);
            table.row(
                    outcome.id(),
                    found.label(outcome),
                    p.count(),
                    Cell.spread(p),
                    round(rounds.low()),
                    round(rounds.median()),
                    round(rounds.high()));
        }
        return table.build();
    }

    private static Table gates(Findings found) {
        Table.Builder table = Table.data("gates", "gate,kind,of,end,runs,of_runs,in_a_hundred");
        Gates gates = found.gates();
        Gates hundred = gates.of(100);
        for (Gates.Way way : gates.ways()) {
            Gates.Gate last = gates.gates().get(way.last());
            table.row(
                    way.last(),
                    last.kind().name().toLowerCase(Locale.ROOT),
                    last.of(),
                    way.end().name().toLowerCase(Locale.ROOT),
                    way.runs(),
                    gates.runs(),
                    hundred.on(way.last(), way.end()));
        }
        return table.build();
    }

    private static Table survival(Findings found) {
        Table.Builder table = Table.data("survival", "age,rounds,at_risk,share,low95,high95");
        found.durations()
                .atAges(found.scenario().calendar())
                .forEach(at ->
                        table.row(at.age().toString(), at.rounds(), at.atRisk(), at.share(), at.low(), at.high()));
        return table.build();
    }

    private static Integer round(int round) {
        return round < 0 ? null : round;
    }

    private static Table terms(Findings found) {
        Table.Builder table = Table.data(
                "terms",
                "issue,option,settled_runs,settled_share,settled_low95,settled_high95,runs,share,low95," + "high95");
        found.scenario().issues().forEach((id, issue) -> {
            for (int o = 0; o < issue.options().size(); o++) {
                Proportion settled = found.deals().terms().get(id).get(o);
                Proportion all = found.deals().termsOfAll().get(id).get(o);
                table.row(
                        id,
                        issue.options().get(o),
                        settled.count(),
                        Cell.spread(settled),
                        all.count(),
                        Cell.spread(all));
            }
        });
        return table.build();
    }

    private static Table actors(Findings found) {
        Table.Builder table = Table.data(
                "actors",
                "actor,utility,no_deal,best,settled_runs,better_off,gain,war_cost,refusals_per_run," + "refused_last");
        found.values().of().forEach((actor, of) -> {
            Deals.Worth worth = found.deals().worth().get(actor);
            table.row(
                    actor,
                    of.utility(),
                    of.noDeal(),
                    of.best(),
                    worth.better().of(),
                    worth.better(),
                    worth.gain(),
                    of.warCost().mean(),
                    of.refusalsPerRun(),
                    found.refusals().last(actor));
        });
        return table.build();
    }

    private static Table blocking(Findings found) {
        Table.Builder table = Table.data(
                "blocking",
                "actor,issue,refusals,share_of_refusals,refused_last_runs,refused_last_share,"
                        + "refused_last_low95,refused_last_high95");
        List<Refusals.Made> made = found.refusals().made();
        long all = made.stream().mapToLong(Refusals.Made::count).sum();
        for (Refusals.Made refusals : made) {
            Proportion last = found.refusals().last(refusals.actor(), refusals.issue());
            table.row(
                    refusals.actor(),
                    refusals.issue(),
                    refusals.count(),
                    (double) refusals.count() / all,
                    last.count(),
                    Cell.spread(last));
        }
        return table.build();
    }
}
