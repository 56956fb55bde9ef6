package org.parley.model.ceasefire;

/** The utility of each package to each actor, without war costs, in [0, 1]. */
@FunctionalInterface
public interface PackageUtility {

    /** Returns the utility of a package to an actor. */
    double utility(int actor, int pkg);
}
