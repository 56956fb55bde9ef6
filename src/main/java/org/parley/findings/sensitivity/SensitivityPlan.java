package org.parley.findings.sensitivity;

import org.parley.experiment.UncertainInputs;
import org.parley.scenario.study.Factor.Domain;

/**
 * What a sensitivity analysis is about to do.
 *
 * @param request what is asked for
 * @param numbers uncertain numbers of the scenario
 * @param choices parameters with options that are tried
 * @param chosen how many of both are analysed in the second stage
 * @param screeningCases cases of the first stage
 * @param sharingCases cases of the second stage
 * @param runsPerSecond how fast runs are, or NaN if that was not measured
 */
public record SensitivityPlan(
        SensitivityRequest request,
        int numbers,
        int choices,
        int chosen,
        long screeningCases,
        long sharingCases,
        double runsPerSecond) {

    static SensitivityPlan of(SensitivityRequest request, UncertainInputs open, double runsPerSecond) {
        int all = open.factors().size();
        int numbers = (int) open.factors().stream()
                .filter(factor -> factor.domain() instanceof Domain.Uncertain)
                .count();
        int chosen = request.chosen(all);
        // Which are chosen is not known yet; only if all are chosen there are no others.
        int perRow = chosen + (chosen < all ? 3 : 2);
        return new SensitivityPlan(
                request,
                numbers,
                all - numbers,
                chosen,
                (long) request.size().trajectories() * (all + 1),
                (long) request.size().points() * perRow,
                runsPerSecond);
    }

    /** Returns the number of cases of both stages. */
    public long cases() {
        return screeningCases + sharingCases;
    }

    /** Returns the number of runs of both stages. */
    public long runs() {
        return cases() * request.size().runs();
    }

    /** Returns how many seconds it takes. */
    public double seconds() {
        return runs() / runsPerSecond;
    }
}
