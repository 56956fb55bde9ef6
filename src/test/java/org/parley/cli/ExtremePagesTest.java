package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Pages where there is hardly anything to see: no agreement, failed runs, one run, nothing that differs. They say so. */
class ExtremePagesTest {

    /** Both sides want all of the land, and no deal leaves it shared. */
    private static final String NEVER = """
            name: never
            issues:
              land: {options: [yours, shared, mine], status_quo: shared}
            actors:
              north: {prefers: {land: {ideal: mine, salience: 1}}, patience: {uniform: [0.8, 0.9]}}
              south: {prefers: {land: {ideal: yours, salience: 1}}}
            """;

    /** A patience out of range is drawn in some nine of ten runs, the first among them. */
    private static final String FAILS = """
            name: fails
            issues: {land: {options: [bad, good]}}
            actors:
              buyer: {prefers: {land: good}, patience: {normal: {mean: 0.99, sd: 5}}}
              seller: {prefers: {land: good}}
            """;

    private static final String FAILED = "Every run failed, so nothing can be said.";

    @TempDir
    private static Path folder;

    private static Path never;
    private static Path fails;

    @BeforeAll
    static void write() throws IOException {
        never = Files.writeString(folder.resolve("never.yaml"), NEVER);
        fails = Files.writeString(folder.resolve("fails.yaml"), FAILS);
    }

    /** Makes a folder, and returns the words of its page, section by section, without what is folded away. */
    private static String page(int code, String name, Object... words) throws IOException {
        Path out = folder.resolve(name);
        List<String> all = new ArrayList<>();
        for (Object word : words) {
            all.add(word.toString());
        }
        all.addAll(List.of("--out", out.toString(), "--overwrite"));
        StringWriter err = new StringWriter();
        assertThat(Parley.run(
                        new PrintWriter(new StringWriter()), new PrintWriter(err, true), all.toArray(String[]::new)))
                .as(err.toString())
                .isEqualTo(code);
        String page = Files.readString(out.resolve("report.html"));
        assertThat(page).hasSizeLessThan(5_000_000);
        String text = page.replaceAll("(?s)<(script|style|svg).*?</\\1>", " ")
                .replaceAll("<[^>]*>", " ")
                .replace("&quot;", "\"")
                .replaceAll("\\s+", " ");
        assertThat(text).doesNotContain("NaN", "Infinity", "null", " 1 runs", "0.0% of them", "All 0");
        return text;
    }

    /** Counts the pictures of what came out, not those of what was assumed. */
    private static int figures(String name) throws IOException {
        String page = Files.readString(folder.resolve(name).resolve("report.html"));
        return page.split("id=\"figure-(?!uncertain)", -1).length - 1;
    }

    @Test
    void runsThatNeverAgree() throws IOException {
        assertThat(page(0, "never", "run", never, "--runs", "40", "--quiet"))
                .contains(
                        "40 runs of a model of declared assumptions. None of them reaches an agreement.",
                        "All 40 runs end the same way: no agreement.",
                        "No run reaches an agreement, and nothing else ends the talks before the deadline, round 20, so"
                                + " there are no curves to draw.",
                        "so there are no terms to show",
                        "so nobody gains by one",
                        "The table never found a deal: 40 runs.",
                        "A near miss: the same run as “A typical run”.");
        assertThat(figures("never")).isEqualTo(5);
    }

    @Test
    void oneRun() throws IOException {
        assertThat(page(0, "one", "run", never, "--runs", "1", "--quiet"))
                .contains(
                        "One run of a model of declared assumptions. It never reaches an agreement.",
                        "Share of one run by how they end",
                        "of the one such run",
                        "The table never found a deal: one run.",
                        "one run, seed 1");
        assertThat(page(0, "one-war", "run", "scenarios/examples/valley-war.yaml", "--runs", "1", "--quiet"))
                .contains("One run of a model of declared assumptions. It reaches a general cease-fire.")
                .contains("The one general cease-fire that comes is there by", "Of one general cease-fire,")
                .contains("The one general cease-fire is on the package below.");
        assertThat(page(0, "one-explained", "explain", folder.resolve("one")))
                .contains("One run of “never”", "It was played again to hear every step.");
    }

    /** Among the marks at which shares settle are some between which every run failed. */
    @Test
    void someRunsThatFail() throws IOException {
        assertThat(page(1, "some", "run", fails, "--runs", "60", "--quiet"))
                .containsPattern(
                        "60 runs of a model of declared assumptions, of which \\d+ failed. Every one reaches an")
                .containsPattern("\\d+ runs failed and count nowhere on this page");
        assertThat(page(0, "some-explained", "explain", folder.resolve("some")))
                .containsPattern("\\d+ more runs failed and are not counted.");
    }

