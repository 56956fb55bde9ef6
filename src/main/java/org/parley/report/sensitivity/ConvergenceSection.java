package org.parley.report.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.answer.Section;
import org.parley.answer.words.InputNames;
import org.parley.chart.Axis;
import org.parley.chart.Caption;
import org.parley.chart.CurveChart;
import org.parley.findings.sensitivity.Convergence;
import org.parley.findings.sensitivity.Decomposition;
import org.parley.findings.sensitivity.Sensitivity;
import org.parley.statistics.sensitivity.Index;

/**
 * Whether the indices have settled as points are added.
 *
 * @param found the analysis
 * @param explained the metrics that have indices, by place, at least one
 */
record ConvergenceSection(Sensitivity found, List<Integer> explained) {

    Section section() {
        SensitivitySentences sentences = new SensitivitySentences(found);
        long settled =
                explained.stream().filter(m -> found.convergence(m).isSettled()).count();
        String title = settled == explained.size()
                ? "The shares have settled"
                : settled == 0
                        ? "No outcome's shares have settled"
                        : settled + " of " + explained.size() + " outcomes have shares that have settled";
        List<Block> blocks = new ArrayList<>(List.of(new Figure("convergence", chart(title))));
        for (int m : explained) {
            blocks.add(new Block.Note(sentences.advice(m)));
            sentences.leftOut(m).forEach(sentence -> blocks.add(new Block.Note(sentence)));
        }
        return new Section(
                "convergence",
                "Have these shares settled?",
                title
                        + ": settled means that no share moved by more than 10 points of a hundred between a half and all of the"
                        + " points, and that no interval reaches further to either side.",
                blocks);
    }

    private CurveChart chart(String title) {
        return new CurveChart(
                new Caption(
                        title,
                        "Share by itself of the number that matters most for each outcome, after some of the points, with 95%"
                                + " intervals",
                        title + "; a curve for each outcome"),
                new Axis("Points", Axis.Scale.NUMBER),
                new Axis("Share of what the numbers shown explain", Axis.Scale.NUMBER),
                explained.stream().map(this::curve).toList(),
                List.of());
    }

    private CurveChart.Curve curve(int m) {
        Convergence convergence = found.convergence(m);
        List<Integer> points = new ArrayList<>();
        List<Index> indices = new ArrayList<>();
        List<Decomposition.Stage> stages = found.decomposition().stages();
        for (int k = 0; k < stages.size(); k++) {
            Index index = convergence.leading().get(k);
            if (index != null && Double.isFinite(index.value()) && isFinite(index)) {
                points.add(stages.get(k).points());
                indices.add(index);
            }
        }
        int leader = found.decomposition().chosen().get(convergence.leader());
        return new CurveChart.Curve(
                InputNames.of(
                                found.request().file().scenario(),
                                found.factors().get(leader).name()) + " ("
                        + found.request().metrics().get(m).name() + ")",
                false,
                points.stream().mapToDouble(p -> p).toArray(),
                numbers(indices, Index::value),
                numbers(indices, index -> index.interval().low()),
                numbers(indices, index -> index.interval().high()));
    }

    private static boolean isFinite(Index index) {
        return Double.isFinite(index.interval().low())
                && Double.isFinite(index.interval().high());
    }

    private static double[] numbers(List<Index> indices, ToDoubleFunction<Index> of) {
        return indices.stream().mapToDouble(of).toArray();
    }
}
