package org.parley.seat.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.parley.experiment.decision.AskedDelegation;
import org.parley.experiment.decision.Question;
import org.parley.outcome.Decision;
import org.parley.outcome.Decision.Chosen;
import org.parley.outcome.Decision.Kind;
import org.parley.outcome.Delegated.Message;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.Trace;
import org.parley.scenario.Scenario;
import org.parley.seat.SeatView;
import org.parley.seat.SeatView.Seen;
import org.parley.seat.protocol.AgentException.Trouble;

/**
 * A seat that a program takes in a run. A reply that is illegal, late or missing is asked for once more with what was wrong; then the
 * model's rules decide, and the decision says why.
 */
final class RemoteDelegation extends AskedDelegation {

    /** Who is late with so many questions one after the other is not waited for again in this run. */
    private static final int MOST_LATE = 3;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Scenario scenario;
    private final String seat;
    private final int actor;
    private final Duration limit;
    private final Messages messages;
    private final Agent agent;
    private final Record record;
    private final long run;
    private int questions;
    private int told;
    private int late;
    private boolean isGone;

    /**
     * Where a run is written down.
     *
     * @param trace what has happened in it
     * @param decisions what seats decided, in order
     * @param said what was said, in order
     */
    record Record(Trace.Recorder trace, List<Decision> decisions, List<Message> said) {

        /** Returns an empty one. */
        static Record begin() {
            return new Record(new Trace.Recorder(), new ArrayList<>(), new ArrayList<>());
        }
    }

    RemoteDelegation(Scenario scenario, String seat, Duration limit, Agent agent, long run, Record record) {
        super(scenario, List.copyOf(scenario.actors().keySet()).indexOf(seat));
        this.scenario = scenario;
        this.seat = seat;
        this.limit = limit;
        this.agent = agent;
        this.run = run;
        this.record = record;
        actor = List.copyOf(scenario.actors().keySet()).indexOf(seat);
        messages = new Messages(scenario, seat);
    }

    /** Tells what the seat knows before the run. */
    void begin(long luck) {
        tell(messages.brief(run, luck));
    }

    /** Tells how it ended. */
    void end(RunOutcome outcome) {
        observe();
        tell(messages.end(outcome, actor));
    }

    @Override
    protected Decision decide(Question question) {
        observe();
        String error = null;
        Trouble trouble = Trouble.MISSING;
        for (int attempt = 0; attempt < 2 && !isGone; attempt++) {
            try {
                Decision decision = ask(question, error);
                record.decisions().add(decision);
                late = 0;
                return decision;
            } catch (AgentException e) {
                error = e.getMessage();
                trouble = e.trouble();
                isGone = trouble == Trouble.MISSING;
            }
        }
        late += trouble == Trouble.LATE ? 1 : 0;
        isGone |= late == MOST_LATE;
        Decision decision = question.decide(Chosen.MODEL).noted(trouble.id());
        record.decisions().add(decision);
        return decision;
    }

    /** Whether the program can still be asked. */
    boolean isAlive() {
        return !isGone;
    }

    private void observe() {
        List<Seen> seen = SeatView.of(scenario, actor, record.trace().events());
        if (seen.size() > told) {
            tell(messages.observe(run, seen.subList(told, seen.size())));
            told = seen.size();
        }
    }

    private void tell(String json) {
        if (isGone) {
            return;
        }
        try {
            record.said().add(new Message(seat, false, json));
            agent.tell(json);
        } catch (AgentException e) {
            isGone = true;
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static CancellationException interrupted() {
        Thread.currentThread().interrupt();
        return new CancellationException("stopped on request");
    }

    private Decision ask(Question question, @Nullable String error) throws AgentException {
        int id = ++questions;
        String json = messages.ask(run, id, question, limit.toMillis(), error);
        record.said().add(new Message(seat, false, json));
        long until = System.nanoTime() + limit.toNanos();
        try {
            String line = agent.ask(json, limit);
            while (true) {
                record.said().add(new Message(seat, true, line));
                JsonNode reply = parse(line);
                // A reply to an earlier question came too late; the one to this is still to come.
                if (reply.path("id").asInt(id) >= id) {
                    return decision(question, reply);
                }
                line = agent.next(Duration.ofNanos(Math.max(0, until - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static JsonNode parse(String line) throws AgentException {
        try {
            JsonNode reply = JSON.readTree(line);
            if (reply != null && reply.isObject()) {
                return reply;
            }
        } catch (JsonProcessingException e) {
            throw illegal("the reply is not JSON: " + e.getOriginalMessage());
        }
        throw illegal("the reply is no JSON object");
    }

    private Decision decision(Question question, JsonNode reply) throws AgentException {
        String choice = reply.path("choice").asText();
        boolean isProposal = question.kind() == Kind.PROPOSE;
        List<String> choices = isProposal ? List.of("propose", "pass", "model") : List.of("yes", "no", "model");
        if (!choices.contains(choice)) {
            throw illegal("the choice is '" + shortened(choice) + "', and can be " + String.join(", ", choices));
        }
        if (reply.has("seat") && !reply.get("seat").asText().equals(seat)) {
            throw illegal(
                    "the reply speaks for '" + shortened(reply.get("seat").asText()) + "', and the seat is " + seat);
        }
        Chosen chosen = Chosen.valueOf(choice.toUpperCase(Locale.ROOT));
        return chosen == Chosen.PROPOSE ? proposal(question, reply.path("terms")) : question.decide(chosen);
    }

    private Decision proposal(Question question, JsonNode terms) throws AgentException {
        Map<String, String> proposed = new LinkedHashMap<>();
        for (String issue :
                Objects.requireNonNull(scenario.tracks().get(question.where())).issues()) {
            String option = terms.path(issue).asText();
            List<String> options =
                    Objects.requireNonNull(scenario.issues().get(issue)).options();
            if (!options.contains(option)) {
                throw illegal(
                        "terms." + issue + " is '" + shortened(option) + "', and can be " + String.join(", ", options));
            }
            proposed.put(issue, option);
        }
        int pkg = question.proposable(proposed);
        if (pkg < 0) {
            throw illegal(
                    "these terms may not be proposed now: they change nothing, lack what they need, or cross a red line");
        }
        return question.propose(pkg);
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    private static AgentException illegal(String message) {
        return new AgentException(Trouble.ILLEGAL, message);
    }
}
