package org.parley.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What published works claim and what Parley makes of it, scenario by scenario.
 *
 * @param replications the scenarios that replicate published works, at least one
 * @param rule how claims are judged, in words
 * @param provenance how the page came about
 */
public record VerificationPage(List<Replication> replications, String rule, Provenance provenance) {

    /** What came of a claim. */
    public enum Verdict {
        /** It holds. */
        AGREES("✓", "agrees", "agree", "agrees"),
        /** It does not, and the scenario says why. */
        DIFFERS_AS_EXPLAINED("≠", "differs as explained", "differ as explained", "differs"),
        /** It does not, or it does although the scenario explains why it should not. */
        FAILS("✗", "fails", "fail", "fails");

        private final String sign;
        private final String one;
        private final String many;
        private final String style;

        Verdict(String sign, String one, String many, String style) {
            this.sign = sign;
            this.one = one;
            this.many = many;
            this.style = style;
        }

        /** Returns the verdict for readers; it can be told without its colour. */
        public String words() {
            return sign + "\u00A0" + one;
        }

        /** Returns the class of its style. */
        public String style() {
            return style;
        }
    }

    /**
     * A claim of a published work; numbers are finished text, empty where there is none.
     *
     * @param says the claim
     * @param at where the work makes it
     * @param paper the published value or direction
     * @param parley Parley's value
     * @param difference Parley's value less the paper's
     * @param tolerance how far apart they may be
     * @param chance how far chance may have moved Parley's value
     * @param verdict what came of it
     * @param note what more there is to say; may be empty
     */
    public record Claim(
            String says,
            String at,
            String paper,
            String parley,
            String difference,
            String tolerance,
            String chance,
            Verdict verdict,
            String note) {}

    /**
     * A scenario that replicates a published work.
     *
     * @param title its title
     * @param file where it was read from
     * @param claims what the work claims
     */
    public record Replication(String title, String file, List<Claim> claims) {

        /** Copies the claims. */
        public Replication {
            claims = List.copyOf(claims);
        }

        /** Returns the verdicts, counted. */
        public String tally() {
            return VerificationPage.tally(claims);
        }
    }

    /** Copies the scenarios. */
    public VerificationPage {
        replications = List.copyOf(replications);
    }

    /** Returns the page. */
    public String html() {
        return Templates.fill("verification.jte", this);
    }

    /** Returns the scenarios by their place on the page, from 1. */
    public Map<Integer, Replication> numbered() {
        Map<Integer, Replication> numbered = new LinkedHashMap<>();
        replications.forEach(r -> numbered.put(numbered.size() + 1, r));
        return numbered;
    }

    /** Returns what came of all claims, in a sentence. */
    public String summary() {
        List<Claim> all =
                replications.stream().flatMap(r -> r.claims().stream()).toList();
        int works = replications.size();
        return String.format(
                Locale.ROOT,
                "%,d %s of published works in %,d %s, run on the engine of every other scenario: %s.",
                all.size(),
                all.size() == 1 ? "claim" : "claims",
                works,
                works == 1 ? "scenario" : "scenarios",
                tally(all));
    }

    private static String tally(List<Claim> claims) {
        List<String> parts = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            long count = claims.stream().filter(c -> c.verdict() == verdict).count();
            if (count > 0) {
                parts.add(count + " " + (count == 1 ? verdict.one : verdict.many));
            }
        }
        return parts.isEmpty() ? "no claims" : String.join(", ", parts);
    }
}
