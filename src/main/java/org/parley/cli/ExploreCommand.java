package org.parley.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.parley.cli.option.SeedOption;
import org.parley.cli.option.ThreadOptions;
import org.parley.cli.terminal.Browser;
import org.parley.web.ExploreServer;
import org.parley.web.LocalServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley explore}: serves a page on which the knobs of a scenario are turned. */
@Command(
        name = "explore",
        description = {
            "Turn the knobs of a scenario and see what changes, in the browser.",
            "",
            "A page on this machine alone, with a slider or a switch for each parameter and any other number. A thousand negotiations with the"
                    + " same luck are played for each setting, and compared with one that is pinned. Ctrl-C stops it. What it prints is for"
                    + " people; it has no other format."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        footer = {
            "",
            "Examples:",
            "  parley explore scenarios/riyadh-2025.yaml",
            "  parley explore scenarios/examples/border-war.yaml --port 8080 --no-browser",
        })
final class ExploreCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SCENARIO", description = "The scenario file.")
    private Path file;

    @Option(names = "--port", paramLabel = "N", description = "Where to serve; 0 for any port that is free.")
    private int port;

    @Option(names = "--no-browser", description = "Do not open a browser.")
    private boolean quiet;

    @Mixin
    private SeedOption seed;

    @Mixin
    private ThreadOptions threads;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < 0 || port > 65_535) {
            throw new ParameterException(spec.commandLine(), "--port must be from 0 to 65535");
        }
        try (LocalServer server = ExploreServer.start(file, seed.value(), threads.count(), port)) {
            PrintWriter out = spec.commandLine().getOut();
            out.println("Turn the knobs at " + server.address() + " (Ctrl-C stops)");
            out.flush();
            if (!quiet) {
                Browser.open(server.address());
            }
            Thread.currentThread().join();
        } catch (BindException e) {
            throw new ParameterException(
                    spec.commandLine(), "port " + port + " is taken. Maybe another, or --port 0 for any that is free.");
        }
        return 0;
    }
}
