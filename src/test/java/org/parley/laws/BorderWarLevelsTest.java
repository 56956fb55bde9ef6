package org.parley.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.findings.Windows;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.Situation;
import org.parley.statistics.Proportion;

/**
 * The levels of the generic war lie where the base rates of the literature lie, and are those that the document of the laws tells.
 *
 * <p>Standard errors are those of means over batches of runs. A level lies in its range if it does with two standard errors on each
 * side. Two runs of the table with other seeds differ by more than five standard errors of their difference once in 1.7 million times.
 */
class BorderWarLevelsTest {

    private static final int BATCHES = 60;
    private static final int RUNS_OF_A_BATCH = 100;
    private static final int ROUNDS_OF_A_YEAR = 26;

    private final Map<String, SummaryStatistics> levels = new LinkedHashMap<>();

    @Test
    @Tag("slow")
    void levelsAreThoseOfTheLiteratureAndOfTheDocument() throws IOException {
        measure();
        List<Map<String, String>> rows = DocumentTable.rows("laws.md", "level", "use", "border war");
        assertThat(rows).extracting(row -> row.get("level")).containsExactlyElementsOf(levels.keySet());
        for (Map<String, String> row : rows) {
            SummaryStatistics level = levels.get(row.get("level"));
            double error = level.getStandardDeviation() / Math.sqrt(BATCHES);
            assertThat(level.getMean())
                    .as(row.get("level"))
                    .isCloseTo(Double.parseDouble(row.get("border war")), within(5 * Math.sqrt(2) * error + 0.005));
            if (row.get("use").equals("set")) {
                String[] range = row.get("literature").split(" to |;");
                assertThat(level.getMean() - 2 * error)
                        .as(row.get("level"))
                        .isGreaterThan(Double.parseDouble(range[0]));
                assertThat(level.getMean() + 2 * error).as(row.get("level")).isLessThan(Double.parseDouble(range[1]));
            }
        }
    }

    private void measure() throws IOException {
        Experiments war =
                new Experiments("border-war.yaml", Files.readString(Path.of("scenarios/examples/border-war.yaml")));
        for (int batch = 0; batch < BATCHES; batch++) {
            Windows.Counter counter = new Windows.Counter(war.scenario());
            SummaryStatistics years = new SummaryStatistics();
            SummaryStatistics fought = new SummaryStatistics();
            long[] proposals = new long[1];
            long seed = Experiments.SEED + batch;
            war.play(seed, RUNS_OF_A_BATCH, run -> {
                counter.add(run);
                addYears(run.dates(), years);
                fought.addValue(run.ending().roundsFought());
                proposals[0] += run.talks().proposals();
            });
            SummaryStatistics foughtWithFourVetoes = new SummaryStatistics();
            war.play(
                    seed,
                    RUNS_OF_A_BATCH,
                    run -> foughtWithFourVetoes.addValue(run.ending().roundsFought()),
                    "tracks.talks.parties.league.consents=true",
                    "tracks.talks.parties.elder={consents: true, initiative: 0}");
            Windows seen = counter.result();
            Windows.Window year = seen.windows().get(0);
            add("signed within a year", year.settled());
            add("in force a year after the signature", year.inForce());
            add("in force five years after", seen.windows().get(1).inForce());
            add("decided by arms within a year", year.byArms());
            add("wars with more than one cease-fire", seen.several());
            add("cease-fires in a war of eight years", seen.ceasefires().mean());
            add("years with fighting that see a cease-fire", years.getMean());
            add("offers that end in nothing", 1 - seen.ceasefires().mean() * RUNS_OF_A_BATCH / proposals[0]);
            add("length with four vetoes against two", foughtWithFourVetoes.getMean() / fought.getMean());
        }
    }

    private void add(String level, Proportion share) {
        add(level, share.share());
    }

    private void add(String level, double value) {
        levels.computeIfAbsent(level, key -> new SummaryStatistics()).addValue(value);
    }

    /** Adds for each year with some fighting in it, that arms do not decide, whether a general cease-fire is seen in it. */
    private static void addYears(RunOutcome.History history, SummaryStatistics years) {
        int dates = ROUNDS_OF_A_YEAR / history.every();
        for (int from = 0; from + dates < history.situations().length(); from += dates) {
            String seen = history.situations().substring(from, from + dates);
            boolean isAtWar = !seen.matches(Situation.CEASEFIRE.letter() + "*");
            if (isAtWar && seen.indexOf(Situation.DECIDED_BY_ARMS.letter()) < 0) {
                years.addValue(seen.indexOf(Situation.CEASEFIRE.letter()) >= 0 ? 1 : 0);
            }
        }
    }
}
