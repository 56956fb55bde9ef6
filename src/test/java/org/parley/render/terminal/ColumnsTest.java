package org.parley.render.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Tables that give way to their window. */
class ColumnsTest {

    private static Screen window(int width) {
        return new Screen(width, true, false, Spelling.of(StandardCharsets.UTF_8, true));
    }

    private static Columns table() {
        return new Columns("  %-16.16s %6s %-14s", "How it ends", "share", "(95%)")
                .row(Picture.bar(0.5, 0.5), "cease-fire holds for long", "50.0%", "45.0 to 55.0")
                .row(Picture.bar(0.25, 0.25), "no deal", "25.0%", "21.3 to 29.1");
    }

    @Test
    void pipesGetTheLayout() {
        assertThat(table().on(Screen.PLAIN))
                .containsExactly(
                        "How it ends         share (95%)",
                        "  cease-fire hold…  50.0% 45.0 to 55.0", "  no deal           25.0% 21.3 to 29.1");
    }

    @Test
    void whereThereIsRoomNamesAreWholeAndBarsFollow() {
        assertThat(table().on(window(80)))
                .containsExactly(
                        "How it ends                  share (95%)",
                        "  cease-fire holds for long  50.0% 45.0 to 55.0    ██████████",
                        "  no deal                    25.0% 21.3 to 29.1    █████");
    }

    @Test
    void whereThereIsLessNamesGoOnInTheNextLine() {
        assertThat(table().on(window(50)))
                .containsExactly(
                        "How it ends           share (95%)",
                        "  cease-fire holds    50.0% 45.0 to 55.0  ████",
                        "    for long",
                        "  no deal             25.0% 21.3 to 29.1  ██");
    }

    @Test
    void whereThereIsLittleEachRowIsSaid() {
        assertThat(table().on(window(34)))
                .containsExactly(
                        "How it ends",
                        "  cease-fire holds for long",
                        "    share (95%) 50.0% 45.0 to 55.0",
                        "    █████▌",
                        "  no deal",
                        "    share (95%) 25.0% 21.3 to 29.1",
                        "    ██▊");
    }

    @Test
    void headingsKeepApart() {
        assertThat(new Columns("%-4s %3s %3s", "name", "longer", "next")
                        .row("one", "1", "2")
                        .on(Screen.PLAIN))
                .containsExactly("name longer next", "one    1   2");
    }

    @Test
    void notesStandBelowTheirRow() {
        Columns table =
                new Columns("%-4s %3s").row("one", "1").note("  ", "said of it").row("two", "2");
        assertThat(table.on(Screen.PLAIN)).containsExactly("one    1", "  said of it", "two    2");
    }

    @Test
    void aLongNameMayStandAlone() {
        Columns table = new Columns("%#-6.6s %3s").row("a longer name", "1");
        assertThat(table.on(Screen.PLAIN)).containsExactly("a longer name", "         1");
    }

    @Test
    void cellsAreAsManyAsColumns() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Columns("%-4s %3s", "one"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Columns("%-4s %3s").row("one"));
    }
}
