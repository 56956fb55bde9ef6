package org.parley.scenario.problem;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A place in a scenario file, from its root down.
 *
 * @param steps keys as {@code String}, positions in a list as {@code Integer} from 0
 */
public record Place(List<Object> steps) {

    public static final Place ROOT = new Place(List.of());

    public Place {
        steps = List.copyOf(steps);
    }

    public static Place of(Object... steps) {
        return new Place(List.of(steps));
    }

    public Place then(Object... more) {
        List<Object> longer = new ArrayList<>(steps);
        longer.addAll(List.of(more));
        return new Place(longer);
    }

    public Place parent() {
        return new Place(steps.subList(0, steps.size() - 1));
    }

    public boolean isRoot() {
        return steps.isEmpty();
    }

    public int depth() {
        return steps.size();
    }

    public boolean isWithin(Place other) {
        return depth() >= other.depth() && steps.subList(0, other.depth()).equals(other.steps);
    }

    /** Returns what stands at this place of a tree; missing if there is nothing. */
    public JsonNode in(JsonNode tree) {
        JsonNode node = tree;
        for (Object step : steps) {
            node = step instanceof Integer i ? node.path(i) : node.path((String) step);
        }
        return node;
    }

    public String last() {
        return isRoot() ? "" : steps.get(depth() - 1).toString();
    }

    /** Returns the keys with dots between them; the position in a list is left out, as the line tells it better. */
    @Override
    public String toString() {
        return steps.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .collect(Collectors.joining("."));
    }
}
