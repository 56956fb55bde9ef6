package org.parley.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;

/**
 * A claim of a source that numbers and directions of a scenario cite.
 *
 * @param says what it says, in our words
 * @param implies what a negotiation in which it holds has more or less of, or null if the file does not say so
 * @param label why it is there although nothing is to come of it, or null if something should
 */
public record CitedClaim(String says, Implied implies, String label) {

    /** Issues with more options are scales, whose options are not looked at one by one. */
    public static final int MOST_OPTIONS = 8;

    /** Which way a claim moves something. */
    public enum Direction {
        /** There is more of it where the claim holds. */
        @JsonProperty("more")
        MORE,
        /** There is less of it where the claim holds. */
        @JsonProperty("less")
        LESS
    }

    /**
     * What a claim implies.
     *
     * @param what one of {@link #measures}
     * @param direction whether there is more or less of it where the claim holds
     */
    public record Implied(String what, Direction direction) {}

    /**
     * Returns what a claim can imply in a scenario: {@code signed}, {@code in_force}, {@code by_arms}, {@code months}, {@code
     * strength}, {@code belief}, {@code value(ACTOR)}, {@code terms(ISSUE = OPTION)}, {@code happens(EVENT)}; what is seen
     * within another window than the first (signed) or last (in force), with that window in brackets.
     */
    public static List<String> measures(Scenario scenario) {
        List<Span> windows = scenario.calendar().observe();
        List<String> all = new ArrayList<>(List.of("signed"));
        windows.stream().skip(1).forEach(window -> all.add("signed(" + window + ")"));
        if (scenario.ceasefire() != null) {
            all.add("in_force");
            windows.stream()
                    .limit(Math.max(0, windows.size() - 1))
                    .forEach(window -> all.add("in_force(" + window + ")"));
        }
        if (scenario.war() != null) {
            all.add("by_arms");
        }
        all.add("months");
        if (scenario.guarantees() != null) {
            all.add("strength");
        }
        if (scenario.actors().values().stream().anyMatch(actor -> actor.type() != null)) {
            all.add("belief");
        }
        scenario.actors().keySet().forEach(actor -> all.add("value(" + actor + ")"));
        scenario.issues().forEach((id, issue) -> {
            if (issue.options().size() <= MOST_OPTIONS) {
                issue.options().forEach(option -> all.add("terms(" + id + " = " + option + ")"));
            }
        });
        scenario.events().keySet().forEach(event -> all.add("happens(" + event + ")"));
        return all;
    }
}
