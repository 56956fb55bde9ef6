package org.parley.answer.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.answer.Answer;
import org.parley.answer.Block;
import org.parley.answer.Cell;
import org.parley.answer.Row;
import org.parley.chart.StackedBarChart;
import org.parley.render.html.HtmlPage;
import org.parley.render.html.ParsedPage;
import org.parley.render.html.Scripts;
import org.parley.render.json.AnswerJson;
import org.parley.scenario.Distribution;
import org.parley.scenario.Range;
import org.parley.scenario.Scenario;
import org.parley.scenario.evidence.EvidenceLedger;
import org.parley.scenario.evidence.EvidenceLedger.ClaimUse;
import org.parley.scenario.evidence.EvidenceLedger.Entry;
import org.parley.scenario.evidence.EvidenceLedger.Grounds;
import org.parley.scenario.evidence.EvidenceLedger.Kind;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.reader.ScenarioReader;
import org.w3c.dom.Element;

/** The evidence of a scenario as an answer, and its page. */
class EvidenceAnswerTest {

    private static final String HOSTILE =
            "</style><script>alert(\"1\")</script>&lt;' onclick=x \u0000\uD800🕊️ المملكة " + "long".repeat(80);
    private static final String SEEN = HOSTILE.replace("\u0000", "").replace("\uD800", "");

    private static final String SMALL = """
            name: small
            about: {title: A small quarrel}
            evidence: {a1: They want a low price., a2: Nobody asked.}
            orderings: {keener: {say: the buyer is keener, greater: [actors.buyer.patience], less: [actors.seller.patience], evidence: [a1]}}
            issues: {price: {options: [low, middle, high]}}
            actors:
              buyer: {prefers: {price: {ideal: low, evidence: [a1]}}, patience: {uniform: [0.9, 0.96], assumption: it can wait}}
              seller: {prefers: {price: high}, patience: 0.7}
            """;

    private static Answer answer(ScenarioFile file) {
        return EvidenceAnswer.of(
                EvidenceLedger.of(file), file.scenario(), file.name(), Map.of("x", "<x>"), false, "0.1.0");
    }

    private static Answer small() {
        return answer(ScenarioReader.readText("small.yaml", SMALL, Map.of()));
    }

    private static ParsedPage page(Answer answer) {
        return ParsedPage.withoutScripts(new HtmlPage(answer).html());
    }

    @Test
    void everyNumberAndDirectionStandsThereWithItsGrounds() {
        ParsedPage html = page(small());
        Element ideal = row(html, "prefers.price.ideal", 0);
        assertThat(ParsedPage.words(ideal.getTextContent())).contains("low", "cited", "a1", "said of");
        assertThat(ParsedPage.words(row(html, "patience", 0).getTextContent()))
                .contains("uniform [0.9, 0.96]", "median 0.93", "assumed", "it can wait");
        assertThat(ParsedPage.words(row(html, "patience", 1).getTextContent())).contains("0.7", "no reason");
    }

    private static Element row(ParsedPage html, String name, int nth) {
        return html.all("tr").stream()
                .filter(tr -> !new ParsedPage(tr).texts("th").isEmpty()
                        && new ParsedPage(tr).texts("th").get(0).equals(name))
                .toList()
                .get(nth);
    }

    @Test
    void claimsAndEntriesLeadToEachOther() {
        ParsedPage html = page(small());
        Element claim = row(html, "a1", 0);
        String there = "#" + row(html, "prefers.price.ideal", 0).getAttribute("id");
        assertThat(new ParsedPage(claim).attributes()).contains("href=" + there);
        assertThat(new ParsedPage(row(html, "prefers.price.ideal", 0)).attributes())
                .contains("href=#" + claim.getAttribute("id"));
        assertThat(ParsedPage.words(row(html, "a2", 0).getTextContent())).contains("Nobody asked.", "nowhere");
        assertThat(ParsedPage.words(html.root().getTextContent())).contains("1 of 2 claims are cited nowhere: a2");
    }

    @Test
    void orderingsStandThereWithTheirCheck() {
        ParsedPage html = page(small());
        assertThat(html.texts("h3")).contains("the buyer is keener");
        assertThat(ParsedPage.words(row(html, "actors.buyer.patience", 0).getTextContent()))
                .contains("0.93", "actors.seller.patience", "0.7", "0.0%", "✓\u00A0holds");
        ScenarioFile set = ScenarioReader.readText("small.yaml", SMALL, Map.of("actors.seller.patience", "0.99"));
        assertThat(ParsedPage.words(
                        row(page(answer(set)), "actors.buyer.patience", 0).getTextContent()))
                .contains("100.0%", "✗\u00A0contradicted");
    }

