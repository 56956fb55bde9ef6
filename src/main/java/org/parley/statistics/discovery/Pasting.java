package org.parley.statistics.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.statistics.discovery.Limit.Place;
import org.parley.statistics.discovery.Limit.Side;

/**
 * The bottom-up pasting of PRIM (Friedman and Fisher 1999, section 8.2): a box grows again at whichever limit raises its
 * density most, as long as one does.
 */
final class Pasting {

    private static final int NONE = -1;
    private static final int SEVERAL = -2;

    private final Ranked ranked;
    private final double share;
    private final Frame frame;
    private final List<Place> places;

    /** A slice that may be put back. */
    private record Slice(Place place, int rank, double density) {}

    private Pasting(Ranked ranked, Box box, double share) {
        this.ranked = ranked;
        this.share = share;
        frame = new Frame(ranked, box);
        places = box.limits().stream().map(Limit::place).toList();
    }

    /** Returns a box grown as far as that raises its density. */
    static Box of(Ranked ranked, Box box, double share) {
        Pasting pasting = new Pasting(ranked, box, share);
        boolean grows = true;
        while (grows) {
            grows = pasting.grow();
        }
        return pasting.frame.box();
    }

    private boolean grow() {
        List<List<Integer>> outside = new ArrayList<>();
        places.forEach(p -> outside.add(new ArrayList<>()));
        int inside = 0;
        int hits = 0;
        for (int k = 0; k < ranked.size(); k++) {
            int missed = onlyMissed(k);
            if (missed == NONE) {
                inside++;
                hits += ranked.hit(k) ? 1 : 0;
            } else if (missed >= 0) {
                outside.get(missed).add(k);
            }
        }
        Slice best = null;
        for (int p = 0; p < places.size(); p++) {
            Slice slice = slice(places.get(p), outside.get(p), inside, hits);
            if (slice != null && slice.density > (best == null ? (double) hits / inside : best.density)) {
                best = slice;
            }
        }
        if (best != null) {
            frame.move(best.place, best.rank);
        }
        return best != null;
    }

    /** Returns the only limit that keeps a point out, or that none or several do. */
    private int onlyMissed(int k) {
        int missed = NONE;
        for (int p = 0; p < places.size(); p++) {
            Place place = places.get(p);
            if (!frame.holds(place, ranked.rank(place.dimension(), k))) {
                if (missed != NONE) {
                    return SEVERAL;
                }
                missed = p;
            }
        }
        return missed;
    }

    private @Nullable Slice slice(Place place, List<Integer> outside, int inside, int hits) {
        if (outside.isEmpty()) {
            return null;
        }
        int d = place.dimension();
        if (place.side() == Side.AMONG) {
            return category(place, outside, inside, hits);
        }
        Comparator<Integer> near = Comparator.comparingInt(k -> ranked.rank(d, k));
        outside.sort(place.side() == Side.AT_LEAST ? near.reversed() : near);
        int wanted = Math.min(outside.size(), Math.max(1, (int) (share * inside)));
        int last = ranked.rank(d, outside.get(wanted - 1));
        int points = 0;
        int found = 0;
        for (int k : outside) {
            if (points >= wanted && ranked.rank(d, k) != last) {
                break;
            }
            points++;
            found += ranked.hit(k) ? 1 : 0;
        }
        return new Slice(place, last, (double) (hits + found) / (inside + points));
    }

    private @Nullable Slice category(Place place, List<Integer> outside, int inside, int hits) {
        Slice best = null;
        for (int c = 0; c < ranked.ranks(place.dimension()); c++) {
            int points = 0;
            int found = 0;
            for (int k : outside) {
                if (ranked.rank(place.dimension(), k) == c) {
                    points++;
                    found += ranked.hit(k) ? 1 : 0;
                }
            }
            double density = (double) (hits + found) / (inside + points);
            if (points > 0 && (best == null || density > best.density)) {
                best = new Slice(place, c, density);
            }
        }
        return best;
    }
}
