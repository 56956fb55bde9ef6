package org.parley.scenario.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.parley.scenario.Distribution;
import org.parley.scenario.Ordering;
import org.parley.scenario.Range;
import org.parley.scenario.Scenario;
import org.parley.scenario.Span;
import org.parley.scenario.format.NumberForm;
import org.parley.scenario.format.PathFinder;
import org.parley.scenario.format.RateForm;
import org.parley.scenario.format.ScenarioTree;
import org.parley.scenario.problem.Place;
import org.parley.scenario.problem.Positions;
import org.parley.scenario.problem.Problems;
import org.parley.scenario.schema.ScenarioSchema;

/** Looks up the numbers that a scenario's orderings speak of, and checks that it has them in that order. */
public final class Orderings {

    private static final String NUMBER = "[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?";

    private final Scenario scenario;
    private final ObjectNode tree;
    private final Positions positions;
    private final Problems problems;

    /**
     * Makes a reader of orderings.
     *
     * @param scenario the scenario
     * @param tree the same as a tree, with its references resolved
     * @param positions where its parts were written
     * @param problems where to report
     */
    Orderings(Scenario scenario, ObjectNode tree, Positions positions, Problems problems) {
        this.scenario = scenario;
        this.tree = ScenarioTree.withDefaults(tree);
        this.positions = positions;
        this.problems = problems;
    }

    /** Two sides that an ordering puts in order. */
    private record Sides(OrderedPair.Side greater, OrderedPair.Side less) {

        boolean hold() {
            return greater.median() > less.median();
        }
    }

    /** Returns every pair that some ordering puts in order. */
    List<OrderedPair> pairs() {
        List<OrderedPair> pairs = new ArrayList<>();
        scenario.orderings()
                .forEach((id, ordering) ->
                        sides(id, ordering).forEach(s -> pairs.add(OrderedPair.of(id, s.greater(), s.less()))));
        return pairs;
    }

    /** Reports orderings that speak of no number, and those that the scenario contradicts. */
    public static void check(Scenario scenario, ObjectNode tree, Positions positions, Problems problems) {
        if (!scenario.orderings().isEmpty()) {
            new Orderings(scenario, tree, positions, problems).check();
        }
    }

    private void check() {
        scenario.orderings().forEach((id, ordering) -> {
            List<Sides> wrong =
                    sides(id, ordering).stream().filter(s -> !s.hold()).toList();
            if (!wrong.isEmpty()) {
                contradicted(Place.of("orderings", id), ordering, wrong);
            }
        });
    }

    private List<Sides> sides(String id, Ordering ordering) {
        Place at = Place.of("orderings", id);
        List<OrderedPair.Side> less = sides(at.then("less"), ordering.of(), ordering.less());
        List<Sides> all = new ArrayList<>();
        for (OrderedPair.Side g : sides(at.then("greater"), ordering.of(), ordering.greater())) {
            for (OrderedPair.Side l : less) {
                if (g.path().equals(l.path())) {
                    problems.error(at, g.path(), "is on both sides", "remove it from one of them");
                } else if (!Objects.equals(per(g), per(l))) {
                    problems.error(
                            at,
                            g.path(),
                            "is " + named(per(g)) + ", but " + l.path() + " is " + named(per(l)),
                            "write both for the same span of time");
                } else {
                    all.add(new Sides(g, l));
                }
            }
        }
        return all;
    }

    /** Returns the span of time that a number is for, or null if it is for a round or has nothing to do with time. */
    private Span per(OrderedPair.Side side) {
        return side.places().isEmpty()
                ? null
                : RateForm.per(side.places().get(0).in(tree));
    }

    private static String named(Span per) {
        return per == null ? "not per any span of time" : "per " + per.unitOfTime();
    }

