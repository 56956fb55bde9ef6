package org.parley.scenario;

import java.util.List;
import java.util.Map;
import org.parley.scenario.reader.ScenarioReader;

/**
 * A negotiation as its file tells it: issues, actors, tracks and, if there is one, the war.
 *
 * <p>All maps keep the order of the file. References between parts (an actor in a track, an issue in a preference) are
 * checked by {@link ScenarioReader}; a scenario that it returns is sound.
 *
 * @param parley version of the file format; 1
 * @param name short name, also the name of the results folder; letters, digits and hyphens
 * @param about what the scenario is, what to notice, what to try, where it comes from
 * @param evidence claims that numbers and directions cite, by id
 * @param orderings what the evidence fixes about numbers that it does not give, by id
 * @param calendar start date, length of a round, deadline and horizon
 * @param parameters named numbers and choices that several places refer to as {@code $name}
 * @param conditions named conditions, for tracks that open and parties that join
 * @param issues what is bargained over, by id
 * @param actors states and institutions, by id
 * @param tracks tables at which actors meet, by id; one with every issue and actor if the file names none
 * @param war the fighting that goes on until a general cease-fire, or null
 * @param ceasefire which issue and options are a cease-fire, or null; needed if there is a war
 * @param guarantees what makes a cease-fire last, or null
 * @param talks how actors bargain: sharpness, private information, penalties
 * @param events what happens to the negotiation, by id
 * @param outcomes names for outcomes in this scenario's own words, by {@code Outcome} id
 * @param claims what a published work says of it, by id
 */
public record Scenario(
        int parley,
        String name,
        About about,
        Map<String, CitedClaim> evidence,
        Map<String, Ordering> orderings,
        Calendar calendar,
        Map<String, Parameter> parameters,
        Map<String, String> conditions,
        Map<String, Issue> issues,
        Map<String, Actor> actors,
        Map<String, Track> tracks,
        War war,
        Ceasefire ceasefire,
        Guarantees guarantees,
        Talks talks,
        Map<String, Event> events,
        Map<String, String> outcomes,
        Map<String, Claim> claims) {

    /** Copies the collections. */
    public Scenario {
        evidence = Ordered.copy(evidence);
        orderings = Ordered.copy(orderings);
        parameters = Ordered.copy(parameters);
        conditions = Ordered.copy(conditions);
        issues = Ordered.copy(issues);
        actors = Ordered.copy(actors);
        tracks = Ordered.copy(tracks);
        events = Ordered.copy(events);
        outcomes = Ordered.copy(outcomes);
        claims = Ordered.copy(claims);
    }

    /** Whether there are incidents short of collapse while a general cease-fire is in force. */
    public boolean hasIncidents() {
        return guarantees != null && guarantees.incidents() != null;
    }

    /** Returns the two belligerents, first the one whose ground the front counts, or an empty list without a war. */
    public List<String> belligerents() {
        return war == null ? List.of() : war.between();
    }
}
