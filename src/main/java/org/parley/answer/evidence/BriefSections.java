package org.parley.answer.evidence;

import static org.parley.answer.words.Numbers.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.answer.Block;
import org.parley.answer.Block.Flow;
import org.parley.answer.Section;
import org.parley.answer.Table;
import org.parley.answer.words.Vocabulary;
import org.parley.scenario.evidence.EvidenceLedger;
import org.parley.scenario.evidence.EvidenceLedger.ClaimUse;
import org.parley.scenario.evidence.EvidenceLedger.Entry;
import org.parley.scenario.evidence.EvidenceLedger.Grounds;
import org.parley.scenario.evidence.EvidenceLedger.Kind;
import org.parley.scenario.evidence.OrderedPair;

/** Brief sections of an evidence ledger, for a terminal: shares of grounds, claims, orderings, what is weakest, and all if asked. */
final class BriefSections {

    /** Grounds of which the shares are told, the firmest first. */
    static final List<Grounds> TOLD = List.of(Grounds.CITED, Grounds.ASSUMED, Grounds.DEFAULT, Grounds.BARE);

    private static final int FEW = 8;

    private final EvidenceLedger ledger;
    private final List<Section> sections = new ArrayList<>();

    BriefSections(EvidenceLedger ledger, List<Block> weakest) {
        this.ledger = ledger;
        add(ledger.title().isEmpty() ? ledger.name() : ledger.title(), line(0, "Evidence ledger of " + ledger.name()));
        shares();
        claims();
        orderings();
        List<Block> blocks = new ArrayList<>(weakest);
        blocks.add(new Block.Note(Weakest.MEASURE + ". '--all' lists every entry, claim and ordering."));
        add("Weakest", blocks.toArray(Block[]::new));
    }

    /**
     * Returns the sections.
     *
     * @param all whether every claim, ordering and entry is listed too
     */
    List<Section> sections(boolean all) {
        if (all) {
            everyClaim();
            everyOrdering();
            Stream.of(Kind.values()).forEach(this::everyEntry);
        }
        return sections;
    }

    static String name(Grounds grounds) {
        return switch (grounds) {
            case BARE -> "no reason";
            case NEUTRAL -> "adds nothing";
            default -> grounds.name().toLowerCase(Locale.ROOT);
        };
    }

