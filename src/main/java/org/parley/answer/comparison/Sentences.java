package org.parley.answer.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.Vocabulary;
import org.parley.findings.comparison.Comparison;
import org.parley.findings.comparison.Contrast;
import org.parley.findings.comparison.Kind;
import org.parley.findings.comparison.Pair;
import org.parley.scenario.Scenario;
import org.parley.statistics.comparison.SampleDifference;
import org.parley.statistics.interval.Interval;

/** A comparison in sentences: what changes and by how much, what does not, and how many runs would tell. */
final class Sentences {

    /** Most differences of a kind that a sentence lists. */
    private static final int MOST = 3;

    private final Scenario scenario;
    private final Pair pair;
    private final String name;
    private final List<String> sentences = new ArrayList<>();

    private Sentences(Comparison comparison, Pair pair) {
        scenario = comparison.reference().file().scenario();
        this.pair = pair;
        name = Names.within(Names.of(comparison, pair));
    }

    /** Returns what is to be said of a pair, sentence by sentence. */
    static List<String> of(Comparison comparison, Pair pair) {
        Sentences made = new Sentences(comparison, pair);
        made.tell();
        return made.sentences;
    }

    /** Returns how the runs of the two hang together. */
    static String luck(Comparison comparison, Pair pair) {
        Pair.Luck luck = pair.luck();
        String failed = luck.failed() == 0
                ? ""
                : " " + Numbers.count(luck.failed())
                        + (luck.shared()
                                ? luck.failed() == 1 ? " pair" : " pairs"
                                : luck.failed() == 1 ? " run" : " runs")
                        + (luck.shared() ? " of which a run failed " : " that failed ")
                        + (luck.failed() == 1 ? "is" : "are") + " left out.";
        if (!luck.shared()) {
            return "The luck of the two is independent: whole distributions are compared." + failed;
        }
        boolean all = luck.ofReference() == comparison.reference().runs()
                && luck.ofOther() == pair.other().runs();
        if (luck.ofOther() == 1) {
            return "The first runs of both share their luck and are compared with each other." + failed;
        }
        return (all ? "Runs" : "The first " + Numbers.count(luck.ofOther()) + " runs")
                + " of the same number share their luck and are compared run by run." + failed;
    }

    /** Returns what is not compared, and why. */
    static String leftOut(Comparison comparison, Pair pair) {
        Scenario reference = comparison.reference().file().scenario();
        Scenario other = pair.other().file().scenario();
        return pair.leftOut().stream()
                .map(out -> Names.of(reference, other, out))
                .collect(Collectors.joining("; ", "Not compared: ", "."));
    }

    private void tell() {
        if (pair.contrasts().isEmpty()) {
            sentences.add("With " + name + ", nothing is there to be compared.");
            return;
        }
        if (pair.contrasts().stream().allMatch(Sentences::isSame)) {
            sentences.add("With " + name + ", no difference shows in anything that is compared.");
            return;
        }
        one(Kind.DURATION, this::duration);
        one(Kind.SETTLED, this::chance);
        listed(Kind.SETTLED_WITHIN, "Of what windows show, ", " more often", " less often");
        listed(Kind.IN_FORCE_AFTER, "Of the first cease-fires, ", " more often", " less often");
        one(Kind.ROUNDS, this::rounds);
        listed(Kind.OUTCOME, "Of the ways to end, ", " more often", " less often");
        listed(Kind.TERM, "Among " + Names.aim(scenario, true) + ", ", " more often", " less often");
        listed(Kind.UTILITY, "The end is worth ", " more", " less");
        long resolved = pair.contrasts().stream().filter(Contrast::isResolved).count();
        sentences.add(resolved(pair.contrasts().size(), resolved));
        String first = sentences.get(0);
        sentences.set(0, "With " + name + ", " + first.substring(0, 1).toLowerCase(Locale.ROOT) + first.substring(1));
    }

    private static String resolved(int differences, long resolved) {
        return resolved == differences
                ? "All " + differences + " differences are resolved."
                : Numbers.format(
                        "Of %d differences %s resolved; the others may be chance.",
                        differences, resolved == 0 ? "none is" : resolved == 1 ? "one is" : resolved + " are");
    }

    /** Whether nothing at all differs in these runs. */
    static boolean isSame(Contrast contrast) {
        boolean sameShape = contrast.apartness() == null || contrast.apartness().wasserstein() == 0;
        return contrast.difference().value() == 0 && sameShape;
    }

    private interface Teller {
        String tell(Contrast contrast);
    }

    private void one(Kind kind, Teller teller) {
        pair.contrasts().stream()
                .filter(contrast -> contrast.kind() == kind)
                .findFirst()
                .ifPresent(contrast -> sentences.add(capital(teller.tell(contrast)) + "."));
    }

    private String duration(Contrast contrast) {
        if (!contrast.isResolved()) {
            return unresolved("how long cease-fires last", contrast);
        }
        return "cease-fires last " + shift(contrast, " longer", " shorter") + " within " + horizon() + " rounds"
                + inBoth(Kind.DURATION_IN_BOTH, " longer", " shorter", "sign one");
    }

