package org.parley.findings.effects;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parley.findings.effects.Subject.Kind;
import org.parley.findings.laws.LawScenarios;
import org.parley.findings.laws.Setting;
import org.parley.scenario.CitedClaim;
import org.parley.scenario.Parameter;
import org.parley.scenario.Scenario;
import org.parley.scenario.evidence.EvidenceLedger;
import org.parley.scenario.evidence.EvidenceLedger.Entry;

/** Claims and numbers of a scenario, with their moves, and the variants in which the silent are tried again. */
final class Subjects {

    /** Numbers on which the scale of an actor's values hangs. */
    private static final Pattern SCALE =
            Pattern.compile("actors[.]([^.]+)[.](prefers|war|outside_option|private_resolve)([.].*)?");

    private static final Pattern EVENT = Pattern.compile("events[.]([^.]+)([.].*)?");

    private final LawScenarios scenarios;
    private final Scenario scenario;
    private final EvidenceLedger ledger;
    private final MoveMaker maker;

    Subjects(LawScenarios scenarios) {
        this.scenarios = scenarios;
        scenario = scenarios.file().scenario();
        ledger = EvidenceLedger.of(scenarios.file());
        maker = new MoveMaker(scenarios, ledger);
    }

    /** Returns the ids of all claims and the paths of all numbers that can be asked for. */
    List<String> known() {
        return Stream.concat(
                        scenario.evidence().keySet().stream(),
                        maker.numbers().stream().map(Entry::path))
                .toList();
    }

    /** Returns those that are asked for, or all if nothing is. */
    List<Subject> all(Set<String> only) {
        List<Subject> all = new ArrayList<>();
        scenario.evidence().forEach((id, claim) -> {
            if (only.isEmpty() || only.contains(id)) {
                all.add(claim(id, claim));
            }
        });
        maker.numbers().stream()
                .filter(entry -> only.isEmpty() || only.contains(entry.path()))
                .forEach(entry -> all.add(number(entry)));
        return all;
    }

    /** Returns a number that is removed, instead of moved. */
    Subject removed(Subject number) {
        boolean isRemoved = number.moves().stream().anyMatch(m -> m.kind() == Move.Kind.REMOVED);
        return number.with(isRemoved ? List.of() : maker.without(number.id()));
    }

    private Subject claim(String id, CitedClaim claim) {
        List<Entry> cited =
                ledger.entries().stream().filter(e -> e.evidence().contains(id)).toList();
        List<String> events = keys(scenario.events(), event -> event.evidence().contains(id));
        List<String> orderings =
                keys(scenario.orderings(), ordering -> ordering.evidence().contains(id));
        List<String> parts = new ArrayList<>(cited.stream().map(Entry::path).toList());
        events.forEach(event -> parts.add("events." + event));
        orderings.forEach(ordering -> parts.add("orderings." + ordering));
        Stream<String> ordered = ledger.orderings().stream()
                .filter(p -> orderings.contains(p.ordering()))
                .flatMap(p -> Stream.of(p.greater(), p.less()));
        Stream<String> used = cited.stream().flatMap(e -> e.uses().stream());
        return new Subject(
                Kind.CLAIM,
                id,
                claim.says(),
                claim.implies(),
                claim.label(),
                parts,
                own(Stream.of(parts.stream(), used, ordered).flatMap(s -> s)),
                maker.ofClaim(cited, events, orderings));
    }

    private static <T> List<String> keys(Map<String, T> all, Predicate<T> cites) {
        return all.entrySet().stream()
                .filter(e -> cites.test(e.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Subject number(Entry entry) {
        List<String> labels = entry.evidence().stream()
                .map(id -> scenario.evidence().get(id).label())
                .toList();
        boolean isLabel = !labels.isEmpty() && !labels.contains(null);
        return new Subject(
                Kind.NUMBER,
                entry.path(),
                entry.value(),
                null,
                isLabel ? labels.get(0) : null,
                List.of(entry.path()),
                own(Stream.concat(Stream.of(entry.path()), entry.uses().stream())),
                maker.ofNumber(entry.path()));
    }

    private static Set<String> own(Stream<String> paths) {
        Set<String> own = new HashSet<>();
        paths.forEach(path -> {
            Matcher scale = SCALE.matcher(path);
            if (scale.matches()) {
                own.add("value(" + scale.group(1) + ")");
            }
            Matcher event = EVENT.matcher(path);
            if (event.matches()) {
                own.add("happens(" + event.group(1) + ")");
            }
        });
        return own;
    }

    /** Returns the scenario with one other option of one parameter at a time, by what is other. */
    Map<String, Setting> variants() {
        Map<String, Setting> variants = new LinkedHashMap<>();
        scenario.parameters().forEach((name, parameter) -> {
            if (parameter instanceof Parameter.Choice choice && !choice.isDrawn()) {
                choice.options().stream()
                        .filter(option -> !option.equals(choice.value()))
                        .forEach(option -> {
                            Setting other = Setting.set("parameters." + name, option);
                            if (scenarios.fits(other)) {
                                variants.put(name + " = " + option, other);
                            }
                        });
            }
        });
        return variants;
    }
}
