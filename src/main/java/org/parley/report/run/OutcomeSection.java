package org.parley.report.run;

import static org.parley.report.run.Subject.format;
import static org.parley.report.run.Subject.percent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.answer.Section;
import org.parley.chart.Axis;
import org.parley.chart.Caption;
import org.parley.chart.CurveChart;
import org.parley.chart.ProportionChart;
import org.parley.findings.Endings;
import org.parley.outcome.Outcome;
import org.parley.statistics.Proportion;

/** How runs end, and how that settles as runs grow. */
final class OutcomeSection {

    private static final int MOST_CURVES = 5;
    private static final double NEAR = 0.01;

    private final Subject subject;
    private final Endings endings;
    private final List<Map.Entry<Outcome, Proportion>> ranked;

    private OutcomeSection(Subject subject) {
        this.subject = subject;
        endings = subject.found().endings();
        ranked = List.copyOf(endings.outcomes().entrySet());
    }

    static Section of(Subject subject) {
        OutcomeSection section = new OutcomeSection(subject);
        return new Section("outcomes", "How does it end?", section.sentence(), section.blocks());
    }

    private String sentence() {
        if (subject.isEmpty()) {
            return Subject.NOTHING;
        }
        Map.Entry<Outcome, Proportion> first = ranked.get(0);
        if (endings.runs() == 1) {
            return format("The one run ends so: %s. One run tells no distribution.", subject.outcome(first.getKey()));
        }
        if (ranked.size() == 1) {
            return format("All %,d runs end the same way: %s.", endings.runs(), subject.outcome(first.getKey()));
        }
        Map.Entry<Outcome, Proportion> second = ranked.get(1);
        String unresolved = first.getValue().low() <= second.getValue().high()
                ? " So few runs do not tell which of the two is more frequent."
                : "";
        return format(
                "The commonest end is \u201c%s\u201d: %s of runs, 95%% interval in brackets. Next comes \u201c%s\u201d: %s.%s",
                subject.outcome(first.getKey()),
                percent(first.getValue()),
                subject.outcome(second.getKey()),
                percent(second.getValue()),
                unresolved);
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        if (subject.isEmpty()) {
            return blocks;
        }
        if (endings.failed() > 0) {
            blocks.add(new Block.Note(format(
                    "%s failed and count%s nowhere on this page.",
                    Subject.capital(Subject.count(endings.failed(), "run")), endings.failed() == 1 ? "s" : "")));
        }
        blocks.add(new Figure("outcomes", shares()));
        if (endings.growing().size() < 3) {
            blocks.add(new Block.Note("So few runs do not show how the shares settle as runs grow."));
        } else {
            blocks.add(new Figure("settling", settling()));
        }
        return blocks;
    }

    private ProportionChart shares() {
        String title = format(
                "%s ends %s of runs",
                Subject.capital(subject.outcome(ranked.get(0).getKey())),
                percent(ranked.get(0).getValue().share()));
        return new ProportionChart(
                new Caption(
                        title,
                        format(
                                "Share of %s by how they end, with 95%% intervals (Wilson 1927)",
                                Subject.count(endings.runs(), "run")),
                        title + "; bars of the share of each outcome with intervals"),
                "Outcome",
                List.of(new ProportionChart.Group(
                        "",
                        ranked.stream()
                                .map(e -> bar(subject.outcome(e.getKey()), e.getValue()))
                                .toList())));
    }

    static ProportionChart.Bar bar(String name, Proportion p) {
        return new ProportionChart.Bar(name, p.share(), p.low(), p.high());
    }

    private CurveChart settling() {
        Outcome first = ranked.get(0).getKey();
        double last = ranked.get(0).getValue().share();
        long settled = endings.growing().get(endings.growing().size() - 1).runs();
        for (int k = endings.growing().size() - 1; k >= 0; k--) {
            Endings.Growing growing = endings.growing().get(k);
            Proportion share = growing.shares().get(first);
            if (Math.abs((share == null ? 0 : share.share()) - last) > NEAR) {
                break;
            }
            settled = growing.runs();
        }
        String title =
                format("From run %,d on the commonest share stays within one percentage point of its end", settled);
        return new CurveChart(
                new Caption(
                        title,
                        "Share of the commonest outcomes among the first so many runs, with 95% intervals",
                        title + "; curves of shares that level out as runs grow"),
                new Axis("Runs", Axis.Scale.MAGNITUDE),
                new Axis("Share of runs", Axis.Scale.SHARE),
                ranked.stream().limit(MOST_CURVES).map(e -> curve(e.getKey())).toList(),
                List.of());
    }

    private CurveChart.Curve curve(Outcome outcome) {
        List<Endings.Growing> growing = endings.growing();
        List<Proportion> shares = growing.stream()
                .map(g -> g.shares().getOrDefault(outcome, Proportion.of(0, g.runs())))
                .toList();
        return new CurveChart.Curve(
                subject.outcome(outcome),
                false,
                growing.stream().mapToDouble(Endings.Growing::runs).toArray(),
                shares.stream().mapToDouble(Proportion::share).toArray(),
                shares.stream().mapToDouble(Proportion::low).toArray(),
                shares.stream().mapToDouble(Proportion::high).toArray());
    }
}
