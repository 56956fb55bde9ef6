package org.parley.answer.run;

import static org.parley.answer.words.Numbers.format;

import java.util.List;
import org.parley.answer.Answer;
import org.parley.answer.Block.Note;
import org.parley.answer.Provenance;
import org.parley.answer.Section;
import org.parley.answer.Table;

/** Maker of the answer of a part of the runs of a study or scenario: what was made, and what is left to do. */
public final class PartAnswer {

    private PartAnswer() {}

    /**
     * Returns the answer.
     *
     * @param whole name of the study or scenario
     * @param part which part, from 1
     * @param parts how many there are
     * @param runs number of its runs
     * @param failed number of those that failed
     */
    public static Answer of(String whole, int part, int parts, long runs, long failed, Provenance provenance) {
        String says = format(
                "Part %d of %d of %s: %,d runs. When all parts are there, parley merge makes the results of them.",
                part, parts, whole, runs);
        return new Answer(
                "part",
                "Part " + part + " of " + parts + " of " + whole,
                says,
                List.of(Section.ofText("part", "", List.of(new Note(says)))),
                List.of(Table.data("part", "of,part,parts,runs,failed")
                        .row(whole, part, parts, runs, failed)
                        .build()),
                provenance);
    }
}
