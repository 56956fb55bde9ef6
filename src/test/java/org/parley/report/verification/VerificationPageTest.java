package org.parley.report.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.parley.answer.Provenance;
import org.parley.findings.verification.Verdict.Kind;
import org.parley.render.html.ParsedPage;
import org.parley.report.verification.VerificationPage.Claim;
import org.parley.report.verification.VerificationPage.Replication;
import org.w3c.dom.Element;

class VerificationPageTest {

    private static final String HOSTILE =
            "</title><script>alert(\"1\")</script>&lt;' onclick=x \u0000\uD800🕊️ المملكة";
    private static final String SEEN = "</title><script>alert(\"1\")</script>&lt;' onclick=x 🕊️ المملكة";

    private static final Replication RUBINSTEIN = new Replication(
            "Rubinstein 1982",
            "scenarios/textbook/rubinstein-1982.yaml",
            List.of(
                    claim("The first proposer gets 1/(1+δ).", Kind.AGREES, ""),
                    claim("It is settled at once.", Kind.AGREES, "")));

    private static final Replication BUENO = new Replication(
            "Bueno de Mesquita 1994", "b.yaml", List.of(claim("8.35", Kind.DIFFERS_AS_EXPLAINED, "The ties.")));

    private static final Replication BAD =
            new Replication(HOSTILE, HOSTILE, List.of(claim(HOSTILE, Kind.FAILS, HOSTILE)));

    private static Claim claim(String says, Kind verdict, String note) {
        return new Claim(says, says + " p. 1", "0.526", "0.527", "+0.001", "0.01", "0", verdict, note);
    }

    private static VerificationPage page(Replication... replications) {
        return new VerificationPage(
                List.of(replications), "A rule.", new Provenance("0.1.0", OptionalLong.of(7), "parley verify <x>"));
    }

    @Test
    void itSaysOnTopWhatCameOfAllClaims() {
        assertThat(page(RUBINSTEIN, BUENO, BAD).summary())
                .contains("4 claims", "3 scenarios")
                .endsWith(": 2 agree, 1 differs as explained, 1 fails.");
        assertThat(page(BUENO).summary()).contains("1 claim of", "1 scenario,").endsWith(": 1 differs as explained.");
        assertThat(page(new Replication("t", "f", List.of())).summary()).endsWith(": no claims.");
    }

    @Test
    void itGroupsClaimsByScenario() {
        ParsedPage html = ParsedPage.of(page(RUBINSTEIN, BUENO).html());
        assertThat(html.texts("h1")).hasSize(1);
        assertThat(html.texts("h2")).containsExactly("Rubinstein 1982", "Bueno de Mesquita 1994");
        List<Element> tables = html.all("table");
        assertThat(tables).hasSize(2);
        assertThat(new ParsedPage(tables.get(0)).texts("caption"))
                .containsExactly("2 agree. Scenario: scenarios/textbook/rubinstein-1982.yaml");
        ParsedPage second = new ParsedPage(tables.get(1));
        assertThat(second.texts("td"))
                .containsExactly("0.526", "0.527", "+0.001", "0.01", "0", "≠\u00A0differs as explained");
        assertThat(second.all("th").get(7).getTextContent()).contains("8.35", "8.35 p. 1", "The ties.");
        assertThat(html.all("footer").get(0).getTextContent())
                .contains(
                        "Parley 0.1.0, seed 7",
                        "parley verify <x>",
                        "A model of declared assumptions, not a forecast.");
    }

    @Test
    void hostileTextShowsAsText() {
        ParsedPage html = ParsedPage.of(page(BAD, RUBINSTEIN).html());
        assertThat(html.all("script")).isEmpty();
        assertThat(html.texts("h2")).contains(SEEN);
        assertThat(html.texts("a")).contains(SEEN);
        assertThat(html.all("th").stream().map(Element::getTextContent)).anyMatch(t -> t.contains(SEEN + " p. 1"));
        assertThat(html.attributes()).noneMatch(a -> a.startsWith("on"));
    }

    @Test
    void itReachesForNothing() {
        String html = page(BAD, RUBINSTEIN).html();
        assertThat(html).doesNotContain("http:", "https:", "src=", "url(", "@import", "<link");
        ParsedPage page = ParsedPage.of(html);
        assertThat(page.attributes()).contains("content=default-src 'none'; style-src 'unsafe-inline'");
        List<String> links =
                page.attributes().stream().filter(a -> a.startsWith("href=")).toList();
        List<String> places = page.attributes().stream()
                .filter(a -> a.startsWith("id="))
                .map(a -> a.replace("id=", "href=#"))
                .toList();
        assertThat(places).doesNotHaveDuplicates().containsAll(links);
    }

    @Test
    void screenReadersFindTheirWay() {
        ParsedPage html = ParsedPage.of(page(RUBINSTEIN, BUENO).html());
        assertThat(html.root().getAttribute("lang")).isEqualTo("en");
        assertThat(html.texts("title")).isEqualTo(html.texts("h1"));
        assertThat(html.all("main")).hasSize(1);
        assertThat(html.all("a").get(0).getAttribute("href")).isEqualTo("#content");
        List<String> scopes = new ArrayList<>();
        html.all("th").forEach(th -> scopes.add(th.getAttribute("scope")));
        assertThat(scopes).containsOnly("col", "row");
    }

    @Test
    void itIsTheSameInEveryCountry() {
        Locale before = Locale.getDefault();
        String html = page(RUBINSTEIN).html();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(page(RUBINSTEIN).html()).isEqualTo(html);
        } finally {
            Locale.setDefault(before);
        }
    }
}
