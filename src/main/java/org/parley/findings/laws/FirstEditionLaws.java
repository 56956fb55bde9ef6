package org.parley.findings.laws;

import java.util.List;
import java.util.stream.Stream;
import org.parley.findings.laws.Series.Level;
import org.parley.scenario.Actor;

/** The laws that the first edition of the model was held to, 1 to 12, in the form of the second. */
final class FirstEditionLaws extends LawTrials {

    FirstEditionLaws(LawScenarios scenarios, Roles roles) {
        super(scenarios, roles);
    }

    void costOfOne(LawDraft law) {
        law.measure(LawMeasure.SIGNED, terms(1))
                .range(
                        "the cost of war to " + roles.label(1),
                        List.of(roles.number(1, "war.cost", a -> a.war().cost())),
                        Claim.neverFalls(LawMeasure.SIGNED),
                        Claim.falls(terms(1), 0));
    }

    void strength(LawDraft law) {
        if (roles.guarantors().isEmpty() && scenario.guarantees().pledges().isEmpty()) {
            law.no("nobody guarantees a cease-fire");
            return;
        }
        MovedNumber effect = new MovedNumber(
                "guarantees.strength_effect", scenario.guarantees().strengthEffect());
        law.measure(LawMeasure.IN_FORCE, LawMeasure.SIGNED)
                .values(
                        "the effect of guarantees",
                        effect::at,
                        0,
                        2 * effect.middle(),
                        Claim.rises(LawMeasure.IN_FORCE, 0),
                        Claim.neverFalls(LawMeasure.SIGNED));
    }

    void commitment(LawDraft law) {
        String actor = typed().orElse(roles.sides().get(0));
        String path = "actors." + actor + ".type.committed";
        law.measure(LawMeasure.LASTING_PEACE)
                .with(typed().isPresent() ? Setting.AS_IT_IS : Setting.set(path, "0.5"))
                .values(
                        "the chance that " + label(actor) + " is committed",
                        x -> committed(actor, path).at(x),
                        0.1,
                        0.9,
                        Claim.rises(LawMeasure.LASTING_PEACE, 0));
    }

    void front(LawDraft law) {
        MovedNumber advance =
                new MovedNumber("war.front.advance", scenario.war().front().advance());
        law.measure(terms(0));
        Claim claim = Claim.rises(terms(0), 0);
        String what = "the chance that a move of the front favours " + roles.label(0);
        if (advance.isUncertain()) {
            law.range(what, List.of(advance), claim);
        } else {
            law.values(what, advance::at, 0.8 * advance.middle(), 1.2 * advance.middle(), claim);
        }
    }

    void holdingOut(LawDraft law) {
        law.measure(LawMeasure.SIGNED, terms(1));
        Claim[] claims = {Claim.neverRises(LawMeasure.SIGNED), Claim.rises(terms(1), 0)};
        if (scenario.talks().isIncomplete()) {
            law.range(
                    "the patience of " + roles.label(1), List.of(roles.number(1, "patience", Actor::patience)), claims);
        } else if (roles.side(1).tactic().kind().equals("time_dependent")) {
            law.levels(
                    "how late " + roles.label(1) + " concedes",
                    "from early to late",
                    Stream.of("3", "2", "1", "0.5", "0.3")
                            .map(beta -> new Level(
                                    "beta " + beta,
                                    Double.NaN,
                                    Setting.set(roles.path(1) + ".tactic.time_dependent.beta", beta)))
                            .toList(),
                    claims);
        } else {
            law.no("no tactic of " + roles.label(1) + " depends on time");
        }
    }

    void home(LawDraft law) {
        if (roles.side(1).domestic() == null) {
            law.no("nobody at home of " + roles.label(1) + " is asked");
            return;
        }
        law.measure(LawMeasure.SIGNED, terms(1))
                .range(
                        "what the public of " + roles.label(1) + " asks for",
                        List.of(roles.number(1, "domestic.demand", LawTrials::demand)),
                        Claim.neverRises(LawMeasure.SIGNED),
                        Claim.rises(terms(1), 0));
    }

    void mediator(LawDraft law) {
        List<MovedNumber> keeps = roles.track().facilitator().entrySet().stream()
                .map(f -> new MovedNumber(
                        "tracks." + roles.table() + ".facilitator." + f.getKey() + ".keeps_talks_going",
                        f.getValue().keepsTalksGoing()))
                .filter(n -> n.highest() > 0)
                .toList();
        if (keeps.isEmpty()) {
            law.no("nobody keeps talks going");
            return;
        }
        law.measure(LawMeasure.WITHOUT_TALKS, LawMeasure.SIGNED)
                .range(
                        "the share of breakdowns that mediators prevent",
                        keeps,
                        Claim.falls(LawMeasure.WITHOUT_TALKS, 0),
                        Claim.neverFalls(LawMeasure.SIGNED));
    }

    void seats(LawDraft law) {
        List<String> seated = roles.guarantors().stream()
                .filter(roles.track().parties()::containsKey)
                .toList();
        if (seated.isEmpty()) {
            law.no("no guarantor has a seat");
            return;
        }
        law.measure(LawMeasure.IN_FORCE, LawMeasure.STRENGTH)
                .levels(
                        "the seats of guarantors",
                        "from none to all from the start",
                        Stream.of("never", "from_start")
                                .map(joins -> new Level(
                                        joins.replace('_', ' '),
                                        Double.NaN,
                                        seated.stream()
                                                .map(g -> Setting.set(party(g) + ".joins", joins))
                                                .reduce(Setting.AS_IT_IS, Setting::and)))
                                .toList(),
                        Claim.rises(LawMeasure.IN_FORCE, 0),
                        Claim.neverFalls(LawMeasure.STRENGTH));
    }

    void consent(LawDraft law) {
        law.measure(LawMeasure.MONTHS, LawMeasure.IN_FORCE)
                .levels(
                        "the consent of " + roles.label(1),
                        "from not needed to needed",
                        List.of(
                                new Level(
                                        "not needed",
                                        Double.NaN,
                                        consents(roles.sides().get(1), false)),
                                new Level(
                                        "needed",
                                        Double.NaN,
                                        consents(roles.sides().get(1), true))),
                        Claim.rises(LawMeasure.MONTHS, 0),
                        Claim.rises(LawMeasure.IN_FORCE, 0));
    }

    void optimism(LawDraft law) {
        List<MovedNumber> optimism = roles.both("war.optimism", a -> a.war().optimism());
        List<MovedNumber> confidence = roles.both("war.confidence", a -> a.war().confidence());
        law.range("the optimism of both", optimism, Claim.falls(LawMeasure.SIGNED, 0))
                .with(all(optimism, MovedNumber::highest))
                .at(
                        "the confidence of both optimists",
                        "from half to 16 times what is declared",
                        x -> all(confidence, n -> x * n.middle()),
                        List.of(0.5, 1.0, 4.0, 16.0),
                        Claim.neverRises(LawMeasure.SIGNED));
    }
}
