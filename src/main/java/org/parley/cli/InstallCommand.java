package org.parley.cli;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.parley.cli.install.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code parley install}: puts the command with completion and manual pages where a shell finds it. */
@Command(
        name = "install",
        description = {
            "Put parley, completion and manual pages where a shell finds them.",
            "Files that it did not write, or that were changed since, are never touched.",
            "What it prints is for people; it has no other format."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  parley install",
            "  parley install --prefix /usr/local",
            "  parley install --remove"
        })
final class InstallCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--prefix", paramLabel = "FOLDER", description = "Install below this folder instead of ~/.local.")
    private Path prefix = Path.of(System.getProperty("user.home"), ".local");

    @Option(names = "--remove", description = "Remove what was installed there.")
    private boolean remove;

    @Override
    public Integer call() throws IOException {
        Installation installation = new Installation(prefix);
        PrintWriter out = spec.commandLine().getOut();
        if (remove) {
            List<String> changed = installation.remove();
            out.println("Removed what parley install wrote below " + prefix + ".");
            changed.forEach(name -> out.println("Changed since, so it stays: " + prefix.resolve(name)));
            return 0;
        }
        List<String> written = installation.install(jar(), spec.root().commandLine());
        out.println("Wrote below " + prefix + ":");
        written.forEach(name -> out.println("  " + name));
        if (!List.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .contains(installation.commands().toString())) {
            out.println("Add " + installation.commands() + " to PATH, then: parley --help");
        }
        return 0;
    }

    /** Returns the jar that this command runs from. */
    private Path jar() {
        try {
            Path place = Path.of(InstallCommand.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isRegularFile(place)) {
                return place;
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        throw new ParameterException(spec.commandLine(), "only Parley in its jar can be installed; build it first");
    }
}
