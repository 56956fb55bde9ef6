package org.parley.answer.part;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.parley.answer.words.Vocabulary;
import org.parley.chart.Caption;
import org.parley.chart.sketch.PreferenceGrid;
import org.parley.scenario.Actor;
import org.parley.scenario.Issue;
import org.parley.scenario.Preference;
import org.parley.scenario.Quantity;
import org.parley.scenario.Scenario;

/** Who wants what, read off a scenario at the medians of its numbers. */
public final class PreferenceFigure {

    private PreferenceFigure() {}

    /** Returns the figure. Actors who want alike stand beside each other. */
    public static PreferenceGrid of(Scenario scenario) {
        List<String> actors = scenario.actors().keySet().stream()
                .filter(id -> !actor(scenario, id).prefers().isEmpty())
                .sorted(Comparator.comparingDouble(id -> side(scenario, actor(scenario, id))))
                .toList();
        return new PreferenceGrid(
                new Caption(
                        "Who wants what",
                        "Each issue from its first option to its last",
                        "Who wants what; a scale for each actor and issue, with a dot on the ideal"),
                scenario.issues().entrySet().stream()
                        .map(issue -> new PreferenceGrid.Scale(
                                Vocabulary.capital(Vocabulary.ofId(issue.getKey())),
                                issue.getValue().options(),
                                issue.getValue().statusQuoIndex()))
                        .toList(),
                actors.stream()
                        .map(id -> new PreferenceGrid.Row(
                                Vocabulary.capital(Vocabulary.ofActor(scenario, id)),
                                scenario.issues().keySet().stream()
                                        .map(issue -> want(scenario, actor(scenario, id), issue))
                                        .toList()))
                        .toList());
    }

    private static Actor actor(Scenario scenario, String id) {
        return Objects.requireNonNull(scenario.actors().get(id));
    }

    private static PreferenceGrid.Want want(Scenario scenario, Actor actor, String issue) {
        Preference preference = actor.prefers().get(issue);
        if (preference == null) {
            return new PreferenceGrid.Want(-1, 0, List.of());
        }
        List<String> options =
                Objects.requireNonNull(scenario.issues().get(issue)).options();
        List<Integer> never = preference.redLines().entrySet().stream()
                .filter(line -> line.getValue().value()
                        || line.getValue().probability() != null
                        || line.getValue().choice() != null)
                .map(line -> options.indexOf(line.getKey()))
                .filter(option -> option >= 0)
                .toList();
        return new PreferenceGrid.Want(
                options.indexOf(best(preference)), shares(actor).getOrDefault(issue, 0.0), never);
    }

    /** Returns on which side an actor stands: where its ideals lie on the scales, by their weights. */
    private static double side(Scenario scenario, Actor actor) {
        Map<String, Double> shares = shares(actor);
        double sum = 0;
        for (Map.Entry<String, Preference> wants : actor.prefers().entrySet()) {
            Issue issue = Objects.requireNonNull(scenario.issues().get(wants.getKey()));
            int place = issue.options().indexOf(best(wants.getValue()));
            sum += Objects.requireNonNull(shares.get(wants.getKey()))
                    * Math.max(0, place)
                    / Math.max(1, issue.options().size() - 1);
        }
        return sum;
    }

    /** Returns the share of each issue in the weights of an actor, at the medians. */
    public static Map<String, Double> shares(Actor actor) {
        double all = actor.prefers().values().stream()
                .mapToDouble(p -> median(p.salience()))
                .sum();
        return actor.prefers().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        e -> all == 0 ? 0 : median(e.getValue().salience()) / all));
    }

    /** Returns the option that is worth most to an actor. */
    public static String best(Preference preference) {
        return preference.ideal() != null
                ? preference.ideal()
                : preference.values().entrySet().stream()
                        .max((a, b) -> Double.compare(median(a.getValue()), median(b.getValue())))
                        .map(Map.Entry::getKey)
                        .orElse("nothing");
    }

    private static double median(Quantity number) {
        return number.distribution().inverse(0.5);
    }
}
