package org.parley.cli.terminal;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.scenario.problem.Spelling;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in our words, with what to type instead. */
public final class CommandLineSlips {

    private static final Pattern INVALID = Pattern.compile(
            "Invalid value for (?:option '|positional parameter [^(]*\\()([^')]+)['),]*(?: \\(.*?\\))?: (.*)");

    private static final Pattern WORDS =
            Pattern.compile("expected one of \\[(.*)] \\(case-insensitive\\) but was '(.*)'");

    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}([.,_' ]\\d{3})+");

    private static final Pattern SHORT = Pattern.compile("(\\d+(?:\\.\\d+)?)(?:([kKmM])|[eE]\\+?(\\d))");

    /** Most words that are listed where none is close. */
    private static final int MOST = 8;

    private CommandLineSlips() {}

    /** Lets a parser read whole numbers, and say of what is none what to write instead. */
    public static void readWholeNumbers(CommandLine parser) {
        ITypeConverter<Long> whole = CommandLineSlips::whole;
        ITypeConverter<Integer> small = text -> {
            try {
                return Math.toIntExact(whole(text));
            } catch (ArithmeticException e) {
                throw new TypeConversionException(
                        "'" + text + "' is too large. Use at most " + Integer.MAX_VALUE + ".");
            }
        };
        parser.registerConverter(Long.class, whole);
        parser.registerConverter(Long.TYPE, whole);
        parser.registerConverter(Integer.class, small);
        parser.registerConverter(Integer.TYPE, small);
    }

    private static Long whole(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            String meant = meant(text);
            throw new TypeConversionException(
                    "'" + text + "' is not a whole number." + (meant == null ? "" : " Write " + meant + "."));
        }
    }

    /** Returns the digits of a number that is written as people write it, such as {@code 1k}; or null. */
    private static String meant(String text) {
        if (THOUSANDS.matcher(text).matches()) {
            return text.replaceAll("\\D", "");
        }
        Matcher large = SHORT.matcher(text);
        if (!large.matches()) {
            return null;
        }
        int zeros = large.group(3) != null
                ? Integer.parseInt(large.group(3))
                : large.group(2).equalsIgnoreCase("k") ? 3 : 6;
        return new BigDecimal(large.group(1))
                .movePointRight(zeros)
                .toBigInteger()
                .toString();
    }

    /** Returns what is wrong, as one sentence or more. */
    static String explained(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched.getUnmatched().get(0), e.getCommandLine());
        }
        Matcher invalid = INVALID.matcher(e.getMessage());
        if (!invalid.matches()) {
            return e.getMessage();
        }
        Matcher words = WORDS.matcher(invalid.group(2));
        return invalid.group(1) + ": " + (words.matches() ? unknownWord(words) : invalid.group(2));
    }

    private static String unknownWord(Matcher words) {
        List<String> known = Arrays.stream(words.group(1).split(", ", -1))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        return "unknown value '" + words.group(2) + "'." + help(words.group(2), known);
    }

    private static String unmatched(String word, CommandLine command) {
        Collection<String> commands = command.getSubcommands().keySet();
        if (word.startsWith("-")) {
            List<String> options =
                    new ArrayList<>(command.getCommandSpec().optionsMap().keySet());
            return "unknown option '" + word + "'." + help(word, options);
        }
        if (commands.isEmpty()) {
            return "'" + word + "' is one word too many. Put quotes around a text with spaces.";
        }
        return Files.exists(Path.of(word)) || word.matches(".*\\.ya?ml")
                ? "'" + word + "' is no command. Try: parley run " + word
                : "unknown command '" + word + "'." + help(word, commands);
    }

    private static String help(String word, Collection<String> known) {
        return Spelling.closest(word, known)
                .map(name -> " Did you mean '" + name + "'?")
                .orElse(
                        known.size() > MOST
                                ? ""
                                : " Use " + String.join(", ", known).replaceFirst(", ([^,]*)$", " or $1") + ".");
    }
}
