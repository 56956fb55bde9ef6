package org.parley.cli.install;

import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Completion of commands and options for the shell fish, which Picocli does not write; arguments are completed as files. */
final class FishCompletion {

    private FishCompletion() {}

    /** Returns the script that completes a command and its subcommands. */
    static String of(CommandLine command) {
        String name = command.getCommandName();
        StringBuilder script = new StringBuilder();
        options(script, name, "__fish_use_subcommand", command);
        command.getSubcommands().forEach((sub, line) -> {
            String[] description = line.getCommandSpec().usageMessage().description();
            script.append("complete -c " + name + " -n __fish_use_subcommand -f -a " + sub)
                    .append(" -d " + quoted(description[0]) + "\n");
            options(script, name, quoted("__fish_seen_subcommand_from " + sub), line);
        });
        return script.toString();
    }

    private static void options(StringBuilder script, String name, String where, CommandLine line) {
        for (OptionSpec option : line.getCommandSpec().options()) {
            script.append("complete -c " + name + " -n " + where);
            for (String word : option.names()) {
                script.append(word.startsWith("--") ? " -l " + word.substring(2) : " -s " + word.substring(1));
            }
            if (option.arity().max() > 0) {
                script.append(" -r");
            }
            if (option.completionCandidates() != null) {
                script.append(" -x -a " + quoted(String.join(" ", option.completionCandidates())));
            }
            script.append(" -d " + quoted(option.description()[0]) + "\n");
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
