package org.parley.cli;

import org.parley.scenario.ScenarioSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code parley schema}: prints the JSON Schema of scenario files. */
@Command(
        name = "schema",
        description = "Print the JSON Schema of scenario files, with which editors complete and check them.",
        mixinStandardHelpOptions = true,
        versionProvider = Parley.Version.class,
        footer = {
            "",
            "Example:",
            "  parley schema > scenario.schema.json",
            "",
            "Then begin a scenario with this line, which many editors understand:",
            "  # yaml-language-server: $schema=scenario.schema.json",
        })
final class SchemaCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().getOut().print(ScenarioSchema.text());
    }
}
