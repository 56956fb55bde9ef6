package org.parley.report.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.parley.scenario.evidence.EvidenceLedger;

/** The evidence ledger as tables for programs (RFC 4180, lines end in a line feed). */
public final class EvidenceCsv {

    private final StringBuilder text = new StringBuilder();

    private EvidenceCsv() {}

    /** Returns one row per number, direction or rule. */
    public static String entries(EvidenceLedger ledger) {
        EvidenceCsv csv = new EvidenceCsv();
        csv.row(
                "kind",
                "path",
                "value",
                "lower",
                "median",
                "upper",
                "allowed",
                "share",
                "grounds",
                "evidence",
                "assumption",
                "through",
                "uses",
                "file",
                "line");
        ledger.entries()
                .forEach(e -> csv.row(
                        e.kind(),
                        e.path(),
                        e.value(),
                        e.lower(),
                        e.median(),
                        e.upper(),
                        e.allowed(),
                        e.share(),
                        e.grounds(),
                        e.evidence(),
                        e.assumption(),
                        e.through(),
                        e.uses(),
                        e.file(),
                        e.line() == 0 ? null : e.line()));
        return csv.text.toString();
    }

    /** Returns one row per claim. */
    public static String claims(EvidenceLedger ledger) {
        EvidenceCsv csv = new EvidenceCsv();
        csv.row("claim", "text", "count", "uses");
        ledger.claims().forEach(c -> csv.row(c.id(), c.text(), c.uses().size(), c.uses()));
        return csv.text.toString();
    }

    /** Returns one row per pair of numbers that an ordering puts in order. */
    public static String orderings(EvidenceLedger ledger) {
        EvidenceCsv csv = new EvidenceCsv();
        csv.row("ordering", "greater", "less", "greater_median", "less_median", "holds", "reversed");
        ledger.orderings()
                .forEach(p -> csv.row(
                        p.ordering(),
                        p.greater(),
                        p.less(),
                        p.greaterMedian(),
                        p.lessMedian(),
                        p.holds(),
                        p.reversed()));
        return csv.text.toString();
    }

    private void row(Object... values) {
        text.append(Arrays.stream(values).map(EvidenceCsv::cell).collect(Collectors.joining(",")))
                .append('\n');
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        String text;
        if (value instanceof List<?> list) {
            List<String> words = new ArrayList<>();
            list.forEach(item -> words.add(item.toString()));
            text = String.join(" ", words);
        } else {
            text = value instanceof Enum<?> name ? name.name().toLowerCase(Locale.ROOT) : value.toString();
        }
        return text.matches("(?s).*[\",\n\r].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
