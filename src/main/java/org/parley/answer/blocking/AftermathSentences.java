package org.parley.answer.blocking;

import static org.parley.answer.blocking.Names.share;
import static org.parley.answer.words.Numbers.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.findings.blocking.Blocking;
import org.parley.findings.blocking.CeasefireEnds;
import org.parley.findings.blocking.Deadlocks;
import org.parley.outcome.Refusal.Reason;
import org.parley.statistics.Proportion;

/** How agreements failed after they had been found, in sentences: at home, by whoever had no seat, or as a broken cease-fire. */
final class AftermathSentences {

    /** Of long lists only so many are told in a sentence. */
    private static final int FEW = 3;

    private final Names names;
    private final Blocking blocking;

    private AftermathSentences(Names names, Blocking blocking) {
        this.names = names;
        this.blocking = blocking;
    }

    /** Returns the sentences; none if no agreement failed or held. */
    static List<String> of(Names names, Blocking blocking) {
        return new AftermathSentences(names, blocking).tell();
    }

    private List<String> tell() {
        List<String> text = new ArrayList<>();
        Deadlocks impasses = blocking.impasses();
        if (impasses != null && impasses.domestic().count() > 0) {
            text.add(format(
                    "In %s of the unsettled runs terms that had been found at a table failed at home: the domestic constraint, of"
                            + " %s.",
                    share(impasses.domestic()), awayBy(impasses, Reason.NOT_RATIFIED)));
        }
        if (impasses != null && impasses.excluded().count() > 0) {
            text.add(format(
                    "In %s they failed because an actor without a seat refused them, a spoiler from outside: %s.",
                    share(impasses.excluded()), awayBy(impasses, Reason.WITHOUT_A_SEAT)));
        }
        if (blocking.ceasefires() != null) {
            ceasefires(blocking.ceasefires(), text);
        }
        return text;
    }

    private String awayBy(Deadlocks impasses, Reason reason) {
        Map<String, Proportion> by = new LinkedHashMap<>();
        impasses.sentBack().stream()
                .filter(s -> s.reason().equals(reason.id()))
                .limit(FEW)
                .forEach(s -> by.put(s.actor(), s.share()));
        return Names.list(by, names::inProse);
    }

    private void ceasefires(CeasefireEnds ends, List<String> text) {
        text.add(format(
                "Of %,d general cease-fires that were played again %s broke before the horizon.",
                ends.runs(), share(ends.broke())));
        if (ends.broke().count() == 0) {
            return;
        }
        text.add("Behind that stands the commitment problem: nobody can promise not to fight later.");
        condition(text, "a party only stalled", ends.stalling());
        condition(text, "the hazard had grown since the signature, as the balance shifted", ends.growing());
        if (ends.growing().held().count() > 0) {
            text.add("Those that held are looked at in their last round, when the balance has shifted furthest.");
        }
        condition(text, "a spoiler would have gained by fighting", ends.spoiler());
        condition(text, "somebody whom it affects had no seat", ends.excluded());
    }

    /** Tells how often a condition was there, and whether it tells the cease-fires that broke from those that held. */
    private static void condition(List<String> text, String what, CeasefireEnds.Condition c) {
        if (c.broken().count() == 0 && c.held().count() == 0) {
            return;
        }
        String held = c.held().of() == 0 ? "none held" : format("of those that held in %s", share(c.held()));
        boolean resolved = c.held().of() > 0
                && (c.broken().low() > c.held().high()
                        || c.broken().high() < c.held().low());
        text.add(format(
                "In %s of those that broke %s, %s%s.",
                share(c.broken()),
                what,
                held,
                resolved || c.held().of() == 0 ? "" : ", a difference that this many runs do not resolve"));
    }
}
