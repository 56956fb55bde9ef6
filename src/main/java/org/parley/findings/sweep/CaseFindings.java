package org.parley.findings.sweep;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.parley.outcome.Outcome;
import org.parley.statistics.Proportion;

/**
 * What a case of a study comes to.
 *
 * @param index its place, from 0
 * @param values of the factors, as in a file; null where the scenario's own value stays
 * @param runs number of its runs, failed ones too
 * @param failed number of its runs that failed
 * @param metrics the metrics of the study, in its order
 * @param outcomes how its runs ended, of those outcomes that occur in any case
 */
public record CaseFindings(
        int index,
        List<String> values,
        long runs,
        long failed,
        List<MetricValue> metrics,
        Map<Outcome, Proportion> outcomes) {

    /** Copies the lists. */
    public CaseFindings {
        values = Collections.unmodifiableList(new ArrayList<>(values));
        metrics = List.copyOf(metrics);
        outcomes = Collections.unmodifiableMap(new EnumMap<>(outcomes));
    }
}
