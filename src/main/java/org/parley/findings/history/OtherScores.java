package org.parley.findings.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.parley.findings.history.HindcastResult.CaseRow;
import org.parley.findings.history.HindcastResult.ClassScores;
import org.parley.findings.history.HindcastResult.Times;
import org.parley.scenario.history.CaseOutcome;
import org.parley.statistics.forecast.ClassScore;
import org.parley.statistics.forecast.Concordance;

/** Scores of times and of classes of outcomes. */
final class OtherScores {

    private OtherScores() {}

    /** Returns how forecast times order what came: to agreement, and in force. */
    static List<Times> times(List<CaseRow> rows, String plain) {
        List<CaseRow> known = rows.stream().filter(r -> r.outcome() != null).toList();
        List<CaseRow> watched = known.stream()
                .filter(r ->
                        r.outcome().isWatched() && !Double.isNaN(r.outcome().watchedFor()))
                .toList();
        List<Times> times = new ArrayList<>();
        forecasters(rows, plain).forEach(who -> {
            if (!known.isEmpty()) {
                times.add(new Times(
                        who.name(),
                        "months to agreement",
                        order(
                                known,
                                r -> who.of().apply(r).months(),
                                r -> Double.isNaN(r.outcome().months())
                                        ? CaseOutcome.WATCHED_WITHIN
                                        : r.outcome().months(),
                                r -> !Double.isNaN(r.outcome().months()))));
                times.add(new Times(
                        who.name(),
                        "months in force",
                        order(
                                watched,
                                r -> who.of().apply(r).lasts(),
                                r -> r.outcome().watchedFor(),
                                r -> r.outcome().isSeenToEnd())));
            }
        });
        return times;
    }

    private record Who(String name, Function<CaseRow, CaseForecast> of) {}

    private static List<Who> forecasters(List<CaseRow> rows, String plain) {
        Who unfitted = new Who(plain, CaseRow::unfitted);
        return rows.get(0).fitted() == null
                ? List.of(unfitted)
                : List.of(new Who(Forecaster.FITTED, CaseRow::fitted), unfitted);
    }

    private static Concordance order(
            List<CaseRow> rows,
            ToDoubleFunction<CaseRow> forecast,
            ToDoubleFunction<CaseRow> time,
            Function<CaseRow, Boolean> isEnded) {
        boolean[] ended = new boolean[rows.size()];
        for (int i = 0; i < ended.length; i++) {
            ended[i] = isEnded.apply(rows.get(i));
        }
        return Concordance.of(
                rows.stream().mapToDouble(forecast).toArray(),
                rows.stream().mapToDouble(time).toArray(),
                ended);
    }

    /** Returns the scores of the class of outcome, beside the shares of classes among the other cases. */
    static List<ClassScores> classes(List<CaseRow> rows, String plain) {
        List<CaseRow> known = rows.stream()
                .filter(r -> r.outcome() != null && r.outcome().kind() != null)
                .toList();
        if (known.isEmpty()) {
            return List.of();
        }
        List<ClassScores> scores = new ArrayList<>();
        forecasters(rows, plain)
                .forEach(who -> scores.add(
                        score(who.name(), known, r -> who.of().apply(r).classes())));
        double[] counts = new double[CaseOutcome.CLASSES.size()];
        known.forEach(r -> counts[place(r)]++);
        scores.add(score("B0", known, r -> {
            double[] others = counts.clone();
            others[place(r)]--;
            return Arrays.stream(others)
                    .map(c -> (c + 0.5) / (known.size() - 1 + 0.5 * others.length))
                    .toArray();
        }));
        return scores;
    }

    private static ClassScores score(String name, List<CaseRow> rows, Function<CaseRow, double[]> forecast) {
        return new ClassScores(
                name,
                rows.size(),
                rows.stream()
                        .mapToDouble(r -> ClassScore.brier(forecast.apply(r), place(r)))
                        .average()
                        .orElseThrow(),
                rows.stream()
                        .mapToDouble(r -> ClassScore.log(forecast.apply(r), place(r)))
                        .average()
                        .orElseThrow());
    }

    private static int place(CaseRow row) {
        return CaseOutcome.CLASSES.indexOf(row.outcome().kind());
    }
}
