package org.parley.answer.discovery;

import java.util.ArrayList;
import java.util.List;
import org.parley.answer.words.InputNames;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.Vocabulary;
import org.parley.findings.discovery.DiscoveryInput;
import org.parley.findings.discovery.Target;
import org.parley.outcome.Outcome;
import org.parley.scenario.Scenario;
import org.parley.statistics.discovery.Limit;

/** What the assumptions of a scenario, and limits on them, are called for readers. */
final class AssumptionWords {

    private final Scenario scenario;
    private final List<DiscoveryInput> assumptions;

    AssumptionWords(Scenario scenario, List<DiscoveryInput> assumptions) {
        this.scenario = scenario;
        this.assumptions = assumptions;
    }

    /** Returns the sentence that counts what a study varies, if there is one, and what is left open. */
    String left(String study) {
        long factors = count(DiscoveryInput.Kind.FACTOR);
        long types = count(DiscoveryInput.Kind.HIDDEN_TYPE);
        List<String> open = new ArrayList<>();
        open.add(counted(count(DiscoveryInput.Kind.NUMBER), "uncertain number", "uncertain numbers"));
        long choices = count(DiscoveryInput.Kind.CHOICE);
        if (choices > 0) {
            open.add(counted(choices, "drawn choice", "drawn choices"));
        }
        if (types > 0) {
            open.add(counted(types, "actor who may be stalling", "actors who may be stalling"));
        }
        String varied = study == null ? "" : "Varied by the study: " + counted(factors, "factor", "factors") + ". ";
        return varied + "Left open: " + String.join(", and ", open) + ".";
    }

    private long count(DiscoveryInput.Kind kind) {
        return assumptions.stream().filter(a -> a.kind() == kind).count();
    }

    private static String counted(long n, String one, String many) {
        return Numbers.format("%,d %s", n, n == 1 ? one : many);
    }

    /** Returns a number to three significant digits, without trailing zeros. */
    static String number(double value) {
        return Numbers.significant(value, 3);
    }

    /** Returns a share in percent, with a decimal where whole numbers would hide what there is. */
    static String percent(double share) {
        boolean fine = share > 0 && share < 0.0995 || share > 0.9905 && share < 1;
        return Numbers.format(fine ? "%.1f%%" : "%.0f%%", 100 * share);
    }

    /** Returns what runs of interest do. */
    String end(Target target) {
        return ends(target, "end in", "have");
    }

    /** Returns what makes a run of interest, after one verb for an outcome and another for a value. */
    String ends(Target target, String ofOutcome, String ofValue) {
        Outcome outcome = target.outcome();
        return outcome == null
                ? ofValue + " " + target.text()
                : ofOutcome + " '" + Vocabulary.ofOutcome(scenario, outcome) + "'";
    }

    /** Returns the name of a dimension in the words of a sentence. */
    String name(int dimension) {
        DiscoveryInput assumption = assumptions.get(dimension);
        if (assumption.kind() == DiscoveryInput.Kind.HIDDEN_TYPE) {
            return actorOfType(assumption);
        }
        return InputNames.of(scenario, assumption.name());
    }

    private String actorOfType(DiscoveryInput assumption) {
        return Vocabulary.ofActor(scenario, assumption.name().substring("committed_".length()));
    }

    /** Returns limits as the words that follow 'where'; two on one dimension share its name. */
    String where(List<Limit> limits) {
        List<String> parts = new ArrayList<>();
        for (int k = 0; k < limits.size(); k++) {
            Limit limit = limits.get(k);
            boolean both = k + 1 < limits.size() && limits.get(k + 1).dimension() == limit.dimension();
            if (both) {
                k++;
                parts.add(name(limit.dimension()) + " is from " + number(limit.value()) + " to "
                        + number(limits.get(k).value()));
            } else {
                parts.add(name(limit.dimension()) + " is " + kept(limit));
            }
        }
        int last = parts.size() - 1;
        return last == 0 ? parts.get(0) : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    /** Returns what a limit keeps, without the name of its dimension. */
    String kept(Limit limit) {
        return switch (limit.side()) {
            case AT_LEAST -> "at least " + number(limit.value());
            case AT_MOST -> "at most " + number(limit.value());
            case AMONG -> categories(limit, limit.categories());
        };
    }

    /** Returns what does not meet a limit, without the name of its dimension. */
    String rest(Limit limit) {
        return switch (limit.side()) {
            case AT_LEAST -> "below " + number(limit.value());
            case AT_MOST -> "above " + number(limit.value());
            case AMONG -> {
                List<Integer> others = new ArrayList<>();
                for (int c = 0;
                        c < assumptions.get(limit.dimension()).categories().size();
                        c++) {
                    if (!limit.categories().contains(c)) {
                        others.add(c);
                    }
                }
                yield categories(limit, others);
            }
        };
    }

    private String categories(Limit limit, List<Integer> which) {
        List<String> all = assumptions.get(limit.dimension()).categories();
        return String.join(" or ", which.stream().map(all::get).toList());
    }
}
