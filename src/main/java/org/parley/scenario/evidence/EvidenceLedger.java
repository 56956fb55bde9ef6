package org.parley.scenario.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.parley.scenario.Distribution;
import org.parley.scenario.Ordered;
import org.parley.scenario.Range;
import org.parley.scenario.format.ScenarioFile;

/**
 * Every number, direction and rule of a scenario with its grounds: what it cites, what it assumes and why, what it leaves
 * to the format, and what it gives no reason for.
 *
 * @param name name of the scenario
 * @param title its heading, may be empty
 * @param entries one per number, direction or rule, in the order of the format
 * @param claims what the scenario cites, and where
 * @param orderings numbers of which the evidence says which is greater
 */
public record EvidenceLedger(
        String name, String title, List<Entry> entries, List<ClaimUse> claims, List<OrderedPair> orderings) {

    /** Copies the lists. */
    public EvidenceLedger {
        entries = List.copyOf(entries);
        claims = List.copyOf(claims);
        orderings = List.copyOf(orderings);
    }

    /** What an entry is. */
    public enum Kind {
        /** A number, certain or uncertain. */
        NUMBER,
        /** What an actor wants or never accepts. */
        DIRECTION,
        /** Who must agree, who sits where and when, by what procedure. */
        RULE
    }

    /** Why an entry is what it is. */
    public enum Grounds {
        /** It cites a claim. Of a number the claim gives the direction; the size may be assumed all the same. */
        CITED,
        /** It says why it is assumed, and cites nothing. */
        ASSUMED,
        /** The file leaves it to the format, whose default is at work. */
        DEFAULT,
        /** The file gives it without a reason, or it was set on the command line. */
        BARE,
        /** The file leaves it to a default that adds nothing, such as 0, or treats all alike. */
        NEUTRAL
    }

    /**
     * One number, direction or rule.
     *
     * @param path where it stands, with dots
     * @param kind what it is
     * @param value its value or distribution, as text
     * @param meaning what the format says of it, or null
     * @param distribution what is known of it, or null if it is no number
     * @param range what the format allows, or null where it sets no end
     * @param share share of that range that the number's own range covers, in [0, 1]; null where the format sets no end
     * @param grounds why it is what it is
     * @param evidence ids of the claims that it cites
     * @param assumption why it is so although no claim says so, or null
     * @param through path of the block that these grounds are given for, or null if they are its own
     * @param uses places that refer to it, if it is a parameter
     * @param file file in which it stands, or null for a default
     * @param line its line from 1, or 0 if it stands in no file
     */
    public record Entry(
            String path,
            Kind kind,
            String value,
            String meaning,
            Distribution distribution,
            Range range,
            Double share,
            Grounds grounds,
            List<String> evidence,
            String assumption,
            String through,
            List<String> uses,
            String file,
            int line) {

        /** Copies the lists. */
        public Entry {
            evidence = Ordered.copy(evidence);
            uses = Ordered.copy(uses);
        }

        /** Returns the range that the format allows, in words, or null. */
        public String allowed() {
            return range == null ? null : range.rule().replaceFirst("^must be ", "");
        }

        /** Whether it is a number of which only a distribution is known. */
        public boolean isUncertain() {
            return distribution != null && !distribution.isConstant();
        }

        /** Returns the least value that can be drawn, which may be infinite, or null if it is no number. */
        public Double lower() {
            return distribution == null ? null : (Double) distribution.lower();
        }

        /** Returns the median, or null if it is no number. */
        public Double median() {
            return distribution == null ? null : (Double) distribution.inverse(0.5);
        }

        /** Returns the greatest value that can be drawn, which may be infinite, or null if it is no number. */
        public Double upper() {
            return distribution == null ? null : (Double) distribution.upper();
        }

        /** Returns by what factor its greatest value exceeds its least; NaN if it can be 0 or change its sign. */
        public double factor() {
            return isUncertain() && lower() > 0 ? upper() / lower() : Double.NaN;
        }
    }

    /**
     * A claim, and where it is used.
     *
     * @param id its id
     * @param text what it says
     * @param uses paths of what cites it
     */
    public record ClaimUse(String id, String text, List<String> uses) {

        /** Copies the list. */
        public ClaimUse {
            uses = List.copyOf(uses);
        }
    }

    /** Reads the ledger out of a scenario. */
    public static EvidenceLedger of(ScenarioFile file) {
        return new LedgerReader(file).read();
    }

    /** Returns the entries of a kind that have such grounds. */
    public List<Entry> entries(Kind kind, Grounds grounds) {
        return entries.stream()
                .filter(e -> e.kind() == kind && e.grounds() == grounds)
                .toList();
    }

    /** Returns how many entries of a kind are at work in the scenario: all but those at neutral defaults. */
    public long atWork(Kind kind) {
        return entries.stream()
                .filter(e -> e.kind() == kind && e.grounds() != Grounds.NEUTRAL)
                .count();
    }

    /** Returns the uncertain numbers of a bounded scale, first those that cover the most of it. */
    public List<Entry> widestByShare() {
        return widest(e -> e.isUncertain() && e.share() != null ? e.share() : Double.NaN);
    }

    /** Returns the uncertain numbers above 0, first those that are known to the largest factor only. */
    public List<Entry> widestByFactor() {
        return widest(Entry::factor);
    }

    private List<Entry> widest(ToDoubleFunction<Entry> width) {
        return entries.stream()
                .filter(e -> !Double.isNaN(width.applyAsDouble(e)))
                .sorted(Comparator.comparingDouble((Entry e) -> -width.applyAsDouble(e))
                        .thenComparing(Entry::path))
                .toList();
    }
}
