package org.parley.scenario.check;

import org.parley.scenario.Scenario;
import org.parley.scenario.Span;
import org.parley.scenario.problem.Place;
import org.parley.scenario.problem.Problems;

/** Checks that the parts of a scenario make sense together. One class per topic. */
public final class ScenarioCheck {

    private ScenarioCheck() {}

    public static void check(Scenario scenario, long mostPackages, Problems problems) {
        CheckContext subject = new CheckContext(scenario, mostPackages, problems);
        calendar(subject);
        IssueCheck.check(subject);
        ActorCheck.check(subject);
        WarCheck.check(subject);
        CeasefireCheck.check(subject);
        HistoryCheck.check(subject);
        BargainingCheck.check(subject);
        ConditionCheck.check(subject);
        TrackCheck.check(subject);
        ProtocolCheck.check(subject);
        TacticCheck.check(subject);
        EventCheck.check(subject);
        ClaimCheck.check(subject);
        EvidenceCheck.check(subject);
        IdleNumberCheck.check(subject);
    }

    private static void calendar(CheckContext s) {
        Span round = s.scenario().calendar().round();
        if (round.unit() == Span.Unit.ROUND) {
            s.problems()
                    .error(
                            Place.of("calendar", "round"),
                            round.toString(),
                            "is the length of a round in rounds",
                            "give it in days, weeks or months");
        }
    }
}
