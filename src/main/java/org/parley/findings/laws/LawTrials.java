package org.parley.findings.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.parley.findings.laws.Series.Level;
import org.parley.scenario.Actor;
import org.parley.scenario.Quantity;
import org.parley.scenario.Scenario;

/** What trials of laws on a scenario share: its roles, and the laws that stand in two places. */
abstract class LawTrials {

    /** The shipped war whose numbers are those of wars like others. */
    private static final String GENERIC = "border-war";

    private static final double WIDE = 0.3;
    private static final double SMALL_ERROR = 0.01;

    final LawScenarios scenarios;
    final Scenario scenario;
    final Roles roles;

    LawTrials(LawScenarios scenarios, Roles roles) {
        this.scenarios = scenarios;
        this.scenario = scenarios.file().scenario();
        this.roles = roles;
    }

    void hiddenResolve(int number, LawDraft law) {
        law.measure(LawMeasure.SIGNED, LawMeasure.MONTHS);
        Claim[] claims = number == 4
                ? new Claim[] {Claim.rises(LawMeasure.MONTHS, 0)}
                : new Claim[] {Claim.falls(LawMeasure.SIGNED, size(0.1)), Claim.rises(LawMeasure.MONTHS, 0)};
        if (!scenario.talks().isIncomplete()) {
            if (number == 16) {
                law.no("nobody has hidden resolve where actors bargain by aspirations");
                return;
            }
            MovedNumber error = new MovedNumber(
                    "talks.private_information", scenario.talks().privateInformation());
            law.values("the error about others", error::at, 0, 0.5, claims);
            return;
        }
        List<MovedNumber> resolve = roles.both("private_resolve", Actor::privateResolve);
        double widest = resolve.stream().mapToDouble(MovedNumber::highest).max().orElseThrow();
        law.values(
                "the hidden resolve of both", x -> all(resolve, n -> x), 0, widest == 0 ? WIDE : 1.5 * widest, claims);
        if (number == 16) {
            prompt(law, all(resolve, n -> 0));
        }
    }

    /** Nothing hidden, small errors, and a range: war is dear to both, neither is optimistic, and no public asks for more. */
    void prompt(LawDraft law, Setting open) {
        MovedNumber error =
                new MovedNumber("talks.judgement_error", scenario.talks().judgementError());
        Setting range = open.and(error.at(SMALL_ERROR))
                .and(all(roles.both("domestic.demand", LawTrials::demand), MovedNumber::lowest));
        if (scenario.war() != null) {
            range = range.and(all(roles.both("war.cost", a -> a.war().cost()), MovedNumber::highest))
                    .and(all(roles.both("war.optimism", a -> a.war().optimism()), n -> 0));
        }
        law.asItIs(
                "with nothing hidden, small errors, and a range",
                range,
                Claim.isAtLeast(LawMeasure.SIGNED, 0.9),
                Claim.isAtMost(LawMeasure.MONTHS, 3));
    }

    void veto(LawDraft law, boolean sooner) {
        List<Level> levels = new ArrayList<>(List.of(new Level("as it is", 0, Setting.AS_IT_IS)));
        for (String more : roles.withoutVeto()) {
            Setting before = levels.get(levels.size() - 1).setting();
            levels.add(new Level("and " + label(more), levels.size(), before.and(consents(more, true))));
        }
        if (levels.size() == 1) {
            law.no("every party of the table has a veto already");
            return;
        }
        Claim signs = Claim.neverRises(LawMeasure.SIGNED);
        law.levels(
                "vetoes of parties that had none",
                "one after the other",
                levels,
                sooner ? new Claim[] {signs, Claim.neverFalls(LawMeasure.MONTHS)} : new Claim[] {signs});
    }

    Optional<String> typed() {
        return scenario.actors().entrySet().stream()
                .filter(a -> a.getValue().type() != null)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    MovedNumber committed(String actor, String path) {
        Scenario typed = scenarios.of(typed().isPresent() ? Setting.AS_IT_IS : Setting.set(path, "0.5"));
        return new MovedNumber(path, typed.actors().get(actor).type().committed());
    }

    static Quantity demand(Actor actor) {
        return actor.domestic() == null ? null : actor.domestic().demand();
    }

    LawMeasure terms(int side) {
        return LawMeasure.termsOf(roles.label(side), roles.sides().get(side), roles.core());
    }

    String label(String actor) {
        return roles.label(actor);
    }

    boolean isGeneric() {
        return scenario.name().equals(GENERIC);
    }

    double size(double points) {
        return isGeneric() ? points : 0;
    }

    static Setting all(List<MovedNumber> numbers, ToDoubleFunction<MovedNumber> value) {
        return numbers.stream().map(n -> n.at(value.applyAsDouble(n))).reduce(Setting.AS_IT_IS, Setting::and);
    }

    String party(String actor) {
        return "tracks." + roles.table() + ".parties." + actor;
    }

    Setting consents(String actor, boolean needed) {
        return Setting.set(party(actor) + ".consents", Boolean.toString(needed));
    }
}
