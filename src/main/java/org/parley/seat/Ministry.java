package org.parley.seat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parley.answer.words.Numbers;
import org.parley.model.delegation.Floor;

/** What a seat's own ministry says of packages: what each is worth to the seat, and how likely the others take it. */
public final class Ministry {

    private final Floor floor;
    private final double best;

    /** Looks at a table for a seat. */
    public Ministry(Floor floor) {
        this.floor = floor;
        best = IntStream.range(0, floor.packages())
                .filter(floor::mayPropose)
                .mapToDouble(floor::value)
                .max()
                .orElse(floor.noDeal());
    }

    /** Returns how good a package is: 0 is no deal, 100 the best that could be proposed today. */
    public String worth(int pkg) {
        double points = points(floor.value(pkg));
        if (Double.isNaN(points)) {
            return floor.value(pkg) < floor.noDeal() ? "worse than no deal" : "no better than no deal";
        }
        return Numbers.fixed(points, 0);
    }

    /** Returns a value on the scale on which 0 is no deal and 100 the best that could be proposed today; not a number if nothing betters no deal. */
    public double points(double value) {
        double range = best - floor.noDeal();
        return range <= 0 ? Double.NaN : 100 * (value - floor.noDeal()) / range;
    }

    /** Returns how likely all whose consent is needed agree, as the seat sees it. */
    public String chance(int pkg) {
        double chance = floor.expectedConsent(pkg);
        return chance < 0.005 ? "hardly any" : chance > 0.995 ? "near certain" : Numbers.percent(chance);
    }

    /** Returns whether the model would sign a package in the seat's place. */
    public boolean wouldSign(int pkg) {
        return floor.value(pkg) >= floor.aspiration();
    }

    /** Returns packages to propose: the best, that with most to expect, and the likeliest that is better than no deal. */
    public List<Integer> suggestions() {
        return List.copyOf(suggested().keySet());
    }

    /** Returns the same, each with why it is suggested. */
    public Map<Integer, String> suggested() {
        int dearest = -1;
        int promising = -1;
        int likeliest = -1;
        for (int x = 0; x < floor.packages(); x++) {
            double gain = floor.mayPropose(x) ? floor.value(x) - floor.noDeal() : 0;
            if (gain <= 0) {
                continue;
            }
            double chance = floor.expectedConsent(x);
            dearest = dearest < 0 || gain > floor.value(dearest) - floor.noDeal() ? x : dearest;
            promising = promising < 0 || gain * chance > expected(promising) ? x : promising;
            likeliest = likeliest < 0 || chance > floor.expectedConsent(likeliest) ? x : likeliest;
        }
        Map<Integer, String> found = new LinkedHashMap<>();
        if (dearest >= 0) {
            // One package may be suggested for several reasons.
            found.put(dearest, "best for you");
            found.merge(promising, "most to expect", (one, other) -> one + ", " + other);
            found.merge(likeliest, "likeliest to pass", (one, other) -> one + ", " + other);
        }
        return found;
    }

    private double expected(int pkg) {
        return (floor.value(pkg) - floor.noDeal()) * floor.expectedConsent(pkg);
    }
}
