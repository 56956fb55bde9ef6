package org.parley.answer.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.parley.answer.Answer;
import org.parley.answer.Block;
import org.parley.answer.Block.Flow;
import org.parley.answer.Cell;
import org.parley.answer.FolderPlan;
import org.parley.answer.Provenance;
import org.parley.answer.Section;
import org.parley.answer.Table;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.ShellCommand;
import org.parley.answer.words.Vocabulary;
import org.parley.findings.verification.Verdict;
import org.parley.findings.verification.Verdict.Kind;
import org.parley.findings.verification.VerificationPlan;
import org.parley.findings.verification.VerificationResult;
import org.parley.scenario.Claim;
import org.parley.scenario.format.ScenarioFile;

/** Answer of a verification: claims of published works, scenario by scenario, with verdicts. */
public final class VerificationAnswer {

    private final List<VerificationResult> all;

    private VerificationAnswer(List<VerificationResult> all) {
        this.all = all;
    }

    /**
     * Returns the answer.
     *
     * @param all scenarios with what came of their claims, at least one
     * @param version version of Parley
     */
    public static Answer of(List<VerificationResult> all, String version) {
        VerificationAnswer made = new VerificationAnswer(all);
        List<Section> sections = new ArrayList<>(made.brief());
        sections.addAll(made.pages());
        ShellCommand command = new ShellCommand("verify");
        all.forEach(v -> command.argument(ScenarioFile.shown(v.file())));
        return new Answer(
                "verification",
                "Does Parley reproduce what was published?",
                made.summary(),
                sections,
                List.of(made.data()),
                new Provenance(version, OptionalLong.of(all.get(0).seed()), command.toString()));
    }

    /** Returns the plan of its folder. */
    public static FolderPlan folder(List<VerificationPlan> plans, long seed, String version) {
        return FolderPlan.of("verification", version, "verdicts")
                .with(
                        "verification_of",
                        plans.stream()
                                .map(plan -> plan.file().scenario().name() + " "
                                        + plan.file().hash())
                                .collect(Collectors.joining(", ")))
                .with("seed", seed);
    }

    private List<Section> brief() {
        List<Section> sections = new ArrayList<>();
        for (VerificationResult verified : all) {
            Table.Builder table = Table.shown("")
                    .words("", "  %-24.24s")
                    .numbers("paper", " %10s")
                    .numbers("Parley", " %10s")
                    .numbers("difference", " %10s")
                    .numbers("tolerance", " %10s")
                    .numbers("chance", " %9s")
                    .words("verdict", "  %s");
            for (Verdict v : verified.verdicts()) {
                table.row(v.id(), numbers(v), VerdictWords.of(v.kind())).note(VerdictWords.says(v));
                if (v.note() != null) {
                    table.note(VerdictWords.note(v));
                }
            }
            sections.add(Section.ofText(
                    "brief-" + sections.size(), Vocabulary.title(verified.scenario()), List.of(table.block())));
        }
        sections.add(Section.ofText(
                "brief-verdicts",
                "",
                List.of(new Block.Note(counted(), Flow.LINE, 0), new Block.Note(VerdictWords.RULE))));
        return sections;
    }

    private String counted() {
        long claims = all.stream().mapToLong(v -> v.verdicts().size()).sum();
        return Numbers.format(
                "%d %s, seed %d: %d hold, %d differ as explained, %d fail.",
                claims,
                claims == 1 ? "claim" : "claims",
                all.get(0).seed(),
                count(Kind.AGREES),
                count(Kind.DIFFERS_AS_EXPLAINED),
                count(Kind.FAILS));
    }

    private long count(Kind kind) {
        return all.stream().mapToLong(v -> v.count(kind)).sum();
    }

    private List<Section> pages() {
        List<Section> sections = new ArrayList<>();
        for (VerificationResult verified : all) {
            Table.Builder table = Table.shown("Scenario: " + ScenarioFile.shown(verified.file()))
                    .words("What the paper says", "")
                    .words("Where", "")
                    .numbers("Paper", "")
                    .numbers("Parley", "")
                    .numbers("Difference", "")
                    .numbers("Tolerance", "")
                    .numbers("Chance", "")
                    .words("Verdict", "")
                    .words("Why", "");
            for (Verdict v : verified.verdicts()) {
                table.row(
                        VerdictWords.says(v),
                        v.claim().at(),
                        numbers(v),
                        VerdictWords.marked(v.kind()),
                        VerdictWords.note(v));
            }
            sections.add(new Section(
                    "scenario-" + (sections.size() + 1),
                    Vocabulary.title(verified.scenario()),
                    capital(tally(verified.verdicts())) + ".",
                    List.of(table.block())));
        }
        sections.add(new Section("rule", "How claims are judged", VerdictWords.RULE, List.of()));
        return sections;
    }

    private static List<?> numbers(Verdict v) {
        return List.of(
                VerdictWords.published(v),
                new Cell.Amount(v.measured().value(), VerdictWords.measured(v)),
                new Cell.Amount(v.difference().value(), VerdictWords.difference(v)),
                VerdictWords.tolerance(v),
                VerdictWords.chance(v));
    }

    private Table data() {
        Table.Builder table = Table.data(
                        "verdicts",
                        "file,scenario,seed,claim,says,at,measure,direction,paper,parley,parley_against,difference,"
                                + "tolerance,because,chance_low,chance_high,counted,verdict,note")
                .exact();
        for (VerificationResult verified : all) {
            for (Verdict v : verified.verdicts()) {
                Claim claim = v.claim();
                table.row(
                        ScenarioFile.shown(verified.file()),
                        verified.scenario().name(),
                        verified.seed(),
                        v.id(),
                        claim.says(),
                        claim.at(),
                        claim.measure(),
                        lower(claim.direction()),
                        claim.value(),
                        v.measured().value(),
                        v.against() == null ? null : v.against().value(),
                        v.difference().value(),
                        claim.tolerance(),
                        claim.because(),
                        v.difference().low(),
                        v.difference().high(),
                        v.difference().n(),
                        lower(v.kind()),
                        v.note());
            }
        }
        return table.build();
    }

    private static String lower(Enum<?> word) {
        return word == null ? null : word.name().toLowerCase(Locale.ROOT);
    }

    private String summary() {
        List<Verdict> verdicts =
                all.stream().flatMap(v -> v.verdicts().stream()).toList();
        return Numbers.format(
                "%,d %s of published works in %,d %s, run on the engine of every other scenario: %s.",
                verdicts.size(),
                verdicts.size() == 1 ? "claim" : "claims",
                all.size(),
                all.size() == 1 ? "scenario" : "scenarios",
                tally(verdicts));
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String tally(List<Verdict> verdicts) {
        List<String> parts = new ArrayList<>();
        count(verdicts, Kind.AGREES, "agrees", "agree", parts);
        count(verdicts, Kind.DIFFERS_AS_EXPLAINED, "differs as explained", "differ as explained", parts);
        count(verdicts, Kind.FAILS, "fails", "fail", parts);
        return parts.isEmpty() ? "no claims" : String.join(", ", parts);
    }

    private static void count(List<Verdict> verdicts, Kind kind, String one, String many, List<String> into) {
        long count = verdicts.stream().filter(v -> v.kind() == kind).count();
        if (count > 0) {
            into.add(count + " " + (count == 1 ? one : many));
        }
    }
}
