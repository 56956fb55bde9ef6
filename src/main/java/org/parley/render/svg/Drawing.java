package org.parley.render.svg;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.VerticalAlignment;
import org.parley.chart.Chart;
import org.parley.chart.Label;

/** Drawing of a chart: its plot under its title, subtitle and key, and what is drawn onto the plot by hand. */
interface Drawing {

    /** The chart that is drawn. */
    Chart chart();

    /** Height in the units of {@link ChartImage#WIDTH}. */
    int height();

    /** Returns the axes, and what JFreeChart draws between them. */
    Plot plot();

    /** Returns the entries of the key. */
    default List<LegendItem> key() {
        return List.of();
    }

    /** Draws labels and marks onto the plot. */
    default void annotate(PlotCanvas canvas) {}

    /** Draws all of it on a canvas that is {@link ChartImage#WIDTH} wide and {@link #height()} high. */
    default void draw(Graphics2D canvas) {
        Plot plot = plot();
        plot.setBackgroundPaint(ChartTheme.PAPER);
        plot.setOutlineVisible(false);
        JFreeChart all = new JFreeChart(null, null, plot, false);
        all.setBackgroundPaint(ChartTheme.PAPER);
        int margin = ChartTheme.MARGIN;
        all.setPadding(new RectangleInsets(margin, margin, margin, margin));
        String title = Label.clean(chart().caption().title());
        all.addSubtitle(words(title, Typography.bold(Typography.TITLE, title), true));
        String subtitle = Label.clean(chart().caption().subtitle());
        if (!subtitle.isEmpty()) {
            all.addSubtitle(words(subtitle, Typography.regular(Typography.BODY, subtitle), false));
        }
        List<LegendItem> key = key();
        if (!key.isEmpty()) {
            all.addSubtitle(legend(key));
        }
        ChartRenderingInfo info = new ChartRenderingInfo();
        all.draw(canvas, new Rectangle2D.Double(0, 0, ChartImage.WIDTH, height()), info);
        annotate(new PlotCanvas(canvas, plot, info.getPlotInfo().getDataArea()));
    }

    private static TextTitle words(String text, Font font, boolean strong) {
        TextTitle title = new TextTitle(
                text,
                font,
                strong ? ChartTheme.INK : ChartTheme.SOFT_INK,
                RectangleEdge.TOP,
                HorizontalAlignment.LEFT,
                VerticalAlignment.TOP,
                new RectangleInsets(0, 0, 6, 0));
        title.setMaximumLinesToDisplay(2);
        title.setTextAlignment(HorizontalAlignment.LEFT);
        title.setExpandToFitSpace(true);
        return title;
    }

    private static LegendTitle legend(List<LegendItem> key) {
        LegendItemCollection items = new LegendItemCollection();
        key.forEach(items::add);
        LegendTitle legend = new LegendTitle(() -> items);
        legend.setPosition(RectangleEdge.TOP);
        legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
        legend.setFrame(BlockBorder.NONE);
        legend.setMargin(6, 0, 6, 0);
        legend.setLegendItemGraphicPadding(new RectangleInsets(2, 0, 2, 6));
        legend.setItemLabelPadding(new RectangleInsets(2, 0, 2, 22));
        return legend;
    }
}