    @Test
    void nothingButRunsThatFail() throws IOException {
        String page = page(1, "all", "run", fails, "--runs", "1", "--quiet");
        assertThat(page).contains("One run of a model of declared assumptions, which failed.");
        assertThat(page.split(FAILED, -1)).hasSize(8);
        assertThat(page(0, "all-explained", "explain", folder.resolve("all")))
                .contains("One run of “fails”, a model of declared assumptions, which failed.", FAILED)
                .doesNotContain("more run");
        assertThat(page(1, "all-told", "explain", folder.resolve("all"), "--run", "0"))
                .contains("The run failed: actors.buyer.patience drew", "and it must be above 0 and below 1");
        page(0, "never-1", "run", never, "--runs", "1", "--quiet");
        assertThat(page(0, "all-compared", "compare", folder.resolve("all"), folder.resolve("never-1"), "--quiet"))
                .contains(
                        "nothing is there to be compared",
                        "1 pair of which a run failed is left out",
                        "There is no difference that could be.");
        assertThat(figures("all-compared")).isZero();
    }

    private static Path study(String name, Path scenario, String factors, String design, int runs) throws IOException {
        return Files.writeString(folder.resolve(name + ".yaml"), """
                study: %s
                scenario: %s
                factors: {%s}
                design: %s
                runs: %d per case
                metrics: {agreed: share(agreement), when: mean(agreement_round)}
                """.formatted(name, scenario, factors, design, runs));
    }

    @Test
    void aStudyInWhichNothingVaries() throws IOException {
        Path study = study(
                "constant",
                never,
                "p: {at: actors.north.patience, values: [0.5, 0.7, 0.9]}, q: {at: actors.south.patience, values: [0.5, 0.9]}",
                "grid",
                30);
        assertThat(page(0, "constant", "sweep", study, "--quiet"))
                .contains(
                        "It is 0.0% in every case, so there is no picture to draw. The widest of the 95% intervals is from"
                                + " 0.0% to 11.4%.",
                        "In no case do enough runs count for a value with an interval.")
                .doesNotContain("have no value", "told apart");
        assertThat(figures("constant")).isEqualTo(1);
    }

    @Test
    void aStudyWhoseRunsFail() throws IOException {
        Path study = study("failing", fails, "p: {at: actors.seller.patience, values: [0.5, 0.9]}", "grid", 1);
        assertThat(page(1, "failing", "sweep", study, "--quiet"))
                .contains(
                        "2 cases and 2 runs of “fails”, a model of declared assumptions, and every one failed.",
                        "All 2 runs failed, so nothing can be said: run 0 of case 0 and run 0 of case 1 (actors.buyer.patience"
                                + " drew",
                        FAILED);
        assertThat(figures("failing")).isZero();
        Path half = study("half", fails, "p: {at: actors.buyer.patience}", "{list: [{}, {p: 0.9}]}", 1);
        assertThat(page(1, "half", "sweep", half, "--quiet"))
                .contains(
                        "One of 2 runs failed and counts nowhere on this page: run 0 of case 0 (",
                        "One case has no value: too few of the runs there count for one with an interval.");
    }

    @Test
    void aResultBesideItself() throws IOException {
        page(0, "self", "run", never, "--runs", "20", "--quiet");
        assertThat(page(0, "itself", "compare", folder.resolve("self"), folder.resolve("self"), "--quiet"))
                .contains(
                        "no difference shows in anything that is compared",
                        "Nothing differs at all in these runs, so there is no picture to draw.",
                        "Nothing that is compared differs in these runs, and more of them might.");
        assertThat(figures("itself")).isZero();
    }

    @Test
    void nothingToBeSensitiveTo() throws IOException {
        assertThat(page(
                        0,
                        "same",
                        "sensitivity",
                        never,
                        "--trajectories",
                        "3",
                        "--points",
                        "16",
                        "--runs",
                        "2",
                        "--quiet"))
                .contains(
                        "is the same in all runs, so it depends on none of the numbers.",
                        "too few runs have it at enough points",
                        "There is nothing to draw.");
        assertThat(figures("same")).isZero();
    }

    /** Some thousands of rounds have more events than a page should hold; to write them takes seconds, not minutes. */
    @Test
    @Timeout(60)
    void aLongRun() throws IOException {
        Path lengthy = Files.writeString(
                folder.resolve("long.yaml"), NEVER + "calendar: {deadline: 4000 rounds, horizon: 4000 rounds}\n");
        assertThat(page(0, "long", "explain", lengthy, "--run", "0"))
                .contains(
                        "The bargaining range was empty before each of the 4,000 sessions, so there is no curve to draw.",
                        "The first and the last of them,",
                        "What lies between is left out here; explanation.txt and events.csv have it all.",
                        "Round 1.",
                        "Round 4000.");
        assertThat(Files.size(folder.resolve("long/report.html"))).isLessThan(2_000_000);
    }
}
