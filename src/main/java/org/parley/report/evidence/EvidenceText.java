package org.parley.report.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.render.terminal.Columns;
import org.parley.render.terminal.Lines;
import org.parley.render.terminal.Screen;
import org.parley.scenario.evidence.EvidenceLedger;
import org.parley.scenario.evidence.EvidenceLedger.ClaimUse;
import org.parley.scenario.evidence.EvidenceLedger.Entry;
import org.parley.scenario.evidence.EvidenceLedger.Grounds;
import org.parley.scenario.evidence.EvidenceLedger.Kind;
import org.parley.scenario.evidence.OrderedPair;

/** The evidence ledger in the terminal: how much of a scenario is anchored, and what is weakest. */
public final class EvidenceText {

    static final int WIDTH = 100;
    private static final int FEW = 8;

    /** Grounds of which the shares are told, in that order. */
    private static final List<Grounds> TOLD = List.of(Grounds.CITED, Grounds.ASSUMED, Grounds.DEFAULT, Grounds.BARE);

    private final EvidenceLedger ledger;
    private final Lines text;

    private EvidenceText(EvidenceLedger ledger, Screen screen) {
        text = new Lines(screen, WIDTH);
        this.ledger = ledger;
    }

    /** Returns the summary: shares, claims, orderings, and what is weakest. */
    public static String of(EvidenceLedger ledger, Screen screen) {
        EvidenceText text = new EvidenceText(ledger, screen);
        text.head();
        text.shares();
        text.claims();
        text.orderings();
        text.weakest();
        return text.text.toString();
    }

    private void head() {
        text.heading(ledger.title().isEmpty() ? ledger.name() : ledger.title());
        text.line("Evidence ledger of %s", ledger.name());
    }

    private void shares() {
        text.gap();
        Columns table = new Columns(
                "  %-10s %6s" + "%14s".repeat(TOLD.size()),
                Stream.concat(Stream.of("", "all"), TOLD.stream().map(EvidenceText::name))
                        .toArray(String[]::new));
        for (Kind kind : Kind.values()) {
            long all = ledger.atWork(kind);
            table.row(Stream.concat(
                            Stream.of(kind.name().toLowerCase(Locale.ROOT) + "s", Long.toString(all)),
                            TOLD.stream().map(g -> share(ledger.entries(kind, g).size(), all)))
                    .toArray(String[]::new));
        }
        text.table(table);
        long assumedToo = ledger.entries(Kind.NUMBER, Grounds.CITED).stream()
                .filter(e -> e.assumption() != null)
                .count();
        long cited = ledger.entries(Kind.NUMBER, Grounds.CITED).size();
        if (cited > 0) {
            text.paragraph(
                    "",
                    "A number that cites a claim has its direction from it; " + assumedToo + " of " + cited
                            + " say that their size is an assumption all the same.");
        }
        text.paragraph(
                "",
                "Left out here: what is at defaults that add nothing (0, no, from the start) or treat all alike, "
                        + ledger.entries().stream()
                                .filter(e -> e.grounds() == Grounds.NEUTRAL)
                                .count()
                        + " in all.");
    }

    private static String name(Grounds grounds) {
        return grounds == Grounds.BARE ? "no reason" : grounds.name().toLowerCase(Locale.ROOT);
    }

    private static String share(long count, long all) {
        return count == 0 ? "-" : String.format(Locale.ROOT, "%d (%3.0f%%)", count, 100.0 * count / all);
    }

    private void claims() {
        text.gap();
        if (ledger.claims().isEmpty()) {
            text.line("Claims: the scenario cites none.");
            return;
        }
        List<ClaimUse> unused =
                ledger.claims().stream().filter(c -> c.uses().isEmpty()).toList();
        text.line(
                "Claims: %d, %s",
                ledger.claims().size(),
                unused.isEmpty()
                        ? "all cited"
                        : unused.size() + " cited nowhere: "
                                + unused.stream().map(ClaimUse::id).collect(Collectors.joining(", ")));
        text.line(
                "  cited most: %s",
                ledger.claims().stream()
                        .sorted(Comparator.comparingInt(c -> -c.uses().size()))
                        .limit(FEW)
                        .filter(c -> !c.uses().isEmpty())
                        .map(c -> c.id() + " (" + c.uses().size() + ")")
                        .collect(Collectors.joining(", ")));
    }

    private void orderings() {
        List<OrderedPair> pairs = ledger.orderings();
        if (pairs.isEmpty()) {
            return;
        }
        long broken = pairs.stream().filter(p -> !p.holds()).count();
        text.gap();
        text.line(
                "Orderings: %d, which order %d pairs of numbers; %s",
                pairs.stream().map(OrderedPair::ordering).distinct().count(),
                pairs.size(),
                broken == 0 ? "all hold in the median" : broken + " pairs are contradicted");
        pairs.stream()
                .sorted(Comparator.comparingDouble(p -> -p.reversed()))
                .limit(3)
                .filter(p -> p.reversed() > 0)
                .forEach(p -> text.paragraph(
                        "  ",
                        String.format(
                                Locale.ROOT,
                                "reversed in %2.0f%% of draws: %s > %s",
                                100 * p.reversed(),
                                p.greater(),
                                p.less())));
    }

    private void weakest() {
        List<Entry> bare = withGrounds(Grounds.BARE);
        List<Entry> defaults = withGrounds(Grounds.DEFAULT);
        text.gap();
        text.line("Weakest");
        if (!bare.isEmpty()) {
            text.line("  given without a reason: %d", bare.size());
            together(bare);
        }
        if (!defaults.isEmpty()) {
            text.line("  left to defaults of the format: %d", defaults.size());
            together(defaults);
        }
        widest(
                "cover most of the range that makes sense",
                ledger.widestByShare(),
                e -> 100 * e.share(),
                "%3.0f%% ",
                57);
        widest("are known to a factor only", ledger.widestByFactor(), Entry::factor, "%4.1f  ", 58);
        text.paragraph(
                "",
                "How wide a range is says how little is known, not how much it matters. '--all' lists every entry,"
                        + " claim and ordering.");
    }

    private void widest(String what, List<Entry> entries, ToDoubleFunction<Entry> width, String format, int column) {
        if (!entries.isEmpty()) {
            text.line("  %s:", what);
            Columns table = new Columns("    %-" + column + "s  %s");
            EvidenceGroups.of(entries).stream()
                    .limit(FEW)
                    .forEach(g -> table.row(
                            String.format(Locale.ROOT, format, width.applyAsDouble(g.get(0))) + EvidenceGroups.path(g),
                            g.get(0).value()));
            text.table(table);
        }
    }

    private List<Entry> withGrounds(Grounds grounds) {
        return ledger.entries().stream().filter(e -> e.grounds() == grounds).toList();
    }

    private void together(List<Entry> entries) {
        List<List<Entry>> groups = EvidenceGroups.of(entries);
        Columns table = new Columns("    %-58s  %s");
        groups.stream()
                .limit(FEW)
                .forEach(g -> table.row(EvidenceGroups.path(g), g.get(0).value()));
        text.table(table);
        if (groups.size() > FEW) {
            text.line("    and %d more", groups.size() - FEW);
        }
    }
}
