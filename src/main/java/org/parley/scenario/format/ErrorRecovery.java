package org.parley.scenario.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.Place;
import org.parley.scenario.problem.Problems;
import org.parley.scenario.problem.Spelling;
import org.parley.scenario.schema.ScenarioSchema;

/**
 * Goes on checking a file of which some parts do not fit the format, so that a person hears of all faults at once.
 *
 * <p>The faulty parts are left out, and so is whatever the checks say of their surroundings, which would only follow from
 * the same fault. Faults in parts on which too much else depends end the checking.
 */
final class ErrorRecovery {

    private static final List<String> CENTRAL = List.of("issues", "parameters", "conditions");

    /** How deep below a block a fault must lie for the rest to stand without it. */
    private static final Map<String, Integer> LEAST_DEPTH = Map.of("actors", 3, "tracks", 3, "war", 2, "ceasefire", 2);

    private ErrorRecovery() {}

    /** Adds to {@code problems} what makes no sense in the sound parts of a tree. */
    static void check(ObjectNode tree, BiConsumer<Scenario, Problems> sense, Problems problems) {
        List<Place> faults =
                problems.errorPlaces().stream().map(ErrorRecovery::key).toList();
        if (faults.stream().anyMatch(ErrorRecovery::isCentral)) {
            return;
        }
        ObjectNode rest = without(faults, tree, true);
        if (!SchemaCheck.isSound(rest)) {
            rest = without(faults, tree, false);
        }
        if (!SchemaCheck.isSound(rest)) {
            return;
        }
        Problems more = problems.another();
        try {
            sense.accept(RecordMapper.scenario(rest), more);
        } catch (IllegalArgumentException e) {
            return; // The faults that are known say why.
        }
        List<Place> tainted = faults.stream()
                .map(f -> isUnknown(f) && f.depth() > 1 && !isMisspelt(f) ? f.parent() : f)
                .toList();
        problems.addErrors(more, place -> tainted.stream().noneMatch(t -> t.isWithin(place) || place.isWithin(t)));
    }

    /** Returns the key at fault: of a list, that of the whole list. */
    private static Place key(Place place) {
        Place key = place;
        while (key.steps().stream().anyMatch(Integer.class::isInstance)) {
            key = key.parent();
        }
        return key;
    }

    private static boolean isUnknown(Place key) {
        return ScenarioSchema.at(key) == null;
    }

    /** Whether it is plain what a key was meant to be: then its surroundings can be checked all the same. */
    private static boolean isMisspelt(Place key) {
        return closest(key.last(), ScenarioSchema.at(key.parent())).isPresent();
    }

    private static boolean isCentral(Place fault) {
        if (fault.isRoot()) {
            return true;
        }
        String block = (String) fault.steps().get(0);
        if (fault.depth() == 1 && isUnknown(fault)) {
            block = closest(block, ScenarioSchema.root()).orElse(block);
        }
        boolean isType =
                block.equals("actors") && fault.depth() == 3 && fault.last().equals("type");
        return isType || CENTRAL.contains(block) || fault.depth() < LEAST_DEPTH.getOrDefault(block, 1);
    }

    private static ObjectNode without(List<Place> faults, ObjectNode tree, boolean renaming) {
        ObjectNode rest = tree.deepCopy();
        faults.forEach(fault -> remove(rest, fault, renaming));
        return rest;
    }

    /** Removes a key; one that is misspelt may stay under its right name, so that nothing seems to be missing. */
    private static void remove(ObjectNode root, Place fault, boolean renaming) {
        JsonNode holder = root;
        for (Object step : fault.parent().steps()) {
            holder = holder.path((String) step);
        }
        if (!(holder instanceof ObjectNode object)) {
            return;
        }
        JsonNode removed = object.remove(fault.last());
        if (renaming && removed != null && isUnknown(fault)) {
            closest(fault.last(), ScenarioSchema.at(fault.parent()))
                    .ifPresent(name -> object.putIfAbsent(name, removed));
        }
    }

    private static Optional<String> closest(String key, JsonNode schema) {
        return Spelling.closest(key, ScenarioSchema.names(ScenarioSchema.keyword(schema, "properties")));
    }
}
