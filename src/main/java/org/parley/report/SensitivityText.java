package org.parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.scenario.Factor.Domain;
import org.parley.scenario.Scenario;
import org.parley.sensitivity.Convergence;
import org.parley.sensitivity.Decomposition;
import org.parley.sensitivity.Failures;
import org.parley.sensitivity.Metric;
import org.parley.sensitivity.Sensitivity;
import org.parley.statistics.sensitivity.ElementaryEffects;
import org.parley.statistics.sensitivity.Index;
import org.parley.statistics.sensitivity.SobolIndices;
import org.parley.statistics.sensitivity.VarianceShares;

/** The answer of {@code parley sensitivity} in the terminal: at most 100 columns, plain text, sentences first. */
public final class SensitivityText {

    private static final int WIDTH = 100;
    private static final int NAME = 44;
    private static final int SHORT = 38;
    private static final int NAMED = 3;

    /** Others are worth a word if they explain more than this share of what those that are named do. */
    private static final double WORTH_A_WORD = 0.2;

    private final Sensitivity found;
    private final Scenario scenario;
    private final Decomposition second;
    private final Lines lines = new Lines(WIDTH);

    private SensitivityText(Sensitivity found) {
        this.found = found;
        scenario = found.request().file().scenario();
        second = found.decomposition();
    }

    /** Returns what an analysis found. */
    public static String of(Sensitivity found) {
        SensitivityText text = new SensitivityText(found);
        text.lines.paragraph("", Words.title(text.scenario));
        int open = found.factors().size();
        text.lines.line(
                "Sensitivity to %s: %,d runs, seed %d",
                open == 1 ? "one open number" : String.format(Locale.ROOT, "%,d open numbers and parameters", open),
                found.failures().runs(),
                found.request().seed());
        for (int m = 0; m < found.request().metrics().size(); m++) {
            text.lines.line("");
            text.sentences(m);
        }
        for (int m = 0; m < found.request().metrics().size(); m++) {
            if (found.convergence(m) != null) {
                text.lines.line("");
                text.table(m);
            }
        }
        text.convergence();
        text.failures();
        text.foot();
        return text.lines.toString();
    }

    private Metric metric(int m) {
        return found.request().metrics().get(m);
    }

    private String name(int chosen) {
        return SensitivityWords.name(
                scenario, found.factors().get(second.chosen().get(chosen)).name());
    }

