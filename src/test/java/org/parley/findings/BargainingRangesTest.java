package org.parley.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.cli.Parley;
import org.parley.findings.BargainingRanges.Round;

/** Bargaining ranges by round, where it is plain what they are. */
class BargainingRangesTest {

    @TempDir
    private Path folder;

    private BargainingRanges ranges(String name, String southIdeal, int runs) throws Exception {
        Path scenario = Files.writeString(folder.resolve(name + ".yaml"), """
                name: %s
                issues:
                  land: {options: [yours, shared, mine], status_quo: shared}
                actors:
                  north: {prefers: {land: {ideal: mine, salience: 1}}}
                  south: {prefers: {land: {ideal: %s, salience: 1}}}
                """.formatted(name, southIdeal));
        PrintWriter silent = new PrintWriter(Writer.nullWriter());
        String out = folder.resolve(name).toString();
        int code = Parley.run(
                silent,
                silent,
                "run",
                scenario.toString(),
                "--quiet",
                "--no-report",
                "--out",
                out,
                "--runs",
                "" + runs);
        assertThat(code).isZero();
        return RunFindings.of(Path.of(out), "development").ranges();
    }

    @Test
    void opposedWishesMakeTheRangeTheStatusQuoAtMost() throws Exception {
        BargainingRanges opposed = ranges("opposed", "yours", 20);
        assertThat(opposed.runs()).isEqualTo(20);
        assertThat(opposed.tables()).containsOnlyKeys("talks");
        assertThat(opposed.tables().get("talks")).isNotEmpty().allSatisfy(round -> {
            assertThat(round.empty().of()).isPositive().isLessThanOrEqualTo(20);
            assertThat(round.mean()).isLessThanOrEqualTo(1 / 3.0);
        });
    }

    @Test
    void oneWishMakesItNeverEmpty() throws Exception {
        Round first = ranges("agreed", "mine", 400).tables().get("talks").get(0);
        assertThat(first.round()).isEqualTo(1);
        assertThat(first.empty().count()).isZero();
        assertThat(first.empty().of()).isEqualTo(BargainingRanges.MOST);
        assertThat(first.mean()).isPositive();
    }
}
