package org.parley.answer.history;

import java.util.List;
import org.parley.answer.Answer;
import org.parley.answer.Block;
import org.parley.answer.Cell;
import org.parley.answer.FolderPlan;
import org.parley.answer.Medium;
import org.parley.answer.Provenance;
import org.parley.answer.Section;
import org.parley.answer.Table;
import org.parley.answer.words.Numbers;
import org.parley.findings.history.Coefficients;

/** Answer of a calibration: what outcomes say of each shared coefficient, and how well that is known. */
public final class CalibrationAnswer {

    private CalibrationAnswer() {}

    /** Returns the plan of its folder. */
    public static FolderPlan folder(String version) {
        return FolderPlan.of("calibration", version, "coefficients");
    }

    /**
     * Returns the answer.
     *
     * @param learned what was learned
     * @param what library and how much was played, in words
     */
    public static Answer of(Coefficients learned, String what, Provenance provenance) {
        Table.Builder shown = Table.shown("Coefficients, before and after")
                .words("Coefficient", "  %-36.36s")
                .numbers("prior mean", " %10s")
                .numbers("mean", " %8s")
                .numbers("error", " %7s")
                .words("5 to 95%", " %-16s")
                .numbers("narrower by", " %11s");
        Table.Builder data = Table.data("coefficients", "path,prior_mean,mean,error,low_5,high_95,share_of_sd_gone")
                .exact();
        for (int k = 0; k < learned.names().size(); k++) {
            Coefficients.Summary s = learned.summaries().get(k);
            shown.row(
                    learned.names().get(k),
                    number(s.prior()),
                    number(s.mean()),
                    number(s.error()),
                    Numbers.significant(s.low(), 3) + " to " + Numbers.significant(s.high(), 3),
                    new Cell.Amount(s.narrower(), Numbers.percent(s.narrower())));
            data.row(learned.names().get(k), s.prior(), s.mean(), s.error(), s.low(), s.high(), s.narrower());
        }
        String lead = what
                + Numbers.format(
                        " %s outcomes leave weights worth %.0f of %d equal draws.",
                        Numbers.count(learned.cases()), learned.effective(), learned.weights().length);
        Section section = new Section(
                "coefficients",
                "What the outcomes say of the shared coefficients",
                "A coefficient of which nothing is learned stays as wide as before; the error is that of the mean, by simulation.",
                List.of(shown.block()),
                Medium.BOTH);
        return new Answer(
                "calibration",
                "What was learned from history?",
                lead,
                List.of(section, Section.ofText("brief-lead", "", List.of(new Block.Note(lead)))),
                List.of(data.build()),
                provenance);
    }

    private static Cell number(double value) {
        return new Cell.Amount(value, Numbers.significant(value, 3));
    }
}
