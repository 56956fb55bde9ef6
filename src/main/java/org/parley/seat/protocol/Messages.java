package org.parley.seat.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parley.experiment.decision.Question;
import org.parley.model.delegation.Floor;
import org.parley.outcome.Decision;
import org.parley.outcome.RunOutcome;
import org.parley.scenario.Actor;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.scenario.Track;
import org.parley.seat.SeatView.Seen;

/** The messages of the protocol, each a line of JSON. They hold nothing that the seat may not know. */
final class Messages {

    /** Version of the protocol. */
    static final int VERSION = 1;

    /** Packages are listed one by one up to so many; of more, three that the model's rules would look at first. */
    private static final int MOST_LISTED = 200;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Scenario scenario;
    private final String seat;

    Messages(Scenario scenario, String seat) {
        this.scenario = scenario;
        this.seat = seat;
    }

    private static ObjectNode message(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    static String text(ObjectNode message) {
        try {
            return JSON.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message cannot be written", e);
        }
    }

    /** Returns the greeting. */
    String hello(String version) {
        return text(
                message("hello").put("protocol", VERSION).put("parley", version).put("seat", seat));
    }

    /**
     * Returns what the seat knows before a run: what is bargained over, by whom and where, and what it wants itself.
     *
     * @param run number of the run
     * @param luck a number for luck of its own, the same whenever this run is played
     */
    String brief(long run, long luck) {
        ObjectNode brief = message("brief")
                .put("run", run)
                .put("luck", luck)
                .put("seat", seat)
                .put("scenario", scenario.name())
                .put("title", scenario.about().title())
                .put("what", scenario.about().what());
        ObjectNode actors = brief.putObject("actors");
        scenario.actors().forEach((id, actor) -> actors.put(id, label(id, actor)));
        ObjectNode issues = brief.putObject("issues");
        scenario.issues().forEach((id, issue) -> issue(issues.putObject(id), issue));
        ObjectNode tables = brief.putObject("tables");
        scenario.tracks().forEach((id, track) -> table(tables.putObject(id), track));
        ObjectNode wants = brief.putObject("you_want");
        Objects.requireNonNull(scenario.actors().get(seat)).prefers().forEach((issue, preference) -> {
            if (preference.ideal() != null) {
                wants.put(issue, preference.ideal());
            }
        });
        return text(brief);
    }

    private static String label(String id, Actor actor) {
        return actor.label() == null || actor.label().isEmpty() ? id : actor.label();
    }

    private static void issue(ObjectNode node, Issue issue) {
        issue.options().forEach(node.putArray("options")::add);
        node.put("status_quo", issue.statusQuo());
    }

    private static void table(ObjectNode node, Track track) {
        track.issues().forEach(node.putArray("issues")::add);
        track.parties().keySet().forEach(node.putArray("parties")::add);
    }

    /** Returns what the seat has seen since it was last told. */
    String observe(long run, List<Seen> seen) {
        ObjectNode observe = message("observe").put("run", run);
        ArrayNode events = observe.putArray("events");
        seen.forEach(event -> events.addObject().put("round", event.round()).put("text", event.text()));
        return text(observe);
    }

    /**
     * Returns a question.
     *
     * @param id number of the question, which the reply repeats
     * @param limit how long the reply may take, in milliseconds
     * @param error what was wrong with the last reply to it, or null
     */
    String ask(long run, int id, Question question, long limit, @Nullable String error) {
        ObjectNode ask = message("ask")
                .put("id", id)
                .put("run", run)
                .put("round", question.round())
                .put("question", question.kind().name().toLowerCase(Locale.ROOT))
                .put("place", question.where())
                .put("limit_ms", limit);
        if (error != null) {
            ask.put("error", error);
        }
        Floor floor = question.floor();
        if (floor == null) {
            ask.put("chance", question.chance());
            choices(ask, "yes", "no", "model");
            return text(ask);
        }
        Scale scale = new Scale(floor);
        ask.put("seated", floor.isSeated());
        if (question.kind() == Decision.Kind.PROPOSE) {
            choices(ask, "propose", "pass", "model");
            proposals(ask, question, floor, scale);
        } else {
            choices(ask, "yes", "no", "model");
            offer(ask.putObject("offer"), question, floor, scale, question.pkg());
            if (question.kind() == Decision.Kind.VOTE && question.other() >= 0) {
                offer(ask.putObject("other"), question, floor, scale, question.other());
            }
            ask.put("worth_to_hold_out", scale.of(floor.aspiration()));
        }
        return text(ask);
    }

    private static void choices(ObjectNode ask, String... choices) {
        List.of(choices).forEach(ask.putArray("choices")::add);
    }

    private static void proposals(ObjectNode ask, Question question, Floor floor, Scale scale) {
        int[] legal =
                IntStream.range(0, floor.packages()).filter(floor::mayPropose).toArray();
        ask.put("of", legal.length);
        ArrayNode packages = ask.putArray("packages");
        for (int pkg : legal.length <= MOST_LISTED ? legal : scale.firstLook(legal)) {
            offer(packages.addObject(), question, floor, scale, pkg).put("chance", floor.expectedConsent(pkg));
        }
    }

    private static ObjectNode offer(ObjectNode node, Question question, Floor floor, Scale scale, int pkg) {
        ObjectNode terms = node.putObject("terms");
        for (Map.Entry<String, String> term : question.terms(pkg).entrySet()) {
            terms.put(term.getKey(), term.getValue());
        }
        return node.put("worth", scale.of(floor.value(pkg)));
    }

    /** Returns how a run ended. */
    String end(RunOutcome outcome, int actor) {
        ObjectNode end = message("end").put("run", outcome.run());
        if (outcome.outcome() == null) {
            return text(end.put("error", outcome.error()));
        }
        return text(end.put("outcome", outcome.outcome().id())
                .put("agreed_in_round", outcome.talks().agreementRound())
                .put("gain", outcome.worth().utility()[actor] - outcome.worth().noDeal()[actor]));
    }

    /** A seat's own scale: 0 is no deal, 100 the best that it could propose now. */
    private static final class Scale {

        private final Floor floor;
        private final double range;

        Scale(Floor floor) {
            this.floor = floor;
            double best = IntStream.range(0, floor.packages())
                    .filter(floor::mayPropose)
                    .mapToDouble(floor::value)
                    .max()
                    .orElse(floor.noDeal());
            range = best - floor.noDeal();
        }

        /** Returns a value on it; if nothing is better than no deal, in hundredths of the actor's own scale. */
        double of(double value) {
            return 100 * (value - floor.noDeal()) / (range > 0 ? range : 1);
        }

        /** Returns the best package, the one with most to expect, and the likeliest, without repetition. */
        int[] firstLook(int[] legal) {
            int best = legal[0];
            int promising = legal[0];
            int likeliest = legal[0];
            for (int pkg : legal) {
                best = floor.value(pkg) > floor.value(best) ? pkg : best;
                promising = expected(pkg) > expected(promising) ? pkg : promising;
                likeliest = floor.expectedConsent(pkg) > floor.expectedConsent(likeliest) ? pkg : likeliest;
            }
            return IntStream.of(best, promising, likeliest).distinct().toArray();
        }

        private double expected(int pkg) {
            return (floor.value(pkg) - floor.noDeal()) * floor.expectedConsent(pkg);
        }
    }
}
