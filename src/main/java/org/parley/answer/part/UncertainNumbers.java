package org.parley.answer.part;

import static org.parley.answer.words.Numbers.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.answer.words.InputNames;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.Vocabulary;
import org.parley.chart.Caption;
import org.parley.chart.DensityPlots;
import org.parley.scenario.Scenario;
import org.parley.scenario.evidence.EvidenceLedger;
import org.parley.scenario.evidence.EvidenceLedger.Entry;

/**
 * The uncertain numbers of a scenario as small pictures of their distributions: all in one if they are few; else those that
 * belong to no actor first, and behind each actor's name its own.
 *
 * @param scenario whose numbers they are
 * @param ledger has them
 */
record UncertainNumbers(Scenario scenario, EvidenceLedger ledger) {

    private static final int FEW = 24;

    private static final String SCALES =
            "Density of each on a scale of its own; dark: the middle 80%; line: the median; below: least"
                    + " and greatest";

    List<Entry> entries() {
        return ledger.entries().stream().filter(Entry::isUncertain).toList();
    }

    /** Returns which number is known least, on its scale and by factor; empty if that cannot be said of any. */
    String widest() {
        List<Entry> byShare = ledger.widestByShare();
        List<Entry> byFactor = ledger.widestByFactor();
        StringBuilder said = new StringBuilder();
        if (!byShare.isEmpty()) {
            Entry e = byShare.get(0);
            said.append(format(
                    " The widest on its scale is %s, %s, %.0f%% of what the format allows",
                    name(e), range(e), 100 * e.share()));
        }
        if (!byFactor.isEmpty() && Double.isFinite(byFactor.get(0).factor())) {
            Entry e = byFactor.get(0);
            said.append(
                    said.isEmpty()
                            ? format(" The least known is %s, %s,", name(e), range(e))
                            : e.equals(byShare.get(0))
                                    ? ", and"
                                    : format("; %s is known to a factor only, %s,", name(e), range(e)));
            said.append(format(" a factor of %s", Numbers.significant(e.factor(), 2)));
        }
        return said.isEmpty() ? "" : said.append('.').toString();
    }

    private String name(Entry e) {
        return InputNames.of(scenario, e.path());
    }

    private static String range(Entry e) {
        boolean below = Double.isInfinite(e.lower());
        boolean above = Double.isInfinite(e.upper());
        if (below && above) {
            return "without ends";
        }
        return below
                ? "up to " + end(e.upper())
                : above ? "from " + end(e.lower()) + " up" : "from " + end(e.lower()) + " to " + end(e.upper());
    }

    private static String end(double value) {
        return Numbers.significant(value, 3);
    }

    /** Returns the pictures, the first of them to be seen at once. */
    List<Block> pictures() {
        List<Entry> entries = entries();
        if (entries.isEmpty()) {
            return List.of();
        }
        if (entries.size() <= FEW) {
            return List.of(new Figure("uncertain", chart(counted(entries), entries, this::name)));
        }
        List<Block> blocks = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        groups(entries).forEach((actor, group) -> {
            String owner = actor.isEmpty() ? "" : Vocabulary.ofActor(scenario, actor);
            String title = (owner.isEmpty() ? "Parameters, the talks and the world" : owner) + ": " + counted(group);
            String name = Figure.name("uncertain " + owner, taken);
            taken.add(name);
            blocks.add(
                    new Figure(name, chart(title, group, e -> InputNames.of(e.path())), blocks.isEmpty() ? "" : title));
        });
        return blocks;
    }

    /** The numbers by actor; under no name those of none, first. Parameters lead, since they are what the author of a scenario wants to be looked at. */
    private Map<String, List<Entry>> groups(List<Entry> entries) {
        Map<String, List<Entry>> groups = new LinkedHashMap<>();
        entries.stream().filter(e -> e.path().startsWith("parameters.")).forEach(e -> add(groups, "", e));
        entries.stream()
                .filter(e -> !e.path().startsWith("parameters.") && !e.path().startsWith("actors."))
                .forEach(e -> add(groups, "", e));
        entries.stream()
                .filter(e -> e.path().startsWith("actors."))
                .forEach(e -> add(groups, e.path().split("\\.", 3)[1], e));
        return groups;
    }

    private static void add(Map<String, List<Entry>> groups, String actor, Entry e) {
        groups.computeIfAbsent(actor, a -> new ArrayList<>()).add(e);
    }

    private static String counted(List<Entry> entries) {
        return entries.size() == 1 ? "one uncertain number" : format("%,d uncertain numbers", entries.size());
    }

    private static DensityPlots chart(String title, List<Entry> entries, Function<Entry, String> name) {
        return new DensityPlots(
                new Caption(
                        Vocabulary.capital(title),
                        SCALES,
                        Vocabulary.capital(title)
                                + "; a small picture of the density of each over its range, with the median"),
                entries.stream()
                        .map(e -> DensityOutlines.of(
                                name.apply(e), e.meaning() == null ? "" : e.meaning(), e.distribution()))
                        .toList());
    }
}
