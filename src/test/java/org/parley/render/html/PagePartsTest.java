package org.parley.render.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.parley.answer.Block.Figure;
import org.parley.answer.Table;
import org.parley.chart.BarChart;
import org.parley.chart.Caption;
import org.parley.chart.Series;
import org.parley.chart.ValueFormat;
import org.parley.render.Contrast;

/** The parts that all pages share. */
class PagePartsTest {

    private static final String HOSTILE = "<b onclick='x'>\"Sudan\" & co</b>";

    private static final BarChart CHART = new BarChart(
            new Caption(HOSTILE, "", "One bar is longer. " + HOSTILE),
            ValueFormat.COUNT,
            List.of(HOSTILE, "Chad"),
            List.of(new Series(HOSTILE, new double[] {1, 2000})));

    @Test
    void aFigureShowsAPictureItsWordsAndItsNumbers() {
        ParsedPage figure = ParsedPage.of(Templates.fill("figure.jte", new Figure("power", CHART)));
        assertThat(figure.all("svg")).hasSize(1);
        assertThat(figure.all("svg").get(0).getAttribute("aria-label")).isEqualTo("One bar is longer. " + HOSTILE);
        assertThat(figure.all("b")).isEmpty();
        assertThat(figure.all("details")).hasSize(1);
        ParsedPage table = new ParsedPage(figure.all("table").get(0));
        assertThat(table.texts("caption")).containsExactly(HOSTILE);
        assertThat(table.texts("th")).containsExactly("Actor", HOSTILE, HOSTILE, "Chad");
        assertThat(table.texts("td")).containsExactly("1", "2,000");
        assertThat(figure.all("figcaption").get(0).getTextContent()).contains(HOSTILE);
        assertThat(figure.attributes())
                .contains("download=power.vl.json", "aria-label=One bar is longer. " + HOSTILE)
                .noneMatch(a -> a.startsWith("on"));
    }

    @Test
    void numbersOfATableStandUnderEachOther() {
        Table table = Table.ofTexts("Votes", List.of("Who", "Votes"), Set.of(1), List.of(List.of("Chad", "1")));
        ParsedPage html = ParsedPage.of(Templates.fill("table.jte", table));
        assertThat(html.all("th").get(2).hasAttribute("class")).isFalse();
        assertThat(html.all("td").get(0).getAttribute("class")).isEqualTo("number");
    }

    /** A reader of the screen says which row and which column a number stands in. */
    @Test
    void rowsAndColumnsOfATableAreHeaded() {
        Table named = Table.ofTexts("Votes", List.of("", "Votes"), Set.of(1), List.of(List.of("Chad", "1")));
        ParsedPage html = ParsedPage.of(Templates.fill("table.jte", named));
        assertThat(html.texts("th")).containsExactly("Votes", "Chad");
        assertThat(html.all("th").stream().map(th -> th.getAttribute("scope"))).containsExactly("col", "row");
        Table counted = Table.ofTexts("Votes", List.of("Votes", "Of"), Set.of(0), List.of(List.of("1", "2")));
        assertThat(ParsedPage.of(Templates.fill("table.jte", counted)).texts("td"))
                .containsExactly("1", "2");
    }

    @Test
    void whatHasNoSpaceMayBreakAnywhere() {
        Table table = Table.ofTexts(
                "Digests", List.of("What", "Which"), Set.of(), List.of(List.of("scenario", "0a1b".repeat(16))));
        ParsedPage html = ParsedPage.of(Templates.fill("table.jte", table));
        assertThat(html.all("td").get(0).getAttribute("class")).isEqualTo("unbroken");
    }

    @Test
    void rowsFitTheirColumns() {
        assertThatThrownBy(() -> Table.ofTexts("Votes", List.of("Who"), Set.of(), List.of(List.of("a", "b"))))
                .hasMessageContaining("'Votes' has 1 columns and a row of 2");
        assertThatThrownBy(() -> Table.ofTexts("Votes", List.of(), Set.of(), List.of()))
                .hasMessageContaining("no columns");
        assertThatThrownBy(() -> Table.ofTexts("Votes", List.of("Who"), Set.of(1), List.of()))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    /** Contrast as WCAG 2.2 defines it (success criterion 1.4.3): at least 4.5 to 1 for text, level AA. */
    @TestFactory
    Stream<DynamicTest> textStandsOutFromThePaper() {
        String css = Templates.fill("style.jte", Map.of());
        List<Map<String, Color>> themes = Pattern.compile(":root \\{([^}]*)\\}")
                .matcher(css)
                .results()
                .map(m -> colours(m.group(1)))
                .toList();
        assertThat(themes).hasSize(3); // light, dark, print
        return themes.stream()
                .flatMap(theme -> Stream.of(
                                "ink",
                                "ink2",
                                "link",
                                "good",
                                "open",
                                "bad",
                                "stands-text",
                                "broken-text",
                                "arms-text",
                                "actor1")
                        .map(name -> DynamicTest.dynamicTest(
                                name + " on " + theme.get("bg"),
                                () -> assertThat(Contrast.of(theme.get(name), theme.get("bg")))
                                        .isGreaterThanOrEqualTo(4.5))));
    }

    private static Map<String, Color> colours(String rules) {
        return Pattern.compile("--([\\w-]+): #(\\w)(\\w)(\\w)(?:(\\w)(\\w)(\\w))?;")
                .matcher(rules)
                .results()
                .collect(Collectors.toMap(
                        m -> m.group(1),
                        m -> Color.decode(
                                m.group(5) == null
                                        ? "#" + m.group(2).repeat(2)
                                                + m.group(3).repeat(2)
                                                + m.group(4).repeat(2)
                                        : m.group()
                                                .substring(m.group().indexOf('#'))
                                                .replace(";", ""))));
    }
}
