package org.parley.findings.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parley.experiment.Work;
import org.parley.findings.comparison.LeftOut.Reason;
import org.parley.outcome.Outcome;
import org.parley.scenario.format.Change;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.reader.ScenarioReader;
import org.parley.store.table.RunColumns;

/** Comparisons whose answer is known, and laws that every comparison obeys. */
class ComparisonTest {

    private static final Path WAR = Path.of("scenarios/examples/valley-war.yaml");
    private static final int RUNS = 300;

    /** A buyer and a seller of a house, whose ranges overlap or not by luck. */
    private static final String HOUSE = """
            name: house
            calendar: {deadline: 12 rounds}
            issues: {price: {options: [low, middle, high]}, kitchen: {options: [goes, stays]}}
            actors:
              buyer: {prefers: {price: {ideal: low}, kitchen: {ideal: stays, salience: {uniform: [0.2, 0.8]}}}}
              seller: {prefers: {price: {ideal: high}, kitchen: {ideal: goes, salience: {uniform: [0.1, 0.5]}}}}
            tracks:
              talks: {issues: [price, kitchen], parties: {buyer: consents, seller: consents}, breakdown: 0}
            """;

    private static Side side(ScenarioFile file, int runs, long seed) {
        return Sides.played(file.name(), file, new Sides.Play(runs, seed, Map.of()), seed);
    }

    private static Side war(int runs, long seed, String... sets) {
        Map<String, String> all =
                List.of(sets).stream().collect(Collectors.toMap(s -> s.split("=")[0], s -> s.split("=")[1]));
        return side(ScenarioReader.read(WAR, all), runs, seed);
    }

    private static Side house(String text) {
        return house(text, RUNS, 1);
    }

    private static Side house(String text, int runs, long seed) {
        return side(ScenarioReader.readText("house.yaml", text, Map.of()), runs, seed);
    }

    private static Pair pair(Side reference, Side other) {
        return Comparison.of(List.of(reference, other), Work.on(2)).pairs().get(0);
    }

    private static Contrast find(Pair pair, Kind kind, String subject, String option) {
        return pair.contrasts().stream()
                .filter(c -> c.kind() == kind
                        && c.subject().equals(subject)
                        && c.option().equals(option))
                .findFirst()
                .orElseThrow();
    }

    private static Contrast find(Pair pair, Kind kind) {
        return find(pair, kind, "", "");
    }

    private static Side history(String... sets) {
        Map<String, String> all =
                List.of(sets).stream().collect(Collectors.toMap(s -> s.split("=")[0], s -> s.split("=")[1]));
        return side(ScenarioReader.read(Path.of("scenarios/examples/relapse.yaml"), all), RUNS, 1);
    }

    @Test
    void historiesAreComparedWithinTheirWindows() {
        Pair pair = pair(history(), history("guarantees.strength_effect=4", "guarantees.lasts.frailty=0.05"));
        for (String window : List.of("12 months", "60 months")) {
            double[] shares = new double[2];
            for (Side side : List.of(history(), pair.other())) {
                RunColumns runs = side.columns().apply(Work.on(2));
                int rounds = window.equals("12 months") ? 26 : 129;
                long watched = 0;
                long inForce = 0;
                for (int run = 0; run < RUNS; run++) {
                    boolean signed = runs.ceasefireRounds(run) > 0;
                    watched += signed && runs.agreementRound(run) + rounds <= 261 ? 1 : 0;
                    inForce += signed
                                    && runs.agreementRound(run) + rounds <= 261
                                    && (runs.outcome(run) == Outcome.CEASEFIRE_HOLDS
                                            || runs.ceasefireRounds(run) > rounds)
                            ? 1
                            : 0;
                }
                shares[side == pair.other() ? 1 : 0] = (double) inForce / watched;
            }
            Contrast found = find(pair, Kind.IN_FORCE_AFTER, window, "");
            assertThat(found.difference().second()).isCloseTo(shares[0], within(1e-12));
            assertThat(found.difference().first()).isCloseTo(shares[1], within(1e-12));
            assertThat(found.difference().interval().low())
                    .isLessThan(found.difference().value());
            assertThat(find(pair, Kind.SETTLED_WITHIN, window, "").difference().second())
                    .isBetween(0.5, 1.0);
        }
        assertThat(find(pair, Kind.BY_ARMS_WITHIN, "60 months", "").difference().second())
                .isBetween(0.001, 0.2);
        // They are not watched for as long, so that mean durations would mislead.
        assertThat(pair.contrasts()).noneMatch(c -> c.kind() == Kind.DURATION);
        assertThat(pair.lasting()).isNotNull();
    }

