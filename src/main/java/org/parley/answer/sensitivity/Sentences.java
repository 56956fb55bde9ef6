package org.parley.answer.sensitivity;

import static org.parley.answer.words.Numbers.format;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.parley.answer.words.Vocabulary;
import org.parley.findings.sensitivity.Convergence;
import org.parley.findings.sensitivity.Failures;
import org.parley.statistics.interval.Interval;
import org.parley.statistics.sensitivity.SobolIndices;
import org.parley.statistics.sensitivity.VarianceShares;

/**
 * A sensitivity analysis in sentences from its data.
 *
 * @param subject the analysis
 */
record Sentences(Subject subject) {

    /** How its numbers are to be read. */
    static final String READING =
            "By itself, with others: Sobol' indices of first and of total order, as shares of the variance of the expected"
                    + " outcome that the numbers shown explain, with 95% bootstrap intervals; they may go below 0 by"
                    + " chance. mu*, sigma: mean size and spread of the change that Morris's steps make, per whole of a"
                    + " number's probability. A number is moved by its probability, so the range that the file declares"
                    + " decides how much it can do; options are equally likely,"
                    + " so shares of runs are not those of 'parley run'. Hidden types and all other random draws are"
                    + " chance.";

    private static final int NAMED = 3;

    /** Others are worth a word if they explain more than this share of what those that are named do. */
    private static final double WORTH_A_WORD = 0.2;

    private String name(int chosen) {
        return subject.name(subject.input(chosen));
    }

    /** Returns what a metric depends on, and where the variance of one run comes from. */
    List<String> of(int m) {
        String asked = subject.question(m);
        SobolIndices indices = subject.indices(m);
        VarianceShares shares = subject.shares(m);
        if (indices == null || shares == null) {
            return List.of(asked + ": too few runs have it at enough points. Maybe more --runs.");
        }
        String mean = asked + " (" + subject.mean(m) + ")";
        if (subject.found().convergence(m) == null) {
            return List.of(
                    shares.variance() > 0
                            ? asked
                                    + ": no influence of any number could be told from chance. Maybe more --points and"
                                    + " --runs."
                            : mean + " is the same in all runs, so it depends on none of the numbers.");
        }
        List<Integer> leaders = subject.found().decomposition().order(m).stream()
                .filter(i -> indices.first().get(i).interval().low() > 0)
                .limit(NAMED)
                .toList();
        Convergence convergence = subject.found().convergence(m);
        List<String> said = new ArrayList<>();
        if (leaders.isEmpty()) {
            said.add(mean + ": no single number has a share that can be told from none.");
        } else {
            said.add(mean
                    + (convergence.isSettled()
                            ? leaders(indices, leaders)
                            : " depends most on " + name(leaders.get(0)) + ", as far as so few runs can tell: no single"
                                    + " number's share has settled. Maybe more "
                                    + (convergence.chanceRules() ? "--runs." : "--points.")));
        }
        Interval chance = shares.chance().interval();
        if (chance.high() - chance.low() <= 2 * Convergence.ENOUGH) {
            said.add(format(
                    "Of the variance of one run, %s for %s%s, and pure chance, with every number known, for %s.",
                    many("below accounts", "below account"),
                    Subject.share(shares.some()),
                    others(shares),
                    Subject.share(shares.chance())));
        }
        return said;
    }

    private String leaders(SobolIndices indices, List<Integer> leaders) {
        int first = leaders.get(0);
        String others = Vocabulary.and(leaders.stream()
                .skip(1)
                .map(i -> name(i) + " (" + Subject.share(indices.first().get(i)).replace(" (", ", "))
                .toList());
        return format(
                " depends most on %s, which by itself accounts for %s of what %s.%s",
                name(first),
                Subject.share(indices.first().get(first)),
                many("below explains", "below explain"),
                others.isEmpty() ? "" : " Next " + (leaders.size() == 2 ? "comes " : "come ") + others + ".");
    }

    /** Returns "the one" or "the n" inputs that have indices, with the words that follow. */
    private String many(String ofOne, String ofMany) {
        int n = subject.chosen();
        return n == 1 ? "the one " + ofOne : "the " + n + " " + ofMany;
    }

    private String others(VarianceShares shares) {
        long numbers = subject.others();
        return numbers == 0
                ? ""
                : ", the " + (numbers == 1 ? "other number" : numbers + " other numbers") + " for "
                        + Subject.share(shares.others());
    }

    /** Returns whether the shares of a metric have settled, what to do if not, and which inputs are left out that are not little. */
    List<String> advice(int m) {
        Convergence convergence = subject.found().convergence(m);
        boolean isTold = Subject.isTold(convergence.moved()) && Subject.isTold(convergence.halfWidth());
        List<String> said = new ArrayList<>(List.of(subject.question(m) + ": "
                + (isTold
                        ? format(
                                "between a half and all of the points no share moved by more than %.0f points of a hundred,"
                                        + " and intervals reach up to %.0f to either side",
                                100 * convergence.moved(), 100 * convergence.halfWidth())
                        : "so few points and runs tell nothing of the shares")
                + (convergence.isSettled()
                        ? ". They have settled."
                        : ". They still move: raise "
                                + (convergence.chanceRules()
                                        ? "--runs, since chance outweighs these numbers at each point."
                                        : "--points."))));
        double some = subject.shares(m).some().value();
        double rest = subject.shares(m).others().value();
        List<Integer> others = subject.found().others(m);
        if (!others.isEmpty() && !(rest <= WORTH_A_WORD * some)) {
            said.add(format(
                    "What is left out is not little: the others account for %s beside %s. The greatest of them by mu*: %s."
                            + " To have more of them in, raise --top; to rank them better, --trajectories or --runs.",
                    Subject.percent(rest),
                    Subject.percent(some),
                    others.stream().limit(NAMED).map(subject::name).collect(Collectors.joining("; "))));
        }
        return said;
    }

    /** Returns what is to be said of runs that failed; nothing if none did. */
    List<String> failures() {
        Failures failures = subject.found().failures();
        List<String> said = new ArrayList<>();
        if (failures.failed() > 0) {
            said.add(format(
                    "%,d of %,d runs failed and do not count: a step counts if runs at both its ends do, a row of points if"
                            + " at least two at each of them do. The first, %s.",
                    failures.failed(), failures.runs(), failures.firstError()));
        }
        if (failures.silent() > 0) {
            said.add(format(
                    "In %,d of %,d cases every run failed; the first, %s.",
                    failures.silent(), failures.cases(), failures.firstSilent()));
        }
        return said;
    }
}
