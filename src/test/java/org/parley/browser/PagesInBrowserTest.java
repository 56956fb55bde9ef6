package org.parley.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.answer.Answer;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.answer.Provenance;
import org.parley.answer.Section;
import org.parley.browser.Browser.Opened;
import org.parley.chart.ChartSamples;
import org.parley.cli.Parley;
import org.parley.render.html.HtmlPage;

/**
 * Opens each kind of page in Chromium: every chart has drawn marks, nothing complains, nothing is asked for over a network,
 * and hostile names show as text. Skipped on a machine without a browser.
 */
@Tag("browser")
class PagesInBrowserTest {

    private static final Pattern FIGURE = Pattern.compile("(?s)<figure class=\"([^\"]*)\".*?</figure>");
    private static final Pattern MARK = Pattern.compile("<(?:path|circle|rect|line|polygon|polyline|ellipse)\\b");

    static final String MARKUP = "</script><script>document.documentElement.dataset.taken=1</script>"
            + "<img src=x onerror='document.documentElement.dataset.taken=1'>";
    static final String QUOTES = "\"double\" 'single' `back` \\\\ & &amp; ${x} $unsafe{y} ]]>";
    static final String RIGHT_TO_LEFT = "المملكة العربية السعودية";
    static final String EMOJI = "🕊️ peace 👩‍👩‍👧";
    static final String COMBINING = "Z̸̧̛͓̱̙͚ȧ̵̢l̴̨g̶͎o";
    static final String LONG = "United Provinces ".repeat(300).strip();

    @TempDir
    private static Path folder;

    private static Browser browser;

    @BeforeAll
    static void findBrowser() {
        browser = Browser.find(folder).orElse(null);
    }

    @BeforeEach
    void needABrowser() {
        assumeTrue(browser != null, Browser.NONE);
    }

    private static Path made(String name, Path scenario, int runs) {
        Path results = folder.resolve(name);
        parley("run", scenario.toString(), "--runs", "" + runs, "--quiet", "--out", results.toString());
        return results.resolve("report.html");
    }

