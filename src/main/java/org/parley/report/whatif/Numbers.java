package org.parley.report.whatif;

import java.util.Locale;
import org.parley.answer.words.Vocabulary;
import org.parley.statistics.Proportion;
import org.parley.statistics.comparison.PairedShares;

/** How shares, points and numbers of runs are written. */
final class Numbers {

    private Numbers() {}

    static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    /** Writes a share, such as 33.6%. */
    static String percent(double share) {
        return format("%.1f%%", 100 * share);
    }

    /** Writes a share with its interval, such as 20.1% (18.8 to 21.5). */
    static String percent(Proportion p) {
        return Vocabulary.ofShare(p);
    }

    /** Writes a change in points with its interval, such as +4.1 (+3.2 to +5.0). */
    static String points(PairedShares change) {
        return format(
                "%s (%s to %s)",
                signed(change.difference()),
                signed(change.interval().low()),
                signed(change.interval().high()));
    }

    /** Writes a change with its interval in a sentence, such as +4.1 points (+3.2 to +5.0). */
    static String inPoints(PairedShares change) {
        return points(change).replace(" (", " points (");
    }

    /** Writes a change in points; none has no sign. */
    static String signed(double change) {
        String text = format("%+.1f", 100 * change);
        return text.substring(1).equals("0.0") ? "0.0" : text;
    }

    /** Writes a p-value. */
    static String p(double p) {
        return p < 0.001 ? "<0.001" : format("%.3f", p);
    }

    /** Writes about how many runs something takes, to two digits. */
    static String about(double runs) {
        double unit = Math.max(1, StrictMath.pow(10, Math.floor(StrictMath.log10(runs)) - 1));
        return format("%,.0f", Math.ceil(runs / unit) * unit);
    }

    /** Says a share as one in so many, or as nothing if it is none such. */
    static String oneIn(double share) {
        String[] words = {"half", "one in three", "one in four", "one in five"};
        for (int n = 2; n <= 5; n++) {
            if (Math.abs(share * n - 1) < 0.06) {
                return "about " + words[n - 2];
            }
        }
        return "";
    }
}
