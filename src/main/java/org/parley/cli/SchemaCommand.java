package org.parley.cli;

import java.util.concurrent.Callable;
import org.parley.scenario.schema.ScenarioSchema;
import org.parley.scenario.schema.StudySchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parley schema}: prints the JSON Schema of scenario and study files. */
@Command(
        name = "schema",
        description = "Print the JSON Schema of scenario or study files, for completion in editors.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  parley schema > scenario.schema.json",
            "  then begin a scenario with: # yaml-language-server: $schema=scenario.schema.json"
        })
final class SchemaCommand implements Callable<Integer> {

    @Option(names = "--variant", description = "The schema of files that extend another.")
    private boolean variant;

    @Option(names = "--study", description = "The schema of studies.")
    private boolean study;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        String schema = study ? StudySchema.text() : variant ? ScenarioSchema.variantText() : ScenarioSchema.text();
        Window.data(spec).print(schema);
        Window.data(spec).flush();
        return 0;
    }
}
