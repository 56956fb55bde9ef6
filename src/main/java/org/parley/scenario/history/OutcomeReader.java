package org.parley.scenario.history;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.parley.scenario.history.CaseOutcome.State;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.problem.Spelling;

/** Reads the outcomes of coded cases, which stand in a file of their own. */
public final class OutcomeReader {

    private static final List<String> KEYS = List.of(
            "agreement",
            "months_to_agreement",
            "limited_truce",
            "in_force_12",
            "in_force_60",
            "months_in_force",
            "ended_by",
            "strict_breach",
            "class",
            "who_refused",
            "culminating_text",
            "reason",
            "sources",
            "alternative",
            "note");

    private static final List<String> STATES = List.of("yes", "no", "not_applicable", "censored");

    private OutcomeReader() {}

    /**
     * Reads a file.
     *
     * @param file the outcomes
     * @param cases ids of the cases
     * @throws ScenarioException with every problem found, if there is an error among them
     */
    public static Map<String, CaseOutcome> read(Path file, Set<String> cases) {
        YamlPart root = YamlPart.of(file).allow(List.of("outcomes", "coded", "note", "notes", "corrections"));
        Map<String, CaseOutcome> outcomes = new LinkedHashMap<>();
        for (YamlPart part : root.mapping("outcomes").entries()) {
            String id = part.place().last();
            if (!cases.contains(id)) {
                root.problems()
                        .error(
                                part.place(),
                                null,
                                "is an outcome without a case",
                                Spelling.closest(id, cases)
                                        .map(n -> "you mean '" + n + "'")
                                        .orElse("add the case, or remove its outcome"));
            } else if (!part.node().isObject()) {
                root.problems().error(part.place(), null, "must be a mapping (lines of 'key: value')", null);
            } else {
                outcomes.put(id, outcome(part.allow(KEYS)));
            }
        }
        List<Problem> all = new ArrayList<>(root.problems().inOrder());
        if (root.problems().hasErrors()) {
            throw new ScenarioException(all);
        }
        return outcomes;
    }

    private static CaseOutcome outcome(YamlPart part) {
        String agreement = part.text("agreement");
        boolean isAgreed = agreement != null && !agreement.equals("none");
        if (isAgreed) {
            part.date("agreement");
        }
        double months = isAgreed ? part.number("months_to_agreement") : Double.NaN;
        if (!isAgreed
                && part.has("months_to_agreement")
                && part.node().path("months_to_agreement").isNumber()) {
            part.wrong("months_to_agreement", "is given although there was no agreement", "leave it out");
        }
        State one = state(part, "in_force_12", isAgreed);
        State five = state(part, "in_force_60", isAgreed);
        if (one == State.NO && five == State.YES) {
            part.wrong("in_force_60", "cannot be: it was not in force a year after its signature", null);
        }
        double lasted = part.node().path("months_in_force").isNumber() ? part.number("months_in_force") : Double.NaN;
        boolean isEnded =
                part.has("ended_by") && !part.node().path("ended_by").asText().matches("|none|not_applicable|censored");
        String kind = part.word("class", CaseOutcome.CLASSES);
        if (kind != null && kind.startsWith("ceasefire_") && !(months <= CaseOutcome.WITHIN)) {
            part.wrong("class", "needs a general agreement within 12 months", null);
        }
        boolean isLimited = part.has("limited_truce")
                && !part.node().path("limited_truce").asText().matches("none|no|false");
        return new CaseOutcome(months, isLimited, one, five, lasted, isEnded, kind);
    }

    private static State state(YamlPart part, String key, boolean isAgreed) {
        String word = part.has(key) || isAgreed ? part.word(key, STATES) : "not_applicable";
        State state = word == null ? State.NOT_APPLICABLE : State.valueOf(word.toUpperCase(Locale.ROOT));
        if (isAgreed == (state == State.NOT_APPLICABLE) && word != null) {
            part.wrong(
                    key,
                    isAgreed
                            ? "must be yes, no or censored: there was an agreement"
                            : "must be not_applicable: there was no agreement",
                    null);
        }
        return state;
    }
}
