package org.parley.report.run;

import static org.parley.report.run.Subject.format;
import static org.parley.report.run.Subject.percent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.answer.Section;
import org.parley.chart.Axis;
import org.parley.chart.Caption;
import org.parley.chart.CurveChart;
import org.parley.findings.Endings.Event;
import org.parley.outcome.Outcome;
import org.parley.statistics.survival.CumulativeIncidence;
import org.parley.statistics.survival.CumulativeIncidence.Step;

/** When what comes of the talks, and how long a cease-fire lasts. */
final class TimeSection {

    private static final String ID = "when";
    private static final String HEADING = "When?";
    private static final double ROUNDING = 1e-9;

    private final Subject subject;
    private final CumulativeIncidence incidence;
    private final int deadline;

    private TimeSection(Subject subject) {
        this.subject = subject;
        incidence = subject.found().endings().incidence();
        deadline = subject.scenario().calendar().deadlineRounds();
    }

    static Section of(Subject subject) {
        TimeSection section = new TimeSection(subject);
        List<Block> blocks = new ArrayList<>();
        if (subject.isEmpty()) {
            return new Section(ID, HEADING, Subject.NOTHING, blocks);
        }
        if (section.comes()) {
            blocks.add(new Figure("when", section.curves()));
            section.lateBreakdown(blocks);
        }
        DurationBlocks.add(subject, blocks);
        return new Section(ID, HEADING, section.sentence(), blocks);
    }

    /** Whether anything comes of the talks that has its time. */
    private boolean comes() {
        return Arrays.stream(Event.values())
                .anyMatch(event -> incidence.incidence(event.ordinal(), Double.POSITIVE_INFINITY) > 0);
    }

    private String sentence() {
        if (!comes()) {
            return format(
                    "%s reaches %s, and nothing else ends the talks before the deadline, %s, so there are no curves to draw.",
                    subject.found().endings().runs() == 1 ? "The one run never" : "No run",
                    subject.aSettlement(),
                    subject.at(deadline));
        }
        List<String> parts = new ArrayList<>();
        double open = 1;
        for (Event event : Event.values()) {
            double share = incidence.incidence(event.ordinal(), Double.POSITIVE_INFINITY);
            open -= share;
            if (share > 0) {
                parts.add(name(event) + " " + percent(share));
            }
        }
        if (open > ROUNDING) {
            parts.add("none of these " + percent(Math.max(0, open)));
        }
        return format(
                "%s By the deadline, %s, it has come to this: %s.",
                settlements(), subject.at(deadline), String.join(", ", parts));
    }

    private String settlements() {
        int settled = Event.SETTLED.ordinal();
        OptionalDouble median = incidence.quantile(settled, 0.5);
        if (median.isEmpty()) {
            return format("No run reaches %s.", subject.aSettlement());
        }
        String tenth = subject.at((int) incidence.quantile(settled, 0.1).orElseThrow());
        String half = subject.at((int) median.getAsDouble());
        if (subject.found().endings().settled().count() == 1) {
            return format("The one %s that comes is there by %s.", subject.settlement(), half);
        }
        String most = subject.at((int) incidence.quantile(settled, 0.9).orElseThrow());
        return tenth.equals(most)
                ? format("The %s that come nearly all come at the same time: %s.", subject.settlements(), half)
                : format(
                        "Half of the %s that come are there by %s (a tenth by %s, nine tenths by %s).",
                        subject.settlements(), half, tenth, most);
    }

    private String name(Event event) {
        return switch (event) {
            case SETTLED -> subject.settlement();
            case MILITARY_DECISION -> subject.outcome(Outcome.MILITARY_DECISION);
            case BREAKDOWN -> subject.outcome(Outcome.BREAKDOWN);
        };
    }

    /** The rows do not say when talks broke down while a war went on. */
    private void lateBreakdown(List<Block> blocks) {
        int breakdown = Event.BREAKDOWN.ordinal();
        double last = incidence.incidence(breakdown, Double.POSITIVE_INFINITY);
        if (subject.isAtWar() && last > 0 && incidence.incidence(breakdown, deadline - 1.0) == 0) {
            blocks.add(
                    new Block.Note(
                            "Talks that break down are counted at the deadline: the war goes on until then, and may still be decided."));
        }
    }

    private CurveChart curves() {
        List<CurveChart.Curve> curves = new ArrayList<>();
        for (Event event : Event.values()) {
            if (incidence.incidence(event.ordinal(), Double.POSITIVE_INFINITY) > 0) {
                curves.add(curve(event));
            }
        }
        LocalDate start = subject.scenario().calendar().start();
        String title = incidence.incidence(Event.SETTLED.ordinal(), Double.POSITIVE_INFINITY) > 0
                ? format(
                        "%s by %s: %s of runs",
                        Subject.capital(subject.settlement()),
                        subject.at(deadline),
                        percent(incidence.incidence(Event.SETTLED.ordinal(), Double.POSITIVE_INFINITY)))
                : format("No %s by %s", subject.settlement(), subject.at(deadline));
        return new CurveChart(
                new Caption(
                        title,
                        "Share of runs in which it has come by then (cumulative incidence, Aalen and Johansen 1978), with 95% intervals",
                        title + "; curves that rise in steps: "
                                + curves.stream().map(CurveChart.Curve::name).collect(Collectors.joining(", "))),
                start == null ? new Axis("Round", Axis.Scale.NUMBER) : new Axis("Date", Axis.Scale.DATE),
                new Axis("Share of runs", Axis.Scale.SHARE),
                curves,
                List.of());
    }

    private CurveChart.Curve curve(Event event) {
        int cause = event.ordinal();
        List<double[]> points = new ArrayList<>();
        points.add(new double[] {0, 0, 0, 0});
        for (Step step : incidence.steps()) {
            if (step.time() > points.get(points.size() - 1)[0]) {
                points.add(new double[] {step.time(), step.incidence().get(cause), step.low(cause), step.high(cause)});
            }
        }
        double[] last = points.get(points.size() - 1);
        if (last[0] < deadline) {
            points.add(new double[] {deadline, last[1], last[2], last[3]});
        }
        return new CurveChart.Curve(
                name(event),
                true,
                points.stream().mapToDouble(p -> place((int) p[0])).toArray(),
                points.stream().mapToDouble(p -> p[1]).toArray(),
                points.stream().mapToDouble(p -> p[2]).toArray(),
                points.stream().mapToDouble(p -> p[3]).toArray());
    }

    private double place(int round) {
        LocalDate date = subject.scenario().calendar().date(round);
        return date == null ? round : date.toEpochDay();
    }
}
