package org.parley.scenario.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.parley.scenario.problem.Place;
import org.parley.scenario.problem.Positions;
import org.parley.scenario.problem.Problems;
import org.parley.scenario.problem.Spelling;
import org.parley.scenario.schema.ScenarioSchema;

/**
 * Lays the tree of a variant over that of its base.
 *
 * <ul>
 *   <li>Mappings are merged, key by key and however deep; a key that is new is added.
 *   <li>A number is replaced with its grounds, and so is the word of a choice, which keeps its options: reasons for the old
 *       one do not speak for the new. Grounds alone are put on what the base has.
 *   <li>A tactic or protocol of another name replaces the base's, an ideal replaces values and values an ideal.
 *   <li>Anything else, lists among it, is replaced.
 *   <li>{@code ~} removes what the base has.
 *   <li>The name, and what is said {@code about} the base but for its sources, are not inherited.
 * </ul>
 */
final class VariantMerge {

    private final String base;
    private final Positions positions;
    private final Problems problems;
    private final List<Place> replaced = new ArrayList<>();

    VariantMerge(String base, Positions positions, Problems problems) {
        this.base = base;
        this.positions = positions;
        this.problems = problems;
    }

    /**
     * Returns the whole scenario. The variant's positions learn those of what comes from the base.
     *
     * @param under the base, which is changed
     * @param over the variant
     * @param below positions of the base
     */
    ObjectNode over(ObjectNode under, ObjectNode over, Positions below) {
        under.remove("name");
        replaced.add(Place.of("name"));
        if (under.get("about") instanceof ObjectNode about) {
            about.retain("sources");
        }
        lay(under, over, ScenarioSchema.root(), Place.ROOT);
        positions.addInherited(below, replaced);
        return under;
    }

    private void lay(ObjectNode under, ObjectNode over, JsonNode schema, Place place) {
        over.properties().forEach(entry -> {
            String key = entry.getKey();
            Place at = place.then(key);
            JsonNode value = entry.getValue();
            JsonNode old = under.get(key);
            if (value == Removal.MARK) {
                remove(under, key, at);
            } else if (old == null && value instanceof ObjectNode added) {
                lay(under.putObject(key), added, ScenarioSchema.child(schema, key), at);
            } else {
                under.set(key, old == null ? value : laid(old, value, ScenarioSchema.child(schema, key), at));
            }
        });
        boolean isPreference = place.depth() == 4 && place.steps().get(2).equals("prefers");
        if (isPreference && over.has("ideal") != over.has("values")) {
            under.remove(over.has("ideal") ? "values" : "ideal");
        }
    }

    private void remove(ObjectNode under, String key, Place at) {
        if (under.remove(key) == null) {
            problems.error(
                    at,
                    null,
                    "is not in " + base + ", so it cannot be removed",
                    Spelling.suggestion(key, ScenarioSchema.names(under)));
        }
        replaced.add(at);
    }

    private JsonNode laid(JsonNode old, JsonNode value, JsonNode schema, Place at) {
        boolean isParameter = at.depth() == 2 && at.steps().get(0).equals("parameters");
        if (isParameter && old instanceof ObjectNode choice && old.has("options")) {
            return choice(choice, value, schema, at);
        }
        if (isParameter || schema != null && ScenarioSchema.isQuantity(schema)) {
            return number(old, value, at);
        }
        if (old instanceof ObjectNode under && value instanceof ObjectNode over && isMerged(under, over, schema, at)) {
            lay(under, over, schema, at);
            return under;
        }
        return replaced(old, value, at);
    }

    private JsonNode choice(ObjectNode choice, JsonNode value, JsonNode schema, Place at) {
        ObjectNode over = value instanceof ObjectNode object
                ? object
                : choice.objectNode().set("value", value);
        if (over.has("value") || over.has(ChoiceForm.ODDS)) {
            choice.remove(List.of("evidence", "assumption", ChoiceForm.ODDS));
        }
        lay(choice, over, schema, at);
        return choice;
    }

    private JsonNode number(JsonNode old, JsonNode value, Place at) {
        boolean groundsAlone =
                value.isObject() && NumberForm.keysIn(value).isEmpty() && (old.isNumber() || old.isObject());
        if (!groundsAlone) {
            return replaced(old, value, at);
        }
        ObjectNode number = old instanceof ObjectNode form
                ? form
                : ((ObjectNode) value).objectNode().set("value", old);
        lay(number, (ObjectNode) value, null, at);
        return number;
    }

    /** Whether two mappings are merged; else the second takes the place of the first. */
    private static boolean isMerged(ObjectNode under, ObjectNode over, JsonNode schema, Place at) {
        boolean isOptions = at.depth() == 3
                && at.steps().get(0).equals("issues")
                && at.last().equals("options");
        boolean isOneOfAKind = schema != null
                && ScenarioSchema.keyword(schema, "maxProperties").asInt() == 1;
        return !isOptions && !(isOneOfAKind && !ScenarioSchema.names(under).equals(ScenarioSchema.names(over)));
    }

    private JsonNode replaced(JsonNode old, JsonNode value, Place at) {
        boolean isSaidAgain = List.of("evidence", "assumption", "what").contains(at.last());
        if (old.equals(value) && at.depth() > 1 && !isSaidAgain) {
            problems.warning(at, NumberForm.plain(value), "is so in " + base + " already", "remove it");
        }
        replaced.add(at);
        return value;
    }
}
