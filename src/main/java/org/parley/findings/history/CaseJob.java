package org.parley.findings.history;

import java.util.Map;
import org.parley.scenario.history.CodedCase;
import org.parley.scenario.history.Mapping;

/**
 * A case to be forecast.
 *
 * @param label tells it from all others
 * @param of the case as it is coded
 * @param mapping what makes a scenario of it
 * @param fixed levels of covariates that are not drawn but held
 */
record CaseJob(String label, CodedCase of, Mapping mapping, Map<String, Integer> fixed) {

    /** Returns the case as it is. */
    static CaseJob plain(CodedCase of, Mapping mapping) {
        return new CaseJob(of.id(), of, mapping, Map.of());
    }
}
