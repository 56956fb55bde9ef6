package org.parley.scenario.study;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.scenario.Distribution;
import org.parley.scenario.Range;
import org.parley.scenario.format.NumberForm;
import org.parley.scenario.format.SettingText;
import org.parley.scenario.problem.Place;
import org.parley.scenario.problem.Problems;
import org.parley.scenario.reader.UnfitSetting;
import org.parley.scenario.schema.ScenarioSchema;
import org.parley.scenario.study.Factor.Domain;
import org.parley.scenario.study.StudyDesign.Kind;

/** Reads the values that a factor can take, and checks that the scenario can have them. */
final class DomainReader {

    /** Designs that go by the levels of a factor. */
    private static final Set<Kind> BY_LEVELS = Set.of(Kind.GRID, Kind.ONE_AT_A_TIME, Kind.FRACTIONAL);

    /** Into how many levels a distribution is cut if nothing is said: the tenth percentile to the ninetieth. */
    private static final int USUAL_LEVELS = 5;

    /** Whole numbers beyond which 'steps' must say how many of them are meant. */
    private static final double MOST_WHOLE = 1000;

    private final StudyBase base;
    private final Kind design;
    private final Problems problems;

    DomainReader(StudyBase base, Kind design, Problems problems) {
        this.base = base;
        this.design = design;
        this.problems = problems;
    }

    /** What is known of a factor while its domain is read. */
    private record Given(String name, List<String> paths, Place at, JsonNode node) {

        Place place() {
            return Place.of("factors", name);
        }

        boolean has(String key) {
            return node.has(key);
        }

        double number(String key) {
            return node.get(key).asDouble();
        }

        int steps() {
            return node.path("steps").asInt();
        }
    }

    /** Reads the domain of a factor that is written out; nothing if it has a fault. */
    Optional<Factor> read(String name, List<String> paths, Place at, JsonNode node) {
        Given given = new Given(name, paths, at, node);
        List<String> forms = new ArrayList<>(NumberForm.keysIn(node));
        List.of("values", "declared").stream().filter(node::has).forEach(forms::add);
        if (node.has("from") || node.has("to")) {
            forms.add("from");
        }
        if (forms.size() != 1) {
            problems.error(
                    given.place(),
                    null,
                    forms.isEmpty()
                            ? "needs values: a list, 'from' and 'to', a distribution, or 'declared'"
                            : "must have only one of " + String.join(", ", forms),
                    null);
            return Optional.empty();
        }
        String form = forms.get(0);
        for (String key : List.of("integer", "log", "steps")) {
            boolean isFree = form.equals("from") || key.equals("steps") && !form.equals("values");
            if (node.has(key) && !isFree) {
                problems.error(given.place().then(key), null, "has no place beside '" + form + "'", "remove it");
            }
        }
        return switch (form) {
            case "values" -> listed(name, paths, at, places(node.get("values"), given.place()));
            case "from" -> interval(given);
            case "declared" -> declared(given);
            default -> distribution(given, form);
        };
    }

