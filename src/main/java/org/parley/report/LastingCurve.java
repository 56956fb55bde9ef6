package org.parley.report;

import java.util.ArrayList;
import java.util.List;
import org.parley.report.chart.Axis;
import org.parley.report.chart.Curves;
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

    /**
     * Returns a curve with its 95% intervals, from signature to the horizon.
     *
     * @param name as readers know it
     * @param ends when they broke, in rounds from signature
     */
    public Curves.Curve curve(String name, CumulativeIncidence ends) {
        List<double[]> points = new ArrayList<>();
        points.add(new double[] {0, 1, 1, 1});
        ends.steps()
                .forEach(s -> points.add(
                        new double[] {s.time() * perRound, 1 - s.incidence().get(0), 1 - s.high(0), 1 - s.low(0)}));
        double[] last = points.get(points.size() - 1);
        if (last[0] < length()) {
            points.add(new double[] {length(), last[1], last[2], last[3]});
        }
        return new Curves.Curve(name, true, column(points, 0), column(points, 1), column(points, 2), column(points, 3));
    }

    private static double[] column(List<double[]> points, int k) {
        return points.stream().mapToDouble(p -> p[k]).toArray();
    }
}
