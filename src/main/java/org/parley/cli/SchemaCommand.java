package org.parley.cli;

import java.util.concurrent.Callable;
import org.parley.cli.terminal.Window;
import org.parley.render.json.AnswerSchema;
import org.parley.scenario.schema.LessonSchema;
import org.parley.scenario.schema.ScenarioSchema;
import org.parley.scenario.schema.StudySchema;
import org.parley.seat.protocol.ProtocolSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parley schema}: prints the JSON Schema of scenario files, of study files, of lesson files, of answers, or of messages. */
@Command(
        name = "schema",
        description = {
            "Print the JSON Schema of scenario, study or lesson files, answers or messages.",
            "Editors complete files by the first three. An answer is what --format json prints, and messages",
            "are what programs read and write that decide for an actor. The schema is JSON as it is."
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

    @Option(names = "--protocol", description = "The schema of the messages between run --delegate and its programs.")
    private boolean protocol;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Window.data(spec).print(schema());
        Window.data(spec).flush();
        return 0;
    }

    private String schema() {
        if (protocol) {
            return ProtocolSchema.text();
        } else if (answer) {
            return AnswerSchema.text();
        } else if (lesson) {
            return LessonSchema.text();
        } else if (study) {
            return StudySchema.text();
        }
        return variant ? ScenarioSchema.variantText() : ScenarioSchema.text();
    }
}
