package org.parley.answer.run;

import static org.parley.answer.words.Numbers.format;
import static org.parley.answer.words.Numbers.share;

import java.util.ArrayList;
import java.util.List;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.answer.Section;
import org.parley.answer.part.RefusalMap;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.Vocabulary;
import org.parley.findings.Refusals;
import org.parley.findings.Refusals.Blocker;

/** Refusals: how far runs came that were not settled, and then who stood last between the talks and what they were for, and on what. */
final class RefusalSection {

    private RefusalSection() {}

    static Section of(Subject subject) {
        Refusals refusals = subject.found().refusals();
        List<Block> blocks = new ArrayList<>();
        if (!subject.isEmpty()) {
            List<String> far = new HowFar(subject.found().all().gates()).lines();
            if (!far.isEmpty()) {
                blocks.add(new Block.Items(far));
            }
        }
        if (!refusals.blockers().isEmpty()) {
            blocks.add(new Figure(
                    "refusals",
                    RefusalMap.of(subject.scenario(), refusals, subject.words().settlement())));
        }
        return new Section("refusals", "Why not?", sentence(subject, refusals), blocks);
    }

    private static String sentence(Subject subject, Refusals refusals) {
        if (subject.isEmpty()) {
            return Subject.NOTHING;
        }
        if (refusals.blockers().isEmpty()) {
            return refusals.refused().of() == 0
                    ? format(
                            "Every run reaches %s; nothing stood in the way.",
                            subject.words().aSettlement())
                    : format(
                            "In %s nothing comes of the talks, yet nobody ever refuses: no offer is on the table that anybody could refuse.",
                            Numbers.counted(refusals.refused().of(), "run"));
        }
        Blocker first = refusals.blockers().get(0);
        long silent = refusals.refused().of() - refusals.refused().count();
        return format(
                "Where no %s comes of the talks, the last to refuse is %s%s on %s: in %s of the %s in which somebody refused%s.",
                subject.words().settlement(),
                refusals.refused().count() == 1 ? "" : "most often ",
                subject.words().inProse(first.actor()),
                Vocabulary.ofId(first.issue()),
                share(first.last()),
                Numbers.counted(refusals.refused().count(), "such run"),
                silent == 0 ? "" : format("; in %s nobody did", Numbers.counted(silent, "other")));
    }
}
