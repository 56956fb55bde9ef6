package org.parley.render.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Text where not every letter shows. */
class SpellingTest {

    private static final Spelling ASCII = Spelling.of(StandardCharsets.US_ASCII, false);

    @Test
    void signsBecomeAscii() {
        assertThat(ASCII.spell("“a” … b – c, x ≥ 1 · 2×3 → ‘d’")).isEqualTo("\"a\" ... b - c, x >= 1 - 2x3 -> 'd'");
    }

    @Test
    void lettersLoseTheirAccentsAndOthersShowAsAQuestionMark() {
        assertThat(ASCII.spell("Zürich, Łódź, e\u0301, Київ, 漢字, 😀")).isEqualTo("Zurich, Lodz, e, ????, ??, ?");
    }

    @Test
    void whatTheCharacterSetHasStays() {
        assertThat(Spelling.of(StandardCharsets.ISO_8859_1, false).spell("Zürich – Łódź"))
                .isEqualTo("Zürich - Lódz");
        assertThat(Spelling.of(StandardCharsets.UTF_8, true).spell("Łódź – 漢字 😀 ✓"))
                .isEqualTo("Łódź – 漢字 😀 ✓");
        assertThat(Spelling.UNCHANGED.spell("a\u0007\u001b[2J…")).isEqualTo("a\u0007\u001b[2J…");
    }

    @Test
    void nothingMovesTheCursor() {
        Spelling utf8 = Spelling.of(StandardCharsets.UTF_8, true);
        assertThat(utf8.spell("a\u001b[2Jb\u0007c\rd\te")).isEqualTo("a?[2Jb?c?d e");
        assertThat(utf8.spell("\u001b[31mred\u001b[0m")).isEqualTo("\u001b[31mred\u001b[0m");
    }
}
