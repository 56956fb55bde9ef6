package org.parley.scenario.check;

import java.util.stream.Collectors;
import org.parley.scenario.Ceasefire;
import org.parley.scenario.Guarantees;
import org.parley.scenario.Quantity;
import org.parley.scenario.problem.Place;
import org.parley.scenario.problem.Spelling;

/** Checks which terms are a cease-fire and what makes it last. */
final class CeasefireCheck {

    private final CheckContext s;

    private CeasefireCheck(CheckContext s) {
        this.s = s;
    }

    static void check(CheckContext s) {
        CeasefireCheck check = new CeasefireCheck(s);
        if (s.scenario().ceasefire() != null) {
            check.ceasefire(s.scenario().ceasefire());
        }
        if (s.scenario().guarantees() != null) {
            check.guarantees(s.scenario().guarantees());
        }
    }

    private void ceasefire(Ceasefire ceasefire) {
        Place at = Place.of("ceasefire");
        if (!s.knowsIssue(at.then("issue"), ceasefire.issue())) {
            return;
        }
        s.knowsOption(at.then("general"), ceasefire.issue(), ceasefire.general());
        isNotCertain(at.then("limited_hazard"), ceasefire.limitedHazard());
        String statusQuo = s.scenario().issues().get(ceasefire.issue()).statusQuo();
        if (ceasefire.general().equals(statusQuo)) {
            s.problems()
                    .error(
                            at.then("general"),
                            ceasefire.general(),
                            "is the status quo of '" + ceasefire.issue()
                                    + "', so the fighting would be over before the talks",
                            "give the issue another status_quo");
        }
        ceasefire.limited().keySet().forEach(option -> {
            Place place = at.then("limited", option);
            if (s.knowsOption(place, ceasefire.issue(), option) && option.equals(ceasefire.general())) {
                s.problems()
                        .error(place, null, "cannot be both the general and a limited cease-fire", "remove it here");
            }
        });
    }

    private void guarantees(Guarantees guarantees) {
        Place at = Place.of("guarantees");
        if (s.scenario().ceasefire() == null) {
            s.problems().warning(at, null, "have no effect: the scenario has no 'ceasefire'", "add one");
        }
        isNotCertain(at.then("hazard"), guarantees.hazard());
        s.knowsTable(at.then("mandates"), guarantees.mandates());
        s.knowsTable(at.then("pledges"), guarantees.pledges());
        for (int i = 0; i < guarantees.affected().size(); i++) {
            s.knowsActor(at.then("affected", i), guarantees.affected().get(i));
        }
        var given = s.scenario().actors().values().stream()
                .flatMap(actor -> actor.contributes().keySet().stream())
                .collect(Collectors.toSet());
        guarantees
                .mandates()
                .forEach((issue, byOption) ->
                        byOption.forEach((option, byKind) -> byKind.keySet().forEach(kind -> {
                            if (!given.contains(kind)) {
                                s.problems()
                                        .warning(
                                                at.then("mandates", issue, option, kind),
                                                null,
                                                "is a kind that no actor contributes",
                                                Spelling.suggestion(kind, given));
                            }
                        })));
    }

    /** A cease-fire that surely breaks at once is none, and no guarantee can act on it. */
    private void isNotCertain(Place at, Quantity hazard) {
        if (hazard.parameter() == null && hazard.distribution().lower() >= 1) {
            s.problems()
                    .error(
                            at,
                            "1",
                            "is certain: every cease-fire would be broken in its first round",
                            "give a chance per round, such as 0.02, or one with its span, such as 10% per month");
        }
    }
}
