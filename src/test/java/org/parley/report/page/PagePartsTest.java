package org.parley.report.page;

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
import org.parley.report.Table;
import org.parley.report.chart.Bars;
import org.parley.report.chart.Caption;
import org.parley.report.chart.Series;

/** The parts that all pages share. */
class PagePartsTest {

    private static final String HOSTILE = "<b onclick='x'>\"Sudan\" & co</b>";

    private static final Bars CHART = new Bars(
            new Caption(HOSTILE, "", "One bar is longer. " + HOSTILE),
            Bars.Unit.COUNT,
            List.of(HOSTILE, "Chad"),
            List.of(new Series(HOSTILE, new double[] {1, 2000})));

    @Test
    void aFigureShowsAPictureItsWordsAndItsNumbers() {
        HtmlPage figure = HtmlPage.of(Templates.fill("figure.jte", new Figure("power", CHART)));
        assertThat(figure.all("svg")).hasSize(1);
        assertThat(figure.all("svg").get(0).getAttribute("aria-label")).isEqualTo("One bar is longer. " + HOSTILE);
        assertThat(figure.all("b")).isEmpty();
        assertThat(figure.all("details")).hasSize(1);
        HtmlPage table = new HtmlPage(figure.all("table").get(0));
        assertThat(table.texts("caption")).containsExactly(HOSTILE);
        assertThat(table.texts("th")).containsExactly("Actor", HOSTILE);
        assertThat(table.texts("td")).containsExactly(HOSTILE, "1", "Chad", "2,000");
        assertThat(figure.all("figcaption").get(0).getTextContent()).contains(HOSTILE);
        assertThat(figure.attributes())
                .contains("download=power.vl.json", "aria-label=One bar is longer. " + HOSTILE)
                .noneMatch(a -> a.startsWith("on"));
    }

    @Test
    void numbersOfATableStandUnderEachOther() {
        Table table = new Table("Votes", List.of("Who", "Votes"), Set.of(1), List.of(List.of("Chad", "1")));
        HtmlPage html = HtmlPage.of(Templates.fill("table.jte", table));
        assertThat(html.all("td").get(0).hasAttribute("class")).isFalse();
        assertThat(html.all("td").get(1).getAttribute("class")).isEqualTo("number");
    }

    @Test
    void rowsFitTheirColumns() {
        assertThatThrownBy(() -> new Table("Votes", List.of("Who"), Set.of(), List.of(List.of("a", "b"))))
                .hasMessageContaining("'Votes' has 1 columns and a row of 2");
        assertThatThrownBy(() -> new Table("Votes", List.of(), Set.of(), List.of()))
                .hasMessageContaining("no columns");
        assertThatThrownBy(() -> new Table("Votes", List.of("Who"), Set.of(1), List.of()))
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
                .flatMap(theme -> Stream.of("ink", "soft", "link", "good", "open", "bad")
                        .map(name -> DynamicTest.dynamicTest(
                                name + " on " + theme.get("paper"),
                                () -> assertThat(contrast(theme.get(name), theme.get("paper")))
                                        .isGreaterThanOrEqualTo(4.5))));
    }

    private static Map<String, Color> colours(String rules) {
        return Pattern.compile("--(\\w+): #(\\w)(\\w)(\\w)(?:(\\w)(\\w)(\\w))?;")
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

    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int part) {
        double c = part / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
