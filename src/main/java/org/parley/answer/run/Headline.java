package org.parley.answer.run;

import static org.parley.answer.words.Numbers.format;

import org.parley.statistics.Proportion;

/**
 * Headline of a page of runs, as a newspaper would set it. It claims no more than the runs bear out: a word such as "most" needs the whole interval on its
 * side.
 *
 * @param isWar whether the talks are to end a war
 * @param reached share of runs that reach what the talks are for
 * @param lasting share of these in which it lasts; of a scenario without a war, all
 */
record Headline(boolean isWar, Proportion reached, Proportion lasting) {

    private static final double CLOSE = 0.06;

    /** Steps of a share, from none to all; between two of them nothing is claimed. */
    private enum Step {
        NONE,
        HARDLY,
        LESS,
        HALF,
        MOST,
        NEARLY,
        ALL,
        UNCLEAR
    }

    private static Step step(Proportion p) {
        if (p.count() == 0) {
            return p.of() < 20 ? Step.UNCLEAR : Step.NONE;
        } else if (p.count() == p.of()) {
            return p.of() < 20 ? Step.UNCLEAR : Step.ALL;
        } else if (p.high() < 0.15) {
            return Step.HARDLY;
        } else if (p.low() > 0.9) {
            return Step.NEARLY;
        } else if (p.low() > 0.44 && p.high() < 0.56) {
            return Step.HALF;
        } else if (p.low() > 0.5) {
            return Step.MOST;
        }
        return p.high() < 0.5
                ? Step.LESS
                : Math.abs(p.share() - 0.5) < CLOSE && p.of() >= 300 ? Step.HALF : Step.UNCLEAR;
    }

    String text() {
        return isWar ? war() : peace();
    }

    private String war() {
        String signed = switch (step(reached)) {
            case NONE -> "No cease-fire comes in any run";
            case HARDLY -> "Hardly any talks bring a cease-fire";
            case LESS -> "Most talks bring no cease-fire";
            case HALF -> "Half of all talks bring a cease-fire";
            case MOST -> "Most talks bring a cease-fire";
            case NEARLY -> "Nearly all talks bring a cease-fire";
            case ALL -> "Every run brings a cease-fire";
            case UNCLEAR -> unclear("cease-fire", "A cease-fire");
        };
        return signed
                + switch (step(lasting)) {
                    case NONE -> reached.count() == 0 ? "" : "; not one holds";
                    case HARDLY -> "; hardly any holds";
                    case LESS -> "; most of them break";
                    case HALF -> "; half of them break";
                    case MOST -> "; most of them hold";
                    case NEARLY, ALL -> ", and it holds";
                    case UNCLEAR -> "";
                };
    }

    private String peace() {
        return switch (step(reached)) {
            case NONE -> "No agreement in any run";
            case HARDLY -> "They hardly ever agree";
            case LESS -> "Most talks end without a deal";
            case HALF -> "A deal about as often as none";
            case MOST -> "Most talks end in a deal";
            case NEARLY -> "They nearly always agree";
            case ALL -> "They agree in every run";
            case UNCLEAR -> unclear("agreement", "Agreement");
        };
    }

    /** Returns what so few runs bear out: how many of them. */
    private String unclear(String what, String some) {
        if (reached.of() == 1) {
            return reached.count() == 0 ? "No " + what + " in the one run" : some + " in the one run";
        }
        return format("%s in %d of %d runs", some, reached.count(), reached.of());
    }
}
