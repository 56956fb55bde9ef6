package org.parley.answer.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.answer.Section;
import org.parley.answer.part.InfluenceCharts;
import org.parley.chart.Axis;
import org.parley.chart.Caption;
import org.parley.chart.CurveChart;
import org.parley.findings.sensitivity.Convergence;
import org.parley.findings.sensitivity.Decomposition.Stage;
import org.parley.statistics.sensitivity.Index;

/**
 * Convergence of indices as points are added: whether they have settled.
 *
 * @param subject the analysis
 * @param explained the metrics that have indices, by place, at least one
 */
record ConvergenceSection(Subject subject, List<Integer> explained) {

    Section section() {
        long settled = explained.stream()
                .filter(m -> subject.found().convergence(m).isSettled())
                .count();
        String title = settled == explained.size()
                ? "The shares have settled"
                : settled == 0
                        ? "No outcome's shares have settled"
                        : settled + " of " + explained.size() + " outcomes have shares that have settled";
        List<Block> blocks = new ArrayList<>(List.of(new Figure("convergence", chart(title))));
        Sentences sentences = new Sentences(subject);
        explained.forEach(m -> sentences.advice(m).forEach(sentence -> blocks.add(new Block.Note(sentence))));
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
        Convergence convergence = subject.found().convergence(m);
        List<Stage> stages = subject.found().decomposition().stages();
        List<double[]> points = new ArrayList<>();
        for (int k = 0; k < stages.size(); k++) {
            Index index = convergence.leading().get(k);
            double[] ends = index == null ? new double[] {Double.NaN} : InfluenceCharts.ends(index);
            if (Arrays.stream(ends).allMatch(Double::isFinite)) {
                points.add(new double[] {stages.get(k).points(), ends[0], ends[1], ends[2]});
            }
        }
        return CurveChart.Curve.of(
                subject.name(subject.input(convergence.leader())) + " (" + subject.metric(m) + ")", false, points);
    }
}
