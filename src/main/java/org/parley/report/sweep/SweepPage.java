package org.parley.report.sweep;

import static org.parley.report.sweep.SweepSubject.format;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.parley.answer.Answer;
import org.parley.answer.Provenance;
import org.parley.answer.Section;
import org.parley.answer.part.AssumptionSection;
import org.parley.answer.words.Vocabulary;
import org.parley.findings.sweep.SweepFindings;

/** The page of a results folder that {@code parley sweep} made. */
public final class SweepPage {

    private SweepPage() {}

    /**
     * Returns the page.
     *
     * @param found what the folder says
     * @param version version of Parley
     */
    public static Answer of(SweepFindings found, String version) {
        SweepSubject subject = new SweepSubject(found);
        List<Section> sections = new ArrayList<>(List.of(StudySection.of(subject)));
        for (int m = 0; m < subject.metrics().size(); m++) {
            sections.add(MetricSection.of(subject, m));
        }
        sections.add(OutcomeSection.of(subject));
        sections.add(AssumptionSection.of(found.study().base()));
        sections.add(ProvenanceSection.of(subject, version));
        String question = found.study().question();
        return new Answer(
                "study",
                question == null
                        ? SweepSubject.capital(Vocabulary.ofId(found.study().name()))
                        : question,
                lead(subject),
                sections,
                List.of(),
                new Provenance(version, OptionalLong.of(found.seed()), ProvenanceSection.command(subject)));
    }

    private static String lead(SweepSubject subject) {
        SweepFindings found = subject.found();
        return format(
                found.failed() == found.runs()
                        ? "%s and %s of “%s”, a model of declared assumptions, and every one failed."
                        : "%s and %s of “%s”, a model of declared assumptions. Not a forecast.",
                SweepSubject.capital(SweepSubject.count(found.cases().size(), "case")),
                SweepSubject.count(found.runs(), "run"),
                Vocabulary.title(found.study().base().scenario()));
    }
}
