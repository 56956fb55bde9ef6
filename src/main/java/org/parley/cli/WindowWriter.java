package org.parley.cli;

import java.io.IOException;
import java.io.Writer;
import org.parley.render.terminal.Screen;

/** Writes text into a window: spelled with the letters that it has, and in lines that are never wider. */
final class WindowWriter extends Writer {

    private final Writer window;
    private final Screen screen;
    private final StringBuilder line = new StringBuilder();

    WindowWriter(Writer window, Screen screen) {
        this.window = window;
        this.screen = screen;
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        synchronized (lock) {
            for (int n = from; n < from + length; n++) {
                if (text[n] == '\n') {
                    endLine();
                } else {
                    line.append(text[n]);
                }
            }
        }
    }

    private void endLine() throws IOException {
        int length = line.length();
        if (length > 0 && line.charAt(length - 1) == '\r') {
            line.setLength(length - 1);
        }
        window.write(screen.fit(line.toString()).replace("\n", System.lineSeparator()));
        window.write(System.lineSeparator());
        line.setLength(0);
    }

    @Override
    public void flush() throws IOException {
        synchronized (lock) {
            window.write(screen.fit(line.toString()).replace("\n", System.lineSeparator()));
            line.setLength(0);
            window.flush();
        }
    }

    @Override
    public void close() throws IOException {
        flush();
        window.close();
    }
}
