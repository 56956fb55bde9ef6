package org.parley.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.answer.Answer;
import org.parley.answer.run.RunAnswer;
import org.parley.outcome.Delegated;
import org.parley.outcome.Outcome;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.Situation;
import org.parley.render.csv.TableCsv;
import org.parley.render.terminal.AnswerText;
import org.parley.render.terminal.Screen;
import org.parley.scenario.Scenario;
import org.parley.scenario.reader.ScenarioReader;
import org.parley.statistics.Proportion;
import org.parley.store.table.Column;
import org.parley.store.table.Columns;

/** Histories that were made by hand: how things stood, what the windows show, and how that is told. */
class HistoryFindingsTest {

    private static final Scenario SCENARIO = ScenarioReader.read(
                    Path.of("scenarios/examples/relapse.yaml"),
                    Map.of("calendar.horizon", "30 rounds", "calendar.observe", "[10 rounds, 20 rounds]"))
            .scenario();

    private static final String NO_TALKS = "N".repeat(31);

    /** A run whose first cease-fire is signed in a round and lasts for some; none if that is 0. */
    private static RunOutcome run(
            long number, Outcome outcome, int signed, int lasted, int ceasefires, String history) {
        double[] two = {0.5, 0.5};
        double[] fronts = new double[31];
        Arrays.fill(fronts, 4);
        if (history.endsWith("D")) {
            Arrays.fill(fronts, history.indexOf('D'), 31, 8);
        }
        return new RunOutcome(
                0,
                number,
                0,
                null,
                new RunOutcome.Ending(
                        outcome,
                        outcome == Outcome.MILITARY_DECISION ? history.indexOf('D') : 30,
                        history.endsWith("D") ? 0 : -1,
                        30,
                        4,
                        new int[] {signed > 0 ? 1 : 0, 0, 0}),
                new RunOutcome.Talks(
                        signed, signed > 0 ? 0 : -1, 1, new int[6], null, new double[0], RunOutcome.Tables.none(1)),
                new RunOutcome.Ceasefire(signed > 0 ? 0.2 : Double.NaN, lasted, 0, 0),
                new RunOutcome.Worth(two, two, two, two, new boolean[] {true, true}),
                new RunOutcome.History(1, history, fronts, ceasefires, Math.max(0, history.indexOf('D'))),
                new int[0],
                new double[0],
                Delegated.NONE,
                List.of());
    }

    private static String letters(String runs) {
        StringBuilder text = new StringBuilder();
        for (String part : runs.split(" ")) {
            text.append(part.substring(0, 1).repeat(Integer.parseInt(part.substring(1))));
        }
        return text.toString();
    }

    private static final List<RunOutcome> RUNS = List.of(
            // Signed in round 5, holds to the horizon.
            run(0, Outcome.CEASEFIRE_HOLDS, 5, 25, 1, letters("N5 C26")),
            // Signed in round 10, breaks after just 10 rounds; another one follows.
            run(1, Outcome.CEASEFIRE_COLLAPSES, 10, 10, 2, letters("N10 C10 T3 C8")),
            // Signed in round 11, breaks after 11.
            run(2, Outcome.CEASEFIRE_COLLAPSES, 11, 11, 1, letters("N11 C11 N4 D5")),
            // Signed in round 21: it cannot be watched for 10 rounds.
            run(3, Outcome.CEASEFIRE_HOLDS, 21, 9, 1, letters("N21 C10")),
            run(4, Outcome.MILITARY_DECISION, 0, 0, 0, letters("N10 D21")),
            run(5, Outcome.NO_AGREEMENT, 0, 0, 0, NO_TALKS),
            RunOutcome.failed(0, 6, 0, "it failed"));

    private static Findings found() {
        Findings.Counter counter = new Findings.Counter(SCENARIO, RUNS.size(), null);
        RUNS.forEach(counter::add);
        return counter.result();
    }

