package org.parley.answer.story;

import static org.parley.answer.words.Numbers.format;
import static org.parley.answer.words.Vocabulary.and;
import static org.parley.answer.words.Vocabulary.capital;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.parley.outcome.Hazard;
import org.parley.outcome.TraceEvent;

/** Summary of each general cease-fire: what it stood on, who gave, and why it held or broke. */
final class CeasefireSummary {

    /** From here on a grievance counts as a reason for a break: it raises the hazard by a twentieth. */
    private static final double TELLING = 1.05;

    private final Names names;
    private final Events events;

    private CeasefireSummary(Names names, Events events) {
        this.names = names;
        this.events = events;
    }

    /** Returns a paragraph for each general cease-fire, to be told at the end, or in a history where it was signed. */
    static List<TurningPoints.Paragraph> of(Names names, Events events) {
        List<TraceEvent.CeasefireStands> all = events.all(TraceEvent.CeasefireStands.class);
        List<TurningPoints.Paragraph> paragraphs = new ArrayList<>();
        for (int n = 0; n < all.size(); n++) {
            int from = all.get(n).round();
            int to = n + 1 < all.size() ? all.get(n + 1).round() : Integer.MAX_VALUE;
            Events own = new Events(events.all(TraceEvent.class, e -> e.round() >= from && e.round() < to));
            paragraphs.add(new TurningPoints.Paragraph(
                    names.isHistory() ? from : Integer.MAX_VALUE,
                    all.size() == 1 ? "The cease-fire" : format("Cease-fire %d of %d", n + 1, all.size()),
                    new CeasefireSummary(names, own).after(all.get(n))));
        }
        return paragraphs;
    }

    private List<String> after(TraceEvent.CeasefireStands stands) {
        List<String> text = new ArrayList<>();
        text.add(contributions());
        text.add(format(
                "Its guarantee strength is %.2f, of which the signature itself pledges %.2f; the parties had reckoned with"
                        + " %.2f.",
                stands.strength(), stands.pledged(), stands.expected()));
        text.add(hazard(stands.hazard()));
        incidents(text);
        TraceEvent.CeasefireBroke broke = events.last(TraceEvent.CeasefireBroke.class);
        if (broke != null) {
            text.add(broke(broke));
        }
        TraceEvent.CeasefireHeld held = events.last(TraceEvent.CeasefireHeld.class);
        if (held != null) {
            text.add(format(
                    "It holds for the %d rounds that are watched; the hazard of the last is %.3f.",
                    held.rounds(), held.hazard().perRound()));
        }
        return text;
    }

    private void incidents(List<String> text) {
        List<TraceEvent.Incidents> rounds = events.all(TraceEvent.Incidents.class);
        int count = rounds.stream().mapToInt(TraceEvent.Incidents::count).sum();
        if (count > 0) {
            text.add(format(
                    "Incidents while it lasts: %d, of which %d in answer to others; whose doing they were is known of %d.",
                    count,
                    rounds.stream().mapToInt(TraceEvent.Incidents::answers).sum(),
                    rounds.stream().mapToInt(TraceEvent.Incidents::attributed).sum()));
        }
    }

    private String contributions() {
        List<String> given = new ArrayList<>();
        List<String> withheld = new ArrayList<>();
        for (TraceEvent.Contributed e : events.all(TraceEvent.Contributed.class)) {
            if (e.given()) {
                given.add(format("%s gives %s (%.2f)", names.actor(e.actor()), e.kind(), e.strength()));
            } else if (e.readiness() > 0) {
                withheld.add(format("%s (%s)", names.actor(e.actor()), e.kind()));
            }
        }
        if (given.isEmpty() && withheld.isEmpty()) {
            return "Its terms ask nobody for soldiers or other support.";
        }
        return (given.isEmpty() ? "Nobody gives what the terms provide for" : capital(and(given)))
                + (withheld.isEmpty() ? "." : "; not " + and(withheld) + ".");
    }

    private String hazard(Hazard h) {
        List<String> reasons = new ArrayList<>();
        reason(reasons, h.guarantees(), "by its guarantees");
        reason(reasons, h.exclusion(), "because some whom it affects had no seat");
        reason(reasons, h.leverage(), "because consent was bought");
        reason(reasons, h.grievance(), "by what it leaves a spoiler short of");
        reason(reasons, h.stalling(), "because a party only stalls");
        reason(reasons, h.gain(), "by what it brings the side that gains least");
        reason(reasons, h.incidents(), "because those who watch keep incidents from being answered");
        reason(reasons, h.past(), "because of the past of the pair");
        double year = FastMath.pow(1 - h.perRound(), names.roundsPerYear());
        return format(
                "A bare signature breaks with a hazard of %.3f per round%s. It begins with %.3f per round%s.",
                h.bare(),
                reasons.isEmpty() ? "" : ", here multiplied " + and(reasons),
                h.perRound(),
                names.fallsWithAge()
                        ? ", which falls with age"
                        : format(", a chance of %.0f%% to outlast a year", 100 * year));
    }

    private static void reason(List<String> to, double factor, String why) {
        if (Math.abs(factor - 1) >= 0.005) {
            to.add(format("by %.2f %s", factor, why).replaceFirst(" by (its|what)", " through $1"));
        }
    }

    private String broke(TraceEvent.CeasefireBroke e) {
        String why = e.spoiler() >= 0 && e.hazard().grievance() >= TELLING
                ? format(
                        "%s, the spoiler, would by then have gained %.2f by fighting, which alone multiplies the hazard by"
                                + " %.2f",
                        names.actor(e.spoiler()), e.grievance(), e.hazard().grievance())
                : e.hazard().incidents() >= TELLING
                        ? format(
                                "Incidents of the last time multiply it by %.2f",
                                e.hazard().incidents())
                        : "Nobody would have gained much by fighting; at such a hazard a cease-fire breaks sooner or later, the"
                                + " commitment problem";
        return format(
                "It breaks in r%s, after %d rounds, with a hazard of %.3f in that round. %s.",
                names.round(e.round()).substring(1), e.rounds(), e.hazard().perRound(), why);
    }
}