    private static Map<String, Place> places(JsonNode values, Place factor) {
        Map<String, Place> places = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            places.put(SettingText.of(values.get(i)), factor.then("values", i));
        }
        return places;
    }

    /** Makes a factor of listed values, each with the place where it is written; nothing if one of them has a fault. */
    Optional<Factor> listed(String name, List<String> paths, Place at, Map<String, Place> values) {
        Factor.Kind kind = kind(at, values.keySet());
        boolean fits = true;
        for (Map.Entry<String, Place> value : tried(kind, values).entrySet()) {
            fits &= fits(paths, value.getKey(), value.getValue());
        }
        return fits
                ? Optional.of(new Factor(name, paths, kind, new Domain.Levels(List.copyOf(values.keySet()))))
                : Optional.empty();
    }

    /** Of numbers the least and the greatest are tried, of other values all. */
    private static Map<String, Place> tried(Factor.Kind kind, Map<String, Place> values) {
        if (kind != Factor.Kind.NUMBER && kind != Factor.Kind.INTEGER) {
            return values;
        }
        String least = null;
        String greatest = null;
        for (String value : values.keySet()) {
            double x = Double.parseDouble(value);
            least = least == null || x < Double.parseDouble(least) ? value : least;
            greatest = greatest == null || x > Double.parseDouble(greatest) ? value : greatest;
        }
        Map<String, Place> ends = new LinkedHashMap<>();
        ends.put(least, values.get(least));
        ends.put(greatest, values.get(greatest));
        return ends;
    }

    private boolean fits(List<String> paths, String value, Place place) {
        Map<String, String> sets = new LinkedHashMap<>();
        paths.forEach(path -> sets.put(path, value));
        UnfitSetting misfit = base.misfit(sets);
        if (misfit != null) {
            problems.error(place, value, misfit.rule(), misfit.fault().maybe());
        }
        return misfit == null;
    }

    private Optional<Factor> interval(Given given) {
        Place place = given.place();
        for (String key : List.of("from", "to")) {
            if (!given.has(key)) {
                problems.error(place.then(key), null, "is missing", "add '" + key + ": …'");
                return Optional.empty();
            }
        }
        double from = given.number("from");
        double to = given.number("to");
        boolean isLog = given.node().path("log").asBoolean();
        boolean isWhole = given.node().path("integer").asBoolean() || isWhole(given.at());
        if (!isNumber(given.at())) {
            problems.error(place, null, "takes words or true and false, so it has no range", "list its 'values'");
        } else if (!(from < to)) {
            problems.error(
                    place.then("from"),
                    Range.text(from),
                    "must be below 'to', which is " + Range.text(to),
                    from == to ? "list one value under 'values'" : "exchange the two");
        } else if (isLog && from <= 0) {
            problems.error(place.then("from"), Range.text(from), "must be above 0 for equal ratios", "leave out 'log'");
        } else if (isWhole && (from != Math.rint(from) || to != Math.rint(to))) {
            problems.error(place, null, "must go from a whole number to a whole number", null);
        } else if (isWhole && given.steps() > to - from + 1) {
            problems.error(
                    place.then("steps"),
                    Integer.toString(given.steps()),
                    "is more than there are whole numbers, " + Range.text(to - from + 1),
                    "leave it out");
        } else if (fits(given.paths(), Range.text(from), place.then("from"))
                && fits(given.paths(), Range.text(to), place.then("to"))) {
            return steps(given, isWhole ? to - from + 1 : 0)
                    .map(steps -> new Factor(
                            given.name(),
                            given.paths(),
                            isWhole ? Factor.Kind.INTEGER : Factor.Kind.NUMBER,
                            new Domain.Interval(from, to, steps, isLog)));
        }
        return Optional.empty();
    }

    /** Returns into how many levels a range is cut; nothing if a design needs to know and nobody says. */
    private Optional<Integer> steps(Given given, double wholeNumbers) {
        if (given.has("steps") || !BY_LEVELS.contains(design)) {
            return Optional.of(given.steps());
        }
        if (design != Kind.GRID) {
            return Optional.of(2);
        }
        if (wholeNumbers > 0 && wholeNumbers <= MOST_WHOLE) {
            return Optional.of((int) wholeNumbers);
        }
        problems.error(
                given.place().then("steps"), null, "is missing: a grid must know how many levels", "add 'steps: 5'");
        return Optional.empty();
    }

    private Optional<Factor> declared(Given given) {
        Place place = given.place();
        JsonNode node = base.declared(given.at());
        if (node.has("options") && isParameter(given.at())) {
            Map<String, Place> options = new LinkedHashMap<>();
            node.get("options").forEach(option -> options.put(SettingText.of(option), place));
            return listed(given.name(), given.paths(), given.at(), options);
        }
        if (!isNumber(given.at())) {
            problems.error(place, null, "is no number and no choice between options", "list its 'values'");
        } else if (node.isMissingNode() || NumberForm.distribution(node).isConstant()) {
            problems.error(
                    place,
                    node.isMissingNode() ? null : NumberForm.text(node),
                    "is not uncertain in the scenario, so nothing is declared that could vary",
                    "give 'from' and 'to'");
        } else {
            return uncertain(given, NumberForm.distribution(node));
        }
        return Optional.empty();
    }

    private Optional<Factor> distribution(Given given, String form) {
        Place place = given.place();
        if (!isNumber(given.at())) {
            problems.error(
                    place, null, "takes words or true and false, so it has no distribution", "list its 'values'");
            return Optional.empty();
        }
        ObjectNode number =
                ((ObjectNode) given.node()).objectNode().set(form, given.node().get(form));
        try {
            Distribution distribution = NumberForm.distribution(number);
            if (distribution.isConstant()) {
                problems.error(place.then(form), null, "has one value only, so there is nothing to vary", null);
            } else if (fits(given.paths(), SettingText.of(number), place.then(form))) {
                return uncertain(given, distribution);
            }
        } catch (IllegalArgumentException e) {
            problems.error(place.then(form), null, e.getMessage(), null);
        }
        return Optional.empty();
    }

    private Optional<Factor> uncertain(Given given, Distribution distribution) {
        if (Double.isInfinite(distribution.lower()) || Double.isInfinite(distribution.upper())) {
            problems.error(
                    given.place(),
                    null,
                    "is a normal distribution without ends, so a case could leave the range of the number",
                    "add min and max");
            return Optional.empty();
        }
        int steps = given.has("steps") ? given.steps() : BY_LEVELS.contains(design) ? USUAL_LEVELS : 0;
        return Optional.of(
                new Factor(given.name(), given.paths(), Factor.Kind.NUMBER, new Domain.Uncertain(distribution, steps)));
    }

    private Factor.Kind kind(Place at, Set<String> values) {
        if (isNumber(at) && values.stream().allMatch(DomainReader::isNumberText)) {
            return isWhole(at) ? Factor.Kind.INTEGER : Factor.Kind.NUMBER;
        }
        return Set.of("true", "false").containsAll(values) ? Factor.Kind.BOOLEAN : Factor.Kind.WORD;
    }

    private static boolean isNumberText(String value) {
        return value.matches("[-+]?[0-9].*") && !value.contains(" ");
    }

    private static boolean isParameter(Place at) {
        return at.depth() == 2 && at.steps().get(0).equals("parameters");
    }

    private boolean isNumber(Place at) {
        JsonNode schema = ScenarioSchema.at(at);
        return isParameter(at) ? !base.declared(at).has("options") : ScenarioSchema.isQuantity(schema) || isWhole(at);
    }

    private static boolean isWhole(Place at) {
        JsonNode schema = ScenarioSchema.at(at);
        return schema != null && ScenarioSchema.isWhole(schema);
    }
}
