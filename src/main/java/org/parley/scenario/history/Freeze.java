package org.parley.scenario.history;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parley.scenario.format.CanonicalYaml;
import org.parley.scenario.format.TextFile;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ScenarioException;

/**
 * Seal on a library: hashes of its cases, mapping and template, written before the outcomes are read. Each freeze is kept, so that a
 * later one counts as another run.
 *
 * @param number which freeze, from 1
 * @param date day on which it was made
 * @param hashes hash of each file by its name
 */
public record Freeze(int number, LocalDate date, Map<String, String> hashes) {

    private static final String FILE = "frozen.yaml";

    /** Copies the hashes. */
    public Freeze {
        hashes = Map.copyOf(hashes);
    }

    /**
     * Freezes a library as it is.
     *
     * @param reason why again, if it was frozen before; else null
     * @throws ScenarioException if it was frozen before and no reason is given, or the file cannot be written
     */
    public static Freeze write(CaseLibrary library, LocalDate date, String reason) {
        Path file = library.folder().resolve(FILE);
        ObjectNode root = new ObjectMapper().createObjectNode();
        ArrayNode list = root.putArray("freezes");
        int number = 1;
        if (Files.exists(file)) {
            if (reason == null) {
                throw refused(
                        file, "exists: the library is frozen", "say with --again why it is to be frozen once more");
            }
            YamlPart.of(file).items("freezes").forEach(part -> list.add(part.node()));
            number += list.size();
        }
        Map<String, String> hashes = hashes(library);
        ObjectNode entry = list.addObject().put("number", number).put("date", date.toString());
        entry.put("reason", reason == null ? "before the outcomes were read" : reason);
        ObjectNode files = entry.putObject("files");
        hashes.forEach(files::put);
        try {
            Files.writeString(file, CanonicalYaml.yaml(root, null));
        } catch (IOException e) {
            throw refused(file, "cannot be written: " + e.getMessage(), "check the folder");
        }
        return new Freeze(number, date, hashes);
    }

    /**
     * Returns the last freeze of a library, after checking that nothing has changed since.
     *
     * @throws ScenarioException if it was not frozen, or has changed
     */
    public static Freeze check(CaseLibrary library) {
        Path file = library.folder().resolve(FILE);
        if (!Files.exists(file)) {
            throw refused(
                    library.folder(),
                    "is not frozen, and outcomes are read only of what is",
                    "run 'parley history freeze " + library.folder() + "' first");
        }
        YamlPart root = YamlPart.of(file);
        List<YamlPart> all = root.items("freezes");
        if (all.isEmpty()) {
            throw refused(file, "holds no freeze", "remove it, and freeze again");
        }
        YamlPart last = all.get(all.size() - 1);
        Map<String, String> frozen = new TreeMap<>();
        last.mapping("files")
                .entries()
                .forEach(e -> frozen.put(e.place().last(), e.node().asText()));
        Map<String, String> now = hashes(library);
        List<Problem> faults = new ArrayList<>();
        String maybe = "put back what it was, or freeze again with --again REASON: then it is another run";
        now.forEach((name, hash) -> {
            if (!hash.equals(frozen.get(name))) {
                faults.add(Problem.ofFile(
                        library.folder().resolve(name).toString(),
                        frozen.containsKey(name) ? "has changed since it was frozen" : "was added after the freeze",
                        maybe));
            }
        });
        frozen.keySet().stream()
                .filter(name -> !now.containsKey(name))
                .forEach(name -> faults.add(Problem.ofFile(
                        library.folder().resolve(name).toString(), "was frozen and is not here", maybe)));
        if (!faults.isEmpty()) {
            throw new ScenarioException(faults);
        }
        return new Freeze(all.size(), last.date("date"), now);
    }

    private static Map<String, String> hashes(CaseLibrary library) {
        Map<String, String> hashes = new TreeMap<>();
        Path folder = library.folder().toAbsolutePath().normalize();
        library.files()
                .forEach(f -> hashes.put(
                        folder.relativize(f.toAbsolutePath().normalize())
                                .toString()
                                .replace('\\', '/'),
                        CanonicalYaml.hash(TextFile.read(f))));
        return hashes;
    }

    private static ScenarioException refused(Path file, String rule, String maybe) {
        return new ScenarioException(List.of(Problem.ofFile(file.toString(), rule, maybe)));
    }
}
