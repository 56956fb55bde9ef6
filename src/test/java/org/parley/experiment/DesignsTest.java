package org.parley.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.experiment.design.HaltonPoints;
import org.parley.experiment.design.SaltelliPoints;
import org.parley.experiment.design.SobolPoints;
import org.parley.model.NegotiationModel;
import org.parley.model.compile.CompiledScenario;
import org.parley.outcome.Trace;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.reader.ScenarioReader;
import org.parley.scenario.study.Study;
import org.parley.scenario.study.StudyReader;

/** The cases of studies. */
class DesignsTest {

    private static final String SCENARIO = """
            name: price
            parameters:
              hurry: {uniform: [0.8, 0.9]}
              rule: {value: plain, options: [plain, strict]}
            issues: {price: {options: [low, middle, high]}}
            actors:
              buyer: {prefers: {price: low}, patience: $hurry, outside_option: {uniform: [0, 0.2]}}
              seller: {prefers: {price: high}, patience: $hurry}
            tracks: {talks: {issues: [price], parties: {buyer: consents, seller: consents}}}
            """;

    private static final String THREE = """
              rule: [plain, strict]
              actors.buyer.patience: {from: 0.5, to: 0.9, steps: 3}
              seller: {at: actors.seller.prefers.price.salience, values: [1, 2]}
            """;

    @TempDir
    private Path folder;

    private Study study(String factors, String design) throws IOException {
        Files.writeString(folder.resolve("price.yaml"), SCENARIO);
        String text = "study: s\nscenario: price.yaml\n" + (factors.isEmpty() ? "" : "factors:\n" + factors)
                + "design: " + design + "\n";
        return StudyReader.read(Files.writeString(folder.resolve("s.yaml"), text), Map.of());
    }

    private List<List<String>> points(String factors, String design) throws IOException {
        Design made = Designs.of(study(factors, design));
        return IntStream.range(0, (int) made.size()).mapToObj(made::values).toList();
    }

    private List<String> column(String factor, String design) throws IOException {
        return points("  f: " + factor + "\n", design).stream()
                .map(p -> p.get(0))
                .toList();
    }

    // Known truth

    @Test
    void aGridIsEveryCombinationOnceWithTheLastFactorFastest() throws IOException {
        List<List<String>> points = points(THREE, "grid");
        assertThat(points).hasSize(12).doesNotHaveDuplicates();
        assertThat(points.subList(0, 3))
                .containsExactly(
                        List.of("plain", "0.5", "1"), List.of("plain", "0.5", "2"), List.of("plain", "0.7", "1"));
        assertThat(points.get(11)).containsExactly("strict", "0.9", "2");
    }

    @Test
    void oneAtATimeBeginsWithTheScenarioAsItStands() throws IOException {
        List<List<String>> points = points(THREE, "one_at_a_time");
        assertThat(points).hasSize(1 + 2 + 3 + 2);
        assertThat(points.get(0)).containsExactly(null, null, null);
        assertThat(points.get(2)).containsExactly("strict", null, null);
        assertThat(points.get(5)).containsExactly(null, "0.9", null);
        assertThat(points.get(7)).containsExactly(null, null, "2");
    }

    @Test
    void aFractionTakesTheTwoEndsOfEachFactor() throws IOException {
        List<List<String>> points = points(THREE, "{fractional: {resolution: 3}}");
        assertThat(points).hasSize(4).doesNotHaveDuplicates();
        for (int factor = 0; factor < 3; factor++) {
            int f = factor;
            assertThat(points.stream().map(p -> p.get(f)))
                    .containsOnly(
                            List.of("plain", "0.5", "1").get(f),
                            List.of("strict", "0.9", "2").get(f));
        }
    }

    @Test
    void aListIsWhatItSays() throws IOException {
        List<List<String>> points = points("", "{list: [{}, {rule: strict, hurry: 0.85}, {hurry: 0.5}]}");
        assertThat(points)
                .containsExactly(Arrays.asList(null, null), List.of("strict", "0.85"), Arrays.asList(null, "0.5"));
    }

    @ParameterizedTest
    @CsvSource({
        "'{random: {points: 7}}', 7",
        "'{latin_hypercube: {points: 7}}', 7",
        "'{sobol: {points: 8}}', 8",
        "'{halton: {points: 7}}', 7",
        "'{morris: {trajectories: 5}}', 20",
        "'{saltelli: {points: 8}}', 40"
    })
    void designsHaveTheirSizesAndTheSameCasesEachTime(String design, int size) throws IOException {
        List<List<String>> points = points(THREE, design);
        assertThat(points).hasSize(size).isEqualTo(points(THREE, design));
        assertThat(points).allMatch(p -> !p.contains(null));
        if (!design.contains("halton")) {
            String other = design.replace("}}", ", seed: 99}}");
            assertThat(points(THREE, other)).hasSize(size).isNotEqualTo(points);
        }
    }

