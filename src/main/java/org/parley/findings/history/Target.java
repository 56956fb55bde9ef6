package org.parley.findings.history;

import java.util.stream.Stream;
import org.parley.scenario.history.CaseOutcome;
import org.parley.scenario.history.CaseOutcome.State;
import org.parley.scenario.history.CodedCase;
import org.parley.scenario.history.Covariate;

/** What is forecast of a case, as a probability. */
public enum Target {
    /** General agreement within 12 months of the start. */
    T1("agreement within 12 months", 0.60, 0.15, 0.70),
    /** In force 12 months after agreement. */
    T2("in force after 12 months", 0.60, 0.30, 0.60),
    /** In force 60 months after agreement. */
    T3("in force after 60 months", 0.45, 0.20, 0.60);

    private final String label;
    private final double prior;
    private final double least;
    private final double slope;

    Target(String label, double prior, double least, double slope) {
        this.label = label;
        this.prior = prior;
        this.least = least;
        this.slope = slope;
    }

    /** Returns it in words. */
    public String label() {
        return label;
    }

    /** Returns what a naive forecaster says of every case. */
    public double prior() {
        return prior;
    }

    /** Returns 1 if it came, 0 if not, NaN if a case is not scored. */
    public double came(CaseOutcome outcome) {
        if (outcome == null) {
            return Double.NaN;
        }
        if (this == T1) {
            return outcome.isAgreed() ? 1 : 0;
        }
        State state = this == T2 ? outcome.inForce12() : outcome.inForce60();
        boolean isScored = outcome.isWatched() && (state == State.YES || state == State.NO);
        return isScored ? (state == State.YES ? 1 : 0) : Double.NaN;
    }

    /** Returns what the checklist with unit weights says of a case, which was fixed before it was scored (Dawes 1979). */
    public double checklist(CodedCase of) {
        double mean = (this == T1 ? agreement(of) : durability(of))
                .mapToDouble(x -> x)
                .average()
                .orElseThrow();
        return least + slope * mean;
    }

    private static Stream<Double> agreement(CodedCase of) {
        return Stream.of(
                Math.min(u(of, "cost_A"), u(of, "cost_B")),
                u(of, "facil_leverage"),
                1 - u(of, "private_info"),
                1 - u(of, "issue_depth"),
                u(of, "divisibility"),
                1 - Math.max(u(of, "ratif_A"), u(of, "ratif_B")),
                1 - Math.max(u(of, "patience_A"), u(of, "patience_B")),
                1 - u(of, "excluded"));
    }

    private static Stream<Double> durability(CodedCase of) {
        return Stream.of(
                u(of, "guarantee"),
                u(of, "mandate_clarity"),
                1 - u(of, "broken_cf"),
                1 - u(of, "excluded"),
                1 - u(of, "issue_depth"),
                1 - u(of, "private_info"));
    }

    private static double u(CodedCase of, String covariate) {
        return Covariate.codebook().get(covariate).share(of.level(covariate));
    }
}
