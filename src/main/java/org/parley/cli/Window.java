package org.parley.cli;

import java.io.Console;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.UnaryOperator;
import org.parley.report.Screen;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** What the window that a command is called from can show. */
final class Window {

    private Window() {}

    /** Returns what a command prints its answer on. */
    static Screen of(CommandSpec spec) {
        return ((Parley) spec.root().userObject()).screen();
    }

    /** Returns the greatest width of a text that has one, at most that of the window. */
    static int width(CommandSpec spec, int widest) {
        return Math.min(widest, of(spec).width());
    }

    /** Returns what standard output is: a window or, where nobody watches, plain lines. */
    static Screen here() {
        Console console = System.console();
        return isTerminal(console)
                ? of(
                        System.getenv(),
                        console.charset(),
                        () -> new UsageMessageSpec().autoWidth(true).width())
                : Screen.PLAIN;
    }

    /** From Java 22 on there is a console even where nobody watches, which says so. */
    private static boolean isTerminal(Console console) {
        try {
            return console != null
                    && (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /**
     * Returns what a window shows.
     *
     * @param environment variables COLUMNS, NO_COLOR (no-color.org) and TERM
     * @param charset what its letters are written in
     * @param measured its width, if COLUMNS does not tell
     */
    static Screen of(Map<String, String> environment, Charset charset, IntSupplier measured) {
        boolean able = !environment.getOrDefault("TERM", "").equals("dumb");
        boolean coloured = able && environment.getOrDefault("NO_COLOR", "").isEmpty();
        String columns = environment.getOrDefault("COLUMNS", "");
        int width = columns.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(columns) : measured.getAsInt();
        return new Screen(
                Math.max(Screen.LEAST, width),
                able && charset.canEncode() && charset.newEncoder().canEncode('▏'),
                coloured ? styled(Style.bold) : UnaryOperator.identity(),
                coloured ? styled(Style.fg_cyan) : UnaryOperator.identity());
    }

    private static UnaryOperator<String> styled(IStyle style) {
        return text -> style.on() + text + Style.reset.on();
    }
}
