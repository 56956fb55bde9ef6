package org.parley.render.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parley.answer.Answer;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.answer.Provenance;
import org.parley.answer.Section;
import org.parley.answer.Table;
import org.parley.chart.ChartSamples;
import org.parley.render.vega.VegaLite;

/** A page of sections: whole, safe, and readable by all. */
class HtmlPageTest {

    private static final String HOSTILE =
            "</script><script>alert(1)</script><img src=x onerror=alert(2)> \"quoted\" 'so' &amp;";

    private static Answer page(List<Block> blocks) {
        return new Answer(
                "kinds",
                HOSTILE,
                HOSTILE,
                List.of(
                        new Section("one", HOSTILE, HOSTILE, blocks),
                        new Section("two", "B", "There is nothing.", List.of())),
                List.of(),
                new Provenance("0.1.0", OptionalLong.of(1), HOSTILE));
    }

    private static final List<Block> BLOCKS = List.of(
            new Figure("bars", ChartSamples.KINDS.get(2)),
            new Figure("plane", ChartSamples.KINDS.get(0)),
            new Block.Note(HOSTILE),
            new Block.Grid(HOSTILE, Table.ofTexts(HOSTILE, List.of(HOSTILE), Set.of(), List.of(List.of(HOSTILE)))),
            new Block.Story(HOSTILE, HOSTILE, HOSTILE, List.of(HOSTILE)));

    /** The page without its scripts, which are no XML. */
    private static ParsedPage withoutScripts(String html) {
        return ParsedPage.withoutScripts(html);
    }

    private static List<String> scripts(String html) {
        return Pattern.compile("(?s)<script>(.*?)</script>")
                .matcher(html)
                .results()
                .map(m -> m.group(1))
                .toList();
    }

    @Test
    void itRunsItsOwnScriptsAndNoOthers() {
        String html = new HtmlPage(page(BLOCKS)).html();
        List<String> scripts = scripts(html);
        assertThat(scripts).isEqualTo(Scripts.own().texts()).hasSize(1);
        assertThat(scripts.get(0)).hasSizeLessThan(15_000).doesNotContain("eval", "innerHTML", "fetch(");
        ParsedPage page = withoutScripts(html);
        assertThat(page.all("script")).isEmpty();
        assertThat(page.all("img")).isEmpty();
        assertThat(page.attributes()).noneMatch(a -> a.startsWith("on") || a.startsWith("src="));
        String policy = page.attributes().stream()
                .filter(a -> a.startsWith("content=default-src"))
                .findFirst()
                .orElseThrow();
        assertThat(policy)
                .startsWith("content=default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-")
                .doesNotContain("http", "script-src 'unsafe", "eval", "*");
        assertThat(policy.split("sha256-")).hasSize(2);
    }

    @Test
    void aPageWithoutChartsHasNoScripts() {
        String html = new HtmlPage(page(List.of())).html();
        assertThat(scripts(html)).isEmpty();
        assertThat(html).doesNotContain("script-src").hasSizeLessThan(20_000);
    }

    @Test
    void noScriptEndsBeforeItsEnd() {
        Scripts scripts = new Scripts(List.of("a('</script>'); b('</SCRIPT '); c('<!-- '); d()\r\n"));
        assertThat(scripts.texts()).containsExactly("a('<\\/script>'); b('<\\/SCRIPT '); c('<\\!-- '); d()\n");
    }

    @Test
    void hostileTextShowsAsText() {
        ParsedPage page = withoutScripts(new HtmlPage(page(BLOCKS)).html());
        String seen = ParsedPage.words(HOSTILE);
        assertThat(page.texts("h1")).containsExactly(seen);
        assertThat(page.texts("h2")).containsExactly(seen, "B");
        assertThat(page.texts("h3")).containsExactly(seen);
        assertThat(page.texts("td")).contains(seen);
        assertThat(page.texts("summary")).contains(seen);
    }

    @Test
    void everyChartHasItsTableItsWordsAndItsSpecification() {
        Answer page = page(BLOCKS);
        ParsedPage html = withoutScripts(new HtmlPage(page).html());
        assertThat(page.charts().keySet()).containsExactly("bars", "plane");
        assertThat(html.all("figure")).hasSize(2).allSatisfy(figure -> {
            ParsedPage part = new ParsedPage(figure);
            assertThat(part.all("svg")).hasSize(1);
            assertThat(part.all("table")).hasSize(1);
            assertThat(part.all("svg").get(0).getAttribute("role")).isEqualTo("img");
        });
        String link = html.all("a").stream()
                .filter(a -> a.getAttribute("download").equals("bars.vl.json"))
                .findFirst()
                .orElseThrow()
                .getAttribute("href");
        byte[] json = Base64.getDecoder().decode(link.substring(link.indexOf(',') + 1));
        assertThat(new String(json, StandardCharsets.UTF_8)).isEqualTo(VegaLite.text(ChartSamples.KINDS.get(2)));
    }

    @Test
    void screenReadersAndKeyboardsFindTheirWay() {
        ParsedPage page = withoutScripts(new HtmlPage(page(BLOCKS)).html());
        assertThat(page.root().getAttribute("lang")).isEqualTo("en-GB");
        List<String> attributes = page.attributes();
        assertThat(attributes).contains("href=#one", "href=#two", "href=#content");
        List<String> ids = attributes.stream().filter(a -> a.startsWith("id=")).toList();
        assertThat(ids).doesNotHaveDuplicates().contains("id=one", "id=two", "id=content");
        assertThat(page.all("section"))
                .allSatisfy(s -> assertThat(s.getAttribute("aria-label")).isNotBlank());
    }

    @Test
    void aSectionSaysSomething() {
        assertThatThrownBy(() -> new Section("a", "A", " ", List.of())).hasMessageContaining("a sentence");
        assertThatThrownBy(() -> new Section("A b", "A", "x", List.of())).hasMessageContaining("an id");
        assertThatThrownBy(() -> new Figure("../x", ChartSamples.KINDS.get(0))).hasMessageContaining("names no figure");
    }
}