    @Test
    void pointsBecomeValuesByTheScaleOfTheirFactor() throws IOException {
        String factors = """
                  actors.buyer.patience: {from: 0.5, to: 0.9}
                  actors.seller.patience: {uniform: [0.2, 0.6]}
                  actors.buyer.prefers.price.salience: {from: 1, to: 100, log: true}
                """;
        double[][] u = SobolPoints.points(16, 3, 5);
        List<List<String>> points = points(factors, "{sobol: {points: 16, seed: 5}}");
        for (int i = 0; i < 16; i++) {
            assertThat(Double.parseDouble(points.get(i).get(0))).isCloseTo(0.5 + 0.4 * u[i][0], within(0.4));
            assertThat(Double.parseDouble(points.get(i).get(1))).isCloseTo(0.2 + 0.4 * u[i][1], within(0.4));
            double salience = Double.parseDouble(points.get(i).get(2));
            assertThat(Math.log10(salience) / 2).isCloseTo(u[i][2], within(1));
        }
    }

    /** What rounding to a millionth of a range may do. */
    private static org.assertj.core.data.Offset<Double> within(double width) {
        return org.assertj.core.data.Offset.offset(width * 1e-6);
    }

    @Test
    void levelsOfARangeAreRoundNumbersAndHaveItsEnds() throws IOException {
        String at = "at: actors.buyer.patience, ";
        assertThat(column("{" + at + "from: 0.1, to: 0.4, steps: 7}", "grid"))
                .containsExactly("0.1", "0.15", "0.2", "0.25", "0.3", "0.35", "0.4");
        assertThat(column("{" + at + "from: 0.001, to: 0.1, log: true, steps: 3}", "grid"))
                .containsExactly("0.001", "0.01", "0.1");
        assertThat(column("{" + at + "uniform: [0, 1], steps: 5}", "grid"))
                .containsExactly("0.1", "0.3", "0.5", "0.7", "0.9");
        assertThat(column("{" + at + "discrete: {values: [0.3, 0.1], weights: [9, 1]}}", "grid"))
                .containsExactly("0.1", "0.3");
        String round = "at: tracks.talks.preparation, integer: true, ";
        assertThat(column("{" + round + "from: 0, to: 3}", "grid")).containsExactly("0", "1", "2", "3");
        assertThat(column("{" + round + "from: 0, to: 9, steps: 3}", "grid")).containsExactly("0", "4", "9");
        assertThat(column("{at: hurry, declared: true, steps: 2}", "grid")).containsExactly("0.825", "0.875");
        assertThat(column("{at: rule, declared: true}", "grid")).containsExactly("plain", "strict");
    }

    @Test
    void morrisUsesTheMiddleOfEqualSharesOfADistribution() throws IOException {
        assertThat(new HashSet<>(column("{at: hurry, declared: true}", "{morris: {trajectories: 40}}")))
                .containsExactlyInAnyOrder("0.8125", "0.8375", "0.8625", "0.8875");
        assertThat(new HashSet<>(column("{at: hurry, from: 0.2, to: 0.8}", "{morris: {trajectories: 40}}")))
                .containsExactlyInAnyOrder("0.2", "0.4", "0.6", "0.8");
    }

    @Test
    void wholeNumbersAndWordsHaveEqualParts() throws IOException {
        List<String> whole =
                column("{at: tracks.talks.preparation, from: 0, to: 3, integer: true}", "{sobol: {points: 64}}");
        List<String> words = column("{at: rule, declared: true}", "{sobol: {points: 64}}");
        // The first 64 of Sobol' points have one in each 64th of the range.
        assertThat(whole.stream().filter("0"::equals)).hasSize(16);
        assertThat(whole.stream().filter("3"::equals)).hasSize(16);
        assertThat(words.stream().filter("strict"::equals)).hasSize(32);
    }

    // Laws

    @Test
    void casesThatDifferInNumbersShareTheirScenario() throws IOException {
        Design design = Designs.of(study(THREE, "grid"));
        List<Case> cases = IntStream.range(0, 12).mapToObj(design::at).toList();
        assertThat(cases.stream()
                        .map(c -> System.identityHashCode(c.scenario()))
                        .distinct())
                .hasSize(2);
        assertThat(cases.get(7).index()).isEqualTo(7);
        assertThat(cases.get(3).fixed())
                .isEqualTo(Map.of("actors.buyer.patience", 0.7, "actors.seller.prefers.price.salience", 2.0));
    }

    @Test
    void whatOthersKnowAsADistributionIsSetAndNotFixed() throws IOException {
        Design design = Designs.of(study("  actors.buyer.outside_option: {from: 0, to: 0.2, steps: 3}\n", "grid"));
        assertThat(design.at(1).fixed()).isEmpty();
        assertThat(design.at(1)
                        .scenario()
                        .actors()
                        .get("buyer")
                        .outsideOption()
                        .distribution()
                        .mean())
                .isEqualTo(0.1);
    }

    /** Factors of all kinds: a number, a default, a reference to a parameter, several places, a word, a whole number. */
    static Stream<String> designs() {
        return Stream.of(
                "{latin_hypercube: {points: 9}}",
                "{morris: {trajectories: 1}}",
                "one_at_a_time",
                "{saltelli: {points: 1}}");
    }

