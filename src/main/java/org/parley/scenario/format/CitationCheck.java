package org.parley.scenario.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parley.scenario.problem.Place;
import org.parley.scenario.problem.Positions;
import org.parley.scenario.problem.Problems;
import org.parley.scenario.problem.Spelling;
import org.parley.scenario.schema.ScenarioSchema;

/** Checks that cited claims exist, and finds claims and parameters that nothing uses. */
final class CitationCheck {

    private final List<String> claims;
    private final ParameterReferences references;
    private final Problems problems;
    private final boolean isWhole;
    private final Set<String> cited = new HashSet<>();

    private CitationCheck(JsonNode tree, ParameterReferences references, Problems problems) {
        this.claims = ScenarioSchema.names(tree.path("evidence"));
        this.references = references;
        this.problems = problems;
        // If some block is misspelt it may be this one, and its claims are only out of sight.
        this.isWhole = problems.errorPlaces().stream().noneMatch(place -> place.depth() == 1);
    }

    static void check(JsonNode tree, ParameterReferences references, Positions positions, Problems problems) {
        CitationCheck check = new CitationCheck(tree, references, problems);
        check.walk(tree, ScenarioSchema.root(), Place.ROOT);
        for (String claim : check.claims) {
            if (!check.cited.contains(claim) && !positions.isInherited(Place.of("evidence", claim))) {
                problems.warning(Place.of("evidence", claim), null, "is cited nowhere", "cite it, or remove it");
            }
        }
        for (String parameter : ScenarioSchema.names(tree.path("parameters"))) {
            if (!references.uses(parameter) && !positions.isInherited(Place.of("parameters", parameter))) {
                problems.warning(
                        Place.of("parameters", parameter),
                        null,
                        "is used nowhere",
                        "write $" + parameter + " where it belongs, or remove it");
            }
        }
    }

    private void walk(JsonNode node, JsonNode schema, Place place) {
        if (schema == null || references.isCopied(place)) {
            return;
        }
        if (ScenarioSchema.isCitations(schema)) {
            for (int i = 0; node.isArray() && i < node.size(); i++) {
                cite(place.then(i), node.get(i).asText());
            }
        } else if (node.isObject()) {
            node.properties()
                    .forEach(e -> walk(e.getValue(), ScenarioSchema.child(schema, e.getKey()), place.then(e.getKey())));
        }
    }

    private void cite(Place place, String claim) {
        cited.add(claim);
        if (!claims.contains(claim) && isWhole) {
            problems.error(
                    place,
                    claim,
                    "is no claim under 'evidence'",
                    Spelling.closest(claim, claims)
                            .map(near -> "you mean '" + near + "'")
                            .orElse("add '" + claim + ": …' under 'evidence'"));
        }
    }
}
