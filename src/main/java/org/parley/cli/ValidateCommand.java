package org.parley.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.parley.Parley;
import org.parley.answer.sweep.StudyWords;
import org.parley.answer.validation.ValidationAnswer;
import org.parley.answer.validation.ValidationAnswer.CheckedFile;
import org.parley.cli.option.FormatOptions;
import org.parley.cli.option.SetOptions;
import org.parley.cli.terminal.ExitCode;
import org.parley.experiment.Designs;
import org.parley.findings.sweep.StudyMetrics;
import org.parley.findings.verification.VerificationPlan;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.lesson.LessonReader;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.reader.ScenarioReader;
import org.parley.scenario.study.Study;
import org.parley.scenario.study.StudyReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley validate}: reads scenarios and tells all their problems. */
@Command(
        name = "validate",
        description = {
            "Read scenario, study and lesson files and tell all their problems, each with its line and a remedy.",
            "Of a variant it also tells what it changes in the file that it extends, of a study how much it runs."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        footer = {
            "",
            "Example:",
            "  parley validate scenarios/riyadh-2025.yaml",
            "  parley validate scenarios/riyadh-2025.yaml --set europe_seat=never",
            "  parley validate scenarios/studies/europe-at-the-table.yaml",
            "",
            "The exit code is 0 if every file is sound, else 2. Warnings do not count.",
        })
final class ValidateCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Scenario, study or lesson files.")
    private List<Path> files;

    @Mixin
    private SetOptions sets;

    @Mixin
    private FormatOptions format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<CheckedFile> checked = files.stream().map(this::check).toList();
        format.print(ValidationAnswer.of(checked, sets.values(), Parley.version()), spec);
        return checked.stream().allMatch(CheckedFile::sound) ? 0 : ExitCode.BAD_INPUT;
    }

    private CheckedFile check(Path file) {
        try {
            if (LessonReader.isLesson(file)) {
                return new CheckedFile(
                        file, true, LessonReader.read(file).scenario().warnings(), null, null);
            }
            if (StudyReader.isStudy(file)) {
                Study study = StudyReader.read(file, sets.values());
                StudyMetrics.of(study, study.base().scenario());
                String size = StudyWords.size(study, Designs.of(study).size());
                return new CheckedFile(file, true, study.warnings(), null, size);
            }
            ScenarioFile read = ScenarioReader.read(file, sets.values());
            VerificationPlan.of(read); // Claims that cannot be measured are errors of the file.
            return new CheckedFile(file, true, read.warnings(), read.variant(), null);
        } catch (ScenarioException e) {
            return new CheckedFile(file, false, e.problems(), null, null);
        }
    }
}