    @ParameterizedTest
    @MethodSource("designs")
    void aCaseIsTheScenarioWithItsValuesSetOnTheCommandLineToTheBit(String design) throws IOException {
        String text = """
                study: laws
                scenario: %s
                factors:
                  europe_seat: [never, from_start]
                  us_backing: declared
                  actors.uk.patience: {from: 0.9, to: 0.99}
                  actors.germany.prefers.line.curvature: {values: [1, 2]}
                  stakes: {at: [actors.uk.war.cost, actors.germany.war.cost], from: 0, to: 0.2}
                  war.front.start: {from: 3, to: 7, integer: true}
                  deadline: {at: calendar.deadline, values: [13 rounds, 26 rounds]}
                design: %s
                """.formatted(Path.of("scenarios/riyadh-2025.yaml").toAbsolutePath(), design);
        Study study = StudyReader.read(Files.writeString(folder.resolve("laws.yaml"), text), Map.of());
        Design made = Designs.of(study);
        for (int index = 0; index < Math.min(made.size(), 6); index++) {
            Map<String, String> sets = new LinkedHashMap<>();
            for (int f = 0; f < made.factors().size(); f++) {
                String value = made.value(index, f);
                if (value != null) {
                    study.factors().get(f).paths().forEach(path -> sets.put(path, value));
                }
            }
            Scenario set = ScenarioReader.readWith(study.base(), sets);
            Case given = made.at(index);
            NegotiationModel model = new NegotiationModel(CompiledScenario.of(given.scenario()));
            model.fix(given.fixed());
            NegotiationModel other = new NegotiationModel(CompiledScenario.of(set));
            for (int run = 0; run < 6; run++) {
                assertThat(ThreadExecutorTest.fields(SingleRun.of(model, 5, run, Trace.NONE)))
                        .as("case " + index + " " + made.values(index))
                        .isEqualTo(ThreadExecutorTest.fields(SingleRun.of(other, 5, run, Trace.NONE)));
            }
        }
    }

    @Test
    void aBillionCasesAreCountedAndNoneIsMade() throws IOException {
        String factors = """
                  actors.buyer.patience: {from: 0.5, to: 0.9, steps: 1000}
                  actors.seller.patience: {from: 0.5, to: 0.9, steps: 1000}
                  actors.buyer.prefers.price.salience: {from: 1, to: 2, steps: 1000}
                """;
        Design design = Designs.of(study(factors, "grid"));
        assertThat(design.size()).isEqualTo(1_000_000_000L);
        assertThat(design.values(999_999_999)).containsExactly("0.9", "0.9", "2");
        Study more = study(
                factors.replace("1000", "1000000")
                        + "  actors.seller.prefers.price.salience: {from: 1, to: 2, steps: 1000000}\n",
                "grid");
        assertThat(Designs.of(more).size()).isEqualTo(Long.MAX_VALUE);
        assertThat(Designs.of(study(THREE, "{random: {points: 2000000000}}")).size())
                .isEqualTo(2_000_000_000L);
    }

    @Test
    void thereIsNoCaseBeyondTheLast() throws IOException {
        Design design = Designs.of(study(THREE, "grid"));
        assertThatThrownBy(() -> design.at(12)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void valuesThatDoNotFitTogetherAreToldBeforeAnyRun() throws IOException {
        String factors = """
                  actors.buyer.prefers.price.red_lines: {values: [[], [high]]}
                  actors.seller.prefers.price.red_lines: {values: [[], [middle]]}
                """;
        Study study = study(factors, "grid");
        ScenarioException e = catchThrowableOfType(ScenarioException.class, () -> Designs.of(study));
        assertThat(e.problems().get(0).toString())
                .contains("s.yaml:6: error: design: 'actors.buyer.prefers.price.red_lines = [\"high\"], ")
                .contains("can never agree");
    }

    @Test
    void theSchemaKnowsHowManyFactorsPointsCanHave() throws IOException {
        StringBuilder factors = new StringBuilder();
        List<String> actors = new ArrayList<>();
        String text = "name: many\nissues: {price: {options: [low, high]}}\nactors:\n";
        for (int i = 0; i <= HaltonPoints.MAX_DIMENSION; i++) {
            actors.add("  a" + i + ": {prefers: {price: low}}\n");
            factors.append("  actors.a").append(i).append(".patience: {from: 0.5, to: 0.9}\n");
        }
        Files.writeString(folder.resolve("many.yaml"), text + String.join("", actors));
        String study = "study: s\nscenario: many.yaml\ndesign: {halton: {points: 3}}\nfactors:\n" + factors;
        Path file = Files.writeString(folder.resolve("s.yaml"), study);
        assertThatThrownBy(() -> StudyReader.read(file, Map.of()))
                .hasMessageContaining("has points for at most 40 factors, not 41");
        int last = study.lastIndexOf("  actors.a");
        Files.writeString(file, study.substring(0, last));
        assertThat(Designs.of(StudyReader.read(file, Map.of())).size()).isEqualTo(3);
        // No study may have more factors than the other designs have points for.
        assertThat(Math.min(SobolPoints.MAX_DIMENSION, SaltelliPoints.MAX_DIMENSION))
                .isGreaterThanOrEqualTo(100);
    }
}
