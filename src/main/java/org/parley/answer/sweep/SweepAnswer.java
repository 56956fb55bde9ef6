package org.parley.answer.sweep;

import static org.parley.answer.words.Numbers.format;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.parley.answer.Answer;
import org.parley.answer.Block.Note;
import org.parley.answer.Provenance;
import org.parley.answer.Section;
import org.parley.answer.Table;
import org.parley.answer.part.AssumptionSection;
import org.parley.answer.part.ProvenanceSection;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.Vocabulary;
import org.parley.experiment.sweep.SweepPlan;
import org.parley.experiment.sweep.SweepRequest;
import org.parley.findings.sweep.SweepFindings;
import org.parley.scenario.study.StudyRuns;

/** Maker of the answer of a sweep: a summary for the terminal from what was counted, a page from what is stored. */
public final class SweepAnswer {

    private SweepAnswer() {}

    /**
     * Returns what a sweep is about to do.
     *
     * @param threads how many threads are to do it
     */
    public static Answer plan(SweepPlan plan, int threads) {
        SweepRequest request = plan.request();
        long cases = request.cases();
        String scenario = request.study().base().scenario().name();
        String says = format(
                "%s: %,d case%s x %s runs = %s runs of %s; %s.",
                request.study().name(),
                cases,
                cases == 1 ? "" : "s",
                range(request.atLeast() / cases, request.atMost() / cases),
                range(request.atLeast(), request.atMost()),
                scenario,
                Numbers.time(plan.seconds(), plan.secondsAtMost(), threads));
        return new Answer(
                "sweep-plan",
                "What the study " + request.study().name() + " takes",
                says,
                List.of(Section.ofText("plan", "", List.of(new Note(says)))),
                List.of(Table.data(
                                "plan",
                                "study,scenario,seed,cases,runs_at_least,runs_at_most,"
                                        + "runs_per_second,seconds_at_least,seconds_at_most")
                        .row(
                                request.study().name(),
                                scenario,
                                request.seed(),
                                cases,
                                request.atLeast(),
                                request.atMost(),
                                plan.runsPerSecond(),
                                plan.seconds(),
                                plan.secondsAtMost())
                        .build()),
                new Provenance(
                        request.version(),
                        OptionalLong.of(request.seed()),
                        "parley sweep study.yaml --seed " + request.seed() + " --dry-run"));
    }

    private static String range(long least, long most) {
        return least == most ? format("%,d", least) : format("%,d to %,d", least, most);
    }

    /** Returns the summary of what was counted, and its tables. */
    public static Answer summary(SweepFindings found, String version) {
        return answer(found, SweepSummary.of(new Subject(found)), SweepTables.of(found), version);
    }

    /** Returns the page of what is stored. */
    public static Answer page(SweepFindings found, String version) {
        Subject subject = new Subject(found);
        List<Section> sections = new ArrayList<>(List.of(StudySection.of(subject)));
        subject.responses().forEach(response -> sections.add(MetricSection.of(response)));
        sections.add(OutcomeSection.of(subject));
        sections.add(AssumptionSection.of(found.study().base()));
        sections.add(provenance(found, version));
        return answer(found, sections, List.of(), version);
    }

    /** Returns a summary with the sections of the page of what is stored behind its own. */
    public static Answer with(Answer summary, SweepFindings stored) {
        return summary.with(page(stored, summary.provenance().version()).sections());
    }

    private static Answer answer(SweepFindings found, List<Section> sections, List<Table> tables, String version) {
        String question = found.study().question();
        return new Answer(
                "sweep",
                question == null
                        ? Vocabulary.capital(Vocabulary.ofId(found.study().name()))
                        : question,
                format(
                        "%s and %s of “%s”, a model of declared assumptions%s",
                        Vocabulary.capital(Numbers.counted(found.cases().size(), "case")),
                        Numbers.counted(found.runs(), "run"),
                        Vocabulary.title(found.study().base().scenario()),
                        found.failed() == found.runs() ? ", and every one failed." : ". Not a forecast."),
                sections,
                tables,
                new Provenance(version, OptionalLong.of(found.seed()), command(found)));
    }

    private static String command(SweepFindings found) {
        boolean isFixed = found.runsPerCase().matches("\\d+");
        boolean isOwn = found.study().runs() instanceof StudyRuns.PerCase own
                && found.runsPerCase().equals(Long.toString(own.runs()));
        return "parley sweep study.yaml" + (isFixed && !isOwn ? " --runs " + found.runsPerCase() : "") + " --seed "
                + found.seed();
    }

    private static Section provenance(SweepFindings found, String version) {
        return ProvenanceSection.of(
                version,
                format(
                        "Made by Parley %s from the study %s with seed %d; the same commands give the same page, byte for"
                                + " byte.",
                        version, found.study().name(), found.seed()),
                List.of(
                        List.of("Study", found.study().name()),
                        List.of("SHA-256 of what makes the cases", found.study().hash()),
                        List.of("Scenario", found.study().base().scenario().name()),
                        List.of("SHA-256 of the scenario", found.study().base().hash()),
                        List.of("Runs per case and seed", found.runsPerCase() + ", seed " + found.seed()),
                        List.of(
                                "The same runs again",
                                command(found) + ", with study.yaml and scenario.yaml of this folder"),
                        List.of("The same page again", "parley report FOLDER")),
                "It is no forecast. It says what follows from assumptions that files declare, if negotiators behave as"
                        + " the model has it. A study shows what the model does with other assumptions, not what"
                        + " the world would do.",
                "Intervals say what more runs would settle, one case at a time. They do not say whether the model is"
                        + " right. Cases share their random numbers, so that differences are surer than two intervals side by"
                        + " side suggest: parley compare tells them.");
    }
}
