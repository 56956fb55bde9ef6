package org.parley.answer.sweep;

import static org.parley.answer.words.Numbers.format;

import java.util.Locale;
import org.parley.scenario.study.Study;
import org.parley.scenario.study.StudyRuns;

/** Words for the design and the size of a study. */
public final class StudyWords {

    private StudyWords() {}

    /** Returns the kind of a study's design. */
    static String design(Study study) {
        return study.design().kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /**
     * Returns how much a study runs, in a line without a full stop.
     *
     * @param cases number of cases; {@link Long#MAX_VALUE} for more than that
     */
    public static String size(Study study, long cases) {
        StudyRuns runs = study.runs();
        String many = cases == Long.MAX_VALUE
                ? "more than 9 quintillion cases"
                : format("%,d case%s", cases, cases == 1 ? "" : "s");
        return format(
                "%s, %s, %s runs each%s",
                design(study),
                many,
                range(runs, 1),
                runs.most() > Long.MAX_VALUE / cases ? "" : ": " + range(runs, cases) + " runs");
    }

    private static String range(StudyRuns runs, long times) {
        return runs.least() == runs.most()
                ? format("%,d", times * runs.most())
                : format("%,d to %,d", times * runs.least(), times * runs.most());
    }
}
