package org.parley.model.value;

import org.parley.model.actor.ActorAgent;
import org.parley.model.ceasefire.TermsInForce;
import org.parley.model.compile.CompiledScenario.Issues;
import org.parley.model.preference.PackageSpace;
import org.parley.model.random.UncertainNumbers.Slot;
import org.parley.model.state.RunState;

/**
 * What packages of a table are worth more or less because of other tables: an option that would have to wait counts with the
 * chance that the parties expect, and a package that delivers what others wait for brings these into force too.
 */
final class Linkage {

    private final RunState run;
    private final Issues issues;
    private final PackageSpace space;
    private final boolean mayWait;
    private final int[] then;

    Linkage(RunState run, PackageSpace space) {
        this.run = run;
        this.space = space;
        issues = run.scenario().issues();
        then = new int[issues.count()];
        boolean any = false;
        for (int j = 0; j < space.issueCount(); j++) {
            any |= issues.expects()[space.issue(j)] != null;
        }
        mayWait = any;
    }

    /** Whether any package may be worth another value than its options have. */
    boolean isAny() {
        return mayWait || TermsInForce.isAny(run.waiting());
    }

    /** Returns what is to be added to the utility that an actor has of a package with all its options in force. */
    double more(ActorAgent agent, int pkg) {
        settle(pkg);
        double more = 0;
        for (int k = 0; k < then.length; k++) {
            int j = space.position(k);
            int without = run.terms()[k];
            if (j < 0) {
                more += agent.worth(k, then[k]) - agent.worth(k, without);
            } else if (then[k] != space.option(pkg, j)) {
                more -= (1 - expected(k)) * (agent.worth(k, space.option(pkg, j)) - agent.worth(k, without));
            }
            if (j >= 0 && run.waiting()[k] >= 0) {
                // What waits already is part of no deal at this table: to give it up costs what is expected of it.
                more -= expected(k) * (agent.worth(k, run.waiting()[k]) - agent.worth(k, without));
            }
        }
        return more;
    }

    private double expected(int issue) {
        return issues.expects()[issue].in(run.drawn());
    }

    /** Works out the terms that would be in force at once. */
    private void settle(int pkg) {
        for (int k = 0; k < then.length; k++) {
            int j = space.position(k);
            then[k] = j < 0 || issues.expects()[k] != null ? run.terms()[k] : space.option(pkg, j);
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int k = 0; k < then.length; k++) {
                int j = space.position(k);
                int agreed = j < 0 ? run.waiting()[k] : space.option(pkg, j);
                Slot mayWait = issues.expects()[k];
                if (mayWait != null && agreed >= 0 && agreed != then[k] && TermsInForce.isIn(issues, k, agreed, then)) {
                    then[k] = agreed;
                    changed = true;
                }
            }
        }
    }
}
