package org.parley.cli;

import java.io.Console;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.parley.report.Screen;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/** The command {@code parley}. */
@Command(
        name = "parley",
        description = "Negotiations as agent-based models, run from scenario files.",
        mixinStandardHelpOptions = true,
        versionProvider = Parley.Version.class,
        subcommands = {
            NewCommand.class,
            ValidateCommand.class,
            SchemaCommand.class,
            EvidenceCommand.class,
            RunCommand.class,
            ReportCommand.class,
            SweepCommand.class,
            SensitivityCommand.class,
            QueryCommand.class,
            ExportCommand.class,
            CompareCommand.class,
            ExplainCommand.class,
            WhatIfCommand.class,
            DiscoverCommand.class,
            AnalyseCommand.class,
            VerifyCommand.class,
            GenerateCompletion.class,
            ManPageGenerator.class,
        },
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Example:",
            "  parley new talks.yaml",
            "  parley run talks.yaml",
            "",
            "Exit codes: 0 done, 1 failed by our fault, 2 bad input, 130 interrupted.",
        })
public final class Parley implements Runnable {

    /** Exit code for bad input. */
    static final int BAD_INPUT = 2;

    /** Exit code for a fault of ours, or of a run. */
    static final int OUR_FAULT = 1;

    /** Exit code after Ctrl-C. */
    static final int INTERRUPTED = 130;

    @Option(
            names = "--stacktrace",
            scope = ScopeType.INHERIT,
            description = "Show where in the program an error arose.")
    private boolean stacktrace;

    @Spec
    private CommandSpec spec;

    private Screen screen = Screen.PLAIN;

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(run(Window.here(), writer(System.out), writer(System.err), args));
    }

    /**
     * Runs a command.
     *
     * @param out takes the answer
     * @param err takes progress and complaints
     * @param args the command line
     * @return exit code: 0 done, 1 failed by our fault, 2 bad input, 130 interrupted
     */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        return run(Screen.PLAIN, out, err, args);
    }

    /** Runs a command that prints its answer on a screen. */
    static int run(Screen screen, PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = commandLine().setOut(out).setErr(err);
        ((Parley) line.getCommand()).screen = screen;
        int code = line.execute(args);
        out.flush();
        err.flush();
        return code;
    }

    /** Returns the parser, with every command. */
    static CommandLine commandLine() {
        Parley parley = new Parley();
        ErrorPrinter printer = new ErrorPrinter(() -> parley.stacktrace);
        return new CommandLine(parley)
                .setExecutionExceptionHandler(printer)
                .setParameterExceptionHandler(printer)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    /** What the answer is read on. */
    Screen screen() {
        return screen;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing.");
    }

    /** Text is UTF-8 in files and pipes; a terminal may want another encoding. */
    private static PrintWriter writer(PrintStream stream) {
        Console console = System.console();
        Charset charset = console == null ? StandardCharsets.UTF_8 : console.charset();
        return new PrintWriter(stream, true, charset);
    }

    /** The version, from the jar's manifest. */
    static final class Version implements IVersionProvider {

        /** Returns the version of this build, or {@code development} outside a jar. */
        static String number() {
            String version = Parley.class.getPackage().getImplementationVersion();
            return version == null ? "development" : version;
        }

        @Override
        public String[] getVersion() {
            return new String[] {"Parley " + number()};
        }
    }
}
