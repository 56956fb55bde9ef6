package org.parley.scenario.lesson;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.parley.scenario.Scenario;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.problem.Place;
import org.parley.scenario.problem.Problems;
import org.parley.scenario.problem.Spelling;

/** What must be true of a lesson besides its schema: its seats exist and have roles, its minutes add up, each answer differs. */
final class LessonCheck {

    private LessonCheck() {}

    static void check(JsonNode lesson, ScenarioFile file, Problems problems) {
        Scenario scenario = file.scenario();
        Collection<String> actors = scenario.actors().keySet();
        JsonNode seats = lesson.path("seats");
        for (int n = 0; n < seats.size(); n++) {
            seat(seats.get(n).asText(), Place.of("seats", n), lesson, scenario, problems);
        }
        lesson.path("roles").properties().forEach(role -> {
            if (!actors.contains(role.getKey())) {
                problems.error(
                        Place.of("roles", role.getKey()),
                        null,
                        "is no actor of the scenario",
                        Spelling.suggestion(role.getKey(), actors));
            }
        });
        minutes(lesson, problems);
        List.of("before", "after").forEach(when -> answers(lesson, Place.of("quiz", when), problems));
    }

    private static void seat(String id, Place place, JsonNode lesson, Scenario scenario, Problems problems) {
        Collection<String> actors = scenario.actors().keySet();
        if (!actors.contains(id)) {
            problems.error(place, id, "is no actor of the scenario", Spelling.suggestion(id, actors));
        } else if (scenario.tracks().values().stream()
                .noneMatch(track -> track.parties().containsKey(id))) {
            List<String> parties = actors.stream()
                    .filter(actor -> scenario.tracks().values().stream()
                            .anyMatch(track -> track.parties().containsKey(actor)))
                    .toList();
            problems.error(
                    place,
                    id,
                    "is no party to any talks, so whoever plays it would have nothing to decide",
                    "use one of " + String.join(", ", parties));
        } else if (lesson.path("roles").path(id).isMissingNode()) {
            problems.error(place, id, "has no role", "add '" + id + ": {public: …}' under 'roles'");
        }
    }

    private static void minutes(JsonNode lesson, Problems problems) {
        int sum = 0;
        for (JsonNode step : lesson.path("plan")) {
            sum += step.path("minutes").asInt();
        }
        if (lesson.path("minutes").canConvertToInt()
                && lesson.path("plan").isArray()
                && sum != lesson.path("minutes").asInt()) {
            problems.error(
                    Place.of("minutes"),
                    lesson.path("minutes").asText(),
                    "must be the sum of the minutes under 'plan', which is " + sum,
                    "write " + sum);
        }
    }

    private static void answers(JsonNode lesson, Place place, Problems problems) {
        JsonNode questions = place.in(lesson);
        for (int n = 0; n < questions.size(); n++) {
            String right = questions.get(n).path("right").asText().strip();
            List<String> wrong = new ArrayList<>();
            questions.get(n).path("wrong").forEach(w -> wrong.add(w.asText().strip()));
            if (wrong.contains(right)) {
                problems.error(
                        place.then(n, "wrong"), right, "is the right answer too", "remove it from the wrong ones");
            }
        }
    }
}
