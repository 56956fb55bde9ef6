package org.parley.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Lines and bars of a screen. */
class ScreenTest {

    private static Screen wide(int width) {
        return new Screen(width, true, UnaryOperator.identity(), UnaryOperator.identity());
    }

    @Test
    void barsOfBlocksAreExactToAnEighth() {
        assertThat(wide(80).bar(0.5, 4)).isEqualTo("██");
        assertThat(wide(80).bar(0.125, 9)).isEqualTo("█▏");
        assertThat(wide(80).bar(0, 9)).isEmpty();
        assertThat(wide(80).bar(1, 3)).isEqualTo("███");
        assertThat(Screen.PLAIN.bar(0.5, 4)).isEqualTo("##");
    }

    @Test
    void whatIsTooWideGoesOnInTheNextLine() {
        assertThat(wide(20).fit("  one two three four five\nsix\n"))
                .isEqualTo("  one two three four\n      five\nsix\n");
        assertThat(wide(20).fit("x".repeat(45)))
                .isEqualTo("x".repeat(20) + "\n    " + "x".repeat(16) + "\n    " + "x".repeat(9));
    }

    @Test
    void coloursTakeNoRoom() {
        String line = "\u001b[36m" + "y".repeat(20) + "\u001b[0m";
        assertThat(wide(20).fit(line)).isEqualTo(line);
    }

    @Test
    void aScreenHasSomeWidth() {
        assertThatIllegalArgumentException().isThrownBy(() -> wide(19));
    }
}
