package org.parley.answer.whatif;

import static org.parley.answer.whatif.Words.inPoints;
import static org.parley.answer.words.Numbers.format;
import static org.parley.answer.words.Numbers.share;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.parley.findings.Goal;
import org.parley.findings.whatif.DecisiveChanges;
import org.parley.findings.whatif.DecisiveChanges.Pivot;
import org.parley.outcome.Outcome;
import org.parley.scenario.study.Counterfactual.Kind;
import org.parley.statistics.Proportion;
import org.parley.statistics.Transitions;
import org.parley.statistics.comparison.PairedShares;

/** What pivots come to, in the field's words. */
final class PivotSentences {

    private static final int MOST_NAMED = 4;

    private final DecisiveChanges pivots;
    private final List<String> text = new ArrayList<>();

    private PivotSentences(DecisiveChanges pivots) {
        this.pivots = pivots;
    }

    /** Returns the sentences; each begins with the term that it is about. */
    static List<String> of(DecisiveChanges pivots) {
        PivotSentences sentences = new PivotSentences(pivots);
        if (pivots.tried().isEmpty()) {
            return List.of(
                    pivots.untried().isEmpty()
                            ? "Nothing could be tried: the scenario has no veto, seat, contribution or choice to change."
                            : "Nothing can be told of any change; each is listed with the reason.");
        }
        int last = pivots.goals().size() - 1;
        sentences.say("Veto player", Set.of(Kind.VETO_TAKEN), last, "taking one veto away");
        sentences.spoiler();
        sentences.say("One more veto", Set.of(Kind.VETO_GIVEN), last, "giving one more party a veto");
        sentences.say("Domestic constraint", Set.of(Kind.AUDIENCE_CONTENT), last, "an audience that ratifies anything");
        sentences.say("Seat", Set.of(Kind.SEAT_TAKEN, Kind.SEAT_GIVEN), 0, "a seat given or taken away");
        boolean promised = sentences.say(
                "Credible guarantee",
                Set.of(Kind.CONTRIBUTION_CERTAIN, Kind.CONTRIBUTION_TAKEN),
                0,
                "one contribution made certain or withheld");
        if (!promised && pivots.goals().get(0) == Goal.HOLDS && sentences.has(Kind.CONTRIBUTION_CERTAIN)) {
            sentences.text.add("So no single contributor is seen to solve the commitment problem.");
        }
        sentences.say("Facilitator", Set.of(Kind.FACILITATOR_TAKEN), last, "talks without a facilitator");
        sentences.say("Event", Set.of(Kind.EVENT_OFF), last, "one event that never happens");
        sentences.say("Choice", Set.of(Kind.PARAMETER), 0, "another option of a parameter");
        sentences.terms();
        return List.copyOf(sentences.text);
    }

    /** Where there is agreement anyway, who sits there still decides on what. */
    private void terms() {
        pivots.tried().stream()
                .max(Comparator.comparingLong(p -> p.paired().otherTerms().count()))
                .ifPresent(most -> text.add(format(
                        "Terms: they become others most often if %s, in %s of the runs.",
                        label(most), share(most.paired().otherTerms()))));
    }

    private boolean has(Kind kind) {
        return pivots.tried().stream().anyMatch(p -> p.change().kind() == kind);
    }

    /** The pivots of some kinds, that which changes a goal most first. */
    private List<Pivot> strongest(Set<Kind> kinds, int goal) {
        return pivots.tried().stream()
                .filter(p -> kinds.contains(p.change().kind()))
                .sorted(Comparator.comparingDouble(
                        p -> -Math.abs(p.changes().get(goal).difference())))
                .toList();
    }

    /** Says which of some kinds matter most for a goal, and returns whether any does beyond chance. */
    private boolean say(String term, Set<Kind> kinds, int goal, String trying) {
        List<Pivot> all = strongest(kinds, goal);
        if (all.isEmpty()) {
            return false;
        }
        List<Pivot> resolved = all.stream().filter(p -> p.isResolved(goal)).toList();
        String what = "how often there is " + pivots.goals().get(goal).label();
        if (resolved.isEmpty()) {
            PairedShares most = all.get(0).changes().get(goal);
            text.add(
                    most.onlyFirst() + most.onlySecond() == 0
                            ? format("%s: %s changes in no run whether there is %s.", term, trying, label(goal))
                            : format(
                                    "%s: %s does not change %s beyond chance among so many tests; the most seen is %s, if %s%s.",
                                    term,
                                    trying,
                                    what,
                                    inPoints(most),
                                    label(all.get(0)),
                                    TransitionSentences.needed(most, DecisiveChanges.LEVEL / pivots.tests())));
            return false;
        }
        List<String> named = resolved.stream()
                .limit(MOST_NAMED)
                .map(p -> label(p) + ", " + inPoints(p.changes().get(goal)))
                .toList();
        int more = resolved.size() - named.size();
        text.add(format(
                "%s: %s changes %s beyond chance%s: %s%s.",
                term,
                trying,
                what,
                all.size() == 1 ? "" : format(" in %d of %d cases", resolved.size(), all.size()),
                String.join("; ", named),
                more == 0 ? "" : format("; and %d more", more)));
        return true;
    }

    private String label(Pivot pivot) {
        return Words.of(pivots.file().scenario(), pivot.change());
    }

    private String label(int goal) {
        return pivots.goals().get(goal).label();
    }

    /** Whoever is passed over may spoil: more cease-fires are signed, and a smaller share of them holds. */
    private void spoiler() {
        int signed = pivots.goals().indexOf(Goal.SIGNED);
        if (signed < 0) {
            return;
        }
        strongest(Set.of(Kind.VETO_TAKEN), signed).stream()
                .filter(p -> p.isResolved(signed) && p.changes().get(signed).difference() > 0)
                .findFirst()
                .ifPresent(p -> {
                    Proportion before = holding(p.transitions(), false);
                    Proportion after = holding(p.transitions(), true);
                    boolean isLower = after.high() < before.low();
                    boolean isHigher = after.low() > before.high();
                    text.add(
                            format(
                                    "Spoiler: if %s, %s of the cease-fires signed hold, against %s as stored: %s.",
                                    label(p),
                                    share(after),
                                    share(before),
                                    isLower
                                            ? "what is signed over its head lasts less often"
                                            : isHigher
                                                    ? "what is signed without its consent lasts more often"
                                                    : "too near to each other to say whether it spoils what it did not consent to"));
                });
    }

    private static Proportion holding(Transitions transitions, boolean after) {
        int holds = Outcome.CEASEFIRE_HOLDS.ordinal();
        int collapses = Outcome.CEASEFIRE_COLLAPSES.ordinal();
        long held = (after ? transitions.after(holds) : transitions.before(holds)).count();
        long broke = (after ? transitions.after(collapses) : transitions.before(collapses)).count();
        return Proportion.of(held, held + broke);
    }
}
