package org.parley.cli.terminal;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.parley.render.svg.ChartException;
import org.parley.render.terminal.Spelling;
import org.parley.scenario.problem.ScenarioException;
import org.parley.store.folder.ResultsException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Tells people what went wrong: bad input with exit code 2, anything else with exit code 1. */
public final class ErrorPrinter implements IExecutionExceptionHandler, IParameterExceptionHandler {

    private final BooleanSupplier stacktrace;

    public ErrorPrinter(BooleanSupplier stacktrace) {
        this.stacktrace = stacktrace;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        if (e instanceof CancellationException) {
            return trace(e, command, ExitCode.INTERRUPTED);
        }
        if (e instanceof ScenarioException bad) {
            bad.problems().forEach(problem -> print(command, problem.toString()));
            return trace(e, command, ExitCode.BAD_INPUT);
        }
        if (e instanceof ResultsException results) {
            print(command, "parley: error: " + results.getMessage());
            return trace(e, command, results.isInputAtFault() ? ExitCode.BAD_INPUT : ExitCode.OUR_FAULT);
        }
        if (e instanceof ChartException) {
            print(command, "parley: error: " + e.getMessage());
            return trace(e, command, ExitCode.OUR_FAULT);
        }
        return handle(e, command);
    }

    /** Tells of anything else that ended a command, also of what is no exception. */
    public int handle(Throwable e, CommandLine command) {
        String shortage = Shortage.of(e, Path.of(System.getProperty("java.io.tmpdir")));
        if (shortage != null) {
            print(command, "error: " + shortage);
            return trace(e, command, ExitCode.OUR_FAULT);
        }
        Throwable cause = e instanceof UncheckedIOException unchecked ? unchecked.getCause() : e;
        if (cause instanceof FileSystemException file) {
            String reason = file.getReason() == null ? reason(file) : file.getReason();
            print(command, file.getFile() + ": error: " + reason + ".");
            return trace(e, command, ExitCode.BAD_INPUT);
        }
        if (cause instanceof IOException) {
            print(command, "error: cannot read or write: " + cause.getMessage() + ".");
        } else {
            print(command, "error: the program failed, which is not your fault: " + root(e) + ".");
            print(command, "Run it again with --stacktrace to see where.");
        }
        return trace(e, command, ExitCode.OUR_FAULT);
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        print(command, "error: " + CommandLineSlips.explained(e));
        command.getErr().println("See '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return trace(e, command, ExitCode.BAD_INPUT);
    }

    /** Returns what an error of the machinery is about: one that wraps another says nothing itself. */
    private static Throwable root(Throwable e) {
        return e instanceof Error && e.getCause() != null ? root(e.getCause()) : e;
    }

    private static String reason(FileSystemException e) {
        return switch (e.getClass().getSimpleName()) {
            case "NoSuchFileException" -> "does not exist";
            case "AccessDeniedException" -> "permission denied";
            case "FileAlreadyExistsException" -> "exists already";
            case "NotDirectoryException" -> "is no directory";
            default -> e.getClass().getSimpleName();
        };
    }

    private static void print(CommandLine command, String line) {
        command.getErr().println(command.getColorScheme().errorText(Spelling.visible(line, false)));
    }

    private int trace(Throwable e, CommandLine command, int code) {
        if (stacktrace.getAsBoolean()) {
            PrintWriter err = command.getErr();
            e.printStackTrace(err);
        }
        return code;
    }
}