    @Test
    void aWindowOfOneAloneIsNotCompared() {
        Pair pair = pair(history(), history("calendar.observe=[12 months]"));
        assertThat(pair.leftOut())
                .containsExactly(new LeftOut(Kind.SETTLED_WITHIN, "60 months", Reason.ONLY_IN_REFERENCE));
    }

    @Test
    void theSameRunsDifferInNothing() {
        Pair pair = pair(war(RUNS, 1), war(RUNS, 1));
        assertThat(pair.luck()).isEqualTo(new Pair.Luck(true, RUNS, RUNS, 0));
        assertThat(pair.changes()).isEmpty();
        assertThat(pair.leftOut()).isEmpty();
        assertThat(pair.contrasts()).hasSizeGreaterThan(12).allSatisfy(c -> {
            assertThat(c.difference().value()).isZero();
            assertThat(c.tests()).hasSize(1).allSatisfy(t -> assertThat(t.p()).isEqualTo(1));
            assertThat(c.isResolved()).isFalse();
            assertThat(c.runsNeeded()).isEmpty();
            if (c.apartness() != null) {
                assertThat(c.apartness().wasserstein()).isZero();
                assertThat(c.apartness().superiority()).isEqualTo(0.5);
            }
        });
    }

    /** Something is found in each of 60 pairs with a probability of at most 5%, so in more than 11 once in 10 000 times. */
    @Test
    void otherLuckAloneIsSeldomTakenForADifference() {
        int found = 0;
        for (int seed = 0; seed < 60; seed++) {
            Pair pair = pair(house(HOUSE, 150, 2L * seed), house(HOUSE, 150, 2L * seed + 1));
            assertThat(pair.luck().shared()).isFalse();
            found += pair.contrasts().stream()
                            .flatMap(c -> c.tests().stream())
                            .anyMatch(t -> t.adjusted() <= Contrast.LEVEL)
                    ? 1
                    : 0;
        }
        assertThat(found).isLessThan(12);
    }

    @Test
    void talksThatBreakDownAtOnceAgreeOnNothing() {
        Pair pair = pair(house(HOUSE), house(HOUSE.replace("breakdown: 0}", "breakdown: 1}")));
        Contrast settled = find(pair, Kind.SETTLED);
        assertThat(settled.difference().second()).isGreaterThan(0.3);
        assertThat(settled.difference().first()).isZero();
        assertThat(settled.difference().value()).isEqualTo(-settled.difference().second());
        assertThat(settled.isResolved()).isTrue();
        assertThat(find(pair, Kind.OUTCOME, "breakdown", "").difference().first())
                .isEqualTo(1);
        assertThat(pair.contrasts())
                .as("no agreement has terms or a round")
                .noneMatch(c -> c.kind() == Kind.TERM || c.kind() == Kind.ROUNDS);
        assertThat(pair.changes()).extracting(Change::path).containsExactly("tracks.talks.breakdown");
    }

    @Test
    void aRedLineIsNeverCrossed() {
        Pair pair = pair(war(RUNS, 1), war(RUNS, 1, "actors.highland.prefers.soldiers.red_lines=[peacekeepers]"));
        Contrast peacekeepers = find(pair, Kind.TERM, "soldiers", "peacekeepers");
        assertThat(peacekeepers.difference().second()).isGreaterThan(0.5);
        assertThat(peacekeepers.difference().first()).isZero();
        assertThat(peacekeepers.isResolved()).isTrue();
        assertThat(pair.leftOut())
                .as("it wants something else")
                .containsExactly(new LeftOut(Kind.UTILITY, "highland", Reason.OTHER_SCALE));
    }

    @Test
    void theOtherWayRoundEverythingIsTheOpposite() {
        Side reference = war(RUNS, 1);
        Side other = war(RUNS, 1, "guarantor_seat=never");
        Pair pair = pair(reference, other);
        Pair back = pair(other, reference);
        assertThat(back.contrasts()).hasSameSizeAs(pair.contrasts());
        for (int c = 0; c < pair.contrasts().size(); c++) {
            Contrast here = pair.contrasts().get(c);
            Contrast there = back.contrasts().get(c);
            assertThat(there.difference().value()).isEqualTo(-here.difference().value());
            assertThat(there.difference().interval().low())
                    .isCloseTo(-here.difference().interval().high(), within(1e-12));
            assertThat(there.tests().get(0).adjusted())
                    .isCloseTo(here.tests().get(0).adjusted(), within(1e-9));
            if (here.apartness() != null) {
                assertThat(there.apartness().superiority())
                        .isCloseTo(1 - here.apartness().superiority(), within(1e-12));
                assertThat(there.apartness().wasserstein())
                        .isCloseTo(here.apartness().wasserstein(), within(1e-12));
            }
        }
    }

