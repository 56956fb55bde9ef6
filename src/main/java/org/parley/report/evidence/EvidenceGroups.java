package org.parley.report.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.parley.scenario.evidence.EvidenceLedger.Entry;

/** Entries of the evidence ledger that say the same of several actors, tracks or issues, as one. */
public final class EvidenceGroups {

    private EvidenceGroups() {}

    /** Returns the groups, in the order of their first entries. */
    public static List<List<Entry>> of(List<Entry> entries) {
        return List.copyOf(entries.stream()
                .collect(Collectors.groupingBy(
                        e -> ofAny(e.path()) + " " + e.value(), LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    private static String ofAny(String path) {
        return path.replaceFirst("^(actors|tracks|issues)\\.[^.]+", "$1.*");
    }

    /** Returns what a group is called: the path of its only entry, or a pattern with how many there are. */
    public static String path(List<Entry> group) {
        String path = group.get(0).path();
        return group.size() == 1 ? path : ofAny(path) + " (" + group.size() + ")";
    }
}
