package org.parley.report.run;

import static org.parley.report.run.Subject.format;
import static org.parley.report.run.Subject.percent;

import java.util.List;
import java.util.OptionalDouble;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.answer.part.LastingCurve;
import org.parley.chart.Caption;
import org.parley.chart.CurveChart;
import org.parley.findings.Durations;
import org.parley.statistics.Proportion;
import org.parley.statistics.survival.CumulativeIncidence.Step;

/** How long a general cease-fire lasts: the survival curve (Kaplan and Meier 1958), which is one less the only incidence. */
final class DurationBlocks {

    private final Subject subject;
    private final Durations durations;
    private final int horizon;
    private final LastingCurve lasting;

    private DurationBlocks(Subject subject) {
        this.subject = subject;
        durations = subject.found().durations();
        horizon = subject.scenario().calendar().horizonRounds();
        lasting = LastingCurve.of(subject.scenario().calendar(), horizon);
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
                "Of %s, %s %s still in force at the horizon, %s after signature. %s",
                Subject.count(durations.signed(), "general cease-fire"),
                percent(held),
                durations.signed() == 1 ? "is" : "are",
                subject.lasting(horizon),
                median.isEmpty()
                        ? "More than half outlast what is watched, so there is no median."
                        : format("Half of all are broken after %s.", subject.lasting((int) median.getAsDouble())));
    }

    private CurveChart curve() {
        String title = format(
                "%s of general cease-fires last %s",
                percent((double) durations.held() / durations.signed()), subject.lasting(horizon));
        return new CurveChart(
                new Caption(
                        title,
                        "Share of general cease-fires that last longer (Kaplan and Meier 1958), with 95% intervals",
                        title + "; a curve that falls in steps from 100%"),
                lasting.across(),
                lasting.up(),
                List.of(lasting.curve(new LastingCurve.Group("cease-fire in force", durations.ends()))),
                lasting.atRisk(durations.ends()));
    }
}
