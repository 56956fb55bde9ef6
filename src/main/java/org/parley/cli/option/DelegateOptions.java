package org.parley.cli.option;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Stack;
import org.parley.Parley;
import org.parley.experiment.Executor;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.Spelling;
import org.parley.seat.protocol.DelegatedExecutor;
import picocli.CommandLine.Help;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options for seats that programs take. */
public final class DelegateOptions {

    private static final int MOST_SECONDS = 3600;

    @Option(
            names = "--delegate",
            paramLabel = "SEAT=PROGRAM",
            showDefaultValue = Help.Visibility.NEVER,
            parameterConsumer = OneSeat.class,
            description = {
                "Let a program decide for an actor: a command, or an address that begins with http. Repeatable.",
                "It is asked in JSON; parley schema --protocol prints the schema of the messages."
            })
    private Map<String, String> delegates = new LinkedHashMap<>();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    private int seconds = 10;

    @Option(
            names = "--reply-within",
            paramLabel = "SECONDS",
            description = "With --delegate, how long a reply may take. Default: 10.")
    void setSeconds(int given) {
        if (given < 1 || given > MOST_SECONDS) {
            throw new ParameterException(spec.commandLine(), "--reply-within must be from 1 to " + MOST_SECONDS);
        }
        seconds = given;
    }

    /** Takes one word {@code SEAT=PROGRAM}. */
    static final class OneSeat implements IParameterConsumer {

        @Override
        public void consumeParameters(Stack<String> words, ArgSpec option, CommandSpec command) {
            String word = words.isEmpty() ? "" : words.pop();
            int equals = word.indexOf('=');
            if (equals < 1 || equals == word.length() - 1) {
                throw new ParameterException(
                        command.commandLine(),
                        "--delegate: '" + word + "' must be SEAT=PROGRAM in one word, such as"
                                + " --delegate \"ukraine=python3 agent.py\".");
            }
            Map<String, String> delegates = new LinkedHashMap<>(option.getValue());
            delegates.put(word.substring(0, equals), word.substring(equals + 1));
            option.setValue(delegates);
        }
    }

    /** Returns who takes which seat, as it was typed. */
    public Map<String, String> values() {
        return delegates;
    }

    /** Whether a program takes a seat. */
    public boolean isGiven() {
        return !delegates.isEmpty();
    }

    /**
     * Fails unless the seats are those of actors that decide something.
     *
     * @throws ParameterException if one is not
     */
    public void require(Scenario scenario) {
        List<String> actors = List.copyOf(scenario.actors().keySet());
        delegates.forEach((seat, program) -> {
            if (!actors.contains(seat)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--delegate: there is no actor '" + seat + "'."
                                + Spelling.closest(seat, actors)
                                        .map(meant -> " Did you mean '" + meant + "'?")
                                        .orElse("")
                                + " The actors are " + String.join(", ", actors) + ".");
            }
            boolean isAsked = !scenario.actors().get(seat).contributes().isEmpty()
                    || scenario.tracks().values().stream()
                            .anyMatch(track -> track.parties().containsKey(seat));
            if (!isAsked) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--delegate: " + seat + " is a party to no table and gives nothing, so it is never asked.");
            }
            if (program.matches("https?:.*") && !isAddress(program)) {
                throw new ParameterException(spec.commandLine(), "--delegate: '" + program + "' is no address.");
            }
        });
    }

    private static boolean isAddress(String text) {
        try {
            return URI.create(text).getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Returns what plays runs with these programs at their seats. */
    public Executor executor(int threads) {
        return new DelegatedExecutor(threads, delegates, Duration.ofSeconds(seconds), Parley.version());
    }
}
