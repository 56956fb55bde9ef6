package org.parley.report.sweep;

import java.util.Locale;
import org.parley.scenario.study.Study;
import org.parley.scenario.study.StudyRuns;

/** Tells in a line how much a study runs. */
public final class StudyText {

    private StudyText() {}

    /**
     * Returns the line, without a full stop.
     *
     * @param study the study
     * @param cases number of cases; {@link Long#MAX_VALUE} for more than that
     */
    public static String size(Study study, long cases) {
        String design = study.design().kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String many = cases == Long.MAX_VALUE
                ? "more than 9 quintillion cases"
                : String.format(Locale.ROOT, "%,d case%s", cases, cases == 1 ? "" : "s");
        StudyRuns runs = study.runs();
        String each = runs.least() == runs.most()
                ? String.format(Locale.ROOT, "%,d runs each", runs.most())
                : String.format(Locale.ROOT, "%,d to %,d runs each", runs.least(), runs.most());
        return design + ", " + many + ", " + each + inAll(cases, runs);
    }

    private static String inAll(long cases, StudyRuns runs) {
        if (runs.most() > Long.MAX_VALUE / cases) {
            return "";
        }
        return runs.least() == runs.most()
                ? String.format(Locale.ROOT, ": %,d runs", cases * runs.most())
                : String.format(Locale.ROOT, ": %,d to %,d runs", cases * runs.least(), cases * runs.most());
    }
}
