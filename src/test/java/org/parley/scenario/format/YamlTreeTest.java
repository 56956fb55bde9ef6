package org.parley.scenario.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.scenario.problem.Place;
import org.parley.scenario.problem.Positions;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.Problems;

/** YAML that is malformed or malicious, and the plain values of YAML 1.2. */
class YamlTreeTest {

    private static List<Problem> problems(String text) {
        Positions positions = new Positions("x");
        Problems problems = new Problems(positions);
        YamlTree.read(text, positions, problems);
        return problems.inOrder();
    }

    private static JsonNode value(String text) {
        Positions positions = new Positions("x");
        return YamlTree.read("a: " + text, positions, new Problems(positions)).get("a");
    }

    @Test
    void aTabIsToldWithItsLine() {
        Problem tab = problems("a:\n  b: 1\n\tc: 2\n").get(0);
        assertThat(tab.line()).isEqualTo(3);
        assertThat(tab.toString()).contains("has a tab", "Maybe indent with spaces");
    }

    @Test
    void equalKeysAreToldWithBothLines() {
        List<Problem> problems = problems("a: 1\nb: 2\na: 3\n");
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).line()).isEqualTo(3);
        assertThat(problems.get(0).toString()).contains("a: is given twice, in lines 1 and 3");
    }

    @Test
    void aliasesThatExplodeAreRefused() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int i = 1; i < 10; i++) {
            String ten = ("*a" + (i - 1) + ", ").repeat(9) + "*a" + (i - 1);
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ten));
        }
        assertThat(problems(bomb.toString()).toString()).contains("more than 200000 values");
        assertThat(problems("a: &a {b: 1}\nc: [" + "*a, ".repeat(200) + "*a]\n").toString())
                .contains("more than 100 aliases");
    }

    @Test
    void aliasesToThemselvesAreRefused() {
        assertThat(problems("a: &a {b: *a}").toString()).contains("contains itself");
    }

    @Test
    void deepNestingIsRefused() {
        assertThat(problems("a: " + "[".repeat(100_000)).toString()).contains("nested more than 50 deep");
        assertThat(problems("a: " + "{a: ".repeat(1000) + "1" + "}".repeat(1000))
                        .toString())
                .contains("nested more");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a: b: c                | 1 | mapping values are not allowed   | Maybe put text that holds ': ' in quotes",
                "a: [1, 2               | 1 | is not valid YAML                | Maybe check indentation",
                "a: *b                  | 1 | undefined alias                  | in quotes",
                "a: !!java.net.URL [x]  | 1 | is a YAML tag                    | Maybe remove it",
                "a: 1\\n---\\nb: 2      | 2 | more than one YAML document      | Maybe remove the line '---'",
                "? [a]\\n: 1            | 1 | a list or a mapping as a key     | Maybe put the key in quotes",
            })
    void otherSlipsAreExplained(String text, int line, String rule, String maybe) {
        Problem problem = problems(text.strip().replace("\\n", "\n")).get(0);
        assertThat(problem.toString()).contains(rule.strip(), maybe.strip());
        assertThat(problem.line()).isEqualTo(line);
    }

    @Test
    void onlyTrueAndFalseAreBooleansAndDatesAreText() {
        assertThat(value("true").isBoolean()).isTrue();
        for (String word : List.of("no", "yes", "on", "off", "y", "2025-02-18", "1:30", "=", "<<", "\"1\"")) {
            assertThat(value(word).isTextual()).as(word).isTrue();
        }
        assertThat(value("~").isNull()).isTrue();
    }

    @Test
    void numbersAreNumbersHoweverTheyAreWritten() {
        assertThat(value("1.0")).isEqualTo(value("1")).isEqualTo(value("+1")).isEqualTo(value("0x1"));
        assertThat(value("1e-3")).isEqualTo(value("0.001")).isEqualTo(value(".001"));
        assertThat(value("123456789012345678901234567890").isNumber()).isTrue();
    }

    @Test
    void theSharedPartsOfAnAliasAreReadOnEachUse() {
        Positions positions = new Positions("x");
        JsonNode tree = YamlTree.read("a: &x {b: 1}\nc: *x\n", positions, new Problems(positions));
        assertThat(tree.get("c")).isEqualTo(tree.get("a"));
        assertThat(positions.of(Place.of("c")).line()).isEqualTo(2);
        assertThat(positions.of(Place.of("c", "b")).line()).isEqualTo(1);
        assertThat(positions.of(Place.of("c", "b", "missing")).line()).isEqualTo(1);
    }
}
