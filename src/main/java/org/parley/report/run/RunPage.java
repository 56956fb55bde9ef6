package org.parley.report.run;

import static org.parley.report.run.Subject.format;
import static org.parley.report.run.Subject.percent;

import java.util.List;
import java.util.OptionalLong;
import org.parley.answer.Answer;
import org.parley.answer.Provenance;
import org.parley.answer.part.AssumptionSection;
import org.parley.answer.words.Vocabulary;
import org.parley.findings.Endings;
import org.parley.findings.RunFindings;
import org.parley.statistics.Proportion;

/** The page of a results folder that {@code parley run} made. */
public final class RunPage {

    private RunPage() {}

    /**
     * Returns the page.
     *
     * @param found what the stored runs say
     * @param version version of Parley
     */
    public static Answer of(RunFindings found, String version) {
        Subject subject = new Subject(found);
        return new Answer(
                "run",
                Vocabulary.title(subject.scenario()),
                lead(subject),
                List.of(
                        OutcomeSection.of(subject),
                        TimeSection.of(subject),
                        TermsSection.of(subject),
                        GainsSection.of(subject),
                        RefusalSection.of(subject),
                        BeliefSection.of(subject),
                        ToldSection.of(subject),
                        AssumptionSection.of(found.stored().file()),
                        ProvenanceSection.of(subject, version)),
                List.of(),
                new Provenance(version, OptionalLong.of(found.stored().seed()), ProvenanceSection.command(subject)));
    }

    private static String lead(Subject subject) {
        Endings endings = subject.found().endings();
        String start = Subject.capital(Subject.count(subject.found().stored().runs(), "run"))
                + " of a model of declared assumptions";
        if (subject.isEmpty()) {
            return start + (endings.failed() == 1 ? ", which failed." : ", and every one failed.");
        }
        String failed = endings.failed() == 0 ? "" : format(", of which %,d failed", endings.failed());
        return format("%s%s. %s Not a forecast.", start, failed, reached(subject));
    }

    private static String reached(Subject subject) {
        Proportion settled = subject.found().endings().settled();
        if (settled.count() == 0) {
            return format("%s reaches %s.", settled.of() == 1 ? "It never" : "None of them", subject.aSettlement());
        }
        if (settled.count() == settled.of()) {
            return format("%s reaches %s.", settled.of() == 1 ? "It" : "Every one", subject.aSettlement());
        }
        return format(
                "%s in %s of %s.",
                subject.isAtWar() ? "A general cease-fire is signed" : "Agreement is reached",
                percent(settled.share()),
                subject.found().endings().failed() == 0 ? "them" : "the others");
    }
}
