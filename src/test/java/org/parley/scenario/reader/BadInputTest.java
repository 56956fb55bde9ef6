package org.parley.scenario.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ScenarioException;

/** Each fault in a scenario is told with its line, its place and what to do. */
class BadInputTest {

    /** A sound scenario; each case below spoils one part of it. */
    private static final String SOUND = """
            name: sound
            evidence: {p1: A claim}
            calendar: {start: 2025-02-18, round: 2 weeks}
            parameters:
              seat: {value: later, options: [never, later, from_start]}
              committed: {triangular: [0.3, 0.5, 0.7]}
            conditions: {later: agreed(first)}
            issues:
              ties: {options: [frozen, partial, full]}
              truce: {options: [fighting, limited, general]}
              force: {options: [nothing, troops], needs: {truce: [general]}}
            actors:
              red:
                prefers: {ties: full, truce: {ideal: fighting, salience: 2, evidence: [p1]}}
                war: {cost: 0.2, victory: 0.9, defeat: 0}
                type: {committed: $committed}
              blue:
                prefers: {ties: frozen, truce: general, force: {ideal: troops, red_lines: []}}
                war: {cost: 0.2, victory: 0.9, defeat: 0}
                contributes: {troops: {size: 0.5, readiness: 0.5}}
            tracks:
              first: {issues: [ties], parties: {red: consents, blue: attends}}
              settlement:
                opens: belief(blue, red is committed) >= 0.6
                issues: [truce, force]
                parties: {red: consents, blue: {joins: $seat, consents: true}}
            war: {between: [red, blue], front: {positions: 10, start: 4}}
            ceasefire: {issue: truce, general: general, limited: {limited: 0.5}}
            guarantees: {mandates: {force: {troops: {troops: 1}}}}
            claims:
              half:
                says: Half of them last.
                at: A. Author 1999, p. 1
                measure: share(ceasefire_holds)
                value: 0.5
                set: {actors.red.patience: 0.9, seat: never}
              longer:
                says: Patience pays.
                at: A. Author 1999, p. 2
                measure: mean(utility_red)
                set: {actors.red.patience: 0.9}
                direction: greater
            """;

    record Fault(String part, String spoilt, int line, String path, String... says) {
        @Override
        public String toString() {
            return spoilt.strip();
        }
    }

