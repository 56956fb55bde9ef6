package org.parley.answer.run;

import static org.parley.answer.words.Numbers.format;
import static org.parley.answer.words.Numbers.percent;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.answer.Section;
import org.parley.answer.part.RoundAxis;
import org.parley.answer.words.ScenarioWords;
import org.parley.answer.words.Vocabulary;
import org.parley.chart.Axis;
import org.parley.chart.Caption;
import org.parley.chart.CurveChart;
import org.parley.findings.Endings.Event;
import org.parley.outcome.Outcome;
import org.parley.scenario.Calendar;
import org.parley.statistics.survival.CumulativeIncidence;
import org.parley.statistics.survival.CumulativeIncidence.Step;

/** Times of what comes of the talks (cumulative incidence), and how long a cease-fire lasts. */
final class TimeSection {

    private static final double ROUNDING = 1e-9;

    private final Subject subject;
    private final ScenarioWords words;
    private final CumulativeIncidence incidence;
    private final int end;
    private final String atEnd;

    private TimeSection(Subject subject) {
        this.subject = subject;
        words = subject.words();
        incidence = subject.found().endings().incidence();
        Calendar calendar = subject.scenario().calendar();
        end = calendar.isHistory() ? calendar.horizonRounds() : calendar.deadlineRounds();
        atEnd = (calendar.isHistory() ? "the horizon, " : "the deadline, ") + words.at(end);
    }

    static Section of(Subject subject) {
        return new TimeSection(subject).section();
    }

    private Section section() {
        if (subject.isEmpty()) {
            return new Section("when", "When?", Subject.NOTHING, List.of());
        }
        List<Event> events =
                Stream.of(Event.values()).filter(event -> atLast(event) > 0).toList();
        List<Block> blocks = new ArrayList<>();
        if (!events.isEmpty()) {
            blocks.add(new Figure("when", curves(events)));
        }
        // The rows do not say when talks broke down while a war went on.
        if (words.isAtWar()
                && events.contains(Event.BREAKDOWN)
                && incidence.incidence(Event.BREAKDOWN.ordinal(), end - 1.0) == 0) {
            blocks.add(
                    new Block.Note(
                            "Talks that break down are counted at the deadline: the war goes on until then, and may still be decided."));
        }
        blocks.addAll(DurationBlocks.of(subject));
        return new Section("when", "When?", sentence(events), blocks);
    }

    /** Returns the share of runs in which an event ever comes. */
    private double atLast(Event event) {
        return incidence.incidence(event.ordinal(), Double.POSITIVE_INFINITY);
    }

    private String sentence(List<Event> events) {
        if (events.isEmpty()) {
            return format(
                    "%s reaches %s, and nothing else ends the talks before %s, so there are no curves to draw.",
                    subject.found().endings().runs() == 1 ? "The one run never" : "No run", words.aSettlement(), atEnd);
        }
        List<String> parts = new ArrayList<>();
        events.forEach(event -> parts.add(name(event) + " " + percent(atLast(event))));
        double open = 1 - events.stream().mapToDouble(this::atLast).sum();
        if (open > ROUNDING) {
            parts.add("none of these " + percent(open));
        }
        return format("%s By %s, it has come to this: %s.", settlements(), atEnd, String.join(", ", parts));
    }

    private String by(double share) {
        return words.at((int) incidence.quantile(Event.SETTLED.ordinal(), share).orElseThrow());
    }

    private String settlements() {
        OptionalDouble median = incidence.quantile(Event.SETTLED.ordinal(), 0.5);
        if (median.isEmpty()) {
            return format("No run reaches %s.", words.aSettlement());
        }
        if (subject.found().endings().settled().count() == 1) {
            return format("The one %s that comes is there by %s.", words.settlement(), by(0.5));
        }
        return by(0.1).equals(by(0.9))
                ? format("The %s that come nearly all come at the same time: %s.", words.settlements(), by(0.5))
                : format(
                        "Half of the %s that come are there by %s (a tenth by %s, nine tenths by %s).",
                        words.settlements(), by(0.5), by(0.1), by(0.9));
    }

    private String name(Event event) {
        return switch (event) {
            case SETTLED -> words.settlement();
            case MILITARY_DECISION -> words.outcome(Outcome.MILITARY_DECISION);
            case BREAKDOWN -> words.outcome(Outcome.BREAKDOWN);
        };
    }

    private CurveChart curves(List<Event> events) {
        RoundAxis across = new RoundAxis(subject.scenario().calendar());
        String title = events.contains(Event.SETTLED)
                ? format(
                        "%s by %s: %s of runs",
                        Vocabulary.capital(words.settlement()), words.at(end), percent(atLast(Event.SETTLED)))
                : format("No %s by %s", words.settlement(), words.at(end));
        return new CurveChart(
                new Caption(
                        title,
                        "Share of runs in which it has come by then (cumulative incidence, Aalen and Johansen 1978), with 95% intervals",
                        title + "; curves that rise in steps: "
                                + events.stream().map(this::name).collect(Collectors.joining(", "))),
                across.axis(),
                new Axis("Share of runs", Axis.Scale.SHARE),
                events.stream().map(event -> curve(event, across)).toList(),
                List.of());
    }

    private CurveChart.Curve curve(Event event, RoundAxis across) {
        int cause = event.ordinal();
        List<double[]> points = new ArrayList<>();
        points.add(new double[] {across.at(0), 0, 0, 0});
        int before = 0;
        for (Step step : incidence.steps()) {
            if (step.time() > before) {
                before = (int) step.time();
                points.add(
                        new double[] {across.at(before), step.incidence().get(cause), step.low(cause), step.high(cause)
                        });
            }
        }
        if (before < end) {
            double[] last = points.get(points.size() - 1).clone();
            last[0] = across.at(end);
            points.add(last);
        }
        return CurveChart.Curve.of(name(event), true, points);
    }
}
