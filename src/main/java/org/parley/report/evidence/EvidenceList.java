package org.parley.report.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.parley.render.terminal.Columns;
import org.parley.render.terminal.Lines;
import org.parley.render.terminal.Screen;
import org.parley.scenario.evidence.EvidenceLedger;
import org.parley.scenario.evidence.EvidenceLedger.ClaimUse;
import org.parley.scenario.evidence.EvidenceLedger.Entry;
import org.parley.scenario.evidence.EvidenceLedger.Kind;
import org.parley.scenario.evidence.OrderedPair;

/** The whole evidence ledger in the terminal: every claim with its uses, every ordering, every entry with its grounds. */
public final class EvidenceList {

    private final EvidenceLedger ledger;
    private final Lines text;

    private EvidenceList(EvidenceLedger ledger, Screen screen) {
        text = new Lines(screen, EvidenceText.WIDTH);
        this.ledger = ledger;
    }

    /** Returns the list, for a screen. */
    public static String of(EvidenceLedger ledger, Screen screen) {
        EvidenceList list = new EvidenceList(ledger, screen);
        list.everyClaim();
        list.everyOrdering();
        list.everyEntry();
        return list.text.toString();
    }

    private void everyClaim() {
        if (ledger.claims().isEmpty()) {
            return;
        }
        text.line("");
        text.heading("Claims and what cites them");
        for (ClaimUse claim : ledger.claims()) {
            text.paragraph("  ", claim.id() + ": " + claim.text());
            text.paragraph("      ", claim.uses().isEmpty() ? "cited nowhere" : String.join(", ", claim.uses()));
        }
    }

    private void everyOrdering() {
        if (ledger.orderings().isEmpty()) {
            return;
        }
        text.line("");
        text.heading("Orderings: medians, and the share of draws in which a pair is reversed");
        Function<Double, String> number = x -> String.format(Locale.ROOT, "%.3g", x);
        for (OrderedPair p : ledger.orderings()) {
            text.line(
                    "  %-18s %s %s > %s %s, %.1f%%%s",
                    p.ordering(),
                    p.greater(),
                    number.apply(p.greaterMedian()),
                    p.less(),
                    number.apply(p.lessMedian()),
                    100 * p.reversed(),
                    p.holds() ? "" : "  CONTRADICTED");
        }
    }

    private void everyEntry() {
        for (Kind kind : Kind.values()) {
            if (ledger.entries().stream().noneMatch(e -> e.kind() == kind)) {
                continue;
            }
            text.line("");
            text.heading(kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT) + "s");
            ledger.entries().stream().filter(e -> e.kind() == kind).forEach(this::entry);
        }
    }

    private void entry(Entry e) {
        text.table(new Columns("  %-58s %s").row(e.path(), e.value()));
        List<String> why = new ArrayList<>();
        if (!e.evidence().isEmpty()) {
            why.add(String.join(", ", e.evidence()));
        }
        if (e.assumption() != null) {
            why.add(e.assumption());
        }
        if (e.through() != null) {
            why.add("(said of " + e.through() + ")");
        }
        if (!e.uses().isEmpty()) {
            why.add("used by " + String.join(", ", e.uses()));
        }
        text.paragraph(
                "      ",
                switch (e.grounds()) {
                            case CITED -> "cited: ";
                            case ASSUMED -> "assumed: ";
                            case DEFAULT -> "default of the format";
                            case NEUTRAL -> "default that adds nothing, or treats all alike";
                            case BARE -> "no reason given ";
                        }
                        + String.join("; ", why));
    }
}