    @Test
    void commonLuckNarrowsIntervals() {
        Pair shared = pair(war(RUNS, 1), war(RUNS, 1, "guarantor_seat=never"));
        Pair apart = pair(war(RUNS, 1), war(RUNS, 2, "guarantor_seat=never"));
        for (Kind kind : List.of(Kind.SETTLED, Kind.ROUNDS, Kind.DURATION)) {
            assertThat(width(find(shared, kind))).as(kind.id()).isLessThan(0.8 * width(find(apart, kind)));
        }
        for (String actor : List.of("highland", "lowland")) {
            assertThat(width(find(shared, Kind.UTILITY, actor, "")))
                    .as(actor)
                    .isLessThan(0.5 * width(find(apart, Kind.UTILITY, actor, "")));
        }
    }

    private static double width(Contrast contrast) {
        return contrast.difference().interval().high()
                - contrast.difference().interval().low();
    }

    @Test
    void aKnownCostLowersAValueByAsMuchInEveryRun() {
        // The league neither consents nor proposes: what it pays for the war changes nobody's conduct.
        Side reference = war(RUNS, 1, "guarantor_seat=never", "actors.league.war.cost=0.03");
        Side other = war(RUNS, 1, "guarantor_seat=never", "actors.league.war.cost=0.05");
        Pair pair = pair(reference, other);
        assertThat(find(pair, Kind.SETTLED).difference().value()).isZero();
        assertThat(find(pair, Kind.DURATION).difference().value()).isZero();
        Contrast league = find(pair, Kind.UTILITY, "league", "");
        assertThat(league.difference().value()).isNegative();
        assertThat(league.isResolved()).isTrue();
        assertThat(find(pair, Kind.UTILITY, "highland", "").difference().value())
                .isZero();
    }

    @Test
    void unequalNumbersOfRunsAreComparedAsFarAsTheirLuckIsShared() {
        Pair pair = pair(war(RUNS, 1), war(150, 1));
        assertThat(pair.luck()).isEqualTo(new Pair.Luck(true, 150, 150, 0));
        assertThat(pair(war(RUNS, 1), war(150, 2)).luck()).isEqualTo(new Pair.Luck(false, RUNS, 150, 0));
    }

    @Test
    void whatIsNotTheSameThingIsLeftOutWithItsReason() {
        Side reference = house(HOUSE);
        Side other = house(HOUSE.replace("deadline: 12 rounds", "deadline: 12 rounds, round: 1 month")
                .replace("issues: {price: {options: [low, middle, high]}", "issues: {price: {options: [low, high]}")
                .replace("actors:\n", "actors:\n  agent: {prefers: {price: high}}\n"));
        Pair pair = pair(reference, other);
        assertThat(pair.leftOut())
                .contains(
                        new LeftOut(Kind.ROUNDS, "", Reason.OTHER_ROUNDS),
                        new LeftOut(Kind.TERM, "price", Reason.OTHER_OPTIONS),
                        new LeftOut(Kind.UTILITY, "agent", Reason.ONLY_IN_OTHER),
                        new LeftOut(Kind.UTILITY, "buyer", Reason.OTHER_SCALE));
        assertThat(pair.contrasts()).anyMatch(c -> c.kind() == Kind.SETTLED);
        assertThat(pair.contrasts())
                .anyMatch(c -> c.kind() == Kind.TERM && c.subject().equals("kitchen"));
        Pair war = pair(war(RUNS, 1), reference);
        assertThat(war.leftOut())
                .contains(
                        new LeftOut(Kind.SETTLED, "", Reason.OTHER_AIM),
                        new LeftOut(Kind.ROUNDS, "", Reason.OTHER_AIM),
                        new LeftOut(Kind.UTILITY, "elder", Reason.ONLY_IN_REFERENCE));
        assertThat(pair(war(RUNS, 1), war(RUNS, 1, "calendar.horizon=1 year")).leftOut())
                .contains(new LeftOut(Kind.OUTCOME, "ceasefire_holds", Reason.OTHER_HORIZON));
    }

    /** Up to a horizon that both have, a cease-fire lasts as long whether it is watched further or not. */
    @Test
    void durationsAreComparedUpToTheShorterHorizon() {
        Pair pair = pair(war(RUNS, 1), war(RUNS, 1, "calendar.horizon=1 year"));
        Contrast duration = find(pair, Kind.DURATION);
        assertThat(duration.difference().first()).isLessThan(27);
        assertThat(duration.difference().second()).isLessThan(27);
        assertThat(duration.difference().value()).isZero();
    }

