package org.parley.render.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.answer.Block;
import org.parley.answer.Block.SideBySide;
import org.parley.answer.Block.SideBySide.Pair;
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
