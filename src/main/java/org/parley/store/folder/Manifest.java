package org.parley.store.folder;

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
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The manifest of a results folder: what it is, what made it, and the digests of its files. Written last. */
public final class Manifest {

    public static final String NAME = "manifest.json";

    /** Form of the folders that this version writes; it reads these and earlier ones. */
    static final int FORMAT = 2;

    private static final String MARK = "parley_results";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Manifest() {}

    /**
     * Writes a manifest.
     *
     * @param target where to
     * @param identity what two equal results have in common, by name
     * @param about what else there is to say, by name: texts, numbers, booleans and maps of them
     * @param files all other files, in the folder of the manifest or below
     */
    public static void write(Path target, Map<String, String> identity, Map<String, ?> about, List<Path> files)
            throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put(MARK, FORMAT);
        identity.forEach(root::put);
        about.forEach((name, value) -> root.set(name, JSON.valueToTree(value)));
        ObjectNode digests = root.putObject("sha256");
        Path folder = Objects.requireNonNull(target.getParent());
        for (Path file : files) {
            digests.put(folder.relativize(file).toString().replace('\\', '/'), digest(file));
        }
        Files.writeString(target, text(root));
    }

    /** Returns names and values as JSON, with the form of folders. */
    public static String json(Map<String, String> values) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put(MARK, FORMAT);
        values.forEach(root::put);
        return text(root);
    }

    private static String text(ObjectNode root) throws IOException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    /** Returns the names of the files that a manifest lists; none if there is no manifest that can be read. */
    public static List<String> files(Path manifest) {
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
        String folder = PartFile.FOLDER + "/";
        return name.startsWith(folder)
                && PartFile.number(name.substring(folder.length())).isPresent();
    }

    /**
     * Reads a manifest.
     *
     * @throws IOException if it is no JSON
     */
    public static JsonNode read(Path manifest) throws IOException {
        return JSON.readTree(manifest.toFile());
    }

    /** Whether a file of the manifest's name is one of another program. */
    static boolean isForeign(Path manifest) {
        try {
            return !read(manifest).has(MARK);
        } catch (IOException e) {
            return false; // It may be a damaged one of ours.
        }
    }

    /** Returns what differs between a folder's manifest and an identity, in words; empty if it is the same result. */
    public static List<String> differences(Path manifest, Map<String, String> identity) {
        List<String> differences = new ArrayList<>();
        try {
            JsonNode there = read(manifest);
            if (there.path(MARK).asInt() != FORMAT) {
                differences.add("its form is " + there.path(MARK).asText("unknown") + " there, " + FORMAT + " here");
            }
            identity.forEach((name, here) -> {
                String other = there.path(name).asText("nothing");
                if (!other.equals(here)) {
                    differences.add(name + " is " + other + " there, " + here + " here");
                }
            });
        } catch (IOException e) {
            differences.add("its manifest cannot be read: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
        return differences;
    }

    /** Returns the SHA-256 of a file in hex. */
    public static String digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