    private List<OrderedPair.Side> sides(Place at, String of, List<String> names) {
        List<OrderedPair.Side> sides = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            side(at.then(i), of, names.get(i)).ifPresent(sides::add);
        }
        return sides;
    }

    private Optional<OrderedPair.Side> side(Place at, String of, String name) {
        if (name.matches(NUMBER)) {
            var constant = new Distribution.Constant(Double.parseDouble(name));
            return Optional.of(new OrderedPair.Side(name, List.of(), null, constant, false, 1));
        }
        String path = of == null ? name : of.replace("*", name);
        PathFinder finder = new PathFinder(tree, (place, rule, maybe) -> problems.error(at, path, rule, maybe));
        return finder.find(path).flatMap(place -> number(at, path, place));
    }

    private Optional<OrderedPair.Side> number(Place at, String path, Place place) {
        Optional<Distribution> found = distribution(place);
        if (found.isEmpty()) {
            problems.error(
                    at, path, "is no number of this scenario", "name a number, such as a salience or a readiness");
            return Optional.empty();
        }
        boolean isSalience = place.depth() == 5 && place.last().equals("salience");
        List<Place> weighed = isSalience ? saliences(place) : List.of();
        double sum = weighed.stream()
                .mapToDouble(p -> distribution(p).orElseThrow().inverse(0.5))
                .sum();
        List<Place> places = new ArrayList<>(List.of(place));
        places.addAll(weighed);
        JsonNode node = place.in(tree);
        JsonNode draw = node.has(NumberForm.WITH) ? node.get(NumberForm.WITH) : node;
        String shared = draw.path(NumberForm.SHARED).asText(null);
        JsonNode through = node.path("through");
        boolean falls = node.path("from").asDouble() > node.path("to").asDouble()
                || through.path(0).asDouble() > through.path(through.size() - 1).asDouble();
        boolean isParameter = place.depth() == 2 && place.steps().get(0).equals("parameters");
        return Optional.of(new OrderedPair.Side(
                place.toString(),
                places,
                isParameter && draw == node ? place.last() : shared,
                found.get(),
                falls,
                sum > 0 ? sum : 1));
    }

    /** Returns the saliences of the same actor: only their shares mean anything. */
    private List<Place> saliences(Place salience) {
        Place prefers = salience.parent().parent();
        return ScenarioSchema.names(prefers.in(tree)).stream()
                .map(issue -> prefers.then(issue, "salience"))
                .filter(p -> distribution(p).isPresent())
                .toList();
    }

    private Optional<Distribution> distribution(Place place) {
        JsonNode node = place.in(tree);
        boolean isParameter = place.depth() == 2 && place.steps().get(0).equals("parameters") && !node.has("options");
        boolean isForm = node.isObject() && (isParameter || ScenarioSchema.isQuantity(ScenarioSchema.at(place)));
        return node.isNumber() || isForm ? Optional.of(NumberForm.distribution(node)) : Optional.empty();
    }

    private void contradicted(Place at, Ordering ordering, List<Sides> wrong) {
        Sides first = wrong.get(0);
        String rule = "says that " + first.greater().path() + " is greater than "
                + first.less().path() + " (" + ordering.say() + "; " + String.join(", ", ordering.evidence())
                + "), but their medians are " + told(at, first.greater()) + " and " + told(at, first.less())
                + (wrong.size() > 1 ? ", and so in " + (wrong.size() - 1) + " more" : "");
        if (wrong.stream().allMatch(s -> isSet(s.greater()) || isSet(s.less()))) {
            problems.warning(at, null, rule + "; it was set so on purpose", null);
        } else {
            problems.error(
                    at,
                    null,
                    rule,
                    "change one of the two, or remove the ordering where a scenario means to depart from its evidence");
        }
    }

    private String told(Place at, OrderedPair.Side side) {
        if (side.places().isEmpty()) {
            return side.path();
        }
        Positions.Position where = positions.of(side.places().get(0));
        String line = where.file().equals(positions.of(at).file())
                ? "line " + where.line()
                : where.file() + (where.line() > 0 ? ":" + where.line() : "");
        return Range.rounded(side.median()) + " (" + line + ")";
    }

    /** Whether a number, or what it depends on, was given on the command line: then a what-if departs knowingly. */
    private boolean isSet(OrderedPair.Side side) {
        return side.places().stream().anyMatch(this::isSet)
                || side.parameter() != null && isSet(Place.of("parameters", side.parameter()));
    }

    private boolean isSet(Place place) {
        return positions.of(place).file().equals(Positions.COMMAND_LINE);
    }
}