    private int horizon() {
        return Math.min(
                scenario.calendar().horizonRounds(),
                pair.other().file().scenario().calendar().horizonRounds());
    }

    private String chance(Contrast contrast) {
        String what = sentences.isEmpty() || scenario.war() == null
                ? "the chance of " + (scenario.war() == null ? "" : "a ") + Names.aim(scenario, false)
                : "the chance of one";
        if (!contrast.isResolved()) {
            return unresolved(what, contrast);
        }
        SampleDifference d = contrast.difference();
        return what + (d.value() > 0 ? " rises by " : " falls by ") + size(contrast, "") + ", from "
                + Units.level(Kind.SETTLED, d.second(), Units.decimals(contrast)) + " to "
                + Units.level(Kind.SETTLED, d.first(), Units.decimals(contrast));
    }

    private String rounds(Contrast contrast) {
        String what = scenario.war() == null ? "agreement" : "a general cease-fire";
        if (!contrast.isResolved()) {
            return unresolved("the round in which " + what + " comes", contrast);
        }
        return what + " comes " + shift(contrast, " later", " earlier")
                + inBoth(Kind.ROUNDS_IN_BOTH, " later", " earlier", "agree");
    }

    /** Says by how much, and away from what. */
    private static String shift(Contrast contrast, String more, String less) {
        SampleDifference d = contrast.difference();
        return size(contrast, d.value() > 0 ? more : less) + ", "
                + Units.level(contrast.kind(), d.first(), Units.decimals(contrast)) + " instead of "
                + Units.level(contrast.kind(), d.second(), Units.decimals(contrast)) + " on average";
    }

    /** Runs that settle are not the same runs in both: what shows in those that are. */
    private String inBoth(Kind kind, String more, String less, String what) {
        return pair.contrasts().stream()
                .filter(contrast -> contrast.kind() == kind)
                .findFirst()
                .map(c -> "; in the " + Numbers.count(c.difference().n()) + " runs that " + what + " in both, "
                        + (c.isResolved()
                                ? size(c, c.difference().value() > 0 ? more : less)
                                : "no difference is resolved " + signed(c)))
                .orElse("");
    }

    private static String unresolved(String what, Contrast contrast) {
        String needed = contrast.runsNeeded().isEmpty()
                ? ""
                : "; about " + Numbers.needed(contrast.runsNeeded()) + " runs would resolve a difference of that size";
        return what + " does not change measurably " + signed(contrast) + needed;
    }

    /** Returns a difference with its sign, unit and interval. */
    static String signed(Contrast contrast) {
        SampleDifference d = contrast.difference();
        return "(" + Units.signed(contrast.kind(), d.value(), Units.decimals(contrast))
                + Units.unit(contrast.kind()) + ", "
                + Units.signed(contrast.kind(), d.interval().low(), Units.decimals(contrast)) + " to "
                + Units.signed(contrast.kind(), d.interval().high(), Units.decimals(contrast)) + ")";
    }

    /** Returns how large a resolved difference is, without its sign but with a word for it, and its interval. */
    private static String size(Contrast contrast, String direction) {
        Kind kind = contrast.kind();
        double sign = Math.signum(contrast.difference().value());
        Interval interval = contrast.difference().interval();
        double low = sign > 0 ? interval.low() : -interval.high();
        double high = sign > 0 ? interval.high() : -interval.low();
        return Units.unsigned(kind, sign * contrast.difference().value(), Units.decimals(contrast))
                + Units.unit(kind) + direction + " (" + Units.unsigned(kind, low, Units.decimals(contrast))
                + " to " + Units.unsigned(kind, high, Units.decimals(contrast)) + ")";
    }

    /** Lists the largest resolved differences of a kind, those upwards first. */
    private void listed(Kind kind, String start, String more, String less) {
        List<String> parts = new ArrayList<>();
        for (boolean up : new boolean[] {true, false}) {
            List<Contrast> found = largest(kind, c -> c.difference().value() > 0 == up);
            if (!found.isEmpty()) {
                String items = found.stream()
                        .limit(MOST)
                        .map(c -> kind == Kind.UTILITY
                                ? "to " + Vocabulary.inProse(scenario, c.subject()) + " " + signed(c)
                                : Names.of(scenario, c) + " " + signed(c))
                        .collect(Collectors.joining(", "));
                int others = found.size() - MOST;
                String rest = others > 0 ? " and " + others + " other" + (others == 1 ? "" : "s") : "";
                String direction = (up ? more : less).strip();
                parts.add(direction + " " + items + rest);
            }
        }
        if (!parts.isEmpty()) {
            sentences.add(start + String.join(kind == Kind.UTILITY ? "; and " : "; ", parts) + ".");
        }
    }

    private List<Contrast> largest(Kind kind, Predicate<Contrast> which) {
        return pair.contrasts().stream()
                .filter(c -> c.kind() == kind && c.isResolved() && which.test(c))
                .sorted(Comparator.comparingDouble(
                        (Contrast c) -> -Math.abs(c.difference().value())))
                .toList();
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
