package org.parley.answer.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parley.answer.Cell;
import org.parley.answer.Link;
import org.parley.scenario.evidence.EvidenceLedger;
import org.parley.scenario.evidence.EvidenceLedger.Entry;
import org.parley.scenario.evidence.EvidenceLedger.Grounds;
import org.parley.scenario.evidence.OrderedPair;

/** Places of the page of evidence that paths of the file and claims lead to. They are numbered, since names may be anything. */
final class Places {

    private final EvidenceLedger ledger;
    private final Map<String, String> places = new LinkedHashMap<>();
    private final Map<String, String> claims = new LinkedHashMap<>();

    Places(EvidenceLedger ledger) {
        this.ledger = ledger;
        List<Entry> entries = ledger.entries();
        entries.forEach(e -> places.put(e.path(), "entry-" + (places.size() + 1)));
        // What cites a claim may be a block that gives its grounds to several entries: it leads to the first.
        entries.stream()
                .filter(e -> e.through() != null)
                .forEach(e -> places.putIfAbsent(e.through(), places.get(e.path())));
        // What refers to a parameter leads there.
        entries.forEach(e -> e.uses().forEach(use -> places.putIfAbsent(use, places.get(e.path()))));
        List<String> orderings = orderings(ledger);
        orderings.forEach(id -> places.putIfAbsent("orderings." + id, "ordering-" + (orderings.indexOf(id) + 1)));
        ledger.claims().forEach(c -> claims.put(c.id(), "claim-" + (claims.size() + 1)));
    }

    /** Returns the entries that are at work: all but those at neutral defaults. */
    static List<Entry> atWork(EvidenceLedger ledger) {
        return ledger.entries().stream()
                .filter(e -> e.grounds() != Grounds.NEUTRAL)
                .toList();
    }

    /** Returns the ids of the orderings that put any numbers in order. */
    static List<String> orderings(EvidenceLedger ledger) {
        return ledger.orderings().stream().map(OrderedPair::ordering).distinct().toList();
    }

    /** Returns the place of a path: its own, or that of the first entry within it, at work if there is one; else none. */
    String of(String path) {
        return places.computeIfAbsent(
                path,
                block -> Stream.concat(atWork(ledger).stream(), ledger.entries().stream())
                        .filter(e -> e.path().startsWith(block + "."))
                        .findFirst()
                        .map(e -> places.get(e.path()))
                        .orElse(""));
    }

    /** Returns the place of a claim. */
    String ofClaim(String id) {
        return claims.getOrDefault(id, "");
    }

    /** Returns words that lead to the place of a path. */
    Cell to(String text, String path) {
        return new Cell.Links(List.of(new Link(text, of(path))));
    }

    /** Returns paths that lead to their places. */
    Cell to(List<String> paths) {
        return paths.isEmpty()
                ? Cell.NONE
                : new Cell.Links(
                        paths.stream().map(path -> new Link(path, of(path))).toList());
    }

    /** Returns claims that lead to their places. */
    Cell toClaims(List<String> ids) {
        return ids.isEmpty()
                ? Cell.NONE
                : new Cell.Links(
                        ids.stream().map(id -> new Link(id, ofClaim(id))).toList());
    }
}
