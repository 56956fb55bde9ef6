package org.parley.scenario.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.reader.ScenarioReader;

/** How many packages there are, and that too many are refused. */
class PackageCountTest {

    private static String scenario(String issues, String prefers) {
        return "name: x\nissues:\n" + issues + "actors: {a: {prefers: {" + prefers + "}}, b: {prefers: {" + prefers
                + "}}}\n";
    }

    private static long count(String issues, String first, String... table) {
        Scenario s =
                ScenarioReader.readText("x", scenario(issues, first), Map.of()).scenario();
        return PackageCount.of(s, List.of(table));
    }

    @Test
    void withoutNeedsOptionsMultiply() {
        String issues = "  p: {options: [a, b, c]}\n  q: {options: [d, e]}\n  r: {options: [f, g, h, i]}\n";
        assertThat(count(issues, "p: a", "p", "q", "r")).isEqualTo(24);
        assertThat(count(issues, "p: a", "q")).isEqualTo(2);
    }

    @Test
    void needsRuleCombinationsOutAndCountOnlyOnTheSameTable() {
        String issues = "  p: {options: [a, b, c]}\n  q: {options: [d, e, f], needs: {p: [c]}}\n";
        // p = a or b leaves q at d; p = c leaves it free.
        assertThat(count(issues, "p: a", "p", "q")).isEqualTo(2 + 3);
        assertThat(count(issues, "p: a", "q", "p")).isEqualTo(5);
        assertThat(count(issues, "p: a", "q")).isEqualTo(3);
        String chain = issues + "  r: {options: [g, h], needs: {q: [e, f]}}\n";
        // q = d leaves r at g: 3 packages; q = e or f, with p = c, leaves r free: 4.
        assertThat(count(chain, "p: a", "r", "p", "q")).isEqualTo(3 + 4);
    }

    @Test
    void tooManyPackagesAreRefusedWithTheirNumber() {
        assertThatExceptionOfType(ScenarioException.class)
                .isThrownBy(() -> count(issues(9), "i0: a"))
                .withMessageContaining("make 1 953 125 packages")
                .withMessageContaining("a track may have 20 000")
                .withMessageContaining("Maybe split the issues");
        assertThatExceptionOfType(ScenarioException.class)
                .isThrownBy(() -> count(issues(200), "i0: a"))
                .withMessageContaining("more than can be counted");
        assertThat(count(issues(6), "i0: a", "i0", "i1", "i2", "i3", "i4", "i5"))
                .isEqualTo(15_625);
    }

    private static String issues(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> "  i" + i + ": {options: [a, b, c, d, e]}\n")
                .collect(Collectors.joining());
    }
}