    @Test
    void independentDurationsAreHeldToTheLogRankTestToo() {
        Pair pair = pair(war(RUNS, 1), war(RUNS, 2, "guarantees.hazard=0.2"));
        Contrast duration = find(pair, Kind.DURATION);
        assertThat(duration.tests()).extracting(Contrast.Test::name).containsExactly("welch", "log_rank");
        assertThat(duration.tests()).allSatisfy(t -> assertThat(t.adjusted()).isLessThan(0.001));
        assertThat(duration.median().get(0)).isLessThan(duration.median().get(1));
        assertThat(find(pair, Kind.ROUNDS).tests())
                .extracting(Contrast.Test::name)
                .containsExactly("welch", "kolmogorov_smirnov");
    }

    /** The number is what the difference and its error here say: with as many runs its error is small enough. */
    @Test
    void theRunsThatAreNeededResolveTheDifference() {
        Comparison comparison =
                Comparison.of(List.of(war(RUNS, 1), war(RUNS, 1, "actors.lowland.domestic.demand=0.06")), Work.on(2));
        List<Contrast> open = comparison.pairs().get(0).contrasts().stream()
                .filter(c -> c.runsNeeded().isPresent())
                .toList();
        assertThat(open).isNotEmpty().allSatisfy(c -> {
            double error = c.difference().standardError()
                    * Math.sqrt((double) RUNS / c.runsNeeded().getAsLong());
            double standardErrors = Math.abs(c.difference().value()) / error;
            // At 5% with a power of 80% it takes 2.80 for one test (Lehr 1992: 16 / 2 = 2.83 squared); for many it
            // takes more.
            assertThat(standardErrors).isBetween(2.8, 2.8 + 3);
            assertThat(c.isResolved()).isFalse();
        });
    }

    @Test
    void runsThatFailedAreLeftOutInPairs() {
        String sometimes = HOUSE.replace("seller: {", "seller: {patience: {normal: {mean: 0.9, sd: 0.1}}, ");
        Pair pair = pair(house(HOUSE), house(sometimes));
        assertThat(pair.luck().failed()).isBetween(1, RUNS - 1);
        assertThat(find(pair, Kind.SETTLED).difference().n())
                .isEqualTo(RUNS - pair.luck().failed());
        assertThat(find(pair, Kind.SETTLED).difference().m())
                .isEqualTo(RUNS - pair.luck().failed());
    }

    @Test
    void allTestsOfAllPairsAreOneFamily() {
        Side reference = war(RUNS, 1);
        Comparison one = Comparison.of(List.of(reference, war(RUNS, 1, "guarantor_seat=never")), Work.on(2));
        Comparison two = Comparison.of(
                List.of(reference, war(RUNS, 1, "guarantor_seat=never"), war(RUNS, 1, "war.front.advance=0.6")),
                Work.on(2));
        assertThat(one.tests()).isEqualTo(one.pairs().get(0).contrasts().size());
        assertThat(two.tests()).isGreaterThan(one.tests());
        for (int c = 0; c < one.tests(); c++) {
            Contrast alone = one.pairs().get(0).contrasts().get(c);
            Contrast among = two.pairs().get(0).contrasts().get(c);
            assertThat(among.tests().get(0).p()).isEqualTo(alone.tests().get(0).p());
            assertThat(among.tests().get(0).adjusted())
                    .isGreaterThanOrEqualTo(alone.tests().get(0).p());
        }
    }

    @Test
    void everyOutcomeThatOccursIsCompared() {
        Pair pair = pair(war(RUNS, 1), war(RUNS, 1, "guarantor_seat=never"));
        double before = pair.contrasts().stream()
                .filter(c -> c.kind() == Kind.OUTCOME)
                .mapToDouble(c -> c.difference().second())
                .sum();
        double after = pair.contrasts().stream()
                .filter(c -> c.kind() == Kind.OUTCOME)
                .mapToDouble(c -> c.difference().first())
                .sum();
        assertThat(before).isCloseTo(1, within(1e-12));
        assertThat(after).isCloseTo(1, within(1e-12));
        assertThat(find(pair, Kind.SETTLED).difference().first())
                .isCloseTo(
                        find(pair, Kind.OUTCOME, Outcome.CEASEFIRE_HOLDS.id(), "")
                                        .difference()
                                        .first()
                                + find(pair, Kind.OUTCOME, Outcome.CEASEFIRE_COLLAPSES.id(), "")
                                        .difference()
                                        .first(),
                        within(1e-12));
    }
}
