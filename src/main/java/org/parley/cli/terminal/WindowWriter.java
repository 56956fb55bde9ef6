package org.parley.cli.terminal;

import java.io.IOException;
import java.io.Writer;
import org.parley.render.terminal.Screen;
import org.parley.render.terminal.Spelling;

/**
 * Writes text for people: into a window spelled with the letters that it has, and in lines that are never wider; elsewhere as it
 * is. What could move the cursor or turn text round is shown and not done.
 */
public final class WindowWriter extends Writer {

    private final Writer window;
    private final Screen screen;
    private final StringBuilder line = new StringBuilder();

    public WindowWriter(Writer window, Screen screen) {
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
        boolean returns = length > 0 && line.charAt(length - 1) == '\r';
        if (returns) {
            line.setLength(length - 1);
        }
        writeLine();
        window.write(screen.isWindow() ? System.lineSeparator() : returns ? "\r\n" : "\n");
    }

    private void writeLine() throws IOException {
        String text = Spelling.visible(line.toString(), screen.colours());
        window.write(screen.isWindow() ? screen.fit(text).replace("\n", System.lineSeparator()) : text);
        line.setLength(0);
    }

    @Override
    public void flush() throws IOException {
        synchronized (lock) {
            writeLine();
            window.flush();
        }
    }

    @Override
    public void close() throws IOException {
        flush();
        window.close();
    }
}
