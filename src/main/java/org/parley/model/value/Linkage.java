package org.parley.model.value;

import java.util.Arrays;
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
    private final int[][] then;
    private final int[] terms;
    private final int[] waiting;

    Linkage(RunState run, PackageSpace space) {
        this.run = run;
        this.space = space;
        issues = run.scenario().issues();
        then = new int[space.size()][issues.count()];
        terms = new int[issues.count()];
        waiting = new int[issues.count()];
        Arrays.fill(waiting, Integer.MIN_VALUE);
        boolean any = false;
        for (int j = 0; j < space.issueCount(); j++) {
            any |= issues.expects()[space.issue(j)] != null;
        }
        mayWait = any;
    }

    /** Works out what each package would bring into force at once; whether any may be worth another value than its options have. */
    boolean settle() {
        boolean isAny = mayWait || TermsInForce.isAny(run.waiting());
        if (isAny && !(Arrays.equals(terms, run.terms()) && Arrays.equals(waiting, run.waiting()))) {
            System.arraycopy(run.terms(), 0, terms, 0, terms.length);
            System.arraycopy(run.waiting(), 0, waiting, 0, waiting.length);
            for (int x = 0; x < then.length; x++) {
                settle(x, then[x]);
            }
        }
        return isAny;
    }

    /** Returns what is to be added to the utility that an actor has of a package with all its options in force. */
    double more(ActorAgent agent, int pkg) {
        int[] now = then[pkg];
        double more = 0;
        for (int k = 0; k < now.length; k++) {
            int j = space.position(k);
            int without = run.terms()[k];
            if (j < 0 && now[k] != without) {
                more += agent.worth(k, now[k]) - agent.worth(k, without);
            } else if (j >= 0 && now[k] != space.option(pkg, j)) {
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

    /** Works out the terms that would be in force at once, which are the same for all actors. */
    private void settle(int pkg, int[] now) {
        for (int k = 0; k < now.length; k++) {
            int j = space.position(k);
            now[k] = j < 0 || issues.expects()[k] != null ? run.terms()[k] : space.option(pkg, j);
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int k = 0; k < now.length; k++) {
                int j = space.position(k);
                int agreed = j < 0 ? run.waiting()[k] : space.option(pkg, j);
                Slot mayWait = issues.expects()[k];
                if (mayWait != null && agreed >= 0 && agreed != now[k] && TermsInForce.isIn(issues, k, agreed, now)) {
                    now[k] = agreed;
                    changed = true;
                }
            }
        }
    }
}
