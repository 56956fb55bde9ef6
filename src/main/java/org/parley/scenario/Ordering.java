package org.parley.scenario;

import java.util.List;
import org.parley.scenario.evidence.OrderedPair;

/**
 * What the evidence fixes about numbers that it does not give: some are greater than others. Each of {@code greater} must
 * exceed each of {@code less} in the median; see {@link OrderedPair}.
 *
 * @param say what the numbers are, in words
 * @param of path of the numbers with one {@code *}, for which the entries of the lists stand; or null if those are paths
 * @param greater what is greater: paths, names for the {@code *}, or plain numbers
 * @param less what is less, likewise
 * @param evidence ids of the claims that fix it
 */
public record Ordering(String say, String of, List<String> greater, List<String> less, List<String> evidence) {

    /** Copies the lists. */
    public Ordering {
        greater = Ordered.copy(greater);
        less = Ordered.copy(less);
        evidence = Ordered.copy(evidence);
    }
}
