package org.parley.cli.install;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Help.IParamLabelRenderer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Manual page of a command in roff with the macros of man(7), from the definition that its help is made from. */
final class ManualPage {

    private final CommandLine command;
    private final CommandSpec spec;
    private final Help help;
    private final StringBuilder page = new StringBuilder();

    private ManualPage(CommandLine command) {
        this.command = command;
        this.spec = command.getCommandSpec();
        this.help = new Help(spec, Help.defaultColorScheme(Ansi.OFF));
    }

    /** Returns the name of a command's page, such as {@code parley-run}. */
    static String name(CommandLine command) {
        return command.getCommandSpec().qualifiedName("-");
    }

    /** Returns the text of a command's page. */
    static String of(CommandLine command) {
        return new ManualPage(command).write();
    }

    private String write() {
        String version = String.join(" ", spec.root().version());
        line(".TH \"" + escaped(name(command).toUpperCase(Locale.ROOT)) + "\" 1 \"\" \"" + escaped(version)
                + "\" \"Parley\"");
        // Words with hyphens are names here, which are not broken.
        line(".nh", ".ad l");
        section("NAME", escaped(name(command)) + " \\- " + escaped(brief(description())));
        section("SYNOPSIS", ".B " + escaped(spec.qualifiedName()), text(synopsis()));
        section("DESCRIPTION", text(description()));
        paragraphs(spec)
                .filter(p -> !isExample(p) && !isExitCode(p))
                .forEach(p -> line(".PP", text(String.join(" ", p))));
        arguments();
        section("EXIT STATUS");
        Stream.concat(paragraphs(spec.root()), spec.parent() == null ? Stream.empty() : paragraphs(spec))
                .filter(ManualPage::isExitCode)
                .forEach(p -> line(".PP", text(String.join(" ", p))));
        section("EXAMPLES", ".EX");
        paragraphs(spec)
                .filter(ManualPage::isExample)
                .flatMap(p -> p.stream().skip(1))
                .forEach(example -> line(text(example.strip())));
        line(".EE");
        section("SEE ALSO", others().map(o -> ".BR " + escaped(o) + " (1)").collect(joining(",\n")));
        return page.toString();
    }

    private void arguments() {
        IParamLabelRenderer labels = help.createDefaultParamLabelRenderer();
        if (!command.getSubcommands().isEmpty()) {
            section("COMMANDS");
            command.getSubcommands()
                    .forEach((name, sub) -> line(
                            ".TP",
                            ".B " + escaped(name),
                            text(brief(String.join(
                                    " ", sub.getCommandSpec().usageMessage().description())))));
        }
        section("OPTIONS");
        for (PositionalParamSpec parameter : spec.positionalParameters()) {
            Text[][] rows = help.createDefaultParameterRenderer().render(parameter, labels, help.colorScheme());
            line(".TP", ".I " + escaped(label(parameter, labels)), text(last(rows)));
        }
        spec.options().stream()
                .filter(o -> !o.hidden())
                .sorted(Comparator.comparing(OptionSpec::longestName))
                .forEach(option -> line(
                        ".TP",
                        Stream.of(option.names())
                                        .map(n -> "\\fB" + escaped(n) + "\\fR")
                                        .collect(joining(", "))
                                + escaped(label(option, labels)),
                        text(last(help.createDefaultOptionRenderer().render(option, labels, help.colorScheme())))));
    }

    private static String label(ArgSpec argument, IParamLabelRenderer labels) {
        return labels.renderParameterLabel(argument, Ansi.OFF, List.of()).plainString();
    }

    /** Returns the text of the last column of a table, which says what an option does. */
    private static String last(Text[][] rows) {
        return Stream.of(rows)
                .map(row -> row[row.length - 1].plainString().strip())
                .filter(t -> !t.isEmpty())
                .collect(joining(" "));
    }

    private String synopsis() {
        String whole = help.synopsis(0).strip().replaceAll("\\s+", " ");
        return whole.substring(spec.qualifiedName().length()).strip();
    }

    private String description() {
        return String.join(" ", spec.usageMessage().description());
    }

    /** Returns the first sentence, without its full stop, up to a colon. */
    private static String brief(String text) {
        return text.split("[.:](\\s|$)", 2)[0];
    }

    /** Returns what stands under the options of a command's help, by paragraph. */
    private static Stream<List<String>> paragraphs(CommandSpec spec) {
        List<List<String>> all = new ArrayList<>();
        for (String footer : spec.usageMessage().footer()) {
            if (footer.isBlank()) {
                all.add(new ArrayList<>());
            } else {
                all.get(all.size() - 1).add(footer);
            }
        }
        return all.stream();
    }

    private static boolean isExample(List<String> paragraph) {
        return paragraph.get(0).startsWith("Example");
    }

    private static boolean isExitCode(List<String> paragraph) {
        return paragraph.get(0).toLowerCase(Locale.ROOT).contains("exit code");
    }

    private Stream<String> others() {
        return spec.parent() == null
                ? command.getSubcommands().values().stream().map(ManualPage::name)
                : Stream.of(spec.root().name());
    }

    private void section(String title, String... lines) {
        line(".SH " + title);
        line(lines);
    }

    private void line(String... lines) {
        for (String line : lines) {
            page.append(line).append('\n');
        }
    }

    /** Returns words as a line that roff does not take for a request. */
    private static String text(String words) {
        String line = escaped(words);
        return line.startsWith(".") || line.startsWith("'") ? "\\&" + line : line;
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\e")
                .replace("-", "\\-")
                .replace("\"", "\\(dq")
                .replace("'", "\\(aq")
                .replace("\n", " ");
    }
}
