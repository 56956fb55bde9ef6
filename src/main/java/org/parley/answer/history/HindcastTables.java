package org.parley.answer.history;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.parley.answer.Table;
import org.parley.findings.history.CaseForecast;
import org.parley.findings.history.Forecaster;
import org.parley.findings.history.HindcastResult;
import org.parley.findings.history.HindcastResult.CaseRow;
import org.parley.findings.history.HindcastResult.Effect;
import org.parley.findings.history.HindcastResult.Variation;
import org.parley.findings.history.Target;
import org.parley.findings.history.TargetScore;
import org.parley.scenario.history.CaseOutcome;

/** Tables of a hindcast that programs read. */
final class HindcastTables {

    private HindcastTables() {}

    static Table scores(HindcastResult result) {
        Table.Builder table = Table.data(
                        "scores", "forecaster,target,cases,brier,log,bias,permutation_p,holm_p,verdict")
                .exact();
        for (TargetScore s : result.scores()) {
            String word = result.verdicts().stream()
                    .filter(v -> v.forecaster().equals(s.forecaster()) && v.target() == s.target())
                    .map(v -> v.word().words())
                    .findFirst()
                    .orElse(null);
            table.row(
                    s.forecaster(),
                    s.target().name(),
                    s.cases(),
                    s.brier(),
                    s.log(),
                    s.bias(),
                    finite(s.permutation()),
                    finite(s.adjusted()),
                    word);
        }
        return table.build();
    }

    static Table against(HindcastResult result) {
        Table.Builder table = Table.data(
                        "against",
                        "forecaster,target,benchmark,brier_skill,log_skill,brier_difference,low_80,high_80,low_95,high_95")
                .exact();
        result.scores()
                .forEach(s -> s.against()
                        .forEach((name, a) -> table.row(
                                s.forecaster(),
                                s.target().name(),
                                name,
                                finite(a.brier()),
                                finite(a.log()),
                                a.difference(),
                                a.narrow().low(),
                                a.narrow().high(),
                                a.wide().low(),
                                a.wide().high())));
        return table.build();
    }

    static Table forecasts(HindcastResult result) {
        Table.Builder table = Table.data(
                        "forecasts",
                        "case,cluster,start,forecaster,t1,t2,t3,months_to_agreement,months_in_force,error_t1,watched_runs,"
                                + String.join(",", CaseOutcome.CLASSES) + ",came_t1,came_t2,came_t3")
                .exact();
        String plain = result.isGiven() ? Forecaster.GIVEN : Forecaster.UNFITTED;
        for (CaseRow row : result.rows()) {
            if (row.fitted() != null) {
                forecast(table, row, Forecaster.FITTED, row.fitted());
            }
            forecast(table, row, plain, row.unfitted());
        }
        return table.build();
    }

    private static void forecast(Table.Builder table, CaseRow row, String forecaster, CaseForecast f) {
        List<Double> classes = Arrays.stream(f.classes()).boxed().toList();
        table.row(
                row.of().id(),
                row.of().cluster(),
                row.of().start(),
                forecaster,
                Stream.of(Target.values()).map(t -> f.probability().get(t)).toList(),
                finite(f.months()),
                finite(f.lasts()),
                f.error(),
                f.watched(),
                classes,
                came(row, Target.T1),
                came(row, Target.T2),
                came(row, Target.T3));
    }

    private static Double came(CaseRow row, Target target) {
        return finite(target.came(row.outcome()));
    }

    static Table bins(HindcastResult result) {
        Table.Builder table = Table.data("calibration", "forecaster,target,low,high,cases,mean_forecast,observed")
                .exact();
        result.scores()
                .forEach(s -> s.bins()
                        .forEach(b -> table.row(
                                s.forecaster(),
                                s.target().name(),
                                b.low(),
                                b.high(),
                                b.cases(),
                                finite(b.mean()),
                                finite(b.observed()))));
        return table.build();
    }

    static Table times(HindcastResult result) {
        Table.Builder table = Table.data("times", "forecaster,what,c,pairs,rho,cases,brier,log")
                .exact();
        result.times()
                .forEach(t -> table.row(
                        t.forecaster(),
                        t.what(),
                        finite(t.order().c()),
                        t.order().pairs(),
                        finite(t.order().rho()),
                        t.order().seen(),
                        null,
                        null));
        result.classes()
                .forEach(c ->
                        table.row(c.forecaster(), "class of outcome", null, null, null, c.cases(), c.brier(), c.log()));
        return table.build();
    }

    static Table checks(HindcastResult result) {
        Table.Builder table = Table.data("checks", "what,target,brier,brier_then,log,log_then")
                .exact();
        Stream.concat(result.reversed().stream(), result.sensitivity().stream())
                .forEach((Variation v) -> table.row(
                        v.what(),
                        v.target().name(),
                        v.brier().now(),
                        v.brier().then(),
                        v.log().now(),
                        v.log().then()));
        return table.build();
    }

    static Table effects(HindcastResult result) {
        Table.Builder table = Table.data("effects", "covariate,target,change,low,high,theory,verdict")
                .exact();
        for (Effect e : result.effects()) {
            table.row(
                    e.covariate(),
                    e.target().name(),
                    e.change(),
                    finite(e.interval().low()),
                    finite(e.interval().high()),
                    e.expected(),
                    e.verdict());
        }
        return table.build();
    }

    private static Double finite(double x) {
        return Double.isFinite(x) ? (Double) x : null;
    }
}
