package org.parley.scenario.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.parley.scenario.problem.Place;
import org.parley.scenario.schema.ScenarioSchema;

/**
 * Writes out what a scenario leaves to the format: every default that is at work in it.
 *
 * <p>A default that cannot matter is not written: the salience of an actor's only issue, the curvature between two
 * options, the strength of a party where the protocol asks for none.
 */
final class SchemaDefaults {

    private final ObjectNode tree;

    private SchemaDefaults(ObjectNode tree) {
        this.tree = tree;
    }

    /** Returns a copy of a sound scenario, without short forms, in which the defaults are written out. */
    static ObjectNode fillIn(ObjectNode tree) {
        ObjectNode copy = tree.deepCopy();
        SchemaDefaults defaults = new SchemaDefaults(copy);
        defaults.blocks();
        defaults.walk(copy, ScenarioSchema.root(), Place.ROOT);
        return copy;
    }

    private void blocks() {
        block(tree, "calendar");
        block(tree, "talks");
        boolean hasWar = tree.has("war");
        if (hasWar) {
            block(tree.path("war"), "front");
        }
        if (tree.has("ceasefire")) {
            block(tree, "guarantees");
        }
        if (!tree.has("tracks")) {
            oneTable();
        }
        tree.path("actors").forEach(actor -> {
            method(actor, "tactic");
            block(actor.path("type"), "conduct");
            if (hasWar) {
                block(actor, "war");
            }
        });
        tree.path("tracks").forEach(track -> method(track, "protocol"));
    }

    /** The table of a scenario that names none. */
    private void oneTable() {
        ObjectNode table = tree.putObject("tracks").putObject("talks");
        ArrayNode issues = table.putArray("issues");
        tree.path("issues").fieldNames().forEachRemaining(issues::add);
        ObjectNode parties = table.putObject("parties");
        tree.path("actors")
                .fieldNames()
                .forEachRemaining(actor -> parties.putObject(actor).put("consents", true));
    }

    private static void block(JsonNode holder, String key) {
        if (holder instanceof ObjectNode object && !object.has(key)) {
            object.putObject(key);
        }
    }

    private static void method(JsonNode holder, String key) {
        if (holder instanceof ObjectNode object && !object.has(key)) {
            JsonNode schema = ScenarioSchema.root().path("$defs").path(key.equals("tactic") ? "actor" : "track");
            object.putObject(key)
                    .putObject(schema.at("/properties/" + key + "/default").asText());
        }
    }

    private void walk(JsonNode node, JsonNode schema, Place place) {
        if (!(node instanceof ObjectNode object) || schema == null || ScenarioSchema.isQuantity(schema)) {
            return;
        }
        ScenarioSchema.keyword(schema, "properties").properties().forEach(property -> {
            JsonNode standard = ScenarioSchema.keyword(property.getValue(), "default");
            if (standard.isValueNode() && !object.has(property.getKey()) && isAtWork(place.then(property.getKey()))) {
                object.set(property.getKey(), standard);
            }
        });
        if (place.depth() == 2 && place.steps().get(0).equals("actors") && tree.has("ceasefire")) {
            spoils(object, place.last());
        }
        object.properties()
                .forEach(e -> walk(e.getValue(), ScenarioSchema.child(schema, e.getKey()), place.then(e.getKey())));
    }

    private void spoils(ObjectNode actor, String id) {
        if (!actor.has("spoils")) {
            actor.put("spoils", fights(id) ? 1 : 0);
        }
    }

    private boolean isAtWork(Place place) {
        return switch (place.last()) {
            case "parley" -> false;
            case "horizon" -> tree.has("ceasefire");
            case "salience" -> place.parent().parent().in(tree).size() > 1;
            case "curvature" -> hasIdealAmongSeveral(place.parent());
            case "optimism", "confidence", "rearms" ->
                fights((String) place.steps().get(1));
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

    private boolean fights(String actor) {
        for (JsonNode belligerent : tree.path("war").path("between")) {
            if (belligerent.asText().equals(actor)) {
                return true;
            }
        }
        return false;
    }
}
