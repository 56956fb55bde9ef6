package org.parley.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.parley.store.folder.AtomicFiles;

/** A file of lines that is written while a process may die: what was added is on the disk, and what replaces it does so at once. */
public final class LineFile {

    private final Path file;

    /** Names a file, which need not be there. */
    public LineFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /**
     * What a file holds.
     *
     * @param lines its whole lines
     * @param rest what follows the last of them: half a line, of a process that died, or nothing
     */
    public record Content(List<String> lines, byte[] rest) {

        /** Copies the lines. */
        public Content {
            lines = List.copyOf(lines);
        }
    }

    /** Whether there is such a file. */
    public boolean exists() {
        return Files.exists(file);
    }

    /** Reads the file. */
    public Content read() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        byte[] rest = new byte[bytes.length - end];
        System.arraycopy(bytes, end, rest, 0, rest.length);
        return new Content(
                new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList(), rest);
    }

    /** Adds a line, and returns once it is on the disk. */
    public void add(String line) throws IOException {
        Files.writeString(file, line + "\n", StandardOpenOption.APPEND);
        AtomicFiles.force(file);
    }

    /** Replaces all lines: a process that dies leaves those of before, or these. */
    public void replace(List<String> lines) throws IOException {
        Path beside = file.resolveSibling("." + file.getFileName() + ".partial");
        Files.write(beside, lines);
        AtomicFiles.publish(beside, file);
    }
}
