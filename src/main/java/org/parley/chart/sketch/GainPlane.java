package org.parley.chart.sketch;

import java.util.List;
import java.util.stream.IntStream;
import org.parley.chart.Caption;
import org.parley.chart.DataTable;
import org.parley.chart.Scatter;

/**
 * What deals gain two actors, each deal on the scale of its own run: 0 is no deal, 1 the best that the actor could have had then. Deals of different runs can be
 * laid upon each other in no other way, since what is feasible differs from run to run.
 *
 * @param caption what it says in words
 * @param first the actor whose gain runs to the right
 * @param second the actor whose gain runs up
 * @param clouds kinds of deals, at least one
 */
public record GainPlane(Caption caption, String first, String second, List<Cloud> clouds) implements Sketched {

    /**
     * Deals of a kind.
     *
     * @param name what became of them
     * @param ink role of their colour
     * @param deals the gains of both, as shares
     */
    public record Cloud(String name, String ink, Scatter deals) {}

    /** Copies the list. */
    public GainPlane {
        clouds = List.copyOf(clouds);
        if (clouds.isEmpty()) {
            throw new IllegalArgumentException("a plane of gains needs a cloud");
        }
    }

    @Override
    public boolean isHalf() {
        return true;
    }

    /** Returns the middle of each cloud, and between what eight in ten lie. */
    @Override
    public DataTable table() {
        return DataTable.ofTexts(
                caption.title(),
                1,
                List.of("Deals", "Number", first + ": median (10% to 90%)", second + ": median (10% to 90%)"),
                clouds.stream()
                        .map(cloud -> List.of(
                                cloud.name(),
                                String.valueOf(cloud.deals().size()),
                                spread(cloud.deals().x()),
                                spread(cloud.deals().y())))
                        .toList());
    }

    private static String spread(double[] values) {
        if (values.length == 0) {
            return "";
        }
        double[] sorted = IntStream.range(0, values.length)
                .mapToDouble(k -> values[k])
                .sorted()
                .toArray();
        return percent(sorted, 0.5) + " (" + percent(sorted, 0.1) + " to " + percent(sorted, 0.9) + ")";
    }

    private static String percent(double[] sorted, double at) {
        return Math.round(100 * sorted[(int) Math.min(sorted.length - 1.0, at * sorted.length)]) + "%";
    }
}
