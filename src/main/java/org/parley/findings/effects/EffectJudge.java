package org.parley.findings.effects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parley.scenario.CitedClaim.Direction;
import org.parley.statistics.Holm;

/**
 * Judge of claims and numbers: says of each what its moves show. What claims imply is a family of tests of its own, and so
 * are all other comparisons of claims, those of numbers, and those in variants: within a family the chance of even one wrong
 * finding is 5% (Holm 1979). A difference counts if it is clear and at least as large as is worth a word.
 */
public final class EffectJudge {

    /** Probability of even one wrong finding within a family. */
    public static final double LEVEL = 0.05;

    private static final List<String> OUTCOMES = List.of("signed", "in_force", "by_arms", "months");

    private final Map<String, EffectMeasure.Unit> units = new HashMap<>();

    /** Makes a judge of what is measured. */
    EffectJudge(List<EffectMeasure> measures) {
        measures.forEach(m -> units.put(m.key(), m.unit()));
    }

    /**
     * The effect that a verdict rests on.
     *
     * @param kind the move
     * @param words what was done
     * @param effect what came of it
     */
    public record Told(Move.Kind kind, String words, Effect effect) {}

    /** A claim or number with its moves, in a scenario or a variant of it. */
    record Tried(Subject subject, List<MoveEffects> moves) {}

    /**
     * Judges claims or numbers.
     *
     * @param tried those of one kind, as the scenario is
     * @param variants the same, or some of them, with other options, by these
     */
    List<SubjectEffects> judge(List<Tried> tried, Map<String, List<Tried>> variants) {
        Map<String, Told> implied = implied(tried);
        List<Tried> adjusted = adjusted(tried);
        Map<String, String> works = inVariants(variants);
        return adjusted.stream()
                .map(t -> judge(t, implied, works.get(t.subject().id())))
                .toList();
    }

    private SubjectEffects judge(Tried tried, Map<String, Told> implied, String variant) {
        Subject subject = tried.subject();
        Told said = implied.get(subject.id());
        Told clearest = clearest(tried);
        Verdict verdict = verdict(subject, said, clearest, variant, tried);
        Told told = said != null && (verdict == Verdict.WORKS || verdict == Verdict.WRONG_DIRECTION) ? said : clearest;
        return new SubjectEffects(
                subject, tried.moves(), verdict, told, verdict == Verdict.WORKS_IN_A_VARIANT ? variant : null);
    }

    private Verdict verdict(Subject subject, Told said, Told clearest, String variant, Tried tried) {
        if (said != null) {
            return isAsImplied(subject, said) ? Verdict.WORKS : Verdict.WRONG_DIRECTION;
        }
        if (clearest != null) {
            return subject.implies() == null ? Verdict.WORKS : Verdict.WORKS_ELSEWHERE;
        }
        if (subject.label() != null) {
            return Verdict.LABEL;
        }
        boolean isSilent =
                subject.kind() == Subject.Kind.CLAIM || tried.moves().stream().allMatch(m -> m.changed() == 0);
        return isSilent && variant != null ? Verdict.WORKS_IN_A_VARIANT : Verdict.NO_EFFECT;
    }

    /** Without what a claim says there is less of what it implies, and the other way round. */
    private static boolean isAsImplied(Subject subject, Told told) {
        boolean isLess = told.effect().value() < 0;
        return subject.implies().direction() == Direction.MORE ? isLess : !isLess;
    }

    /** Returns what is seen of what claims imply, when they are removed or else reversed, by claim; claims of which nothing is seen are left out. */
    private Map<String, Told> implied(List<Tried> tried) {
        List<Told> all = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        tried.forEach(t -> testsOfImplied(t).forEach(told -> {
            all.add(told);
            ids.add(t.subject().id());
        }));
        double[] p = Holm.adjusted(all.stream().mapToDouble(t -> t.effect().p()).toArray());
        Map<String, Told> seen = new LinkedHashMap<>();
        for (int k = 0; k < p.length; k++) {
            Told told = all.get(k);
            Effect effect = told.effect().adjusted(p[k]);
            if (isClear(effect)) {
                seen.putIfAbsent(ids.get(k), new Told(told.kind(), told.words(), effect));
            }
        }
        return seen;
    }

    private static Stream<Told> testsOfImplied(Tried tried) {
        return tried.subject().implies() == null
                ? Stream.empty()
                : tried.moves().stream()
                        .filter(m -> m.kind() == Move.Kind.REMOVED || m.kind() == Move.Kind.REVERSED)
                        .flatMap(m -> m.effects().stream()
                                .filter(e -> e.measure()
                                        .equals(tried.subject().implies().what()))
                                .map(e -> new Told(m.kind(), m.words(), e)));
    }

    private boolean isClear(Effect effect) {
        return effect.adjusted() <= LEVEL
                && Math.abs(effect.value()) >= units.get(effect.measure()).least();
    }

    private static List<Tried> adjusted(List<Tried> tried) {
        double[] p = Holm.adjusted(tried.stream()
                .flatMap(t -> t.moves().stream())
                .flatMap(m -> m.effects().stream())
                .mapToDouble(Effect::p)
                .toArray());
        Iterator<Double> next = Arrays.stream(p).iterator();
        return tried.stream()
                .map(t -> new Tried(
                        t.subject(),
                        t.moves().stream()
                                .map(m -> m.with(m.effects().stream()
                                        .map(e -> e.adjusted(next.next()))
                                        .toList()))
                                .toList()))
                .toList();
    }

    /** Returns the clearest effect, on an outcome if there is one, else on terms and the like, else on values; null if none is clear. */
    private Told clearest(Tried tried) {
        return tried.moves().stream()
                .flatMap(m -> m.effects().stream().map(e -> new Told(m.kind(), m.words(), e)))
                .filter(told -> isClear(told.effect()))
                .min(Comparator.comparingInt((Told told) -> rank(told.effect().measure()))
                        .thenComparingDouble(told -> -size(told.effect())))
                .orElse(null);
    }

    private double size(Effect effect) {
        return Math.abs(effect.value()) / units.get(effect.measure()).least();
    }

    private static int rank(String measure) {
        return OUTCOMES.stream().anyMatch(measure::startsWith) ? 0 : measure.startsWith("value(") ? 2 : 1;
    }

    /** Returns the first variant in which each works, by claim or number. Of a number it is enough that a run changes. */
    private Map<String, String> inVariants(Map<String, List<Tried>> variants) {
        Map<String, String> works = new HashMap<>();
        List<String> names = new ArrayList<>();
        List<Tried> all = new ArrayList<>();
        variants.forEach((name, tried) -> tried.forEach(t -> {
            names.add(name);
            all.add(t);
        }));
        List<Tried> adjusted = adjusted(all);
        for (int k = 0; k < adjusted.size(); k++) {
            Tried t = adjusted.get(k);
            boolean isOfNumber = t.subject().kind() == Subject.Kind.NUMBER;
            boolean isAtWork = isOfNumber
                    ? t.moves().stream().anyMatch(m -> m.changed() > 0)
                    : t.subject().implies() == null ? clearest(t) != null : isSeen(t);
            if (isAtWork) {
                works.putIfAbsent(t.subject().id(), names.get(k));
            }
        }
        return works;
    }

    private boolean isSeen(Tried tried) {
        return testsOfImplied(tried).anyMatch(told -> isClear(told.effect()) && isAsImplied(tried.subject(), told));
    }
}
