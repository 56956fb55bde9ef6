package org.parley.answer.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.answer.Answer;
import org.parley.answer.Block;
import org.parley.answer.Cell;
import org.parley.answer.Medium;
import org.parley.answer.Section;
import org.parley.answer.Table;
import org.parley.findings.verification.Verdict;
import org.parley.findings.verification.Verdict.Kind;
import org.parley.findings.verification.VerificationResult;
import org.parley.scenario.Claim;
import org.parley.scenario.Scenario;
import org.parley.scenario.reader.ScenarioReader;
import org.parley.statistics.Estimate;

class VerificationAnswerTest {

    private static final Scenario RUBINSTEIN = ScenarioReader.read(
                    Path.of("scenarios/textbook/rubinstein-1982.yaml"), Map.of())
            .scenario();

    private static final Scenario NASH = ScenarioReader.read(Path.of("scenarios/textbook/nash-1950.yaml"), Map.of())
            .scenario();

    private static VerificationResult result(Scenario scenario, Verdict... verdicts) {
        return new VerificationResult("textbook/" + scenario.name() + ".yaml", scenario, 7, List.of(verdicts));
    }

    private static Verdict verdict(String says, Kind kind, String note) {
        Claim claim = new Claim(says, says + " p. 1", "agreed", 0.526, 0.01, null, Map.of(), Map.of(), null, 100, note);
        Estimate value = new Estimate(100, 0.527, 0.52, 0.53);
        return new Verdict("one", claim, value, null, new Estimate(100, 0.001, -0.006, 0.004), kind, note);
    }

    private static final VerificationResult HOLDS = result(
            RUBINSTEIN,
            verdict("The first proposer gets 1/(1+δ).", Kind.AGREES, null),
            verdict("It is settled at once.", Kind.AGREES, null));
    private static final VerificationResult DIFFERS =
            result(NASH, verdict("8.35", Kind.DIFFERS_AS_EXPLAINED, "The ties."));
    private static final VerificationResult FAILS = result(NASH, verdict("8.35", Kind.FAILS, null));

    @Test
    void itSaysOnTopWhatCameOfAllClaims() {
        assertThat(VerificationAnswer.of(List.of(HOLDS, DIFFERS, FAILS), "0.1.0")
                        .lead())
                .contains("4 claims", "3 scenarios")
                .endsWith(": 2 agree, 1 differs as explained, 1 fails.");
        assertThat(VerificationAnswer.of(List.of(DIFFERS), "0.1.0").lead())
                .contains("1 claim of", "1 scenario,")
                .endsWith(": 1 differs as explained.");
        assertThat(VerificationAnswer.of(List.of(result(NASH)), "0.1.0").lead()).endsWith(": no claims.");
    }

    @Test
    void itGroupsClaimsByScenario() {
        Answer answer = VerificationAnswer.of(List.of(HOLDS, DIFFERS), "0.1.0");
        List<Section> pages = answer.on(Medium.PAGE);
        assertThat(pages).hasSize(3);
        assertThat(pages.get(0).sentence()).isEqualTo("2 agree.");
        Table table = ((Block.Grid) pages.get(1).blocks().get(0)).table();
        assertThat(table.caption()).isEqualTo("Scenario: textbook/" + NASH.name() + ".yaml");
        assertThat(table.rows().get(0).cells().stream().map(Cell::shown))
                .containsExactly(
                        "8.35",
                        "8.35 p. 1",
                        "0.526",
                        "0.527",
                        "+0.001",
                        "0.01",
                        "0.005",
                        "≠\u00A0differs as explained",
                        "Differs: The ties.");
        assertThat(answer.provenance().command())
                .startsWith("parley verify textbook/rubinstein")
                .endsWith(".yaml");
    }

    @Test
    void programsGetEveryVerdict() {
        Table table =
                VerificationAnswer.of(List.of(HOLDS, FAILS), "0.1.0").tables().get(0);
        assertThat(table.rows()).hasSize(3);
        assertThat(table.rows().get(2).cells())
                .contains(new Cell.Text("fails"), new Cell.Amount(0.526, ""), new Cell.Count(100, ""));
    }
}
