package org.parley.model.value;

import org.parley.model.compile.CompiledScenario.Issues;
import org.parley.model.preference.PackageSpace;
import org.parley.model.preference.PackageSpace.Need;
import org.parley.model.state.RunState;

/** The packages of a table that can be proposed, given the terms in force on other tracks. */
final class FeasiblePackages {

    private final RunState run;
    private final Issues issues;
    private final PackageSpace space;
    private final boolean[] possible;
    private final boolean needsOthers;
    private long version;

    /** Makes room for the packages of a table. */
    FeasiblePackages(RunState run, PackageSpace space) {
        this.run = run;
        this.space = space;
        issues = run.scenario().issues();
        possible = new boolean[space.size()];
        needsOthers = needsOtherTracks();
    }

    /** Whether a package differs from the terms in force and what it needs of other tracks is in force. */
    boolean isPossible(int pkg) {
        if (version != run.valuesVersion()) {
            version = run.valuesVersion();
            for (int x = 0; x < possible.length; x++) {
                possible[x] = changesSomething(x) && (!needsOthers || needsMet(x));
            }
        }
        return possible[pkg];
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
            for (Need need : issues.needs().get(issue)) {
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