    static void parley(String... words) {
        StringWriter err = new StringWriter();
        int code = Parley.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), words);
        assertThat(code).as(err.toString()).isZero();
    }

    /** Returns the figures of a page, each of which the browser has drawn. */
    static List<String> drawn(Opened page) {
        assertThat(page.console()).isEmpty();
        assertThat(page.requests()).isEmpty();
        List<String> figures = new ArrayList<>();
        Matcher figure = FIGURE.matcher(page.dom());
        while (figure.find()) {
            assertThat(MARK.matcher(figure.group()).results().count())
                    .as(figure.group().substring(0, 200))
                    .isPositive();
            figures.add(figure.group());
        }
        return figures;
    }

    /** What the other tests rest on. */
    @Test
    void aPageThatReachesOutOrComplainsIsFoundOut() throws Exception {
        Path bad = Files.writeString(
                folder.resolve("bad.html"),
                "<!DOCTYPE html><html><body><img src='http://pictures.invalid/x.png' />"
                        + "<script>console.error('trouble')</script></body></html>");
        Opened opened = browser.open(bad);
        assertThat(opened.requests()).containsExactly("http://pictures.invalid/x.png");
        assertThat(opened.console()).anyMatch(line -> line.contains("trouble"));
    }

    @Test
    void everyChartOfTheFlagshipIsDrawn() throws Exception {
        Path page = made("flagship", Path.of("scenarios/riyadh-2025.yaml"), 200);
        assertThat(drawn(browser.open(page, "--window-size=1100,900"))).hasSize(25);
    }

    @Test
    void everyChartIsDrawnOnAPhoneAtNight() throws Exception {
        Path page = made("border", Path.of("scenarios/examples/valley-war.yaml"), 100);
        List<String> figures =
                drawn(browser.open(page, "--window-size=400,800", "--blink-settings=preferredColorScheme=0"));
        assertThat(figures).hasSizeGreaterThan(4);
        // Colours are those of the page, which is dark.
        assertThat(figures.get(0)).contains("var(--ink,", "class=\"sketched narrow\"");
    }

    @Test
    void pagesWithFewCharts() throws Exception {
        Path never = Files.writeString(folder.resolve("never.yaml"), """
                name: never
                issues:
                  land: {options: [yours, shared, mine], status_quo: shared}
                actors:
                  north: {prefers: {land: {ideal: mine, salience: 1}}}
                  south: {prefers: {land: {ideal: yours, salience: 1}}}
                """);
        assertThat(drawn(browser.open(made("never", never, 30)))).isNotEmpty();
        assertThat(drawn(browser.open(made("trade", Path.of("scenarios/examples/two-party-trade.yaml"), 30))))
                .isNotEmpty();
        assertThat(drawn(browser.open(made("one", Path.of("scenarios/examples/valley-war.yaml"), 1))))
                .isNotEmpty();
    }

    /** Kinds that no page has yet among them. */
    @Test
    void everyKindOfChartIsDrawnWhateverItsWords() throws Exception {
        List<Block> figures = new ArrayList<>();
        Stream.concat(ChartSamples.KINDS.stream(), ChartSamples.HOSTILE_KINDS.stream())
                .forEach(chart -> figures.add(new Figure("chart-" + figures.size(), chart)));
        Answer page = new Answer(
                "kinds",
                "Charts",
                "All of them",
                List.of(new Section("all", "All", "Every kind of chart.", figures)),
                List.of(),
                new Provenance("0", OptionalLong.empty(), "parley"));
        Path file = Files.writeString(folder.resolve("kinds.html"), new HtmlPage(page).html());
        Opened opened = browser.open(file);
        assertThat(drawn(opened)).hasSameSizeAs(figures);
        assertThat(opened.dom()).doesNotContain("data-taken");
    }

    @Test
    void thePageOfAStudy() throws Exception {
        assertThat(drawn(browser.open(swept("europe-at-the-table"), "--window-size=1100,900")))
                .hasSizeGreaterThan(6);
        assertThat(drawn(browser.open(swept("who-must-contribute")))).hasSizeGreaterThan(4);
        assertThat(drawn(browser.open(swept("kyivs-say"), "--window-size=400,800")))
                .hasSizeGreaterThan(4);
    }

    /** Designs that sample have pictures of their own: Morris's plane and Sobol' indices. */
    @Test
    void thePageOfAStudyThatSamples() throws Exception {
        List<String> screened = drawn(browser.open(sampled("morris: {trajectories: 6}"), "--window-size=1100,900"));
        assertThat(screened).anyMatch(figure -> figure.contains("screening of "));
        List<String> shared = drawn(browser.open(sampled("saltelli: {points: 16}"), "--window-size=400,800"));
        assertThat(shared).anyMatch(figure -> figure.contains("what its variance comes from"));
    }

    private static Path sampled(String design) throws IOException {
        String name = design.substring(0, design.indexOf(':'));
        Path study = Files.writeString(folder.resolve(name + ".yaml"), """
                study: %s
                scenario: %s
                question: Which of three numbers decides whether a cease-fire is signed?
                factors:
                  committed: {at: actors.highland.type.committed, declared: true}
                  highland_cost: {at: actors.highland.war.cost, declared: true}
                  lowland_cost: {at: actors.lowland.war.cost, declared: true}
                design: {%s}
                runs: 20 per case
                metrics: {signed: share(terms_ceasefire = general)}
                """.formatted(
                        name, Path.of("scenarios/examples/valley-war.yaml").toAbsolutePath(), design));
        return swept(study, folder.resolve("swept-" + name), 20);
    }

    private static Path swept(String study) {
        return swept(Path.of("scenarios/studies", study + ".yaml"), folder.resolve("swept-" + study), 6);
    }

    private static Path swept(Path study, Path results, int runs) {
        parley("sweep", study.toString(), "--runs", "" + runs, "--quiet", "--out", results.toString());
        return results.resolve("report.html");
    }

    @Test
    void thePageOfASensitivityAnalysis() throws Exception {
        Path results = folder.resolve("sensitivity");
        parley(
                "sensitivity",
                "scenarios/examples/valley-war.yaml",
                "--trajectories",
                "3",
                "--points",
                "16",
                "--runs",
                "4",
                "--quiet",
                "--out",
                results.toString());
        assertThat(drawn(browser.open(results.resolve("report.html")))).isNotEmpty();
    }

    @Test
    void theVerificationPage() throws Exception {
        Path page = folder.resolve("report.html");
        parley(
                "verify",
                "scenarios/textbook/nash-1950.yaml",
                "--quiet",
                "--out",
                folder.resolve("v").toString());
        Files.copy(folder.resolve("v").resolve("report.html"), page);
        assertThat(drawn(browser.open(page))).isEmpty();
    }

    @Test
    void hostileNamesShowAsText() throws Exception {
        Path scenario = Files.writeString(folder.resolve("hostile.yaml"), """
                name: hostile
                about: {title: %s}
                issues:
                  land: {options: [%s, %s, %s], status_quo: %s}
                  water: {options: [%s, %s]}
                actors:
                  north: {label: %s, prefers: {land: {ideal: %s, salience: 0.7}, water: {ideal: %s, salience: 0.3}}}
                  south: {label: %s, prefers: {land: {ideal: %s, salience: 0.4}, water: {ideal: %s, salience: 0.6}}}
                outcomes: {agreement: %s, no_agreement: %s}
                """.formatted(
                        yaml(MARKUP),
                        yaml(QUOTES),
                        yaml(MARKUP),
                        yaml(RIGHT_TO_LEFT),
                        yaml(MARKUP),
                        yaml(EMOJI),
                        yaml(COMBINING),
                        yaml(MARKUP),
                        yaml(QUOTES),
                        yaml(EMOJI),
                        yaml(LONG),
                        yaml(RIGHT_TO_LEFT),
                        yaml(COMBINING),
                        yaml(MARKUP),
                        yaml(QUOTES)));
        Opened page = browser.open(made("hostile", scenario, 200));
        assertThat(drawn(page)).hasSizeGreaterThan(3);
        String dom = page.dom().replaceAll("(?s)<script>.*?</script>", "");
        assertThat(dom).doesNotContain("data-taken", "<img", "<script");
        String text = dom.replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
        assertThat(text).contains(MARKUP, QUOTES.replace("\\\\", "\\"), RIGHT_TO_LEFT, EMOJI, COMBINING, LONG);
    }

    @Test
    void answersOfOtherCommands() throws Exception {
        Path runs = folder.resolve("answered");
        String scenario = "scenarios/examples/valley-war.yaml";
        parley("run", scenario, "--runs", "1000", "--quiet", "--no-report", "--out", runs.toString());
        assertThat(answered("compare", runs.toString(), scenario, "--set", "guarantor_seat=never", "--runs", "300"))
                .hasSize(6);
        assertThat(answered("discover", runs.toString())).isNotEmpty();
        assertThat(answered("explain", runs.toString(), "--runs", "50")).hasSize(1);
        assertThat(answered("explain", runs.toString(), "--pick", "typical")).hasSize(3);
        assertThat(answered("whatif", runs.toString(), "--set", "guarantor_seat=never", "--pick", "typical"))
                .anyMatch(figure -> figure.contains("figure-transitions"));
        assertThat(answered("whatif", runs.toString(), "--runs", "50"))
                .anyMatch(figure -> figure.contains("figure-goal-holds"));
    }

    private static List<String> answered(String... words) throws Exception {
        Path out = folder.resolve("answer");
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--out", out.toString(), "--overwrite"));
        parley(all.toArray(String[]::new));
        return drawn(browser.open(out.resolve("report.html")));
    }

    static String yaml(String text) {
        return "'" + text.replace("\\\\", "\\").replace("'", "''") + "'";
    }
}