    @Test
    void theBarsSayInWordsWhatTheyShow() {
        StackedBarChart bars = (StackedBarChart) small().charts().get("grounds");
        assertThat(bars.caption().alt()).contains("directions: 2, 1 cited, 1 no reason");
        assertThat(page(small()).attributes())
                .contains("aria-label=" + bars.caption().alt());
        for (int row = 0; row < bars.rows().size(); row++) {
            int kind = row;
            assertThat(bars.parts().stream()
                            .mapToDouble(p -> p.shares().values()[kind])
                            .sum())
                    .isCloseTo(1, within(1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scenarios/riyadh-2025.yaml",
                "scenarios/examples/valley-war.yaml",
                "scenarios/examples/two-party-trade.yaml",
                "scenarios/textbook/rubinstein-1982.yaml"
            })
    void everyLinkLeadsSomewhereAndNothingIsFetched(String file) {
        String text = new HtmlPage(answer(ScenarioReader.read(Path.of(file), Map.of()))).html();
        ParsedPage html = ParsedPage.withoutScripts(text);
        List<String> links =
                html.attributes().stream().filter(a -> a.startsWith("href=#")).toList();
        List<String> places = html.attributes().stream()
                .filter(a -> a.startsWith("id="))
                .map(a -> a.replace("id=", "href=#"))
                .toList();
        assertThat(places).doesNotHaveDuplicates().containsAll(links);
        assertThat(text.replaceAll("(?s)<script>.*?</script>|<svg.*?</svg>", ""))
                .doesNotContain("http:", "https:", "src=", "url(", "@import", "<link");
        List<String> scopes = new ArrayList<>();
        html.all("th").forEach(th -> scopes.add(th.getAttribute("scope")));
        assertThat(scopes).containsOnly("col", "row");
        assertThat(html.all("table"))
                .allMatch(t -> !new ParsedPage(t).texts("caption").isEmpty());
    }

    @Test
    void theFlagshipLacksNothing() {
        ScenarioFile file = ScenarioReader.read(Path.of("scenarios/riyadh-2025.yaml"), Map.of());
        EvidenceLedger ledger = EvidenceLedger.of(file);
        List<Row> rows = answer(file).sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Grid.class::isInstance)
                .flatMap(grid -> ((Block.Grid) grid).table().rows().stream())
                .toList();
        assertThat(rows.stream().filter(row -> row.place().startsWith("entry-")))
                .hasSize(ledger.entries().size());
        assertThat(rows.stream().filter(row -> row.place().startsWith("claim-")))
                .hasSize(28)
                .allMatch(row -> row.cells().get(2) instanceof Cell.Links uses
                        && uses.links().stream().noneMatch(use -> use.place().isEmpty()));
        assertThat(rows.stream()
                        .map(row -> row.cells().get(Math.min(5, row.cells().size() - 1)))
                        .filter(check -> check.text().equals("✓\u00A0holds")))
                .hasSize(ledger.orderings().size());
    }

    @Test
    void hostileTextShowsAsText() {
        Entry entry = new Entry(
                "actors." + HOSTILE,
                Kind.NUMBER,
                HOSTILE,
                HOSTILE,
                new Distribution.Uniform(0, 1),
                Range.ANY,
                1.0,
                Grounds.CITED,
                List.of(HOSTILE),
                HOSTILE,
                HOSTILE,
                List.of(HOSTILE),
                HOSTILE,
                1);
        EvidenceLedger ledger = new EvidenceLedger(
                "x", HOSTILE, List.of(entry), List.of(new ClaimUse(HOSTILE, HOSTILE, List.of(HOSTILE))), List.of());
        Scenario scenario =
                ScenarioReader.readText("small.yaml", SMALL, Map.of()).scenario();
        String text = new HtmlPage(EvidenceAnswer.of(ledger, scenario, HOSTILE, Map.of(), true, "0")).html();
        ParsedPage html = ParsedPage.withoutScripts(text);
        assertThat(html.all("script")).isEmpty();
        assertThat(text.split("<script", -1)).hasSize(1 + Scripts.own().texts().size());
        assertThat(html.all("style")).hasSize(1);
        assertThat(html.texts("td")).anyMatch(t -> t.contains(ParsedPage.words(SEEN)));
        assertThat(html.texts("a")).contains(ParsedPage.words(SEEN));
        assertThat(html.attributes()).noneMatch(a -> a.startsWith("on"));
    }

    @Test
    void itIsTheSameInEveryCountry() {
        Locale here = Locale.getDefault();
        Answer answer = small();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(AnswerJson.write(small())).isEqualTo(AnswerJson.write(answer));
        } finally {
            Locale.setDefault(here);
        }
    }

    @Test
    void linksAndPlacesAreReadAgain() throws AnswerJson.UnreadableException {
        String json = AnswerJson.write(small());
        assertThat(AnswerJson.write(AnswerJson.read(json.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(json)
                .contains("\"place\":\"entry-1\"");
    }
}
