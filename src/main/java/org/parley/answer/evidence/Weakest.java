package org.parley.answer.evidence;

import static org.parley.answer.words.Numbers.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parley.answer.Block;
import org.parley.answer.Block.Flow;
import org.parley.answer.Table;
import org.parley.scenario.evidence.EvidenceLedger;
import org.parley.scenario.evidence.EvidenceLedger.Entry;
import org.parley.scenario.evidence.EvidenceLedger.Grounds;

/** The weakest entries of an evidence ledger: without a reason, at defaults, or of a wide range. */
record Weakest(EvidenceLedger ledger, Places places) {

    /** What a wide range says. */
    static final String MEASURE = "How wide a range is says how little is known, not how much it matters";

    private static final int FEW = 8;

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        counted(blocks, "given without a reason", Grounds.BARE);
        counted(blocks, "left to defaults of the format", Grounds.DEFAULT);
        widest(
                blocks,
                "cover most of the range that makes sense",
                ledger.widestByShare(),
                e -> format("%3.0f%% ", 100 * e.share()),
                57);
        widest(blocks, "are known to a factor only", ledger.widestByFactor(), e -> format("%4.1f  ", e.factor()), 58);
        return blocks;
    }

    private void counted(List<Block> to, String what, Grounds grounds) {
        List<Entry> entries =
                ledger.entries().stream().filter(e -> e.grounds() == grounds).toList();
        if (!entries.isEmpty()) {
            List<List<Entry>> groups = groups(entries);
            to.add(line(2, what + ": " + entries.size()));
            to.add(table("The first of them, like ones together", groups, e -> "", 58));
            if (groups.size() > FEW) {
                to.add(line(4, "and " + (groups.size() - FEW) + " more"));
            }
        }
    }

    private void widest(List<Block> to, String what, List<Entry> entries, Function<Entry, String> width, int column) {
        if (!entries.isEmpty()) {
            to.add(line(2, what + ":"));
            to.add(table("The widest first, like ones together", groups(entries), width, column));
        }
    }

    private Block table(String caption, List<List<Entry>> groups, Function<Entry, String> width, int column) {
        Table.Builder table =
                Table.shown(caption).words("", "    %-" + column + "s").words("", "  %s");
        groups.stream()
                .limit(FEW)
                .forEach(g -> table.row(
                        places.to(width.apply(g.get(0)) + path(g), g.get(0).path()),
                        g.get(0).value()));
        return table.block();
    }

    private static Block line(int indent, String text) {
        return new Block.Note(text, Flow.LINE, indent);
    }

    /** Entries that say the same of several actors, tracks or issues, as one; in the order of their first entries. */
    private static List<List<Entry>> groups(List<Entry> entries) {
        return List.copyOf(entries.stream()
                .collect(Collectors.groupingBy(
                        e -> ofAny(e.path()) + " " + e.value(), LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    private static String ofAny(String path) {
        return path.replaceFirst("^(actors|tracks|issues)\\.[^.]+", "$1.*");
    }

    /** What a group is called: the path of its only entry, or a pattern with how many there are. */
    private static String path(List<Entry> group) {
        String path = group.get(0).path();
        return group.size() == 1 ? path : ofAny(path) + " (" + group.size() + ")";
    }
}
