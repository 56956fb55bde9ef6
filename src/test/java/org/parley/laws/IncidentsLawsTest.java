package org.parley.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Test;
import org.parley.outcome.Outcome;
import org.parley.outcome.RunOutcome;
import org.parley.scenario.reader.ScenarioReader;

/**
 * Incidents in whole histories: what watching does, what they leave as it is, and that a round's length is resolution only.
 * The seed is fixed; a difference of five standard errors would come by chance once in 3.5 million times.
 */
class IncidentsLawsTest {

    private static final int RUNS = 2_000;
    private static final double ERRORS = 5;
    private static final String INCIDENTS =
            "  incidents: {rate: 4 per month, watched: 0.1, answered: 0.7, raises: {by: 0.1, for: 2 months}";

    /** The shares of first cease-fires in force after five years, and of incidents that answered others. */
    private record Life(SummaryStatistics inForce, SummaryStatistics answered, SummaryStatistics perYear) {

        static Life of(Experiments war, int runs, double roundsPerYear, String... sets) {
            Life life = new Life(new SummaryStatistics(), new SummaryStatistics(), new SummaryStatistics());
            double fiveYears = 5 * roundsPerYear;
            war.play(
                    runs,
                    o -> {
                        RunOutcome.Ceasefire first = o.ceasefire();
                        if (first.rounds() > 0) {
                            life.perYear.addValue(first.incidents() * roundsPerYear / first.rounds());
                        }
                        if (first.incidents() > 0) {
                            life.answered.addValue((double) first.answers() / first.incidents());
                        }
                        if (first.rounds() >= fiveYears || o.outcome() == Outcome.CEASEFIRE_COLLAPSES) {
                            life.inForce.addValue(first.rounds() >= fiveYears ? 1 : 0);
                        }
                    },
                    sets);
            return life;
        }
    }

    private static Experiments uneasyLine() {
        Path file = Path.of("scenarios/examples/uneasy-line.yaml");
        return new Experiments(
                "uneasy-line.yaml", ScenarioReader.read(file, Map.of()).yaml());
    }

    /** The generic war, whose numbers are per month or year, with incidents that the league's troops watch. */
    private static Experiments borderWar(String incidents) throws IOException {
        String text = Files.readString(Path.of("scenarios/examples/border-war.yaml"));
        return new Experiments("border-war.yaml", text.replace("\n  lasts:\n", "\n" + incidents + "  lasts:\n"));
    }

    /** What the example notices: the more is watched, the fewer incidents are answers, and the longer cease-fires last. */
    @Test
    void watchedCeasefiresLastLonger() {
        List<Life> lives = new ArrayList<>();
        for (String watching : new String[] {"0", "0.3", "0.6", "0.9"}) {
            lives.add(Life.of(uneasyLine(), RUNS, 365 / 14.0, "watching=" + watching));
        }
        for (int n = 1; n < lives.size(); n++) {
            Life less = lives.get(n - 1);
            Life more = lives.get(n);
            assertThat(Experiments.standardErrors(more.answered, less.answered)).isGreaterThan(ERRORS);
            assertThat(Experiments.standardErrors(more.inForce, less.inForce)).isLessThan(ERRORS);
        }
        assertThat(Experiments.standardErrors(lives.get(0).inForce, lives.get(3).inForce))
                .isGreaterThan(ERRORS);
    }

    /** What the example notices of the zone: its pledge works, watched or not. */
    @Test
    void separatedForcesLastLonger() {
        for (String watching : new String[] {"0", "0.9"}) {
            String without = "guarantees.pledges.zone.demilitarised=0";
            Life bare = Life.of(uneasyLine(), RUNS, 365 / 14.0, "watching=" + watching, without);
            Life apart = Life.of(uneasyLine(), RUNS, 365 / 14.0, "watching=" + watching);
            assertThat(Experiments.standardErrors(bare.inForce, apart.inForce)).isGreaterThan(ERRORS);
        }
    }

    /** Where no more is watched than usual, the first cease-fire is signed as without incidents, and lasts as long on average. */
    @Test
    void withAsMuchWatchedAsUsualTheStatedSharesHold() throws IOException {
        List<List<RunOutcome>> runs = new ArrayList<>();
        for (String incidents : new String[] {"", INCIDENTS + "}\n", INCIDENTS.replace("4 per", "0 per") + "}\n"}) {
            List<RunOutcome> outcomes = new ArrayList<>();
            borderWar(incidents).play(RUNS / 2, outcomes::add);
            runs.add(outcomes);
        }
        SummaryStatistics longer = new SummaryStatistics();
        for (int n = 0; n < RUNS / 2; n++) {
            RunOutcome without = runs.get(0).get(n);
            RunOutcome with = runs.get(1).get(n);
            assertThat(with.talks().agreementRound()).isEqualTo(without.talks().agreementRound());
            assertThat(runs.get(2).get(n).history()).usingRecursiveComparison().isEqualTo(without.history());
            longer.addValue(isInForce(with) - isInForce(without));
        }
        assertThat(Math.abs(Experiments.standardErrors(longer))).isLessThan(ERRORS);
    }

    private static int isInForce(RunOutcome outcome) {
        return outcome.ceasefire().rounds() >= 130 ? 1 : 0;
    }

    /** Law 23: within two points and four standard errors; with numbers per round they are far apart. */
    @Test
    void aRoundsLengthIsResolutionOnly() throws IOException {
        Experiments war = borderWar(INCIDENTS + ", watchers: [troops]}\n");
        Life week = Life.of(war, RUNS / 2, 365 / 7.0, "calendar.round=1 week");
        Life fourWeeks = Life.of(war, RUNS / 2, 365 / 28.0, "calendar.round=4 weeks");
        assertAlike(week.inForce, fourWeeks.inForce, 0.02);
        assertAlike(week.answered, fourWeeks.answered, 0.02);
        assertAlike(week.perYear, fourWeeks.perYear, 2);
        Life perRound = Life.of(
                war, RUNS / 2, 365 / 7.0, "calendar.round=1 week", "guarantees.incidents.rate={value: 4, per: round}");
        assertThat(perRound.perYear.getMean()).isGreaterThan(3 * week.perYear.getMean());
    }

    private static void assertAlike(SummaryStatistics one, SummaryStatistics other, double resolution) {
        double error = Math.sqrt(one.getVariance() / one.getN() + other.getVariance() / other.getN());
        assertThat(Math.abs(one.getMean() - other.getMean())).isLessThan(resolution + 4 * error);
    }
}
