package org.parley.store.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.store.folder.Manifest;

/**
 * What a working folder is known to hold: one line per file, added once the file is on the disk. A line that a power cut
 * tore, or that says nothing sensible, counts as not written.
 */
public final class PartJournal {

    /**
     * A file that was finished.
     *
     * @param name its name
     * @param rows rows in it
     * @param digest its SHA-256 in hex
     */
    public record Entry(String name, long rows, String digest) {

        /** Whether a file is still as it was finished. */
        boolean isWhole(Path file) throws IOException {
            return Files.exists(file) && Manifest.digest(file).equals(digest);
        }
    }

    private static final Pattern LINE = Pattern.compile("(\\S+) ([0-9]{1,18}) ([0-9a-f]{64})");

    private final Path file;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** Opens a journal; a file that is not there is an empty one. */
    public PartJournal(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            text.lines().map(LINE::matcher).filter(Matcher::matches).forEach(line -> {
                Entry entry = new Entry(line.group(1), Long.parseLong(line.group(2)), line.group(3));
                entries.put(entry.name(), entry);
            });
        }
    }

    /** Returns what was noted, by name, in the order of the notes. */
    public Map<String, Entry> entries() {
        return Map.copyOf(entries);
    }

    /** Notes a file that is on the disk, and waits until the note is there too. */
    public void add(Entry entry) throws IOException {
        entries.put(entry.name(), entry);
        // An empty line first: the last one may be torn.
        String line = "\n" + entry.name() + " " + entry.rows() + " " + entry.digest() + "\n";
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }
}
