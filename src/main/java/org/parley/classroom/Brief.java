package org.parley.classroom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.ScenarioWords;
import org.parley.answer.words.Vocabulary;
import org.parley.scenario.Actor;
import org.parley.scenario.Preference;
import org.parley.scenario.Quantity;
import org.parley.scenario.Scenario;
import org.parley.scenario.lesson.Lesson;

/** What the player of a seat is told before the first move: who they are, what they want most, and what no deal means. */
public final class Brief {

    private static final int MOST = 3;

    private final @Nullable Lesson lesson;
    private final Scenario scenario;
    private final String seat;
    private final ScenarioWords words;

    /** Looks at a seat of what is played. */
    public Brief(Activity activity, String seat) {
        lesson = activity.lesson();
        scenario = activity.scenario();
        this.seat = seat;
        words = new ScenarioWords(scenario);
    }

    /** Returns the name of the seat. */
    public String name() {
        String name = words.inProse(seat);
        return name.startsWith("the ") ? name : Vocabulary.capital(name);
    }

    /** Returns what a lesson tells the seat: what has happened, who it is, and what only it knows; nothing without a lesson. */
    public List<String> story() {
        Lesson.@Nullable Role role = lesson == null ? null : lesson.roles().get(seat);
        return lesson == null
                ? List.of()
                : Stream.of(lesson.opening(), role == null ? "" : role.open(), role == null ? "" : role.secret())
                        .filter(text -> !text.isBlank())
                        .toList();
    }

    /** Returns who else there is. */
    public String others() {
        List<String> others = scenario.actors().keySet().stream()
                .filter(actor -> !actor.equals(seat))
                .map(words::inProse)
                .toList();
        return Vocabulary.and(others);
    }

    /** Whether nothing is agreed without the seat, at some table and in all runs. */
    public boolean isVeto() {
        return scenario.tracks().values().stream()
                .map(track -> track.parties().get(seat))
                .anyMatch(party -> party != null && !party.consents().canBe(false));
    }

    /** Returns what the seat wants, what weighs most first. */
    public String wants() {
        Map<String, Double> weights = weights();
        List<String> said = weights.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .limit(MOST)
                .map(e -> Numbers.format(
                        "%s on %s (%.0f)", ideal(e.getKey()), Vocabulary.ofId(e.getKey()), 100 * e.getValue()))
                .toList();
        return said.isEmpty()
                ? "Nothing on the table matters to you."
                : "You want " + Vocabulary.and(said) + (weights.size() > MOST ? " above all" : "")
                        + ". The numbers are about how much of 100 each matters to you; only you see them.";
    }

    /** Returns what the seat never accepts, and what happens without a deal. */
    public List<String> limits() {
        List<String> said = new ArrayList<>();
        List<String> never = new ArrayList<>();
        actor().prefers()
                .forEach((issue, preference) -> preference.redLines().forEach((option, flag) -> {
                    if (flag.canBe(true)) {
                        never.add(option + " (" + Vocabulary.ofId(issue) + ")");
                    }
                }));
        if (!never.isEmpty()) {
            said.add("You never accept " + Vocabulary.and(never) + ".");
        }
        if (actor().domestic() != null) {
            said.add("What you sign must also be ratified at home.");
        }
        said.add(
                words.isAtWar()
                        ? "Without a deal the war goes on. Each offer is shown against that."
                        : "Without a deal everything stays as it is. Each offer is shown against that.");
        return said;
    }

    /** Returns the share of each issue in what matters to the seat, at the middle of what the scenario leaves open. */
    Map<String, Double> weights() {
        Map<String, Double> weights = new LinkedHashMap<>();
        actor().prefers().forEach((issue, preference) -> weights.put(issue, median(preference.salience())));
        double all = weights.values().stream().mapToDouble(w -> w).sum();
        weights.replaceAll((issue, weight) -> all > 0 ? weight / all : 0);
        return weights;
    }

    /** Returns the option that the seat likes best on an issue, or null if it does not care. */
    @Nullable
    String ideal(String issue) {
        Preference preference = actor().prefers().get(issue);
        if (preference == null) {
            return null;
        }
        return preference.ideal() != null
                ? preference.ideal()
                : preference.values().entrySet().stream()
                        .max(Comparator.comparingDouble(e -> median(e.getValue())))
                        .map(Map.Entry::getKey)
                        .orElse(null);
    }

    private Actor actor() {
        Actor actor = scenario.actors().get(seat);
        if (actor == null) {
            throw new IllegalArgumentException("no actor " + seat);
        }
        return actor;
    }

    private static double median(Quantity quantity) {
        return quantity.distribution().inverse(0.5);
    }
}
