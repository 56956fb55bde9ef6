package org.parley.report.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.parley.report.chart.Chart;
import org.parley.report.chart.ChartException;
import org.parley.report.vega.VegaLite;

/**
 * A chart on a page: drawn by the browser where it runs scripts, else and on paper the picture that Parley drew; with its
 * table behind it and its specification to take away.
 *
 * @param name names its files, without their endings: small letters, digits and hyphens
 * @param chart the chart
 */
public record Figure(String name, Chart chart) implements Block {

    /** Checks that the name can be that of a file anywhere. */
    public Figure {
        if (!name.matches("[a-z0-9][a-z0-9-]{0,99}")) {
            throw new IllegalArgumentException("'" + name + "' names no figure");
        }
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
