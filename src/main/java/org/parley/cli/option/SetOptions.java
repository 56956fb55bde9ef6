package org.parley.cli.option;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Stack;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.reader.ScenarioReader;
import org.parley.store.StoredRuns;
import picocli.CommandLine.Help;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Option for values that are set in a scenario. */
public final class SetOptions {

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            showDefaultValue = Help.Visibility.NEVER,
            parameterConsumer = OneSetting.class,
            description = "Set a value of the scenario; a parameter's name is enough. Repeatable.")
    private Map<String, String> sets = new LinkedHashMap<>();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** Takes one word {@code PATH=VALUE}, and says what to type where spaces have parted it. */
    static final class OneSetting implements IParameterConsumer {

        @Override
        public void consumeParameters(Stack<String> words, ArgSpec option, CommandSpec command) {
            String word = words.isEmpty() ? "" : words.pop();
            int equals = word.indexOf('=');
            String path = equals < 0 ? word : word.substring(0, equals);
            if (equals < 0 || equals == word.length() - 1) {
                String rest = (equals < 0 ? "" : "=") + next(words) + next(words);
                String value = rest.startsWith("=") && rest.length() > 1 ? rest.substring(1) : "VALUE";
                throw new ParameterException(
                        command.commandLine(),
                        "--set: '" + word + "' must be PATH=VALUE in one word. Write --set " + path + "=" + value
                                + ".");
            }
            Map<String, String> sets = new LinkedHashMap<>(option.getValue());
            sets.put(path, word.substring(equals + 1));
            option.setValue(sets);
        }

        private static String next(Stack<String> words) {
            return words.isEmpty() || words.peek().startsWith("--") ? "" : words.pop();
        }
    }

    /** Reads a scenario with the values for runs, and tells its warnings. */
    public ScenarioFile read(Path file) {
        return told(ScenarioReader.read(file, sets));
    }

    /** Reads a scenario with the values for exact answers, which need no runs, and tells its warnings. */
    ScenarioFile readToAnalyse(Path file) {
        return told(ScenarioReader.readToAnalyse(file, sets));
    }

    /** Returns stored runs' scenario with the values, and tells its warnings. */
    public ScenarioFile of(StoredRuns stored) {
        return told(stored.with(sets));
    }

    private ScenarioFile told(ScenarioFile read) {
        read.warnings().forEach(spec.commandLine().getErr()::println);
        return read;
    }

    /** Returns the values by their places, in the order given. */
    public Map<String, String> values() {
        return sets;
    }
}
