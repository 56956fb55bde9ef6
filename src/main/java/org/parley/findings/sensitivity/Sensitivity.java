package org.parley.findings.sensitivity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.scenario.study.Factor;

/**
 * Which of the things that a scenario leaves open matter.
 *
 * @param request what was asked for
 * @param factors all that the scenario leaves open, in the order of their names
 * @param screening the first stage: all factors, by elementary effects (Morris 1991)
 * @param decomposition the second stage: those that matter most, by Sobol' indices
 * @param failures runs that failed
 */
public record Sensitivity(
        SensitivityRequest request,
        List<Factor> factors,
        Screening screening,
        Decomposition decomposition,
        Failures failures) {

    /** Copies the list. */
    public Sensitivity {
        factors = List.copyOf(factors);
    }

    /** Returns how far the indices of a metric have settled, or null if it has none. */
    public @Nullable Convergence convergence(int metric) {
        return Convergence.of(decomposition, metric, request.size().runs());
    }

    /** Returns the factors that were not chosen, by place, from the greatest mean absolute effect on a metric down. */
    public List<Integer> others(int metric) {
        return screening.ranked(metric).stream()
                .filter(i -> !decomposition.chosen().contains(i))
                .toList();
    }
}
