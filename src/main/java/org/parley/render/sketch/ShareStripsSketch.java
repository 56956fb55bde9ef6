package org.parley.render.sketch;

import java.util.List;
import org.parley.chart.sketch.ShareStrips;
import org.parley.chart.sketch.ShareStrips.Part;
import org.parley.chart.sketch.ShareStrips.Strip;
import org.parley.render.sketch.Sketch.Anchor;

/** Strips under each other, each with the names of its parts in it or below it, and above it who wishes for which. */
record ShareStripsSketch(ShareStrips chart) implements Sketcher {

    private static final int LEAST_WIDE = 700;
    private static final double HIGH = 26;
    private static final double LEAST = 0.0005;
    private static final List<String> INKS = List.of("option1", "option2", "option3", "option4");

    @Override
    public double draw(Sketch sketch, double width) {
        boolean isWide = width >= LEAST_WIDE;
        double left = isWide ? 130 : 0;
        double y = 6;
        for (Strip strip : chart.strips()) {
            if (isWide) {
                sketch.lines(
                        Face.STRONG.lines(strip.name(), left - 16, 2), 0, y + 17, Face.STRONG, Ink.TEXT, Anchor.START);
            } else {
                sketch.text(Face.STRONG.fit(strip.name(), width), 0, y + 14, Face.STRONG, Ink.TEXT);
                y += 22;
            }
            bar(sketch, strip, left, width - left, y);
            y = named(sketch, strip, left, width - left, y + HIGH + 17) + (isWide ? 10 : 14);
        }
        return y;
    }

    /** Parts take the inks in turn from light to dark, spread over all of them. */
    private static Ink ink(int part, int parts) {
        int place = parts == 1 ? 1 : (int) Math.round((INKS.size() - 1.0) * part / (parts - 1));
        return Ink.of(INKS.get(place));
    }

    private static void bar(Sketch sketch, Strip strip, double left, double width, double y) {
        double x = left;
        int count = strip.parts().size();
        for (int p = 0; p < count; p++) {
            Part part = strip.parts().get(p);
            double wide = part.share() * width;
            if (part.share() > LEAST) {
                sketch.box(x, y, Math.max(0, wide - 1.5), HIGH, ink(p, count));
                String share = Math.round(100 * part.share()) + "%";
                if (wide > Face.STRONG.width(share) + 8) {
                    Ink on = Ink.of("on-" + ink(p, count).role());
                    sketch.text(share, x + 6, y + HIGH / 2 + 5, Face.STRONG, on);
                }
            }
            x += wide;
        }
    }

    /** Names the parts below the strip, from left to right over as many lines as it takes, and returns where the next strip may begin. */
    private static double named(Sketch sketch, Strip strip, double left, double width, double top) {
        double x = left;
        double y = top;
        int count = strip.parts().size();
        for (int p = 0; p < count; p++) {
            Part part = strip.parts().get(p);
            String wished = part.wished().isEmpty() ? "" : "wanted by " + String.join(", ", part.wished());
            String name = Face.SMALL.fit(part.name() + (part.share() <= LEAST ? " (never)" : ""), width - 18);
            double nameWide = Face.SMALL.width(name);
            String flag = Face.SMALL.fit(wished, width - 18);
            double whole = 16 + nameWide + (flag.isEmpty() ? 0 : 8 + Face.SMALL.width(flag));
            if (x > left && x + whole > left + width) {
                x = left;
                y += 18;
            }
            sketch.box(x, y - 9, 10, 10, ink(p, count));
            sketch.text(name, x + 15, y, Face.SMALL, Ink.TEXT);
            if (!flag.isEmpty()) {
                boolean fits = 16 + nameWide + 8 + Face.SMALL.width(flag) <= width;
                if (!fits) {
                    y += 16;
                }
                sketch.text(
                        flag,
                        fits ? x + 15 + nameWide + 8 : left + 15,
                        y,
                        Face.SMALL,
                        Ink.of("stands").text());
                if (!fits) {
                    x = left + width;
                    continue;
                }
            }
            x += whole + 18;
        }
        return y + 14;
    }
}
