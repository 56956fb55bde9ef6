package org.parley.seat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A game on disk: a line that says which game it is, then a line for each decision, in the order in which they were made. A line is on
 * the disk before the game goes on, so that a process that dies loses nothing that was answered; half a last line is dropped.
 */
public final class DecisionLog {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;

    private DecisionLog(Path file) {
        this.file = file;
    }

    /**
     * Which game it is.
     *
     * @param parley version of this form, 1
     * @param scenario hash of the scenario as it was played, with every value that was set
     * @param seat the actor that somebody else decides for
     * @param seed master seed of the luck
     * @param run number of the run
     */
    public record Header(int parley, String scenario, String seat, long seed, long run) {}

    /**
     * Opens a game, or begins one.
     *
     * @param game takes the decisions that were made before
     * @throws GameException if the file is of another game, or damaged
     * @throws IOException if it cannot be read or written
     */
    public static DecisionLog open(Path file, Header header, Game game) throws IOException {
        DecisionLog log = new DecisionLog(file);
        if (!Files.exists(file)) {
            log.rewrite(header, List.of());
            return log;
        }
        List<Decision> made = new ArrayList<>();
        String text = Files.readString(file);
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        List<String> lines = whole.lines().toList();
        if (lines.isEmpty() || !read(file, lines.get(0), 1, Header.class).equals(header)) {
            throw new GameException(
                    file + " is another game: another scenario, setting, seat, seed or run. Maybe another file for this"
                            + " one.");
        }
        for (int n = 1; n < lines.size(); n++) {
            made.add(read(file, lines.get(n), n + 1, Decision.class));
        }
        if (whole.length() < text.length()) {
            log.rewrite(header, made);
        }
        made.forEach(game::decide);
        return log;
    }

    private static <T> T read(Path file, String line, int number, Class<T> type) {
        try {
            return JSON.readValue(line, type);
        } catch (JsonProcessingException e) {
            throw new GameException(file + ":" + number + " is no line of a game. Maybe it was edited.");
        }
    }

    /** Adds a decision, and returns once it is on the disk. */
    public void add(Decision decision) throws IOException {
        write(JSON.writeValueAsString(decision) + "\n", StandardOpenOption.APPEND);
    }

    /** Writes all lines anew: after a decision was taken back. */
    public void rewrite(Header header, List<Decision> decisions) throws IOException {
        StringBuilder text = new StringBuilder(JSON.writeValueAsString(header)).append('\n');
        for (Decision decision : decisions) {
            text.append(JSON.writeValueAsString(decision)).append('\n');
        }
        write(text.toString(), StandardOpenOption.TRUNCATE_EXISTING);
    }

    private void write(String text, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }
}
