package org.parley.render.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.chart.ChartSamples;
import org.parley.chart.sketch.GateFlow;
import org.parley.chart.sketch.Sketched;
import org.parley.render.Contrast;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What holds for every kind of chart that Parley alone draws. */
class PicturesTest {

    static List<Sketched> all() {
        return Stream.concat(ChartSamples.KINDS.stream(), ChartSamples.HOSTILE_KINDS.stream())
                .filter(Sketched.class::isInstance)
                .map(Sketched.class::cast)
                .toList();
    }

    private static Document read(String svg) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void itIsXmlWithWordsForThoseWhoCannotSeeItAndRunsNothing(Sketched chart) throws Exception {
        for (String svg : List.of(
                Pictures.svg(chart),
                Pictures.onPage(chart, Pictures.WIDE),
                Pictures.onPage(chart, Pictures.HALF),
                Pictures.onPage(chart, Pictures.NARROW))) {
            Document document = read(svg);
            Element root = document.getDocumentElement();
            assertThat(root.getAttribute("aria-label")).isNotBlank();
            assertThat(root.getFirstChild().getNodeName()).isEqualTo("title");
            assertThat(document.getElementsByTagName("desc").getLength()).isEqualTo(1);
            assertThat(document.getElementsByTagName("script").getLength()).isZero();
            assertThat(svg).doesNotContain("NaN", "Infinity", "href", "<image");
        }
        assertThat(Pictures.svg(chart)).isEqualTo(Pictures.svg(chart));
    }

    @ParameterizedTest
    @MethodSource("all")
    void nothingReachesBeyondTheRightEdgeOfAPhone(Sketched chart) throws Exception {
        NodeList texts = read(Pictures.onPage(chart, Pictures.NARROW)).getElementsByTagName("text");
        for (int k = 0; k < texts.getLength(); k++) {
            Element text = (Element) texts.item(k);
            Face face = new Face(Integer.parseInt(text.getAttribute("font-size")), text.hasAttribute("font-weight"));
            double x = Double.parseDouble(text.getAttribute("x"));
            double width = face.width(text.getTextContent());
            double right = switch (text.getAttribute("text-anchor")) {
                case "end" -> x;
                case "middle" -> x + width / 2;
                default -> x + width;
            };
            assertThat(right).as(text.getTextContent()).isLessThanOrEqualTo(Pictures.NARROW + 2.0);
            assertThat(right - width).as(text.getTextContent()).isGreaterThanOrEqualTo(-2);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void asAPngItIsAsLargeAsItSays(Sketched chart) throws IOException {
        assertThat(ImageIO.read(new ByteArrayInputStream(Pictures.png(chart, 1)))
                        .getWidth())
                .isEqualTo((chart.isHalf() ? Pictures.HALF : Pictures.WIDE) + 40);
    }

    @Test
    void aLineAndADotForEachOfAHundred() throws Exception {
        GateFlow flow = (GateFlow)
                all().stream().filter(GateFlow.class::isInstance).findFirst().orElseThrow();
        for (int width : new int[] {Pictures.WIDE, Pictures.NARROW}) {
            String svg = Pictures.onPage(flow, width);
            // In the list below the dots of a phone each end has one more.
            int key = width == Pictures.NARROW ? flow.ends().size() : 0;
            assertThat(svg.split("<circle", -1)).hasSize(1 + 100 + key);
            assertThat(svg.split("class=\"end\"", -1)).hasSize(1 + flow.ends().size());
            Document document = read(svg);
            NodeList paths = document.getElementsByTagName("path");
            int last = 0;
            for (int k = 0; k < paths.getLength(); k++) {
                Element path = (Element) paths.item(k);
                if (path.getAttribute("stroke-opacity").equals("0.7")) {
                    last += path.getAttribute("d").split("M", -1).length - 1;
                }
            }
            // A way is coloured from where it leaves the others: of those that left at the first gate two pieces more.
            assertThat(last).isEqualTo(100 + 2 * 20 + 30);
        }
    }

    @Test
    void everyInkOfWordsStandsOutFromLightPaper() {
        Stream.of("ink", "ink2", "stands", "renewed", "broken", "truce", "partly", "nothing", "arms")
                .map(Ink::of)
                .forEach(ink -> assertThat(Contrast.of(ink.text().colour(), Ink.PAPER.colour()))
                        .as(ink.role())
                        .isGreaterThanOrEqualTo(4.5));
    }
}
