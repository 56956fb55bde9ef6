package org.parley.seat.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentSkipListMap;
import org.parley.experiment.SingleRun;
import org.parley.model.NegotiationModel;
import org.parley.model.compile.CompiledScenario;
import org.parley.model.random.RandomStreams;
import org.parley.outcome.Delegated;
import org.parley.outcome.RunOutcome;
import org.parley.scenario.Scenario;
import org.parley.seat.GameException;
import org.parley.seat.protocol.AgentException.Trouble;

/** Programs at the seats of a scenario, which play one run after the other. One of these is used by one thread. */
final class Delegates implements AutoCloseable {

    private static final Duration TO_BEGIN = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Scenario scenario;
    private final Map<String, String> commands;
    private final Duration limit;
    private final String version;
    private final NegotiationModel model;
    private final Map<String, Agent> agents = new ConcurrentSkipListMap<>();

    /**
     * Makes seats ready.
     *
     * @param commands by seat a command as a shell takes it, or an address that begins with http
     * @param limit how long a reply may take
     * @param version version of Parley, for the greeting
     */
    Delegates(Scenario scenario, Map<String, String> commands, Duration limit, String version) {
        this.scenario = scenario;
        this.commands = commands;
        this.limit = limit;
        this.version = version;
        model = new NegotiationModel(CompiledScenario.of(scenario));
    }

    /**
     * Starts all programs that do not run, and greets them.
     *
     * @throws GameException if one cannot be started, does not greet back, or speaks another version
     */
    void start() {
        commands.forEach((seat, command) -> {
            if (!agents.containsKey(seat)) {
                try {
                    agents.put(seat, greeted(seat, command));
                } catch (AgentException e) {
                    throw new GameException("the delegation of " + seat + " does not begin: " + e.getMessage());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new CancellationException("stopped on request");
                }
            }
        });
    }

    private Agent greeted(String seat, String command) throws AgentException, InterruptedException {
        Agent agent = command.startsWith("http://") || command.startsWith("https://")
                ? new HttpAgent(URI.create(command))
                : new ProcessAgent(command);
        try {
            String line = agent.ask(new Messages(scenario, seat).hello(version), TO_BEGIN);
            JsonNode hello = JSON.readTree(line);
            if (hello == null || !hello.path("type").asText().equals("hello")) {
                throw new AgentException(
                        Trouble.ILLEGAL,
                        "'" + command + "' greets with " + shortened(line)
                                + ", and {\"type\": \"hello\", \"protocol\": " + Messages.VERSION + "} is asked for.");
            }
            int spoken = hello.path("protocol").asInt();
            if (spoken != Messages.VERSION) {
                throw new AgentException(
                        Trouble.ILLEGAL,
                        "'" + command + "' speaks version " + spoken + " of the protocol, and this Parley version "
                                + Messages.VERSION + ".");
            }
            return agent;
        } catch (JsonProcessingException e) {
            agent.close();
            throw new AgentException(
                    Trouble.ILLEGAL,
                    "'" + command
                            + "' does not greet with JSON; standard output is for messages, and standard error for all else.");
        } catch (AgentException | InterruptedException e) {
            agent.close();
            throw e;
        }
    }

    private static String shortened(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }

    /**
     * Plays a run. A program that died in an earlier one is started again.
     *
     * @param seed master seed
     * @param run number of the run
     * @throws GameException if a program cannot be started again
     */
    RunOutcome play(long seed, long run) {
        start();
        RemoteDelegation.Record record = RemoteDelegation.Record.begin();
        Map<String, RemoteDelegation> seated = new LinkedHashMap<>();
        List<String> actors = new ArrayList<>(scenario.actors().keySet());
        agents.forEach((seat, agent) -> {
            RemoteDelegation delegation = new RemoteDelegation(scenario, seat, limit, agent, run, record);
            seated.put(seat, delegation);
            model.delegate(actors.indexOf(seat), delegation);
        });
        // A number of its own, so that it tells nothing of the luck of the run; 53 bits, which every JSON reader keeps.
        seated.forEach((seat, delegation) ->
                delegation.begin(RandomStreams.key(RandomStreams.key(seed, run) ^ seat.hashCode(), 0) >>> 11));
        RunOutcome outcome = SingleRun.of(model, seed, run, record.trace());
        seated.forEach((seat, delegation) -> {
            delegation.end(outcome);
            if (!delegation.isAlive()) {
                Objects.requireNonNull(agents.remove(seat)).close();
            }
        });
        return outcome.with(new Delegated(record.decisions(), record.said()))
                .with(record.trace().events());
    }

    @Override
    public void close() {
        agents.values().forEach(Agent::close);
        agents.clear();
    }
}
