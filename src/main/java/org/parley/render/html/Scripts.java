package org.parley.render.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The scripts of a page, whole. The page's policy allows these and no others, by their digests: even text that got through
 * as code would not run.
 *
 * @param texts each a script
 */
public record Scripts(List<String> texts) {

    /** No scripts. */
    public static final Scripts NONE = new Scripts(List.of());

    /** Read when the first page with a chart is made. */
    private static final class Own {

        static final Scripts LOADED = new Scripts(List.of(read("page.js")));
    }

    /** Copies the list and keeps every script from ending before its end. */
    public Scripts {
        texts = texts.stream()
                .map(t -> t.replace("\r\n", "\n")
                        .replaceAll("(?i)</(script)", "<\\\\/$1")
                        .replace("<!--", "<\\!--"))
                .toList();
    }

    /** Returns Parley's own, which lets a reader follow runs and save pictures. */
    public static Scripts own() {
        return Own.LOADED;
    }

    private static String read(String name) {
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw missing(name, e);
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = Scripts.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException("not found");
        }
        return in;
    }

    private static IllegalStateException missing(String name, IOException e) {
        return new IllegalStateException("the script " + name + " that comes with Parley cannot be read", e);
    }

    /** Returns the sources of scripts that a Content Security Policy allows, Level 3: these. */
    public String policy() {
        return texts.isEmpty()
                ? ""
                : "; script-src " + texts.stream().map(Scripts::digest).collect(Collectors.joining(" "));
    }

    private static String digest(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
