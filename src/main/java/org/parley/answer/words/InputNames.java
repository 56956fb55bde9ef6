package org.parley.answer.words;

import java.util.List;
import org.parley.scenario.Actor;
import org.parley.scenario.Parameter;
import org.parley.scenario.Quantity;
import org.parley.scenario.Scenario;
import org.parley.scenario.Track;

/** What the numbers of a scenario file are called in the words of a sentence. */
public final class InputNames {

    private static final String PLEDGES = "guarantees.pledges.";

    private InputNames() {}

    /**
     * Returns what a number is called, with the span of time that it is for. A parameter keeps the name by which it is set.
     *
     * @param scenario names the actors
     * @param path where the number stands in the file, as in {@code actors.russia.outside_option}
     */
    public static String of(Scenario scenario, String path) {
        String[] parts = path.split("\\.", 3);
        Quantity number = rate(scenario, parts);
        String name = of(path)
                + (number == null || number.per() == null
                        ? ""
                        : " per " + number.per().unitOfTime());
        if (!parts[0].equals("actors")) {
            return name;
        }
        String actor = Vocabulary.ofActor(scenario, parts[1]);
        return actor + (actor.endsWith("s") ? "' " : "'s ") + name;
    }

    /** Returns the number at a path if it can be written for a span of time, else null. */
    private static Quantity rate(Scenario scenario, String[] path) {
        String rest = path.length < 3 ? "" : path[2];
        return switch (path[0]) {
            case "parameters" ->
                scenario.parameters().get(path[1]) instanceof Parameter.Numeric numeric ? numeric.quantity() : null;
            case "guarantees" ->
                path[1].equals("hazard")
                        ? scenario.guarantees().hazard()
                        : path[1].equals("incidents") && rest.equals("rate")
                                ? scenario.guarantees().incidents().rate()
                                : null;
            case "ceasefire" ->
                path[1].equals("limited_hazard") ? scenario.ceasefire().limitedHazard() : null;
            case "war" -> rest.equals("moves") ? scenario.war().front().moves() : null;
            case "tracks" -> rate(scenario.tracks().get(path[1]), rest);
            case "actors" -> rate(scenario.actors().get(path[1]), rest);
            default -> null;
        };
    }

    private static Quantity rate(Track track, String name) {
        return switch (name) {
            case "breakdown" -> track.breakdown();
            case "resumes" -> track.resumes();
            case "sessions" -> track.sessions();
            default -> null;
        };
    }

    private static Quantity rate(Actor actor, String name) {
        return switch (name) {
            case "patience" -> actor.patience();
            case "war.rearms" -> actor.war().rearms();
            case "type.conduct.committed" -> actor.type().conduct().committed();
            case "type.conduct.stalling" -> actor.type().conduct().stalling();
            default -> null;
        };
    }

    /** Returns what a number is called where it is clear whose it is. */
    public static String of(String path) {
        String[] parts = path.split("\\.", 3);
        String rest = parts.length < 3 ? "" : parts[2];
        if (path.startsWith(PLEDGES)) {
            return plain("pledge of " + rest.substring(rest.indexOf('.') + 1));
        }
        return switch (parts[0]) {
            case "parameters" -> parts[1];
            case "actors" -> ofActor(rest);
            case "tracks" -> ofTrack(parts[1], rest);
            default -> plain(path);
        };
    }

    private static String ofTrack(String track, String rest) {
        String talks = Vocabulary.ofTalks(track);
        return rest.matches("parties[.].+[.]consents")
                ? "veto of " + Vocabulary.ofId(rest.substring(rest.indexOf('.') + 1, rest.lastIndexOf('.'))) + " in "
                        + talks
                : talks.replaceFirst("^the ", "") + "' " + plain(rest);
    }

    private static String plain(String path) {
        return Vocabulary.ofId(path.replace('.', ' '));
    }

    private static String ofActor(String rest) {
        List<String> parts = List.of(rest.split("\\."));
        String last = Vocabulary.ofId(parts.get(parts.size() - 1));
        return switch (parts.get(0)) {
            case "prefers" ->
                (parts.size() == 3 ? last : (rest.contains(".red_lines.") ? "red line at " : "value of ") + last)
                        + " of " + Vocabulary.ofId(parts.get(1));
            case "contributes" -> last + " of " + Vocabulary.ofId(parts.get(1));
            case "type" ->
                rest.equals("type.committed")
                        ? "probability of being committed"
                        : plain(String.join(" ", parts.subList(1, parts.size())));
            case "tactic" -> last + " of its tactic";
            default -> plain(rest);
        };
    }
}
