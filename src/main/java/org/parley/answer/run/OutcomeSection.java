package org.parley.answer.run;

import static org.parley.answer.words.Numbers.format;
import static org.parley.answer.words.Numbers.percent;
import static org.parley.answer.words.Numbers.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.answer.Section;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.Vocabulary;
import org.parley.chart.Axis;
import org.parley.chart.Caption;
import org.parley.chart.CurveChart;
import org.parley.chart.ProportionChart;
import org.parley.findings.Endings;
import org.parley.outcome.Outcome;
import org.parley.statistics.Proportion;

/** Outcomes of runs: the share of each, and how the shares settle as runs grow. */
final class OutcomeSection {

    private static final int MOST_CURVES = 5;
    private static final int FEWEST_POINTS = 3;
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
        return subject.isEmpty()
                ? new Section("outcomes", "How does it end?", Subject.NOTHING, List.of())
                : new Section("outcomes", "How does it end?", section.sentence(), section.blocks());
    }

    private String name(Map.Entry<Outcome, Proportion> ranked) {
        return subject.words().outcome(ranked.getKey());
    }

    private String sentence() {
        Map.Entry<Outcome, Proportion> first = ranked.get(0);
        if (endings.runs() == 1) {
            return format("The one run ends so: %s. One run tells no distribution.", name(first));
        }
        if (ranked.size() == 1) {
            return format("All %,d runs end the same way: %s.", endings.runs(), name(first));
        }
        Map.Entry<Outcome, Proportion> second = ranked.get(1);
        String unresolved = first.getValue().low() <= second.getValue().high()
                ? " So few runs do not tell which of the two is more frequent."
                : "";
        return format(
                "The commonest end is “%s”: %s of runs, 95%% interval in brackets. Next comes “%s”: %s.%s",
                name(first), share(first.getValue()), name(second), share(second.getValue()), unresolved);
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        if (endings.failed() > 0) {
            blocks.add(new Block.Note(format(
                    "%s failed and count%s nowhere on this page.",
                    Vocabulary.capital(Numbers.counted(endings.failed(), "run")), endings.failed() == 1 ? "s" : "")));
        }
        blocks.add(new Figure("outcomes", shares()));
        blocks.add(
                endings.growing().size() < FEWEST_POINTS
                        ? new Block.Note("So few runs do not show how the shares settle as runs grow.")
                        : new Figure("settling", settling()));
        return blocks;
    }

    private ProportionChart shares() {
        String title = format(
                "%s ends %s of runs",
                Vocabulary.capital(name(ranked.get(0))),
                percent(ranked.get(0).getValue().share()));
        return new ProportionChart(
                new Caption(
                        title,
                        format(
                                "Share of %s by how they end, with 95%% intervals (Wilson 1927)",
                                Numbers.counted(endings.runs(), "run")),
                        title + "; bars of the share of each outcome with intervals"),
                "Outcome",
                List.of(new ProportionChart.Group(
                        "", ranked.stream().map(e -> bar(name(e), e.getValue())).toList())));
    }

    static ProportionChart.Bar bar(String name, Proportion p) {
        return new ProportionChart.Bar(name, p.share(), p.low(), p.high());
    }

    private Proportion among(Endings.Growing first, Outcome outcome) {
        return first.shares().getOrDefault(outcome, Proportion.of(0, first.runs()));
    }

    private CurveChart settling() {
        List<Endings.Growing> growing = endings.growing();
        Map.Entry<Outcome, Proportion> first = ranked.get(0);
        int settled = growing.size() - 1;
        while (settled > 0
                && Math.abs(among(growing.get(settled - 1), first.getKey()).share()
                                - first.getValue().share())
                        <= NEAR) {
            settled--;
        }
        String title = format(
                "From run %,d on the commonest share stays within one percentage point of its end",
                growing.get(settled).runs());
        return new CurveChart(
                new Caption(
                        title,
                        "Share of the commonest outcomes among the first so many runs, with 95% intervals",
                        title + "; curves of shares that level out as runs grow"),
                new Axis("Runs", Axis.Scale.MAGNITUDE),
                new Axis("Share of runs", Axis.Scale.SHARE),
                ranked.stream().limit(MOST_CURVES).map(this::curve).toList(),
                List.of());
    }

    private CurveChart.Curve curve(Map.Entry<Outcome, Proportion> outcome) {
        return CurveChart.Curve.of(
                name(outcome),
                false,
                endings.growing().stream()
                        .map(first -> {
                            Proportion p = among(first, outcome.getKey());
                            return new double[] {first.runs(), p.share(), p.low(), p.high()};
                        })
                        .toList());
    }
}
