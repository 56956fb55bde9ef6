package org.parley.render.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.answer.Block;
import org.parley.answer.Block.SideBySide;
import org.parley.answer.Block.SideBySide.Pair;
import org.parley.answer.Cell;
import org.parley.answer.Column.Picture;
import org.parley.answer.Table;

/** Blocks of answers as lines of text. */
class AnswerTextTest {

    private static Screen window(int width) {
        return new Screen(width, true, false, Spelling.of(StandardCharsets.UTF_8, true));
    }

    private static List<String> lines(Block block, Screen screen) {
        return AnswerText.of(List.of(block), screen).lines().toList();
    }

    @Test
    void accountsStandBesideEachOtherBelowTheirNames() {
        SideBySide accounts = new SideBySide(
                "Two", "One way", "The other", List.of(new Pair("left", "right"), new Pair("both", "both")));
        String rule = "-".repeat(35) + "-+-" + "-".repeat(35);
        assertThat(lines(accounts, window(73)))
                .containsExactly(
                        "Two",
                        "One way" + " ".repeat(28) + " | The other",
                        rule,
                        "left" + " ".repeat(31) + " | right",
                        rule,
                        "both");
        assertThat(lines(accounts, window(40)))
                .containsExactly(
                        "Two", "One way", "| The other", "-".repeat(40), "left", "| right", "-".repeat(40), "both");
    }

    @Test
    void aTerminalShowsWhatFitsIntoIt() {
        Block fitting = new Block.Fitting(60, List.of(new Block.Note("wide")), List.of(new Block.Note("narrow")));
        assertThat(lines(fitting, Screen.PLAIN)).containsExactly("wide");
        assertThat(lines(fitting, window(60))).containsExactly("wide");
        assertThat(lines(fitting, window(59))).containsExactly("narrow");
    }

    @Test
    void aBarEndsWhereTheSecondOfTwoSharesDoes() {
        Block table = Table.shown("")
                .words("", "%-5s")
                .numbers("by itself", " %9s", Picture.BAR)
                .numbers("with others", " %11s", Picture.BAR)
                .row("trust", 0.5, 1.0)
                .block();
        assertThat(lines(table, window(60))).last().asString().endsWith("█".repeat(10) + "░".repeat(10));
        assertThat(lines(table, Screen.PLAIN)).last().asString().endsWith("1");
    }

    /** Solid up to the lower end and light up to the upper; of signed values, where they lie; an interval without end is a point. */
    @Test
    void aBarShowsAnInterval() {
        assertThat(interval(new Cell.Estimate(0.3, 0.25, 0.5, ""))).endsWith("█".repeat(10) + "░".repeat(10));
        assertThat(interval(new Cell.Estimate(0.5, Double.NaN, Double.POSITIVE_INFINITY, "")))
                .endsWith("█".repeat(20));
        assertThat(interval(new Cell.Estimate(0, -1, 1, ""))).endsWith("─".repeat(9) + "■" + "─".repeat(9));
        assertThat(interval(new Cell.Estimate(Double.NaN, Double.NaN, Double.NaN, "-")))
                .endsWith("-");
    }

    private static String interval(Cell cell) {
        Table.Builder table = Table.shown("").words("", "%-5s").numbers("", " %20s", Picture.INTERVAL_BAR);
        return lines(table.row("trust", cell).block(), window(60)).get(0);
    }

    @Test
    void accountsWithoutNamesStandBetweenRules() {
        SideBySide accounts = new SideBySide("", "", "", List.of(new Pair("", "right")));
        String rule = "-".repeat(48) + "-+-" + "-".repeat(48);
        assertThat(lines(accounts, Screen.PLAIN)).containsExactly(rule, " ".repeat(48) + " | right", rule);
    }

    @Test
    void aColumnMayStandBelowItsRow() {
        Block table = Table.shown("")
                .words("What", "%-6s")
                .numbers("n", " %3s")
                .words("", "\n  %s")
                .row("veto", 7, "one becomes two\ntwo becomes one")
                .row("seat", 8, "")
                .block();
        assertThat(lines(table, Screen.PLAIN))
                .containsExactly("What     n", "veto     7", "  one becomes two; two becomes one", "seat     8");
        assertThat(lines(table, window(30)))
                .containsExactly("What     n", "veto     7", "  one becomes two", "  two becomes one", "seat     8");
    }
}
