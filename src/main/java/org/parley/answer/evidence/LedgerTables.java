package org.parley.answer.evidence;

import static org.parley.answer.words.Numbers.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.parley.answer.Cell;
import org.parley.answer.Table;
import org.parley.answer.words.Numbers;
import org.parley.scenario.evidence.EvidenceLedger;
import org.parley.scenario.evidence.EvidenceLedger.Entry;

/** Tables of an evidence ledger: whole for programs, and its entries for people. */
final class LedgerTables {

    private LedgerTables() {}

    /** Returns a table of the entries, one of the claims, and one of the pairs that orderings put in order. */
    static List<Table> of(EvidenceLedger ledger) {
        return List.of(entries(ledger), claims(ledger), orderings(ledger));
    }

    private static Table entries(EvidenceLedger ledger) {
        Table.Builder table = Table.data(
                        "entries",
                        "kind,path,value,lower,median,upper,allowed,share,grounds,evidence,assumption,through,uses,"
                                + "file,line")
                .exact();
        ledger.entries()
                .forEach(e -> table.row(
                        id(e.kind()),
                        e.path(),
                        e.value(),
                        e.lower(),
                        e.median(),
                        e.upper(),
                        e.allowed(),
                        e.share(),
                        id(e.grounds()),
                        String.join(" ", e.evidence()),
                        e.assumption(),
                        e.through(),
                        String.join(" ", e.uses()),
                        e.file(),
                        e.line() == 0 ? null : e.line()));
        return table.build();
    }

    private static Table claims(EvidenceLedger ledger) {
        Table.Builder table = Table.data("claims", "claim,text,count,uses");
        ledger.claims().forEach(c -> table.row(c.id(), c.text(), c.uses().size(), String.join(" ", c.uses())));
        return table.build();
    }

    private static Table orderings(EvidenceLedger ledger) {
        Table.Builder table = Table.data("orderings", "ordering,greater,less,greater_median,less_median,holds,reversed")
                .exact();
        ledger.orderings()
                .forEach(p -> table.row(
                        p.ordering(),
                        p.greater(),
                        p.less(),
                        p.greaterMedian(),
                        p.lessMedian(),
                        p.holds(),
                        p.reversed()));
        return table.build();
    }

    private static String id(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }

    /** Returns entries by the block that they stand in: one for each actor, table and issue, and for each other part of a file. */
    static Map<String, List<Entry>> blocks(List<Entry> entries) {
        return entries.stream()
                .collect(Collectors.groupingBy(e -> block(e.path()), LinkedHashMap::new, Collectors.toList()));
    }

    private static String block(String path) {
        String[] steps = path.split("\\.", 3);
        boolean isOneOfMany =
                steps.length == 3 && List.of("actors", "tracks", "issues").contains(steps[0]);
        return isOneOfMany ? steps[0] + "." + steps[1] : steps[0];
    }

    /** Returns entries of a block with their grounds; its path is left out before theirs. */
    static Table.Builder shown(String caption, String block, List<Entry> entries, Places places) {
        boolean areUsed = entries.stream().anyMatch(e -> !e.uses().isEmpty());
        Table.Builder table = Table.shown(caption)
                .words("Entry", "")
                .words("Value", "")
                .words("Grounds", "")
                .words("Cites", "")
                .words("Why", "");
        if (areUsed) {
            table.words("Used by", "");
        }
        for (Entry e : entries) {
            Cell name = Cell.of(e.path().startsWith(block) ? e.path().substring(block.length()) : e.path());
            String value = e.value() + range(e);
            Cell cites = places.toClaims(e.evidence());
            if (areUsed) {
                table.row(name, value, BriefSections.name(e.grounds()), cites, why(e), places.to(e.uses()));
            } else {
                table.row(name, value, BriefSections.name(e.grounds()), cites, why(e));
            }
            table.place(places.of(e.path()));
        }
        return table;
    }

    private static String range(Entry e) {
        return !e.isUncertain()
                ? ""
                : "; median " + number(e.median())
                        + (e.share() == null || e.share() < 0.005
                                ? ""
                                : format(", over %.0f%% of what may be (%s)", 100 * e.share(), e.allowed()));
    }

    private static String why(Entry e) {
        String through = e.through() == null ? "" : "(said of " + e.through() + ")";
        return e.assumption() == null ? through : (e.assumption() + " " + through).strip();
    }

    static String number(double x) {
        return Numbers.significant(x, 3);
    }
}
