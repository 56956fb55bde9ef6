package org.parley.render.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Bars and intervals in lines of text. */
class PictureTest {

    private static final Screen BLOCKS = new Screen(80, true, false, Spelling.of(StandardCharsets.UTF_8, true));

    @Test
    void barsOfBlocksAreExactToAnEighth() {
        assertThat(Picture.bar(0.5, 0.5).on(BLOCKS, 4)).isEqualTo("██");
        assertThat(Picture.bar(0.125, 0.125).on(BLOCKS, 9)).isEqualTo("█▏");
        assertThat(Picture.bar(0, 0).on(BLOCKS, 9)).isEmpty();
        assertThat(Picture.bar(1, 1).on(BLOCKS, 3)).isEqualTo("███");
        assertThat(Picture.bar(0.5, 0.5).on(Screen.PLAIN, 4)).isEqualTo("##");
    }

    @Test
    void barsGoOnLightly() {
        assertThat(Picture.bar(0.25, 0.75).on(BLOCKS, 8)).isEqualTo("██░░░░");
        assertThat(Picture.bar(0.25, 0.75).on(Screen.PLAIN, 8)).isEqualTo("##----");
        assertThat(Picture.bar(-0.2, 1.2).on(BLOCKS, 4)).isEqualTo("░░░░");
        assertThat(Picture.bar(Double.NaN, Double.NaN).on(BLOCKS, 4)).isEmpty();
    }

    @Test
    void intervalsLieBesideZero() {
        assertThat(Picture.interval(0.4, 0.6, 0.8, 1, false).on(BLOCKS, 11)).isEqualTo("     │ ─■─");
        assertThat(Picture.interval(-0.4, -0.2, 0.2, 1, false).on(Screen.PLAIN, 11))
                .isEqualTo("   -o|-");
        assertThat(Picture.interval(0, 0, 0, 0, false).on(BLOCKS, 5)).isEqualTo("  ■");
    }

    @Test
    void theyHaveColoursWhereThereAreSome() {
        Screen coloured = new Screen(80, true, true, Spelling.UNCHANGED);
        assertThat(Picture.bar(1, 1).on(coloured, 1)).isEqualTo("\u001b[36m█\u001b[0m");
        assertThat(Picture.interval(1, 1, 1, 1, true).on(coloured, 3)).isEqualTo("\u001b[36m │■\u001b[0m");
        assertThat(Picture.interval(1, 1, 1, 1, false).on(coloured, 3)).isEqualTo(" │■");
    }
}
