package org.parley.render.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Lines of a screen. */
class ScreenTest {

    private static Screen wide(int width) {
        return new Screen(width, true, true, Spelling.of(StandardCharsets.UTF_8, true));
    }

    @Test
    void whatIsTooWideGoesOnInTheNextLine() {
        assertThat(wide(20).fit("  one two three four five\nsix\n"))
                .isEqualTo("  one two three four\n      five\nsix\n");
        assertThat(wide(20).fit("x".repeat(45)))
                .isEqualTo("x".repeat(20) + "\n    " + "x".repeat(16) + "\n    " + "x".repeat(9));
    }

    @Test
    void pathsGoOnAfterASignThatJoinsTheirParts() {
        assertThat(wide(20).fit("see actors.usa.prefers.line.salience"))
                .isEqualTo("see actors.usa.\n    prefers.line.\n    salience");
    }

    @Test
    void coloursTakeNoRoom() {
        String line = "\u001b[36m" + "y".repeat(20) + "\u001b[0m";
        assertThat(wide(20).fit(line)).isEqualTo(line);
        assertThat(wide(20).fit("\u001b[31mone two three four\u001b[0m five six"))
                .isEqualTo("\u001b[31mone two three four\u001b[0m\n    five six");
    }

    @Test
    void wideLettersTakeTwoCellsAndCombiningMarksNone() {
        assertThat(wide(20).fit("漢".repeat(12))).isEqualTo("漢".repeat(10) + "\n    " + "漢".repeat(2));
        assertThat(wide(20).fit("e\u0301".repeat(20))).isEqualTo("e\u0301".repeat(20));
        assertThat(wide(20).fit("😀".repeat(11))).isEqualTo("😀".repeat(10) + "\n    😀");
    }

    @Test
    void whatIsCutOffSaysSoInTheLettersThatThereAre() {
        assertThat(wide(20).clip("facilitator", 6)).isEqualTo("facil…");
        assertThat(wide(20).clip("漢字漢字", 6)).isEqualTo("漢字…");
        Screen ascii = new Screen(20, false, false, Spelling.of(StandardCharsets.US_ASCII, false));
        assertThat(ascii.clip("facilitator", 6)).isEqualTo("fac...");
    }

    @Test
    void pipesGetLinesAsTheyAre() {
        assertThat(Screen.PLAIN.fit("x".repeat(500) + " …\n")).isEqualTo("x".repeat(500) + " …\n");
        assertThat(Screen.PLAIN.strong("a") + Screen.PLAIN.tint("b")).isEqualTo("ab");
    }

    @Test
    void aScreenHasSomeWidth() {
        assertThatIllegalArgumentException().isThrownBy(() -> wide(19));
    }
}
