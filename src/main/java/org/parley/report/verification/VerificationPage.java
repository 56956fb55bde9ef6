package org.parley.report.verification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.answer.Provenance;
import org.parley.answer.words.Vocabulary;
import org.parley.findings.verification.Verdict;
import org.parley.findings.verification.Verdict.Kind;
import org.parley.findings.verification.VerificationResult;
import org.parley.render.html.Templates;
import org.parley.scenario.format.ScenarioFile;

/**
 * What published works claim and what Parley makes of it, scenario by scenario.
 *
 * @param replications the scenarios that replicate published works, at least one
 * @param rule how claims are judged, in words
 * @param provenance how the page came about
 */
public record VerificationPage(List<Replication> replications, String rule, Provenance provenance) {

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
     * @param kind what came of it
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
            Kind kind,
            String note) {

        private static Claim of(Verdict v) {
            return new Claim(
                    VerdictWords.says(v),
                    v.claim().at(),
                    VerdictWords.published(v),
                    VerdictWords.measured(v),
                    VerdictWords.difference(v),
                    VerdictWords.tolerance(v),
                    VerdictWords.chance(v),
                    v.kind(),
                    VerdictWords.note(v));
        }

        /** Returns the verdict for readers; it can be told without its colour. */
        public String words() {
            return switch (kind) {
                case AGREES -> "✓\u00A0agrees";
                case DIFFERS_AS_EXPLAINED -> "≠\u00A0differs as explained";
                case FAILS -> "✗\u00A0fails";
            };
        }

        /** Returns the class of its style. */
        public String style() {
            return switch (kind) {
                case AGREES -> "agrees";
                case DIFFERS_AS_EXPLAINED -> "differs";
                case FAILS -> "fails";
            };
        }
    }

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

    /**
     * Returns the page of some verdicts.
     *
     * @param all scenarios with what came of their claims, at least one
     */
    public static VerificationPage of(List<VerificationResult> all, Provenance provenance) {
        return new VerificationPage(
                all.stream()
                        .map(v -> new Replication(
                                Vocabulary.title(v.scenario()),
                                ScenarioFile.shown(v.file()),
                                v.verdicts().stream().map(Claim::of).toList()))
                        .toList(),
                VerdictWords.RULE,
                provenance);
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
        count(claims, Kind.AGREES, "agrees", "agree", parts);
        count(claims, Kind.DIFFERS_AS_EXPLAINED, "differs as explained", "differ as explained", parts);
        count(claims, Kind.FAILS, "fails", "fail", parts);
        return parts.isEmpty() ? "no claims" : String.join(", ", parts);
    }

    private static void count(List<Claim> claims, Kind kind, String one, String many, List<String> into) {
        long count = claims.stream().filter(c -> c.kind() == kind).count();
        if (count > 0) {
            into.add(count + " " + (count == 1 ? one : many));
        }
    }
}
