package org.parley.chart.sketch;

import java.util.List;
import java.util.stream.IntStream;
import org.parley.chart.Caption;
import org.parley.chart.DataTable;
import org.parley.chart.Series;
import org.parley.chart.ValueFormat;

/**
 * Stacked area chart: how a whole is divided, from date to date.
 *
 * @param caption what it says in words
 * @param ofWhat names what the places along it are, for the table
 * @param places names of the places along it, at equal distances, at least two
 * @param ticks places that are named below the chart, with shorter names
 * @param bands from the bottom to the top, at least one; their shares at a place sum to 1
 */
public record StackedArea(Caption caption, String ofWhat, List<String> places, List<Tick> ticks, List<Band> bands)
        implements Sketched {

    /**
     * A place that is named below the chart.
     *
     * @param place from 0
     * @param name a short one
     */
    public record Tick(int place, String name) {}

    /**
     * A part of the whole.
     *
     * @param shares its name, and its share at each place
     * @param ink role of its colour
     */
    public record Band(Series shares, String ink) {

        /** Returns its name. */
        public String name() {
            return shares.name();
        }
    }

    /** Copies the lists and checks that each band has a share at each place. */
    public StackedArea {
        places = List.copyOf(places);
        ticks = List.copyOf(ticks);
        bands = List.copyOf(bands);
        if (places.size() < 2 || bands.isEmpty()) {
            throw new IllegalArgumentException("an area needs two places and a band");
        }
        for (Band band : bands) {
            if (band.shares().values().length != places.size()) {
                throw new IllegalArgumentException(band.name() + " has no share at each place");
            }
        }
    }

    /** Returns the sum of the shares of the first bands at a place. */
    public double below(int band, int place) {
        return IntStream.range(0, band)
                .mapToDouble(b -> bands.get(b).shares().values()[place])
                .sum();
    }

    @Override
    public DataTable table() {
        return new DataTable(
                caption.title(),
                ofWhat,
                places,
                bands.stream().map(Band::shares).toList(),
                ValueFormat.SHARE);
    }
}
