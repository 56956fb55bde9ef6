package org.parley.findings.laws;

/**
 * What a law claims of a measure over some levels.
 *
 * @param says the claim, in words
 * @param measure what it is about
 * @param rule how it is judged
 * @param bound the number that the rule needs
 */
record Claim(String says, LawMeasure measure, Rule rule, double bound) {

    /** How much of a measure that must not move against a law the runs may leave open. */
    private static final double SLACK = 0.05;

    /** How a claim is judged. */
    enum Rule {
        /** From the first level to the last it rises by the bound at least. */
        RISES,
        /** From the first level to the last it falls by the bound at least. */
        FALLS,
        /** From no level to a later one does it fall; by less than the bound cannot be told from not at all. */
        NEVER_FALLS,
        /** From no level to a later one does it rise. */
        NEVER_RISES,
        /** Between no two levels does it differ by more than the bound. */
        STAYS_WITHIN,
        /** At the last level it is the bound at least. */
        IS_AT_LEAST,
        /** At the last level it is the bound at most. */
        IS_AT_MOST,
        /** At the last level it is no further from 0 than the bound. */
        IS_ZERO,
        /** No run differs between the levels. */
        SAME
    }

    static Claim rises(LawMeasure measure, double by) {
        return new Claim(measure.name() + ": rises" + atLeast(measure, by), measure, Rule.RISES, by);
    }

    static Claim falls(LawMeasure measure, double by) {
        return new Claim(measure.name() + ": falls" + atLeast(measure, by), measure, Rule.FALLS, by);
    }

    static Claim neverFalls(LawMeasure measure) {
        return new Claim(measure.name() + ": never falls", measure, Rule.NEVER_FALLS, slack(measure));
    }

    static Claim neverRises(LawMeasure measure) {
        return new Claim(measure.name() + ": never rises", measure, Rule.NEVER_RISES, slack(measure));
    }

    static Claim staysWithin(LawMeasure measure, double bound) {
        return new Claim(
                measure.name() + ": stays within " + measure.difference(bound), measure, Rule.STAYS_WITHIN, bound);
    }

    static Claim isAtLeast(LawMeasure measure, double bound) {
        return new Claim(measure.name() + ": at least " + measure.level(bound), measure, Rule.IS_AT_LEAST, bound);
    }

    static Claim isAtMost(LawMeasure measure, double bound) {
        return new Claim(measure.name() + ": at most " + measure.level(bound), measure, Rule.IS_AT_MOST, bound);
    }

    static Claim isZero(LawMeasure measure, double bound) {
        return new Claim(measure.name() + ": none", measure, Rule.IS_ZERO, bound);
    }

    static Claim same(String what, LawMeasure measure) {
        return new Claim(what, measure, Rule.SAME, 0);
    }

    private static double slack(LawMeasure measure) {
        return measure.unit() == LawMeasure.Unit.MONTHS ? 1 : SLACK;
    }

    private static String atLeast(LawMeasure measure, double by) {
        return by == 0 ? "" : " by " + measure.difference(by) + " or more";
    }
}
