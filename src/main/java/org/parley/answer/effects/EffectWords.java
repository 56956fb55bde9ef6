package org.parley.answer.effects;

import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.Vocabulary;
import org.parley.findings.effects.Effect;
import org.parley.findings.effects.EffectJudge.Told;
import org.parley.findings.effects.EffectMeasure.Unit;
import org.parley.findings.effects.Effects;
import org.parley.findings.effects.Subject;
import org.parley.findings.effects.SubjectEffects;
import org.parley.findings.effects.Verdict;
import org.parley.scenario.CitedClaim.Direction;
import org.parley.scenario.Scenario;
import org.parley.scenario.Span;

/** Verdicts on claims and numbers, and what they rest on, as words for readers. */
final class EffectWords {

    /** How claims and numbers are judged. */
    static final String RULE =
            "Runs of the same number share their random draws, so a difference comes from what was changed. Removed: set to 0, to the"
                    + " default that treats all alike, or away; numbers that the claim orders become alike. Reversed: mirrored in the range"
                    + " that the format allows, or with the sign turned; an order is exchanged. Moved: from the low to the high end of the"
                    + " range that the file declares. An effect counts if it is clear at 5% after Holm's correction for all comparisons of its"
                    + " kind, and at least one point (half a month). What a claim implies is tested apart, where it is removed or reversed."
                    + " An actor's value is left out where its own wants are moved, since it is then on another scale.";

    private static final Pattern OF = Pattern.compile("([a-z_]+)\\((.*)\\)");

    private final Scenario scenario;
    private final Effects effects;

    EffectWords(Scenario scenario, Effects effects) {
        this.scenario = scenario;
        this.effects = effects;
    }

    /** Returns a verdict, with the runs that it rests on. */
    String verdict(SubjectEffects s) {
        return switch (s.verdict()) {
            case WORKS -> "works";
            case WORKS_ELSEWHERE -> "works, but not on what it implies";
            case WORKS_IN_A_VARIANT -> "works only with " + s.variant();
            case WRONG_DIRECTION -> "wrong direction";
            case LABEL -> "a label on purpose: " + s.subject().label();
            case NO_EFFECT -> silent(s);
        };
    }

    private static String silent(SubjectEffects s) {
        if (s.moves().isEmpty()) {
            return s.subject().kind() == Subject.Kind.CLAIM
                    ? "no effect: nothing that rests on it can be moved"
                    : "cannot be moved";
        }
        String many = Numbers.count(s.runs());
        return s.changed() == 0
                ? "no effect: none of " + many + " runs is another"
                : "no effect that " + many + " runs can show (" + Numbers.count(s.changed()) + " are others)";
    }

    /** Returns how many have a verdict, in words. */
    static String counted(Verdict verdict, long n) {
        String s = n == 1 ? "s" : "";
        String they = n == 1 ? "it implies" : "they imply";
        return n
                + switch (verdict) {
                    case WORKS -> " work" + s;
                    case WORKS_ELSEWHERE -> " work" + s + ", but not on what " + they;
                    case WORKS_IN_A_VARIANT -> " work" + s + " only in a variant";
                    case NO_EFFECT ->
                        n == 1 ? " has no effect that the runs can show" : " have no effect that the runs can show";
                    case WRONG_DIRECTION -> n == 1 ? " goes in the wrong direction" : " go in the wrong direction";
                    case LABEL -> n == 1 ? " is a label on purpose" : " are labels on purpose";
                };
    }

    /** Returns a verdict's sign, so that it is seen at a glance without colour. */
    static String sign(Verdict verdict) {
        return switch (verdict) {
            case WORKS -> "✓ ";
            case WORKS_ELSEWHERE, WORKS_IN_A_VARIANT -> "~ ";
            case NO_EFFECT -> "○ ";
            case WRONG_DIRECTION -> "✗ ";
            case LABEL -> "– ";
        };
    }

    /** Returns what a claim implies, or an empty text. */
    String implied(Subject subject) {
        return subject.implies() == null
                ? ""
                : (subject.implies().direction() == Direction.MORE ? "more: " : "less: ")
                        + measure(subject.implies().what());
    }

    /** Returns the effect that a verdict rests on, or an empty text. */
    String told(Told told) {
        return told == null ? "" : told.words() + ": " + effect(told.effect());
    }

    private String effect(Effect e) {
        boolean isMonths = unit(e) == Unit.MONTHS;
        double factor = isMonths ? 1 : 100;
        String suffix = unit(e) == Unit.SHARE ? "%" : "";
        String unit = isMonths ? " months" : " points";
        return measure(e.measure()) + " "
                + Numbers.fixed(factor * e.before(), isMonths ? 1 : 0) + suffix
                + " to " + Numbers.fixed(factor * e.after(), isMonths ? 1 : 0)
                + suffix + " (" + Numbers.signed(factor * e.value(), 1) + unit
                + interval(e, factor) + ")";
    }

    private static String interval(Effect e, double factor) {
        return Double.isInfinite(e.low())
                ? ""
                : "; " + Numbers.signed(factor * e.low(), 1) + " to " + Numbers.signed(factor * e.high(), 1);
    }

    private Unit unit(Effect e) {
        return effects.measures().stream()
                .filter(m -> m.key().equals(e.measure()))
                .findFirst()
                .orElseThrow()
                .unit();
    }

    /** Returns what is measured. */
    String measure(String key) {
        List<Span> windows = scenario.calendar().observe();
        Matcher of = OF.matcher(key);
        String word = of.matches() ? of.group(1) : key;
        String what = of.matches() ? of.group(2) : "";
        String first = windows.isEmpty() ? "" : " within " + windows.get(0);
        String last = windows.isEmpty() ? "" : windows.get(windows.size() - 1).toString();
        return switch (word) {
            case "signed" -> "signed" + (what.isEmpty() ? first : " within " + what);
            case "in_force" ->
                "in force" + (what.isEmpty() && last.isEmpty() ? "" : " after " + (what.isEmpty() ? last : what));
            case "by_arms" -> "decided by arms" + (last.isEmpty() ? "" : " within " + last);
            case "months" -> "months to the agreement";
            case "strength" -> "strength of the guarantees";
            case "belief" -> "belief in the end";
            case "value" -> "value to " + Vocabulary.inProse(scenario, what);
            case "happens" -> "event " + Vocabulary.ofId(what);
            default -> "terms with " + what.replaceFirst(" = ", ": ");
        };
    }

    /** Returns from what size on changes can be shown. */
    String smallest(Subject.Kind kind) {
        OptionalDouble size = effects.smallest(kind);
        return size.isEmpty()
                ? ""
                : Numbers.format(
                        " In so many, a change of the share %s is shown from about %.0f points on.",
                        measure("signed"), Math.ceil(100 * size.getAsDouble()));
    }
}
