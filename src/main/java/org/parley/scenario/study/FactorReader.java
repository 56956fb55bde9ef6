package org.parley.scenario.study;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.scenario.problem.Place;
import org.parley.scenario.problem.Problems;
import org.parley.scenario.schema.ScenarioSchema;
import org.parley.scenario.study.StudyDesign.Kind;

/** Reads the factors of a study: where each is set, and that each names a place of its own. */
final class FactorReader {

    private static final Place AT = Place.of("factors");

    private final StudyBase base;
    private final StudyDesign design;
    private final Problems problems;
    private final DomainReader domains;

    /** Which factor varies a place. */
    private final Map<Place, String> varied = new LinkedHashMap<>();

    FactorReader(StudyBase base, StudyDesign design, Problems problems) {
        this.base = base;
        this.design = design;
        this.problems = problems;
        domains = new DomainReader(base, design.kind(), problems);
    }

    /** Reads those that have no fault; {@code problems} says what is wrong with the others. */
    List<Factor> read(JsonNode node) {
        List<Factor> factors = new ArrayList<>();
        node.properties().forEach(e -> factor(e.getKey(), e.getValue()).ifPresent(factors::add));
        if (design.kind() == Kind.LIST) {
            Set<String> named = new LinkedHashSet<>();
            design.rows().forEach(row -> named.addAll(row.keySet()));
            named.removeAll(ScenarioSchema.names(node));
            named.forEach(name -> inRows(name).ifPresent(factors::add));
        }
        return factors;
    }

    private Optional<Factor> factor(String name, JsonNode node) {
        Place place = AT.then(name);
        if (problems.hasErrorWithin(place)) {
            return Optional.empty();
        }
        JsonNode at = node.path("at");
        List<String> paths = new ArrayList<>();
        if (at.isArray()) {
            at.forEach(path -> paths.add(path.asText()));
        } else {
            paths.add(at.asText(name));
        }
        List<Place> places = places(name, paths, at.isMissingNode() ? place : place.then("at"));
        if (places.size() < paths.size()) {
            return Optional.empty();
        }
        if (design.kind() != Kind.LIST) {
            return domains.read(name, texts(places), places.get(0), node);
        }
        if (node.size() > (at.isMissingNode() ? 0 : 1)) {
            problems.error(place, null, "takes its values from the list of cases", "leave only 'at', or nothing");
            return Optional.empty();
        }
        return fromRows(name, texts(places), places.get(0));
    }

    /** A factor of a list that is known from its rows alone. */
    private Optional<Factor> inRows(String name) {
        List<Place> places = places(name, List.of(name), rowPlace(name, null));
        return places.isEmpty() ? Optional.empty() : fromRows(name, texts(places), places.get(0));
    }

    private Optional<Factor> fromRows(String name, List<String> paths, Place at) {
        Map<String, Place> values = new LinkedHashMap<>();
        for (Map<String, String> row : design.rows()) {
            if (row.containsKey(name)) {
                values.putIfAbsent(row.get(name), rowPlace(name, row));
            }
        }
        if (values.isEmpty()) {
            problems.error(AT.then(name), null, "has a value in none of the listed cases", "remove it");
            return Optional.empty();
        }
        return domains.listed(name, paths, at, values);
    }

    /** Returns where a row, or the first one that has a factor, gives its value. */
    private Place rowPlace(String name, Map<String, String> given) {
        for (int i = 0; i < design.rows().size(); i++) {
            Map<String, String> row = design.rows().get(i);
            if (given == null ? row.containsKey(name) : row == given) {
                return Place.of("design", "list", i, name);
            }
        }
        return AT.then(name);
    }

    private static List<String> texts(List<Place> places) {
        return places.stream().map(Place::toString).toList();
    }

    private List<Place> places(String name, List<String> paths, Place written) {
        List<Place> places = new ArrayList<>();
        for (String path : paths) {
            Optional<Place> found = base.find(
                    path,
                    (where, rule, maybe) -> problems.error(
                            written, where.last(), rule, maybe == null ? "say under 'at' where it is set" : maybe));
            found.filter(place -> isFree(place, name, written)).ifPresent(places::add);
        }
        return places;
    }

    private boolean isFree(Place place, String name, Place written) {
        for (Map.Entry<Place, String> other : varied.entrySet()) {
            if (place.isWithin(other.getKey()) || other.getKey().isWithin(place)) {
                String rule = other.getValue().equals(name)
                        ? "names one place twice"
                        : "is varied by the factor '" + other.getValue() + "' already";
                problems.error(written, null, rule, "remove one of the two");
                return false;
            }
        }
        if (place.steps().get(0).equals("claims") || place.equals(Place.of("name"))) {
            problems.error(written, null, "makes no difference to a run", null);
            return false;
        }
        varied.put(place, name);
        return true;
    }

    /** Reports what is set for all cases although a factor varies it. */
    void checkSettings(JsonNode settings) {
        for (String path : ScenarioSchema.names(settings)) {
            base.find(path, (where, rule, maybe) -> {})
                    .ifPresent(place -> varied.forEach((other, name) -> {
                        if (place.isWithin(other) || other.isWithin(place)) {
                            problems.error(
                                    Place.of("set", path),
                                    null,
                                    "is varied by the factor '" + name + "'",
                                    "remove it here");
                        }
                    }));
        }
    }
}
