package org.parley.scenario.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.parley.scenario.format.ScenarioTree;
import org.parley.scenario.problem.Place;
import org.parley.scenario.schema.ScenarioSchema;

/**
 * Whether a default matters in a scenario. One that cannot is not told: the salience of an actor's only issue, the curvature
 * between two options, the strength of a party where the protocol asks for none.
 */
final class DefaultsAtWork {

    private final ObjectNode tree;

    /**
     * Makes the question.
     *
     * @param tree a sound scenario in which the defaults are written out
     */
    DefaultsAtWork(ObjectNode tree) {
        this.tree = tree;
    }

    /** Whether the default at a place matters. */
    boolean holds(Place place) {
        return switch (place.last()) {
            case "parley" -> false;
            case "horizon", "spoils" -> tree.has("ceasefire");
            case "salience" -> place.parent().parent().in(tree).size() > 1;
            case "curvature" -> hasIdealAmongSeveral(place.parent());
            case "optimism", "confidence", "rearms" ->
                ScenarioTree.fights(tree, (String) place.steps().get(1));
            case "capability" -> isStrengthAsked(place);
            case "leverage_effect" ->
                tree.path("tracks").findValues("leverage").stream().anyMatch(l -> l.asDouble(1) != 0);
            default -> true;
        };
    }

    private boolean hasIdealAmongSeveral(Place preference) {
        JsonNode options = tree.path("issues").path(preference.last()).path("options");
        return preference.in(tree).has("ideal") && !(options.isArray() && options.size() == 2);
    }

    /** Strength decides in those protocols that find terms without anybody's consent. */
    private boolean isStrengthAsked(Place capability) {
        JsonNode protocol =
                Place.of("tracks", capability.steps().get(1), "protocol").in(tree);
        return ScenarioSchema.names(protocol).stream()
                .allMatch(name -> ScenarioSchema.root()
                        .at("/$defs/protocol/properties/" + name + "/x-decides_alone")
                        .asBoolean());
    }
}
