package org.parley.scenario;

/** Checks that the parts of a scenario make sense together. One class per topic. */
final class ScenarioCheck {

    private ScenarioCheck() {}

    static void check(Scenario scenario, long mostPackages, Problems problems) {
        Subject subject = new Subject(scenario, mostPackages, problems);
        calendar(subject);
        IssueCheck.check(subject);
        ActorCheck.check(subject);
        WarCheck.check(subject);
        CeasefireCheck.check(subject);
        ConditionCheck.check(subject);
        TrackCheck.check(subject);
        ProtocolCheck.check(subject);
        TacticCheck.check(subject);
        ClaimCheck.check(subject);
    }

    private static void calendar(Subject s) {
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
