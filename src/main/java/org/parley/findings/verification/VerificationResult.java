package org.parley.findings.verification;

import java.util.List;
import org.parley.findings.verification.Verdict.Kind;
import org.parley.scenario.Scenario;

/**
 * What came of the claims of a scenario.
 *
 * @param file where it was read from
 * @param scenario the scenario
 * @param seed master seed of the runs
 * @param verdicts one per claim, in the order of the file
 */
public record VerificationResult(String file, Scenario scenario, long seed, List<Verdict> verdicts) {

    /** Copies the verdicts. */
    public VerificationResult {
        verdicts = List.copyOf(verdicts);
    }

    /** Returns where the claims that fail stand. */
    public List<String> failing() {
        return verdicts.stream()
                .filter(v -> v.kind() == Kind.FAILS)
                .map(v -> file + ": claims." + v.id())
                .toList();
    }

    /** Returns how many claims have a verdict. */
    public long count(Kind kind) {
        return verdicts.stream().filter(v -> v.kind() == kind).count();
    }
}
