package org.parley.classroom;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.answer.words.Vocabulary;
import org.parley.scenario.Scenario;
import org.parley.scenario.Track;
import org.parley.scenario.lesson.Lesson;

/**
 * Something that a class plays: a scenario, and the seats that people take.
 *
 * @param scenario what is played
 * @param hash of the scenario as it is played, with every value that was set
 * @param seed master seed of the luck
 * @param seats actors that people may play
 * @param isShared whether all these seats are of one game; else each plays alone against the model
 * @param lesson what is told of it, or null if it is a scenario alone
 */
public record Activity(
        Scenario scenario,
        String hash,
        long seed,
        List<String> seats,
        boolean isShared,
        @Nullable Lesson lesson) {

    /** Copies the list. */
    public Activity {
        seats = List.copyOf(seats);
    }

    /** Returns its heading. */
    public String title() {
        return lesson == null ? Vocabulary.title(scenario) : lesson.title();
    }

    /** Returns what its line in the journal says of it. */
    String identity() {
        return hash + " " + seed + " " + String.join(isShared ? "+" : ",", seats);
    }

    /** Returns actors that sit at a table or whose consent is needed, in the order of the file: those that have something to decide. */
    public static List<String> deciding(Scenario scenario) {
        return scenario.actors().keySet().stream()
                .filter(actor -> scenario.tracks().values().stream()
                        .map(Track::parties)
                        .anyMatch(parties -> parties.containsKey(actor)))
                .toList();
    }
}
