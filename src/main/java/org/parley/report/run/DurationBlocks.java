package org.parley.report.run;

import static org.parley.report.run.Subject.format;
import static org.parley.report.run.Subject.percent;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.parley.report.chart.Axis;
import org.parley.report.chart.Caption;
import org.parley.report.chart.Curves;
import org.parley.report.page.Block;
import org.parley.report.page.Figure;
import org.parley.results.Durations;
import org.parley.scenario.Calendar;
import org.parley.statistics.Proportion;
import org.parley.statistics.survival.CumulativeIncidence.Step;

/** How long a general cease-fire lasts: the survival curve (Kaplan and Meier 1958), which is one less the only incidence. */
final class DurationBlocks {

    private static final int COUNTS = 6;

    private final Subject subject;
    private final Durations durations;
    private final int horizon;
    private final double perRound;
    private final String unit;

    private DurationBlocks(Subject subject) {
        this.subject = subject;
        durations = subject.found().durations();
        Calendar calendar = subject.scenario().calendar();
        horizon = calendar.horizonRounds();
        int days = calendar.round().days();
        if (calendar.start() == null) {
            perRound = 1;
            unit = "Rounds";
        } else if (horizon * (long) days >= 2 * 365) {
            perRound = days / 365.0;
            unit = "Years";
        } else {
            perRound = days / 30.0;
            unit = "Months";
        }
    }

    static void add(Subject subject, List<Block> blocks) {
        if (subject.scenario().ceasefire() == null) {
            blocks.add(new Block.Note("There is no cease-fire in this scenario, so none can break."));
            return;
        }
        DurationBlocks lasting = new DurationBlocks(subject);
        if (lasting.durations.signed() == 0) {
            blocks.add(new Block.Note("No general cease-fire is signed, so none can break."));
            return;
        }
        blocks.add(new Block.Note(lasting.sentence()));
        blocks.add(new Figure("lasting", lasting.curve()));
    }

    private String sentence() {
        Proportion held = Proportion.of(durations.held(), durations.signed());
        OptionalDouble median = durations.ends().steps().stream()
                .filter(s -> s.incidence().get(0) >= 0.5)
                .mapToDouble(Step::time)
                .findFirst();
        return format(
                "Of %,d general cease-fires, %s are still in force at the horizon, %s after signature. %s",
                durations.signed(),
                percent(held),
                subject.lasting(horizon),
                median.isEmpty()
                        ? "More than half outlast what is watched, so there is no median."
                        : format("Half of all are broken after %s.", subject.lasting((int) median.getAsDouble())));
    }

    private Curves curve() {
        List<Step> steps = durations.ends().steps();
        List<double[]> points = new ArrayList<>();
        points.add(new double[] {0, 1, 1, 1});
        steps.forEach(s ->
                points.add(new double[] {s.time() * perRound, 1 - s.incidence().get(0), 1 - s.high(0), 1 - s.low(0)}));
        double[] last = points.get(points.size() - 1);
        if (last[0] < horizon * perRound) {
            points.add(new double[] {horizon * perRound, last[1], last[2], last[3]});
        }
        String title = format(
                "%s of general cease-fires last %s",
                percent((double) durations.held() / durations.signed()), subject.lasting(horizon));
        return new Curves(
                new Caption(
                        title,
                        "Share of general cease-fires that last longer (Kaplan and Meier 1958), with 95% intervals",
                        title + "; a curve that falls in steps from 100%"),
                new Axis(unit + " since signature", Axis.Scale.NUMBER),
                new Axis("Share still in force", Axis.Scale.SHARE),
                List.of(new Curves.Curve(
                        "cease-fire in force",
                        true,
                        column(points, 0),
                        column(points, 1),
                        column(points, 2),
                        column(points, 3))),
                atRisk());
    }

    private static double[] column(List<double[]> points, int k) {
        return points.stream().mapToDouble(p -> p[k]).toArray();
    }

    private List<Curves.AtRisk> atRisk() {
        double length = horizon * perRound;
        double every = Math.max(1, Math.ceil(length / COUNTS));
        List<Curves.AtRisk> atRisk = new ArrayList<>();
        for (double x = 0; x <= length; x += every) {
            double rounds = x / perRound;
            atRisk.add(new Curves.AtRisk(
                    x,
                    durations.ends().steps().stream()
                            .filter(s -> s.time() >= rounds)
                            .mapToLong(Step::atRisk)
                            .findFirst()
                            .orElse(durations.held())));
        }
        return atRisk;
    }
}
