package org.parley.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import org.parley.render.terminal.Screen;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
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

    /** Least and greatest width of help, as Picocli lays it out. */
    private static final int LEAST_HELP = 55;

    private static final int MOST_HELP = 80;

    @Option(
            names = "--stacktrace",
            scope = ScopeType.INHERIT,
            description = "Show where in the program an error arose.")
    private boolean stacktrace;

    @Spec
    private CommandSpec spec;

    private Screen screen = Screen.PLAIN;
    private PrintWriter data;

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

    /** Runs a command that is called from a screen. */
    static int run(Screen screen, PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = commandLine().setOut(out).setErr(err);
        Parley parley = line.getCommand();
        parley.screen = screen;
        parley.data = out;
        if (screen.isWindow()) {
            look(line, screen);
        }
        int code = line.execute(args);
        line.getOut().flush();
        line.getErr().flush();
        return code;
    }

    /** Makes all text fit a window. A script is no text: its lines stay whole. */
    private static void look(CommandLine line, Screen window) {
        PrintWriter data = line.getOut();
        line.setOut(new PrintWriter(new WindowWriter(data, window), true))
                .setErr(new PrintWriter(new WindowWriter(line.getErr(), window), true))
                .setColorScheme(Help.defaultColorScheme(window.colours() ? Ansi.ON : Ansi.OFF))
                .setUsageHelpWidth(Math.max(LEAST_HELP, Math.min(MOST_HELP, window.width())));
        line.getSubcommands().get("generate-completion").setOut(data);
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

    /** Where the answer goes as it is, if programs read it. */
    PrintWriter data() {
        return data;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing.");
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, Window.charset());
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
