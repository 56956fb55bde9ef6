package org.parley.answer.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.answer.Answer;
import org.parley.findings.sweep.CaseFindings;
import org.parley.findings.sweep.MetricValue;
import org.parley.findings.sweep.SweepFindings;
import org.parley.outcome.Outcome;
import org.parley.render.csv.TableCsv;
import org.parley.render.terminal.AnswerText;
import org.parley.render.terminal.Screen;
import org.parley.scenario.study.Study;
import org.parley.scenario.study.StudyReader;
import org.parley.statistics.Proportion;

/** Words and tables of a sweep, on cases that are made by hand. */
class SweepAnswerTest {

    @TempDir
    private Path folder;

    private SweepFindings found(String factors, List<List<String>> values) throws IOException {
        Files.copy(Path.of("scenarios/examples/two-party-trade.yaml"), folder.resolve("trade.yaml"));
        Study study =
                StudyReader.read(Files.writeString(folder.resolve("study.yaml"), """
                study: trade
                scenario: trade.yaml
                factors: %s
                design: grid
                metrics: {agreed: share(agreement), buyer: mean(utility_buyer)}
                runs: {half_width: 0.1, of: agreed, at_least: 50, at_most: 100}
                """.formatted(factors)), Map.of());
        List<CaseFindings> cases = IntStream.range(0, values.size())
                .mapToObj(c -> new CaseFindings(
                        c,
                        values.get(c),
                        100,
                        c,
                        List.of(
                                new MetricValue(100 - c, c / 25.0, c / 50.0, 0.5 + c / 50.0),
                                new MetricValue(1, 0.25, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)),
                        Map.of(Outcome.AGREEMENT, Proportion.of(c, 100 - c))))
                .toList();
        return new SweepFindings(
                study,
                7,
                "until the half-width of agreed is at most 0.1, from 50 to 100",
                cases,
                List.of(new SweepFindings.Failure(1, 3, "no terms")),
                List.of());
    }

    private SweepFindings grid() throws IOException {
        return found(
                "{actors.buyer.patience: [0.5, 0.123456789], actors.seller.patience: [0.5, 0.9]}",
                List.of(
                        List.of("0.5", "0.5"),
                        List.of("0.5", "0.9"),
                        List.of("0.123456789", "0.5"),
                        List.of("0.123456789", "0.9")));
    }

    @Test
    void twoFactorsMakeAGridWhereThereIsRoom() throws IOException {
        Answer summary = SweepAnswer.summary(grid(), "test");
        assertThat(AnswerText.of(summary, Screen.PLAIN).lines())
                .containsExactly(
                        "trade",
                        "4 cases, 400 runs, seed 7",
                        "",
                        "agreed (95% interval)",
                        "  down: actors.buyer.patience; across: actors.seller.patience",
                        "          0.5                 0.9",
                        "  0.5     0.0% (0.0 to 50.0)  4.0% (2.0 to 52.0)",
                        "  0.1235  8.0% (4.0 to 54.0)  12.0% (6.0 to 56.0)",
                        "",
                        "Also measured, in metrics.csv: buyer.",
                        "4 of 4 cases reached the greatest number of runs with an interval that is still wider than asked",
                        "for: cases 0, 1, 2, 3.",
                        "6 runs failed and are not counted above; the first: case 1, run 3: no terms",
                        "A model of declared assumptions, not a forecast.");
        Screen narrow = new Screen(60, false, false, Screen.PLAIN.letters());
        assertThat(AnswerText.of(summary, narrow))
                .contains("  case\n", "actors.buyer.patience 0.1235,", "agreed 12.0% (6.0 to 56.0)")
                .contains("Bars are solid up to the lower end");
    }

    @Test
    void tablesHaveAllDigitsOfFactorsAndSixOfMetrics() throws IOException {
        Map<String, String> tables =
                TableCsv.of(SweepAnswer.summary(grid(), "test").tables());
        assertThat(tables).containsOnlyKeys("metrics.csv", "cases.csv", "outcomes.csv");
        assertThat(tables.get("cases.csv").lines())
                .startsWith("case,actors.buyer.patience,actors.seller.patience,runs,failed", "0,0.5,0.5,100,0")
                .endsWith("3,0.123456789,0.9,100,3");
        assertThat(tables.get("metrics.csv")).contains("3,0.123456789,0.9,agreed,97,0.120000,0.0600000,0.560000\n");
        assertThat(tables.get("metrics.csv")).contains("3,0.123456789,0.9,buyer,1,0.250000,,\n");
    }

    @Test
    void aLongListShowsItsEndsAndThePageItsFactors() throws IOException {
        SweepFindings found = found(
                "{actors.buyer.patience: {from: 0.2, to: 0.9, steps: 24}}",
                IntStream.range(0, 24)
                        .mapToObj(c -> List.of(Double.toString(0.2 + c / 100.0)))
                        .toList());
        assertThat(AnswerText.of(SweepAnswer.summary(found, "test"), Screen.PLAIN)
                        .lines())
                .filteredOn(line -> line.matches("  \\d+ .*"))
                .hasSize(17)
                .startsWith("  23    0.43                   92.0% (46.0 to 96.0)");
        assertThat(AnswerText.of(SweepAnswer.summary(found, "test"), Screen.PLAIN))
                .contains("  The first 12 and the last 5 cases; 7 between them are in metrics.csv.");
        Answer page = SweepAnswer.page(found, "test");
        assertThat(page.sections().get(0).sentence())
                .isEqualTo(
                        "One thing is varied: actors.buyer.patience. The design (grid) has 24 cases with 100 runs each,"
                                + " 2,400 runs in all; run r has the same random numbers in every case.");
        assertThat(page.charts()).containsKeys("1-agreed-curves-1", "outcomes");
    }
}
