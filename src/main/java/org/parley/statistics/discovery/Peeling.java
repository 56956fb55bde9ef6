package org.parley.statistics.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.statistics.discovery.Limit.Place;
import org.parley.statistics.discovery.Limit.Side;

/**
 * The top-down peeling of PRIM (Friedman and Fisher 1999, section 8): from the box that holds everything a thin slice is
 * taken off one side after the other.
 *
 * <p>Each time it is the slice whose loss raises the density most for each point that is lost. With the rise alone, which
 * Friedman and Fisher propose first, a dimension of two categories would always go at once; the ratio is their more
 * patient criterion (section 14) and the default of Kwakkel's workbench (2017, Environmental Modelling and Software 96).
 */
public final class Peeling {

    /**
     * A box on the way.
     *
     * @param box the box
     * @param merit what it holds of the points on which it was found
     */
    public record Step(Box box, Merit merit) {}

    private final Ranked ranked;
    private final List<Place> places;
    private final double share;
    private final int[][] inside;
    private final boolean[] gone;
    private final Frame frame;
    private final int allHits;
    private int hits;

    /** A slice that may be taken off. */
    private record Slice(Place place, int rank, int points, int hits, double gain) {}

    private Peeling(Ranked ranked, Collection<Place> places, double share) {
        this.ranked = ranked;
        this.places = places.stream().distinct().toList();
        this.share = share;
        frame = new Frame(ranked);
        inside = new int[ranked.dimensions()][];
        gone = new boolean[ranked.size()];
        for (Place place : this.places) {
            inside[place.dimension()] = ranked.order(place.dimension());
        }
        for (int k = 0; k < ranked.size(); k++) {
            hits += ranked.hit(k) ? 1 : 0;
        }
        allHits = hits;
    }

    /**
     * Peels all dimensions.
     *
     * @param points the points, all of which take part
     * @param share share of the box to take off at a time, in (0, 0.5]
     * @param fewest points that a box keeps, at least 1
     * @return the boxes from the first, which holds everything, to the last
     */
    public static List<Step> of(Points points, double share, int fewest) {
        int[] all = new int[points.numbers().length];
        Arrays.setAll(all, i -> i);
        return of(new Ranked(points, all), places(points), share, fewest, 0);
    }

    /** Returns everywhere that a limit may stand. */
    static List<Place> places(Points points) {
        List<Place> places = new ArrayList<>();
        for (int d = 0; d < points.dimensions(); d++) {
            if (points.categories()[d] > 0) {
                places.add(new Place(d, Side.AMONG));
            } else {
                places.add(new Place(d, Side.AT_LEAST));
                places.add(new Place(d, Side.AT_MOST));
            }
        }
        return places;
    }

    static List<Step> of(Ranked ranked, Collection<Place> places, double share, int fewest, double leastCoverage) {
        Peeling peeling = new Peeling(ranked, places, share);
        List<Step> steps = new ArrayList<>();
        steps.add(peeling.step(ranked.size()));
        int left = ranked.size();
        while (peeling.hits > 0 && peeling.hits < left) {
            Slice slice = peeling.best(left);
            if (slice == null || left - slice.points < fewest) {
                break;
            }
            left -= slice.points;
            peeling.take(slice, left);
            if (peeling.hits < leastCoverage * peeling.allHits) {
                break;
            }
            steps.add(peeling.step(left));
        }
        return steps;
    }

    private Step step(int left) {
        return new Step(frame.box(), new Merit(hits, left, allHits, ranked.size()));
    }

    private @Nullable Slice best(int left) {
        Slice best = null;
        for (Place place : places) {
            Slice slice = place.side() == Side.AMONG ? category(place, left) : end(place, left);
            if (slice != null && (best == null || slice.gain > best.gain)) {
                best = slice;
            }
        }
        return best;
    }

    private Slice slice(Place place, int rank, int points, int slicedHits, int left) {
        double rest = (double) (hits - slicedHits) / (left - points);
        double gain = (rest - (double) hits / left) * left / points;
        return new Slice(place, rank, points, slicedHits, gain);
    }

    /** The slice at one end: the share that is to be taken, or the whole first value if more points have it. */
    private @Nullable Slice end(Place place, int left) {
        int d = place.dimension();
        int[] order = inside[d];
        int step = place.side() == Side.AT_LEAST ? 1 : -1;
        int first = step == 1 ? 0 : left - 1;
        int wanted = Math.max(1, (int) (share * left));
        int stays = ranked.rank(d, order[first + step * Math.min(wanted, left - 1)]);
        boolean tied = stays == ranked.rank(d, order[first]);
        int points = 0;
        int slicedHits = 0;
        int gone = ranked.rank(d, order[first]);
        for (int n = 0; n < left; n++) {
            int k = order[first + step * n];
            if (tied ? ranked.rank(d, k) != gone : ranked.rank(d, k) == stays) {
                return slice(place, ranked.rank(d, k), points, slicedHits, left);
            }
            points++;
            slicedHits += ranked.hit(k) ? 1 : 0;
        }
        return null;
    }

    private @Nullable Slice category(Place place, int left) {
        int d = place.dimension();
        int[] points = new int[ranked.ranks(d)];
        int[] found = new int[ranked.ranks(d)];
        for (int k : inside[d]) {
            points[ranked.rank(d, k)]++;
            found[ranked.rank(d, k)] += ranked.hit(k) ? 1 : 0;
        }
        Slice best = null;
        for (int c = 0; c < points.length; c++) {
            if (points[c] > 0 && points[c] < left) {
                Slice slice = slice(place, c, points[c], found[c], left);
                best = best == null || slice.gain > best.gain ? slice : best;
            }
        }
        return best;
    }

    private void take(Slice slice, int left) {
        frame.move(slice.place, slice.rank);
        hits -= slice.hits;
        int cut = slice.place.dimension();
        for (int k : inside[cut]) {
            gone[k] = !frame.holds(cut, ranked.rank(cut, k));
        }
        for (int d = 0; d < inside.length; d++) {
            if (inside[d] != null) {
                int[] kept = new int[left];
                int n = 0;
                for (int k : inside[d]) {
                    if (!gone[k]) {
                        kept[n++] = k;
                    }
                }
                inside[d] = kept;
            }
        }
    }
}
