package org.parley.results;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The manifest of a results folder: what it is, what made it, and the digests of its files. Written last. */
final class Manifest {

    static final String NAME = "manifest.json";

    /** Form of the folders that this version writes; it reads these and earlier ones. */
    static final int FORMAT = 1;

    private static final ObjectMapper JSON = new ObjectMapper();

    private Manifest() {}

    static void write(
            Path target,
            RunRequest request,
            Tally tally,
            Instant started,
            Instant finished,
            int threads,
            List<Path> files)
            throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put("parley_results", FORMAT);
        request.identity().forEach(root::put);
        ObjectNode options = root.putObject("options");
        options.put("csv", request.csv());
        ObjectNode sets = options.putObject("set");
        request.sets().forEach(sets::put);
        root.putObject("counts")
                .put("runs", tally.runs())
                .put("failed", tally.failed())
                .put("settled", tally.settled());
        root.putObject("made")
                .put("started", started.toString())
                .put("finished", finished.toString())
                .put("seconds", Duration.between(started, finished).toMillis() / 1000.0)
                .put("threads", threads)
                .put("java", System.getProperty("java.version"))
                .put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        finish(target, root, files);
    }

    /** Writes the manifest of a folder that is no experiment. */
    static void write(Path target, Map<String, String> identity, List<Path> files) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put("parley_results", FORMAT);
        identity.forEach(root::put);
        finish(target, root, files);
    }

    /**
     * Writes the manifest of a study's results.
     *
     * @param target where to
     * @param identity what two equal results have in common
     * @param counts what was counted
     * @param made when and how it was made, which two equal results need not have in common
     * @param files all other files, in the folder of the manifest or below
     */
    static void write(
            Path target,
            Map<String, String> identity,
            Map<String, Long> counts,
            Map<String, String> made,
            List<Path> files)
            throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put("parley_results", FORMAT);
        identity.forEach(root::put);
        counts.forEach(root.putObject("counts")::put);
        made.forEach(root.putObject("made")::put);
        finish(target, root, files);
    }

    private static void finish(Path target, ObjectNode root, List<Path> files) throws IOException {
        ObjectNode digests = root.putObject("sha256");
        for (Path file : files) {
            digests.put(target.getParent().relativize(file).toString().replace('\\', '/'), digest(file));
        }
        Files.writeString(target, text(root));
    }

    /** Returns names and values as JSON. */
    static String json(Map<String, String> values) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        values.forEach(root::put);
        return text(root);
    }

    private static String text(ObjectNode root) throws IOException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    /** Returns the names of the files that a manifest lists; none if there is no manifest that can be read. */
    static List<String> files(Path manifest) {
        List<String> names = new ArrayList<>();
        try {
            if (Files.exists(manifest)) {
                read(manifest).path("sha256").fieldNames().forEachRemaining(names::add);
            }
        } catch (IOException e) {
            return List.of(); // What it held is told when the folder is compared.
        }
        // A name with a path in it is none of ours, unless it is a part of the table of runs.
        names.removeIf(name -> !Path.of(name).equals(Path.of(name).getFileName()) && !isPart(name));
        return names;
    }

    private static boolean isPart(String name) {
        String folder = PartStore.FOLDER + "/";
        return name.startsWith(folder) && PartStore.isPart(name.substring(folder.length()));
    }

    /**
     * Reads a manifest.
     *
     * @throws IOException if it is no JSON
     */
    static JsonNode read(Path manifest) throws IOException {
        return JSON.readTree(manifest.toFile());
    }

    /** Whether a file of the manifest's name is one of another program. */
    static boolean isForeign(Path manifest) {
        try {
            return !read(manifest).has("parley_results");
        } catch (IOException e) {
            return false; // It may be a damaged one of ours.
        }
    }

    /** Returns what differs between a folder's manifest and an identity, in words; empty if it is the same result. */
    static List<String> differences(Path manifest, Map<String, String> identity) {
        List<String> differences = new ArrayList<>();
        try {
            JsonNode there = read(manifest);
            identity.forEach((name, here) -> {
                String other = there.path(name).asText("nothing");
                if (!other.equals(here)) {
                    differences.add(name + " is " + other + " there, " + here + " here");
                }
            });
        } catch (IOException e) {
            differences.add("its manifest cannot be read: "
                    + e.getMessage().lines().findFirst().orElse(""));
        }
        return differences;
    }

    /** Returns the SHA-256 of a file in hex. */
    static String digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Returns the options of a request as the command line that makes its folder again. */
    static String command(RunRequest request) {
        Map<String, String> sets = new LinkedHashMap<>(request.sets());
        StringBuilder command = new StringBuilder("parley run scenario.yaml --runs ")
                .append(request.runs())
                .append(" --seed ")
                .append(request.seed());
        if (request.csv()) {
            command.append(" --csv");
        }
        return sets.isEmpty() ? command.toString() : command + "   (scenario.yaml holds what --set changed)";
    }
}
