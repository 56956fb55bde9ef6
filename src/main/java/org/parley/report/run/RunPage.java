package org.parley.report.run;

import static org.parley.report.run.Subject.format;
import static org.parley.report.run.Subject.percent;

import java.util.List;
import java.util.OptionalLong;
import org.parley.report.Words;
import org.parley.report.page.Provenance;
import org.parley.report.page.ReportPage;
import org.parley.results.RunFindings;

/** The page of a results folder that {@code parley run} made. */
public final class RunPage {

    private RunPage() {}

    /**
     * Returns the page.
     *
     * @param found what the stored runs say
     * @param version version of Parley
     */
    public static ReportPage of(RunFindings found, String version) {
        Subject subject = new Subject(found);
        return new ReportPage(
                Words.title(subject.scenario()),
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
                new Provenance(version, OptionalLong.of(found.stored().seed()), ProvenanceSection.command(subject)));
    }

    private static String lead(Subject subject) {
        long runs = subject.found().stored().runs();
        String start = runs == 1 ? "One run" : format("%,d runs", runs);
        if (subject.found().endings().runs() == 0) {
            return start + " of a model of declared assumptions, and every one failed.";
        }
        return format(
                "%s of a model of declared assumptions. %s in %s of them. Not a forecast.",
                start,
                Subject.capital(subject.isAtWar() ? "a general cease-fire is signed" : "agreement is reached"),
                percent(subject.found().endings().settled().share()));
    }
}
