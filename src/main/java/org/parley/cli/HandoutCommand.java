package org.parley.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.parley.Parley;
import org.parley.answer.Answer;
import org.parley.answer.FolderPlan;
import org.parley.answer.Provenance;
import org.parley.answer.handout.HandoutAnswer;
import org.parley.answer.handout.HandoutWords;
import org.parley.answer.words.ShellCommand;
import org.parley.cli.option.Context;
import org.parley.cli.option.OutputOptions;
import org.parley.cli.option.SeedOption;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.lesson.Lesson;
import org.parley.scenario.lesson.LessonReader;
import org.parley.scenario.problem.Spelling;
import org.parley.seat.RoleSheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley handout}: role sheets, quizzes and instructor's notes of a lesson. */
@Command(
        name = "handout",
        description = {
            "Print role sheets, quizzes or instructor's notes of a lesson.",
            "",
            "A role sheet holds the numbers of its own side in the game that --run and --seed name, as parley play deals it, and of nobody else."
                    + " The page in --out prints each sheet on a page of its own."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        footer = {
            "",
            "Examples:",
            "  parley handout scenarios/lessons/bargaining-range.yaml --out handout",
            "  parley handout scenarios/lessons/bargaining-range.yaml --as upland --language de",
            "  parley handout scenarios/lessons/bargaining-range.yaml --instructor",
        })
final class HandoutCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Context context;

    @Parameters(paramLabel = "LESSON", description = "The lesson file.")
    private Path file;

    @Option(names = "--as", paramLabel = "ACTOR", description = "Only the sheet of this seat.")
    private String seat;

    @Option(names = "--instructor", description = "The notes and the right answers, instead of the quizzes.")
    private boolean instructor;

    @Option(names = "--run", paramLabel = "N", description = "Which run's numbers the sheets tell, from 0.")
    private long run;

    @Option(names = "--language", paramLabel = "CODE", description = "Language of Parley's own words: en or de.")
    private String language = "en";

    @Mixin
    private SeedOption seed;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() {
        context.require(run >= 0, "--run must be 0 or more");
        Lesson lesson = LessonReader.read(file);
        choose("--as", "seat", seat, lesson.seats());
        choose("--language", "language", language, HandoutWords.LANGUAGES);
        List<RoleSheet> sheets = (seat == null ? lesson.seats() : List.of(seat))
                .stream()
                        .map(one -> RoleSheet.of(lesson.scenario().scenario(), one, seed.value(), run))
                        .toList();
        ShellCommand command = new ShellCommand("handout").argument(ScenarioFile.shown(file.toString()));
        Answer answer = HandoutAnswer.of(
                lesson,
                instructor && seat == null ? List.of() : sheets,
                instructor,
                new HandoutWords(Locale.forLanguageTag(language)),
                new Provenance(Parley.version(), OptionalLong.of(seed.value()), command.toString()));
        FolderPlan folder = FolderPlan.of("handout", Parley.version(), "stakes")
                .with("lesson", lesson.name())
                .with("scenario_hash", lesson.scenario().hash())
                .with("asked", seat + " " + instructor + " " + run + " " + language + " " + seed.value());
        output.check(folder);
        output.give(answer, folder);
        return 0;
    }

    private void choose(String option, String kind, String given, List<String> known) {
        if (given != null && !known.contains(given)) {
            throw new ParameterException(
                    spec.commandLine(),
                    option + ": there is no " + kind + " '" + given + "'."
                            + Spelling.closest(given, known)
                                    .map(meant -> " Did you mean '" + meant + "'?")
                                    .orElse("") + " Use " + String.join(" or ", known) + ".");
        }
    }
}
