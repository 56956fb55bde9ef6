package org.parley.findings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.outcome.Outcome;
import org.parley.scenario.Issue;
import org.parley.statistics.Counts;
import org.parley.statistics.Mean;
import org.parley.statistics.Proportion;
import org.parley.store.table.Csv;

/** The distributions as CSV text. */
public final class Tables {

    private Tables() {}

    /** Returns all tables, by name of the file. */
    public static Map<String, String> of(Tally tally) {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("outcomes.csv", outcomes(tally));
        tables.put("terms.csv", terms(tally));
        tables.put("actors.csv", actors(tally));
        tables.put("blocking.csv", blocking(tally));
        return tables;
    }

    private static String outcomes(Tally tally) {
        Csv csv = new Csv(
                Csv.Digits.SIX,
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
            csv.row(
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
        return csv.text();
    }

    private static String terms(Tally tally) {
        Csv csv = new Csv(
                Csv.Digits.SIX,
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
        for (var entry : tally.scenario().issues().entrySet()) {
            Issue issue = entry.getValue();
            for (int o = 0; o < issue.options().size(); o++) {
                Proportion settled = tally.settledTerm(k, o);
                Proportion all = tally.term(k, o);
                csv.row(
                        entry.getKey(),
                        issue.options().get(o),
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
        return csv.text();
    }

    private static String actors(Tally tally) {
        Csv csv = new Csv(
                Csv.Digits.SIX,
                "actor",
                "utility",
                "utility_low95",
                "utility_high95",
                "no_deal",
                "no_deal_low95",
                "no_deal_high95",
                "best",
                "best_low95",
                "best_high95",
                "settled_runs",
                "better_off",
                "better_off_low95",
                "better_off_high95",
                "gain",
                "gain_low95",
                "gain_high95",
                "war_cost",
                "refusals_per_run",
                "refused_last",
                "refused_last_low95",
                "refused_last_high95");
        List<String> actors = List.copyOf(tally.scenario().actors().keySet());
        for (int i = 0; i < actors.size(); i++) {
            Mean utility = tally.utility(i);
            Mean noDeal = tally.noDeal(i);
            Mean best = tally.best(i);
            Mean gain = tally.gain(i);
            Proportion better = tally.better(i);
            Proportion last = tally.refusedLast(i);
            long refusals = 0;
            for (int k = 0; k < tally.scenario().issues().size(); k++) {
                refusals += tally.refusals(i, k);
            }
            csv.row(
                    actors.get(i),
                    utility.mean(),
                    utility.low(),
                    utility.high(),
                    noDeal.mean(),
                    noDeal.low(),
                    noDeal.high(),
                    best.mean(),
                    best.low(),
                    best.high(),
                    better.of(),
                    better.share(),
                    better.low(),
                    better.high(),
                    gain.mean(),
                    gain.low(),
                    gain.high(),
                    tally.warCost(i).mean(),
                    (double) refusals / (tally.runs() - tally.failed()),
                    last.share(),
                    last.low(),
                    last.high());
        }
        return csv.text();
    }

    private static String blocking(Tally tally) {
        Csv csv = new Csv(
                Csv.Digits.SIX,
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
                    csv.row(
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
        return csv.text();
    }

    private static Object round(Counts rounds, double share) {
        return rounds.total() == 0 ? "" : rounds.quantile(share);
    }
}
