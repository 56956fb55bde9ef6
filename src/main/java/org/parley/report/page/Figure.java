package org.parley.report.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import org.parley.chart.Chart;
import org.parley.chart.ChartException;
import org.parley.render.vega.VegaLite;

/**
 * A chart on a page: drawn by the browser where it runs scripts, else and on paper the picture that Parley drew; with its
 * table behind it and its specification to take away.
 *
 * @param name names its files, without their endings: small letters, digits and hyphens
 * @param chart the chart
 * @param summary if not empty, the figure is folded away behind it
 */
public record Figure(String name, Chart chart, String summary) implements Block {

    private static final int LONGEST = 90;

    /** Checks that the name can be that of a file anywhere. */
    public Figure {
        if (!name.matches("[a-z0-9][a-z0-9-]{0,99}")) {
            throw new IllegalArgumentException("'" + name + "' names no figure");
        }
    }

    /** Makes a figure that is seen at once. */
    public Figure(String name, Chart chart) {
        this(name, chart, "");
    }

    /**
     * Returns a name for a figure.
     *
     * @param words what it shows, beginning with a letter from a to z; other letters and signs become hyphens
     * @param taken names that others have; if it is among them, a number makes it another
     */
    public static String name(String words, Set<String> taken) {
        String plain = words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String name = plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("-$", "");
        String free = name;
        for (int k = 2; taken.contains(free); k++) {
            free = name + "-" + k;
        }
        return free;
    }

    /** Returns the picture as SVG; nothing on a machine without fonts, where the browser draws it all the same. */
    public String picture() {
        try {
            return chart.svg();
        } catch (ChartException e) {
            return "";
        }
    }

    /** Returns the specification as the address of a link, which holds it whole. */
    public String specification() {
        byte[] json = VegaLite.text(chart).getBytes(StandardCharsets.US_ASCII);
        return "data:application/json;base64," + Base64.getEncoder().encodeToString(json);
    }
}
