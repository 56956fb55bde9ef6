package org.parley.answer.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.answer.Table;
import org.parley.answer.words.Numbers;
import org.parley.chart.Axis;
import org.parley.chart.CurveChart;
import org.parley.scenario.Calendar;
import org.parley.statistics.survival.CumulativeIncidence;

/**
 * The share of general cease-fires that last longer, over the time since signature (Kaplan and Meier 1958): one less the
 * incidence of breaking, which is the only cause.
 *
 * @param unit of time, such as Years
 * @param perRound how many of them a round is
 * @param horizon rounds for which cease-fires are watched
 */
public record LastingCurve(String unit, double perRound, int horizon) {

    private static final double DAYS_A_YEAR = 365;
    private static final double DAYS_A_MONTH = 30;
    private static final int COUNTS = 6;
    private static final double ROUNDING = 1e-9;

    /**
     * Cease-fires that are looked at together.
     *
     * @param name as readers know them
     * @param ends when they broke, in rounds from signature
     */
    public record Group(String name, CumulativeIncidence ends) {}

    /**
     * Chooses a unit that suits how long cease-fires are watched.
     *
     * @param calendar says how long a round is
     * @param horizon rounds for which cease-fires are watched
     */
    public static LastingCurve of(Calendar calendar, int horizon) {
        int days = calendar.round().days();
        if (calendar.start() == null) {
            return new LastingCurve("Rounds", 1, horizon);
        }
        return horizon * (long) days >= 2 * DAYS_A_YEAR
                ? new LastingCurve("Years", days / DAYS_A_YEAR, horizon)
                : new LastingCurve("Months", days / DAYS_A_MONTH, horizon);
    }

    /** Returns what runs to the right. */
    public Axis across() {
        return new Axis(unit + " since signature", Axis.Scale.NUMBER);
    }

    /** Returns what runs up. */
    public Axis up() {
        return new Axis("Share still in force", Axis.Scale.SHARE);
    }

    /** Returns how long they are watched, in the unit. */
    public double length() {
        return horizon * perRound;
    }

    /** Returns a curve with its 95% intervals, from signature to the horizon. */
    public CurveChart.Curve curve(Group group) {
        List<double[]> points = new ArrayList<>();
        points.add(new double[] {0, 1, 1, 1});
        group.ends()
                .steps()
                .forEach(s -> points.add(
                        new double[] {s.time() * perRound, 1 - s.incidence().get(0), 1 - s.high(0), 1 - s.low(0)}));
        double[] last = points.get(points.size() - 1);
        if (last[0] < length()) {
            points.add(new double[] {length(), last[1], last[2], last[3]});
        }
        return CurveChart.Curve.of(group.name(), true, points);
    }

    /**
     * Returns how many had not broken before and were watched until then, at a few times from signature to the horizon.
     *
     * @param ends when they broke, in rounds from signature
     */
    public List<CurveChart.AtRisk> atRisk(CumulativeIncidence ends) {
        double every = Math.max(1, Math.ceil(length() / COUNTS));
        List<CurveChart.AtRisk> atRisk = new ArrayList<>();
        for (double x = 0; x <= length(); x += every) {
            atRisk.add(new CurveChart.AtRisk(x, ends.atRisk(Math.ceil(x / perRound - ROUNDING))));
        }
        return atRisk;
    }

    /**
     * Returns the same numbers of several, a row for each.
     *
     * @param groups at least one
     */
    public Table atRisk(List<Group> groups) {
        List<String> columns = new ArrayList<>(List.of(""));
        atRisk(groups.get(0).ends()).forEach(at -> columns.add(Numbers.fixed(at.x(), 0)));
        Set<Integer> numeric = IntStream.range(1, columns.size()).boxed().collect(Collectors.toSet());
        return Table.ofTexts(
                "General cease-fires still observed, by " + across().label().toLowerCase(Locale.ROOT),
                columns,
                numeric,
                groups.stream().map(this::row).toList());
    }

    private List<String> row(Group group) {
        List<String> row = new ArrayList<>(List.of(group.name()));
        atRisk(group.ends()).forEach(at -> row.add(Numbers.count(at.count())));
        return row;
    }
}
