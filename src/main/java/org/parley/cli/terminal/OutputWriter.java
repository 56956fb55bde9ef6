package org.parley.cli.terminal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Locale;

/** Writes to standard output, and knows why that did not take everything. */
public final class OutputWriter extends PrintWriter {

    private final Witness witness;

    public OutputWriter(OutputStream to, Charset charset) {
        this(new Witness(to), charset);
    }

    private OutputWriter(Witness witness, Charset charset) {
        super(witness, true, charset);
        this.witness = witness;
    }

    /** Returns why something was not taken, as the system says; null if everything was. */
    public String reason() {
        return witness.trouble == null ? null : String.valueOf(witness.trouble.getMessage());
    }

    /** Whether whoever read has gone, as {@code head} does once it has its lines. */
    public boolean isPipeBroken() {
        String reason = witness.trouble == null ? "" : reason().toLowerCase(Locale.ROOT);
        return reason.contains("broken pipe") || reason.contains("pipe is being closed") || reason.contains("epipe");
    }

    /** Remembers the first trouble. */
    private static final class Witness extends FilterOutputStream {

        private IOException trouble;

        Witness(OutputStream to) {
            super(to);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                trouble = trouble == null ? e : trouble;
                throw e;
            }
        }
    }
}
