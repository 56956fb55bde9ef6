package org.parley.render.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.chart.Chart;
import org.parley.chart.ChartSamples;
import org.parley.chart.Label;
import org.parley.chart.sketch.Sketched;
import org.w3c.dom.Element;

/** What holds for every kind of chart. */
class ChartImageTest {

    private static final Path GOLDEN = Path.of("src/test/resources/charts");

    static List<Chart> kinds() {
        return ChartSamples.KINDS.stream()
                .filter(chart -> !(chart instanceof Sketched))
                .toList();
    }

    static List<Chart> all() {
        return Stream.concat(ChartSamples.KINDS.stream(), ChartSamples.HOSTILE_KINDS.stream())
                .filter(chart -> !(chart instanceof Sketched))
                .toList();
    }

    /** The same on every machine; if a change of the look is meant, run the test with {@code -Dparley.regenerate=true}. */
    @ParameterizedTest
    @MethodSource("kinds")
    void itsSvgIsTheSameBytesEverywhere(Chart chart) throws IOException {
        Path golden = GOLDEN.resolve(chart.getClass().getSimpleName() + ".svg");
        if (Boolean.getBoolean("parley.regenerate")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, ChartImage.svg(chart));
        }
        assertThat(ChartImage.svg(chart)).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest
    @MethodSource("all")
    void equalChartsGiveEqualBytesInEveryCountry(Chart chart) {
        Locale before = Locale.getDefault();
        String svg = ChartImage.svg(chart);
        byte[] png = ChartImage.png(chart, 1);
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(ChartImage.svg(chart)).isEqualTo(svg);
            assertThat(ChartImage.png(chart, 1)).isEqualTo(png);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void itsSvgSaysWhatItShowsAndReachesForNothing(Chart chart) {
        SvgPicture picture = SvgPicture.of(chart);
        Element root = picture.root();
        assertThat(root.getAttribute("viewBox"))
                .isEqualTo("0 0 1000 " + ChartImage.drawing(chart).height());
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-label"))
                .isEqualTo(Label.clean(chart.caption().alt()));
        assertThat(picture.all("title").get(0).getTextContent())
                .isEqualTo(Label.clean(chart.caption().title()));
        assertThat(picture.all("script")).isEmpty();
        assertThat(picture.all("style")).isEmpty();
        assertThat(picture.all("image")).isEmpty();
        for (Element element : picture.all("*")) {
            for (int k = 0; k < element.getAttributes().getLength(); k++) {
                // Two pictures in one page must not share a name.
                assertThat(element.getAttributes().item(k).getNodeName())
                        .doesNotMatch("id|href|xlink:.*|src|on.*|style");
                assertThat(element.getAttributes().item(k).getNodeValue()).doesNotContain("url(");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void noTextSticksOut(Chart chart) {
        SvgPicture picture = SvgPicture.of(chart);
        assertThat(picture.all("text")).isNotEmpty();
        for (Element text : picture.all("text")) {
            assertThat(SvgPicture.inherited(text, "transform")).isEmpty();
            double left = SvgPicture.number(text, "x");
            int size = Integer.parseInt(SvgPicture.inherited(text, "font-size").replace("px", ""));
            String words = text.getTextContent();
            double width = Typography.width(
                    words,
                    SvgPicture.inherited(text, "font-weight").equals("bold")
                            ? Typography.bold(size, words)
                            : Typography.regular(size, words));
            assertThat(left).as(words).isNotNegative();
            assertThat(left + width).as(words).isLessThanOrEqualTo(ChartImage.WIDTH);
            assertThat(SvgPicture.number(text, "y"))
                    .as(words)
                    .isBetween((double) size / 2, ChartImage.drawing(chart).height() - 1.0);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void noTwoTextsCoverEachOther(Chart chart) {
        List<Element> texts = SvgPicture.of(chart).all("text");
        for (Element one : texts) {
            for (Element other : texts) {
                double x = SvgPicture.number(one, "x");
                double y = SvgPicture.number(one, "y");
                boolean sameRow = Math.abs(y - SvgPicture.number(other, "y")) < 12;
                if (one != other && sameRow && x <= SvgPicture.number(other, "x")) {
                    String words = one.getTextContent();
                    assertThat(x + Typography.width(words, Typography.regular(Typography.TICK, words)))
                            .as(words + " before " + other.getTextContent())
                            .isLessThanOrEqualTo(SvgPicture.number(other, "x"));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void itsPngShowsSomething(Chart chart) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(ChartImage.png(chart, 1.5)));
        assertThat(image.getWidth()).isEqualTo(1500);
        assertThat(image.getHeight())
                .isEqualTo((int) Math.ceil(1.5 * ChartImage.drawing(chart).height()));
        assertThat(colours(image))
                .contains(ChartTheme.PAPER.getRGB())
                .containsAnyOf(ChartTheme.BLUE.getRGB(), HeatMapDrawing.DEEPEST.getRGB());
        // The corners stay free.
        for (int x : new int[] {0, 1499}) {
            assertThat(image.getRGB(x, 0)).isEqualTo(ChartTheme.PAPER.getRGB());
            assertThat(image.getRGB(x, image.getHeight() - 1)).isEqualTo(ChartTheme.PAPER.getRGB());
        }
    }

    private static Set<Integer> colours(BufferedImage image) {
        return IntStream.of(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .boxed()
                .collect(Collectors.toCollection(HashSet::new));
    }

    @Test
    void aScaleIsPositiveAndNotHuge() {
        for (double scale : new double[] {0, -1, 11, Double.NaN}) {
            assertThatThrownBy(() -> ChartImage.png(ChartSamples.BARS, scale)).hasMessageContaining("scale");
        }
    }

    /** A Java without any font of the machine says so. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aMachineWithoutFontsIsToldWhatToInstall(@TempDir Path folder) throws Exception {
        Path none = Files.writeString(folder.resolve("fonts.conf"), "<fontconfig></fontconfig>");
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.home=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                WithoutFonts.class.getName());
        java.environment().put("FONTCONFIG_FILE", none.toString());
        Process process = java.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said).contains("ChartException: Java finds no fonts").contains("apt-get install fontconfig");
    }

    /** Draws in a process of its own. */
    static final class WithoutFonts {

        private WithoutFonts() {}

        public static void main(String[] args) {
            ChartImage.svg(ChartSamples.BARS);
        }
    }
}
