package org.parley.answer.run;

import static org.parley.answer.words.Numbers.format;

import java.util.List;
import java.util.OptionalDouble;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.answer.part.LastingCurve;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.ScenarioWords;
import org.parley.chart.Caption;
import org.parley.chart.CurveChart;
import org.parley.findings.Durations;
import org.parley.statistics.Proportion;
import org.parley.statistics.survival.CumulativeIncidence.Step;

/** Durations of general cease-fires: the survival curve (Kaplan and Meier 1958), which is one less the only incidence. */
final class DurationBlocks {

    private DurationBlocks() {}

    static List<Block> of(Subject subject) {
        Durations durations = subject.found().durations();
        if (subject.scenario().ceasefire() == null) {
            return List.of(new Block.Note("There is no cease-fire in this scenario, so none can break."));
        }
        if (durations.signed() == 0) {
            return List.of(new Block.Note("No general cease-fire is signed, so none can break."));
        }
        Proportion held = Proportion.of(durations.held(), durations.signed());
        int horizon = subject.scenario().calendar().horizonRounds();
        if (subject.scenario().calendar().isHistory()) {
            String title = format("Of the first cease-fires %s are in force at the horizon", Numbers.percent(held));
            return List.of(new Figure("lasting", curve(subject, durations, title, horizon)));
        }
        String title = format(
                "%s of general cease-fires last %s",
                Numbers.percent(held.share()), subject.words().lasting(horizon));
        return List.of(
                new Block.Note(sentence(subject.words(), durations, held, horizon)),
                new Figure("lasting", curve(subject, durations, title, horizon)));
    }

    private static String sentence(ScenarioWords words, Durations durations, Proportion held, int horizon) {
        OptionalDouble median = durations.ends().steps().stream()
                .filter(s -> s.incidence().get(0) >= 0.5)
                .mapToDouble(Step::time)
                .findFirst();
        return format(
                "Of %s, %s %s still in force at the horizon, %s after signature. %s",
                Numbers.counted(durations.signed(), "general cease-fire"),
                Numbers.share(held),
                durations.signed() == 1 ? "is" : "are",
                words.lasting(horizon),
                median.isEmpty()
                        ? "More than half outlast what is watched, so there is no median."
                        : format("Half of all are broken after %s.", words.lasting((int) median.getAsDouble())));
    }

    private static CurveChart curve(Subject subject, Durations durations, String title, int horizon) {
        LastingCurve lasting = LastingCurve.of(subject.scenario().calendar(), horizon);
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
