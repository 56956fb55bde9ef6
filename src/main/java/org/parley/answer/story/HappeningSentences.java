package org.parley.answer.story;

import static org.parley.answer.words.Numbers.format;
import static org.parley.answer.words.Vocabulary.capital;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.answer.words.InputNames;
import org.parley.answer.words.Vocabulary;
import org.parley.outcome.TraceEvent.Happened;
import org.parley.outcome.TraceEvent.NumberChanged;
import org.parley.scenario.Event;
import org.parley.scenario.Parameter;
import org.parley.scenario.Scenario;

/** What happened to a negotiation from outside or because of its course: the events of its scenario, and why they came. */
final class HappeningSentences {

    private final Scenario scenario;
    private final Names names;
    private final Happened happened;
    private final Event event;

    private HappeningSentences(Scenario scenario, Names names, Happened happened) {
        this.scenario = scenario;
        this.names = names;
        this.happened = happened;
        event = List.copyOf(scenario.events().values()).get(happened.event());
    }

    /** Returns what happened, as the scenario says it, with a full stop. */
    static String what(Scenario scenario, Happened happened) {
        String what = List.copyOf(scenario.events().values())
                .get(happened.event())
                .what()
                .strip();
        return what.matches("(?s).*[.!?]") ? what : what + ".";
    }

    /**
     * Returns what happened, why, and what it changed.
     *
     * @param inForce option per issue that was in force before
     */
    static String all(Scenario scenario, Names names, Happened happened, int[] inForce) {
        HappeningSentences sentences = new HappeningSentences(scenario, names, happened);
        return what(scenario, happened) + " " + sentences.why() + sentences.changes(inForce);
    }

    private String why() {
        List<String> reasons = new ArrayList<>();
        if (event.at() != null) {
            reasons.add("it was due on " + event.at());
        }
        if (event.after() != null) {
            reasons.add((event.when() == null && event.rate() == null ? "it was due after " : "it could come after ")
                    + event.after());
        }
        if (event.when() != null) {
            reasons.add("what it waits for is met (" + names.condition(event.when()) + ")");
        }
        if (!Double.isNaN(happened.rate())) {
            reasons.add(format("it had a chance of %.3f in this round", happened.rate()));
        }
        if (happened.chance() < 1) {
            reasons.add(format("that it would come at all had a chance of %.2f", happened.chance()));
        }
        return capital(String.join("; ", reasons)) + ".";
    }

    private String changed(NumberChanged number) {
        String[] path = number.name().split("\\.", -1);
        if (path[0].equals("parameters") && scenario.parameters().get(path[1]) instanceof Parameter.Choice choice) {
            return format(
                    " From now on %s is %s (before: %s).",
                    path[1], choice.option(number.after()), choice.option(number.before()));
        }
        if (path[path.length - 1].equals("consents")) {
            return format(
                    " From now on %s %s the consent of %s.",
                    Vocabulary.ofTalks(path[1]),
                    number.after() == 1 ? "need" : "do without",
                    Vocabulary.inProse(scenario, path[3]));
        }
        return format(
                " From now on %s is %.3f (before: %.3f).",
                InputNames.of(scenario, number.name()), number.after(), number.before());
    }

    private String changes(int[] inForce) {
        StringBuilder text = new StringBuilder();
        happened.numbers().forEach(number -> text.append(changed(number)));
        if (!Arrays.equals(inForce, happened.terms())) {
            text.append(format(" Now in force: %s.", names.terms(happened.terms(), inForce)));
        }
        List<String> tracks = List.copyOf(scenario.tracks().keySet());
        for (int track : happened.tracks()) {
            String id = tracks.get(track);
            text.append(format(
                    " %s %s.",
                    capital(names.talks(track)),
                    event.suspends().contains(id)
                            ? "are suspended"
                            : event.resumes().contains(id) ? "resume" : "are called"));
        }
        if (!event.reveals().isEmpty()) {
            List<String> actors = List.copyOf(scenario.actors().keySet());
            int[] known = IntStream.range(0, actors.size())
                    .filter(i -> event.reveals().contains(actors.get(i)))
                    .toArray();
            text.append(format(" How much %s can bear is known now.", names.actors(known)));
        }
        return text.toString();
    }
}
