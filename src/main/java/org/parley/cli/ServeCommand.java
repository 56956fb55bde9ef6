package org.parley.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.Parley;
import org.parley.classroom.Activity;
import org.parley.classroom.Classroom;
import org.parley.classroom.ClassroomException;
import org.parley.cli.option.SeedOption;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.lesson.Lesson;
import org.parley.scenario.lesson.LessonReader;
import org.parley.scenario.problem.Spelling;
import org.parley.web.classroom.ClassroomServer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley serve}: a class plays scenarios in its browsers. */
@Command(
        name = "serve",
        description = {
            "Let a class negotiate in its browsers, each student in a seat against the model.",
            "",
            "Students open a link and play at once, without accounts and without the internet. Every answer is on the disk before it is"
                    + " acknowledged, and the same command goes on where the class was. Only this machine is served unless --host says"
                    + " otherwise. Ctrl-C stops it. What it prints is for people; it has no other format."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        footer = {
            "",
            "Examples:",
            "  parley serve scenarios/examples/border-war.yaml",
            "  parley serve scenarios/riyadh-2025.yaml --as ukraine --host 0.0.0.0 --port 8080",
            "  parley serve scenarios/riyadh-2025.yaml --as usa,russia,ukraine --together",
        })
final class ServeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "SCENARIO|LESSON",
            arity = "1..*",
            showDefaultValue = CommandLine.Help.Visibility.NEVER,
            description = "What is played.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--as",
            paramLabel = "SEAT",
            split = ",",
            showDefaultValue = CommandLine.Help.Visibility.NEVER,
            description = "Actors that students may play, separated by commas. Default: all that sit at a table.")
    private List<String> seats = new ArrayList<>();

    @Option(names = "--together", description = "All these seats are of one game, which several students share.")
    private boolean together;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            description = "How long a game of several waits for a seat before the model decides for it.")
    private int patience = 120;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "Where to listen; 0.0.0.0 for all networks of this machine.")
    private String host = "127.0.0.1";

    @Option(names = "--port", paramLabel = "N", description = "Where to serve; 0 for any port that is free.")
    private int port = 8080;

    @Option(
            names = "--behind",
            paramLabel = "URL",
            description = "Address by which a proxy is reached that passes requests on to this server.")
    private @Nullable URI outside;

    @Option(
            names = "--class",
            paramLabel = "FILE",
            description = "The journal of the class; default the first scenario's name with .class.jsonl.")
    private @Nullable Path journal;

    @Option(
            names = "--run",
            paramLabel = "N",
            description = "Number of the luck of all games. Default: each has its own.")
    private @Nullable Long run;

    @Option(names = "--among", paramLabel = "N", description = "How many runs the debrief compares with.")
    private int among = 1000;

    @Option(names = "--wipe", description = "Remove the journal of the class, and stop.")
    private boolean wipe;

    @Mixin
    private SeedOption seed;

    @Override
    public Integer call() throws IOException, InterruptedException {
        require(port >= 0 && port <= 65_535, "--port must be from 0 to 65535");
        require(run == null || run >= 0, "--run must be 0 or more");
        require(among >= 1 && among <= 100_000, "--among must be from 1 to 100000");
        require(patience >= 5 && patience <= 86_400, "--patience must be from 5 to 86400");
        List<Activity> activities = files.stream().map(this::activity).toList();
        Path kept =
                journal != null ? journal : Path.of(activities.get(0).scenario().name() + ".class.jsonl");
        try {
            return wipe ? wipe(kept) : serve(kept, activities);
        } catch (ClassroomException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        } catch (BindException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "port " + port + " is taken. Choose another, or --port 0 for any that is free.");
        }
    }

    private int wipe(Path kept) throws IOException {
        boolean was = Classroom.wipe(kept);
        spec.commandLine().getOut().println(was ? kept + " is removed." : "There is no " + kept + ".");
        return 0;
    }

    private int serve(Path kept, List<Activity> activities) throws IOException, InterruptedException {
        try (Classroom classroom =
                        Classroom.open(kept, activities, new Classroom.Rules(run, Duration.ofSeconds(patience)));
                ClassroomServer server = ClassroomServer.start(classroom, host, port, outside, among)) {
            PrintWriter out = spec.commandLine().getOut();
            out.println("Students:  " + server.address() + "/join/" + classroom.code());
            out.println("Teacher:   " + server.address() + "/teacher?key=" + classroom.key());
            out.println("The class is kept in " + kept + ". Ctrl-C stops; the same command goes on.");
            out.flush();
            Thread.currentThread().join();
        }
        return 0;
    }

    private Activity activity(Path path) {
        Lesson lesson = LessonReader.isLesson(path) ? LessonReader.read(path) : null;
        ScenarioFile file = lesson == null ? Parley.read(path) : lesson.scenario();
        List<String> deciding = Activity.deciding(file.scenario());
        for (String seat : seats) {
            require(
                    deciding.contains(seat),
                    "--as: no actor '" + seat + "' sits at a table of "
                            + file.scenario().name() + "."
                            + Spelling.closest(seat, deciding)
                                    .map(meant -> " Did you mean '" + meant + "'?")
                                    .orElse("")
                            + " Use " + String.join(", ", deciding) + ".");
        }
        List<String> played = !seats.isEmpty() ? seats : lesson == null ? deciding : lesson.seats();
        require(!together || played.size() > 1, "--together needs several seats. Name them with --as SEAT,SEAT.");
        return new Activity(file.scenario(), file.hash(), seed.value(), played, together, lesson);
    }

    private void require(boolean isRight, String otherwise) {
        if (!isRight) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }
}
