package org.parley.report.comparison;

import java.util.ArrayList;
import java.util.List;
import org.parley.answer.part.TransitionTable;
import org.parley.findings.comparison.Comparison;
import org.parley.findings.comparison.Contrast;
import org.parley.findings.comparison.Pair;
import org.parley.statistics.comparison.Apartness;
import org.parley.statistics.comparison.SampleDifference;
import org.parley.store.table.Csv;

/** The differences as CSV text: a row for each thing compared; a cell is empty where there is no such number. */
public final class ComparisonCsv {

    private ComparisonCsv() {}

    /** Returns the differences of a comparison. */
    public static String of(Comparison comparison) {
        Csv csv = new Csv(
                Csv.Digits.SIX,
                "compared",
                "name",
                "luck",
                "measure",
                "subject",
                "option",
                "runs_reference",
                "runs_other",
                "reference",
                "other",
                "difference",
                "low95",
                "high95",
                "median_reference",
                "median_other",
                "a12",
                "a12_low95",
                "a12_high95",
                "wasserstein1",
                "wasserstein1_low95",
                "wasserstein1_high95",
                "ks_distance",
                "ks_distance_low95",
                "ks_distance_high95",
                "test",
                "p",
                "p_adjusted",
                "second_test",
                "second_p",
                "second_p_adjusted",
                "resolved",
                "runs_needed");
        for (Pair pair : comparison.pairs()) {
            for (Contrast contrast : pair.contrasts()) {
                csv.row(row(comparison, pair, contrast).toArray());
            }
        }
        return csv.text();
    }

    /** Returns which outcomes became which others, of scenarios that share their luck with the reference. */
    public static String transitions(Comparison comparison) {
        Csv csv = new Csv(
                Csv.Digits.SIX,
                "compared",
                "name",
                "reference",
                "other",
                "reference_label",
                "other_label",
                "runs",
                "share",
                "low95",
                "high95",
                "reference_runs",
                "share_of_reference",
                "share_of_reference_low95",
                "share_of_reference_high95");
        for (Pair pair : comparison.pairs()) {
            if (pair.transitions() != null) {
                new TransitionTable(comparison.reference().file().scenario(), pair.transitions())
                        .rows()
                        .forEach(cells -> {
                            List<Object> row =
                                    new ArrayList<>(List.of(pair.other().given(), Naming.of(comparison, pair)));
                            row.addAll(cells);
                            csv.row(row.toArray());
                        });
            }
        }
        return csv.text();
    }

    private static List<Object> row(Comparison comparison, Pair pair, Contrast contrast) {
        SampleDifference d = contrast.difference();
        List<Object> row = new ArrayList<>(List.of(
                pair.other().given(),
                Naming.of(comparison, pair),
                pair.luck().shared() ? "shared" : "independent",
                contrast.kind().id(),
                contrast.subject(),
                contrast.option(),
                d.m(),
                d.n(),
                d.second(),
                d.first(),
                d.value(),
                d.interval().low(),
                d.interval().high()));
        row.addAll(apartness(contrast));
        for (int t = 0; t < 2; t++) {
            row.addAll(
                    t < contrast.tests().size()
                            ? List.of(
                                    contrast.tests().get(t).name(),
                                    contrast.tests().get(t).p(),
                                    contrast.tests().get(t).adjusted())
                            : List.of("", "", ""));
        }
        row.add(contrast.isResolved());
        row.add(contrast.runsNeeded().isPresent() ? contrast.runsNeeded().getAsLong() : "");
        return row;
    }

    private static List<Object> apartness(Contrast contrast) {
        Apartness apart = contrast.apartness();
        if (apart == null) {
            return List.of("", "", "", "", "", "", "", "", "", "", "");
        }
        return List.of(
                contrast.median().get(1),
                contrast.median().get(0),
                apart.superiority(),
                apart.superiorityInterval().low(),
                apart.superiorityInterval().high(),
                apart.wasserstein(),
                apart.wassersteinInterval().low(),
                apart.wassersteinInterval().high(),
                apart.kolmogorov(),
                apart.kolmogorovInterval().low(),
                apart.kolmogorovInterval().high());
    }
}
