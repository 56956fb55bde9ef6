package org.parley.analysis.solution;

import java.util.ArrayList;
import java.util.List;

/** Packages of a problem that stand for all: every one if there are few, else every so-many-th in order. */
public final class Sample {

    /** The most packages of a sample: a picture shows no more. */
    public static final int MOST = 20_000;

    private Sample() {}

    /** Returns packages that cross no red line of a party with a say, in order. */
    public static List<Agreement> of(BargainingProblem problem) {
        long every = (problem.agenda().packages() - 1) / MOST + 1;
        List<Agreement> sample = new ArrayList<>();
        long[] count = {0};
        ValuedWalk.over(problem, (options, values, acceptedBy, crossed) -> {
            if (!crossed && count[0]++ % every == 0) {
                sample.add(problem.agreement(options.clone()));
            }
            return true;
        });
        return sample;
    }
}
