package org.parley.model.ceasefire;

import org.parley.model.compile.CompiledScenario.Issues;
import org.parley.model.preference.PackageSpace.Need;
import org.parley.model.state.RunState;

/** The terms in force when a cease-fire is broken: its issue and all that need it fall back to the status quo. */
public final class TermsInForce {

    private TermsInForce() {}

    /** Takes the cease-fire in force, and all that needs it, out of the terms. */
    public static void fallBack(RunState run) {
        Issues issues = run.scenario().issues();
        int[] terms = run.terms();
        int issue = run.scenario().ceasefire().issue();
        terms[issue] = issues.statusQuo()[issue];
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int k = 0; k < terms.length; k++) {
                if (terms[k] != issues.statusQuo()[k] && !needsMet(issues, k, terms)) {
                    terms[k] = issues.statusQuo()[k];
                    changed = true;
                }
            }
        }
    }

    private static boolean needsMet(Issues issues, int issue, int[] terms) {
        for (Need need : issues.needs().get(issue)) {
            if (!need.options()[terms[need.issue()]]) {
                return false;
            }
        }
        return true;
    }
}
