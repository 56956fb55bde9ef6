package org.parley.report.sensitivity;

import java.util.Locale;
import org.parley.answer.words.Numbers;
import org.parley.findings.sensitivity.SensitivityPlan;
import org.parley.findings.sensitivity.SensitivityRequest.Size;
import org.parley.render.terminal.Lines;
import org.parley.render.terminal.Screen;

/** What {@code parley sensitivity} says before it begins: at most 100 columns, plain text. */
public final class SensitivityPlanText {

    private static final int WIDTH = 100;

    private SensitivityPlanText() {}

    /** Returns what an analysis is about to do, for a screen. */
    public static String of(SensitivityPlan plan, int threads, Screen screen) {
        Size size = plan.request().size();
        Lines lines = new Lines(screen, WIDTH);
        lines.paragraph(
                "",
                String.format(
                        Locale.ROOT,
                        "%s leaves %,d %s open%s.",
                        plan.request().file().scenario().name(),
                        plan.numbers(),
                        plan.numbers() == 1 ? "number" : "numbers",
                        plan.choices() == 0
                                ? ""
                                : String.format(
                                        Locale.ROOT,
                                        ", and has %,d %s with options",
                                        plan.choices(),
                                        plan.choices() == 1 ? "parameter" : "parameters")));
        lines.line(
                "Screening: %,d trajectories, %,d cases x %,d runs.",
                size.trajectories(), plan.screeningCases(), size.runs());
        lines.line(
                "Indices of %s: %,d points, %,d cases x %,d runs.",
                plan.chosen() == 1 ? "the first" : "the first " + plan.chosen(),
                size.points(),
                plan.sharingCases(),
                size.runs());
        lines.line(
                "Together %,d cases and %,d runs; %s.",
                plan.cases(),
                plan.runs(),
                Double.isNaN(plan.runsPerSecond())
                        ? "how long that takes could not be measured"
                        : Numbers.time(plan.seconds()) + " on " + (threads == 1 ? "one thread" : threads + " threads"));
        return lines.toString();
    }
}
