package org.parley.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.parley.results.ResultsException;
import org.parley.scenario.ScenarioException;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
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
            RunCommand.class,
            GenerateCompletion.class,
            ManPageGenerator.class,
        },
        footer = {"", "Example:", "  parley run scenarios/riyadh-2025.yaml"})
public final class Parley {

    /** Exit code for bad input. */
    static final int BAD_INPUT = 2;

    /** Exit code for a fault of ours, or of a run. */
    static final int OUR_FAULT = 1;

    /** Exit code after Ctrl-C. */
    static final int INTERRUPTED = 130;

    @Option(
            names = "--stacktrace",
            description = "Show where in the program an error arose.",
            scope = ScopeType.INHERIT)
    private boolean stacktrace;

    private Parley() {}

    /** Runs a command and ends the program with its exit code. */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(out, err, args);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /**
     * Runs a command.
     *
     * @param out where the answer goes
     * @param err where progress and complaints go
     * @param args the words of the command line
     * @return 0, {@value #BAD_INPUT} for bad input, {@value #OUR_FAULT} for a fault of ours
     */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        Parley parley = new Parley();
        return new CommandLine(parley)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((error, command, parsed) -> parley.explain(error, err))
                .execute(args);
    }

    private int explain(Exception error, PrintWriter err) {
        if (stacktrace) {
            error.printStackTrace(err);
        }
        if (error instanceof ScenarioException scenario) {
            scenario.problems().forEach(err::println);
            return BAD_INPUT;
        }
        if (error instanceof ResultsException results) {
            err.println("parley: error: " + results.getMessage());
            return results.isInputAtFault() ? BAD_INPUT : OUR_FAULT;
        }
        err.println("parley: " + error + "\nThis is a fault of the program. Maybe run it again with --stacktrace and"
                + " report what it prints.");
        return OUR_FAULT;
    }

    /** The version, from the jar's manifest. */
    static final class Version implements IVersionProvider {

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
