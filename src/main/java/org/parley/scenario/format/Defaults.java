package org.parley.scenario.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.parley.scenario.schema.ScenarioSchema;

/**
 * The defaults that the schema states, written out in a tree; and those that depend on the rest of the scenario: its one
 * table if it names none, and the power of belligerents to spoil a cease-fire.
 */
final class Defaults {

    private final ObjectNode tree;

    private Defaults(ObjectNode tree) {
        this.tree = tree;
    }

    /** Writes out the defaults of a scenario without short forms, in place. */
    static void fillIn(ObjectNode tree) {
        Defaults defaults = new Defaults(tree);
        defaults.blocks();
        defaults.walk(tree, ScenarioSchema.root());
        tree.path("actors").properties().forEach(e -> defaults.spoils(e.getKey(), e.getValue()));
    }

    private void blocks() {
        block(tree, "about");
        block(tree, "calendar");
        block(tree, "talks");
        deadlineOfAHistory();
        boolean hasWar = tree.has("war");
        if (hasWar) {
            block(tree.path("war"), "front");
        }
        if (tree.has("ceasefire")) {
            block(tree, "guarantees");
        }
        if (tree.path("tracks").isEmpty()) {
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

    /** A history has no deadline of its own: talks may be held to its horizon. */
    private void deadlineOfAHistory() {
        JsonNode calendar = tree.path("calendar");
        if (!calendar.path("observe").isEmpty() && !calendar.has("deadline") && calendar.has("horizon")) {
            ((ObjectNode) calendar).set("deadline", calendar.path("horizon"));
        }
    }

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
            JsonNode schema = ScenarioSchema.definition(key.equals("tactic") ? "actor" : "track");
            object.putObject(key)
                    .putObject(schema.at("/properties/" + key + "/default").asText());
        }
    }

    private void walk(JsonNode node, JsonNode schema) {
        if (!(node instanceof ObjectNode object) || schema == null || ScenarioSchema.isQuantity(schema)) {
            return;
        }
        ScenarioSchema.keyword(schema, "properties").properties().forEach(property -> {
            JsonNode standard = ScenarioSchema.keyword(property.getValue(), "default");
            if (standard.isValueNode() && !object.has(property.getKey())) {
                object.set(property.getKey(), standard);
            }
        });
        object.properties().forEach(e -> walk(e.getValue(), ScenarioSchema.child(schema, e.getKey())));
    }

    private void spoils(String id, JsonNode actor) {
        if (actor instanceof ObjectNode object && !object.has("spoils")) {
            object.put("spoils", ScenarioTree.fights(tree, id) ? 1 : 0);
        }
    }
}
