package org.parley.seat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parley.outcome.Decision;
import org.parley.store.LineFile;

/**
 * A game on disk: a line that says which game it is, then a line for each decision, in the order in which they were made. A line is on
 * the disk before the game goes on, so that a process that dies loses nothing that was answered; half a last line is dropped.
 */
public final class DecisionLog {

    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
            .build();

    private final LineFile lines;

    private DecisionLog(Path file) {
        lines = new LineFile(file);
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
        LineFile.Content content = log.lines.exists() ? log.lines.read() : new LineFile.Content(List.of(), new byte[0]);
        List<String> lines = content.lines();
        if (lines.isEmpty()) {
            // The first line is not whole, so that nothing had been answered.
            if (!JSON.writeValueAsString(header).startsWith(new String(content.rest(), StandardCharsets.UTF_8))) {
                throw new GameException(file + " is no game of Parley. Choose another file with --game.");
            }
            log.rewrite(header, List.of());
            return log;
        }
        if (!read(file, lines.get(0), 1, Header.class).equals(header)) {
            throw new GameException(
                    file
                            + " is another game: another scenario, setting, seat, seed or run. Choose another file with --game.");
        }
        List<Decision> made = new ArrayList<>();
        for (int n = 1; n < lines.size(); n++) {
            made.add(read(file, lines.get(n), n + 1, Decision.class));
        }
        if (content.rest().length > 0) {
            log.rewrite(header, made);
        }
        made.forEach(game::decide);
        return log;
    }

    private static <T> T read(Path file, String line, int number, Class<T> type) {
        try {
            return JSON.readValue(line, type);
        } catch (JsonProcessingException e) {
            throw new GameException(file + ":" + number
                    + " is no line of a game. Put the line back as it was, or begin another file with --game.");
        }
    }

    /** Adds a decision, and returns once it is on the disk. */
    public void add(Decision decision) throws IOException {
        lines.add(JSON.writeValueAsString(decision));
    }

    /** Writes all lines anew, after a decision was taken back: the file holds those of before, or these. */
    public void rewrite(Header header, List<Decision> decisions) throws IOException {
        List<String> texts = new ArrayList<>();
        texts.add(JSON.writeValueAsString(header));
        for (Decision decision : decisions) {
            texts.add(JSON.writeValueAsString(decision));
        }
        lines.replace(texts);
    }
}
