package org.parley.answer.sensitivity;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.parley.answer.Cell;
import org.parley.answer.Table;
import org.parley.findings.sensitivity.Convergence;
import org.parley.findings.sensitivity.Decomposition.Stage;
import org.parley.findings.sensitivity.Failures;
import org.parley.findings.sensitivity.SensitivityPlan;
import org.parley.findings.sensitivity.SensitivityRequest;
import org.parley.statistics.interval.Interval;
import org.parley.statistics.sensitivity.ElementaryEffects;
import org.parley.statistics.sensitivity.Index;
import org.parley.statistics.sensitivity.SobolIndices;
import org.parley.statistics.sensitivity.VarianceShares;

/**
 * Tables of a sensitivity analysis, for programs.
 *
 * @param subject the analysis
 */
record SensitivityTables(Subject subject) {

    /** Columns that say what was asked for. */
    private static final String ASKED = "scenario,seed,trajectories,points,runs_per_case,top,options_tried,";

    List<Table> all() {
        return List.of(sobol(), morris(), shares(), metrics(), analysis());
    }

    /** Returns what an analysis is about to do, in one row. */
    static Table plan(SensitivityPlan plan) {
        return Table.data("plan", ASKED + "numbers,parameters_with_options,cases,runs,runs_per_second,seconds")
                .row(row(
                        plan.request(),
                        plan.numbers(),
                        plan.choices(),
                        plan.cases(),
                        plan.runs(),
                        plan.runsPerSecond(),
                        plan.seconds()))
                .build();
    }

    private Table analysis() {
        Failures f = subject.found().failures();
        return Table.data("analysis", ASKED + "cases,cases_without_a_run_that_counts,runs,failed")
                .row(row(subject.found().request(), f.cases(), f.silent(), f.runs(), f.failed()))
                .build();
    }

    private static Object[] row(SensitivityRequest request, Object... more) {
        SensitivityRequest.Size size = request.size();
        String name = request.file().scenario().name();
        Stream<Object> asked = Stream.of(
                name,
                request.seed(),
                size.trajectories(),
                size.points(),
                size.runs(),
                size.top(),
                request.withOptions());
        return Stream.concat(asked, Arrays.stream(more)).toArray();
    }

    private Table metrics() {
        Table.Builder table = Table.data(
                "metrics", "metric,asks,mean,variance_of_one_run,points_counted,moved,widest_half_width,settled");
        for (int m = 0; m < subject.metrics().size(); m++) {
            SobolIndices indices = subject.indices(m);
            VarianceShares shares = subject.shares(m);
            Convergence convergence = subject.found().convergence(m);
            table.row(
                    subject.metric(m),
                    subject.question(m),
                    indices == null ? null : indices.mean(),
                    shares == null ? null : shares.variance(),
                    indices == null ? null : indices.rows(),
                    convergence == null ? null : convergence.moved(),
                    convergence == null ? null : convergence.halfWidth(),
                    convergence == null ? null : convergence.isSettled());
        }
        return table.build();
    }

    private Table morris() {
        Table.Builder table = Table.data("morris", "metric,factor,name,mu,mu_star,low95,high95,sigma,effects");
        for (int m = 0; m < subject.metrics().size(); m++) {
            ElementaryEffects effects = subject.effects(m);
            for (int i : subject.found().screening().ranked(m)) {
                Interval interval =
                        subject.found().screening().intervals().get(m).get(i);
                table.row(
                        subject.metric(m),
                        subject.path(i),
                        subject.name(i),
                        effects.mean().get(i),
                        effects.meanAbsolute().get(i),
                        Cell.spread(interval),
                        effects.deviation().get(i),
                        effects.counted().get(i));
            }
        }
        return table.build();
    }

    private Table sobol() {
        Table.Builder table = Table.data(
                "sobol",
                "metric,factor,name,points,points_counted,first,first_low95,first_high95,total,total_low95,total_high95");
        for (int m = 0; m < subject.metrics().size(); m++) {
            for (Stage stage : subject.found().decomposition().stages()) {
                SobolIndices indices = stage.indices().get(m);
                for (int i = 0; indices != null && i < subject.chosen(); i++) {
                    Index first = indices.first().get(i);
                    Index total = indices.total().get(i);
                    table.row(
                            subject.metric(m),
                            subject.path(subject.input(i)),
                            subject.name(subject.input(i)),
                            stage.points(),
                            indices.rows(),
                            first.value(),
                            Cell.spread(first.interval()),
                            total.value(),
                            Cell.spread(total.interval()));
                }
            }
        }
        return table.build();
    }

    private Table shares() {
        Table.Builder table = Table.data("shares", "metric,of,share,low95,high95");
        for (int m = 0; m < subject.metrics().size(); m++) {
            VarianceShares shares = subject.shares(m);
            if (shares != null) {
                share(table, m, "numbers in sobol.csv", shares.some());
                share(table, m, "other numbers", shares.others());
                share(table, m, "chance", shares.chance());
            }
        }
        return table.build();
    }

    private void share(Table.Builder table, int m, String of, Index share) {
        table.row(subject.metric(m), of, share.value(), Cell.spread(share.interval()));
    }
}
