package org.parley.cli.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Examples at the end of a help text, which can be pasted into a shell however narrow the window is. */
public final class HelpExamples {

    private static final String START = "  parley ";
    private static final String CONTINUATION = "      ";

    /** Words of a shell that stay together: a text in quotes, an option with its value. */
    private static final Pattern WORD = Pattern.compile("(?:--\\S+ )?(?:\"[^\"]*\"|'[^']*'|[^-\\s]\\S*)|\\S+");

    private HelpExamples() {}

    /** Lets a parser and its subcommands print their examples so. */
    public static void keepWhole(CommandLine parser) {
        parser.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_FOOTER, HelpExamples::footer);
        parser.getSubcommands().values().forEach(HelpExamples::keepWhole);
    }

    private static String footer(Help help) {
        UsageMessageSpec usage = help.commandSpec().usageMessage();
        StringBuilder text = new StringBuilder();
        for (String line : usage.footer()) {
            if (line.startsWith(START)) {
                text.append(help.colorScheme().text(broken(line, usage.width())))
                        .append('\n');
            } else {
                Help.join(
                        help.ansi(),
                        usage.width(),
                        usage.adjustLineBreaksForWideCJKCharacters(),
                        new String[] {line},
                        text);
            }
        }
        return text.toString();
    }

    /** Returns a command in lines that are no wider than a window, each but the last with the shell's sign that it goes on. */
    static String broken(String command, int width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word :
                WORD.matcher(command).results().map(found -> found.group()).toList()) {
            String longer = line.isEmpty() ? (lines.isEmpty() ? "  " : CONTINUATION) + word : line + " " + word;
            if (!line.isEmpty() && longer.length() > width - 2) {
                lines.add(line);
                longer = CONTINUATION + word;
            }
            line = longer;
        }
        lines.add(line);
        return lines.stream().collect(Collectors.joining(" \\\n"));
    }
}
