package org.parley.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Test;
import org.parley.outcome.Outcome;
import org.parley.outcome.RunOutcome;

/**
 * The length of a round changes the resolution of a scenario whose numbers are per month, and nothing else.
 *
 * <p>Each comparison allows two points for resolution (nobody signs in the middle of a round, and the front moves once in
 * it at most) and four standard errors for chance: without an effect it would fail once in 16 000 times. The seed is fixed.
 */
class RoundLengthTest {

    private static final double RESOLUTION = 0.02;
    private static final double CHANCE = 4;
    private static final int RUNS = 4000;

    private final Experiments war;

    RoundLengthTest() throws IOException {
        war = new Experiments("valley-war.yaml", Files.readString(Path.of("scenarios/examples/valley-war.yaml")));
    }

    /** Everything that is per time in the border war, per month or year; nobody errs at the table, where each offer is a chance to err. */
    private static final String[] PER_MONTH = {
        "guarantees.hazard={triangular: [0.005, 0.01, 0.03], per: month}",
        "ceasefire.limited_hazard=20% per month",
        "tracks.talks.breakdown=one in 25 per month",
        "war.front.moves=4 per year",
        "actors.highland.patience=0.8 per year",
        "actors.lowland.patience=0.8 per year",
        "actors.highland.war.rearms=0.2 per year",
        "actors.highland.type.conduct.committed=60% per month",
        "actors.highland.type.conduct.stalling=40% per month",
        "talks.sharpness=1000000000"
    };

    private static final String[] PER_ROUND = {"talks.sharpness=1000000000"};

    @Test
    void signedAndHeldAreTheSameInRoundsOfOneTwoAndFourWeeks() {
        SummaryStatistics[] week = shares("1 week", PER_MONTH);
        SummaryStatistics[] twoWeeks = shares("2 weeks", PER_MONTH);
        SummaryStatistics[] fourWeeks = shares("4 weeks", PER_MONTH);
        for (int m = 0; m < week.length; m++) {
            assertAlike(week[m], twoWeeks[m]);
            assertAlike(twoWeeks[m], fourWeeks[m]);
            assertAlike(week[m], fourWeeks[m]);
        }
    }

    /** The test could not pass by being blind: with numbers per round, the same change of rounds changes far more. */
    @Test
    void numbersPerRoundDependOnItsLength() {
        SummaryStatistics[] week = shares("1 week", PER_ROUND);
        SummaryStatistics[] fourWeeks = shares("4 weeks", PER_ROUND);
        assertThat(fourWeeks[1].getMean() - week[1].getMean()).isGreaterThan(0.1);
    }

    private static void assertAlike(SummaryStatistics one, SummaryStatistics other) {
        double error = Math.sqrt(one.getVariance() / one.getN() + other.getVariance() / other.getN());
        assertThat(Math.abs(one.getMean() - other.getMean())).isLessThan(RESOLUTION + CHANCE * error);
    }

    /** Returns the shares of runs that sign, and of those that have a cease-fire in force five years later. */
    private SummaryStatistics[] shares(String round, String... sets) {
        String[] all = Stream.concat(Stream.of("calendar.round=" + round), Arrays.stream(sets))
                .toArray(String[]::new);
        SummaryStatistics signed = new SummaryStatistics();
        SummaryStatistics held = new SummaryStatistics();
        war.play(
                RUNS,
                run -> {
                    signed.addValue(run.outcome().isGeneralCeasefire() ? 1 : 0);
                    held.addValue(holds(run) ? 1 : 0);
                },
                all);
        return new SummaryStatistics[] {signed, held};
    }

    private static boolean holds(RunOutcome run) {
        return run.outcome() == Outcome.CEASEFIRE_HOLDS;
    }
}
