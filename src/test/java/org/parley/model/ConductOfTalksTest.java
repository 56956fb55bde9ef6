package org.parley.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.experiment.SingleRun;
import org.parley.outcome.Outcome;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.Trace;
import org.parley.outcome.TraceEvent;
import org.parley.outcome.TraceEvent.Act;
import org.parley.scenario.Scenario;
import org.parley.scenario.reader.ScenarioReader;

/** What parties may do and what others read into it: red lines, concessions, who broke a truce, when tables open. */
class ConductOfTalksTest {

    private record Told(RunOutcome outcome, List<TraceEvent> events) {

        <E extends TraceEvent> List<E> all(Class<E> kind) {
            return events.stream().filter(kind::isInstance).map(kind::cast).toList();
        }
    }

    private static List<Told> play(int runs, String yaml, String... sets) {
        Map<String, String> overlay = new TreeMap<>();
        for (String set : sets) {
            overlay.put(set.substring(0, set.indexOf('=')), set.substring(set.indexOf('=') + 1));
        }
        Scenario scenario = ScenarioReader.readText("talks.yaml", yaml, overlay).scenario();
        List<Told> told = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            Trace.Recorder recorder = new Trace.Recorder();
            told.add(new Told(SingleRun.of(scenario, 1, run, recorder), recorder.events()));
        }
        return told;
    }

    private static final String RED_LINE = """
            name: red-line
            calendar: {deadline: 10 rounds}
            issues:
              price: {options: [low, middle, high], status_quo: low}
              base: {options: [none, one], status_quo: none}
            actors:
              host: {prefers: {price: middle, base: one}}
              guest: {prefers: {price: {ideal: high, salience: 3}, base: {ideal: none, salience: 1, red_lines: [one]}}}
            tracks:
              talks:
                issues: [price, base]
                quota: 2
                parties: {host: {votes: 1, consents: true, initiative: 0}, guest: {votes: 1}}
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tracks.talks.protocol=random_recognition",
                "tracks.talks.protocol=stacked_alternating_offers",
                "tracks.talks.protocol=monotonic_concession",
                "tracks.talks.protocol=condorcet_election",
                "actors.guest.tactic={scripted: {offers: [{base: one}]}}"
            })
    void aPartyWithoutAVetoCrossesNoRedLineOfItsOwn(String set) {
        List<Told> runs = play(200, RED_LINE, set);
        assertThat(runs).allSatisfy(told -> {
            assertThat(told.outcome().ending().terms()[1]).isZero();
            assertThat(told.all(TraceEvent.Proposed.class))
                    .filteredOn(offer -> offer.actor() == 1)
                    .allMatch(offer -> offer.terms()[1] == 0);
        });
        assertThat(runs)
                .anyMatch(told -> told.all(TraceEvent.Proposed.class).stream().anyMatch(offer -> offer.actor() == 1));
    }

    private static final String TWO_TABLES = """
            name: two-tables
            calendar: {deadline: 12 rounds}
            issues:
              ceasefire: {options: [none, general], status_quo: none}
              line: {options: [l0, l1, l2, l3, l4, l5, l6, l7, l8, l9, l10, l11, l12], status_quo: l0}
              relations: {options: [frozen, warm], status_quo: frozen}
            actors:
              rome:
                prefers: {ceasefire: general, line: {ideal: l12, salience: 4}, relations: {ideal: warm, salience: 4}}
                type: {committed: 1}
                war: {cost: 0.1, victory: 0.5, defeat: 0.1}
              carthage:
                prefers: {ceasefire: none, line: {ideal: l0, salience: 5}, relations: warm}
                war: {cost: 0, victory: 0.9, defeat: 0.9}
            tracks:
              war: {issues: [ceasefire, line], parties: {rome: {consents: true}, carthage: {consents: true, initiative: 0}}}
              trade: {issues: [relations], opens: round >= 4, parties: {rome: consents, carthage: consents}}
            war: {between: [rome, carthage], front: {positions: 10, start: 5, moves: 0.001}}
            ceasefire: {issue: ceasefire, general: general}
            """;

    @Test
    void aConcessionIsReadFromTheTableAlone() {
        int seen = 0;
        for (Told told : play(60, TWO_TABLES)) {
            List<TraceEvent.Proposed> offers = told.all(TraceEvent.Proposed.class).stream()
                    .filter(offer -> offer.track() == 0)
                    .toList();
            List<TraceEvent.Signalled> read = told.all(TraceEvent.Signalled.class).stream()
                    .filter(signal -> signal.act() == Act.OFFER)
                    .toList();
            assertThat(read).hasSize(Math.max(0, offers.size() - 1));
            for (int n = 0; n < read.size(); n++) {
                double before = ownTable(offers.get(n).terms());
                double after = ownTable(offers.get(n + 1).terms());
                assertThat(read.get(n).constructive()).isEqualTo(after < before - 1e-9);
                seen += offers.get(n).terms()[2] != offers.get(n + 1).terms()[2] && after < before ? 1 : 0;
            }
        }
        assertThat(seen).as("concessions since which the other table agreed").isPositive();
    }

    /** Rome's worth of what is on the table: weight 1 of the cease-fire, 4 of the line. */
    private static double ownTable(int[] terms) {
        return terms[0] + 4 * terms[1] / 12.0;
    }

    private static final String TRUCE = """
            name: truce
            calendar: {deadline: 30 rounds}
            issues: {ceasefire: {options: [none, truce, general], status_quo: none}}
            actors:
              FIRST
              SECOND
              other: {prefers: {ceasefire: general}, war: {cost: 0}, beliefs: {a: 0.5, b: 0.5}}
            tracks: {talks: {issues: [ceasefire], parties: {a: consents, b: consents}}}
            war: {between: [a, b], front: {positions: 100, start: 50, moves: 0.01, advance: 0.5}}
            ceasefire: {issue: ceasefire, general: general, limited: {truce: 0.1}, limited_hazard: 0.1}
            talks: {sharpness: 10000}
            """;

    private static String party(String id, double committed, double breaks) {
        String other = id.equals("a") ? "b" : "a";
        return id + ": {prefers: {ceasefire: {values: {none: 0, truce: 1, general: 0.5}, red_lines: [general]}},"
                + " war: {cost: 0.5, victory: 0.5, defeat: 0.5}, beliefs: {" + other + ": 0.5},"
                + " type: {committed: " + committed + ", breaks: " + breaks
                + ", conduct: {committed: 0.5, stalling: 0.5, concedes_if_committed: 0.5, concedes_if_stalling: 0.5}}}";
    }

    /** Returns how many rounds of truce there were, in how many it broke, and how often each is seen to have broken it. */
    private static Map<String, Integer> blame(String first, String second) {
        String yaml = TRUCE.replace("FIRST", first).replace("SECOND", second);
        Map<String, Integer> counts = new TreeMap<>();
        for (Told told : play(800, yaml)) {
            for (TraceEvent.Signalled signal : told.all(TraceEvent.Signalled.class)) {
                if (signal.act() == Act.TRUCE) {
                    String who = (signal.actor() == 0 ? first : second).substring(0, 1);
                    counts.merge("rounds", 1, Integer::sum);
                    counts.merge(who, signal.constructive() ? 0 : 1, Integer::sum);
                }
            }
            counts.merge("broken", told.all(TraceEvent.TruceBroken.class).size(), Integer::sum);
        }
        counts.merge("rounds", 0, (twice, none) -> twice / 2);
        return counts;
    }

    @Test
    void whoBrokeATruceDoesNotDependOnTheOrderOfTheFile() {
        String honest = party("a", 0.999999, 5);
        String stalling = party("b", 0.000001, 5);
        Map<String, Integer> one = blame(honest, stalling);
        assertThat(one).isEqualTo(blame(stalling, honest));
        // The honest one is suspected of what breaks the truce at the hazard of committed actors: a fifth.
        assertShare(one.get("a"), one.get("broken"), 0.2);
        assertThat(one.get("b")).isEqualTo(one.get("broken"));
    }

    @Test
    void ofTwoWhoStallEachIsSeenToBreakItByWhatItAddsToTheHazard() {
        String some = party("a", 0.000001, 2);
        String more = party("b", 0.000001, 4);
        for (Map<String, Integer> counts : List.of(blame(some, more), blame(more, some))) {
            assertShare(counts.get("broken"), counts.get("rounds"), 0.8);
            // Of 8 parts one is common, and 7 are shared out as 1 to 3.
            assertShare(counts.get("a"), counts.get("broken"), (1 + 7 / 4.0) / 8);
            assertShare(counts.get("b"), counts.get("broken"), (1 + 21 / 4.0) / 8);
        }
    }

    /** A share is as expected, by five standard errors: false alarm once in 1.7 million times. The seed is 1. */
    private static void assertShare(int hits, int of, double expected) {
        double error = Math.sqrt(expected * (1 - expected) / of);
        assertThat(Math.abs((double) hits / of - expected) / error).isLessThan(5);
    }

    @Test
    void whatSurvivesABrokenTruceIsAPartialAgreement() {
        String yaml = """
                name: surviving
                calendar: {deadline: 8 rounds}
                issues:
                  ceasefire: {options: [none, truce, general], status_quo: none}
                  aid: {options: [none, some], status_quo: none}
                actors:
                  a: {prefers: {ceasefire: {values: {none: 0, truce: 1, general: 0}, red_lines: [general]}, aid: some}, war: {cost: 0.5, victory: 0.5, defeat: 0.5}}
                  b: {prefers: {ceasefire: {values: {none: 0, truce: 1, general: 0}, red_lines: [general]}, aid: some}, war: {cost: 0.5, victory: 0.5, defeat: 0.5}}
                tracks: {talks: {issues: [ceasefire, aid], protocol: take_it_or_leave_it, parties: {a: consents, b: consents}}}
                war: {between: [a, b], front: {positions: 100, start: 50, moves: 0.01, advance: 0.5}}
                ceasefire: {issue: ceasefire, general: general, limited: {truce: 0.1}, limited_hazard: 0.9}
                talks: {sharpness: 10000}
                """;
        int broken = 0;
        for (Told told : play(20, yaml)) {
            RunOutcome outcome = told.outcome();
            if (!told.all(TraceEvent.TruceBroken.class).isEmpty()) {
                broken++;
                assertThat(outcome.ending().terms()).containsExactly(0, 1);
                assertThat(outcome.outcome()).isEqualTo(Outcome.PARTIAL_AGREEMENT);
                assertThat(outcome.talks().agreementRound()).isEqualTo(1);
                assertThat(outcome.worth().utility()[0])
                        .isGreaterThan(outcome.worth().noDeal()[0]);
            }
        }
        assertThat(broken).isPositive();
    }

    @Test
    void aContributorWithoutASeatGivesMoreRarelyAndNoLess() {
        String yaml = """
                name: contributors
                calendar: {deadline: 1 round, horizon: 1 round}
                issues: {ceasefire: {options: [none, general]}, force: {options: [none, light, full]}}
                actors:
                  a: {prefers: {ceasefire: general, force: full}, war: {cost: 0.5, victory: 0, defeat: 0}}
                  b: {prefers: {ceasefire: general, force: full}, war: {cost: 0.5, victory: 0, defeat: 0}}
                  c: {prefers: {force: full}, contributes: {troops: {size: 0.4, readiness: 0.8}}}
                tracks: {talks: {issues: [ceasefire, force], parties: {a: consents, b: consents}}}
                war: {between: [a, b], front: {moves: 0}}
                ceasefire: {issue: ceasefire, general: general}
                guarantees: {without_seat: 0.5, mandates: {force: {light: {troops: 0.5}, full: {troops: 1}}, ceasefire: {general: {troops: 0.2}}}}
                talks: {sharpness: 10000}
                """;
        List<TraceEvent.Contributed> contributions = play(1000, yaml).stream()
                .flatMap(told -> told.all(TraceEvent.Contributed.class).stream())
                .toList();
        assertThat(contributions)
                .hasSizeGreaterThan(900)
                .allMatch(given -> given.strength() == 0 || given.strength() == 0.4);
        assertShare((int) contributions.stream().filter(c -> c.strength() > 0).count(), contributions.size(), 0.4);
    }

    @Test
    void preparationIsShortenedByEachFacilitatorAndRoundedToTheNearest() {
        String yaml = """
                name: preparation
                calendar: {deadline: 12 rounds}
                issues: {p: {options: [x, y]}}
                actors: {a: {prefers: {p: y}}, b: {prefers: {p: y}}}
                tracks:
                  talks:
                    issues: [p]
                    preparation: 10
                    facilitator: {a: {speeds_up: 0.5}, b: {speeds_up: 0.3}}
                    parties: {a: consents, b: consents}
                """;
        assertThat(play(1, yaml).get(0).all(TraceEvent.TrackOpened.class))
                .extracting(e -> e.round())
                .containsExactly(5);
        assertThat(play(1, yaml.replace("0.3", "0.25")).get(0).all(TraceEvent.TrackOpened.class))
                .extracting(e -> e.round())
                .containsExactly(5);
    }

    private static String inOrder(String whatBWants, String first, String second) {
        return """
                name: gates
                calendar: {deadline: 9 rounds}
                issues: {p: {options: [x, y]}, q: {options: [x, y]}, r: {options: [x, y]}}
                actors: {a: {prefers: {p: x, q: y, r: y}}, b: {prefers: {p: x, q: %s, r: y}}}
                tracks:
                  %s
                  %s
                  third: {issues: [r], opens: rounds(one) >= 4, parties: {a: consents, b: consents}}
                talks: {sharpness: 10000}
                """.formatted(whatBWants, first, second);
    }

    @Test
    void whenATableOpensDoesNotDependOnTheOrderOfTheFile() {
        String one =
                "one: {issues: [q], opens: round >= 2, parties: {a: consents, b: {consents: true, joins: open(one)}}}";
        String two = "two: {issues: [p], opens: open(one), parties: {a: consents, b: consents}}";
        for (String yaml : List.of(inOrder("x", one, two), inOrder("x", two, one))) {
            int first = yaml.indexOf("one: {") < yaml.indexOf("two: {") ? 0 : 1;
            for (Told told : play(5, yaml)) {
                Map<Integer, Integer> opened = new TreeMap<>();
                told.all(TraceEvent.TrackOpened.class).forEach(e -> opened.put(e.track(), e.round()));
                assertThat(opened.get(first)).isEqualTo(2);
                assertThat(opened.get(1 - first)).isEqualTo(3);
                assertThat(told.all(TraceEvent.PartyJoined.class))
                        .filteredOn(e -> e.track() == first)
                        .allMatch(e -> e.round() == 2);
            }
        }
    }

    @Test
    void roundsSinceATableOpenedAreCountedAfterItHasAgreed() {
        String one = "one: {issues: [q], parties: {a: consents, b: consents}}";
        String two = "two: {issues: [p], opens: never, parties: {a: consents, b: consents}}";
        assertThat(play(5, inOrder("y", one, two))).allSatisfy(told -> {
            assertThat(told.all(TraceEvent.Agreed.class)).anyMatch(e -> e.track() == 0 && e.round() < 4);
            assertThat(told.all(TraceEvent.TrackOpened.class)).anyMatch(e -> e.track() == 2 && e.round() == 5);
        });
    }

    @Test
    void theFallbackOfferRestsOnWhatTheProposerSees() {
        String yaml = """
                name: fallback
                calendar: {deadline: 1 round}
                issues:
                  p: {options: [none, x, y], status_quo: none}
                actors:
                  a: {prefers: {p: {values: {none: 0, x: 1, y: 1}}}}
                  b: {prefers: {p: {values: {none: 0.5, x: 0.55, y: 0.45}}}}
                  c: {prefers: {p: {values: {none: 0, x: 1, y: 1}, red_lines: [x, y]}}}
                tracks:
                  talks:
                    issues: [p]
                    quota: 3
                    parties: {a: {consents: true, votes: 1}, b: {votes: 1, initiative: 0}, c: {votes: 1, initiative: 0}}
                talks: {private_information: 0.5}
                """;
        long misjudged = play(100, yaml).stream()
                .flatMap(told -> told.all(TraceEvent.Proposed.class).stream())
                .filter(offer -> offer.terms()[0] == 2)
                .count();
        assertThat(misjudged)
                .as("offers of what is worse for the other, in error")
                .isBetween(20L, 80L);
    }
}
