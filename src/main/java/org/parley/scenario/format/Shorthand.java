package org.parley.scenario.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import org.parley.scenario.schema.ScenarioSchema;

/**
 * Writes short forms out in full, so that everything after meets one form only.
 *
 * <ul>
 *   <li>a party {@code usa: consents} or {@code usa: attends}
 *   <li>a contribution {@code troops: never}
 *   <li>a tactic or protocol by its bare name
 *   <li>a need for one option: {@code needs: {truce: general}}
 *   <li>a preference by its ideal alone: {@code relations: frozen}
 *   <li>a condition by its words alone: {@code if_advanced: agreed(first)}
 *   <li>a choice by its odds: {@code choice: {never: 0.3, from_start: 0.7}}
 *   <li>a number for a span of time: {@code 5% per year}
 *   <li>one side of an ordering that is a single number: {@code greater: sweden}
 * </ul>
 *
 * <p>A word that is no short form stays as it is, for the schema to refuse.
 */
final class Shorthand {

    private Shorthand() {}

    static void expand(JsonNode root) {
        RateForm.expand(root, ScenarioSchema.root());
        root.path("parameters").forEach(ChoiceForm::expand);
        each(root.path("conditions"), (name, words) -> object().put("when", words));
        root.path("orderings").forEach(ordering -> List.of("greater", "less").forEach(side -> list(ordering, side)));
        root.path("issues")
                .forEach(issue -> each(
                        issue.path("needs"),
                        (other, word) -> JsonNodeFactory.instance.arrayNode().add(word)));
        root.path("actors").forEach(actor -> {
            each(actor.path("prefers"), (issue, word) -> object().put("ideal", word));
            each(actor.path("contributes"), (kind, word) -> word.equals("never") ? object().put("readiness", 0) : null);
            method(actor, "tactic");
        });
        root.path("tracks").forEach(track -> {
            each(track.path("parties"), Shorthand::party);
            method(track, "protocol");
        });
    }

    private static ObjectNode party(String actor, String word) {
        return switch (word) {
            case "consents" -> object().put("consents", true);
            case "attends" -> object().put("consents", false);
            default -> null;
        };
    }

    private interface Expansion {
        JsonNode of(String key, String word);
    }

    private static void each(JsonNode map, Expansion expansion) {
        if (map instanceof ObjectNode object) {
            object.properties().forEach(entry -> {
                if (entry.getValue() instanceof TextNode text) {
                    JsonNode full = expansion.of(entry.getKey(), text.asText());
                    if (full != null) {
                        entry.setValue(full);
                    }
                }
            });
        }
    }

    private static void method(JsonNode holder, String key) {
        JsonNode given = holder.path(key);
        if (holder instanceof ObjectNode object && given.isTextual() && ScenarioSchema.isMethod(key, given.asText())) {
            object.set(key, object().set(given.asText(), object()));
        }
    }

    private static void list(JsonNode holder, String key) {
        JsonNode given = holder.path(key);
        if (holder instanceof ObjectNode object && (given.isTextual() || given.isNumber())) {
            object.putArray(key).add(given);
        }
    }

    private static ObjectNode object() {
        return new ObjectNode(JsonNodeFactory.instance);
    }
}
