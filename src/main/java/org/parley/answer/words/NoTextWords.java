package org.parley.answer.words;

import java.util.ArrayList;
import java.util.List;
import org.parley.outcome.NoText;
import org.parley.scenario.Preference;
import org.parley.scenario.Scenario;
import org.parley.scenario.Track;

/** Words for why a mediator put no text to a table. */
public final class NoTextWords {

    private NoTextWords() {}

    /**
     * Returns the reason, to follow "because".
     *
     * @param track id of the table
     */
    public static String because(Scenario scenario, String track, NoText reason) {
        return switch (reason) {
            case NO_SESSION -> "no session was held";
            case RED_LINES -> "every package crosses a red line of a party whose consent is needed";
            case NO_ROOM -> "no package left all who must agree better off than no deal";
            case NO_SINGLE_CHANGE ->
                "no change of one issue was better than the terms in force for all who must agree"
                        + inTheWay(scenario, scenario.tracks().get(track));
            case NO_PROMISE -> "no package promised all who must agree more than holding out";
        };
    }

    /** A red line on what holds now: a first draft that changes one issue must change that one. */
    private static String inTheWay(Scenario scenario, Track track) {
        List<String> lines = new ArrayList<>();
        track.parties().forEach((id, party) -> {
            for (String issue : track.issues()) {
                Preference wish = scenario.actors().get(id).prefers().get(issue);
                String now = scenario.issues().get(issue).statusQuo();
                if (wish != null
                        && party.consents().canBe(true)
                        && wish.redLine(now).canBe(true)) {
                    lines.add("\"" + now + "\" on " + Vocabulary.ofId(issue) + " is a red line of "
                            + Vocabulary.inProse(scenario, id));
                }
            }
        });
        return lines.isEmpty() ? "" : "; " + Vocabulary.and(lines) + ", and would have had to go first";
    }
}
