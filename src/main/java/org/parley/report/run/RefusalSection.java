package org.parley.report.run;

import static org.parley.report.run.Subject.format;
import static org.parley.report.run.Subject.percent;

import java.util.ArrayList;
import java.util.List;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.answer.Section;
import org.parley.answer.part.RefusalMap;
import org.parley.answer.words.Vocabulary;
import org.parley.findings.Refusals;
import org.parley.findings.Refusals.Blocker;

/** Who stood last between the talks and what they were for, and on what. */
final class RefusalSection {

    private static final String ID = "refusals";
    private static final String HEADING = "Why not?";

    private final Subject subject;
    private final Refusals refusals;

    private RefusalSection(Subject subject) {
        this.subject = subject;
        refusals = subject.found().refusals();
    }

    static Section of(Subject subject) {
        RefusalSection section = new RefusalSection(subject);
        List<Block> blocks = new ArrayList<>();
        if (section.refusals.blockers().isEmpty()) {
            RangeBlocks.add(subject, blocks);
            return new Section(ID, HEADING, section.nothing(), blocks);
        }
        blocks.add(new Figure("refusals", RefusalMap.of(subject.scenario(), section.refusals, subject.settlement())));
        RangeBlocks.add(subject, blocks);
        return new Section(ID, HEADING, section.sentence(), blocks);
    }

    private String nothing() {
        if (subject.isEmpty()) {
            return Subject.NOTHING;
        }
        return refusals.refused().of() == 0
                ? format("Every run reaches %s; nothing stood in the way.", subject.aSettlement())
                : format(
                        "In %s nothing comes of the talks, yet nobody ever refuses: what was offered was never put to anybody.",
                        Subject.count(refusals.refused().of(), "run"));
    }

    private String sentence() {
        Blocker first = refusals.blockers().get(0);
        return format(
                "Where no %s comes of the talks, the last to refuse is %s%s on %s: in %s of %s.",
                subject.settlement(),
                refusals.refused().count() == 1 ? "" : "most often ",
                subject.actor(first.actor()),
                Vocabulary.ofId(first.issue()),
                percent(first.last()),
                Subject.count(refusals.refused().count(), "such run"));
    }
}
