package org.parley.report.verification;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.parley.findings.verification.Verdict;
import org.parley.findings.verification.Verdict.Kind;
import org.parley.scenario.Claim;
import org.parley.scenario.Claim.Direction;

/** Verdicts on claims as words and numbers for readers. */
public final class VerdictWords {

    /** How claims are judged. */
    public static final String RULE =
            "A value agrees if it is no further from the paper's than tolerance and chance together; a direction agrees if"
                    + " the difference is more than chance. Chance is half of a 99.99% interval, so that of 10,000 claims"
                    + " that are true one fails.";

    /** Differences below this are the last digits of floating-point numbers. */
    private static final double ROUNDING = 1e-12;

    private VerdictWords() {}

    /** Returns what the paper says: a number, or a direction. */
    public static String published(Verdict v) {
        Claim claim = v.claim();
        return claim.direction() == null
                ? number(claim.value(), 5)
                : claim.direction().name().toLowerCase(Locale.ROOT);
    }

    /** Returns Parley's value. */
    public static String measured(Verdict v) {
        return number(v.measured().value(), 5);
    }

    /** Returns the difference with its sign. */
    public static String difference(Verdict v) {
        double x = v.difference().value();
        return Math.abs(x) < ROUNDING ? "0" : (x > 0 ? "+" : "") + number(x, 3);
    }

    /** Returns the tolerance; nothing where a direction decides. */
    public static String tolerance(Verdict v) {
        Direction direction = v.claim().direction();
        return direction == Direction.GREATER || direction == Direction.LESS
                ? ""
                : number(v.claim().tolerance(), 5);
    }

    /** Returns how far chance may have moved the difference. */
    public static String chance(Verdict v) {
        return number(v.chance(), 2);
    }

    /** Returns the claim, with the value that a direction compares with. */
    public static String says(Verdict v) {
        return v.claim().says()
                + (v.against() == null
                        ? ""
                        : " Compared with " + number(v.against().value(), 5) + ".");
    }

    /** Returns what more there is to say, or nothing. */
    public static String note(Verdict v) {
        return v.note() == null ? "" : (v.kind() == Kind.FAILS ? "Fails: " : "Differs: ") + v.note();
    }

    /** Significant digits without trailing zeros. */
    private static String number(double x, int digits) {
        if (!Double.isFinite(x)) {
            return "-";
        }
        if (x != 0 && (Math.abs(x) < 1e-4 || Math.abs(x) >= 1e7)) {
            return String.format(Locale.ROOT, "%.1e", x)
                    .replaceFirst("e([-+])0", "e$1")
                    .replace(".0e", "e");
        }
        return new BigDecimal(x)
                .round(new MathContext(digits))
                .stripTrailingZeros()
                .toPlainString();
    }
}
