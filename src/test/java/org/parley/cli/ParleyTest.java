package org.parley.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.cli.terminal.Shortage;
import org.parley.scenario.reader.ScenarioReader;
import org.parley.scenario.schema.ScenarioSchema;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** The command line as a user types it: answers, complaints, exit codes. */
class ParleyTest {

    @TempDir
    private Path folder;

    /** What a command left. */
    record Ran(int code, String out, String err) {}

    private static Ran run(Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = List.of(args).stream().map(Object::toString).toArray(String[]::new);
        int code = Parley.run(new PrintWriter(out), new PrintWriter(err), words);
        return new Ran(code, out.toString(), err.toString());
    }

    private Path scenario(String text) throws IOException {
        return Files.writeString(folder.resolve("s.yaml"), text);
    }

    @Test
    void newWritesAScenarioThatIsSoundAndNamedAfterItsFile() throws IOException {
        Path file = folder.resolve("Water treaty (2).yaml");
        Ran made = run("new", file);
        assertThat(made.code()).isZero();
        assertThat(made.out()).contains("Wrote", "parley run");
        var read = ScenarioReader.read(file, Map.of());
        assertThat(read.warnings()).isEmpty();
        assertThat(read.scenario().name()).isEqualTo("water-treaty-2");
        assertThat(Files.readAllLines(file).stream()
                        .filter(l -> !l.isBlank() && !l.strip().startsWith("#")))
                .hasSizeLessThan(40);
    }

    @Test
    void newNeverOverwrites() throws IOException {
        Path file = scenario("mine");
        Ran refused = run("new", file);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("exists already", "Maybe choose another name");
        assertThat(file).hasContent("mine");
        assertThat(run("new", folder.resolve("no/such.yaml")).err()).contains("cannot be written");
    }

