package org.parley.scenario.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.problem.Spelling;

/** Reads a small text file, or says why it cannot. */
public final class TextFile {

    /** Largest file that is read, in bytes. */
    static final int LARGEST = 1 << 20;

    private TextFile() {}

    public static String read(Path file) {
        if (Files.isDirectory(file)) {
            throw refused(file, "is a directory", "name a file in it");
        }
        if (!Files.exists(file)) {
            throw refused(file, "does not exist", neighbour(file));
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                long size = Math.max(Files.size(file), bytes.length);
                throw refused(
                        file,
                        "is larger than a scenario can be: " + megabytes(size) + ", at most 1 MiB",
                        "check that it is the right file");
            }
        } catch (AccessDeniedException e) {
            throw refused(file, "cannot be read: permission denied", "change its permissions");
        } catch (IOException e) {
            throw refused(file, "cannot be read: " + e.getMessage(), null);
        }
        return decode(file, bytes);
    }

    private static String decode(Path file, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw refused(file, "is no text file", "check that it is the right file");
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw refused(file, "is no text in UTF-8", "check that it is the right file, or save it as UTF-8");
        }
    }

    private static ScenarioException refused(Path file, String rule, String maybe) {
        return new ScenarioException(List.of(Problem.ofFile(file.toString(), rule, maybe)));
    }

    private static String megabytes(long size) {
        return String.format(Locale.ROOT, "%.1f MiB", size / (double) LARGEST);
    }

    private static String neighbour(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return "check the path; " + folder + " does not exist either";
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names =
                    files.map(f -> f.getFileName().toString()).sorted().toList();
            return Spelling.closest(file.getFileName().toString(), names)
                    .map(name -> "you mean '" + file.resolveSibling(name) + "'")
                    .orElse(null);
        } catch (IOException e) {
            return null;
        }
    }
}
