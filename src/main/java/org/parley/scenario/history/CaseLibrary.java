package org.parley.scenario.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.scenario.format.CanonicalYaml;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.format.TextFile;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.problem.Spelling;

/**
 * Library of coded cases, with the mapping that makes scenarios of them.
 *
 * @param folder where it lies
 * @param cases in the order of their ids
 * @param mapping from covariates to numbers of the template
 * @param template the scenario of all cases
 * @param files what a freeze holds still: cases, mapping and template
 */
public record CaseLibrary(
        Path folder, List<CodedCase> cases, Mapping mapping, ScenarioFile template, List<Path> files) {

    /** Copies the lists. */
    public CaseLibrary {
        cases = List.copyOf(cases);
        files = List.copyOf(files);
    }

    /** File of the mapping in a library. */
    private static final String MAPPING = "mapping.yaml";

    /**
     * Reads a library.
     *
     * @param folder holds {@code cases/*.yaml}
     * @param mapping file of the mapping, or null for that in the folder
     * @throws ScenarioException with every problem found, if there is an error among them
     */
    public static CaseLibrary read(Path folder, Path mapping) {
        List<Path> files = caseFiles(folder);
        List<Problem> faults = new ArrayList<>();
        List<CodedCase> cases = new ArrayList<>();
        Map<String, Path> known = new HashMap<>();
        for (Path file : files) {
            CodedCase read = CaseReader.read(file, faults);
            if (read != null) {
                Path first = known.putIfAbsent(read.id(), file);
                if (first != null) {
                    faults.add(new Problem(
                            Problem.Severity.ERROR,
                            file.toString(),
                            0,
                            "case",
                            read.id(),
                            "is the id of " + first + " too",
                            "give one of them another id"));
                }
                cases.add(read);
            }
        }
        if (!faults.isEmpty()) {
            throw new ScenarioException(faults);
        }
        Path mapped = mapping == null ? folder.resolve(MAPPING) : mapping;
        MappingReader.Read read = MappingReader.read(mapped);
        cases.sort(Comparator.comparing(CodedCase::id));
        List<Path> all = new ArrayList<>(files);
        all.add(mapped);
        all.add(read.templateFile());
        return new CaseLibrary(folder, cases, read.mapping(), read.template(), all);
    }

    private static List<Path> caseFiles(Path folder) {
        Path cases = folder.resolve("cases");
        List<Path> files = List.of();
        if (Files.isDirectory(cases)) {
            try (Stream<Path> list = Files.list(cases)) {
                files = list.filter(f -> f.toString().endsWith(".yaml"))
                        .sorted()
                        .toList();
            } catch (IOException e) {
                throw new ScenarioException(List.of(
                        Problem.ofFile(cases.toString(), "cannot be read: " + e.getMessage(), "check the folder")));
            }
        }
        if (files.isEmpty()) {
            throw new ScenarioException(List.of(Problem.ofFile(
                    cases.toString(), "holds no coded case", "name a folder that has cases/*.yaml in it")));
        }
        return files;
    }

    /**
     * Returns a hash of all that forecasts rest on: cases, mapping and template.
     *
     * @param more one file more, or null
     */
    public String hash(Path more) {
        return CanonicalYaml.hash(Stream.concat(files.stream(), Stream.ofNullable(more))
                .map(TextFile::read)
                .collect(Collectors.joining("\n")));
    }

    /**
     * Returns a case.
     *
     * @throws ScenarioException if there is none by that id
     */
    public CodedCase of(String id) {
        return cases.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow(() -> {
            List<String> ids = cases.stream().map(CodedCase::id).toList();
            return new ScenarioException(List.of(Problem.ofFile(
                    folder.resolve("cases").toString(),
                    "holds no case '" + id + "'",
                    Spelling.closest(id, ids).map(n -> "you mean '" + n + "'").orElse(null))));
        });
    }
}
