package org.parley.scenario.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.reader.ScenarioReader;

/** What the evidence orders: which numbers are meant, how they are compared, and what a contradiction is told as. */
class OrderingsTest {

    private static final String SOUND = """
            name: sound
            evidence: {p1: A claim, p2: Another}
            orderings:
              price: {say: weight of the price, of: actors.*.prefers.price.salience, greater: seller, less: [buyer], evidence: [p1, p2]}
            parameters:
              haste: {uniform: [0.4, 0.8]}
              mood: {value: late, options: [soon, late]}
            issues: {price: {options: [low, middle, high]}, date: {options: [soon, late, never]}}
            actors:
              buyer:
                prefers: {price: {ideal: low, salience: 2}, date: {ideal: soon, salience: 6}}
                patience: {triangular: [0.5, 0.7, 0.9]}
              seller:
                prefers: {price: {ideal: high, salience: 1}, date: $mood}
                patience: $haste
                domestic: {demand: 0}
            """;

    private static ScenarioFile read(String text, String... set) {
        Map<String, String> sets = set.length == 0 ? Map.of() : Map.of(set[0], set[1]);
        return ScenarioReader.readText("s.yaml", text, sets);
    }

    private static List<OrderedPair> pairs(String ordering) {
        ScenarioFile file = read(SOUND.replaceFirst("  price: \\{say.*", "  it: " + ordering));
        return EvidenceLedger.of(file).orderings();
    }

    private static OrderedPair pair(String greater, String less) {
        return pairs("{say: x, greater: " + greater + ", less: " + less + ", evidence: [p1, p2]}")
                .get(0);
    }

    @Test
    void aSalienceCountsAsAShareOfItsActors() {
        // The buyer's 2 of 8 is less than the seller's 1 of 2, although the number in the file is greater.
        OrderedPair pair = EvidenceLedger.of(read(SOUND)).orderings().get(0);
        assertThat(pair.holds()).isTrue();
        assertThat(pair.greaterMedian()).isEqualTo(0.5);
        assertThat(pair.lessMedian()).isEqualTo(0.25);
        assertThat(pair.greater()).isEqualTo("actors.seller.prefers.price.salience");
    }

    @Test
    void everyNumberOfTheOneListExceedsEveryNumberOfTheOther() {
        List<OrderedPair> pairs = pairs(
                "{say: x, of: actors.*.patience, greater: [0.99, 0.98], less: [buyer, seller], evidence: [p1, p2]}");
        assertThat(pairs).hasSize(4).allMatch(OrderedPair::holds);
        assertThat(pairs.get(3).greater()).isEqualTo("0.98");
        assertThat(pairs.get(3).less()).isEqualTo("actors.seller.patience");
        assertThat(pairs.get(3).lessMedian()).isEqualTo(0.6, within(1e-12));
    }

    @Test
    void theChanceOfTheReverseIsThatOfTwoIndependentDraws() {
        // Uniform on [0.4, 0.8] is at most 0.5 in a quarter of draws.
        assertThat(pair("haste", "0.5").reversed()).isEqualTo(0.25, within(1e-3));
        // And below a triangular draw on [0.5, 0.9] with mode 0.7: E[(X - 0.4) / 0.4; X < 0.8] + P(X > 0.8) = 71/96.
        assertThat(pair("actors.buyer.patience", "haste").reversed()).isEqualTo(25 / 96.0, within(2e-3));
        assertThat(pair("0.9", "haste").reversed()).isZero();
    }

    @Test
    void twoPlacesThatShareADrawAreNeverInOrder() {
        String both = SOUND.replace("{triangular: [0.5, 0.7, 0.9]}", "$haste");
        ScenarioException e = refused(
                both.replace("greater: seller, less: [buyer]", "greater: parameters.haste, less: actors.buyer.patience")
                        .replace("of: actors.*.prefers.price.salience, ", ""));
        assertThat(e.problems().get(0).toString()).contains("medians are 0.6 (line 6) and 0.6 (line 12)");
    }

