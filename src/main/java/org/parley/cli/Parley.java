package org.parley.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.util.List;
import org.parley.cli.terminal.CommandLineSlips;
import org.parley.cli.terminal.ErrorPrinter;
import org.parley.cli.terminal.ExitCode;
import org.parley.cli.terminal.HelpExamples;
import org.parley.cli.terminal.OutputWriter;
import org.parley.cli.terminal.Terminal;
import org.parley.cli.terminal.Window;
import org.parley.cli.terminal.WindowWriter;
import org.parley.render.terminal.Screen;
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

/** The command {@code parley}. */
@Command(
        name = "parley",
        description = "Negotiations as agent-based models, run from scenario files.",
        mixinStandardHelpOptions = true,
        versionProvider = Parley.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Example:",
            "  parley new talks.yaml",
            "  parley run talks.yaml",
            "",
            "Exit codes: 0 done, 1 failed by our fault, 2 bad input, 130 interrupted, 141 the reader of a pipe went away.",
        })
public final class Parley implements Runnable, Terminal {

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
        PrintWriter err = new PrintWriter(System.err, true, Window.charset());
        System.exit(run(
                Window.here(),
                new OutputWriter(new FileOutputStream(FileDescriptor.out), Window.charset()),
                err,
                args));
    }

    /**
     * Runs a command.
     *
     * @param out takes the answer
     * @param err takes progress and complaints
     * @param args the command line
     * @return exit code: 0 done, 1 failed by our fault, 2 bad input, 130 interrupted, 141 nobody read to the end
     */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        return run(Screen.PLAIN, out, err, args);
    }

    /** Runs a command that is called from a screen. */
    static int run(Screen screen, PrintWriter out, PrintWriter err, String... args) {
        if (KeptHelp.isAskedFor(screen, args)) {
            out.print(KeptHelp.text());
            out.flush();
            return out.checkError() ? notTaken(out, err) : 0;
        }
        CommandLine line = commandLine(args)
                .setOut(new PrintWriter(new WindowWriter(out, screen), true))
                .setErr(new PrintWriter(new WindowWriter(err, screen), true));
        // A script is no text: its lines stay as they are.
        line.getSubcommands().get("generate-completion").setOut(out);
        Parley parley = line.getCommand();
        parley.screen = screen;
        parley.data = out;
        if (screen.isWindow()) {
            line.setColorScheme(Help.defaultColorScheme(screen.colours() ? Ansi.ON : Ansi.OFF))
                    .setUsageHelpWidth(Math.max(LEAST_HELP, Math.min(MOST_HELP, screen.width())));
        }
        int code = execute(line, args);
        line.getOut().flush();
        int taken = code == 0 && out.checkError() ? notTaken(out, line.getErr()) : code;
        line.getErr().flush();
        return taken;
    }

    /** Commands hand on what is no exception, such as a lack of memory. */
    private static int execute(CommandLine line, String... args) {
        try {
            return line.execute(args);
        } catch (Error e) {
            return ((ErrorPrinter) line.getExecutionExceptionHandler()).handle(e, line);
        }
    }

    /** Half an answer is no success. Where a reader simply had enough, the process ends as the system's own programs do. */
    private static int notTaken(PrintWriter out, PrintWriter err) {
        if (out instanceof OutputWriter output && output.isPipeBroken()) {
            return ExitCode.NOBODY_READS;
        }
        String reason = out instanceof OutputWriter output && output.reason() != null ? ": " + output.reason() : "";
        err.println("error: standard output did not take the whole answer" + reason + ".");
        return ExitCode.OUR_FAULT;
    }

    /** Returns the parser for a command line; without one, with all that every command takes. */
    static CommandLine commandLine(String... words) {
        Parley parley = new Parley();
        ErrorPrinter printer = new ErrorPrinter(() -> parley.stacktrace);
        CommandLine line = new CommandLine(parley);
        Subcommands.addTo(line, List.of(words));
        CommandLineSlips.readWholeNumbers(line);
        HelpExamples.keepWhole(line);
        return line.setExecutionExceptionHandler(printer)
                .setParameterExceptionHandler(printer)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public Screen screen() {
        return screen;
    }

    @Override
    public PrintWriter data() {
        return data;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "A command is missing. To begin, try: parley new talks.yaml, then: parley run talks.yaml");
    }

    /** The version, from the jar's manifest. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"Parley " + org.parley.Parley.version()};
        }
    }
}
