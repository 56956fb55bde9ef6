package org.parley.answer.laws;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parley.answer.words.Numbers;
import org.parley.chart.Axis;
import org.parley.chart.Axis.Scale;
import org.parley.chart.Caption;
import org.parley.chart.Chart;
import org.parley.chart.CurveChart;
import org.parley.chart.ErrorBarChart;
import org.parley.findings.laws.LawMeasure.Unit;
import org.parley.findings.laws.LawResult.Moved;
import org.parley.findings.laws.LawResult.Reading;
import org.parley.statistics.Mean;

/** The figure of what a law moves: its measures over the levels, with their intervals. */
final class LawFigure {

    private static final double WIDE = 100;

    private final Moved moved;
    private final Caption caption;
    private final boolean isOfShares;
    private final List<Reading> readings;
    private final List<Integer> levels;

    private LawFigure(int law, Moved moved) {
        this.moved = moved;
        isOfShares = moved.readings().stream().anyMatch(LawFigure::isShare);
        readings = moved.readings().stream()
                .filter(reading -> isShare(reading) == isOfShares)
                .toList();
        levels = IntStream.range(0, moved.levels().size())
                .boxed()
                .filter(k -> readings.stream().allMatch(r -> r.at().get(k).n() > 0))
                .toList();
        String names = String.join(
                " and ", readings.stream().limit(2).map(Reading::name).toList());
        String title = LawWords.capital(moved.range().isEmpty() ? moved.what() : names + ", by " + moved.what());
        caption = new Caption(title, "With 95% intervals", Numbers.format("Law %d. %s.", law, title));
    }

    /** Returns the figure, if there is anything to draw. */
    static Optional<Chart> of(int law, Moved moved) {
        LawFigure figure = new LawFigure(law, moved);
        if (figure.readings.isEmpty() || figure.levels.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                figure.levels.size() == 1
                        ? figure.measures()
                        : moved.places().isEmpty() ? figure.bars() : figure.curves());
    }

    private static boolean isShare(Reading reading) {
        return reading.unit() != Unit.MONTHS;
    }

    private Scale scale() {
        return isOfShares ? Scale.SHARE : Scale.NUMBER;
    }

    private static double[] ends(Mean mean) {
        return new double[] {mean.mean(), mean.low(), mean.high()};
    }

    /** One level: a bar for each measure. */
    private Chart measures() {
        int only = levels.get(0);
        return new ErrorBarChart(
                caption,
                "measure",
                scale(),
                readings.stream().map(Reading::name).toList(),
                List.of(ErrorBarChart.Bar.of(
                        moved.levels().get(only),
                        readings.stream().map(r -> ends(r.at().get(only))).toList())));
    }

    private Chart bars() {
        return new ErrorBarChart(
                caption,
                "level",
                scale(),
                levels.stream().map(moved.levels()::get).toList(),
                readings.stream()
                        .limit(2)
                        .map(r -> ErrorBarChart.Bar.of(
                                r.name(),
                                levels.stream().map(k -> ends(r.at().get(k))).toList()))
                        .toList());
    }

    private Chart curves() {
        List<Integer> rising = levels.stream()
                .sorted(Comparator.comparing(moved.places()::get))
                .toList();
        double first = moved.places().get(rising.get(0));
        double last = moved.places().get(rising.get(rising.size() - 1));
        boolean isWide = first > 0 && last / first > WIDE;
        return new CurveChart(
                caption,
                new Axis(LawWords.capital(moved.what()) + (isWide ? ", as a power of ten" : ""), Scale.NUMBER),
                new Axis(isOfShares ? "Share" : "Months", scale()),
                readings.stream()
                        .map(r -> CurveChart.Curve.of(
                                r.name(),
                                false,
                                rising.stream()
                                        .map(k -> {
                                            Mean m = r.at().get(k);
                                            double place = moved.places().get(k);
                                            return new double[] {
                                                isWide ? Math.log10(place) : place, m.mean(), m.low(), m.high()
                                            };
                                        })
                                        .toList()))
                        .toList(),
                List.of());
    }
}
