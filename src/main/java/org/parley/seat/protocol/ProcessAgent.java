package org.parley.seat.protocol;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.parley.seat.protocol.AgentException.Trouble;

/**
 * A program that reads messages from its standard input and writes replies to its standard output, a line each. Lines that are too
 * long, or too many, end it; what it writes to standard error is kept for a message about its end.
 */
final class ProcessAgent implements Agent {

    /** Lines that may wait to be read: an agent answers one question at a time. */
    private static final int MOST_WAITING = 1_000;

    private static final int KEPT_OF_ERRORS = 2_000;

    private final String command;
    private final Process process;
    private final BlockingQueue<String> toSend = new LinkedBlockingQueue<>(MOST_WAITING);
    private final BlockingQueue<Line> lines = new LinkedBlockingQueue<>(MOST_WAITING);
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    /** A line, or why there are no more. */
    private record Line(String text, boolean isEnd) {}

    /**
     * Starts a program.
     *
     * @param command as a shell takes it
     * @throws AgentException if it cannot be started
     */
    ProcessAgent(String command) throws AgentException {
        this.command = command;
        boolean isWindows =
                System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        try {
            process = new ProcessBuilder(isWindows ? List.of("cmd", "/c", command) : List.of("sh", "-c", command))
                    .start();
        } catch (IOException e) {
            throw new AgentException(Trouble.MISSING, "'" + command + "' cannot be started: " + e.getMessage());
        }
        daemon(this::sendLines);
        daemon(this::readLines);
        daemon(this::readErrors);
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "parley-agent");
        thread.setDaemon(true);
        thread.start();
    }

    /** Sends from a thread of its own: a program that does not read would stop whoever writes to it. */
    private void sendLines() {
        try (Writer in =
                new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8))) {
            while (true) {
                in.write(toSend.take());
                in.write('\n');
                in.flush();
            }
        } catch (IOException e) {
            return; // It ended, which whoever reads from it is told.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void readLines() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        String end = "ended";
        try (InputStream out = new BufferedInputStream(process.getInputStream())) {
            for (int b = out.read(); b >= 0; b = out.read()) {
                if (b != '\n') {
                    line.write(b);
                    if (line.size() > MOST) {
                        end = "wrote a line of more than " + MOST + " bytes";
                        break;
                    }
                } else if (!lines.offer(new Line(line.toString(StandardCharsets.UTF_8), false))) {
                    end = "wrote more than " + MOST_WAITING + " lines that nobody had asked for";
                    break;
                } else {
                    line.reset();
                }
            }
        } catch (IOException e) {
            end = "cannot be read: " + e.getMessage();
        }
        kill();
        lines.clear();
        lines.add(new Line(end, true));
    }

    private void readErrors() {
        try (InputStream err = process.getErrorStream()) {
            for (int b = err.read(); b >= 0; b = err.read()) {
                synchronized (errors) {
                    if (errors.size() < KEPT_OF_ERRORS) {
                        errors.write(b);
                    }
                }
            }
        } catch (IOException e) {
            return; // It ended; what it said until then is kept.
        }
    }

    @Override
    public String ask(String json, Duration within) throws AgentException, InterruptedException {
        tell(json);
        return next(within);
    }

    @Override
    public String next(Duration within) throws AgentException, InterruptedException {
        Line line = lines.poll(within.toMillis(), TimeUnit.MILLISECONDS);
        if (line == null) {
            throw new AgentException(Trouble.LATE, "no reply within " + within.toMillis() + " ms");
        }
        if (line.isEnd()) {
            lines.add(line);
            throw gone(line.text());
        }
        return line.text();
    }

    @Override
    public void tell(String json) throws AgentException {
        if (!toSend.offer(json)) {
            kill();
            throw gone("does not read what it is sent");
        }
    }

    private AgentException gone(String how) {
        String said;
        synchronized (errors) {
            said = errors.toString(StandardCharsets.UTF_8).strip();
        }
        return new AgentException(
                Trouble.MISSING, "'" + command + "' " + how + "." + (said.isEmpty() ? "" : " It said: " + said));
    }

    private void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Override
    public void close() {
        kill();
    }
}