    @Test
    void windowsShowWhatIsSignedInForceAndDecided() {
        Windows windows = found().history().windows();
        Windows.Window ten = windows.windows().get(0);
        Windows.Window twenty = windows.windows().get(1);
        assertThat(ten.settled()).isEqualTo(Proportion.of(2, 6));
        assertThat(twenty.settled()).isEqualTo(Proportion.of(3, 6));
        // Of the first three one broke in the tenth round of its life.
        assertThat(ten.inForce()).isEqualTo(Proportion.of(2, 3));
        // In round 10 at the latest: the first two.
        assertThat(twenty.inForce()).isEqualTo(Proportion.of(1, 2));
        assertThat(ten.byArms()).isEqualTo(Proportion.of(1, 6));
        assertThat(twenty.byArms()).isEqualTo(Proportion.of(1, 6));
        assertThat(windows.ceasefires().mean()).isCloseTo(5 / 6.0, within(1e-12));
        assertThat(windows.several()).isEqualTo(Proportion.of(1, 6));
    }

    /** Studies, SQL and discovery read windows in columns. */
    @Test
    void columnsSayTheSame() {
        assertThat(column("settled_within_10_rounds")).containsExactly(true, true, false, false, false, false, null);
        assertThat(column("in_force_after_10_rounds")).containsExactly(true, false, true, null, null, null, null);
        assertThat(column("in_force_after_20_rounds")).containsExactly(true, false, null, null, null, null, null);
        assertThat(column("by_arms_within_20_rounds")).containsExactly(false, false, false, false, true, false, null);
    }

    private static List<Object> column(String name) {
        Column<RunOutcome> column = Columns.of(SCENARIO).stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow();
        List<Object> values = new ArrayList<>();
        RUNS.forEach(run -> values.add(column.value().apply(run)));
        return values;
    }

    @Test
    void situationsAddUpOnEachDate() {
        Situations situations = found().history().situations();
        assertThat(situations.dates()).hasSize(31);
        for (Situations.Date date : situations.dates()) {
            assertThat(date.shares().values().stream()
                            .mapToLong(Proportion::count)
                            .sum())
                    .isEqualTo(6);
        }
        Situations.Date last = situations.at(30);
        assertThat(last.shares().get(Situation.CEASEFIRE).count()).isEqualTo(3);
        assertThat(last.shares().get(Situation.DECIDED_BY_ARMS).count()).isEqualTo(2);
        assertThat(situations.at(0).front().mean().mean()).isEqualTo(4);
        assertThat(last.front().mean().mean()).isCloseTo((4 * 4 + 2 * 8) / 6.0, within(1e-12));
        assertThat(last.front().median()).isEqualTo(4);
        assertThat(last.front().high()).isEqualTo(8);
        assertThat(last.front().mean().high()).isGreaterThan(last.front().mean().mean());
    }

    @Test
    void anAnswerTellsThemInSentencesAndTables() {
        Answer answer = RunAnswer.of(found(), 1, "0");
        String text = AnswerText.of(answer, Screen.PLAIN);
        assertThat(text)
                .contains("How things stand (share of runs)")
                .contains("Within 10 rounds 33 of 100 runs reach a general cease-fire (9.7 to 70.0).")
                .contains("Of 3 first cease-fires that can be watched for 10 rounds, 67 of 100 are still in force then")
                .contains("Within 20 rounds arms decide the war in 17 of 100 runs")
                .contains("A run sees 0.83 general cease-fires on average");
        Map<String, String> tables = TableCsv.of(answer.tables());
        assertThat(tables.get("windows.csv").lines().toList().get(1)).startsWith("10 rounds,10,6,0.333333,");
        // Of four, one is last seen after 9 rounds; of the other three one breaks after 10 and one after 11. Nobody
        // sees a year.
        assertThat(tables.get("survival.csv").lines().map(line -> line.replaceAll("(,[^,]*){2}$", "")))
                .containsExactly(
                        "age,rounds,at_risk,share",
                        "1 month,3,4,1.00000",
                        "3 months,7,4,1.00000",
                        "6 months,13,1,0.333333");
        assertThat(tables.get("situations.csv").lines().count()).isEqualTo(1 + 31L * Situation.values().length);
        assertThat(tables.get("fronts.csv").lines().count()).isEqualTo(32);
    }
}