    @Test
    void aNumberThatTheFileLeavesOutIsAtItsDefault() {
        assertThat(pair("0.96", "0.95").greaterMedian()).isEqualTo(0.96);
        assertThat(pair("talks.sharpness", "39").greaterMedian()).isEqualTo(40);
        assertThat(pair("actors.buyer.tactic.time_dependent.beta", "0.5").greaterMedian())
                .isEqualTo(1);
    }

    @Test
    void aContradictionIsAnErrorWithBothValuesAndTheirLines() {
        ScenarioException e = refused(SOUND.replace("ideal: high, salience: 1}", "ideal: high, salience: 0.2}"));
        assertThat(e.problems()).hasSize(1);
        assertThat(e.problems().get(0))
                .hasToString(
                        "s.yaml:4: error: orderings.price: says that actors.seller.prefers.price.salience is greater"
                                + " than actors.buyer.prefers.price.salience (weight of the price; p1, p2), but their medians are"
                                + " 0.167 (line 14) and 0.25 (line 11). Maybe change one of the two, or remove the ordering where"
                                + " a scenario means to depart from its evidence.");
    }

    @Test
    void equalIsNotGreater() {
        assertThat(refused(SOUND.replace("ideal: low, salience: 2}", "ideal: low, salience: 6}"))
                        .problems()
                        .get(0)
                        .toString())
                .contains("0.5 (line 14) and 0.5 (line 11)");
    }

    @Test
    void whatIsSetOnTheCommandLineDepartsKnowingly() {
        for (String path : List.of("actors.seller.prefers.price.salience", "actors.seller.prefers.date.salience")) {
            List<Problem> warnings =
                    read(SOUND, path, path.contains("date") ? "9" : "0.1").warnings();
            assertThat(warnings).hasSize(1);
            assertThat(warnings.get(0).severity()).isEqualTo(Problem.Severity.WARNING);
            assertThat(warnings.get(0).toString())
                    .contains("s.yaml:4: warning: orderings.price: ", "set so on purpose");
        }
        assertThat(read(SOUND, "actors.seller.prefers.price.salience", "3").warnings())
                .isEmpty();
    }

    private static ScenarioException refused(String text) {
        ScenarioException e = catchThrowableOfType(ScenarioException.class, () -> read(text));
        assertThat(e).as("the fault is noticed").isNotNull();
        return e;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "greater: seller | greater: seler | 'actors.seler.prefers.price.salience' is no place in this scenario. Did you mean 'seller'",
                "greater: seller | greater: []    | must list at least 1 value",
                "less: [buyer]   | less: [seller] | 'actors.seller.prefers.price.salience' is on both sides",
                "actors.*.prefers.price.salience | mood | must be a path with one *",
                "of: actors.*    | of: actors.*.* | must be a path with one *",
                "of: actors.*    | off: actors.*  | Did you mean 'of'",
                "evidence: [p1, p2] | evidence: []       | must list at least 1 value",
                "evidence: [p1, p2] | evidence: [p1, p22]| 'p22' is no claim under 'evidence'",
                ", evidence: [p1, p2] |                  | orderings.price.evidence: is missing",
                "say: weight of the price, |             | orderings.price.say: is missing",
                "of: actors.*.prefers.price.salience, greater: seller, less: [buyer] | greater: mood, less: 0  | 'mood' is no number of this scenario",
                "of: actors.*.prefers.price.salience, greater: seller, less: [buyer] | greater: hasty, less: 0 | 'hasty' is no place in this scenario. Did you mean 'haste'",
                "of: actors.*.prefers.price.salience, greater: seller, less: [buyer] | greater: 1, less: actors.buyer.prefers.price.ideal | is no number of this scenario. Maybe name a number",
            })
    void aFaultInAnOrderingIsToldWithItsLine(String part, String spoilt, String says) {
        assertThat(SOUND).contains(part);
        List<Problem> errors = refused(SOUND.replace(part, spoilt == null ? "" : spoilt)).problems().stream()
                .filter(p -> p.severity() == Problem.Severity.ERROR)
                .toList();
        assertThat(errors).hasSize(1);
        assertThat(errors.get(0).toString())
                .startsWith("s.yaml:4: error: orderings.price")
                .contains(says);
    }
}
