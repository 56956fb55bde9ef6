package org.parley.cli.terminal;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.IntSupplier;
import org.parley.render.terminal.Screen;
import org.parley.render.terminal.Spelling;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** What the window that a command is called from can show. */
public final class Window {

    private Window() {}

    /** Returns what a command prints its answer on. */
    public static Screen of(CommandSpec spec) {
        return root(spec).screen();
    }

    /** Returns where a command prints what programs read, as it is: lines of JSON or CSV are not broken. */
    public static PrintWriter data(CommandSpec spec) {
        return root(spec).data();
    }

    private static Terminal root(CommandSpec spec) {
        return (Terminal) spec.root().userObject();
    }

    /** Returns what standard output is: a window or, where nobody watches, plain lines. */
    public static Screen here() {
        return isWatched()
                ? of(
                        System.getenv(),
                        charset(),
                        () -> new UsageMessageSpec().autoWidth(true).width())
                : Screen.PLAIN;
    }

    /** Whether somebody watches; from Java 22 on there is a console even where nobody does, which says so. */
    public static boolean isWatched() {
        Console console = System.console();
        try {
            return console != null
                    && (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** Returns what text is written in: UTF-8 in files and pipes; a terminal may want another character set. */
    public static Charset charset() {
        if (!isWatched()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(System.getProperty("stdout.encoding", ""));
        } catch (IllegalArgumentException e) {
            return System.console().charset(); // Nobody asked for another, or for one that there is not.
        }
    }

    /**
     * Returns what a window shows.
     *
     * @param environment variables COLUMNS, NO_COLOR (no-color.org) and TERM
     * @param charset what its letters are written in
     * @param measured its width, if COLUMNS does not tell
     */
    public static Screen of(Map<String, String> environment, Charset charset, IntSupplier measured) {
        boolean able = !environment.getOrDefault("TERM", "").equals("dumb");
        Charset letters = charset.canEncode() ? charset : StandardCharsets.US_ASCII;
        boolean blocks = able && letters.newEncoder().canEncode('▏');
        String columns = environment.getOrDefault("COLUMNS", "");
        int width = columns.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(columns) : measured.getAsInt();
        return new Screen(
                Math.max(Screen.LEAST, width),
                blocks,
                able && environment.getOrDefault("NO_COLOR", "").isEmpty(),
                Spelling.of(letters, blocks));
    }
}
