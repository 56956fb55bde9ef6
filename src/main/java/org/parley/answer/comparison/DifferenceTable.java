package org.parley.answer.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.parley.answer.Cell;
import org.parley.answer.Column.Picture;
import org.parley.answer.Table;
import org.parley.answer.part.TransitionTable;
import org.parley.answer.words.Numbers;
import org.parley.findings.comparison.Comparison;
import org.parley.findings.comparison.Contrast;
import org.parley.findings.comparison.Kind;
import org.parley.findings.comparison.Pair;
import org.parley.scenario.Scenario;
import org.parley.statistics.comparison.Apartness;
import org.parley.statistics.comparison.SampleDifference;
import org.parley.statistics.interval.Interval;

/** Tables of differences: whole for programs, and what people look at. */
final class DifferenceTable {

    private static final String DATA =
            "compared,name,luck,measure,subject,option,runs_reference,runs_other,reference,other,"
                    + "difference,low95,high95,median_reference,median_other,a12,a12_low95,a12_high95,wasserstein1,"
                    + "wasserstein1_low95,wasserstein1_high95,ks_distance,ks_distance_low95,ks_distance_high95,test,"
                    + "p,p_adjusted,second_test,second_p,second_p_adjusted,resolved,runs_needed";

    /** Columns of {@link #apartness}. */
    private static final int APART = 11;

    private final Scenario scenario;

    DifferenceTable(Scenario scenario) {
        this.scenario = scenario;
    }

    /** Returns every difference with its tests, for programs. */
    static Table data(Comparison comparison) {
        Table.Builder table = Table.data("differences", DATA);
        for (Pair pair : comparison.pairs()) {
            for (Contrast contrast : pair.contrasts()) {
                table.row(data(comparison, pair, contrast).toArray());
            }
        }
        return table.build();
    }

    private static List<Object> data(Comparison comparison, Pair pair, Contrast contrast) {
        SampleDifference d = contrast.difference();
        List<Object> row = new ArrayList<>(List.of(
                pair.other().given(),
                Names.of(comparison, pair),
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
            Contrast.Test test = t < contrast.tests().size() ? contrast.tests().get(t) : null;
            row.addAll(test == null ? List.of("", "", "") : List.of(test.name(), test.p(), test.adjusted()));
        }
        row.add(contrast.isResolved());
        row.add(contrast.runsNeeded().isPresent() ? contrast.runsNeeded().getAsLong() : "");
        return row;
    }

    private static List<?> apartness(Contrast contrast) {
        Apartness apart = contrast.apartness();
        return apart == null
                ? Collections.nCopies(APART, "")
                : List.of(
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

    /** Returns which outcomes became which others, of scenarios that share their luck with the reference, for programs. */
    static Table transitions(Comparison comparison) {
        Table.Builder table = Table.data(
                "transitions",
                "compared,name,reference,other,reference_label,other_label,runs,share,low95,high95,"
                        + "reference_runs,share_of_reference,share_of_reference_low95,share_of_reference_high95");
        Scenario scenario = comparison.reference().file().scenario();
        for (Pair pair : comparison.pairs()) {
            if (pair.transitions() != null) {
                new TransitionTable(scenario, pair.transitions()).rows().forEach(cells -> {
                    List<Object> row = new ArrayList<>(List.of(pair.other().given(), Names.of(comparison, pair)));
                    row.addAll(cells);
                    table.row(row.toArray());
                });
            }
        }
        return table.build();
    }

    /** Returns differences of shares. */
    Table shares(List<Contrast> contrasts) {
        Table.Builder table = Table.shown("")
                .words("", "  %-37.37s")
                .numbers("refer.", " %6s")
                .numbers("here", " %6s")
                .numbers("points", " %6s", Picture.INTERVAL)
                .words("(95% interval)", " %-17s")
                .numbers("p", " %7s")
                .numbers("needs", " %10s");
        contrasts.forEach(c -> table.row(
                        name(c),
                        reference(c),
                        here(c),
                        difference(c),
                        interval(c),
                        p(c),
                        Numbers.needed(c.runsNeeded()))
                .strong(c.isResolved()));
        return table.build();
    }

    /** Returns differences of means, with how far their distributions are apart. */
    Table means(List<Contrast> contrasts) {
        Table.Builder table = Table.shown("")
                .words("", "  %-20.20s")
                .numbers("refer.", " %6s")
                .numbers("here", " %6s")
                .numbers("differ", " %6s")
                .words("(95% interval)", " %-18s")
                .numbers("A12", " %4s")
                .numbers("W1", " %5s")
                .numbers("D", " %4s")
                .numbers("p", " %7s")
                .numbers("needs", " %10s");
        contrasts.forEach(c -> table.row(
                        name(c),
                        reference(c),
                        here(c),
                        difference(c),
                        interval(c),
                        superiority(c),
                        wasserstein(c),
                        kolmogorov(c),
                        p(c),
                        Numbers.needed(c.runsNeeded()))
                .strong(c.isResolved()));
        return table.build();
    }

    /** Returns all that is known of differences, for a page. */
    Table whole(String caption, List<Contrast> contrasts) {
        Table.Builder table = Table.shown(caption).words("What", "");
        for (String heading :
                List.of("reference", "here", "difference", "from", "to", "p, adjusted", "A12", "W1", "D", "needs")) {
            table.numbers(heading, "");
        }
        for (Contrast c : contrasts) {
            Interval interval = c.difference().interval();
            boolean apart = c.apartness() != null;
            table.row(
                    name(c).strip(),
                    reference(c),
                    here(c),
                    difference(c),
                    end(c, interval.low()),
                    end(c, interval.high()),
                    p(c),
                    apart ? superiority(c) : Cell.NONE,
                    apart ? wasserstein(c) : Cell.NONE,
                    apart ? kolmogorov(c) : Cell.NONE,
                    Numbers.needed(c.runsNeeded()));
        }
        return table.build();
    }

    private String name(Contrast c) {
        return Names.of(scenario, c);
    }

    private static Cell reference(Contrast c) {
        return level(c.kind(), c.difference().second());
    }

    private static Cell here(Contrast c) {
        return level(c.kind(), c.difference().first());
    }

    private static Cell level(Kind kind, double value) {
        return new Cell.Amount(value, Units.level(kind, value, Units.decimals(kind)));
    }

    private static Cell difference(Contrast c) {
        SampleDifference d = c.difference();
        return new Cell.Estimate(d.value(), d.interval().low(), d.interval().high(), signed(c, d.value()));
    }

    private static Cell end(Contrast c, double value) {
        return new Cell.Amount(value, signed(c, value));
    }

    private static String signed(Contrast c, double value) {
        return Units.signed(c.kind(), value, Units.decimals(c.kind()));
    }

    private static String interval(Contrast c) {
        Interval interval = c.difference().interval();
        return "(" + signed(c, interval.low()) + " to " + signed(c, interval.high()) + ")";
    }

    private static Cell p(Contrast c) {
        double p = c.tests().get(0).adjusted();
        return new Cell.Amount(p, Numbers.p(p));
    }

    private static Cell superiority(Contrast c) {
        return new Cell.Amount(
                c.apartness().superiority(), Numbers.fixed(c.apartness().superiority(), 2));
    }

    private static Cell wasserstein(Contrast c) {
        double w = c.apartness().wasserstein();
        return new Cell.Amount(w, Units.unsigned(c.kind(), w, Units.decimals(c.kind())));
    }

    private static Cell kolmogorov(Contrast c) {
        return new Cell.Amount(
                c.apartness().kolmogorov(), Numbers.fixed(c.apartness().kolmogorov(), 2));
    }
}
