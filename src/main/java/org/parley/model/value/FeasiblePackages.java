package org.parley.model.value;

import java.util.List;
import org.parley.model.compile.CompiledScenario.Issues;
import org.parley.model.preference.PackageSpace;
import org.parley.model.preference.PackageSpace.Need;
import org.parley.model.state.RunState;

/**
 * The packages of a table that can be proposed, given the terms in force on other tracks, and of these the open ones: those
 * that cross no red line of a party whose consent is needed.
 */
final class FeasiblePackages {

    private final RunState run;
    private final Issues issues;
    private final PackageSpace space;
    private final boolean[] blocked;
    private final boolean[] possible;
    private final int[] open;
    private final boolean needsOthers;
    private int openCount;
    private long version;

    /**
     * Makes room for the packages of a table.
     *
     * @param blocked whether each crosses a red line of a party whose consent is needed
     */
    FeasiblePackages(RunState run, PackageSpace space, boolean[] blocked) {
        this.run = run;
        this.blocked = blocked;
        this.space = space;
        issues = run.scenario().issues();
        possible = new boolean[space.size()];
        open = new int[space.size()];
        needsOthers = needsOtherTracks();
    }

    /** Whether a package differs from the terms in force and what it needs of other tracks is in force. */
    boolean isPossible(int pkg) {
        find();
        return possible[pkg];
    }

    /** Returns the open packages, in their order, before others that do not count. */
    int[] open() {
        find();
        return open;
    }

    /** Returns how many packages are open. */
    int openCount() {
        find();
        return openCount;
    }

    private void find() {
        if (version == run.valuesVersion()) {
            return;
        }
        version = run.valuesVersion();
        openCount = 0;
        for (int x = 0; x < possible.length; x++) {
            possible[x] = changesSomething(x) && (!needsOthers || needsMet(x));
            if (possible[x] && !blocked[x]) {
                open[openCount++] = x;
            }
        }
    }

    private boolean changesSomething(int pkg) {
        for (int j = 0; j < space.issueCount(); j++) {
            int issue = space.issue(j);
            int agreed = run.waiting()[issue] >= 0 ? run.waiting()[issue] : run.terms()[issue];
            if (space.option(pkg, j) != agreed) {
                return true;
            }
        }
        return false;
    }

    private boolean needsMet(int pkg) {
        for (int j = 0; j < space.issueCount(); j++) {
            int issue = space.issue(j);
            if (space.option(pkg, j) == issues.statusQuo()[issue] || issues.expects()[issue] != null) {
                continue;
            }
            List<Need> needs = issues.needs().get(issue);
            for (int n = 0; n < needs.size(); n++) {
                Need need = needs.get(n);
                if (space.position(need.issue()) < 0 && !need.options()[run.terms()[need.issue()]]) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean needsOtherTracks() {
        for (int j = 0; j < space.issueCount(); j++) {
            for (Need need : issues.needs().get(space.issue(j))) {
                if (space.position(need.issue()) < 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
