package org.parley.model;

import org.parley.model.preference.PackageSpace;

/** Which packages of a table can be proposed, given the terms in force on other tracks. */
final class Reach {

    private final NegotiationModel model;
    private final PackageSpace space;
    private final boolean[] possible;
    private final boolean needsOthers;
    private long version;

    Reach(NegotiationModel model, PackageSpace space) {
        this.model = model;
        this.space = space;
        possible = new boolean[space.size()];
        needsOthers = needsOtherTracks();
    }

    /** Whether a package differs from the terms in force and what it needs of other tracks is in force. */
    boolean isPossible(int pkg) {
        if (version != model.valuesVersion()) {
            version = model.valuesVersion();
            for (int x = 0; x < possible.length; x++) {
                possible[x] = changesSomething(x) && (!needsOthers || needsMet(x));
            }
        }
        return possible[pkg];
    }

    private boolean changesSomething(int pkg) {
        for (int j = 0; j < space.issueCount(); j++) {
            if (space.option(pkg, j) != model.termsInForce()[space.issue(j)]) {
                return true;
            }
        }
        return false;
    }

    private boolean needsMet(int pkg) {
        for (int j = 0; j < space.issueCount(); j++) {
            int issue = space.issue(j);
            if (space.option(pkg, j) == model.setting.statusQuo[issue]) {
                continue;
            }
            for (PackageSpace.Need need : model.setting.needs.get(issue)) {
                if (!isOnTable(need.issue()) && !need.options()[model.termsInForce()[need.issue()]]) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean needsOtherTracks() {
        for (int j = 0; j < space.issueCount(); j++) {
            for (PackageSpace.Need need : model.setting.needs.get(space.issue(j))) {
                if (!isOnTable(need.issue())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isOnTable(int issue) {
        for (int j = 0; j < space.issueCount(); j++) {
            if (space.issue(j) == issue) {
                return true;
            }
        }
        return false;
    }
}
