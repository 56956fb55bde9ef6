package org.parley.chart;

import java.util.List;

/** Colours of series, as in CSS. */
public final class Palette {

    /**
     * Colours that colour-blind readers tell apart (Okabe and Ito 2008), without yellow and with an orange and a sky blue that
     * are dark enough on white: at least 3 to 1, as WCAG 2.2 wants of graphical objects.
     */
    public static final List<String> CATEGORIES =
            List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#b98100", "#3a93c5", "#000000");

    /** Colours of what is left over. */
    public static final List<String> GREYS = List.of("#949494", "#6b6b6b");

    private static final double LIGHT = 150;

    private Palette() {}

    /** Whether light letters can be read on a colour. */
    public static boolean isDark(String colour) {
        int rgb = Integer.decode(colour);
        return 0.3 * (rgb >> 16) + 0.59 * (rgb >> 8 & 0xFF) + 0.11 * (rgb & 0xFF) < LIGHT;
    }
}
