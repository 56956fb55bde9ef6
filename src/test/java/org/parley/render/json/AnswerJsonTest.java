package org.parley.render.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.answer.Answer;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.answer.Cell;
import org.parley.answer.Column.Picture;
import org.parley.answer.Provenance;
import org.parley.answer.Section;
import org.parley.answer.Table;
import org.parley.chart.Chart;
import org.parley.chart.ChartSamples;
import org.parley.render.html.HtmlPage;
import org.parley.statistics.Proportion;

/** A page as data is the same page when it is read again. */
class AnswerJsonTest {

    private static final String HOSTILE =
            "</script><script>alert(1)</script> \"q\" 'so' &amp; \\ a\u0000b\nc\uD800d\u202Ee\uFFFF 🕊️ المملكة";

    private static Answer page(List<Block> blocks, OptionalLong seed) {
        return new Answer(
                "kinds",
                HOSTILE,
                HOSTILE,
                List.of(
                        new Section("one", HOSTILE, HOSTILE, blocks),
                        new Section("two", "B", "There is nothing.", List.of())),
                List.of(),
                new Provenance("0.1.0", seed, HOSTILE));
    }

    static Stream<List<Block>> blocks() {
        List<Block> texts = List.of(
                new Block.Note(HOSTILE),
                new Block.Note(HOSTILE, Block.Flow.LINE, 2),
                new Block.Heading(HOSTILE),
                new Block.Gap(),
                new Block.Fitting(60, List.of(new Block.Note(HOSTILE)), List.of(new Block.Gap())),
                new Block.Items(List.of(HOSTILE, "b")),
                new Block.Cards(List.of(new Block.Cards.Card(HOSTILE, "b", HOSTILE))),
                new Block.Grid(
                        HOSTILE,
                        Table.ofTexts(
                                HOSTILE,
                                List.of(HOSTILE, "b", "c"),
                                Set.of(2, 1, 0),
                                List.of(List.of(HOSTILE, "", "1")))),
                Table.shown(HOSTILE)
                        .words("a", "  %-20.20s")
                        .numbers("b", "", Picture.INTERVAL)
                        .row("x", new Cell.Estimate(0.5, 0.25, 1, "half"))
                        .strong(true)
                        .row("x", Proportion.of(1, 3))
                        .row(HOSTILE, new Cell.Count(3, "three"))
                        .note(HOSTILE)
                        .row(Boolean.TRUE, new Cell.Amount(0.1, "a tenth"))
                        .strong(true)
                        .row(LocalDate.of(2025, 2, 17), 0.1)
                        .row(null, 17L)
                        .block(),
                new Block.Story(HOSTILE, HOSTILE, HOSTILE, List.of(HOSTILE, "")),
                new Block.SideBySide(
                        HOSTILE,
                        HOSTILE,
                        "b",
                        List.of(new Block.SideBySide.Pair(HOSTILE, ""), new Block.SideBySide.Pair(HOSTILE, HOSTILE))));
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
        Answer page = page(blocks, OptionalLong.of(Long.MIN_VALUE));
        String json = AnswerJson.write(page);
        assertThat(json).isASCII();
        Answer again = AnswerJson.read(bytes(json));
        assertThat(new HtmlPage(again).html()).isEqualTo(new HtmlPage(page).html());
        assertThat(AnswerJson.write(again)).isEqualTo(json);
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void theSchemaKnowsEveryKind(List<Block> blocks) throws Exception {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(new ObjectMapper().readTree(AnswerSchema.text()));
        String json = AnswerJson.write(page(blocks, OptionalLong.empty()));
        assertThat(schema.validate(new ObjectMapper().readTree(json))).isEmpty();
    }

    @Test
    void aPageThatDrewNothingHasNoSeed() throws Exception {
        assertThat(AnswerJson.read(bytes(AnswerJson.write(page(List.of(), OptionalLong.empty()))))
                        .provenance()
                        .seed())
                .isEmpty();
    }

    /** Every kind of chart that there is has a sample here, and so a name as data. */
    @Test
    void everyKindOfChartCanBeKept() {
        assertThat(ChartSamples.KINDS.stream().<Class<?>>map(Chart::getClass).toList())
                .hasSameElementsAs(ChartSamples.kinds());
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
                "{\"format\":3|{|no JSON",
                "{\"format\":3|{} {\"format\":3|no JSON",
                "\"format\":3|\"form\":1|which format",
                "\"format\":3|\"format\":\"1\"|which format",
                "\"format\":3|\"format\":1|written by Parley 0.1.0 in format 1, and this one reads format 3",
                "\"chart\":\"line-chart\"|\"chart\":\"pie\"|written by Parley 0.1.0, and not as this one writes it: Could not resolve",
                "\"block\":\"figure\"|\"block\":\"film\"|Could not resolve",
                "\"across\":|\"along\":|not as this one writes it",
                "\"across\":\"Front\"|\"across\":null|not as this one writes it",
                "\"present\":1|\"present\":9|there is no place 9 of 3",
                "\"id\":\"one\"|\"id\":\"<b>\"|a section needs an id",
                "\"name\":\"chart-0\"|\"name\":\"../../x\"|names no figure",
            })
    void whatIsNoPageIsToldInWords(String text, String changed, String said) {
        String json = AnswerJson.write(page(figures(List.of(ChartSamples.KINDS.get(2))), OptionalLong.of(1)));
        assertThat(json).contains(text);
        assertThatThrownBy(() -> AnswerJson.read(bytes(json.replace(text, changed))))
                .isInstanceOf(AnswerJson.UnreadableException.class)
                .hasMessageContaining(said);
    }
}
