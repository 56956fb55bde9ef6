package org.parley.render.svg;

import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.parley.chart.DensityPlots;

/** Small pictures in lines of four. */
record DensityPlotsDrawing(DensityPlots chart) implements Drawing {

    private static final int COLUMNS = 4;
    private static final int GAP = 24;
    private static final int LINE = 150;
    private static final int TOP = 120;

    private int lines() {
        return (chart.panels().size() + COLUMNS - 1) / COLUMNS;
    }

    @Override
    public int height() {
        return TOP + lines() * LINE;
    }

    /** A plot that only keeps the place. */
    @Override
    public Plot plot() {
        NumberAxis across = CategoryRows.hidden();
        XYPlot plot = new XYPlot(null, across, CategoryRows.hidden(), null);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        return plot;
    }

    @Override
    public void annotate(PlotCanvas canvas) {
        double width = (canvas.area().getWidth() - (COLUMNS - 1) * GAP) / COLUMNS;
        double height = (canvas.area().getHeight() - (lines() - 1) * GAP) / lines();
        for (int k = 0; k < chart.panels().size(); k++) {
            int line = k / COLUMNS;
            int column = k % COLUMNS;
            double x = canvas.area().getX() + column * (width + GAP);
            double y = canvas.area().getY() + line * (height + GAP);
            new DensityPanelDrawing(chart.panels().get(k), new Rectangle2D.Double(x, y, width, height)).draw(canvas);
        }
    }
}
