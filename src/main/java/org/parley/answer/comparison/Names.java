package org.parley.answer.comparison;

import java.util.List;
import java.util.stream.Collectors;
import org.parley.answer.words.Vocabulary;
import org.parley.findings.comparison.Comparison;
import org.parley.findings.comparison.Contrast;
import org.parley.findings.comparison.Kind;
import org.parley.findings.comparison.LeftOut;
import org.parley.findings.comparison.Pair;
import org.parley.findings.comparison.Side;
import org.parley.outcome.Outcome;
import org.parley.scenario.Scenario;
import org.parley.scenario.format.Change;

/** What the compared and their measures are called. */
final class Names {

    /** Most changes that make a name. */
    private static final int FEW = 2;

    private static final int LONGEST = 40;
    private static final double RARE = 0.01;
    private static final List<String> SMALL = List.of("A", "An", "The", "No");

    private Names() {}

    /** Returns the title of a scenario that has another than the reference, or else what it has changed. */
    static String of(Comparison comparison, Pair pair) {
        String name = alone(comparison, pair);
        boolean isOnly = comparison.pairs().stream()
                .allMatch(other -> other == pair || !alone(comparison, other).equals(name));
        return isOnly ? name : name + " (" + pair.other().given() + ")";
    }

    private static String alone(Comparison comparison, Pair pair) {
        String title = title(pair.other());
        if (!title.equals(title(comparison.reference()))) {
            return title;
        }
        return pair.changes().isEmpty()
                ? "seed " + pair.other().seed()
                : pair.changes().stream()
                                .limit(FEW)
                                .map(c -> c.to() == null ? path(c) + " unset" : path(c) + " = " + shown(c.to()))
                                .collect(Collectors.joining(" and "))
                        + (pair.changes().size() > FEW ? " and more" : "");
    }

    /** Returns a name as it stands within a sentence. */
    static String within(String name) {
        int end = name.indexOf(' ');
        return end > 0 && SMALL.contains(name.substring(0, end))
                ? Character.toLowerCase(name.charAt(0)) + name.substring(1)
                : name;
    }

    /** Returns the title of a scenario. */
    static String title(Side side) {
        return Vocabulary.title(side.file().scenario());
    }

    /** Returns a change as "path: from -> to". */
    static String of(Change change) {
        return path(change) + ": " + shown(change.from()) + " -> " + shown(change.to());
    }

    private static String path(Change change) {
        return change.path().startsWith("parameters.")
                ? change.path().substring("parameters.".length())
                : change.path();
    }

    /** Returns a value, cut where it is long; a word where there is none. */
    static String shown(String value) {
        return value == null ? "nothing" : value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }

    /** Returns what talks are for, as one and as many. */
    static String aim(Scenario scenario, boolean many) {
        return (scenario.war() == null ? "agreement" : "general cease-fire") + (many ? "s" : "");
    }

    /** Returns what a contrast is about, for a table. */
    static String of(Scenario scenario, Contrast contrast) {
        return of(scenario, contrast.kind(), contrast.subject(), contrast.option());
    }

    /** Returns the same where neither its kind nor a row before it is seen. */
    static String inFull(Scenario scenario, Contrast contrast) {
        String name = of(scenario, contrast).strip();
        return switch (contrast.kind()) {
            case SETTLED, OUTCOME, SETTLED_WITHIN, IN_FORCE_AFTER, BY_ARMS_WITHIN, ROUNDS, DURATION, TERM -> name;
            case ROUNDS_IN_BOTH -> "round of agreement, " + name;
            case DURATION_IN_BOTH -> "cease-fire lasts, " + name;
            case UTILITY -> "what the end is worth to " + Vocabulary.inProse(scenario, contrast.subject());
        };
    }

    /** Whether readers want to see it: the status quo of what a cease-fire is says nothing, and rare options are in the files. */
    static boolean isShown(Scenario scenario, Contrast c) {
        boolean isAim = scenario.ceasefire() != null
                && c.subject().equals(scenario.ceasefire().issue());
        return c.kind() != Kind.TERM
                || !isAim
                        && (c.isResolved()
                                || c.difference().first() >= RARE
                                || c.difference().second() >= RARE);
    }

    /** Returns what is left out, with its reason. */
    static String of(Scenario reference, Scenario other, LeftOut out) {
        Scenario known = out.reason() == LeftOut.Reason.ONLY_IN_OTHER ? other : reference;
        String what = (out.kind() == Kind.UTILITY ? "the value to " : out.kind() == Kind.TERM ? "terms on " : "")
                + of(known, out.kind(), out.subject(), "");
        return what + " ("
                + switch (out.reason()) {
                    case ONLY_IN_REFERENCE -> "only in the reference";
                    case ONLY_IN_OTHER -> "not in the reference";
                    case OTHER_OPTIONS -> "its options differ";
                    case OTHER_SCALE -> "what it wants differs, so its values are on two scales";
                    case OTHER_ROUNDS -> "rounds are not as long";
                    case OTHER_HORIZON -> "cease-fires are not watched for as long";
                    case OTHER_AIM -> "only one of the two has a war";
                }
                + ")";
    }

    private static String of(Scenario scenario, Kind kind, String subject, String option) {
        return switch (kind) {
            case SETTLED -> aim(scenario, false);
            case OUTCOME -> Vocabulary.ofOutcome(scenario, Outcome.of(subject));
            case SETTLED_WITHIN -> aim(scenario, false) + " within " + subject;
            case IN_FORCE_AFTER -> "in force after " + subject;
            case BY_ARMS_WITHIN -> "decided by arms within " + subject;
            case ROUNDS -> "round of agreement";
            case ROUNDS_IN_BOTH -> "  agreed in both";
            case DURATION -> "cease-fire lasts";
            case DURATION_IN_BOTH -> "  signed in both";
            case TERM -> Vocabulary.ofId(subject) + (option.isEmpty() ? "" : ": " + option);
            case UTILITY -> Vocabulary.ofActor(scenario, subject);
        };
    }
}
