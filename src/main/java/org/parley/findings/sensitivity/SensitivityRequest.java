package org.parley.findings.sensitivity;

import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.parley.experiment.UncertainInputs;
import org.parley.experiment.design.SaltelliPoints;
import org.parley.scenario.format.ScenarioFile;
import org.parley.store.folder.ResultsException;

/**
 * Everything that determines a sensitivity analysis.
 *
 * @param version version of Parley
 * @param file the scenario
 * @param withOptions whether parameters with options are tried too
 * @param metrics what is explained, at least one
 * @param size how much is run
 * @param seed master seed, of designs, runs and resamples
 */
public record SensitivityRequest(
        String version, ScenarioFile file, boolean withOptions, List<Metric> metrics, Size size, long seed) {

    /** Values that are kept in memory at the most, 400 megabytes of them. */
    private static final long MOST_VALUES = 50_000_000;

    /**
     * How much is run.
     *
     * @param trajectories Morris's trajectories, at least 2
     * @param points base rows of Saltelli's points, at least 16
     * @param runs runs per case, at least 2
     * @param top how many factors are analysed in the second stage, at least 1
     */
    public record Size(int trajectories, int points, int runs, int top) {}

    /** Copies the metrics and checks that the numbers make sense. */
    public SensitivityRequest {
        metrics = List.copyOf(metrics);
        require(size.trajectories >= 2, "--trajectories must be at least 2");
        require(size.points >= 16, "--points must be at least 16, of which a quarter and a half are looked at too");
        require(size.runs >= 2, "--runs must be at least 2, or chance cannot be told from the numbers");
        require(
                size.top >= 1 && size.top <= SaltelliPoints.MAX_DIMENSION,
                "--top must be from 1 to " + SaltelliPoints.MAX_DIMENSION);
        long values = (long) size.points * (size.top + 3) * metrics.size();
        require(
                values <= MOST_VALUES / size.runs,
                "so many points, runs and metrics do not fit into memory: --points x (--top + 3) x --runs x metrics must be"
                        + " at most 50,000,000");
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw ResultsException.ofInput(rule + ".");
        }
    }

    /**
     * Returns what the scenario leaves open.
     *
     * @throws ResultsException if that is nothing
     */
    UncertainInputs uncertainties() {
        UncertainInputs open = UncertainInputs.of(file, withOptions);
        require(
                !open.factors().isEmpty(),
                file.name()
                        + ": error: no number in the scenario is uncertain and no parameter has options, so there is"
                        + " nothing to be sensitive to. Maybe give a number as a distribution, such as"
                        + " {triangular: [0.2, 0.4, 0.7]}");
        return open;
    }

    /** Returns how many factors are analysed in the second stage. */
    int chosen(int factors) {
        return FastMath.min(size.top, factors);
    }
}
