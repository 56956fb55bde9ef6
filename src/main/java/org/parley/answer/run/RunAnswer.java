package org.parley.answer.run;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.parley.answer.Answer;
import org.parley.answer.Provenance;
import org.parley.answer.Section;
import org.parley.answer.part.AssumptionSection;
import org.parley.answer.part.ProvenanceSection;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.ScenarioWords;
import org.parley.answer.words.Vocabulary;
import org.parley.findings.Findings;
import org.parley.findings.RunFindings;
import org.parley.statistics.Proportion;
import org.parley.store.StoredRuns;

/** Maker of the answer of a run: a summary for the terminal from what was counted, a page from the stored runs. */
public final class RunAnswer {

    private RunAnswer() {}

    /** Returns the page of stored runs. */
    public static Answer of(RunFindings found, String version) {
        StoredRuns stored = found.stored();
        return new Answer(
                "run",
                Vocabulary.title(stored.file().scenario()),
                lead(
                        new ScenarioWords(stored.file().scenario()),
                        stored.runs(),
                        found.endings().failed(),
                        found.endings().settled()),
                sections(found, version),
                List.of(),
                provenance(version, stored.runs(), stored.seed()));
    }

    /** Returns the summary of runs and its tables, which need no stored runs. */
    public static Answer of(Findings found, long seed, String version) {
        return new Answer(
                "run",
                Vocabulary.title(found.scenario()),
                lead(
                        new ScenarioWords(found.scenario()),
                        found.endings().all(),
                        found.endings().failed(),
                        found.endings().settled()),
                RunSummary.of(found, seed),
                RunTables.of(found),
                provenance(version, found.endings().all(), seed));
    }

    /** Returns what a glance needs: a hundred runs, how things stand by date, and the terms. It needs no stored runs. */
    public static Answer glance(Findings found, long seed, String version) {
        Subject subject = new Subject(RunFindings.counted(found), new ScenarioWords(found.scenario()));
        List<Section> sections = new ArrayList<>(List.of(HeroSection.of(subject)));
        sections.addAll(HistorySections.of(subject));
        sections.add(TermsSection.of(subject));
        return new Answer(
                "glance",
                Vocabulary.title(found.scenario()),
                "",
                sections,
                List.of(),
                provenance(version, found.endings().all(), seed));
    }

    /** Returns an answer with the sections of the page of its stored runs behind its own. */
    public static Answer with(Answer summary, RunFindings found) {
        return summary.with(sections(found, summary.provenance().version()));
    }

    private static List<Section> sections(RunFindings found, String version) {
        Subject subject = new Subject(found);
        List<Section> sections = new ArrayList<>(List.of(HeroSection.of(subject)));
        sections.addAll(DecisionSentences.section(subject));
        sections.addAll(HistorySections.of(subject));
        sections.addAll(List.of(
                WantsSection.of(subject),
                TermsSection.of(subject),
                GainsSection.of(subject),
                TimeSection.of(subject),
                RefusalSection.of(subject),
                BeliefSection.of(subject),
                StorySection.of(subject),
                OutcomeSection.of(subject),
                AssumptionSection.of(found.stored().file()),
                provenance(found.stored(), version)));
        return sections;
    }

    /** Returns how many runs there are, how many failed, and in what share of the others the matter is settled. */
    static String lead(ScenarioWords words, long runs, long failures, Proportion settled) {
        String start = Vocabulary.capital(Numbers.counted(runs, "run")) + " of a model of declared assumptions";
        if (failures == runs) {
            return start + (failures == 1 ? ", which failed." : ", and every one failed.");
        }
        String failed = failures == 0 ? "" : Numbers.format(", of which %,d failed", failures);
        String reached;
        if (settled.count() == 0) {
            reached = (settled.of() == 1 ? "It never" : "None of them") + " reaches " + words.aSettlement();
        } else if (settled.count() == settled.of()) {
            reached = (settled.of() == 1 ? "It" : "Every one") + " reaches " + words.aSettlement();
        } else {
            reached = (words.isAtWar() ? "A general cease-fire is signed" : "Agreement is reached") + " in "
                    + Numbers.percent(settled.share()) + " of " + (failures == 0 ? "them" : "the others");
        }
        return start + failed + ". " + reached + ". Not a forecast.";
    }

    private static String command(long runs, long seed) {
        return "parley run scenario.yaml --runs " + runs + " --seed " + seed;
    }

    private static Provenance provenance(String version, long runs, long seed) {
        return new Provenance(version, OptionalLong.of(seed), command(runs, seed));
    }

    private static Section provenance(StoredRuns stored, String version) {
        String name = stored.file().scenario().name();
        return ProvenanceSection.of(
                version,
                "Made by Parley " + version + " from " + name + " with seed " + stored.seed()
                        + "; the same commands give the same page, byte for byte.",
                List.of(
                        List.of("Scenario", name),
                        List.of("SHA-256 of the scenario as run", stored.file().hash()),
                        List.of("Runs and seed", Numbers.counted(stored.runs(), "run") + ", seed " + stored.seed()),
                        List.of(
                                "The same runs again",
                                command(stored.runs(), stored.seed()) + ", with the scenario.yaml of this folder"),
                        List.of("The same page again", "parley report FOLDER")),
                "It is no forecast. It says what follows from assumptions that the scenario file declares, if negotiators"
                        + " behave as the model has it. Whoever doubts an assumption can change it and look again.",
                "Intervals say what more runs would settle. They do not say whether the model is right, nor what the"
                        + " assumptions leave out.",
                "Values are on each actor's own scale, and those of two actors must not be compared. How often something"
                        + " comes in the model is no statement about how often it comes in the world.");
    }
}
