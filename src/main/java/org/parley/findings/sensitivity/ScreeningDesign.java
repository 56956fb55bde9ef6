package org.parley.findings.sensitivity;

import java.util.AbstractList;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.experiment.Case;
import org.parley.experiment.UncertainInputs;
import org.parley.experiment.design.MorrisTrajectories;
import org.parley.experiment.design.RandomPoints;
import org.parley.scenario.study.Factor.Domain;

/**
 * Morris's trajectories over all that a scenario leaves open. Of a number, each of four levels stands for a quarter of its
 * probability, and a step goes over half of it. Of options, a trajectory has two at random, and a step goes from one to the
 * other. The cases of a trajectory share their streams, and no two trajectories do.
 */
final class ScreeningDesign extends AbstractList<Case> {

    private static final int LEVELS = 4;

    private final UncertainInputs open;
    private final List<Integer> all;
    private final int runs;
    private final double[][] points;
    private final double[][] settings;

    ScreeningDesign(UncertainInputs open, SensitivityRequest request) {
        this.open = open;
        int d = open.factors().size();
        all = IntStream.range(0, d).boxed().toList();
        runs = request.size().runs();
        points = new double[Math.multiplyExact(request.size().trajectories(), d + 1)][d];
        settings = new double[points.length][d];
        MorrisTrajectories trajectories = new MorrisTrajectories(LEVELS, d, request.seed());
        for (int p = 0; p < points.length; p++) {
            int first = p - p % (d + 1);
            double[] grid = trajectories.point(p);
            double[] one = RandomPoints.point(2L * (first / (d + 1)), d, request.seed());
            double[] other = RandomPoints.point(2L * (first / (d + 1)) + 1, d, request.seed());
            for (int i = 0; i < d; i++) {
                points[p][i] = (grid[i] * (LEVELS - 1) + 0.5) / LEVELS;
                boolean isMoved = points[p][i] != points[first][i];
                settings[p][i] = open.factors().get(i).domain() instanceof Domain.Levels levels
                        ? option(levels.values().size(), one[i], other[i], isMoved)
                        : points[p][i];
            }
        }
    }

    /** Share at the middle of one of two different options. */
    private static double option(int options, double one, double other, boolean isMoved) {
        int from = (int) (one * options);
        int to = (from + 1 + (int) (other * (options - 1))) % options;
        return ((isMoved ? to : from) + 0.5) / options;
    }

    /** Returns the points as probabilities, {@code [r (d + 1)][d]}: from point to point one of them moves by a half. */
    double[][] points() {
        return points;
    }

    @Override
    public Case get(int index) {
        long trajectory = index / (all.size() + 1);
        return open.at(index, trajectory * runs, all, settings[index]);
    }

    @Override
    public int size() {
        return points.length;
    }
}
