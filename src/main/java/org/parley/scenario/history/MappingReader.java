package org.parley.scenario.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.history.Mapping.Number;
import org.parley.scenario.history.Mapping.Signs;
import org.parley.scenario.history.Mapping.Switch;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.reader.ScenarioReader;
import org.parley.scenario.reader.UnfitSetting;

/** Reads a mapping, and holds it to its template. */
final class MappingReader {

    private static final List<String> COVARIATE = List.of("agree", "lasts", "numbers", "structure", "reason");
    private static final List<String> NUMBER =
            List.of("path", "paths", "low", "high", "scale", "direction", "distance", "through", "reason");
    private static final List<String> SWITCH = List.of("at_least", "at_most", "set", "reason");
    private static final List<String> SIGNS = List.of("+", "-", "0", "?");

    private final YamlPart root;
    private final List<Number> numbers = new ArrayList<>();
    private final List<Switch> switches = new ArrayList<>();
    private final Map<String, String> coefficients = new LinkedHashMap<>();
    private final Map<String, Signs> signs = new LinkedHashMap<>();
    private final List<Tried> tried = new ArrayList<>();
    private ScenarioFile template;

    /** A value that must fit into the template, and where it is written. */
    private record Tried(YamlPart row, String path, String value) {}

    private MappingReader(Path file) {
        root = YamlPart.of(file).allow(List.of("template", "covariates", "coefficients"));
    }

    /** A mapping with the scenario whose numbers it sets. */
    record Read(Mapping mapping, Path templateFile, ScenarioFile template) {}

    /**
     * Reads a file.
     *
     * @throws ScenarioException with every problem found, if there is an error among them
     */
    static Read read(Path file) {
        MappingReader reader = new MappingReader(file);
        String name = reader.root.text("template");
        reader.end();
        Path templateFile = file.resolveSibling(name);
        reader.template = ScenarioReader.read(templateFile, Map.of());
        return new Read(reader.mapping(), templateFile, reader.template);
    }

    private void end() {
        if (root.problems().hasErrors()) {
            throw new ScenarioException(root.problems().inOrder());
        }
    }

    private Mapping mapping() {
        Map<String, Covariate> codebook = Covariate.codebook();
        YamlPart covariates = root.mapping("covariates").allow(codebook.keySet());
        codebook.forEach((name, covariate) -> {
            if (!covariates.has(name)) {
                covariates.wrong(name, "is missing", "say with 'reason' why nothing follows from it");
                return;
            }
            covariate(covariates.mapping(name).allow(COVARIATE), covariate);
        });
        if (root.has("coefficients")) {
            for (YamlPart prior : root.mapping("coefficients").entries()) {
                JsonNode number = prior.node();
                if (!number.isObject() || !number.has("assumption")) {
                    root.problems().error(prior.place(), null, "needs a distribution and its 'assumption'", null);
                }
                coefficients.put(prior.place().last(), number.toString());
                tried.add(new Tried(prior, prior.place().last(), number.toString()));
            }
        }
        if (!allFit()) {
            tried.forEach(this::fit);
        }
        end();
        return new Mapping(numbers, switches, coefficients, signs);
    }

    private void covariate(YamlPart part, Covariate covariate) {
        String agree = part.word("agree", SIGNS);
        String lasts = part.word("lasts", SIGNS);
        signs.put(covariate.name(), new Signs(agree, lasts));
        List<YamlPart> rows = part.items("numbers");
        List<YamlPart> parts = part.items("structure");
        if (rows.isEmpty() && parts.isEmpty()) {
            part.text("reason");
        } else if (covariate.isNominal()) {
            part.wrong("numbers", "cannot hang on a covariate whose levels are words", null);
            return;
        }
        rows.forEach(row -> number(row.allow(NUMBER), covariate));
        parts.forEach(row -> structure(row.allow(SWITCH), covariate));
    }

