package org.parley.report.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.answer.Section;
import org.parley.chart.Caption;
import org.parley.chart.ProportionChart;
import org.parley.findings.sensitivity.Sensitivity;
import org.parley.scenario.study.Factor.Domain;
import org.parley.statistics.sensitivity.Index;
import org.parley.statistics.sensitivity.VarianceShares;

/**
 * How much of the variance of one run is explained, and how much is pure chance.
 *
 * @param found the analysis
 * @param explained the metrics that have shares, by place, at least one
 */
record VarianceSection(Sensitivity found, List<Integer> explained) {

    Section section() {
        int most = explained.get(0);
        for (int m : explained) {
            if (shares(m).chance().value() > shares(most).chance().value()) {
                most = m;
            }
        }
        VarianceShares shares = shares(most);
        String half = shares.chance().interval().low() > 0.5
                ? "more than half"
                : shares.chance().interval().high() < 0.5
                        ? "less than half"
                        : "about half, which the interval leaves open";
        return new Section(
                "variance",
                "How much is chance?",
                String.format(
                        Locale.ROOT,
                        "Chance, with every number known, accounts for %s of the variance of one run in “%s”: %s.%s",
                        SensitivityWords.share(shares.chance()),
                        question(most),
                        half,
                        explained.size() > 1 ? " The other outcomes are in the picture." : ""),
                List.of(
                        new Figure("variance", new VarianceStacks(found, explained).chart()),
                        new Block.Note(new VarianceStacks(found, explained).reading()),
                        new Figure("variance-intervals", chart()),
                        new Block.Note(
                                "An interval that passes 0 or 1 is drawn up to there; shares.csv has it whole.")));
    }

    private VarianceShares shares(int m) {
        return found.decomposition().shares().get(m);
    }

    private String question(int m) {
        return SensitivityWords.question(
                found.request().file().scenario(), found.request().metrics().get(m));
    }

    private ProportionChart chart() {
        String title = "How sure the shares of the variance are";
        return new ProportionChart(
                new Caption(
                        title,
                        "Shares of the variance of one run, with 95% intervals",
                        title
                                + "; for each outcome a bar for the numbers that have indices, for all others and for chance"),
                "Outcome",
                explained.stream().map(this::group).toList());
    }

    private ProportionChart.Group group(int m) {
        int chosen = found.decomposition().chosen().size();
        List<ProportionChart.Bar> bars = new ArrayList<>();
        bars.add(bar(
                chosen == 1 ? "the one with indices" : "the " + chosen + " with indices",
                shares(m).some()));
        if (hasOthers(found)) {
            bars.add(bar("all other numbers", shares(m).others()));
        }
        bars.add(bar("chance", shares(m).chance()));
        return new ProportionChart.Group(question(m), bars);
    }

    /** Whether uncertain numbers are left that have no indices. */
    static boolean hasOthers(Sensitivity found) {
        return IntStream.range(0, found.factors().size())
                .anyMatch(i -> !found.decomposition().chosen().contains(i)
                        && found.factors().get(i).domain() instanceof Domain.Uncertain);
    }

    private static ProportionChart.Bar bar(String name, Index index) {
        double value = within(index.value());
        return new ProportionChart.Bar(
                name,
                value,
                Math.min(value, within(index.interval().low())),
                Math.max(value, within(index.interval().high())));
    }

    private static double within(double share) {
        return Math.max(0, Math.min(share, 1));
    }
}
