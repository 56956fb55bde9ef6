package org.parley.findings.effects;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.parley.findings.effects.Subject.Kind;

/**
 * What each claim and number of a scenario changes.
 *
 * @param seed master seed
 * @param runs runs at each move of a claim
 * @param runsOfNumbers runs at each move of a number
 * @param measures what was looked at
 * @param variants options with which what seems to do nothing was tried again
 * @param claims claims, in the order of the file
 * @param numbers numbers that the file gives, in its order
 * @param failure why some runs failed, or null
 */
public record Effects(
        long seed,
        int runs,
        int runsOfNumbers,
        List<EffectMeasure> measures,
        List<String> variants,
        List<SubjectEffects> claims,
        List<SubjectEffects> numbers,
        String failure) {

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    /** Copies the lists. */
    public Effects {
        measures = List.copyOf(measures);
        variants = List.copyOf(variants);
        claims = List.copyOf(claims);
        numbers = List.copyOf(numbers);
    }

    /** Returns the claims or the numbers. */
    public List<SubjectEffects> of(Kind kind) {
        return kind == Kind.CLAIM ? claims : numbers;
    }

    /** Returns how many comparisons there are of claims or of numbers. */
    public long tests(Kind kind) {
        return moves(kind).mapToLong(m -> m.effects().size()).sum();
    }

    private Stream<MoveEffects> moves(Kind kind) {
        return of(kind).stream().flatMap(s -> s.moves().stream());
    }

    /**
     * Returns from what size on so many runs show a change of the share that signs, with the correction for all comparisons: of
     * half of the moves that change any run it is less. Empty if none does.
     */
    public OptionalDouble smallest(Kind kind) {
        double[] errors = moves(kind)
                .filter(m -> m.changed() > 0)
                .flatMap(m -> m.effects().stream())
                .filter(e -> e.measure().equals("signed"))
                .mapToDouble(Effect::error)
                .sorted()
                .toArray();
        if (errors.length == 0) {
            return OptionalDouble.empty();
        }
        double level = EffectJudge.LEVEL / (2 * tests(kind));
        return OptionalDouble.of(-NORMAL.inverseCumulativeProbability(level) * errors[errors.length / 2]);
    }
}