    static Stream<Fault> faults() {
        return Stream.of(
                // Keys and types
                new Fault("name:", "nmae:", 1, "nmae", "not a key", "Did you mean 'name'"),
                new Fault("tracks:", "track:", 21, "track", "Did you mean 'tracks'"),
                new Fault("issues:\n", "isues:\n", 8, "isues", "Did you mean 'issues'"),
                new Fault("evidence: {p1:", "evidense: {p1:", 2, "evidense", "not a key", "Did you mean 'evidence'"),
                new Fault(
                        "cost: 0.2, victory: 0.9, defeat: 0}\n    type",
                        "costs: 0.2, victory: 0.9, defeat: 0}\n    type",
                        15,
                        "actors.red.war.costs",
                        "Did you mean 'cost'"),
                new Fault("name: sound", "name: a/b", 1, "name", "'a/b'", "letters, digits and hyphens"),
                new Fault("name: sound\n", "", 0, "name", "is missing"),
                new Fault("name: sound", "name: 7", 1, "name", "must be text", "Maybe put it in quotes: \"7\""),
                new Fault(
                        "  red:\n    prefers",
                        "  Red:\n    prefers",
                        13,
                        "actors.Red",
                        "small letters",
                        "Maybe write 'red'"),
                new Fault("start: 2025-02-18", "start: 2025-02-30", 3, "calendar.start", "must be a date"),
                new Fault(
                        "round: 2 weeks",
                        "round: 2 weeks, observe: [12 months, 60 months]",
                        3,
                        "calendar.observe",
                        "'60 months' goes on beyond the horizon, 100 rounds",
                        "Maybe shorten it"),
                new Fault(
                        "guarantees: {",
                        "guarantees: {lasts: {one_year: 0.5, five_years: 0.6}, ",
                        29,
                        "guarantees.lasts.five_years",
                        "'0.6' must be less than one_year, at least 0.5",
                        "Maybe lower five_years"),
                new Fault(
                        "guarantees: {",
                        "guarantees: {hazard: 1, ",
                        29,
                        "guarantees.hazard",
                        "is certain",
                        "Maybe give"),
                new Fault(
                        "limited: {limited: 0.5}}",
                        "limited: {limited: 0.5}, limited_hazard: 1}",
                        28,
                        "ceasefire.limited_hazard",
                        "is certain",
                        "such as 10% per month"),
                new Fault(
                        "round: 2 weeks", "round: fortnight", 3, "calendar.round", "'fortnight'", "such as '2 weeks'"),
                new Fault(
                        "round: 2 weeks", "round: 2 rounds", 3, "calendar.round", "in rounds", "Maybe give it in days"),
                new Fault(
                        "cost: 0.2, victory: 0.9, defeat: 0}\n    type",
                        "cost: high, victory: 0.9, defeat: 0}\n    type",
                        15,
                        "actors.red.war.cost",
                        "'high' must be a number"),
                new Fault(
                        "cost: 0.2, victory: 0.9, defeat: 0}\n    type",
                        "cost: {normal: {mean: -3, sd: 5}}, victory: 0.9, defeat: 0}\n    type",
                        15,
                        "actors.red.war.cost",
                        "the median of this normal distribution is -3; most runs would fail",
                        "Maybe another mean"),
                new Fault(
                        "salience: 2", "salience: \"0,5\"", 14, "actors.red.prefers.truce.salience", "Maybe write 0.5"),
                new Fault(
                        "readiness: 0.5",
                        "readiness: 50%",
                        20,
                        "actors.blue.contributes.troops.readiness",
                        "Maybe write 0.5"),
                new Fault(
                        "readiness: 0.5",
                        "readiness: [0.5]",
                        20,
                        "actors.blue.contributes.troops.readiness",
                        "must be a number",
                        "not a list"),
                new Fault(
                        "consents: true",
                        "consents: yes",
                        26,
                        "tracks.settlement.parties.blue.consents",
                        "must be true, false",
                        "Maybe write true"),
                new Fault(
                        "blue: attends",
                        "blue: attend",
                        22,
                        "tracks.first.parties.blue",
                        "one of consents, attends",
                        "Did you mean 'attends'"),
                new Fault(
                        "evidence: [p1]",
                        "evidence: p1",
                        14,
                        "actors.red.prefers.truce.evidence",
                        "must be a list",
                        "Maybe write [p1]"),
                new Fault("    type: {committed: $committed}", "    type:", 16, "actors.red.type", "is empty"),
                new Fault("positions: 10", "positions: 2.5", 27, "war.front.positions", "must be a whole number"),
                new Fault(
                        "    type:",
                        "    tactic: tit_for_tit\n    type:",
                        16,
                        "actors.red.tactic",
                        "'tit_for_tit' must be one of time_dependent",
                        "Did you mean 'tit_for_tat'"),
                new Fault(
                        "    type:",
                        "    tactic: {time_dependent: {betta: 2}}\n    type:",
                        16,
                        "actors.red.tactic.time_dependent.betta",
                        "Did you mean 'beta'"),
                // Numbers
                new Fault(
                        "salience: 2",
                        "salience: .nan",
                        14,
                        "actors.red.prefers.truce.salience",
                        "'.nan' must be a finite"),
                new Fault(
                        "salience: 2", "salience: -.inf", 14, "actors.red.prefers.truce.salience", "must be a finite"),
                new Fault(
                        "salience: 2", "salience: 1e999", 14, "actors.red.prefers.truce.salience", "must be a finite"),
                new Fault(
                        "salience: 2",
                        "salience: -2",
                        14,
                        "actors.red.prefers.truce.salience",
                        "'-2' must be between 0 and 1000000"),
                new Fault(
                        "salience: 2",
                        "salience: 1e308",
                        14,
                        "actors.red.prefers.truce.salience",
                        "must be between 0 and 1000000"),
                new Fault(
                        "salience: 2",
                        "salience: {beta: [1e300, 2]}",
                        14,
                        "actors.red.prefers.truce.salience.beta",
                        "must be between 0.001 and 1000000"),
                new Fault(
                        "cost: 0.2, victory: 0.9, defeat: 0}\n    type",
                        "cost: 101, victory: 0.9, defeat: 0}\n    type",
                        15,
                        "actors.red.war.cost",
                        "must be between 0 and 100"),
                new Fault(
                        "round: 2 weeks",
                        "round: 2 weeks, deadline: 100000 rounds",
                        3,
                        "calendar.deadline",
                        "'100000 rounds'",
                        "at most 99999"),
                new Fault(
                        "salience: 2",
                        "salience: {discrete: {values: [1, 2], weights: [1, -1]}}",
                        14,
                        "actors.red.prefers.truce.salience.discrete.weights",
                        "'-1' must be 0 or more"),
                new Fault(
                        "salience: 2",
                        "salience: {discrete: {values: [1, 2], weights: [1]}}",
                        14,
                        "actors.red.prefers.truce.salience",
                        "2 values but 1 weights"),
                new Fault(
                        "salience: 2",
                        "salience: {uniform: [1, 2], value: 1}",
                        14,
                        "actors.red.prefers.truce.salience",
                        "only one of value, uniform"),
                new Fault(
                        "salience: 2",
                        "salience: {evidence: [p1]}",
                        14,
                        "actors.red.prefers.truce.salience",
                        "needs one of value, uniform"),
                new Fault(
                        "salience: 2",
                        "salience: {triangular: [1, 3, 2]}",
                        14,
                        "actors.red.prefers.truce.salience",
                        "from low to high"),
                new Fault(
                        "salience: 2",
                        "salience: {triangular: [1, 3]}",
                        14,
                        "actors.red.prefers.truce.salience.triangular",
                        "must list 3 values, not 2"),
                new Fault(
                        "readiness: 0.5",
                        "readiness: {uniform: [0.5, 1.5]}",
                        20,
                        "actors.blue.contributes.troops.readiness",
                        "from 0.5 to 1.5",
                        "between 0 and 1"),
                new Fault(
                        "readiness: 0.5",
                        "readiness: {normal: {mean: 0.5, sd: 0}}",
                        20,
                        "actors.blue.contributes.troops.readiness.normal.sd",
                        "must be above 0"),
                new Fault("    type:", "    patience: 1\n    type:", 16, "actors.red.patience", "above 0 and below 1"),
                // Parameters
                new Fault(
                        "$committed",
                        "$comitted",
                        16,
                        "actors.red.type.committed",
                        "names no parameter",
                        "Did you mean '$committed'"),
                new Fault("$committed", "$seat", 16, "actors.red.type.committed", "'$seat (later)' must be a number"),
                new Fault("$seat", "$committed", 26, "tracks.settlement.parties.blue.joins", "must be text"),
                new Fault(
                        "value: later",
                        "value: latter",
                        5,
                        "parameters.seat.value",
                        "not among the options",
                        "Did you mean 'later'"),
                new Fault(
                        "[0.3, 0.5, 0.7]",
                        "[0.3, 0.5, 1.7]",
                        16,
                        "actors.red.type.committed",
                        "'$committed (from 0.3 to 1.7)' must be between 0 and 1"),
                // Issues
                new Fault("[frozen, partial, full]", "[frozen]", 9, "issues.ties.options", "at least 2 values, not 1"),
                new Fault(
                        "[frozen, partial, full]",
                        "[frozen, full, full]",
                        9,
                        "issues.ties.options",
                        "'full' is listed twice"),
                new Fault(
                        "[frozen, partial, full]",
                        "[frozen, full], status_quo: forzen",
                        9,
                        "issues.ties.status_quo",
                        "Did you mean 'frozen'"),
                new Fault(
                        "needs: {truce: [general]}",
                        "needs: {truce: [generl]}",
                        11,
                        "issues.force.needs.truce",
                        "Did you mean 'general'"),
                new Fault(
                        "[fighting, limited, general]}",
                        "[fighting, limited, general], needs: {force: [troops]}}",
                        10,
                        "issues.truce.needs.force",
                        "circle",
                        "truce needs force, which needs truce"),
                // Actors
                new Fault(
                        "ties: full,",
                        "ties: fulll,",
                        14,
                        "actors.red.prefers.ties.ideal",
                        "'fulll' is no option of 'ties'",
                        "Did you mean 'full'"),
                new Fault(
                        "ties: full,",
                        "tie: full,",
                        14,
                        "actors.red.prefers.tie",
                        "is no issue",
                        "Did you mean 'ties'"),
                new Fault("ideal: fighting,", "", 14, "actors.red.prefers.truce", "needs 'ideal' or 'values'"),
                new Fault(
                        "ideal: fighting,",
                        "ideal: fighting, values: {general: 1},",
                        14,
                        "actors.red.prefers.truce",
                        "both 'ideal' and 'values'"),
                new Fault(
                        "red_lines: []",
                        "red_lines: [troop]",
                        18,
                        "actors.blue.prefers.force.red_lines",
                        "Did you mean 'troops'"),
                new Fault(
                        "prefers: {ties: full, truce: {ideal: fighting, salience: 2, evidence: [p1]}}",
                        "prefers: {}",
                        14,
                        "actors.red.prefers",
                        "is empty"),
                new Fault(
                        "ties: full, truce: {ideal: fighting, salience: 2, evidence: [p1]}",
                        "ties: {ideal: full, salience: 0, evidence: [p1]}",
                        14,
                        "actors.red.prefers",
                        "salience 0 on every"),
                new Fault(
                        "    contributes:",
                        "    beliefs: {rad: 0.5}\n    contributes:",
                        20,
                        "actors.blue.beliefs.rad",
                        "Did you mean 'red'"),
                new Fault(
                        "    type:",
                        "    beliefs: {blue: 0.5}\n    type:",
                        16,
                        "actors.red.beliefs.blue",
                        "which has none"),
                new Fault(
                        "evidence: [p1]",
                        "evidence: [p2]",
                        14,
                        "actors.red.prefers.truce.evidence",
                        "'p2' is no claim",
                        "Did you mean 'p1'"),
                // Tracks
                new Fault(
                        "{red: consents, blue: attends}",
                        "{red: consents, blu: attends}",
                        22,
                        "tracks.first.parties.blu",
                        "'blu' is no actor",
                        "Did you mean 'blue'"),
                new Fault(
                        "issues: [ties]",
                        "issues: [tied]",
                        22,
                        "tracks.first.issues",
                        "'tied' is no issue",
                        "Did you mean 'ties'"),
                new Fault(
                        "belief(blue, red is committed) >= 0.6",
                        "belief(blue, red is commited) >= 0.6",
                        24,
                        "tracks.settlement.opens",
                        "'commited' at character 21 where 'committed' is expected"),
                new Fault(
                        "belief(blue, red is committed) >= 0.6",
                        "agreed(frist)",
                        24,
                        "tracks.settlement.opens",
                        "'frist' is no track",
                        "Did you mean 'first'"),
                new Fault(
                        "belief(blue, red is committed) >= 0.6",
                        "belief(red, blue is committed) >= 0.6",
                        24,
                        "tracks.settlement.opens",
                        "'blue' has no type"),
                new Fault("agreed(first)", "later or agreed(first)", 7, "conditions.later", "refers to itself"),
                new Fault(
                        "{red: consents, blue: attends}",
                        "{red: {joins: never, consents: true}, blue: {joins: not from_start}}",
                        22,
                        "tracks.first.parties",
                        "can never be entered"),
                new Fault(
                        "{red: consents, blue: attends}",
                        "{red: consents}",
                        22,
                        "tracks.first.parties",
                        "has one party"),
                new Fault(
                        "{red: consents, blue: attends}",
                        "{red: attends, blue: attends}",
                        22,
                        "tracks.first.parties",
                        "need nobody's consent"),
                new Fault("{issues: [ties],", "{issues: [ties], quota: 3,", 22, "tracks.first.quota", "cast 0 votes"),
                new Fault(
                        "ties: full,",
                        "ties: {ideal: frozen, red_lines: [partial, full]},",
                        22,
                        "tracks.first",
                        "can never agree"),
                // War
                new Fault("between: [red, blue]", "between: [red, bleu]", 27, "war.between", "Did you mean 'blue'"),
                new Fault("between: [red, blue]", "between: [red]", 27, "war.between", "must list 2 values, not 1"),
                new Fault("start: 4", "start: 10", 27, "war.front.start", "strictly between"),
                new Fault(
                        "victory: 0.9, defeat: 0}\n    type",
                        "defeat: 0}\n    type",
                        15,
                        "actors.red.war.victory",
                        "is missing"),
                new Fault(
                        "victory: 0.9, defeat: 0}\n    type",
                        "victory: 0, defeat: 0.9}\n    type",
                        15,
                        "actors.red.war.victory",
                        "worth less than defeat"),
                new Fault(
                        "    contributes:",
                        "    war2: {}\n    contributes:",
                        20,
                        "actors.blue.war2",
                        "Did you mean 'war'"),
                new Fault("general: general,", "general: fighting,", 28, "ceasefire.general", "is the status quo"),
                new Fault(
                        "ceasefire: {issue: truce, general: general, limited: {limited: 0.5}}\n",
                        "",
                        27,
                        "war",
                        "without a 'ceasefire'"),
                new Fault(
                        "limited: {limited: 0.5}",
                        "limited: {limitd: 0.5}",
                        28,
                        "ceasefire.limited.limitd",
                        "Did you mean 'limited'"),
                new Fault(
                        "{force: {troops: {troops: 1}}}",
                        "{force: {troop: {troops: 1}}}",
                        29,
                        "guarantees.mandates.force.troop",
                        "Did you mean 'troops'"),
                // Claims
                new Fault("    at: A. Author 1999, p. 1\n", "", 31, "claims.half.at", "is missing"),
                new Fault("  half:", "  Half:", 31, "claims.Half", "small letters", "Maybe write 'half'"),
                new Fault(
                        "share(ceasefire_holds)",
                        "chance(ceasefire_holds)",
                        34,
                        "claims.half.measure",
                        "'chance(ceasefire_holds)' must be one of mean(COLUMN), median(COLUMN)"),
                new Fault(
                        "mean(utility_red)",
                        "mean(utility_red",
                        40,
                        "claims.longer.measure",
                        "must be one of mean(COLUMN)"),
                new Fault(
                        "mean(utility_red)", "mean(utility_red = 1)", 40, "claims.longer.measure", "only a share does"),
                new Fault(
                        "mean(utility_red)",
                        "exact(talks nash)",
                        40,
                        "claims.longer.measure",
                        "must name one row of the exact analysis"),
                new Fault(
                        "share(ceasefire_holds)",
                        "share(cease_fire_holds)",
                        34,
                        "claims.half.measure",
                        "'cease_fire_holds' is no outcome",
                        "Did you mean 'ceasefire_holds'"),
                new Fault(
                        "mean(utility_red)",
                        "mean(utility_red | agrement)",
                        40,
                        "claims.longer.measure",
                        "'agrement' is no outcome",
                        "Did you mean 'agreement'"),
                new Fault("    value: 0.5\n", "", 31, "claims.half", "needs the published 'value', or a 'direction'"),
                new Fault(
                        "value: 0.5\n",
                        "value: 0.5\n    direction: less\n",
                        36,
                        "claims.half.direction",
                        "cannot stand beside 'value'"),
                new Fault(
                        "value: 0.5\n",
                        "value: 0.5\n    against: {seat: from_start}\n",
                        36,
                        "claims.half.against",
                        "there is none"),
                new Fault(
                        "    set: {actors.red.patience: 0.9}\n",
                        "",
                        41,
                        "claims.longer.direction",
                        "compares the scenario with itself",
                        "Maybe add 'set:"),
                new Fault("value: 0.5\n", "value: half\n", 35, "claims.half.value", "'half' must be a number"),
                new Fault(
                        "value: 0.5\n",
                        "value: 0.5\n    tolerance: 0.1\n",
                        36,
                        "claims.half.tolerance",
                        "needs its reason",
                        "Maybe add 'because: …'"),
                new Fault(
                        "value: 0.5\n",
                        "value: 0.5\n    because: a step\n",
                        36,
                        "claims.half.because",
                        "a tolerance that is not there"),
                new Fault(
                        "direction: greater",
                        "direction: greater\n    tolerance: 0.1\n    because: a step",
                        43,
                        "claims.longer.tolerance",
                        "has no place here"),
                new Fault(
                        "direction: greater",
                        "direction: geater",
                        42,
                        "claims.longer.direction",
                        "Did you mean 'greater'"),
                new Fault(
                        "value: 0.5\n", "value: 0.5\n    runs: 5\n", 36, "claims.half.runs", "between 20 and 1000000"));
    }

