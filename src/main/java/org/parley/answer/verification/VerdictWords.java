package org.parley.answer.verification;

import java.util.Locale;
import org.parley.answer.words.Numbers;
import org.parley.findings.verification.Verdict;
import org.parley.findings.verification.Verdict.Kind;
import org.parley.scenario.Claim;
import org.parley.scenario.Claim.Direction;

/** Verdicts on claims as words and numbers for readers. */
final class VerdictWords {

    /** How claims are judged. */
    static final String RULE =
            "A value agrees if it is no further from the paper's than tolerance and chance together; a direction agrees if"
                    + " the difference is more than chance. Chance is half of a 99.99% interval, so that of 10,000 claims"
                    + " that are true one fails.";

    /** Differences below this are the last digits of floating-point numbers. */
    private static final double ROUNDING = 1e-12;

    private VerdictWords() {}

    /** Returns what the paper says: a number, or a direction. */
    static String published(Verdict v) {
        Claim claim = v.claim();
        return claim.direction() == null
                ? number(claim.value(), 5)
                : claim.direction().name().toLowerCase(Locale.ROOT);
    }

    /** Returns Parley's value. */
    static String measured(Verdict v) {
        return number(v.measured().value(), 5);
    }

    /** Returns the difference with its sign. */
    static String difference(Verdict v) {
        double x = v.difference().value();
        return Math.abs(x) < ROUNDING ? "0" : (x > 0 ? "+" : "") + number(x, 3);
    }

    /** Returns the tolerance; nothing where a direction decides. */
    static String tolerance(Verdict v) {
        Direction direction = v.claim().direction();
        return direction == Direction.GREATER || direction == Direction.LESS
                ? ""
                : number(v.claim().tolerance(), 5);
    }

    /** Returns how far chance may have moved the difference. */
    static String chance(Verdict v) {
        return number(v.chance(), 2);
    }

    /** Returns the claim, with the value that a direction compares with. */
    static String says(Verdict v) {
        return v.claim().says()
                + (v.against() == null
                        ? ""
                        : " Compared with " + number(v.against().value(), 5) + ".");
    }

    /** Returns what more there is to say, or nothing. */
    static String note(Verdict v) {
        return v.note() == null ? "" : (v.kind() == Kind.FAILS ? "Fails: " : "Differs: ") + v.note();
    }

    /** Returns a verdict. */
    static String of(Kind kind) {
        return switch (kind) {
            case AGREES -> "agrees";
            case DIFFERS_AS_EXPLAINED -> "differs, as explained";
            case FAILS -> "FAILS";
        };
    }

    /** Returns a verdict with a sign, so that it is seen at a glance without colour. */
    static String marked(Kind kind) {
        return switch (kind) {
            case AGREES -> "✓\u00A0agrees";
            case DIFFERS_AS_EXPLAINED -> "≠\u00A0differs as explained";
            case FAILS -> "✗\u00A0fails";
        };
    }

    /** Significant digits without trailing zeros; powers of ten where there would be many zeros. */
    private static String number(double x, int digits) {
        return Double.isFinite(x) && x != 0 && (Math.abs(x) < 1e-4 || Math.abs(x) >= 1e7)
                ? Numbers.format("%.1e", x).replaceFirst("e([-+])0", "e$1").replace(".0e", "e")
                : Double.isFinite(x) ? Numbers.significant(x, digits) : "-";
    }
}
