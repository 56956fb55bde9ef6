package org.parley.report.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.answer.words.InputNames;
import org.parley.findings.sensitivity.Convergence;
import org.parley.findings.sensitivity.Decomposition;
import org.parley.findings.sensitivity.Failures;
import org.parley.findings.sensitivity.Metric;
import org.parley.findings.sensitivity.Sensitivity;
import org.parley.scenario.Scenario;
import org.parley.scenario.study.Factor.Domain;
import org.parley.statistics.sensitivity.SobolIndices;
import org.parley.statistics.sensitivity.VarianceShares;

/** What a sensitivity analysis found, in sentences from its data. */
public final class SensitivitySentences {

    /** How its numbers are to be read. */
    public static final String READING =
            "By itself, with others: Sobol' indices of first and of total order, as shares of the variance of the expected"
                    + " outcome that the numbers shown explain, with 95% bootstrap intervals; they may go below 0 by"
                    + " chance. mu*, sigma: mean size and spread of the change that Morris's steps make, per whole of a"
                    + " number's probability. A number is moved by its probability, so the range that the file declares"
                    + " decides how much it can do; options are equally likely,"
                    + " so shares of runs are not those of 'parley run'. Hidden types and all other luck are chance.";

    private static final int NAMED = 3;

    /** Others are worth a word if they explain more than this share of what those that are named do. */
    private static final double WORTH_A_WORD = 0.2;

    private final Sensitivity found;
    private final Scenario scenario;
    private final Decomposition second;

    /** Makes sentences of an analysis. */
    public SensitivitySentences(Sensitivity found) {
        this.found = found;
        scenario = found.request().file().scenario();
        second = found.decomposition();
    }

    private Metric metric(int m) {
        return found.request().metrics().get(m);
    }

    private String name(int chosen) {
        return InputNames.of(
                scenario, found.factors().get(second.chosen().get(chosen)).name());
    }

    /** Returns what a metric depends on, and where the variance of one run comes from. */
    public List<String> of(int m) {
        List<String> said = new ArrayList<>();
        String asked = SensitivityWords.question(scenario, metric(m));
        SobolIndices indices = second.indices().get(m);
        VarianceShares shares = second.shares().get(m);
        if (indices == null || shares == null) {
            said.add(asked + ": too few runs have it at enough points. Maybe more --runs.");
            return said;
        }
        if (found.convergence(m) == null) {
            said.add(asked
                    + (shares.variance() > 0
                            ? ": no influence of any number could be told from chance. Maybe more --points and"
                                    + " --runs."
                            : " (" + SensitivityWords.mean(metric(m), indices.mean())
                                    + ") is the same in all runs, so it depends on none of the numbers."));
            return said;
        }
        List<Integer> leaders = second.order(m).stream()
                .filter(i -> indices.first().get(i).interval().low() > 0)
                .limit(NAMED)
                .toList();
        String mean = asked + " (" + SensitivityWords.mean(metric(m), indices.mean()) + ")";
        if (leaders.isEmpty()) {
            said.add(mean + ": no single number has a share that can be told from none.");
        } else {
            int first = leaders.get(0);
            String others = SensitivityWords.list(leaders.stream()
                    .skip(1)
                    .map(i -> name(i) + " ("
                            + SensitivityWords.share(indices.first().get(i)).replace(" (", ", "))
                    .toList());
            said.add(String.format(
                    Locale.ROOT,
                    "%s depends most on %s, which by itself accounts for %s of what %s.%s",
                    mean,
                    name(first),
                    SensitivityWords.share(indices.first().get(first)),
                    many("below explains", "below explain"),
                    others.isEmpty() ? "" : " Next " + (leaders.size() == 2 ? "comes " : "come ") + others + "."));
        }
        said.add(String.format(
                Locale.ROOT,
                "Of the variance of one run, %s for %s%s, and pure chance, with every number known, for %s.",
                many("below accounts", "below account"),
                SensitivityWords.share(shares.some()),
                others(shares),
                SensitivityWords.share(shares.chance())));
        return said;
    }

    /** Returns "the number" or "the n numbers", with the words that follow. */
    private String many(String ofOne, String ofMany) {
        int n = second.chosen().size();
        return n == 1 ? "the one " + ofOne : "the " + n + " " + ofMany;
    }

    private String others(VarianceShares shares) {
        long numbers = IntStream.range(0, found.factors().size())
                .filter(i ->
                        !second.chosen().contains(i) && found.factors().get(i).domain() instanceof Domain.Uncertain)
                .count();
        return numbers == 0
                ? ""
                : ", the " + (numbers == 1 ? "other number" : numbers + " other numbers") + " for "
                        + SensitivityWords.share(shares.others());
    }

    /** Returns whether the shares of a metric that has some have settled, and what to do if not. */
    public String advice(int m) {
        Convergence convergence = found.convergence(m);
        boolean isTold =
                SensitivityWords.isTold(convergence.moved()) && SensitivityWords.isTold(convergence.halfWidth());
        String about = isTold
                ? String.format(
                        Locale.ROOT,
                        "between a half and all of the points no share moved by more than %.0f points of a hundred, and"
                                + " intervals reach up to %.0f to either side",
                        100 * convergence.moved(),
                        100 * convergence.halfWidth())
                : "so few points and runs tell nothing of the shares";
        return SensitivityWords.question(scenario, metric(m)) + ": " + about
                + (convergence.isSettled()
                        ? ". They have settled."
                        : ". They still move: raise "
                                + (convergence.chanceRules()
                                        ? "--runs, since chance outweighs these numbers at each point."
                                        : "--points."));
    }

    /** Returns what is to be said of the numbers that are not among the chosen, if they are not little. */
    public List<String> leftOut(int m) {
        VarianceShares shares = second.shares().get(m);
        List<Integer> others = found.others(m);
        return others.isEmpty()
                        || shares.others().value()
                                <= WORTH_A_WORD * shares.some().value()
                ? List.of()
                : List.of(String.format(
                        Locale.ROOT,
                        "What is left out is not little: the others account for %s beside %s. The greatest of them by mu*: %s."
                                + " To have more of them in, raise --top; to rank them better, --trajectories or --runs.",
                        SensitivityWords.percent(shares.others().value()),
                        SensitivityWords.percent(shares.some().value()),
                        others.stream()
                                .limit(NAMED)
                                .map(i -> InputNames.of(
                                        scenario, found.factors().get(i).name()))
                                .collect(Collectors.joining("; "))));
    }

    /** Returns what is to be said of runs that failed; nothing if none did. */
    public List<String> failures() {
        List<String> said = new ArrayList<>();
        Failures failures = found.failures();
        if (failures.failed() == 0) {
            return said;
        }
        said.add(String.format(
                Locale.ROOT,
                "%,d of %,d runs failed and do not count: a step counts if runs at both its ends do, a row of points if"
                        + " at least two at each of them do. The first, %s.",
                failures.failed(),
                failures.runs(),
                failures.firstError()));
        if (failures.silent() > 0) {
            said.add(String.format(
                    Locale.ROOT,
                    "In %,d of %,d cases every run failed; the first, %s.",
                    failures.silent(),
                    failures.cases(),
                    failures.firstSilent()));
        }
        return said;
    }
}
