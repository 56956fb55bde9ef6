package org.parley.answer.comparison;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
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

    /** Headings of {@link #apart}. */
    private static final List<String> APARTNESS = List.of("A12", "W1", "D");

    private final Scenario scenario;

    DifferenceTable(Scenario scenario) {
        this.scenario = scenario;
    }

    /** Returns every difference with its tests, for programs. */
    static Table data(Comparison comparison) {
        Table.Builder table = Table.data("differences", DATA);
        for (Pair pair : comparison.pairs()) {
            for (Contrast contrast : pair.contrasts()) {
                SampleDifference d = contrast.difference();
                table.row(
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
                        Cell.spread(d.interval()),
                        apartness(contrast),
                        test(contrast, 0),
                        test(contrast, 1),
                        contrast.isResolved(),
                        contrast.runsNeeded().isPresent()
                                ? contrast.runsNeeded().getAsLong()
                                : "");
            }
        }
        return table.build();
    }

    private static List<?> test(Contrast contrast, int t) {
        if (t >= contrast.tests().size()) {
            return Collections.nCopies(3, "");
        }
        Contrast.Test test = contrast.tests().get(t);
        return List.of(test.name(), test.p(), test.adjusted());
    }

    private static List<?> apartness(Contrast contrast) {
        Apartness apart = contrast.apartness();
        return apart == null
                ? Collections.nCopies(APART, "")
                : Stream.of(
                                contrast.median().get(1),
                                contrast.median().get(0),
                                apart.superiority(),
                                Cell.spread(apart.superiorityInterval()),
                                apart.wasserstein(),
                                Cell.spread(apart.wassersteinInterval()),
                                apart.kolmogorov(),
                                Cell.spread(apart.kolmogorovInterval()))
                        .toList();
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
                new TransitionTable(scenario, pair.transitions())
                        .rows()
                        .forEach(cells -> table.row(pair.other().given(), Names.of(comparison, pair), cells));
            }
        }
        return table.build();
    }

    /** Returns differences of shares. */
    Table shares(List<Contrast> contrasts) {
        return table(contrasts, Table.shown("").words("", "  %-37.37s"), "points", " %-17s", List.of());
    }

    /** Returns differences of means, with how far their distributions are apart. */
    Table means(List<Contrast> contrasts) {
        return table(contrasts, Table.shown("").words("", "  %-20.20s"), "differ", " %-18s", APARTNESS);
    }

    private Table table(
            List<Contrast> contrasts, Table.Builder table, String difference, String interval, List<String> apart) {
        table.numbers("refer.", " %6s")
                .numbers("here", " %6s")
                .numbers(difference, " %6s", apart.isEmpty() ? Picture.INTERVAL : Picture.NONE)
                .words("(95% interval)", interval);
        apart.forEach(heading -> table.numbers(heading, heading.equals("W1") ? " %5s" : " %4s"));
        table.numbers("p", " %7s").numbers("needs", " %10s");
        for (Contrast c : contrasts) {
            table.row(
                            name(c),
                            reference(c),
                            here(c),
                            difference(c),
                            interval(c),
                            apart.isEmpty() ? List.of() : apart(c),
                            p(c),
                            Numbers.needed(c.runsNeeded()))
                    .strong(c.isResolved());
        }
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
            table.row(
                    name(c).strip(),
                    reference(c),
                    here(c),
                    difference(c),
                    end(c, interval.low()),
                    end(c, interval.high()),
                    p(c),
                    c.apartness() == null ? Collections.nCopies(APARTNESS.size(), Cell.NONE) : apart(c),
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

    private static List<Cell> apart(Contrast c) {
        Apartness apart = c.apartness();
        double w = apart.wasserstein();
        return List.of(
                new Cell.Amount(apart.superiority(), Numbers.fixed(apart.superiority(), 2)),
                new Cell.Amount(w, Units.unsigned(c.kind(), w, Units.decimals(c.kind()))),
                new Cell.Amount(apart.kolmogorov(), Numbers.fixed(apart.kolmogorov(), 2)));
    }
}