    @Test
    void validateTellsEveryProblemOfEveryFile() throws IOException {
        Path good = folder.resolve("good.yaml");
        run("new", good);
        Path bad = scenario("nmae: x\nissues: {a: {options: [b]}}\nactors: {c: {prefers: {a: b}}}\n");
        Ran ran = run("validate", good, bad, folder.resolve("missing.yaml"));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out().lines())
                .contains(good + ": sound", bad + ": 2 errors")
                .anyMatch(
                        l -> l.startsWith(bad + ":1: error: nmae: is not a key") && l.endsWith("Did you mean 'name'?"))
                .anyMatch(l -> l.startsWith(bad + ":2: error: issues.a.options: must list at least 2"))
                .anyMatch(l -> l.contains("missing.yaml: error: does not exist"));
        assertThat(run("validate", good).code()).isZero();
    }

    @Test
    void validateHeedsWhatIsSet() throws IOException {
        Path file = folder.resolve("good.yaml");
        run("new", file);
        assertThat(run("validate", file, "--set", "talks.sharpness=20").code()).isZero();
        Ran ran = run("validate", file, "--set", "talks.sharpness=-5");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).contains("--set: error: talks.sharpness: '-5' must be above 0");
    }

    @Test
    void validateAnswersProgramsInJson() throws IOException {
        Path bad = scenario(
                "name: Name With Spaces\nissues: {a: {options: [b, c]}}\nactors: {c: {prefers: {a: b}}, d: {prefers: {a: c}}}\n");
        JsonAnswer answer =
                JsonAnswer.of(run("validate", bad, "--format", "json").out());
        assertThat(answer.rows("files").get(0).path("sound").asBoolean()).isFalse();
        JsonNode problem = answer.rows("problems").get(0);
        assertThat(problem.path("severity").asText()).isEqualTo("error");
        assertThat(problem.path("path").asText()).isEqualTo("name");
        assertThat(problem.path("line").asInt()).isEqualTo(1);
        assertThat(problem.path("value").asText()).isEqualTo("Name With Spaces");
    }

    @Test
    void schemaPrintsTheSchema() {
        assertThat(run("schema").out()).isEqualTo(ScenarioSchema.text());
    }

    @Test
    void theVersionIsTold() {
        assertThat(run("--version").out()).isEqualToIgnoringNewLines("Parley " + org.parley.Parley.version());
    }

    @Test
    void completionComesFromTheSameDefinition() {
        assertThat(run("generate-completion").out()).contains("function _complete_parley", "validate");
    }

    /** With {@code -Dparley.regenerate=true} the text is written anew. */
    @Test
    void theHelpThatIsKeptIsWhatPicocliPrints() throws IOException {
        String printed = Parley.commandLine().getUsageMessage(Help.Ansi.OFF);
        if (Boolean.getBoolean("parley.regenerate")) {
            Path file = Path.of("src/main/java/org/parley/cli/KeptHelp.java");
            String[] parts = Files.readString(file).split("\"\"\"", 3);
            assertThat(printed).doesNotContain("\\", "\"\"\"");
            parts[1] = printed.lines()
                    .map(l -> l.isEmpty() ? "" : " ".repeat(12) + l)
                    .collect(joining("\n", "\n", "\n            "));
            Files.writeString(file, String.join("\"\"\"", parts));
        } else {
            assertThat(run("--help").out()).isEqualTo(printed);
        }
    }

    /** An example that a narrow window breaks is still one command of a shell, and a command's line in the list is a sentence. */
    @Test
    void examplesCanBePastedAndSummariesEnd() {
        CommandLine parley = Parley.commandLine();
        for (CommandLine command : parley.getSubcommands().values()) {
            String help = command.setUsageHelpWidth(60).getUsageMessage(Help.Ansi.OFF);
            for (String line : command.getCommandSpec().usageMessage().footer()) {
                if (line.startsWith("  parley ")) {
                    assertThat(help.replaceAll(" \\\\\n +", " ")).contains(line + "\n");
                }
            }
            assertThat(command.getCommandSpec().usageMessage().description()[0])
                    .as(command.getCommandName())
                    .endsWith(".");
            assertThat(help).doesNotContain("Default: []").doesNotContainPattern("--(out|format|to|of|set|runs) \\\\");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                  | A command is missing",
                "valdate x         | Did you mean 'validate'?",
                "validate          | Missing required parameter: 'FILE'",
                "validate x --sat y| --sat",
                "validate x --set y| PATH=VALUE",
                "new               | Missing required parameter: 'FILE'",
            },
            quoteCharacter = '`')
    void aWrongCommandLineIsExplainedInAFewLines(String line, String message) {
        Ran ran = run((Object[]) (line == null ? new String[0] : line.split(" ")));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains(message, "--help'.").doesNotContain("\tat ");
        assertThat(ran.err().lines()).hasSizeLessThan(5);
    }

    @Test
    void whatIsNoFileNorSettingIsToldAsBadInput() throws IOException {
        assertThat(run("new", "/").err()).contains("exists already");
        Ran set = run("validate", "scenarios/examples/border-war.yaml", "--set", "=5");
        assertThat(set.code()).isEqualTo(2);
        assertThat(set.err() + set.out()).contains("there is no path before '='");
        Ran export = run("export", "results/reference/riyadh-2025", "--to", "/");
        assertThat(export.code()).isEqualTo(2);
        assertThat(export.err()).contains("must end in .csv, .parquet, .json or .xlsx");
    }

    private String shortage(Throwable failure) {
        return Shortage.of(failure, folder);
    }

    @Test
    void whatTheMachineLacksIsSaid() {
        assertThat(shortage(new IllegalStateException("drawing", new OutOfMemoryError())))
                .contains("-Xmx2g");
        IOException closing = new IOException("closing");
        closing.addSuppressed(new IOException("x: Too many open files"));
        assertThat(shortage(new UncheckedIOException(closing))).contains("ulimit -n");
        assertThat(Shortage.of(new ExceptionInInitializerError(), folder.resolve("none")))
                .contains("none. Name another");
        assertThat(shortage(new IllegalStateException())).isNull();
    }

    @Test
    void aStackTraceComesOnlyWhenAskedFor() throws IOException {
        Path bad = scenario("name: x");
        assertThat(run("new", bad).err()).doesNotContain("\tat ");
        assertThat(run("new", bad, "--stacktrace").err()).contains("\tat ");
    }

    static List<CommandLine> commands() {
        return Parley.commandLine().getSubcommands().values().stream()
                .filter(c -> c.getCommand().getClass().getPackage().equals(Parley.class.getPackage()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasHelpWithAnExample(CommandLine command) {
        String name = command.getCommandName();
        Ran ran = run(name, "--help");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("Usage: parley " + name, "Example", "  parley " + name, "--stacktrace");
    }

    /** What an option is called and says is the same in every command; the exceptions mean something else. */
    @Test
    void oneOptionHasOneText() {
        Map<String, Set<String>> texts = new TreeMap<>();
        commands()
                .forEach(command -> command.getCommandSpec()
                        .options()
                        .forEach(option -> texts.computeIfAbsent(option.longestName(), name -> new HashSet<>())
                                .add(String.join(" ", option.description()))));
        assertThat(texts.entrySet().stream()
                        .filter(option -> option.getValue().size() > 1)
                        .map(Map.Entry::getKey))
                .containsExactly("--as", "--effects", "--of", "--out", "--overwrite", "--run", "--table");
    }
}
