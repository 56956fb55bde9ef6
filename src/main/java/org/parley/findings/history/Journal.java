package org.parley.findings.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ScenarioException;

/**
 * File that keeps what has been played, a line for each case. A line that was cut off counts for nothing.
 *
 * @param file the file, or null for none
 * @param identity what must be equal for work to go on
 */
public record Journal(Path file, String identity) {

    private static final int RADIX = 36;
    private static final String END = " .";

    /** Returns what has been played, by its label; begins the file if there is none. */
    Map<String, int[]> read() {
        Map<String, int[]> played = new HashMap<>();
        if (file == null) {
            return played;
        }
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, identity + "\n");
                return played;
            }
            List<String> lines = Files.readAllLines(file);
            if (lines.isEmpty() || !lines.get(0).equals(identity)) {
                throw new ScenarioException(List.of(Problem.ofFile(
                        file.toString(),
                        "keeps runs of another library, mapping, seed or size",
                        "remove it, or name another with --journal")));
            }
            lines.stream().skip(1).filter(l -> l.endsWith(END)).forEach(l -> {
                String[] words = l.split(" ", -1);
                played.put(
                        words[0],
                        Arrays.stream(words, 1, words.length - 1)
                                .mapToInt(w -> Integer.parseInt(w, RADIX))
                                .toArray());
            });
            if (!Files.readString(file).endsWith("\n")) {
                Files.writeString(file, "\n", StandardOpenOption.APPEND);
            }
            return played;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds what has been played. */
    void add(String label, int[] codes) {
        if (file == null) {
            return;
        }
        String line = Arrays.stream(codes)
                .mapToObj(code -> Integer.toString(code, RADIX))
                .collect(Collectors.joining(" ", label + " ", END + "\n"));
        try {
            Files.writeString(file, line, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
