package org.parley.cli.play;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a player types, line by line. */
public final class Moves {

    private final BufferedReader lines;

    /** Reads lines. */
    public Moves(BufferedReader lines) {
        this.lines = lines;
    }

    /** Returns the next line without what surrounds it, in lower case, or null if there is none. */
    @Nullable
    String next() {
        try {
            String line = lines.readLine();
            return line == null ? null : line.strip().toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
