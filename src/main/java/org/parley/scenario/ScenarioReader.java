package org.parley.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Reads scenario files and tells all that is wrong with one at once. */
public final class ScenarioReader {

    private static final long LARGEST = 1 << 20;

    private ScenarioReader() {}

    /**
     * Reads a scenario file.
     *
     * @param file the file
     * @param sets values to set, by path
     * @throws ScenarioException with every problem found, if it cannot be used
     */
    public static ScenarioFile read(Path file, Map<String, String> sets) {
        return readText(file.toString(), text(file), sets);
    }

    /**
     * Reads a scenario from a text.
     *
     * @param name what stands for the file in messages
     * @param text YAML
     * @param sets values to set, by path
     * @throws ScenarioException with every problem found, if it cannot be used
     */
    public static ScenarioFile readText(String name, String text, Map<String, String> sets) {
        SourceTree source = SourceTree.read(name, text);
        Overlay.apply(source, sets);
        String yaml = write(source.root());
        Problems problems = new Problems(source);
        ObjectNode tree = source.root().deepCopy();
        SchemaCheck.check(tree, problems);
        References.resolve(tree, problems);
        ScenarioBinder.expandShortForms(tree);
        NumberCheck.check(tree, problems);
        Scenario scenario = bind(tree, problems);
        if (scenario != null) {
            Problems ofMeaning = new Problems(source);
            ScenarioCheck.check(scenario, ofMeaning);
            problems.addUntouched(ofMeaning);
        }
        if (problems.hasErrors()) {
            throw new ScenarioException(problems.sorted());
        }
        return new ScenarioFile(scenario, yaml, sha256(yaml), problems.sorted());
    }

    /** Binds the tree; what the schema objected to is taken out first, so that the rest can be checked all the same. */
    private static Scenario bind(ObjectNode tree, Problems problems) {
        boolean sound = !problems.hasErrors();
        if (!sound) {
            prune(tree, problems, "");
        }
        try {
            return ScenarioBinder.bind(tree);
        } catch (JsonProcessingException | RuntimeException e) {
            if (sound) {
                String message = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
                problems.error("", null, "cannot be read: " + message, null);
            }
            return null;
        }
    }

    private static void prune(JsonNode node, Problems problems, String path) {
        if (!(node instanceof ObjectNode object)) {
            return;
        }
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        for (String key : keys) {
            String at = path.isEmpty() ? key : path + "." + key;
            if (problems.standsAt(at)) {
                object.remove(key);
            } else {
                prune(object.get(key), problems, at);
            }
        }
    }

    private static String text(Path file) {
        String name = file.toString();
        try {
            if (!Files.exists(file)) {
                throw problem(
                        name,
                        "does not exist",
                        "check the path; you are in " + Path.of("").toAbsolutePath());
            }
            if (Files.isDirectory(file)) {
                throw problem(name, "is a folder, not a scenario file", "name a file in it");
            }
            long size = Files.size(file);
            if (size > LARGEST) {
                throw problem(
                        name, "has " + size + " bytes; a scenario has at most " + LARGEST, "this is another file");
            }
            byte[] bytes = Files.readAllBytes(file);
            for (byte b : bytes) {
                if (b == 0) {
                    throw problem(name, "is a binary file, not a text", "this is another file");
                }
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw problem(name, "is not UTF-8 text", "save it as UTF-8");
        } catch (IOException e) {
            throw problem(name, "cannot be read: " + e.getMessage(), null);
        }
    }

    private static ScenarioException problem(String file, String rule, String maybe) {
        return new ScenarioException(List.of(Problem.ofFile(file, rule, maybe)));
    }

    private static String write(JsonNode tree) {
        try {
            return YAMLMapper.builder()
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .build()
                    .writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values cannot be written", e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
