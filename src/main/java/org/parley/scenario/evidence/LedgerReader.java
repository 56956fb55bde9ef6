package org.parley.scenario.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.parley.scenario.Distribution;
import org.parley.scenario.Range;
import org.parley.scenario.Scenario;
import org.parley.scenario.evidence.EvidenceLedger.ClaimUse;
import org.parley.scenario.evidence.EvidenceLedger.Entry;
import org.parley.scenario.evidence.EvidenceLedger.Grounds;
import org.parley.scenario.evidence.EvidenceLedger.Kind;
import org.parley.scenario.format.NumberForm;
import org.parley.scenario.format.RateForm;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.format.ScenarioTree;
import org.parley.scenario.problem.Place;
import org.parley.scenario.problem.Positions;
import org.parley.scenario.problem.Problems;
import org.parley.scenario.schema.ScenarioSchema;

/**
 * Reads the evidence ledger out of a scenario, side by side with the schema. The schema says what is a number, a direction
 * or a rule ({@code x-kind}), which parts of a block the block's own grounds are for ({@code x-grounds_for}), and which
 * defaults add nothing ({@code x-neutral}).
 */
final class LedgerReader {

    private static final String PARAMETERS = "parameters";

    /** Why an entry is what it is, as far as the file says so. */
    private record Reason(List<String> evidence, String assumption, String through) {

        static final Reason NONE = new Reason(List.of(), null, null);

        static Reason of(JsonNode holder, String through) {
            List<String> evidence = StreamSupport.stream(holder.path("evidence").spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();
            return new Reason(evidence, holder.path("assumption").asText(null), through);
        }

        boolean isGiven() {
            return !evidence.isEmpty() || assumption != null;
        }
    }

    private final ScenarioFile file;
    private final ObjectNode given;
    private final ObjectNode whole;
    private final DefaultsAtWork atWork;
    private final Problems problems;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, List<Place>> uses = new LinkedHashMap<>();
    private final Map<String, List<String>> citations = new LinkedHashMap<>();

    LedgerReader(ScenarioFile file) {
        this.file = file;
        this.problems = new Problems(file.positions());
        this.given = ScenarioTree.written(file);
        this.whole = ScenarioTree.withDefaults(given);
        this.atWork = new DefaultsAtWork(whole);
    }

    EvidenceLedger read() {
        Scenario scenario = file.scenario();
        scenario.evidence().keySet().forEach(claim -> citations.put(claim, new ArrayList<>()));
        cite(given, ScenarioSchema.root(), Place.ROOT);
        scenario.parameters().keySet().forEach(parameter -> uses.put(parameter, new ArrayList<>()));
        ScenarioSchema.names(ScenarioSchema.root().path("properties")).stream()
                .filter(block -> !block.equals(PARAMETERS))
                .forEach(block -> walk(Place.of(block)));
        // Parameters come last, when all the places that refer to them are known.
        scenario.parameters().keySet().forEach(parameter -> useOfDraw(Place.of(PARAMETERS, parameter)));
        scenario.parameters().keySet().forEach(parameter -> parameter(Place.of(PARAMETERS, parameter)));
        List<ClaimUse> claims = new ArrayList<>();
        scenario.evidence().forEach((id, claim) -> claims.add(new ClaimUse(id, claim.says(), citations.get(id))));
        return new EvidenceLedger(scenario.name(), scenario.about().title(), entries, claims, pairs());
    }

    private List<OrderedPair> pairs() {
        ObjectNode resolved = ScenarioTree.resolved(given, problems);
        return new Orderings(file.scenario(), resolved, file.positions(), problems).pairs();
    }

    private void cite(JsonNode node, JsonNode schema, Place place) {
        if (schema == null) {
            return;
        }
        if (ScenarioSchema.isCitations(schema)) {
            node.forEach(
                    claim -> citations.get(claim.asText()).add(place.parent().toString()));
        } else if (node.isObject()) {
            node.properties()
                    .forEach(e -> cite(e.getValue(), ScenarioSchema.child(schema, e.getKey()), place.then(e.getKey())));
        }
    }

    private void walk(Place place) {
        JsonNode node = place.in(whole);
        JsonNode schema = ScenarioSchema.at(place);
        if (schema == null || node.isMissingNode() || !isGiven(place) && !atWork.holds(place)) {
            return;
        }
        String parameter = node.asText().startsWith("$") ? node.asText().substring(1) : null;
        if (uses.containsKey(parameter)) {
            uses.get(parameter).add(place);
        } else if (ScenarioSchema.isQuantity(schema)) {
            useOfDraw(place);
            number(place, node, ScenarioSchema.isWhole(schema) ? null : RateForm.range(node, schema), List.of());
        } else {
            String kind = ScenarioSchema.keyword(schema, "x-kind").asText();
            if (!kind.isEmpty()) {
                words(place, Kind.valueOf(kind.toUpperCase(Locale.ROOT)), node);
            }
            if (node.isObject()) {
                ScenarioSchema.names(node).forEach(key -> walk(place.then(key)));
            }
        }
    }

