package org.parley.statistics.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.statistics.discovery.FoundBox.JudgedLimit;
import org.parley.statistics.discovery.FoundBox.JudgedStep;
import org.parley.statistics.discovery.Limit.Place;
import org.parley.statistics.discovery.Peeling.Step;

/**
 * Finds boxes one after the other, each among the points that the earlier ones left (covering; Friedman and Fisher 1999,
 * section 9).
 *
 * <p>Of the boxes of a peeling that hold enough of the points of interest the densest is chosen, grown by pasting, and
 * freed of the limits that Fisher's exact test does not find below the significance. What is left is peeled once more, alone, for else
 * much of the peeling is spent on the accidents of dimensions that do not matter; and once nothing more is dropped, again
 * with the significance shared out among all places where a limit may stand.
 */
final class BoxSearch {

    private static final double SMALLEST = 0.01;
    private static final int FEWEST = 20;
    private static final double TOLD_COVERAGE = 0.1;

    private final Points points;
    private final SearchRule rule;
    private final double significance;

    BoxSearch(Points points, SearchRule rule) {
        this.points = points;
        this.rule = rule;
        significance = rule.significance() / Peeling.places(points).size();
    }

    List<FoundBox> search() {
        List<FoundBox> boxes = new ArrayList<>();
        int[] found = points.half(false);
        int[] judged = points.half(true);
        double base = Merit.of(new Box(List.of()), points, found).base().share();
        while (boxes.size() < rule.boxes() && found.length > 0) {
            FoundBox next = next(found, judged);
            if (next == null || next.found().density().share() <= base) {
                break;
            }
            boxes.add(next);
            found = outside(next.box(), found);
            judged = outside(next.box(), judged);
        }
        return boxes;
    }

    private int[] outside(Box box, int[] among) {
        return Arrays.stream(among).filter(i -> !box.contains(points, i)).toArray();
    }

    private @Nullable FoundBox next(int[] found, int[] judged) {
        Ranked ranked = new Ranked(points, found);
        List<Place> places = Peeling.places(points);
        double most = rule.significance();
        // Each time round fewer places are left or the bar is higher, so that it comes to an end.
        while (true) {
            List<Step> steps = peel(ranked, places, rule.leastCoverage());
            Box box = dropped(Pasting.of(ranked, chosen(steps).box(), rule.slice()), found, most);
            if (box.limits().isEmpty()) {
                return null;
            }
            Set<Place> kept = new HashSet<>();
            box.limits().forEach(l -> kept.add(l.place()));
            if (kept.equals(Set.copyOf(places))) {
                if (most == significance) {
                    return judged(box, peel(ranked, places, TOLD_COVERAGE), found, judged);
                }
                most = significance;
            }
            places = places.stream().filter(kept::contains).toList();
        }
    }

    private List<Step> peel(Ranked ranked, List<Place> places, double leastCoverage) {
        int fewest = Math.max(FEWEST, (int) (SMALLEST * ranked.size()));
        return Peeling.of(ranked, places, rule.slice(), fewest, leastCoverage);
    }

    /** The densest of those that hold enough of the points of interest; of equals the largest. */
    private Step chosen(List<Step> steps) {
        return steps.stream()
                .filter(s ->
                        s.merit().hits() >= rule.leastCoverage() * s.merit().allHits())
                .max(Comparator.comparingDouble((Step s) ->
                                (double) s.merit().hits() / s.merit().inside())
                        .thenComparing(s -> s.merit().inside()))
                .orElseThrow();
    }

    /** Drops the limit that matters least until all matter. */
    private Box dropped(Box box, int[] found, double most) {
        Box kept = box;
        while (!kept.limits().isEmpty()) {
            Merit whole = Merit.of(kept, points, found);
            Limit weakest = null;
            double worst = most;
            for (Limit limit : kept.limits()) {
                double p = p(kept, whole, limit, found);
                if (p > worst) {
                    worst = p;
                    weakest = limit;
                }
            }
            if (weakest == null) {
                break;
            }
            kept = kept.without(weakest);
        }
        return kept;
    }

    private double p(Box box, Merit whole, Limit limit, int[] among) {
        Box without = box.without(limit);
        return whole.exactP(Merit.of(without, points, among), SharedLuck.ofLimit(points, without, box, among));
    }

    private FoundBox judged(Box box, List<Step> steps, int[] found, int[] judged) {
        Merit here = Merit.of(box, points, found);
        Merit there = Merit.of(box, points, judged);
        List<JudgedLimit> limits = box.limits().stream()
                .map(limit -> {
                    Merit hereWithout = Merit.of(box.without(limit), points, found);
                    Merit thereWithout = Merit.of(box.without(limit), points, judged);
                    return new JudgedLimit(
                            limit, hereWithout, here.quasiP(hereWithout), thereWithout, p(box, there, limit, judged));
                })
                .toList();
        List<JudgedStep> trajectory = steps.stream()
                .map(s -> new JudgedStep(s.box(), s.merit(), Merit.of(s.box(), points, judged)))
                .toList();
        return new FoundBox(box, here, there, limits, trajectory, steps.indexOf(chosen(steps)));
    }
}
