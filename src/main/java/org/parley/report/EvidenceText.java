package org.parley.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.parley.scenario.EvidenceLedger;
import org.parley.scenario.EvidenceLedger.ClaimUse;
import org.parley.scenario.EvidenceLedger.Entry;
import org.parley.scenario.EvidenceLedger.Grounds;
import org.parley.scenario.EvidenceLedger.Kind;
import org.parley.scenario.OrderedPair;

/** The evidence ledger in the terminal: how much of a scenario is anchored and what is weakest, or every entry. */
public final class EvidenceText {

    private static final int WIDTH = 100;
    private static final int FEW = 8;

    /** Grounds in the order in which they are told, with what they are called. */
    private static final Map<Grounds, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put(Grounds.CITED, "cited");
        NAMES.put(Grounds.ASSUMED, "assumed");
        NAMES.put(Grounds.DEFAULT, "default");
        NAMES.put(Grounds.BARE, "no reason");
    }

    private final EvidenceLedger ledger;
    private final StringBuilder text = new StringBuilder();

    private EvidenceText(EvidenceLedger ledger) {
        this.ledger = ledger;
    }

    /** Returns the summary: shares, claims, orderings, and what is weakest. */
    public static String summary(EvidenceLedger ledger) {
        EvidenceText text = new EvidenceText(ledger);
        text.head();
        text.shares();
        text.claims();
        text.orderings();
        text.weakest();
        return text.text.toString();
    }

    /** Returns the summary and after it every claim with its uses, every ordering and every entry with its grounds. */
    public static String everything(EvidenceLedger ledger) {
        EvidenceText text = new EvidenceText(ledger);
        text.text.append(summary(ledger));
        text.everyClaim();
        text.everyOrdering();
        text.everyEntry();
        return text.text.toString();
    }

    private void line(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values).stripTrailing();
        text.append(line.length() <= WIDTH ? line : line.substring(0, WIDTH - 1) + "…")
                .append('\n');
    }

    /** Prints text over as many lines as it takes, each with the same margin. */
    private void paragraph(String margin, String words) {
        StringBuilder line = new StringBuilder(margin);
        for (String word : words.split(" ")) {
            if (line.length() + 1 + word.length() > WIDTH && line.length() > margin.length()) {
                text.append(line.toString().stripTrailing()).append('\n');
                line = new StringBuilder(margin);
            }
            line.append(line.length() == margin.length() ? "" : " ").append(word);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private void head() {
        line("%s", ledger.title().isEmpty() ? ledger.name() : ledger.title());
        line("Evidence ledger of %s", ledger.name());
    }

    private void shares() {
        line("");
        line(
                "%-12s %6s%s",
                "",
                "all",
                NAMES.values().stream().map(n -> String.format("%14s", n)).collect(Collectors.joining()));
        for (Kind kind : Kind.values()) {
            long all = ledger.atWork(kind);
            line(
                    "  %-10s %6d%s",
                    kind.name().toLowerCase(Locale.ROOT) + "s",
                    all,
                    NAMES.keySet().stream()
                            .map(g -> share(ledger.entries(kind, g).size(), all))
                            .collect(Collectors.joining()));
        }
        long assumedToo = ledger.entries(Kind.NUMBER, Grounds.CITED).stream()
                .filter(e -> e.assumption() != null)
                .count();
        long cited = ledger.entries(Kind.NUMBER, Grounds.CITED).size();
        if (cited > 0) {
            paragraph(
                    "",
                    "A number that cites a claim has its direction from it; " + assumedToo + " of " + cited
                            + " say that their size is an assumption all the same.");
        }
        paragraph(
                "",
                "Left out here: what is at defaults that add nothing (0, no, from the start) or treat all alike, "
                        + ledger.entries().stream()
                                .filter(e -> e.grounds() == Grounds.NEUTRAL)
                                .count()
                        + " in all.");
    }

    private static String share(long count, long all) {
        return count == 0
                ? String.format("%14s", "-")
                : String.format(Locale.ROOT, "%7d (%3.0f%%)", count, 100.0 * count / all);
    }

    private void claims() {
        line("");
        if (ledger.claims().isEmpty()) {
            line("Claims: the scenario cites none.");
            return;
        }
        List<ClaimUse> unused =
                ledger.claims().stream().filter(c -> c.uses().isEmpty()).toList();
        line(
                "Claims: %d, %s",
                ledger.claims().size(),
                unused.isEmpty()
                        ? "all cited"
                        : unused.size() + " cited nowhere: "
                                + unused.stream().map(ClaimUse::id).collect(Collectors.joining(", ")));
        line(
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
        line("");
        line(
                "Orderings: %d, which order %d pairs of numbers; %s",
                pairs.stream().map(OrderedPair::ordering).distinct().count(),
                pairs.size(),
                broken == 0 ? "all hold in the median" : broken + " pairs are contradicted");
        pairs.stream()
                .sorted(Comparator.comparingDouble(p -> -p.reversed()))
                .limit(3)
                .filter(p -> p.reversed() > 0)
                .forEach(p -> paragraph(
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
        line("");
        line("Weakest");
        if (!bare.isEmpty()) {
            line("  given without a reason: %d", bare.size());
            together(bare);
        }
        if (!defaults.isEmpty()) {
            line("  left to defaults of the format: %d", defaults.size());
            together(defaults);
        }
        widest("cover most of the range that makes sense", ledger.widestByShare(), e -> 100 * e.share(), "%3.0f%%");
        widest("are known to a factor only", ledger.widestByFactor(), Entry::factor, "%4.1f ");
        paragraph(
                "",
                "How wide a range is says how little is known, not how much it matters. '--all' lists every entry,"
                        + " claim and ordering.");
    }

    private void widest(String what, List<Entry> entries, ToDoubleFunction<Entry> width, String format) {
        if (!entries.isEmpty()) {
            line("  %s:", what);
            alike(entries).stream()
                    .limit(FEW)
                    .forEach(g -> line(
                            "    " + format + " %-52s  %s",
                            width.applyAsDouble(g.get(0)),
                            path(g),
                            g.get(0).value()));
        }
    }

    private List<Entry> withGrounds(Grounds grounds) {
        return ledger.entries().stream().filter(e -> e.grounds() == grounds).toList();
    }

    private void together(List<Entry> entries) {
        List<List<Entry>> groups = alike(entries);
        groups.stream()
                .limit(FEW)
                .forEach(g -> line("    %-58s  %s", path(g), g.get(0).value()));
        if (groups.size() > FEW) {
            line("    and %d more", groups.size() - FEW);
        }
    }

    /** Groups entries that say the same of several actors, tracks or issues. */
    private static List<List<Entry>> alike(List<Entry> entries) {
        return List.copyOf(entries.stream()
                .collect(Collectors.groupingBy(
                        e -> ofAny(e.path()) + " " + e.value(), LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    private static String ofAny(String path) {
        return path.replaceFirst("^(actors|tracks|issues)\\.[^.]+", "$1.*");
    }

    private static String path(List<Entry> alike) {
        String path = alike.get(0).path();
        return alike.size() == 1 ? path : ofAny(path) + " (" + alike.size() + ")";
    }

    private void everyClaim() {
        if (ledger.claims().isEmpty()) {
            return;
        }
        line("");
        line("Claims and what cites them");
        for (ClaimUse claim : ledger.claims()) {
            paragraph("  ", claim.id() + ": " + claim.text());
            paragraph("      ", claim.uses().isEmpty() ? "cited nowhere" : String.join(", ", claim.uses()));
        }
    }

    private void everyOrdering() {
        if (ledger.orderings().isEmpty()) {
            return;
        }
        line("");
        line("Orderings: medians, and the share of draws in which a pair is reversed");
        Function<Double, String> number = x -> String.format(Locale.ROOT, "%.3g", x);
        for (OrderedPair p : ledger.orderings()) {
            line(
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
            line("");
            line("%ss", kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT));
            ledger.entries().stream().filter(e -> e.kind() == kind).forEach(this::entry);
        }
    }

    private void entry(Entry e) {
        line("  %-58s %s", e.path(), e.value());
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
        paragraph(
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
