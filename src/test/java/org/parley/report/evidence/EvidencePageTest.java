package org.parley.report.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.answer.Provenance;
import org.parley.render.html.ParsedPage;
import org.parley.scenario.Distribution;
import org.parley.scenario.Scenario;
import org.parley.scenario.evidence.EvidenceLedger;
import org.parley.scenario.evidence.EvidenceLedger.ClaimUse;
import org.parley.scenario.evidence.EvidenceLedger.Entry;
import org.parley.scenario.evidence.EvidenceLedger.Grounds;
import org.parley.scenario.evidence.EvidenceLedger.Kind;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.reader.ScenarioReader;
import org.w3c.dom.Element;

class EvidencePageTest {

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

    private static EvidencePage page(ScenarioFile file) {
        return EvidencePage.of(
                EvidenceLedger.of(file),
                file.scenario(),
                file.name(),
                new Provenance("0.1.0", OptionalLong.empty(), "parley evidence <x>"));
    }

    private static EvidencePage small() {
        return page(ScenarioReader.readText("small.yaml", SMALL, Map.of()));
    }

    @Test
    void everyNumberAndDirectionStandsThereWithItsGrounds() {
        ParsedPage html = ParsedPage.of(small().html());
        Element ideal = row(html, "prefers.price.ideal", 0);
        assertThat(ParsedPage.words(ideal.getTextContent())).contains("low", "cited", "cites a1", "said of");
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
        ParsedPage html = ParsedPage.of(small().html());
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
        ParsedPage html = ParsedPage.of(small().html());
        assertThat(html.texts("h3")).contains("the buyer is keener");
        assertThat(ParsedPage.words(row(html, "actors.buyer.patience", 0).getTextContent()))
                .contains("0.93", "actors.seller.patience", "0.7", "0.0%", "✓\u00A0holds");
        ScenarioFile set = ScenarioReader.readText("small.yaml", SMALL, Map.of("actors.seller.patience", "0.99"));
        assertThat(ParsedPage.words(row(ParsedPage.of(page(set).html()), "actors.buyer.patience", 0)
                        .getTextContent()))
                .contains("100.0%", "✗\u00A0contradicted");
    }

    @Test
    void theBarsSayInWordsWhatTheyShow() {
        EvidencePage page = small();
        ParsedPage html = ParsedPage.of(page.html());
        List<String> words =
                page.shares().stream().map(EvidencePage.Share::words).toList();
        assertThat(html.all("div").stream()
                        .filter(d -> d.getAttribute("role").equals("img"))
                        .map(d -> d.getAttribute("aria-label"))
                        .toList())
                .isEqualTo(words);
        assertThat(words).anyMatch(w -> w.startsWith("Directions: 2, 1 cited, 1 no reason"));
        for (EvidencePage.Share share : page.shares()) {
            assertThat(share.parts().stream()
                            .mapToLong(EvidencePage.Part::count)
                            .sum())
                    .isEqualTo(share.all());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scenarios/riyadh-2025.yaml",
                "scenarios/examples/border-war.yaml",
                "scenarios/examples/two-party-trade.yaml",
                "scenarios/textbook/rubinstein-1982.yaml"
            })
    void everyLinkLeadsSomewhereAndNothingIsFetched(String file) {
        EvidencePage page = page(ScenarioReader.read(Path.of(file), Map.of()));
        ParsedPage html = ParsedPage.of(page.html());
        List<String> links =
                html.attributes().stream().filter(a -> a.startsWith("href=")).toList();
        List<String> places = html.attributes().stream()
                .filter(a -> a.startsWith("id="))
                .map(a -> a.replace("id=", "href=#"))
                .toList();
        assertThat(places).doesNotHaveDuplicates().containsAll(links);
        assertThat(page.html()).doesNotContain("http:", "https:", "src=", "url(", "@import", "<link");
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
        EvidencePage page = page(file);
        assertThat(page.blocks().stream().mapToInt(b -> b.entries().size()).sum()
                        + page.neutral().size())
                .isEqualTo(ledger.entries().size());
        assertThat(page.claims()).hasSize(28).allMatch(c -> c.uses().stream().allMatch(use -> use.place() != null));
        assertThat(page.unused()).isEmpty();
        assertThat(page.orderings().stream().mapToInt(o -> o.pairs().size()).sum())
                .isEqualTo(ledger.orderings().size());
    }

    @Test
    void hostileTextShowsAsText() {
        Entry entry = new Entry(
                "actors." + HOSTILE,
                Kind.NUMBER,
                HOSTILE,
                HOSTILE,
                new Distribution.Uniform(0, 1),
                HOSTILE,
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
        ParsedPage html = ParsedPage.of(
                EvidencePage.of(ledger, scenario, HOSTILE, new Provenance("0", OptionalLong.empty(), HOSTILE))
                        .html());
        assertThat(html.all("script")).isEmpty();
        assertThat(html.all("style")).hasSize(2);
        assertThat(html.texts("td")).anyMatch(t -> t.contains(ParsedPage.words(SEEN)));
        assertThat(html.texts("a")).contains(ParsedPage.words(SEEN));
        assertThat(html.attributes()).noneMatch(a -> a.startsWith("on"));
    }

    @Test
    void itIsTheSameInEveryCountry() {
        Locale before = Locale.getDefault();
        String html = small().html();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(small().html()).isEqualTo(html);
        } finally {
            Locale.setDefault(before);
        }
    }
}
