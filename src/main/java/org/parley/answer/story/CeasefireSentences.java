package org.parley.answer.story;

import static org.parley.answer.words.Numbers.format;

import org.parley.outcome.Hazard;
import org.parley.outcome.TraceEvent;

/** What happened after the talks, in full: what a cease-fire stood on, whether it held, and how the run ended. */
final class CeasefireSentences {

    private CeasefireSentences() {}

    /** Returns the sentence of an event after the talks. */
    static String say(Names names, TraceEvent event) {
        if (event instanceof TraceEvent.Contributed e) {
            return contributed(names, e);
        } else if (event instanceof TraceEvent.CeasefireStands e) {
            return format(
                    "The cease-fire stands on guarantee strength %.3f (%.3f pledged in the terms, the rest given; %.3f was"
                            + " reckoned with). %s",
                    e.strength(), e.pledged(), e.expected(), hazard(e.hazard()));
        } else if (event instanceof TraceEvent.Incidents e) {
            return incidents(e);
        } else if (event instanceof TraceEvent.CeasefireBroke e) {
            return format(
                    "The cease-fire breaks after %d rounds. %s %s", e.rounds(), hazard(e.hazard()), spoiler(names, e));
        } else if (event instanceof TraceEvent.CeasefireHeld e) {
            return format(
                    "The cease-fire has held for all %d rounds that are watched. %s", e.rounds(), hazard(e.hazard()));
        } else if (event instanceof TraceEvent.WarResumed e) {
            return resumed(names, e);
        } else if (event instanceof TraceEvent.Ended e) {
            return format("End: %s.", names.outcome(e.outcome()));
        }
        throw new IllegalArgumentException("no sentence for " + event);
    }

    /** Says that the fighting goes on after a cease-fire broke. */
    static String resumed(Names names, TraceEvent.WarResumed e) {
        return e.front() < 0
                ? "What needed the cease-fire is void, and the dispute goes on."
                : format("The war goes on, with the front at %d of %d.", e.front(), names.positions());
    }

    private static String incidents(TraceEvent.Incidents e) {
        return format(
                "Incidents: %d, of which %d in answer to others; whose doing they were is known of %d (chance %.2f). The"
                        + " hazard is multiplied by %.2f.",
                e.count(), e.answers(), e.attributed(), e.seen(), e.factor());
    }

    private static String contributed(Names names, TraceEvent.Contributed e) {
        return format(
                "%s %s %s%s (chance %.2f%s).",
                names.actor(e.actor()),
                e.given() ? "gives" : "does not give",
                e.kind(),
                e.given()
                        ? format(", %s %.3f", names.watches(e.kind()) ? "watching" : "guarantee strength", e.strength())
                        : "",
                e.readiness(),
                e.seated() ? "" : ", without a seat");
    }

    private static String spoiler(Names names, TraceEvent.CeasefireBroke e) {
        return e.spoiler() < 0
                ? "Nobody would gain by fighting."
                : format(
                        "%s, the possible spoiler, is %.3f short of what fighting would bring%s.",
                        names.actor(e.spoiler()),
                        e.grievance(),
                        e.balance() < 0 ? "" : format(" from a balance that has drifted to %.2f", e.balance()));
    }

    /** Returns a hazard as the product that it is. */
    private static String hazard(Hazard h) {
        StringBuilder factors = new StringBuilder(format("%.4f for a bare signature", h.bare()));
        factor(factors, "guarantees", h.guarantees());
        factor(factors, "exclusion", h.exclusion());
        factor(factors, "bought consent", h.leverage());
        factor(factors, "grievance", h.grievance());
        factor(factors, "stalling", h.stalling());
        factor(factors, "gain from peace", h.gain());
        factor(factors, "incidents", h.incidents());
        factor(factors, "past of the pair", h.past());
        return format("Hazard %.4f per round: %s.", h.perRound(), factors);
    }

    private static void factor(StringBuilder to, String name, double factor) {
        if (Math.abs(factor - 1) >= 0.005) {
            to.append(format(" × %.2f %s", factor, name));
        }
    }
}
