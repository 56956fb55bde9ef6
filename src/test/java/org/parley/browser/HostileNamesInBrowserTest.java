package org.parley.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.parley.browser.PagesInBrowserTest.COMBINING;
import static org.parley.browser.PagesInBrowserTest.EMOJI;
import static org.parley.browser.PagesInBrowserTest.LONG;
import static org.parley.browser.PagesInBrowserTest.MARKUP;
import static org.parley.browser.PagesInBrowserTest.QUOTES;
import static org.parley.browser.PagesInBrowserTest.RIGHT_TO_LEFT;
import static org.parley.browser.PagesInBrowserTest.drawn;
import static org.parley.browser.PagesInBrowserTest.parley;
import static org.parley.browser.PagesInBrowserTest.yaml;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.browser.Browser.Opened;

/**
 * Names that look like code, that run from right to left, that are 5,000 characters long or made of combining marks: on every
 * kind of page they show as text, run nothing, and leave every chart drawn. Skipped on a machine without a browser.
 */
@Tag("browser")
class HostileNamesInBrowserTest {

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static Path scenario;
    private static Path results;

    @BeforeAll
    static void makeResults() throws Exception {
        browser = Browser.find(folder).orElse(null);
        if (browser == null) {
            return;
        }
        scenario = Files.writeString(folder.resolve("hostile.yaml"), """
                name: hostile
                about: {title: %1$s, what: %5$s, notice: [%3$s], try: [%2$s], sources: {book: {title: %1$s, author: %3$s}}}
                evidence: {claimed: %1$s}
                calendar: {deadline: 8 rounds, horizon: 8 rounds}
                issues:
                  land: {options: [%1$s, %2$s, %6$s], status_quo: %6$s, evidence: [claimed]}
                  water: {options: [%3$s, %4$s], assumption: %1$s}
                actors:
                  north:
                    label: %1$s
                    role: %2$s
                    prefers: {land: {ideal: %1$s, salience: 0.7}, water: {ideal: %4$s, salience: 0.3}}
                    patience: {uniform: [0.5, 0.95], assumption: %1$s}
                  south:
                    label: %6$s
                    role: %4$s
                    prefers: {land: {ideal: %2$s, salience: {uniform: [0.1, 0.9], assumption: %5$s}}, water: {ideal: %3$s, salience: 0.6}}
                outcomes: {agreement: %1$s, no_agreement: %3$s}
                claims:
                  all: {says: %1$s, at: %2$s, measure: mean(utility_north), value: 0.5, tolerance: 1, because: %4$s, runs: 20}
                """.formatted(
                        yaml(MARKUP), yaml(QUOTES), yaml(RIGHT_TO_LEFT), yaml(EMOJI), yaml(COMBINING), yaml(LONG)));
        results = folder.resolve("results");
        parley("run", scenario.toString(), "--runs", "200", "--quiet", "--no-report", "--out", results.toString());
    }

    @BeforeEach
    void needABrowser() {
        assumeTrue(browser != null, Browser.NONE);
    }

    /** Opens the page that a command makes, and returns how many charts it has. */
    private static int opened(String page, String... words) throws Exception {
        Path out = folder.resolve("out");
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--out", out.toString(), "--overwrite"));
        parley(all.toArray(String[]::new));
        assertThat(Files.size(out.resolve(page))).isLessThan(5_000_000);
        Opened opened = browser.open(out.resolve(page));
        int charts = drawn(opened).size();
        String dom = opened.dom().replaceAll("(?s)<script>.*?</script>", "");
        assertThat(dom).doesNotContain("data-taken", "<img", "<script").contains("&lt;img src=x onerror=");
        return charts;
    }

    @Test
    void aStudy() throws Exception {
        Path study = Files.writeString(folder.resolve("study.yaml"), """
                study: hostile
                scenario: hostile.yaml
                question: %s
                notice: [%s, %s]
                factors: {p: {at: actors.south.patience, values: [0.5, 0.7, 0.9]}}
                design: grid
                runs: 20 per case
                metrics: {agreed: share(agreement), line: %s, worth: mean(utility_north)}
                """.formatted(
                        yaml(MARKUP), yaml(RIGHT_TO_LEFT), yaml(LONG), yaml("share(terms_water = \"" + EMOJI + "\")")));
        assertThat(opened("report.html", "sweep", study.toString(), "--quiet")).isPositive();
    }

    @Test
    void aComparison() throws Exception {
        assertThat(opened(
                        "report.html",
                        "compare",
                        results.toString(),
                        scenario.toString(),
                        "--set",
                        "actors.north.patience=0.2",
                        "--set",
                        "actors.south.prefers.water.salience=3",
                        "--runs",
                        "200",
                        "--quiet"))
                .isPositive();
    }

    @Test
    void discoveryAndExplanations() throws Exception {
        assertThat(opened("report.html", "discover", results.toString(), "--of", "utility_south >= 0.7", "--quiet"))
                .isPositive();
        opened("report.html", "explain", results.toString(), "--runs", "20");
        assertThat(opened("report.html", "explain", results.toString(), "--run", "0"))
                .isPositive();
    }

    @Test
    void whatIf() throws Exception {
        opened("report.html", "whatif", results.toString(), "--set", "actors.north.patience=0.2", "--quiet");
        opened("report.html", "whatif", results.toString(), "--runs", "50", "--quiet");
    }

    @Test
    void sensitivity() throws Exception {
        opened(
                "report.html",
                "sensitivity",
                scenario.toString(),
                "--trajectories",
                "3",
                "--points",
                "16",
                "--runs",
                "4",
                "--quiet");
    }

    @Test
    void evidenceAnalysisAndVerification() throws Exception {
        assertThat(opened("report.html", "evidence", scenario.toString(), "--quiet"))
                .isPositive();
        assertThat(opened("report.html", "analyse", scenario.toString(), "--quiet"))
                .isPositive();
        opened("report.html", "verify", scenario.toString(), "--quiet");
    }
}
