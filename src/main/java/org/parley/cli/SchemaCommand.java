package org.parley.cli;

import java.util.concurrent.Callable;
import org.parley.cli.terminal.Window;
import org.parley.render.json.AnswerSchema;
import org.parley.scenario.schema.LessonSchema;
import org.parley.scenario.schema.ScenarioSchema;
import org.parley.scenario.schema.StudySchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parley schema}: prints the JSON Schema of scenario files, of study files, of lesson files, or of answers. */
@Command(
        name = "schema",
        description = {
            "Print the JSON Schema of scenario, study or lesson files, or answers.",
            "Editors complete files by the first three; an answer is what --format json prints. The schema is JSON as it is."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  parley schema --answer > answer.schema.json",
            "  parley schema > scenario.schema.json",
            "  then begin a scenario with: # yaml-language-server: $schema=scenario.schema.json"
        })
final class SchemaCommand implements Callable<Integer> {

    @Option(names = "--variant", description = "The schema of files that extend another.")
    private boolean variant;

    @Option(names = "--study", description = "The schema of studies.")
    private boolean study;

    @Option(names = "--lesson", description = "The schema of lessons.")
    private boolean lesson;

    @Option(names = "--answer", description = "The schema of answers.")
    private boolean answer;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        String schema = answer
                ? AnswerSchema.text()
                : lesson
                        ? LessonSchema.text()
                        : study ? StudySchema.text() : variant ? ScenarioSchema.variantText() : ScenarioSchema.text();
        Window.data(spec).print(schema);
        Window.data(spec).flush();
        return 0;
    }
}
