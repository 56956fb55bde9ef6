package org.parley.scenario;

import java.util.List;
import java.util.Map;

/**
 * Something bargained over.
 *
 * @param what one sentence: what is at stake
 * @param options named options in order, at least two
 * @param statusQuo the option that holds absent agreement; default the first
 * @param needs issues on which one of the given options must be agreed before this one can leave its status quo
 * @param expects chance, as the parties see it, that what it needs of another track comes: it may then be agreed before, and
 *     waits; null if that must be in force first
 * @param evidence ids of the claims that support it
 * @param assumption why this although no claim says so, or null
 */
public record Issue(
        String what,
        List<String> options,
        String statusQuo,
        Map<String, List<String>> needs,
        Quantity expects,
        List<String> evidence,
        String assumption) {

    /** Copies the lists and fills in the status quo. */
    public Issue {
        options = Ordered.copy(options);
        statusQuo = statusQuo == null && !options.isEmpty() ? options.get(0) : statusQuo;
        needs = Ordered.copy(needs);
        evidence = Ordered.copy(evidence);
    }

    /** Returns the position of the status quo among the options. */
    public int statusQuoIndex() {
        return options.indexOf(statusQuo);
    }
}
