package org.parley.scenario.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.reader.ScenarioReader;

/** Each fault in a study is told with its line, its place and what to do. */
class BadStudyTest {

    private static final String SCENARIO = """
            name: sound
            parameters:
              seat: {value: later, options: [never, later, from_start]}
              committed: {triangular: [0.3, 0.5, 0.7]}
              settled: 0.4
            conditions: {later: agreed(first)}
            issues:
              ties: {options: [frozen, partial, full]}
              truce: {options: [fighting, limited, general]}
            actors:
              red:
                prefers: {ties: full, truce: {ideal: fighting, salience: 2}}
                patience: 0.9
                war: {cost: 0.2, victory: 0.9, defeat: 0}
                type: {committed: $committed}
              blue:
                prefers: {ties: frozen, truce: general}
                patience: $settled
                war: {cost: {uniform: [0.1, 0.3]}, victory: 0.9, defeat: 0}
            tracks:
              first: {issues: [ties], parties: {red: consents, blue: attends}}
              settlement:
                opens: belief(blue, red is committed) >= 0.6
                issues: [truce]
                parties: {red: consents, blue: {joins: $seat, consents: true}}
            war: {between: [red, blue], front: {positions: 10, start: 4}}
            ceasefire: {issue: truce, general: general}
            """;

    /** A sound study; each case below spoils one part of it. */
    private static final String SOUND = """
            study: sound
            scenario: sound.yaml
            question: Does a seat help?
            notice: [that it does]
            set: {actors.red.patience: 0.95}
            factors:
              seat: [never, later]
              red_cost: {at: actors.red.war.cost, from: 0.1, to: 0.4, steps: 4}
              committed: {triangular: [0.1, 0.5, 0.9]}
              actors.blue.war.cost: declared
              front: {at: war.front.start, from: 3, to: 6, integer: true}
            design: grid
            runs: {half_width: 0.01, of: signed, at_least: 100, at_most: 1000}
            seed: 5
            metrics:
              signed: share(terms_truce = general)
              holds: share(ceasefire_holds)
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeScenario() throws IOException {
        Files.writeString(folder.resolve("sound.yaml"), SCENARIO);
    }

    record Fault(String part, String spoilt, int line, String path, String... says) {
        @Override
        public String toString() {
            return spoilt.strip();
        }
    }

    private static Fault fault(String part, String spoilt, int line, String path, String... says) {
        return new Fault(part, spoilt, line, path, says);
    }

    static Stream<Fault> faults() {
        return Stream.of(
                // Keys and types
                fault("study:", "stduy:", 1, "stduy", "not a key", "Did you mean 'study'"),
                fault("study: sound", "study: a/b", 1, "study", "'a/b'", "letters, digits and hyphens"),
                fault("factors:", "factor:", 6, "factor", "Did you mean 'factors'"),
                fault("steps: 4", "stpes: 4", 8, "factors.red_cost.stpes", "Did you mean 'steps'"),
                fault("seed: 5", "seed: five", 14, "seed", "'five' must be a whole number"),
                fault("scenario: sound.yaml\n", "", 0, "scenario", "is missing", "Maybe add 'scenario: …'"),
                fault("notice: [that it does]", "notice: that it does", 4, "notice", "Maybe write [that it does]"),
                // The scenario
                fault("sound.yaml", "sonud.yaml", 2, "scenario", "'sonud.yaml'", "does not exist"),
                fault(
                        "set: {actors.red.patience: 0.95}",
                        "set: {actors.rad.patience: 0.95}",
                        5,
                        "set.actors.rad.patience",
                        "is no place in this scenario",
                        "Did you mean 'red'"),
                fault("patience: 0.95", "patience: 1.5", 5, "set.actors.red.patience", "below 1"),
                fault(
                        "set: {actors.red.patience: 0.95}",
                        "set: {seat: never}",
                        5,
                        "set.seat",
                        "is varied by the factor 'seat'",
                        "Maybe remove it here"),
                // Which place a factor varies
                fault("  seat:", "  saet:", 7, "factors.saet", "is no place", "Did you mean 'seat'"),
                fault("  seat:", "  chair:", 7, "factors.chair", "is no place", "Maybe say under 'at'"),
                fault(
                        "at: actors.red.war.cost",
                        "at: actors.red.war.costs",
                        8,
                        "factors.red_cost.at",
                        "'costs' is no place",
                        "Did you mean 'cost'"),
                fault(
                        "at: actors.red.war.cost",
                        "at: actors.blue.war.cost",
                        10,
                        "factors.actors.blue.war.cost",
                        "is varied by the factor 'red_cost' already"),
                fault(
                        "at: war.front.start",
                        "at: [war.front.start, war.front.start]",
                        11,
                        "factors.front.at",
                        "is listed twice"),
                // Its values
                fault("[never, later]", "[never, latre]", 7, "factors.seat.values", "'latre'", "Did you mean 'later'"),
                fault("[never, later]", "[never, never]", 7, "factors.seat.values", "'never' is listed twice"),
                fault("[never, later]", "[]", 7, "factors.seat.values", "must list at least 1 value"),
                fault("[never, later]", "{}", 7, "factors.seat", "needs values"),
                fault("[never, later]", "declare", 7, "factors.seat", "Did you mean 'declared'"),
                fault(
                        "[never, later]",
                        "{from: 1, to: 2, steps: 2}",
                        7,
                        "factors.seat",
                        "takes words",
                        "Maybe list its 'values'"),
                fault(
                        "from: 0.1, to: 0.4",
                        "from: 0.4, to: 0.1",
                        8,
                        "factors.red_cost.from",
                        "'0.4' must be below 'to', which is 0.1",
                        "Maybe exchange the two"),
                fault("from: 0.1, to: 0.4", "from: 0.4, to: 0.4", 8, "factors.red_cost.from", "must be below 'to'"),
                fault("from: 0.1, to: 0.4", "from: 0.1", 8, "factors.red_cost.to", "is missing"),
                fault(
                        "from: 0.1, to: 0.4",
                        "from: -0.1, to: 0.4",
                        8,
                        "factors.red_cost.from",
                        "'-0.1'",
                        "between 0 and 100"),
                fault(
                        "cost, from: 0.1, to: 0.4",
                        "victory, from: 0.5, to: 1.4",
                        8,
                        "factors.red_cost.to",
                        "'1.4'",
                        "between 0"),
                fault(
                        "from: 0.1, to: 0.4",
                        "from: 0, to: 0.4, log: true",
                        8,
                        "factors.red_cost.from",
                        "must be above 0 for equal ratios"),
                fault("steps: 4", "steps: 1", 8, "factors.red_cost.steps", "2"),
                fault(", steps: 4", "", 8, "factors.red_cost.steps", "is missing", "Maybe add 'steps: 5'"),
                fault(
                        "from: 0.1, to: 0.4, steps: 4",
                        "values: [0.1, 0.2], steps: 4",
                        8,
                        "factors.red_cost.steps",
                        "has no place beside 'values'"),
                fault(
                        "from: 0.1, to: 0.4, steps: 4",
                        "from: 0.1, to: 0.4, uniform: [0, 1]",
                        8,
                        "factors.red_cost",
                        "must have only one of uniform, from"),
                fault(
                        "from: 0.1, to: 0.4, steps: 4",
                        "values: [0.1, 0.2, -7]",
                        8,
                        "factors.red_cost.values",
                        "'-7'",
                        "between 0 and 100"),
                fault("[0.1, 0.5, 0.9]", "[0.5, 0.1, 0.9]", 9, "factors.committed.triangular", "from low to high"),
                fault("[0.1, 0.5, 0.9]", "[0.1, 0.5, 1.9]", 9, "factors.committed.triangular", "between 0 and 1"),
                fault(
                        "{triangular: [0.1, 0.5, 0.9]}",
                        "{normal: {mean: 0.5, sd: 0.1}}",
                        9,
                        "factors.committed",
                        "Maybe add min and max"),
                fault(
                        "  committed: {triangular: [0.1, 0.5, 0.9]}",
                        "  settled: declared",
                        9,
                        "factors.settled",
                        "is not uncertain in the scenario",
                        "Maybe give 'from' and 'to'"),
                fault("to: 6, integer", "to: 6.5, integer", 11, "factors.front", "from a whole number to a whole"),
                fault(
                        "to: 6, integer: true",
                        "to: 6, integer: true, steps: 9",
                        11,
                        "factors.front.steps",
                        "'9' is more than there are whole numbers, 4"),
                fault("to: 6, integer", "to: 16, integer", 11, "factors.front.to", "'16'"),
                // The design
                fault("design: grid", "design: gird", 12, "design", "Did you mean 'grid'"),
                fault("design: grid", "design: sobol", 12, "design.sobol.points", "is missing"),
                fault("design: grid", "design: {random: {points: 0}}", 12, "design.random.points", "'0'"),
                fault("design: grid", "design: {grid: {points: 9}}", 12, "design.grid.points", "not a key"),
                fault(
                        "design: grid",
                        "design: {morris: {trajectories: 5, levels: 5}}",
                        12,
                        "design.morris.levels",
                        "'5' must be an even number",
                        "Maybe write 6"),
                // Runs
                fault(
                        "of: signed, ",
                        "",
                        13,
                        "runs.of",
                        "the half-width of which metric?",
                        "Maybe use one of signed, holds"),
                fault("of: signed", "of: singed", 13, "runs.of", "'singed' is no metric", "Did you mean 'signed'"),
                fault("at_least: 100", "at_least: 2000", 13, "runs.at_most", "at least 2000 but at most 1000"),
                fault("half_width: 0.01", "half_width: 0", 13, "runs.half_width", "'0'", "above 0"),
                fault(
                        "{half_width: 0.01, of: signed, at_least: 100, at_most: 1000}",
                        "{per_case: 9, of: signed}",
                        13,
                        "runs.of",
                        "belongs to a half-width"),
                fault(
                        "{half_width: 0.01,",
                        "{per_case: 9, half_width: 0.01,",
                        13,
                        "runs.per_case",
                        "cannot stand beside"),
                fault(
                        "{half_width: 0.01, of: signed, at_least: 100, at_most: 1000}",
                        "many",
                        13,
                        "runs",
                        "'2000 per case'"),
                fault("{half_width: 0.01, of: signed, at_least: 100, at_most: 1000}", "0", 13, "runs", "'0'"),
                // Metrics
                fault(
                        "share(ceasefire_holds)",
                        "shar(ceasefire_holds)",
                        17,
                        "metrics.holds",
                        "must be one of mean(COLUMN)"),
                fault(
                        "share(ceasefire_holds)",
                        "share(cease_fire_holds)",
                        17,
                        "metrics.holds",
                        "is no outcome",
                        "Did you mean 'ceasefire_holds'"),
                fault("share(ceasefire_holds)", "exact(nash)", 17, "metrics.holds", "worked out without runs"),
                fault("  holds:", "  Holds:", 17, "metrics.Holds", "small letters", "Maybe write 'holds'"));
    }

    private List<Problem> problemsOf(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.yaml"), text);
        ScenarioException e = catchThrowableOfType(ScenarioException.class, () -> StudyReader.read(file, Map.of()));
        assertThat(e).as("the fault is noticed").isNotNull();
        return e.problems().stream()
                .filter(p -> p.severity() == Problem.Severity.ERROR)
                .toList();
    }

    @Test
    void theStudyThatIsSpoiltIsSound() throws IOException {
        Path file = Files.writeString(folder.resolve("sound-study.yaml"), SOUND);
        assertThat(StudyReader.read(file, Map.of()).warnings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsToldOnceAndInFull(Fault fault) throws IOException {
        assertThat(SOUND).contains(fault.part());
        List<Problem> problems = problemsOf(SOUND.replace(fault.part(), fault.spoilt()));
        assertThat(problems).hasSize(1);
        Problem problem = problems.get(0);
        assertThat(problem.toString()).contains(fault.says());
        assertThat(problem.path()).isEqualTo(fault.path());
        assertThat(problem.line()).as("line").isEqualTo(fault.line());
        assertThat(problem.file()).endsWith("bad.yaml");
    }

    static Stream<Fault> faultsOfLists() {
        String part = "design: grid";
        return Stream.of(
                fault(part, "design: {list: [{saet: never}]}", 1, "design.list.saet", "Did you mean 'seat'"),
                fault(part, "design: {list: [{seat: newer}]}", 1, "design.list.seat", "Did you mean 'never'"),
                fault(
                        part,
                        "design: {list: [{settled: 0.1}, {settled: 0.1}]}",
                        1,
                        "design.list",
                        "is the same case as that in place 1"),
                fault(part, "design: {list: []}", 1, "design.list", "must list at least 1 value"),
                fault(
                        part,
                        "design: {list: [{cost: 0.1}]}\nfactors: {cost: {at: actors.red.war.cost, from: 0, to: 1}}",
                        2,
                        "factors.cost",
                        "takes its values from the list"),
                fault(
                        part,
                        "design: {list: [{cost: 0.1}]}\nfactors: {cost: {at: actors.red.war.cost}, seat: {at: seat}}",
                        2,
                        "factors.seat",
                        "has a value in none of the listed cases"),
                fault(part, "design: grid", 0, "factors", "is missing, so there is nothing to vary"));
    }

    @ParameterizedTest
    @MethodSource("faultsOfLists")
    void faultsOfListedCasesAreToldToo(Fault fault) throws IOException {
        List<Problem> problems = problemsOf(fault.spoilt() + "\nstudy: listed\nscenario: sound.yaml\n");
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).toString()).contains(fault.says());
        assertThat(problems.get(0).path()).isEqualTo(fault.path());
        assertThat(problems.get(0).line()).as("line").isEqualTo(fault.line());
    }

    @Test
    void allFaultsAreToldAtOnceInTheOrderOfTheFile() throws IOException {
        List<Problem> problems = problemsOf(SOUND.replace("[never, later]", "[never, latre]")
                .replace("from: 0.1, to: 0.4", "from: 0.4, to: 0.1")
                .replace("design: grid", "design: gird")
                .replace("of: signed", "of: singed")
                .replace("seed: 5", "sede: 5"));
        assertThat(problems).extracting(Problem::line).containsExactly(7, 8, 12, 13, 14);
    }

    @Test
    void theScenariosOwnFaultsAreToldWithItsName() throws IOException {
        Files.writeString(folder.resolve("sound.yaml"), SCENARIO.replace("cost: 0.2", "cost: -2"));
        List<Problem> problems = problemsOf(SOUND.replace("seed: 5", "sede: 5"));
        assertThat(problems).hasSize(2);
        assertThat(problems.get(0).path()).isEqualTo("sede");
        assertThat(problems.get(1).file()).endsWith("sound.yaml");
        assertThat(problems.get(1).path()).isEqualTo("actors.red.war.cost");
    }

    @Test
    void whatAFactorVariesCannotBeSetOnTheCommandLine() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.yaml"), SOUND);
        ScenarioException e = catchThrowableOfType(
                ScenarioException.class, () -> StudyReader.read(file, Map.of("seat", "from_start")));
        assertThat(e.problems()).hasSize(1);
        assertThat(e.problems().get(0).toString()).startsWith("--set: error: set.seat: is varied by the factor");
    }

    @Test
    void aScenarioIsNotReadFromAStudy() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.yaml"), SOUND);
        ScenarioException e = catchThrowableOfType(ScenarioException.class, () -> ScenarioReader.read(file, Map.of()));
        assertThat(e.problems().get(0).toString()).contains("makes the file a study", "Try: parley sweep");
    }

    static Stream<Fault> doubts() {
        return Stream.of(
                fault("design: grid", "design: {sobol: {points: 100}}", 12, "design.sobol.points", "write 64 or 128"),
                fault(
                        "design: grid",
                        "design: {morris: {trajectories: 9}}\nnotice: [x]",
                        7,
                        "factors.seat",
                        "has 3 values",
                        "Maybe write levels: 6"));
    }

    @ParameterizedTest
    @MethodSource("doubts")
    void whatMayBeAMistakeIsAWarning(Fault fault) throws IOException {
        String text = SOUND.replace(fault.part(), fault.spoilt().replace("\nnotice: [x]", ""))
                .replace(
                        "[never, later]",
                        fault.path().equals("factors.seat") ? "[never, later, from_start]" : "[never, later]");
        Study study = StudyReader.read(Files.writeString(folder.resolve("s.yaml"), text), Map.of());
        assertThat(study.warnings()).hasSize(1);
        assertThat(study.warnings().get(0).toString()).contains("warning").contains(fault.says());
        assertThat(study.warnings().get(0).line()).isEqualTo(fault.line());
    }
}
