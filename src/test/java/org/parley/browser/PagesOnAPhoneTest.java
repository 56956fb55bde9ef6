package org.parley.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.cli.Parley;

/**
 * Each kind of page fits a phone (390 pixels) and the narrowest screen that WCAG 2.2 asks for (320 pixels, success criterion
 * 1.4.10): nothing reaches beyond its right edge but what scrolls by itself. Skipped on a machine without a browser.
 */
@Tag("browser")
class PagesOnAPhoneTest {

    private static final Pattern SAID = Pattern.compile("<li>([^<]*)</li>");

    /** Frames each page, narrows the frames, and lists what sticks out of each; a frame is as good as a phone to a page. */
    private static final String FRAMES = """
            <!DOCTYPE html><html><body>%s<ol></ol><script>
            const later = (time) => new Promise((done) => setTimeout(done, time));
            const say = (text) => document.querySelector("ol").append(Object.assign(document.createElement("li"), { textContent: text }));
            async function look(frame) {
              const page = () => frame.contentDocument;
              const figures = () => page().querySelectorAll("figure.chart").length;
              for (const width of [390, 320]) {
                frame.width = width;
                await later(500);
                const out = Array.from(page().querySelectorAll("body *"))
                  .filter((e) => !e.closest(".scroll, svg") && e.getBoundingClientRect().right > width + 0.5)
                  .map((e) => e.tagName + " " + e.textContent.trim().slice(0, 40));
                const wide = page().scrollingElement.scrollWidth;
                const drawn = Array.from(page().querySelectorAll("figure.chart")).filter((figure) => figure.querySelector("svg")).length;
                say([frame.title, width, wide, figures() - drawn, out.slice(0, 3).join("; ")].join("|"));
              }
            }
            window.addEventListener("load", () => Promise.all(Array.from(document.querySelectorAll("iframe")).map(look)));
            </script></body></html>
            """;

    @TempDir
    private static Path folder;

    private static final List<Path> PAGES = new ArrayList<>();

    private static Path made(String page, String... words) {
        Path out = folder.resolve("page-" + PAGES.size());
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--out", out.toString()));
        StringWriter err = new StringWriter();
        int code =
                Parley.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), all.toArray(String[]::new));
        assertThat(code).as(err.toString()).isZero();
        PAGES.add(out.resolve(page));
        return out;
    }

    @Test
    void nothingReachesBeyondANarrowScreen() throws Exception {
        Browser browser = Browser.find(folder).orElse(null);
        assumeTrue(browser != null, Browser.NONE);
        String report = "report.html";
        String flagship = "scenarios/riyadh-2025.yaml";
        String small = "scenarios/examples/valley-war.yaml";
        made(report, "run", flagship, "--runs", "60", "--quiet");
        String runs = made(report, "run", small, "--runs", "60", "--quiet").toString();
        made(report, "sweep", "scenarios/studies/kyivs-say.yaml", "--runs", "5", "--quiet");
        made(report, "sweep", "scenarios/studies/europe-at-the-table.yaml", "--runs", "2", "--quiet");
        made(report, "compare", runs, small, "--set", "war.front.advance=0.6", "--runs", "20", "--quiet");
        made(report, "whatif", runs, "--set", "war.front.advance=0.6", "--quiet");
        made(report, "discover", runs, "--quiet");
        made(report, "explain", runs, "--runs", "5");
        made(report, "explain", runs, "--run", "1");
        made(report, "whatif", runs, "--set", "guarantor_seat=never", "--run", "1", "--quiet");
        made(report, "whatif", runs, "--runs", "20", "--quiet");
        made(report, "sensitivity", small, "--trajectories", "2", "--points", "16", "--runs", "2", "--quiet");
        made("report.html", "evidence", flagship, "--quiet");
        made("report.html", "analyse", flagship, "--quiet");
        made("report.html", "verify", "scenarios/textbook/nash-1950.yaml", "--quiet");
        String frames = PAGES.stream()
                .map(page -> "<iframe width='390' height='800' title='" + folder.relativize(page) + "' src='"
                        + page.toUri() + "'></iframe>")
                .collect(Collectors.joining());
        Path wrapper = Files.writeString(folder.resolve("frames.html"), FRAMES.formatted(frames));
        List<String> said = SAID.matcher(
                        browser.open(wrapper, "--allow-file-access-from-files").dom())
                .results()
                .map((MatchResult m) -> m.group(1))
                .toList();
        assertThat(said).hasSize(2 * PAGES.size());
        for (String line : said) {
            String[] parts = line.split("\\|", 5);
            assertThat(Integer.parseInt(parts[2])).as(line).isLessThanOrEqualTo(Integer.parseInt(parts[1]));
            assertThat(parts[3]).as("charts not drawn of " + line).isEqualTo("0");
        }
    }
}
