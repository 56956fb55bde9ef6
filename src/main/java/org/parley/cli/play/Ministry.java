package org.parley.cli.play;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.answer.words.Numbers;
import org.parley.model.delegation.Floor;

/** What a seat's own ministry says of packages: what each is worth to the seat, and how likely the others take it. */
final class Ministry {

    private final Floor floor;
    private final double best;

    Ministry(Floor floor) {
        this.floor = floor;
        best = IntStream.range(0, floor.packages())
                .filter(floor::mayPropose)
                .mapToDouble(floor::value)
                .max()
                .orElse(floor.noDeal());
    }

    /** Returns how good a package is: 0 is no deal, 100 the best that could be proposed today. */
    String worth(int pkg) {
        double range = best - floor.noDeal();
        double gain = floor.value(pkg) - floor.noDeal();
        if (range <= 0) {
            return gain < 0 ? "worse than no deal" : "no better than no deal";
        }
        return Numbers.fixed(100 * gain / range, 0);
    }

    /** Returns how likely all whose consent is needed agree, as the seat sees it. */
    String chance(int pkg) {
        double chance = floor.expectedConsent(pkg);
        return chance < 0.005 ? "hardly any" : chance > 0.995 ? "near certain" : Numbers.percent(chance);
    }

    /** Returns whether the model would sign a package in the seat's place. */
    boolean wouldSign(int pkg) {
        return floor.value(pkg) >= floor.aspiration();
    }

    /** Returns packages to propose: the best, that with most to expect, and the likeliest that is better than no deal. */
    List<Integer> suggestions() {
        List<Integer> found = new ArrayList<>();
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
        for (int x : new int[] {dearest, promising, likeliest}) {
            if (x >= 0 && !found.contains(x)) {
                found.add(x);
            }
        }
        return found;
    }

    private double expected(int pkg) {
        return (floor.value(pkg) - floor.noDeal()) * floor.expectedConsent(pkg);
    }
}