    static String plural(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT) + "s";
    }

    static String leftOut(EvidenceLedger ledger) {
        return "Left out here: what is at defaults that add nothing (0, no, from the start) or treat all alike, "
                + (ledger.entries().size() - Places.atWork(ledger).size()) + " in all.";
    }

    static List<String> unused(EvidenceLedger ledger) {
        return ledger.claims().stream()
                .filter(c -> c.uses().isEmpty())
                .map(ClaimUse::id)
                .toList();
    }

    private void add(String heading, Block... blocks) {
        sections.add(Section.ofText("brief-" + sections.size(), heading, List.of(blocks)));
    }

    private static Block line(int indent, String text) {
        return new Block.Note(text, Flow.LINE, indent);
    }

    private static Block paragraph(int indent, String text) {
        return new Block.Note(text, Flow.PARAGRAPH, indent);
    }

    private void shares() {
        Table.Builder table = Table.shown("").words("", "  %-10s").numbers("all", " %6s");
        TOLD.forEach(grounds -> table.numbers(name(grounds), "%14s"));
        for (Kind kind : Kind.values()) {
            long all = ledger.atWork(kind);
            table.row(Stream.concat(
                            Stream.of(plural(kind), all),
                            TOLD.stream().map(g -> share(ledger.entries(kind, g).size(), all)))
                    .toArray());
        }
        List<Block> blocks = new ArrayList<>(List.of(table.block()));
        List<Entry> cited = ledger.entries(Kind.NUMBER, Grounds.CITED);
        if (!cited.isEmpty()) {
            blocks.add(new Block.Note("A number that cites a claim has its direction from it; "
                    + cited.stream().filter(e -> e.assumption() != null).count() + " of " + cited.size()
                    + " say that their size is an assumption all the same."));
        }
        blocks.add(new Block.Note(leftOut(ledger)));
        add("", blocks.toArray(Block[]::new));
    }

    private static String share(long count, long all) {
        return count == 0 ? "-" : format("%d (%3.0f%%)", count, 100.0 * count / all);
    }

    private void claims() {
        if (ledger.claims().isEmpty()) {
            add("", line(0, "Claims: the scenario cites none."));
            return;
        }
        List<String> unused = unused(ledger);
        add(
                "",
                line(
                        0,
                        "Claims: " + ledger.claims().size() + ", "
                                + (unused.isEmpty()
                                        ? "all cited"
                                        : unused.size() + " cited nowhere: " + String.join(", ", unused))),
                line(
                        2,
                        "cited most: "
                                + ledger.claims().stream()
                                        .sorted(Comparator.comparingInt(
                                                c -> -c.uses().size()))
                                        .limit(FEW)
                                        .filter(c -> !c.uses().isEmpty())
                                        .map(c -> c.id() + " (" + c.uses().size() + ")")
                                        .collect(Collectors.joining(", "))));
    }

    private void orderings() {
        List<OrderedPair> pairs = ledger.orderings();
        if (pairs.isEmpty()) {
            return;
        }
        long broken = pairs.stream().filter(p -> !p.holds()).count();
        List<Block> blocks = new ArrayList<>();
        blocks.add(line(
                0,
                format(
                        "Orderings: %d, which order %d pairs of numbers; %s",
                        Places.orderings(ledger).size(),
                        pairs.size(),
                        broken == 0 ? "all hold in the median" : broken + " pairs are contradicted")));
        pairs.stream()
                .sorted(Comparator.comparingDouble(p -> -p.reversed()))
                .limit(3)
                .filter(p -> p.reversed() > 0)
                .forEach(p -> blocks.add(paragraph(
                        2,
                        format("reversed in %2.0f%% of draws: %s > %s", 100 * p.reversed(), p.greater(), p.less()))));
        add("", blocks.toArray(Block[]::new));
    }

    private void everyClaim() {
        if (!ledger.claims().isEmpty()) {
            add(
                    "Claims and what cites them",
                    ledger.claims().stream()
                            .flatMap(c -> Stream.of(
                                    paragraph(2, c.id() + ": " + c.text()),
                                    paragraph(6, c.uses().isEmpty() ? "cited nowhere" : String.join(", ", c.uses()))))
                            .toArray(Block[]::new));
        }
    }

    private void everyOrdering() {
        if (!ledger.orderings().isEmpty()) {
            add(
                    "Orderings: medians, and the share of draws in which a pair is reversed",
                    ledger.orderings().stream()
                            .map(p -> line(
                                    2,
                                    format(
                                            "%-18s %s %.3g > %s %.3g, %.1f%%%s",
                                            p.ordering(),
                                            p.greater(),
                                            p.greaterMedian(),
                                            p.less(),
                                            p.lessMedian(),
                                            100 * p.reversed(),
                                            p.holds() ? "" : "  CONTRADICTED")))
                            .toArray(Block[]::new));
        }
    }

    private void everyEntry(Kind kind) {
        Table.Builder table = Table.shown("").words("", "  %-58s").words("", " %s");
        ledger.entries().stream()
                .filter(e -> e.kind() == kind)
                .forEach(e -> table.row(e.path(), e.value()).note(why(e)));
        if (!table.isEmpty()) {
            add(Vocabulary.capital(plural(kind)), table.block());
        }
    }

    private static String why(Entry e) {
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
        return switch (e.grounds()) {
                    case CITED -> "cited: ";
                    case ASSUMED -> "assumed: ";
                    case DEFAULT -> "default of the format";
                    case NEUTRAL -> "default that adds nothing, or treats all alike";
                    case BARE -> "no reason given ";
                }
                + String.join("; ", why);
    }
}
