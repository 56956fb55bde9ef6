package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of what happened in the runs, held to the table of the runs. */
class EventsTest {

    private static final String FLAGSHIP = "scenarios/riyadh-2025.yaml";
    private static final String RELAPSE = "scenarios/examples/relapse.yaml";
    private static final String TRADE = "scenarios/examples/two-party-trade.yaml";

    @TempDir
    private static Path folder;

    private static Path play(String scenario, String name, String... more) {
        Path out = folder.resolve(name);
        List<String> words =
                List.of("run", scenario, "--runs", "150", "--quiet", "--no-report", "--out", out.toString());
        StringWriter err = new StringWriter();
        int code = Parley.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(err, true),
                Stream.concat(words.stream(), Stream.of(more)).toArray(String[]::new));
        // The smallest scenario is warned of: nothing in it can fail.
        assertThat(err.toString()).doesNotContain("error");
        assertThat(code).isZero();
        return out;
    }

    private static List<String> ask(String of, String sql) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Parley.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                "query",
                folder.resolve(of).toString(),
                sql,
                "--format",
                "csv");
        // The smallest scenario is warned of: nothing in it can fail.
        assertThat(err.toString()).doesNotContain("error");
        return out.toString().lines().skip(1).toList();
    }

    @BeforeAll
    static void make() {
        play(FLAGSHIP, "flagship", "--events", "--threads", "2");
        play(RELAPSE, "relapse", "--events");
        play(TRADE, "trade", "--events");
    }

    @Test
    void nothingElseDependsOnThem() throws IOException {
        Path without = play(FLAGSHIP, "without");
        Path alone = play(FLAGSHIP, "alone", "--events", "--threads", "1");
        for (String file : new String[] {"runs.parquet", "inputs.parquet", "outcomes.csv"}) {
            assertThat(without.resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("flagship").resolve(file));
        }
        for (String file : new String[] {"rounds.parquet", "offers.parquet", "beliefs.parquet"}) {
            assertThat(without.resolve(file)).doesNotExist();
            assertThat(alone.resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("flagship").resolve(file));
        }
        assertThat(Files.readString(alone.resolve("README.md")))
                .contains("| `offers.parquet` | one row per offer", "## Columns of rounds", "| `answer_russia` |");
    }

    @ParameterizedTest
    @ValueSource(strings = {"flagship", "relapse", "trade"})
    void theyAddUpToTheRuns(String of) {
        assertThat(ask(
                        of,
                        "select run from runs where proposals > 0 and proposals is distinct from"
                                + " (select count(*) from offers o where o.run = runs.run)"))
                .isEmpty();
        assertThat(ask(
                        of,
                        "select run from rounds group by run having sum(proposals) is distinct from"
                                + " (select proposals from runs r where r.run = rounds.run)"))
                .isEmpty();
        assertThat(ask(of, "select (select sum(agreements) from rounds) = (select count(*) from offers where agreed)"))
                .containsExactly("true");
        assertThat(ask(
                        of,
                        "select count(*) from offers where agreed and round > (select max(round) from rounds r"
                                + " where r.run = offers.run)"))
                .containsExactly("0");
        assertThat(ask(of, "select run, round from rounds group by run, round having count(*) > 1"))
                .isEmpty();
        assertThat(ask(of, "select run from runs where (select count(*) from rounds r where r.run = runs.run) = 0"))
                .isEmpty();
    }

    @Test
    void answersAreThoseOfTheRuns() {
        for (String actor : List.of("russia", "ukraine", "usa")) {
            assertThat(ask(
                            "flagship",
                            "select run from runs where refusals_" + actor + " <> (select count(*) from offers o"
                                    + " where o.run = runs.run and answer_" + actor + " <> 'accepted')"))
                    .isEmpty();
        }
        assertThat(ask("flagship", "select distinct answer_russia from offers order by all"))
                .contains("accepted", "below_aspiration");
    }

    @Test
    void beliefsGoThePathOfTheRuns() {
        assertThat(ask(
                        "flagship",
                        "select run from runs where abs(belief_path[-1] - (select arg_max(belief, round)"
                                + " from beliefs b where b.run = runs.run)) > 0"))
                .isEmpty();
        assertThat(ask("flagship", "select distinct observer, actor from beliefs where belief is not null"))
                .containsExactly("usa,russia");
        assertThat(ask(
                        "flagship",
                        "select distinct observer, actor from beliefs where abs(resolve) < 1 and resolve_deviation > 0"
                                + " and own_resolve is not null and belief is null order by actor"))
                .containsExactly(",russia", ",ukraine", ",usa");
        assertThat(ask("trade", "select count(*) from beliefs")).containsExactly("0");
    }
}
