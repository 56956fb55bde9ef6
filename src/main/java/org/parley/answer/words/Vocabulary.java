package org.parley.answer.words;

import java.util.List;
import org.parley.outcome.Outcome;
import org.parley.scenario.Actor;
import org.parley.scenario.Scenario;

/** What things of a scenario are called for readers. */
public final class Vocabulary {

    private static final String THE = "the ";

    private Vocabulary() {}

    /** Returns an actor's label, or its id in words, as tables and pictures name it: without an article. */
    public static String ofActor(Scenario scenario, String id) {
        String name = inProse(scenario, id);
        return name.startsWith(THE) ? name.substring(THE.length()) : name;
    }

    /** Returns an actor's label, or its id in words, as a sentence names it: with the article that the label may have. */
    public static String inProse(Scenario scenario, String id) {
        Actor actor = scenario.actors().get(id);
        return actor.label() == null ? ofId(id) : actor.label();
    }

    /** Returns a track with its article, such as "the riyadh talks". */
    public static String ofTalks(String track) {
        String id = ofId(track);
        return id.endsWith("talks") ? "the " + id : "the " + id + " talks";
    }

    /** Returns an id in words. */
    public static String ofId(String id) {
        return id.replace('_', ' ');
    }

    /** Returns what an outcome is called in a scenario. */
    public static String ofOutcome(Scenario scenario, Outcome outcome) {
        return scenario.outcomes().getOrDefault(outcome.id(), outcome.label());
    }

    /** Returns the name of a cooperative solution as readers know it. */
    public static String ofSolution(String id) {
        return switch (id) {
            case "nash" -> "Nash";
            case "asymmetric_nash" -> "Nash by patience";
            case "kalai_smorodinsky" -> "Kalai-Smorodinsky";
            default -> ofId(id);
        };
    }

    /** Returns the title of a scenario, or its name. */
    public static String title(Scenario scenario) {
        String title = scenario.about().title();
        return title == null || title.isEmpty() ? scenario.name() : title;
    }

    /** Joins words as English does: with commas, and "and" before the last. */
    public static String and(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    /** Returns a text with a capital first letter. */
    public static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** Shortens a text to a width, in characters. */
    public static String clip(String s, int width) {
        return s.length() <= width ? s : s.substring(0, width - 1) + "…";
    }
}
