package org.parley.render.html;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parley.answer.Answer;
import org.parley.answer.Block.Figure;
import org.parley.answer.Medium;
import org.parley.answer.Section;
import org.parley.answer.Table;
import org.parley.chart.DataTable;
import org.parley.chart.sketch.Sketched;
import org.parley.render.sketch.Pictures;
import org.parley.render.svg.ChartException;
import org.parley.render.vega.VegaLite;

/**
 * An answer as a page: one HTML file that needs no network. Its charts are the pictures that Parley draws; a script only lets a reader choose and save.
 *
 * @param answer what it shows
 */
public record HtmlPage(Answer answer) {

    /** Returns the page. */
    public String html() {
        return Templates.fill("answer.jte", this);
    }

    /** Returns the sections that a page shows. */
    public List<Section> sections() {
        return answer.on(Medium.PAGE);
    }

    /** Returns what draws the charts, if there are any. */
    public Scripts scripts() {
        return answer.charts().isEmpty() ? Scripts.NONE : Scripts.own();
    }

    /** Returns the section that opens the page, or null if the page opens with its question. */
    public @Nullable Section hero() {
        return sections().stream()
                .filter(section -> section.id().equals("hero"))
                .findFirst()
                .orElse(null);
    }

    /** Whether a figure is drawn by Parley alone, in the colours of the page. */
    public static boolean isSketched(Figure figure) {
        return figure.chart() instanceof Sketched;
    }

    /** Whether a figure takes half of a wide page. */
    public static boolean isHalf(Figure figure) {
        return figure.chart() instanceof Sketched chart && chart.isHalf();
    }

    /** Returns the picture of a figure as SVG for a wide page; nothing on a machine without fonts. */
    public static String picture(Figure figure) {
        try {
            return figure.chart() instanceof Sketched chart
                    ? Pictures.onPage(chart, chart.isHalf() ? Pictures.HALF : Pictures.WIDE)
                    : Pictures.svg(figure.chart());
        } catch (ChartException e) {
            return "";
        }
    }

    /** Returns the picture of a figure as SVG for a phone; nothing where that for a wide page has to do. */
    public static String narrowPicture(Figure figure) {
        try {
            return figure.chart() instanceof Sketched chart ? Pictures.onPage(chart, Pictures.NARROW) : "";
        } catch (ChartException e) {
            return "";
        }
    }

    /** Returns the specification of a figure as the address of a link, which holds it whole. */
    public static String specification(Figure figure) {
        byte[] json = VegaLite.text(figure.chart()).getBytes(StandardCharsets.US_ASCII);
        return "data:application/json;base64," + Base64.getEncoder().encodeToString(json);
    }

    /** Returns the numbers behind a figure. */
    public static Table numbers(Figure figure) {
        DataTable data = figure.chart().table();
        Table.Builder table = Table.shown(data.caption());
        for (DataTable.Column column : data.columns()) {
            if (column.numeric()) {
                table.numbers(column.heading(), "");
            } else {
                table.words(column.heading(), "");
            }
        }
        data.texts().forEach(row -> table.row(row.toArray()));
        return table.build();
    }

    /** Returns whether the first column of a table names its rows. */
    public static boolean isNamed(Table table) {
        return table.columns().size() > 1 && !table.columns().get(0).numeric();
    }

    /** Returns the classes of style of a cell; what has no space, such as a digest, may break anywhere. */
    public static String style(Table table, int column, String text) {
        return table.columns().get(column).numeric() ? "number" : text.matches("(?s).*\\S{40}.*") ? "unbroken" : null;
    }

    /** Returns the places of the columns of a table, from 0. */
    public static int[] columns(Table table) {
        return IntStream.range(0, table.columns().size()).toArray();
    }
}
