package org.parley.answer.laws;

import java.util.ArrayList;
import java.util.List;
import org.parley.answer.words.Numbers;
import org.parley.findings.laws.LawMeasure.Unit;
import org.parley.findings.laws.LawResult;
import org.parley.findings.laws.LawResult.Effect;
import org.parley.findings.laws.LawResult.Moved;
import org.parley.findings.laws.Verdict;

/** Verdicts on laws as words and numbers for readers. */
public final class LawWords {

    /** How laws are judged. */
    static final String RULE =
            "A claim holds if both ends of the 95% interval say so. It fails if the runs contradict it beyond four standard"
                    + " errors, which happens to a true one once in 30,000 times. Between the two there are too few runs to"
                    + " tell. Of what never rises or falls the effect is the change from the first level to the last, or the"
                    + " greatest that contradicts it. Runs of the same number share their random draws at all levels.";

    private LawWords() {}

    /** Returns a verdict. */
    public static String of(Verdict verdict) {
        return switch (verdict) {
            case FAILS -> "FAILS";
            case TOO_FEW_RUNS -> "too few runs to tell";
            case HOLDS -> "holds";
            case DOES_NOT_APPLY -> "does not apply";
        };
    }

    /** Returns a verdict with a sign, so that it is seen at a glance without colour. */
    static String marked(Verdict verdict) {
        return switch (verdict) {
            case FAILS -> "✗ fails";
            case TOO_FEW_RUNS -> "? too few runs to tell";
            case HOLDS -> "✓ holds";
            case DOES_NOT_APPLY -> "- does not apply";
        };
    }

    /** Returns an effect in its unit, without its interval. */
    public static String value(Effect effect) {
        return number(effect, effect.value()) + unit(effect);
    }

    /** Returns the interval of an effect. */
    public static String interval(Effect effect) {
        return Double.isInfinite(effect.low()) || Double.isNaN(effect.value())
                ? "-"
                : number(effect, effect.low()) + " to " + number(effect, effect.high());
    }

    private static String unit(Effect effect) {
        if (Double.isNaN(effect.value()) || effect.unit() == Unit.MONTHS) {
            return Double.isNaN(effect.value()) ? "" : " months";
        }
        return effect.isChange() ? " points" : "%";
    }

    private static String number(Effect effect, double x) {
        if (Double.isNaN(x)) {
            return "-";
        }
        double shown = effect.unit() == Unit.MONTHS ? x : 100 * x;
        return effect.isChange() ? Numbers.signed(shown, 1) : Numbers.fixed(shown, 1);
    }

    /** Returns how many laws have each verdict. */
    static String tally(List<LawResult> laws) {
        List<String> parts = new ArrayList<>();
        add(parts, count(laws, Verdict.HOLDS), "holds", "hold");
        add(parts, count(laws, Verdict.FAILS), "fails", "fail");
        add(parts, count(laws, Verdict.TOO_FEW_RUNS), "needs more runs", "need more runs");
        add(parts, count(laws, Verdict.DOES_NOT_APPLY), "does not apply", "do not apply");
        return (laws.size() == 1 ? "1 law: " : laws.size() + " laws: ") + String.join(", ", parts) + ".";
    }

    private static void add(List<String> parts, long count, String one, String many) {
        if (count > 0) {
            parts.add(count + " " + (count == 1 ? one : many));
        }
    }

    private static long count(List<LawResult> laws, Verdict verdict) {
        return laws.stream().filter(law -> law.verdict() == verdict).count();
    }

    /** Returns a sentence with a capital and a full stop. */
    static String sentence(String words) {
        return capital(words) + (words.endsWith(".") ? "" : ".");
    }

    /** Returns words with a capital. */
    static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** Returns what was moved over which range, or what was looked at. */
    public static String moved(Moved moved) {
        return moved.range().isEmpty() ? "As it is: " + moved.what() : "Moved: " + moved.what() + ", " + moved.range();
    }
}
