package org.parley.model.ceasefire;

import java.util.Arrays;
import org.parley.model.compile.CompiledScenario.Issues;
import org.parley.model.preference.PackageSpace;
import org.parley.model.preference.PackageSpace.Need;
import org.parley.model.state.RunState;

/**
 * The terms in force: what is agreed comes into force, or waits for what it needs of other tracks; when a cease-fire is broken,
 * its issue and all that need it fall back to the status quo.
 */
public final class TermsInForce {

    private static final int NONE = -1;

    private TermsInForce() {}

    /**
     * Takes an agreed package into force. Options that may be agreed ahead wait if what they need is not in force; options
     * that waited come into force if it is now.
     *
     * @return the options that came into force although agreed before, by issue, -1 where none did
     */
    public static int[] agree(RunState run, PackageSpace space, int pkg) {
        Issues issues = run.scenario().issues();
        int[] terms = run.terms();
        int[] waiting = run.waiting();
        for (int j = 0; j < space.issueCount(); j++) {
            int issue = space.issue(j);
            boolean mayWait = issues.expects()[issue] != null;
            waiting[issue] = mayWait ? space.option(pkg, j) : NONE;
            terms[issue] = mayWait ? terms[issue] : space.option(pkg, j);
        }
        int[] came = release(run);
        for (int j = 0; j < space.issueCount(); j++) {
            came[space.issue(j)] = NONE;
        }
        return came;
    }

    /** Takes waiting options into force whose needs are in force, and returns them by issue, -1 for none. */
    public static int[] release(RunState run) {
        int[] waiting = run.waiting();
        int[] came = new int[waiting.length];
        Arrays.fill(came, NONE);
        boolean changed = isAny(waiting);
        while (changed) {
            changed = false;
            for (int k = 0; k < waiting.length; k++) {
                if (waiting[k] != NONE && isIn(run.scenario().issues(), k, waiting[k], run.terms())) {
                    came[k] = waiting[k];
                    run.terms()[k] = waiting[k];
                    waiting[k] = NONE;
                    changed = true;
                }
            }
        }
        return came;
    }

    /** Whether any option is in a list by issue. */
    public static boolean isAny(int[] options) {
        for (int option : options) {
            if (option != NONE) {
                return true;
            }
        }
        return false;
    }

    /** Takes the cease-fire in force, and all that needs it, out of the terms. What may be agreed ahead waits again. */
    public static void fallBack(RunState run) {
        Issues issues = run.scenario().issues();
        int[] terms = run.terms();
        int issue = run.scenario().ceasefire().issue();
        terms[issue] = issues.statusQuo()[issue];
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int k = 0; k < terms.length; k++) {
                if (!isIn(issues, k, terms[k], terms)) {
                    run.waiting()[k] = issues.expects()[k] == null ? NONE : terms[k];
                    terms[k] = issues.statusQuo()[k];
                    changed = true;
                }
            }
        }
    }

    /** Whether an option can be in force under terms: it is the status quo, or all that its issue needs is in force. */
    public static boolean isIn(Issues issues, int issue, int option, int[] terms) {
        if (option == issues.statusQuo()[issue]) {
            return true;
        }
        for (Need need : issues.needs().get(issue)) {
            if (!need.options()[terms[need.issue()]]) {
                return false;
            }
        }
        return true;
    }
}
