package org.parley.scenario.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.parley.scenario.problem.Place;
import org.parley.scenario.problem.Problems;

/**
 * Writes out the options of issues that are numbers rather than words.
 *
 * <ul>
 *   <li>a scale {@code {from: 4, to: 10, steps: 60}}: the numbers from the first to the last in equal steps; its status quo
 *       and an actor's ideal may be written as numbers
 *   <li>a division {@code {divide: 100, among: [ann, bob]}}: first {@code nothing}, then every way to give out all units,
 *       such as {@code 60-40}; a preference {@code own share} becomes the value of each option, units over all units
 * </ul>
 */
final class OptionScales {

    /** How an actor says that it wants as much as possible of what is divided. */
    static final String OWN_SHARE = "own share";

    /** The option of a division that gives nobody anything. */
    static final String NOTHING = "nothing";

    private static final int MOST = 20_000;
    private static final MathContext PRECISION = new MathContext(12);

    private OptionScales() {}

    static void expand(ObjectNode tree) {
        tree.path("issues").properties().forEach(entry -> {
            if (entry.getValue() instanceof ObjectNode issue && issue.path("options") instanceof ObjectNode given) {
                if (isScale(given)) {
                    issue.set("options", scale(given));
                    name(issue, "status_quo");
                    tree.path("actors").forEach(actor -> preference(actor.path("prefers"), entry.getKey()));
                } else if (isDivision(given)) {
                    divide(entry.getKey(), issue, given, tree.path("actors"));
                }
            }
        });
    }

    /** Reports options that are neither a list nor a whole scale or division. */
    static void checkExpanded(JsonNode tree, Problems problems) {
        tree.path("issues").properties().forEach(entry -> {
            Place at = Place.of("issues", entry.getKey(), "options");
            if (entry.getValue().path("options").isObject() && !problems.hasErrorWithin(at)) {
                problems.error(
                        at,
                        null,
                        "must be a list, a scale with from, to and steps, or a division with divide and among, of at most "
                                + MOST + " options",
                        "write '{from: 0, to: 10, steps: 20}' or '{divide: 100, among: [ann, bob]}'");
            }
        });
    }

    private static boolean isScale(ObjectNode given) {
        return given.size() == 3
                && given.path("from").isNumber()
                && given.path("to").isNumber()
                && isCount(given.path("steps"));
    }

    private static boolean isCount(JsonNode node) {
        return node.isNumber()
                && node.doubleValue() == Math.rint(node.doubleValue())
                && node.doubleValue() >= 1
                && node.doubleValue() < MOST;
    }

    private static ArrayNode scale(ObjectNode given) {
        BigDecimal from = given.get("from").decimalValue();
        BigDecimal width = given.get("to").decimalValue().subtract(from);
        BigDecimal steps = BigDecimal.valueOf(given.get("steps").asInt());
        ArrayNode options = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i <= steps.intValue(); i++) {
            BigDecimal option = from.add(width.multiply(BigDecimal.valueOf(i)).divide(steps, PRECISION));
            options.add(name(option));
        }
        return options;
    }

    private static String name(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** An option of a scale may be written as a number. */
    private static void name(ObjectNode holder, String key) {
        if (holder.path(key).isNumber()) {
            holder.put(key, name(holder.get(key).decimalValue()));
        }
    }

    private static void preference(JsonNode prefers, String issue) {
        JsonNode given = prefers.path(issue);
        if (given instanceof ObjectNode object) {
            name(object, "ideal");
        } else if (given.isNumber()) {
            ((ObjectNode) prefers).putObject(issue).put("ideal", name(given.decimalValue()));
        }
    }

    private static boolean isDivision(ObjectNode given) {
        return given.size() == 2
                && isCount(given.path("divide"))
                && given.path("among").isArray()
                && given.path("among").size() >= 2
                && ways(given.get("divide").asInt(), given.get("among").size()) < MOST;
    }

    /** Returns how many ways there are to give units to sharers: a binomial coefficient. */
    private static double ways(int units, int sharers) {
        double ways = 1;
        for (int k = 1; k < sharers; k++) {
            ways = ways * (units + k) / k;
        }
        return ways;
    }

    private static void divide(String id, ObjectNode issue, ObjectNode given, JsonNode actors) {
        int units = given.get("divide").asInt();
        List<int[]> shares = new ArrayList<>();
        shares(new int[given.get("among").size()], 0, units, shares);
        ArrayNode options = JsonNodeFactory.instance.arrayNode();
        options.add(NOTHING);
        shares.forEach(s -> options.add(name(s)));
        issue.set("options", options);
        for (int i = 0; i < given.get("among").size(); i++) {
            JsonNode preference = actors.path(given.get("among").get(i).asText())
                    .path("prefers")
                    .path(id);
            if (preference instanceof ObjectNode own
                    && own.path("ideal").asText().equals(OWN_SHARE)) {
                own.remove("ideal");
                ObjectNode values = own.putObject("values");
                for (int[] s : shares) {
                    values.put(name(s), (double) s[i] / units);
                }
            }
        }
    }

    private static void shares(int[] taken, int sharer, int left, List<int[]> into) {
        if (sharer == taken.length - 1) {
            taken[sharer] = left;
            into.add(taken.clone());
            return;
        }
        for (int n = left; n >= 0; n--) {
            taken[sharer] = n;
            shares(taken, sharer + 1, left - n, into);
        }
    }

    private static String name(int[] shares) {
        StringBuilder name = new StringBuilder();
        for (int share : shares) {
            name.append(name.isEmpty() ? "" : "-").append(share);
        }
        return name.toString();
    }
}
