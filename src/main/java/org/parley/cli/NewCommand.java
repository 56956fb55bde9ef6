package org.parley.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.problem.Spelling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley new}: writes a commented scenario to start from. */
@Command(
        name = "new",
        description = {
            "Write a commented scenario to start from. An existing file is never touched.",
            "What it prints is a line for people; it has no other format."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  parley new my-talks.yaml", "  parley run my-talks.yaml"})
final class NewCommand implements Callable<Integer> {

    private static final String STARTER = "starter.yaml";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file to write.")
    private Path file;

    @Override
    public Integer call() throws IOException {
        try (InputStream in = NewCommand.class.getResourceAsStream(STARTER)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("NAME", name());
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw problem("exists already and stays as it is", "choose another name");
        } catch (IOException e) {
            throw problem("cannot be written: " + e, "check the folder");
        }
        spec.commandLine().getOut().println("Wrote " + file + ". Next: parley run " + file);
        return 0;
    }

    private ScenarioException problem(String rule, String maybe) {
        return new ScenarioException(List.of(Problem.ofFile(file.toString(), rule, maybe)));
    }

    /** The scenario's name, from that of the file. */
    private String name() {
        Path last = file.getFileName();
        String name = Spelling.asName((last == null ? "" : last.toString()).replaceFirst("\\.ya?ml$", ""));
        return name.isEmpty() ? "my-talks" : name;
    }
}
