package org.parley.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley new}: writes a scenario to start from. */
@Command(
        name = "new",
        description = "Write a small scenario with comments, to start from. An existing file is left alone.",
        mixinStandardHelpOptions = true,
        versionProvider = Parley.Version.class,
        footer = {"", "Example:", "  parley new water-treaty.yaml"})
final class NewCommand implements Callable<Integer> {

    private static final String STARTER = "starter.yaml";
    private static final String NAME = "NAME";
    private static final int LONGEST_NAME = 64;

    @Parameters(paramLabel = "FILE", description = "File to write; the scenario is named after it.")
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        String text = starter().replace(NAME, name(file));
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw bad(file + " exists already. Maybe choose another name.");
        } catch (NoSuchFileException e) {
            throw bad(file + " cannot be written: its folder does not exist. Maybe create it first.");
        }
        spec.commandLine().getOut().printf("Wrote %s. Next: parley validate %s%n", file, file);
        return ExitCode.OK;
    }

    private ParameterException bad(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** Returns a scenario name made of a file's name: letters, digits and single hyphens. */
    static String name(Path file) {
        String stem = file.getFileName().toString().replaceFirst("\\.(yaml|yml)$", "");
        String name = stem.replaceAll("[^A-Za-z0-9]+", "-");
        name = name.substring(0, Math.min(LONGEST_NAME, name.length())).replaceAll("^-|-$", "");
        return name.isEmpty() ? "scenario" : name;
    }

    private static String starter() throws IOException {
        try (InputStream in = NewCommand.class.getResourceAsStream(STARTER)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