    private static List<Problem> problemsOf(String text) {
        ScenarioException e = catchThrowableOfType(
                ScenarioException.class, () -> ScenarioReader.readText("bad.yaml", text, Map.of()));
        assertThat(e).as("the fault is noticed").isNotNull();
        return e.problems().stream()
                .filter(p -> p.severity() == Problem.Severity.ERROR)
                .toList();
    }

    @Test
    void theScenarioThatIsSpoiltIsSound() {
        ScenarioFile sound = ScenarioReader.readText("sound.yaml", SOUND, Map.of());
        assertThat(sound.warnings()).isEmpty();
        assertThat(ClaimSettings.problems(sound)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsToldOnceAndInFull(Fault fault) {
        assertThat(SOUND).contains(fault.part());
        List<Problem> problems = problemsOf(SOUND.replace(fault.part(), fault.spoilt()));
        assertThat(problems).hasSize(1);
        Problem problem = problems.get(0);
        assertThat(problem.toString()).contains(fault.says());
        assertThat(problem.path()).isEqualTo(fault.path());
        assertThat(problem.line()).as("line").isEqualTo(fault.line());
        assertThat(problem.file()).isEqualTo("bad.yaml");
    }

    static Stream<Fault> faultsOfClaims() {
        return Stream.of(
                new Fault(
                        "set: {actors.red.patience: 0.9, seat",
                        "set: {actors.rad.patience: 0.9, seat",
                        36,
                        "claims.half.set.actors.rad.patience",
                        "is no place in this scenario",
                        "Did you mean 'red'"),
                new Fault(
                        "seat: never}",
                        "seat: newer}",
                        36,
                        "claims.half.set.seat",
                        "'newer' is not among the options",
                        "Did you mean 'never'"),
                new Fault(
                        "set: {actors.red.patience: 0.9}",
                        "set: {actors.red.prefers.ties: {ideal: frozen, red_lines: [partial, full]}}",
                        41,
                        "claims.longer.set",
                        "does not fit: tracks.first",
                        "can never agree"));
    }

    @ParameterizedTest
    @MethodSource("faultsOfClaims")
    void whatAClaimCannotSetIsToldToThoseWhoVerify(Fault fault) {
        assertThat(SOUND).contains(fault.part());
        ScenarioFile file = ScenarioReader.readText("bad.yaml", SOUND.replace(fault.part(), fault.spoilt()), Map.of());
        assertThat(ClaimSettings.problems(file)).hasSize(1);
        Problem problem = ClaimSettings.problems(file).get(0);
        assertThat(problem.toString()).startsWith("bad.yaml").contains(fault.says());
        assertThat(problem.path()).isEqualTo(fault.path());
        assertThat(problem.line()).as("line").isEqualTo(fault.line());
    }

    @Test
    void allFaultsAreToldAtOnceInTheOrderOfTheFile() {
        List<Problem> problems = problemsOf(SOUND.replace("round: 2 weeks", "round: fortnight")
                .replace("ties: full,", "ties: fulll,")
                .replace("cost: 0.2", "cots: -2")
                .replace("issues: [ties]", "issues: [tied]"));
        assertThat(problems).extracting(Problem::line).containsExactly(3, 14, 15, 19, 22);
    }
}
