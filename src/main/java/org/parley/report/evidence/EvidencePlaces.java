package org.parley.report.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.scenario.evidence.EvidenceLedger;
import org.parley.scenario.evidence.EvidenceLedger.Entry;
import org.parley.scenario.evidence.EvidenceLedger.Grounds;
import org.parley.scenario.evidence.OrderedPair;

/** Where on the page of evidence a path of the file, or a claim, is found. Places are numbered, since names may be anything. */
final class EvidencePlaces {

    private final EvidenceLedger ledger;
    private final Map<String, String> places = new LinkedHashMap<>();
    private final Map<String, String> claims = new LinkedHashMap<>();

    EvidencePlaces(EvidenceLedger ledger) {
        this.ledger = ledger;
        List<Entry> entries = ledger.entries();
        entries.forEach(e -> places.put(e.path(), "entry-" + (places.size() + 1)));
        // What cites a claim may be a block that gives its grounds to several entries: it leads to the first.
        entries.stream()
                .filter(e -> e.through() != null)
                .forEach(e -> places.putIfAbsent(e.through(), places.get(e.path())));
        // What refers to a parameter leads there.
        entries.forEach(e -> e.uses().forEach(use -> places.putIfAbsent(use, places.get(e.path()))));
        // The rest leads to its block, or to the first entry within it.
        List<String> blocks =
                atWork(ledger).stream().map(e -> blockOf(e.path())).distinct().toList();
        blocks.forEach(block -> places.putIfAbsent(block, "block-" + (blocks.indexOf(block) + 1)));
        ledger.claims().stream()
                .flatMap(c -> c.uses().stream())
                .filter(use -> !places.containsKey(use))
                .forEach(use -> within(use).ifPresent(e -> places.putIfAbsent(use, places.get(e.path()))));
        List<String> orderings = orderings();
        orderings.forEach(id -> places.putIfAbsent("orderings." + id, "ordering-" + (orderings.indexOf(id) + 1)));
        ledger.claims().forEach(c -> claims.put(c.id(), "claim-" + (claims.size() + 1)));
    }

    /** Returns the entries that are at work: all but those at neutral defaults. */
    static List<Entry> atWork(EvidenceLedger ledger) {
        return ledger.entries().stream()
                .filter(e -> e.grounds() != Grounds.NEUTRAL)
                .toList();
    }

    /** Returns the block that an entry stands in: one for each actor, table and issue, and for each other part of a file. */
    static String blockOf(String path) {
        String[] steps = path.split("\\.", 3);
        boolean isOneOfMany =
                steps.length == 3 && List.of("actors", "tracks", "issues").contains(steps[0]);
        return isOneOfMany ? steps[0] + "." + steps[1] : steps[0];
    }

    /** Returns an entry within a block, at work if there is one. */
    private Optional<Entry> within(String block) {
        return Stream.concat(atWork(ledger).stream(), ledger.entries().stream())
                .filter(e -> e.path().startsWith(block + "."))
                .findFirst();
    }

    /** Returns the ids of the orderings that put any numbers in order. */
    List<String> orderings() {
        return ledger.orderings().stream().map(OrderedPair::ordering).distinct().toList();
    }

    /** Returns the place of a path, or null if it has none. */
    String of(String path) {
        return places.get(path);
    }

    /** Returns the place of a claim. */
    String ofClaim(String id) {
        return claims.get(id);
    }
}
