package org.parley.answer.run;

import java.util.List;
import java.util.stream.IntStream;
import org.parley.answer.Table;
import org.parley.findings.Tally;
import org.parley.outcome.Outcome;
import org.parley.statistics.Counts;
import org.parley.statistics.Proportion;

/** Tables of runs for programs: outcomes, terms, actors, blocking. */
final class RunTables {

    private RunTables() {}

    static List<Table> of(Tally tally) {
        return List.of(outcomes(tally), terms(tally), actors(tally), blocking(tally));
    }

    private static Table outcomes(Tally tally) {
        Table.Builder table = Table.data(
                "outcomes",
                "outcome",
                "label",
                "runs",
                "probability",
                "low95",
                "high95",
                "agreement_round_p10",
                "agreement_round_median",
                "agreement_round_p90");
        for (Outcome outcome : Outcome.values()) {
            Proportion p = tally.outcome(outcome);
            Counts rounds = tally.agreementRounds(outcome);
            table.row(
                    outcome.id(),
                    tally.label(outcome),
                    p.count(),
                    p.share(),
                    p.low(),
                    p.high(),
                    round(rounds, 0.1),
                    round(rounds, 0.5),
                    round(rounds, 0.9));
        }
        return table.build();
    }

    private static Integer round(Counts rounds, double share) {
        return rounds.total() == 0 ? null : Integer.valueOf(rounds.quantile(share));
    }

    private static Table terms(Tally tally) {
        Table.Builder table = Table.data(
                "terms",
                "issue",
                "option",
                "settled_runs",
                "settled_share",
                "settled_low95",
                "settled_high95",
                "runs",
                "share",
                "low95",
                "high95");
        int k = 0;
        for (var issue : tally.scenario().issues().entrySet()) {
            List<String> options = issue.getValue().options();
            for (int o = 0; o < options.size(); o++) {
                Proportion settled = tally.settledTerm(k, o);
                Proportion all = tally.term(k, o);
                table.row(
                        issue.getKey(),
                        options.get(o),
                        settled.count(),
                        settled.share(),
                        settled.low(),
                        settled.high(),
                        all.count(),
                        all.share(),
                        all.low(),
                        all.high());
            }
            k++;
        }
        return table.build();
    }

    private static Table actors(Tally tally) {
        Table.Builder table = Table.data(
                "actors",
                "actor",
                "utility",
                "no_deal",
                "best",
                "settled_runs",
                "better_off",
                "gain",
                "war_cost",
                "refusals_per_run",
                "refused_last");
        List<String> actors = List.copyOf(tally.scenario().actors().keySet());
        for (int i = 0; i < actors.size(); i++) {
            int actor = i;
            long refusals = IntStream.range(0, tally.scenario().issues().size())
                    .mapToLong(k -> tally.refusals(actor, k))
                    .sum();
            table.row(
                    actors.get(i),
                    tally.utility(i),
                    tally.noDeal(i),
                    tally.best(i),
                    tally.better(i).of(),
                    tally.better(i),
                    tally.gain(i),
                    tally.warCost(i).mean(),
                    (double) refusals / (tally.runs() - tally.failed()),
                    tally.refusedLast(i));
        }
        return table.build();
    }

    private static Table blocking(Tally tally) {
        Table.Builder table = Table.data(
                "blocking",
                "actor",
                "issue",
                "refusals",
                "share_of_refusals",
                "refused_last_runs",
                "refused_last_share",
                "refused_last_low95",
                "refused_last_high95");
        List<String> actors = List.copyOf(tally.scenario().actors().keySet());
        List<String> issues = List.copyOf(tally.scenario().issues().keySet());
        for (int i = 0; i < actors.size(); i++) {
            for (int k = 0; k < issues.size(); k++) {
                Proportion last = tally.refusedLast(i, k);
                if (tally.refusals(i, k) > 0) {
                    table.row(
                            actors.get(i),
                            issues.get(k),
                            tally.refusals(i, k),
                            (double) tally.refusals(i, k) / tally.refusals(),
                            last.count(),
                            last.share(),
                            last.low(),
                            last.high());
                }
            }
        }
        return table.build();
    }
}