    private void sentences(int m) {
        String asked = SensitivityWords.question(scenario, metric(m));
        SobolIndices indices = second.indices().get(m);
        VarianceShares shares = second.shares().get(m);
        if (indices == null || shares == null) {
            lines.paragraph("", asked + ": too few runs have it at enough points. Maybe more --runs.");
            return;
        }
        if (found.convergence(m) == null) {
            lines.paragraph(
                    "",
                    asked
                            + (shares.variance() > 0
                                    ? ": no influence of any number could be told from chance. Maybe more --points and"
                                            + " --runs."
                                    : " (" + SensitivityWords.mean(metric(m), indices.mean())
                                            + ") is the same in all runs, so it depends on none of the numbers."));
            return;
        }
        List<Integer> leaders = second.order(m).stream()
                .filter(i -> indices.first().get(i).interval().low() > 0)
                .limit(NAMED)
                .toList();
        String mean = asked + " (" + SensitivityWords.mean(metric(m), indices.mean()) + ")";
        if (leaders.isEmpty()) {
            lines.paragraph("", mean + ": no single number has a share that can be told from none.");
        } else {
            int first = leaders.get(0);
            String others = SensitivityWords.list(leaders.stream()
                    .skip(1)
                    .map(i -> name(i) + " ("
                            + SensitivityWords.share(indices.first().get(i)).replace(" (", ", "))
                    .toList());
            lines.paragraph(
                    "",
                    String.format(
                            Locale.ROOT,
                            "%s depends most on %s, which by itself accounts for %s of what %s.%s",
                            mean,
                            name(first),
                            SensitivityWords.share(indices.first().get(first)),
                            many("below explains", "below explain"),
                            others.isEmpty()
                                    ? ""
                                    : " Next " + (leaders.size() == 2 ? "comes " : "come ") + others + "."));
        }
        lines.paragraph(
                "",
                String.format(
                        Locale.ROOT,
                        "Of the variance of one run, %s for %s%s, and pure chance, with every number known, for %s.",
                        many("below accounts", "below account"),
                        SensitivityWords.share(shares.some()),
                        others(shares),
                        SensitivityWords.share(shares.chance())));
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

    private void table(int m) {
        SobolIndices indices = second.indices().get(m);
        ElementaryEffects effects = found.screening().effects().get(m);
        lines.line("%s", SensitivityWords.question(scenario, metric(m)));
        lines.line("  %-" + NAME + "s %-17s %-17s %7s %7s", "", "by itself", "with others", "mu*", "sigma");
        for (int i : second.order(m)) {
            int factor = second.chosen().get(i);
            lines.line(
                    "  %-" + NAME + "s %-17s %-17s %7s %7s",
                    Words.clip(name(i), NAME),
                    SensitivityWords.share(indices.first().get(i)),
                    SensitivityWords.share(indices.total().get(i)),
                    effect(effects.meanAbsolute().get(factor)),
                    effect(effects.deviation().get(factor)));
        }
        found.others(m).stream()
                .limit(1)
                .forEach(i -> lines.line(
                        "  %-" + NAME + "s %-17s %-17s %7s %7s",
                        "greatest mu* of the others",
                        "",
                        "",
                        effect(effects.meanAbsolute().get(i)),
                        effect(effects.deviation().get(i))));
    }

    private static String effect(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.3f", value);
    }

    private void convergence() {
        List<Integer> explained = IntStream.range(0, found.request().metrics().size())
                .filter(m -> found.convergence(m) != null)
                .boxed()
                .toList();
        if (explained.isEmpty()) {
            return;
        }
        lines.line("");
        lines.line("Have these shares settled?");
        List<Integer> points =
                second.stages().stream().map(Decomposition.Stage::points).toList();
        lines.line(
                "  %-" + SHORT + "s %-18s %-18s %-18s",
                "the first of each, by itself, after",
                points(points.get(0)),
                points(points.get(1)),
                points(points.get(2)));
        List<String> advice = new ArrayList<>();
        for (int m : explained) {
            Convergence convergence = found.convergence(m);
            lines.line(
                    "  %-" + SHORT + "s %-18s %-18s %-18s",
                    Words.clip(name(convergence.leader()), SHORT),
                    index(convergence.leading().get(0)),
                    index(convergence.leading().get(1)),
                    index(convergence.leading().get(2)));
            advice.add(advice(m, convergence));
            advice.addAll(leftOut(m));
        }
        advice.forEach(sentence -> lines.paragraph("  ", sentence));
    }

    private static String points(int n) {
        return String.format(Locale.ROOT, "%,d points", n);
    }

    private static String index(Index index) {
        return index == null ? "-" : SensitivityWords.share(index);
    }

    private String advice(int m, Convergence convergence) {
        String about = String.format(
                Locale.ROOT,
                "between a half and all of the points no share moved by more than %.0f points of a hundred, and intervals"
                        + " reach up to %.0f to either side",
                100 * convergence.moved(),
                100 * convergence.halfWidth());
        return SensitivityWords.question(scenario, metric(m)) + ": " + about
                + (convergence.isSettled()
                        ? ". They have settled."
                        : ". They still move: raise "
                                + (convergence.chanceRules()
                                        ? "--runs, since chance outweighs these numbers at each point."
                                        : "--points."));
    }

    private List<String> leftOut(int m) {
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
                                .map(i -> SensitivityWords.name(
                                        scenario, found.factors().get(i).name()))
                                .collect(Collectors.joining("; "))));
    }

    private void failures() {
        Failures failures = found.failures();
        if (failures.failed() == 0) {
            return;
        }
        lines.line("");
        lines.paragraph(
                "",
                String.format(
                        Locale.ROOT,
                        "%,d of %,d runs failed and do not count: a step counts if runs at both its ends do, a row of points if"
                                + " at least two at each of them do. The first, %s.",
                        failures.failed(),
                        failures.runs(),
                        failures.firstError()));
        if (failures.silent() > 0) {
            lines.paragraph(
                    "",
                    String.format(
                            Locale.ROOT,
                            "In %,d of %,d cases every run failed; the first, %s.",
                            failures.silent(),
                            failures.cases(),
                            failures.firstSilent()));
        }
    }

    private void foot() {
        lines.line("");
        lines.paragraph(
                "",
                "By itself, with others: Sobol' indices of first and of total order, as shares of the variance of the expected"
                        + " outcome that the numbers shown explain, with 95% bootstrap intervals; they may go below 0 by"
                        + " chance. mu*, sigma: mean size and spread of the change that Morris's steps make, per whole of a"
                        + " number's probability. A number is moved by its probability, so the range that the file declares"
                        + " decides how much it can do; options are equally likely,"
                        + " so shares of runs are not those of 'parley run'. Hidden types and all other luck are chance.");
        lines.line("A model of declared assumptions, not a forecast.");
    }
}
