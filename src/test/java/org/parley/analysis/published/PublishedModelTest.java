package org.parley.analysis.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.analysis.ScenarioAnalysis;
import org.parley.answer.Provenance;
import org.parley.answer.analysis.AnalysisAnswer;
import org.parley.render.terminal.AnswerText;
import org.parley.render.terminal.Screen;
import org.parley.scenario.reader.ScenarioReader;

/** Published models, recognised in the file of their paper with its numbers, and not in what is nearly of their form. */
class PublishedModelTest {

    private static final Path TEXTBOOK = Path.of("scenarios/textbook");

    private static ScenarioAnalysis analysis(Path file, String sets) {
        Map<String, String> changes = new TreeMap<>();
        Stream.of(sets == null ? new String[0] : sets.split(" & "))
                .map(set -> set.split("=", 2))
                .forEach(set -> changes.put(set[0], set[1]));
        return ScenarioAnalysis.of(ScenarioReader.read(file, changes).scenario());
    }

    private static List<String> keys(Path file, String sets) {
        return analysis(file, sets).tables().stream()
                .flatMap(table -> table.models().stream())
                .map(PublishedModel::key)
                .toList();
    }

    /** Expected are what the claims of the files cite, or closed forms of the same. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rubinstein-1982          |                                                | talks.alternating_offers.share.ann | 0.526315789473684
            rubinstein-1982          | actors.ann.patience=0.95 & actors.bob.patience=0.8 | talks.alternating_offers.share.ann | 0.833333333333333
            rubinstein-1982          | actors.ann.patience=0.95 & actors.bob.patience=0.8 | talks.alternating_offers.share_in_reverse_order.ann | 0.791666666666667
            binmore-shaked-sutton-1989 | actors.bob.outside_option=0.3                | talks.alternating_offers.share.bob | 0.473684210526316
            binmore-shaked-sutton-1989 | actors.bob.outside_option=0.6                | talks.alternating_offers.share.bob | 0.6
            fearon-1995-risk-return  |                                                | crisis.risk_return.demand.a        | 0.6
            fearon-1995-risk-return  |                                                | crisis.risk_return.refused         | 0.333333333333333
            fearon-1995-risk-return  |                                                | crisis.risk_return.worth.a         | 0.533333333333333
            fearon-1995-risk-return  | actors.a.outside_option=0.2 & actors.b.outside_option={uniform: [0.3, 0.5]} | crisis.risk_return.refused | 0
            fearon-1995-range        |                                                | crisis.range_of_war.most_share.a   | 0.6
            fearon-1995-range        | issues.territory.options.divide=1 & issues.territory.status_quo=nothing | crisis.range_of_war.width | 0.7
            putnam-1988              |                                                | talks.two_level_game.win_sets_overlap | 0.5
            putnam-1988              | actors.a.domestic.demand={uniform: [0, 0.6]}   | talks.two_level_game.win_sets_overlap | 0.7
            putnam-1988              |                                                | talks.two_level_game.likeliest_is_ratified | 0.25
            putnam-1988              | actors.a.domestic.demand={beta: [3, 1]}        | talks.two_level_game.likeliest_share.a | 0.75
            iida-1993                |                                                | talks.unsure_ratification.demand_if_known.b | 0.7
            tsebelis-2002            |                                                | floor.spatial_voting.win_set_from  | 7
            tsebelis-2002            |                                                | floor.spatial_voting.win_set_to    | 11
            tsebelis-2002            |                                                | floor.spatial_voting.proposal.setter | 7
            tsebelis-2002            | tracks.floor.parties.far=attends               | floor.spatial_voting.proposal.setter | 2
            tsebelis-2002            | issues.policy.status_quo=7                     | floor.spatial_voting.win_set_to    | 7
            tsebelis-2002-plane      |                                                | floor.spatial_voting.win_set_area  | 26.990450950
            tsebelis-2002-plane      | tracks.floor.parties.third=attends & issues.spending.status_quo=3 | floor.spatial_voting.win_set_area | 13.552636804
            tsebelis-2002-plane      | issues.spending.status_quo=1                   | floor.spatial_voting.status_quo_is_stable | 1
            hendricks-weiss-wilson-1988 |                                             | talks.war_of_attrition.expected_rounds | 5
            """)
    void theNumberIsThePapers(String file, String sets, String number, double expected) {
        assertThat(analysis(TEXTBOOK.resolve(file + ".yaml"), sets).values().get(number))
                .isCloseTo(expected, within(2e-6));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rubinstein-1982          | tracks.talks.protocol=random_recognition
            rubinstein-1982          | issues.pie.options.divide=4
            rubinstein-1982          | talks.private_information=0.1 & actors.ann.tactic=time_dependent & actors.bob.tactic=time_dependent
            rubinstein-1982          | actors.bob.prefers.pie={values: {1000-0: 0.1, 0-1000: 1}}
            fearon-1995-risk-return  | actors.b.outside_option=0.35
            fearon-1995-risk-return  | actors.b.outside_option={triangular: [0.2, 0.3, 0.5]}
            fearon-1995-risk-return  | actors.a.outside_option={uniform: [0.2, 0.4]}
            fearon-1995-risk-return  | actors.a.outside_option=0.6
            fearon-1995-range        | guarantees.hazard=0.05
            putnam-1988              | actors.b.domestic.demand=0.6
            putnam-1988              | actors.b.domestic.certainty=20
            putnam-1988              | actors.a.outside_option=0.1
            fearon-1995-range        | actors.a.domestic={demand: 0.1}
            iida-1993                | actors.a.domestic.certainty=1000000
            iida-1993                | actors.b.outside_option=0.8
            iida-1993                | actors.a.domestic.demand={uniform: [0.2, 0.4]}
            tsebelis-2002            | tracks.floor.parties={setter: consents, near: consents}
            tsebelis-2002            | actors.near.outside_option=0.9
            tsebelis-2002            | actors.middle.prefers.policy={ideal: 7, red_lines: ["20"]}
            tsebelis-2002-plane      | actors.first.prefers.taxes.curvature=1
            tsebelis-2002-plane      | actors.third.prefers.spending.salience=100
            hendricks-weiss-wilson-1988 | tracks.talks.protocol=strict_alternating_offers
            hendricks-weiss-wilson-1988 | actors.b.outside_option=0.2
            hendricks-weiss-wilson-1988 | actors.a.prefers.standard.values.none=0.6
            """)
    void whatIsNearlyOfAFormIsNotRecognised(String file, String sets) {
        assertThat(keys(TEXTBOOK.resolve(file + ".yaml"), sets)).isEmpty();
    }

    @Test
    void shippedScenariosAreOfTheseForms() throws IOException {
        Map<String, List<String>> found = new TreeMap<>();
        try (Stream<Path> textbook = Files.list(TEXTBOOK);
                Stream<Path> examples = Files.list(Path.of("scenarios/examples"))) {
            Stream.concat(textbook, examples)
                    .forEach(file -> found.put(file.getFileName().toString().replace(".yaml", ""), keys(file, null)));
        }
        found.values().removeIf(List::isEmpty);
        assertThat(found)
                .isEqualTo(Map.ofEntries(
                        Map.entry("binmore-shaked-sutton-1989", List.of("alternating_offers")),
                        Map.entry("faratin-1998", List.of("alternating_offers")),
                        Map.entry("fearon-1995-range", List.of("range_of_war")),
                        Map.entry("fearon-1995-risk-return", List.of("risk_return")),
                        Map.entry("hendricks-weiss-wilson-1988", List.of("war_of_attrition")),
                        Map.entry("iida-1993", List.of("unsure_ratification")),
                        Map.entry("putnam-1988", List.of("two_level_game")),
                        Map.entry("rubinstein-1982", List.of("alternating_offers")),
                        Map.entry("slantchev-2003", List.of("range_of_war")),
                        Map.entry("smith-stam-2004", List.of("range_of_war")),
                        Map.entry("tsebelis-2002", List.of("spatial_voting")),
                        Map.entry("tsebelis-2002-plane", List.of("spatial_voting"))));
        assertThat(keys(Path.of("scenarios/riyadh-2025.yaml"), null)).isEmpty();
    }

    /** No demand in thousandths is worth more than the best to who cannot be sure of the vote. */
    @Test
    void noDemandIsBetterThanTheBest() {
        Map<String, Double> found =
                analysis(TEXTBOOK.resolve("iida-1993.yaml"), null).values();
        double most = IntStream.rangeClosed(0, 1000)
                .mapToDouble(n -> n / 1000.0)
                .map(x -> x / (1 + Math.exp(-10 * (1 - 0.3 - x))))
                .max()
                .orElseThrow();
        assertThat(found.get("talks.unsure_ratification.worth.b")).isBetween(most, most + 1e-5);
        assertThat(found.get("talks.unsure_ratification.ratified")).isCloseTo(0.818, within(0.001));
    }

    @Test
    void theAnalysisTellsItInWords() {
        assertThat(text(analysis(TEXTBOOK.resolve("fearon-1995-risk-return.yaml"), null)))
                .contains("""
                          Published model: The risk-return trade-off (Fearon 1995, International Organization 49(3):
                            379-414, pp. 390-395)
                            a demands 60.0%, although b refuses that in 33 of 100 cases and 50.0% would be safe. A refusal
                            leaves both worse off.
                            demand                               a                         0.600
                        """);
        assertThat(text(analysis(TEXTBOOK.resolve("tsebelis-2002.yaml"), null)))
                .contains("The veto of near changes nothing: it stands between others.");
    }

    private static String text(ScenarioAnalysis found) {
        return AnswerText.of(
                AnalysisAnswer.of(found, new Provenance("0", OptionalLong.empty(), "parley analyse")), Screen.PLAIN);
    }
}
