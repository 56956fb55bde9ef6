package org.parley.render.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import org.junit.jupiter.api.Test;
import org.parley.chart.ChartSamples;
import org.parley.chart.Label;

class TypographyTest {

    @Test
    void whatFitsStaysWhole() {
        assertThat(Typography.fit("Київ", Typography.regular(16), 100)).isEqualTo("Київ");
    }

    @Test
    void whatDoesNotFitIsCutBetweenCharacters() {
        String text = "a🕊b🕊c🕊d🕊e🕊".repeat(10);
        Font font = Typography.regular(16, text);
        for (int width = 0; width < 400; width += 7) {
            String cut = Typography.fit(text, font, width);
            assertThat(cut).endsWith("…");
            assertThat(cut.codePoints()).noneMatch(c -> Character.getType(c) == Character.SURROGATE);
            if (!cut.equals("…")) {
                assertThat(Typography.width(cut, font)).isLessThanOrEqualTo(width);
            }
        }
    }

    @Test
    void whatSteersOrBreaksIsLeftOut() {
        assertThat(Label.clean(" a\u0000b\nc\t\u2028d\uD800e\u202Ef\uFFFE\u2066g\u00A0h "))
                .isEqualTo("ab c  defg h");
        // Emoji are made of several characters, joined.
        assertThat(Label.clean(ChartSamples.EMOJI)).isEqualTo(ChartSamples.EMOJI);
    }

    @Test
    void lettersAreAsWideAsDesigned() {
        // Liberation Sans has 2048 units to the em; its zero is 1139 wide, like Arial's.
        assertThat(Typography.width("0", Typography.regular(2048))).isEqualTo(1139);
    }

    @Test
    void ourFontWritesLatinGreekCyrillicAndHebrew() {
        for (String text : new String[] {"Łódź", "Αθήνα", "Київ", "ירושלים"}) {
            assertThat(Typography.regular(16, text).getFamily()).isEqualTo("Liberation Sans");
        }
        assertThat(Typography.regular(16, "北京").getFamily()).isNotEqualTo("Liberation Sans");
    }
}
