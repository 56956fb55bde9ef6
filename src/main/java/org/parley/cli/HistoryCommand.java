package org.parley.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.parley.cli.option.Context;
import org.parley.scenario.history.CaseLibrary;
import org.parley.scenario.history.CaseScenario;
import org.parley.scenario.history.CodedCase;
import org.parley.scenario.history.Freeze;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.reader.ScenarioReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley history}: makes scenarios of coded historical cases, and seals a library of them. */
@Command(
        name = "history",
        description = {
            "Make scenarios of coded historical cases, or freeze a library of them.",
            "What it prints is for people; it has no other format."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  parley history scenario rhodes-1949 --out rhodes.yaml",
            "  parley history freeze scenarios/history",
        })
final class HistoryCommand implements Callable<Integer> {

    static final Path LIBRARY = Path.of("scenarios", "history");

    @Mixin
    private Context context;

    @Spec
    private CommandSpec spec;

    /** What is done. */
    private enum Action {
        scenario,
        freeze
    }

    @Parameters(
            index = "0",
            paramLabel = "scenario|freeze",
            description = "Write the scenario of a case, or the hashes of a library before its outcomes are read.")
    private Action action;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "CASE|LIBRARY",
            description = "Id of the case, or folder of the library.")
    private String what;

    @Option(
            names = "--library",
            paramLabel = "FOLDER",
            description = "Folder that holds cases/*.yaml; by default scenarios/history.")
    private Path library = LIBRARY;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "Mapping from covariates to a template; by default mapping.yaml in the folder.")
    private Path mapping;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write the scenario to this file; by default CASE.yaml.")
    private Path out;

    @Option(names = "--again", paramLabel = "REASON", description = "Freeze once more, and say why: it is another run.")
    private String again;

    @Override
    public Integer call() throws IOException {
        if (action == Action.freeze) {
            Path folder = what == null ? library : Path.of(what);
            CaseLibrary read = CaseLibrary.read(folder, mapping);
            Freeze freeze = Freeze.write(read, LocalDate.now(ZoneOffset.UTC), again);
            out().println("Froze " + read.cases().size() + " cases of " + folder + " for run " + freeze.number()
                    + ". Next: parley hindcast " + folder);
            return 0;
        }
        context.require(what != null, "name a case: parley history scenario CASE");
        CaseLibrary read = CaseLibrary.read(library, mapping);
        CodedCase of = read.of(what);
        Path file = out == null ? Path.of(what + ".yaml") : out;
        write(file, CaseScenario.text(read, of, template(read, file)));
        context.warn(ScenarioReader.read(file, Map.of()).warnings().stream()
                .map(Problem::toString)
                .toList());
        out().println("Wrote " + file + ". Next: parley run " + file);
        return 0;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static String template(CaseLibrary read, Path file) {
        Path from = file.toAbsolutePath().normalize().getParent();
        Path to = Path.of(read.template().name()).toAbsolutePath().normalize();
        return from.relativize(to).toString().replace('\\', '/');
    }

    private static void write(Path file, String text) throws IOException {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw problem(file, "exists already and stays as it is", "choose another name with --out");
        } catch (IOException e) {
            throw problem(file, "cannot be written: " + e, "check the folder");
        }
    }

    private static ScenarioException problem(Path file, String rule, String maybe) {
        return new ScenarioException(List.of(Problem.ofFile(file.toString(), rule, maybe)));
    }
}
