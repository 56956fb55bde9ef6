package org.parley.report.evidence;

import java.util.List;
import java.util.Map;
import org.parley.answer.Block;
import org.parley.answer.Provenance;
import org.parley.render.html.Templates;
import org.parley.scenario.Scenario;
import org.parley.scenario.evidence.EvidenceLedger;

/**
 * What a scenario rests on: how much of it is anchored, what is weakest, every claim with its uses, every number, direction
 * and rule with its grounds, and the orderings that the evidence fixes. All numbers are finished text.
 *
 * @param title of the scenario
 * @param file where it was read from
 * @param lead what stands on top, in a sentence
 * @param shares how many entries have which grounds, by kind
 * @param weakest the weakest entries, by what makes them weak
 * @param claims what is cited, and where
 * @param blocks the entries, block by block as in the file
 * @param neutral entries at defaults that add nothing or treat all alike
 * @param orderings what the evidence says is greater, and whether the file has it so
 * @param provenance how the page came about
 */
public record EvidencePage(
        String title,
        String file,
        String lead,
        List<Share> shares,
        List<Weakness> weakest,
        List<Claim> claims,
        List<Block> blocks,
        List<Entry> neutral,
        List<Ordering> orderings,
        Provenance provenance) {

    /**
     * A text that may lead to a place of the page.
     *
     * @param text what is read
     * @param place id of the place, or null if there is none
     */
    public record Link(String text, String place) {}

    /**
     * How many entries of a kind have which grounds.
     *
     * @param kind the kind, in the plural
     * @param all how many there are
     * @param parts by grounds, the firmest first
     */
    public record Share(String kind, long all, List<Part> parts) {

        /** Copies the parts. */
        public Share {
            parts = List.copyOf(parts);
        }

        /** Returns the same in words, for whoever cannot see the bar. */
        public String words() {
            StringBuilder words = new StringBuilder(kind + ": " + all);
            parts.forEach(p -> words.append(", ").append(p.count()).append(' ').append(p.name()));
            return words.toString();
        }
    }

    /**
     * Entries of a kind with the same grounds.
     *
     * @param name the grounds, in words
     * @param style class of its style
     * @param count how many
     * @param percent share of its kind, as text without a sign
     */
    public record Part(String name, String style, long count, String percent) {

        /** Whether it is wide enough for its number. */
        public boolean isWide() {
            return Double.parseDouble(percent) >= 4;
        }
    }

    /**
     * What makes some entries weak.
     *
     * @param what in words
     * @param entries the entries, the weakest first, with a measure and a value each
     * @param more how many more there are
     */
    public record Weakness(String what, List<Weak> entries, int more) {

        /** Copies the entries. */
        public Weakness {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A weak entry.
     *
     * @param entry what it is
     * @param value its value
     * @param measure how weak it is, may be empty
     */
    public record Weak(Link entry, String value, String measure) {}

    /**
     * A claim of the evidence.
     *
     * @param place its place on the page
     * @param id its id in the file
     * @param text what it says
     * @param uses what cites it
     */
    public record Claim(String place, String id, String text, List<Link> uses) {

        /** Copies the uses. */
        public Claim {
            uses = List.copyOf(uses);
        }
    }

    /**
     * Entries that stand together in the file.
     *
     * @param place its place on the page
     * @param title what it is
     * @param entries its entries
     */
    public record Block(String place, String title, List<Entry> entries) {

        /** Copies the entries. */
        public Block {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A number, direction or rule with its grounds.
     *
     * @param place its place on the page
     * @param name its path within its block
     * @param value its value or distribution
     * @param range how its values lie, in words; empty unless only a distribution is known
     * @param grounds the grounds, in words
     * @param style class of their style
     * @param claims what it cites
     * @param why why it is assumed so; may be empty
     * @param through block that says it for this entry; may be empty
     * @param uses what refers to it
     */
    public record Entry(
            String place,
            String name,
            String value,
            String range,
            String grounds,
            String style,
            List<Link> claims,
            String why,
            String through,
            List<Link> uses) {

        /** Copies the lists. */
        public Entry {
            claims = List.copyOf(claims);
            uses = List.copyOf(uses);
        }
    }

    /**
     * What the evidence says is greater than what.
     *
     * @param place its place on the page
     * @param id its id in the file
     * @param say what it says
     * @param claims what fixes it
     * @param pairs the pairs that it puts in order
     */
    public record Ordering(String place, String id, String say, List<Link> claims, List<Pair> pairs) {

        /** Copies the lists. */
        public Ordering {
            claims = List.copyOf(claims);
            pairs = List.copyOf(pairs);
        }
    }

    /**
     * Two numbers in order.
     *
     * @param greater the one that must be greater
     * @param greaterMedian its median
     * @param less the other
     * @param lessMedian its median
     * @param reversed in how many of their draws they are the other way round
     * @param holds whether the medians are in order
     */
    public record Pair(
            Link greater, String greaterMedian, Link less, String lessMedian, String reversed, boolean holds) {}

    /** Copies the lists. */
    public EvidencePage {
        shares = List.copyOf(shares);
        weakest = List.copyOf(weakest);
        claims = List.copyOf(claims);
        blocks = List.copyOf(blocks);
        neutral = List.copyOf(neutral);
        orderings = List.copyOf(orderings);
    }

    /**
     * Returns the page of a ledger.
     *
     * @param scenario the scenario that it was read out of
     * @param file where that was read from
     */
    public static EvidencePage of(EvidenceLedger ledger, Scenario scenario, String file, Provenance provenance) {
        return new EvidencePageMaker(ledger, scenario).page(file, provenance);
    }

    /** Returns the page. */
    public String html() {
        return Templates.fill("evidence.jte", this);
    }

    /** Returns the claims that nothing cites. */
    public List<Claim> unused() {
        return claims.stream().filter(c -> c.uses().isEmpty()).toList();
    }

    /** Returns the parts of the page, by their places. */
    public Map<String, String> sections() {
        return EvidencePageMaker.sections(this);
    }
}