    private boolean isGiven(Place place) {
        return !place.in(given).isMissingNode();
    }

    /** Notes that a number hangs on the draw of a parameter, if it does. */
    private void useOfDraw(Place place) {
        Place with = place.then(NumberForm.WITH);
        String draw = with.in(given).asText();
        if (draw.startsWith("$")) {
            uses.get(draw.substring(1)).add(with);
        }
    }

    private void parameter(Place place) {
        JsonNode node = place.in(whole);
        List<Place> places = uses.get(place.last());
        if (node.has("options")) {
            Reason own = Reason.of(node, null);
            add(place, Kind.RULE, NumberForm.text(node), null, null, own, places);
        } else {
            JsonNode first = places.isEmpty() ? null : ScenarioSchema.at(places.get(0));
            boolean isNumber = first != null && ScenarioSchema.isQuantity(first);
            number(place, node, isNumber ? RateForm.range(node, first) : null, places);
        }
    }

    private void number(Place place, JsonNode node, Range range, List<Place> places) {
        Reason own = Reason.of(node, null);
        add(
                place,
                Kind.NUMBER,
                NumberForm.text(node),
                NumberForm.distribution(NumberForm.joined(node, given.path(PARAMETERS))),
                range,
                own.isGiven() ? own : ofBlock(place),
                places);
    }

    private void words(Place place, Kind kind, JsonNode node) {
        boolean isMethod = place.depth() == 3 && ScenarioSchema.isMethod(place.last(), firstName(node));
        String text = isMethod ? firstName(node) : NumberForm.plain(node);
        Distribution number = node.isNumber() ? NumberForm.distribution(node) : null;
        Reason reason = isMethod ? ofSettings(place.then(text)) : ofBlock(place);
        add(place, kind, text, number, null, reason, List.of());
    }

    /** Returns the first reason that a method's settings give: why it holds out is why it has that tactic. */
    private Reason ofSettings(Place method) {
        for (String setting : ScenarioSchema.names(method.in(given))) {
            Place place = method.then(setting);
            Reason reason = Reason.of(place.in(given), place.toString());
            if (reason.isGiven()) {
                return reason;
            }
        }
        return Reason.NONE;
    }

    private static String firstName(JsonNode node) {
        return node.isObject() && !node.isEmpty() ? node.fieldNames().next() : "";
    }

    /** Returns the grounds of the block that a place belongs to, if they are for it: directly, or for its table. */
    private Reason ofBlock(Place place) {
        for (Place part = place; part.depth() > place.depth() - 2 && part.depth() > 1; part = part.parent()) {
            Place block = part.parent();
            JsonNode groundsFor = ScenarioSchema.keyword(ScenarioSchema.at(block), "x-grounds_for");
            for (JsonNode key : groundsFor) {
                if (key.asText().equals(part.last())) {
                    return Reason.of(block.in(given), block.toString());
                }
            }
        }
        return Reason.NONE;
    }

    private void add(
            Place place, Kind kind, String value, Distribution number, Range range, Reason reason, List<Place> places) {
        boolean isGiven = isGiven(place);
        Positions.Position at = file.positions().of(place);
        Reason kept = isGiven && !at.file().equals(Positions.COMMAND_LINE) && reason.isGiven() ? reason : Reason.NONE;
        entries.add(new Entry(
                place.toString(),
                kind,
                value,
                RateForm.meaning(place.in(whole), ScenarioSchema.at(places.isEmpty() ? place : places.get(0))),
                number,
                range,
                range == null || number == null ? null : range.share(number),
                isGiven ? grounds(kept) : ofDefault(place),
                kept.evidence(),
                kept.assumption(),
                kept.through(),
                places.stream().map(Place::toString).toList(),
                isGiven ? ScenarioFile.shown(at.file()) : null,
                isGiven ? at.line() : 0));
    }

    private static Grounds grounds(Reason reason) {
        return !reason.evidence().isEmpty()
                ? Grounds.CITED
                : reason.assumption() != null ? Grounds.ASSUMED : Grounds.BARE;
    }

    private Grounds ofDefault(Place place) {
        JsonNode value = place.in(whole);
        boolean addsNothing = value.isBoolean() && !value.asBoolean() || value.isNumber() && value.asDouble() == 0;
        return addsNothing
                        || ScenarioSchema.keyword(ScenarioSchema.at(place), "x-neutral")
                                .asBoolean()
                ? Grounds.NEUTRAL
                : Grounds.DEFAULT;
    }
}
