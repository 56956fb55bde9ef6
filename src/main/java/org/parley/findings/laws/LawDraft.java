package org.parley.findings.laws;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import org.parley.findings.laws.Series.Level;

/** A law in the making: what it moves, and why some of it cannot be moved. */
final class LawDraft {

    private static final double[] FIFTHS = {0, 0.25, 0.5, 0.75, 1};

    private final int number;
    private final String says;
    private final LawScenarios scenarios;
    private final List<Series> series = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();
    private Setting with = Setting.AS_IT_IS;
    private List<LawMeasure> measures = List.of(LawMeasure.SIGNED);
    private int times = 1;

    LawDraft(int number, String says, LawScenarios scenarios) {
        this.number = number;
        this.says = says;
        this.scenarios = scenarios;
    }

    Law law() {
        return new Law(number, says, series, reasons.isEmpty() ? null : String.join("; ", reasons));
    }

    /** Notes why something does not apply. */
    LawDraft no(String reason) {
        reasons.add(reason);
        return this;
    }

    /** Says what is measured from here on. */
    LawDraft measure(LawMeasure... some) {
        measures = List.of(some);
        return this;
    }

    /** Says what is the case at all levels from here on. */
    LawDraft with(Setting setting) {
        with = setting;
        return this;
    }

    /** Says how many times as many runs are needed from here on. */
    LawDraft times(int many) {
        times = many;
        return this;
    }

    /** Moves numbers from the lowest to the highest value that is declared of each. */
    LawDraft range(String what, List<MovedNumber> numbers, Claim... claims) {
        if (numbers.stream().noneMatch(MovedNumber::isUncertain)) {
            return no("the file declares no range of " + what);
        }
        double low = numbers.get(0).lowest();
        double high = numbers.get(0).highest();
        if (numbers.stream().allMatch(n -> n.lowest() == low && n.highest() == high)) {
            return values(what, x -> MovedNumber.at(numbers, (x - low) / (high - low)), low, high, claims);
        }
        return shares(
                what, "from the lowest to the highest value declared", share -> MovedNumber.at(numbers, share), claims);
    }

    /** Moves a setting from its least to its most, at five levels. */
    LawDraft shares(String what, String range, DoubleFunction<Setting> setting, Claim... claims) {
        return levels(
                what,
                range,
                Arrays.stream(FIFTHS)
                        .mapToObj(share -> new Level(named(share), share, setting.apply(share)))
                        .toList(),
                claims);
    }

    private static String named(double share) {
        return share == 0 ? "lowest" : share == 1 ? "highest" : Math.round(100 * share) + "%";
    }

    /** Moves a value from one end to another, at five levels. */
    LawDraft values(String what, DoubleFunction<Setting> setting, double from, double to, Claim... claims) {
        return levels(
                what,
                "from " + text(from) + " to " + text(to),
                Arrays.stream(FIFTHS)
                        .map(share -> from + share * (to - from))
                        .mapToObj(x -> new Level(text(x), x, setting.apply(x)))
                        .toList(),
                claims);
    }

    /** Moves a value over some places. */
    LawDraft at(String what, String range, DoubleFunction<Setting> setting, List<Double> places, Claim... claims) {
        return levels(
                what,
                range,
                places.stream()
                        .map(x -> new Level(text(x), x, setting.apply(x)))
                        .toList(),
                claims);
    }

    /** Looks at the scenario as it is. */
    LawDraft asItIs(String what, Setting setting, Claim... claims) {
        return levels(what, "", List.of(new Level("as it is", Double.NaN, setting)), claims);
    }

    /** Moves the scenario over levels; those that do not fit the file are left out. */
    LawDraft levels(String what, String range, List<Level> levels, Claim... claims) {
        List<Level> fitting = levels.stream()
                .map(level -> new Level(level.label(), level.place(), with.and(level.setting())))
                .filter(level -> scenarios.fits(level.setting()))
                .toList();
        if (fitting.isEmpty() || fitting.size() == 1 && levels.size() > 1) {
            return no("the file does not allow to move " + what);
        }
        series.add(new Series(what, range, fitting, measures, List.of(claims), times));
        return this;
    }

    /** Returns a number with three digits that count. */
    static String text(double x) {
        return Math.abs(x) < 1e-12
                ? "0"
                : new BigDecimal(x)
                        .round(new MathContext(3))
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
