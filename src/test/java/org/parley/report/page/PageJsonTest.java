package org.parley.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.chart.Chart;
import org.parley.chart.ChartSamples;
import org.parley.report.Table;

/** A page as data is the same page when it is read again. */
class PageJsonTest {

    private static final String HOSTILE =
            "</script><script>alert(1)</script> \"q\" 'so' &amp; \\ a\u0000b\nc\uD800d\u202Ee\uFFFF 🕊️ المملكة";

    private static ReportPage page(List<Block> blocks, OptionalLong seed) {
        return new ReportPage(
                HOSTILE,
                HOSTILE,
                List.of(
                        new Section("one", HOSTILE, HOSTILE, blocks),
                        new Section("two", "B", "There is nothing.", List.of())),
                new Provenance("0.1.0", seed, HOSTILE));
    }

    static Stream<List<Block>> blocks() {
        List<Block> texts = List.of(
                new Block.Note(HOSTILE),
                new Block.Items(List.of(HOSTILE, "b")),
                new Block.Grid(
                        HOSTILE,
                        new Table(
                                HOSTILE,
                                List.of(HOSTILE, "b", "c"),
                                Set.of(2, 1, 0),
                                List.of(List.of(HOSTILE, "", "1")))),
                new Block.Told(HOSTILE, HOSTILE, HOSTILE, List.of(HOSTILE, "")),
                new Block.Beside(
                        HOSTILE,
                        HOSTILE,
                        "b",
                        List.of(new Block.Beside.Row(HOSTILE, ""), new Block.Beside.Row(HOSTILE, HOSTILE))));
        return Stream.of(texts, figures(ChartSamples.KINDS), figures(ChartSamples.HOSTILE_KINDS));
    }

    private static List<Block> figures(List<Chart> charts) {
        List<Block> figures = new ArrayList<>();
        charts.forEach(chart -> figures.add(new Figure("chart-" + figures.size(), chart)));
        return figures;
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void thePageOfTheDataIsThePageToTheByte(List<Block> blocks) throws Exception {
        ReportPage page = page(blocks, OptionalLong.of(Long.MIN_VALUE));
        String json = PageJson.write(page);
        assertThat(json).isASCII();
        ReportPage again = PageJson.read(bytes(json));
        assertThat(again.html()).isEqualTo(page.html());
        assertThat(PageJson.write(again)).isEqualTo(json);
    }

    @Test
    void aPageThatDrewNothingHasNoSeed() throws Exception {
        assertThat(PageJson.read(bytes(PageJson.write(page(List.of(), OptionalLong.empty()))))
                        .provenance()
                        .seed())
                .isEmpty();
    }

    /** Every kind of chart that there is has a sample here, and so a name as data. */
    @Test
    void everyKindOfChartCanBeKept() {
        assertThat(ChartSamples.KINDS.stream().<Class<?>>map(Chart::getClass).toList())
                .hasSameElementsAs(List.of(Chart.class.getPermittedSubclasses()));
    }

    /** Every kind of block is among those that make the way there and back. */
    @Test
    void everyKindOfBlockIsKept() {
        assertThat(blocks().flatMap(List::stream)
                        .<Class<?>>map(Block::getClass)
                        .distinct()
                        .toList())
                .hasSameElementsAs(List.of(Block.class.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"format\":2|{|no JSON",
                "{\"format\":2|{} {\"format\":2|no JSON",
                "\"format\":2|\"form\":1|which format",
                "\"format\":2|\"format\":\"1\"|which format",
                "\"format\":2|\"format\":1|written by Parley 0.1.0 in format 1, and this one reads format 2",
                "\"chart\":\"line-chart\"|\"chart\":\"pie\"|written by Parley 0.1.0, and not as this one writes it: Could not resolve",
                "\"block\":\"figure\"|\"block\":\"film\"|Could not resolve",
                "\"across\":|\"along\":|not as this one writes it",
                "\"across\":\"Front\"|\"across\":null|not as this one writes it",
                "\"present\":1|\"present\":9|there is no place 9 of 3",
                "\"id\":\"one\"|\"id\":\"<b>\"|a section needs an id",
                "\"name\":\"chart-0\"|\"name\":\"../../x\"|names no figure",
            })
    void whatIsNoPageIsToldInWords(String text, String changed, String said) {
        String json = PageJson.write(page(figures(List.of(ChartSamples.KINDS.get(2))), OptionalLong.of(1)));
        assertThat(json).contains(text);
        assertThatThrownBy(() -> PageJson.read(bytes(json.replace(text, changed))))
                .isInstanceOf(PageJson.UnreadableException.class)
                .hasMessageContaining(said);
    }
}
