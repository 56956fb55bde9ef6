package org.parley.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.problem.Spelling;
import org.parley.scenario.reader.PackedScenarios;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
        showDefaultValues = true,
        footer = {
            "",
            "Examples:",
            "  parley new my-talks.yaml",
            "  parley new my-war.yaml --like war",
            "  parley run my-talks.yaml",
        })
final class NewCommand implements Callable<Integer> {

    private static final String STARTER = "starter.yaml";

    /** The kind of scenario that the starter is. */
    private static final String TWO_PARTY = "two-party";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file to write.")
    private Path file;

    @Option(
            names = "--like",
            paramLabel = "KIND",
            description =
                    "What to start from: two-party, mediation, multi-party, war, riyadh, or a name that 'parley examples' lists.")
    private String like = TWO_PARTY;

    @Override
    public Integer call() throws IOException {
        String text = text();
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw problem("exists already and stays as it is", "choose another name");
        } catch (IOException e) {
            throw problem("cannot be written: " + e, "check the folder");
        }
        spec.commandLine().getOut().println("Wrote " + file + ". Next: parley run " + file);
        return 0;
    }

    /** Returns what to write, with a name of its own. */
    private String text() throws IOException {
        if (!like.equals(TWO_PARTY)) {
            List<String> known = new ArrayList<>(PackedScenarios.kinds());
            known.add(TWO_PARTY);
            known.addAll(PackedScenarios.names());
            return PackedScenarios.text(like)
                    .map(text -> text.replaceFirst("(?m)^name: .*$", "name: " + name()))
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(),
                            "--like: there is no example '" + like + "'."
                                    + Spelling.closest(like, known)
                                            .map(name -> " Did you mean '" + name + "'?")
                                            .orElse(" List them with: parley examples")));
        }
        try (InputStream in = NewCommand.class.getResourceAsStream(STARTER)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("NAME", name());
        }
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