    private void number(YamlPart row, Covariate covariate) {
        String reason = row.text("reason");
        List<Double> values = row.has("through") ? through(row, covariate) : between(row, covariate);
        List<String> paths = new ArrayList<>();
        if (row.has("paths")) {
            row.items("paths").forEach(path -> paths.add(path.node().asText()));
        } else {
            paths.add(row.text("path"));
        }
        for (String path : paths) {
            if (path == null || values.size() != covariate.top()) {
                return;
            }
            if (numbers.stream().anyMatch(n -> n.path().equals(path))) {
                row.problems().error(row.place(), path, "is set twice: a number hangs on one covariate", null);
                return;
            }
            numbers.add(new Number(path, covariate, values, reason));
            tried.add(new Tried(row, path, text(values.get(0))));
            tried.add(new Tried(row, path, text(values.get(values.size() - 1))));
        }
    }

    private static List<Double> through(YamlPart row, Covariate covariate) {
        List<Double> values = new ArrayList<>();
        row.items("through")
                .forEach(v -> values.add(v.node().isNumber() ? v.node().asDouble() : Double.NaN));
        if (values.size() != covariate.top() || values.contains(Double.NaN)) {
            row.problems()
                    .error(
                            row.place().then("through"),
                            null,
                            "must be " + covariate.top() + " numbers, one for each level of " + covariate.name(),
                            null);
            return List.of();
        }
        return values;
    }

    private static List<Double> between(YamlPart row, Covariate covariate) {
        double low = row.number("low");
        double high = row.number("high");
        boolean isLog = row.has("scale") && "log".equals(row.word("scale", List.of("linear", "log")));
        boolean falls = row.has("direction") && "down".equals(row.word("direction", List.of("up", "down")));
        boolean isFolded = row.node().path("distance").asBoolean(false);
        if (isLog && !(low > 0 && high > 0)) {
            row.wrong("low", "must be above 0, and 'high' too, on a log scale", "use 'scale: linear'");
            return List.of();
        }
        return IntStream.rangeClosed(1, covariate.top())
                .mapToDouble(covariate::share)
                .map(u -> isFolded ? FastMath.abs(2 * u - 1) : u)
                .map(u -> falls ? 1 - u : u)
                .map(u -> isLog
                        ? FastMath.pow(low, 1 - u) * FastMath.pow(high, u)
                        : u == 1 ? high : low + u * (high - low))
                .boxed()
                .toList();
    }

    private void structure(YamlPart row, Covariate covariate) {
        row.text("reason");
        int from = row.has("at_least") ? row.whole("at_least", 1, covariate.top()) : 1;
        int to = row.has("at_most") ? row.whole("at_most", 1, covariate.top()) : covariate.top();
        Map<String, String> sets = new LinkedHashMap<>();
        row.mapping("set").entries().forEach(e -> {
            String text = e.node().isValueNode() ? e.node().asText() : e.node().toString();
            sets.put(e.place().last(), text);
        });
        if (!sets.isEmpty()) {
            try {
                ScenarioReader.readWith(template, sets);
                switches.add(new Switch(covariate, from, to, sets));
            } catch (ScenarioException e) {
                UnfitSetting.of(e, sets.keySet()).report(row.place().then("set"), row.problems());
            }
        }
    }

    /** Whether all values fit into the template together, which is quicker to find out than of each. */
    private boolean allFit() {
        Map<String, String> first = new LinkedHashMap<>();
        Map<String, String> last = new LinkedHashMap<>();
        tried.forEach(t -> {
            first.putIfAbsent(t.path(), t.value());
            last.put(t.path(), t.value());
        });
        try {
            ScenarioReader.readWith(template, first);
            ScenarioReader.readWith(template, last);
            return true;
        } catch (ScenarioException e) {
            return false;
        }
    }

    /** Says so if a value does not fit into the template. */
    private void fit(Tried value) {
        try {
            ScenarioReader.readWith(template, Map.of(value.path(), value.value()));
        } catch (ScenarioException e) {
            UnfitSetting fault = UnfitSetting.of(e, List.of(value.path()));
            YamlPart row = value.row();
            root.problems()
                    .error(
                            row.has("path") ? row.place().then("path") : row.place(),
                            value.path(),
                            fault.rule() + " in " + template.name(),
                            fault.fault().maybe());
        }
    }

    private static String text(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
