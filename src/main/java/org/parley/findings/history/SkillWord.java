package org.parley.findings.history;

import java.util.List;

/** Verdict on a forecaster in fixed words. */
public enum SkillWord {
    /** Better than all benchmarks on both scores, discriminates, and worse when turned round. */
    SKILL_SHOWN("Skill shown"),
    /** Better than the base rate and the best constant, and discriminates somewhat. */
    SOME_SIGNAL("Some signal"),
    /** Anything else. */
    NO_SKILL_SHOWN("No skill shown");

    private static final double PASSES = 0.10;
    private static final double SOME = 0.20;

    private final String words;

    SkillWord(String words) {
        this.words = words;
    }

    /** Returns it in words. */
    public String words() {
        return words;
    }

    /**
     * Returns the verdict.
     *
     * @param isWorseReversed whether the score gets worse with the mapping turned round
     */
    static SkillWord of(TargetScore score, boolean isWorseReversed) {
        boolean beatsAll = List.of("B0", "B1", "B2", "B4").stream()
                .allMatch(b -> score.against().get(b).isBetter());
        if (beatsAll && score.adjusted() <= PASSES && isWorseReversed) {
            return SKILL_SHOWN;
        }
        boolean beatsTwo = List.of("B0", "B1").stream()
                .allMatch(b -> score.against().get(b).isBetter());
        return beatsTwo && score.permutation() <= SOME ? SOME_SIGNAL : NO_SKILL_SHOWN;
    }
}
