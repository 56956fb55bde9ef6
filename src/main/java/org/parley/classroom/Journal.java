package org.parley.classroom;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.store.LineFile;

/**
 * The lines of a class on disk. A line is on the disk when {@link #add} returns; lines that come at the same time go there together, so
 * that a whole class that answers at once waits for the disk a few times and not once a head. A second server on the same file is refused.
 */
final class Journal implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final FileChannel channel;
    private final Object disk = new Object();
    private List<String> waiting = new ArrayList<>();
    private long asked;
    private long written;
    private @Nullable IOException failed;

    private Journal(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Opens a file, makes it if there is none, and drops half a last line, which nobody was told of. */
    static Journal open(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        @Nullable FileLock lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            throw new ClassroomException(
                    file + " is in use by another server. Stop that, or choose another with --class.");
        }
        LineFile.Content content = new LineFile(file).read();
        if (content.lines().isEmpty() && content.rest().length > 0 && content.rest()[0] != '{') {
            channel.close();
            throw new ClassroomException(file + " is no class. Choose another file with --class.");
        }
        channel.truncate(channel.size() - content.rest().length);
        channel.position(channel.size());
        return new Journal(file, channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (java.nio.channels.OverlappingFileLockException e) {
            return null;
        }
    }

    /** Reads all lines. */
    List<Entry> read() throws IOException {
        List<Entry> entries = new ArrayList<>();
        int number = 0;
        for (String line : new LineFile(file).read().lines()) {
            number++;
            try {
                entries.add(JSON.readValue(line, Entry.class));
            } catch (JsonProcessingException e) {
                throw new ClassroomException(file + ":" + number
                        + " is no line of a class. Put it back as it was, or choose another with --class.");
            }
        }
        return entries;
    }

    /** Adds lines in their order, and returns once they are on the disk. */
    void add(List<? extends Entry> entries) {
        long mine;
        synchronized (this) {
            for (Entry entry : entries) {
                try {
                    waiting.add(JSON.writeValueAsString(entry));
                } catch (JsonProcessingException e) {
                    throw new UncheckedIOException(e);
                }
            }
            asked += entries.size();
            mine = asked;
        }
        synchronized (disk) {
            if (written < mine) {
                write();
            }
        }
    }

    /** Writes what waits, of whoever asked for it. */
    private void write() {
        List<String> lines;
        synchronized (this) {
            lines = waiting;
            waiting = new ArrayList<>();
        }
        try {
            if (failed != null) {
                throw failed;
            }
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(String.join("\n", lines) + "\n");
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
            written += lines.size();
        } catch (IOException e) {
            // What is on the disk now is unknown until it is read again: nothing more is taken.
            failed = e;
            throw new UncheckedIOException("the journal cannot be written", e);
        }
    }

    /** Removes the file. */
    void delete() throws IOException {
        close();
        Files.deleteIfExists(file);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
