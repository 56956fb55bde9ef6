package org.parley.scenario.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.scenario.CitedClaim;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ScenarioException;

/** Claims in short and in full, what they imply, and numbers that are idle for certain. */
class CitedClaimsTest {

    private static final String TEXT = """
            name: claims
            evidence:
              p1: It is said.
              p2: %s
            issues:
              price: {options: [low, high], evidence: [p1, p2]}
              place: {options: [here, there]}
            actors:
              buyer: {prefers: {price: low, place: here}, outside_option: 0.2}
              seller: {prefers: {price: high, place: there}}
            """;

    private static ScenarioFile read(String claim) {
        return ScenarioReader.readText("claims", TEXT.formatted(claim), Map.of());
    }

    @Test
    void aClaimInShortIsOneInFull() {
        CitedClaim inShort = read("Talks help.").scenario().evidence().get("p2");
        assertThat(inShort).isEqualTo(new CitedClaim("Talks help.", null, null));
        CitedClaim inFull = read("{says: Talks help., implies: {what: value(buyer), direction: more}}")
                .scenario()
                .evidence()
                .get("p2");
        assertThat(inFull.implies()).isEqualTo(new CitedClaim.Implied("value(buyer)", CitedClaim.Direction.MORE));
        assertThat(read("{says: Talks help., label: a remark}")
                        .scenario()
                        .evidence()
                        .get("p2")
                        .label())
                .isEqualTo("a remark");
        assertThat(read("Talks help.").yaml()).as("no file is another for it").contains("p2: Talks help.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{says: A, implies: {what: sined, direction: more}} | evidence.p2.implies.what | you mean 'signed'",
                "{says: A, implies: {what: terms(price = hihg), direction: more}} | evidence.p2.implies.what | you mean 'terms(price = high)'",
                "{says: A, implies: {what: the weather tomorrow, direction: more}} | evidence.p2.implies.what | write signed, in_force",
                "{says: A, implies: {what: strength, direction: more}} | evidence.p2.implies.what | nothing that this scenario can have",
                "{says: A, implies: {what: signed, direction: mor}} | evidence.p2.implies.direction | you mean 'more'",
                "{says: A, implies: {what: signed}} | evidence.p2.implies.direction | is missing",
                "{says: A, implys: {what: signed, direction: less}} | evidence.p2.implys | you mean 'implies'",
                "{says: A, label: B, implies: {what: signed, direction: less}} | evidence.p2.label | remove one of the two",
                "{label: B} | evidence.p2.says | is missing",
            })
    void whatAClaimImpliesMustBeInTheScenario(String claim, String path, String says) {
        assertThatThrownBy(() -> read(claim)).isInstanceOfSatisfying(ScenarioException.class, e -> {
            assertThat(e.problems()).hasSize(1);
            assertThat(e.problems().get(0).path()).isEqualTo(path);
            assertThat(e.problems().get(0).toString()).contains(says);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "talks.judgement_error | 0.2 | talks.judgement_error",
                "talks.concluding_cost | 0.2 | talks.concluding_cost",
                "tracks.talks.parties.buyer.capability | 3 | tracks.talks.parties.buyer.capability",
                "actors.buyer.contributes | {troops: {size: 0.5}} | actors.buyer.contributes.troops.size",
                "actors.buyer.prefers | {price: {ideal: low, salience: 0.3}} | actors.buyer.prefers.price.salience",
                "actors.buyer.war | {optimism: 0.2} | actors.buyer.war.optimism",
            })
    void aNumberOfAMechanismThatIsNotSwitchedOnIsToldWithoutARun(String path, String value, String idle) {
        String text = TEXT.formatted("B") + """
                tracks:
                  talks: {issues: [price, place], parties: {buyer: {consents: true}, seller: {consents: true}}}
                """;
        List<Problem> before = ScenarioReader.readText("claims", text, Map.of()).warnings();
        assertThat(before).isEmpty();
        assertThat(ScenarioReader.readText("claims", text, Map.of(path, value)).warnings())
                .filteredOn(w -> w.rule().startsWith("changes nothing: "))
                .extracting(Problem::path)
                .containsExactly(idle);
    }
}
