package org.parley.cli;

import java.util.List;
import java.util.Set;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Subcommands of {@code parley}, in the order in which its help lists them. */
final class Subcommands {

    private static final List<Class<?>> ALL = List.of(
            NewCommand.class,
            ExamplesCommand.class,
            ShowCommand.class,
            PlacesCommand.class,
            ValidateCommand.class,
            SchemaCommand.class,
            EvidenceCommand.class,
            RunCommand.class,
            PlayCommand.class,
            HandoutCommand.class,
            ExploreCommand.class,
            ServeCommand.class,
            ReportCommand.class,
            SweepCommand.class,
            MergeCommand.class,
            SensitivityCommand.class,
            QueryCommand.class,
            ExportCommand.class,
            CompareCommand.class,
            ExplainCommand.class,
            WhatIfCommand.class,
            DiscoverCommand.class,
            AnalyseCommand.class,
            VerifyCommand.class,
            LawsCommand.class,
            HistoryCommand.class,
            HindcastCommand.class,
            CalibrateCommand.class,
            InstallCommand.class,
            GenerateCompletion.class);

    /** Commands that tell of all others. */
    private static final Set<String> TELL_ALL = Set.of("generate-completion", "install");

    private Subcommands() {}

    /**
     * Adds all subcommands to the parser. Those that a command line does not name get a name and a description only:
     * reading the options of all of them takes longer than the JVM takes to start.
     */
    static void addTo(CommandLine parley, List<String> words) {
        boolean whole = words.isEmpty() || words.stream().anyMatch(w -> TELL_ALL.contains(w) || w.startsWith("@"));
        for (Class<?> type : ALL) {
            Command command = type.getAnnotation(Command.class);
            parley.addSubcommand(
                    command.name(), whole || words.contains(command.name()) ? new CommandLine(type) : named(command));
        }
    }

    private static CommandLine named(Command command) {
        return new CommandLine(
                CommandSpec.create().usageMessage(new UsageMessageSpec().description(command.description())));
    }
}
