package org.parley.findings.effects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.findings.effects.EffectJudge.Tried;
import org.parley.findings.effects.EffectMeasure.Unit;
import org.parley.scenario.CitedClaim;
import org.parley.scenario.CitedClaim.Direction;

/** Verdicts on effects that are made by hand. */
class EffectJudgeTest {

    private static final EffectJudge JUDGE = new EffectJudge(List.of(
            new EffectMeasure("signed", Unit.SHARE, run -> 0),
            new EffectMeasure("strength", Unit.PART, run -> 0),
            new EffectMeasure("months", Unit.MONTHS, run -> 0)));

    private static Effect effect(String measure, double value, double p) {
        return new Effect(measure, 300, 0.5, 0.5 + value, value, 0.01, value - 0.02, value + 0.02, p, Double.NaN);
    }

    private static Tried claim(String id, Direction direction, String label, Move.Kind kind, Effect... effects) {
        Subject subject = new Subject(
                Subject.Kind.CLAIM,
                id,
                "",
                direction == null ? null : new CitedClaim.Implied("signed", direction),
                label,
                List.of(),
                Set.of(),
                List.of());
        return new Tried(subject, List.of(new MoveEffects(kind, "removed", 300, 100, 0, List.of(effects))));
    }

    private static Verdict verdict(Tried tried) {
        return JUDGE.judge(List.of(tried), Map.of()).get(0).verdict();
    }

    private static final Effect FEWER = effect("signed", -0.2, 1e-9);
    private static final Effect MORE = effect("signed", 0.2, 1e-9);
    private static final Effect NOTHING = effect("signed", -0.02, 0.4);
    private static final Effect STRENGTH = effect("strength", 0.2, 1e-9);

    @Test
    void fewerWithoutAClaimMeansMoreWithIt() {
        assertThat(verdict(claim("a", Direction.MORE, null, Move.Kind.REMOVED, FEWER)))
                .isEqualTo(Verdict.WORKS);
        assertThat(verdict(claim("a", Direction.LESS, null, Move.Kind.REMOVED, FEWER)))
                .isEqualTo(Verdict.WRONG_DIRECTION);
        assertThat(verdict(claim("a", Direction.LESS, null, Move.Kind.REVERSED, MORE)))
                .isEqualTo(Verdict.WORKS);
    }

    @Test
    void aRangeOrAnOptionSaysNothingOfWhatAClaimImplies() {
        assertThat(verdict(claim("a", Direction.LESS, null, Move.Kind.RANGE, FEWER)))
                .isEqualTo(Verdict.WORKS_ELSEWHERE);
        assertThat(verdict(claim("a", null, null, Move.Kind.OPTION, FEWER))).isEqualTo(Verdict.WORKS);
    }

    @Test
    void anEffectOnSomethingElseIsNotWhatIsImplied() {
        assertThat(verdict(claim("a", Direction.MORE, null, Move.Kind.REMOVED, NOTHING, STRENGTH)))
                .isEqualTo(Verdict.WORKS_ELSEWHERE);
        assertThat(verdict(claim("a", Direction.MORE, null, Move.Kind.REMOVED, NOTHING)))
                .isEqualTo(Verdict.NO_EFFECT);
    }

    @Test
    void aLabelThatMovesNothingIsOneAndOneThatMovesSomethingWorks() {
        assertThat(verdict(claim("a", null, "a hat", Move.Kind.REMOVED, NOTHING)))
                .isEqualTo(Verdict.LABEL);
        assertThat(verdict(claim("a", null, "a hat", Move.Kind.REMOVED, FEWER))).isEqualTo(Verdict.WORKS);
    }

    @Test
    void whatIsClearButTinyDoesNotCount() {
        assertThat(verdict(claim("a", null, null, Move.Kind.REMOVED, effect("signed", 0.004, 1e-9))))
                .isEqualTo(Verdict.NO_EFFECT);
        assertThat(verdict(claim("a", null, null, Move.Kind.REMOVED, effect("months", 0.4, 1e-9))))
                .isEqualTo(Verdict.NO_EFFECT);
        assertThat(verdict(claim("a", null, null, Move.Kind.REMOVED, effect("months", 0.6, 1e-9))))
                .isEqualTo(Verdict.WORKS);
    }

    /** Of a hundred claims that do nothing some five would seem to do something without the correction. */
    @Test
    void manyComparisonsAskForMore() {
        Effect clearAlone = effect("signed", 0.1, 0.01);
        assertThat(verdict(claim("a", null, null, Move.Kind.REMOVED, clearAlone)))
                .isEqualTo(Verdict.WORKS);
        List<Tried> many = new ArrayList<>(IntStream.range(0, 99)
                .mapToObj(k -> claim("c" + k, null, null, Move.Kind.REMOVED, NOTHING))
                .toList());
        many.add(claim("a", null, null, Move.Kind.REMOVED, clearAlone));
        assertThat(JUDGE.judge(many, Map.of()).get(99).verdict()).isEqualTo(Verdict.NO_EFFECT);
        assertThat(JUDGE.judge(many, Map.of())
                        .get(99)
                        .moves()
                        .get(0)
                        .effects()
                        .get(0)
                        .adjusted())
                .isEqualTo(1);
    }

    @Test
    void whatAClaimImpliesIsAFamilyOfItsOwn() {
        List<Tried> many = new ArrayList<>(IntStream.range(0, 99)
                .mapToObj(k -> claim("c" + k, null, null, Move.Kind.REMOVED, NOTHING))
                .toList());
        many.add(claim("a", Direction.MORE, null, Move.Kind.REMOVED, effect("signed", -0.1, 0.01)));
        SubjectEffects judged = JUDGE.judge(many, Map.of()).get(99);
        assertThat(judged.verdict()).isEqualTo(Verdict.WORKS);
        assertThat(judged.told().effect().adjusted()).isEqualTo(0.01);
    }

    @Test
    void aVariantCountsOnlyForWhatIsSilent() {
        Tried silent = claim("a", Direction.MORE, null, Move.Kind.REMOVED, NOTHING);
        Tried there = claim("a", Direction.MORE, null, Move.Kind.REMOVED, FEWER);
        SubjectEffects judged = JUDGE.judge(List.of(silent), Map.of("seat = never", List.of(there)))
                .get(0);
        assertThat(judged.verdict()).isEqualTo(Verdict.WORKS_IN_A_VARIANT);
        assertThat(judged.variant()).isEqualTo("seat = never");
        Tried backwards = claim("a", Direction.LESS, null, Move.Kind.REMOVED, FEWER);
        assertThat(JUDGE.judge(
                                List.of(claim("a", Direction.LESS, null, Move.Kind.REMOVED, NOTHING)),
                                Map.of("seat = never", List.of(backwards)))
                        .get(0)
                        .verdict())
                .as("what goes the wrong way there does not help")
                .isEqualTo(Verdict.NO_EFFECT);
    }
}
