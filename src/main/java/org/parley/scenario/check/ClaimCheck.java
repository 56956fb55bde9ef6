package org.parley.scenario.check;

import java.util.List;
import org.parley.scenario.Claim;
import org.parley.scenario.Measure;
import org.parley.scenario.problem.Place;
import org.parley.scenario.problem.Problems;
import org.parley.scenario.problem.Spelling;
import org.parley.scenario.schema.ScenarioSchema;

/** Checks what a scenario is held to: that each claim can be measured, and says one thing. */
public final class ClaimCheck {

    /** What rounding alone may make of a value: the tolerance of a claim that states none. */
    private static final double ROUNDING = ScenarioSchema.definition("claim")
            .at("/properties/tolerance/default")
            .asDouble();

    private final CheckContext s;

    private ClaimCheck(CheckContext s) {
        this.s = s;
    }

    static void check(CheckContext subject) {
        ClaimCheck check = new ClaimCheck(subject);
        subject.scenario().claims().forEach((id, claim) -> {
            Place at = Place.of("claims", id);
            check.measure(at.then("measure"), claim.measure());
            check.comparison(at, claim);
            check.tolerance(at, claim);
        });
    }

    private void error(Place place, String rule, String maybe) {
        s.problems().error(place, null, rule, maybe);
    }

    private void measure(Place place, String text) {
        try {
            if (Measure.parse(text) instanceof Measure.Simulated m) {
                outcomes(place, m, s.problems());
            }
        } catch (IllegalArgumentException e) {
            s.problems().error(place, text, e.getMessage(), null);
        }
    }

    /** Reports outcomes in a measure that there are not. */
    public static void outcomes(Place place, Measure.Simulated measure, Problems problems) {
        outcome(place, measure.column().equals("outcome") ? measure.value() : null, problems);
        outcome(place, measure.outcome(), problems);
    }

    private static void outcome(Place place, String id, Problems problems) {
        List<String> known = ScenarioSchema.names(ScenarioSchema.root().at("/properties/outcomes/properties"));
        if (id != null && !known.contains(id)) {
            problems.error(place, id, "is no outcome", Spelling.suggestion(id, known));
        }
    }

    private void comparison(Place at, Claim claim) {
        if (claim.value() == null && claim.direction() == null) {
            error(at, "needs the published 'value', or a 'direction'", "add 'direction: greater'");
        } else if (claim.value() != null && claim.direction() != null) {
            error(at.then("direction"), "cannot stand beside 'value'", "make two claims of it");
        } else if (claim.value() != null && !claim.against().isEmpty()) {
            error(at.then("against"), "is what a 'direction' compares with, and there is none", "remove it");
        } else if (claim.direction() != null && claim.set().equals(claim.against())) {
            error(at.then("direction"), "compares the scenario with itself", "add 'set: {PATH: VALUE}'");
        }
    }

    private void tolerance(Place at, Claim claim) {
        boolean isWide = claim.tolerance() > ROUNDING;
        boolean isOrder = claim.direction() != null && claim.direction() != Claim.Direction.EQUAL;
        if (isWide && isOrder) {
            error(
                    at.then("tolerance"),
                    "has no place here: only chance can make up a difference between two settings",
                    "remove it");
        } else if (isWide && claim.because() == null) {
            error(at.then("tolerance"), "needs its reason", "add 'because: …', such as the size of one step");
        } else if (!isWide && claim.because() != null) {
            error(at.then("because"), "gives the reason of a tolerance that is not there", "remove it");
        }
    }
}
