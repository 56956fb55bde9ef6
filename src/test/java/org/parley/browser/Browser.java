package org.parley.browser;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Chromium of this machine, without a window, that opens a page from a file and tells what became of it. */
final class Browser {

    /** What tests say where there is none. */
    static final String NONE =
            "no Chromium on this machine, so no page is opened in one; on Debian: apt-get install chromium";

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    /** An event of Chromium's log of its network: a request that a page started, not the browser on its own. */
    private static final Pattern BY_PAGE =
            Pattern.compile("\"initiator\":\"(?!not an origin)[^\"]*\".*\"url\":\"((?:https?|wss?|ftp):[^\"]*)\"");

    private final Path program;
    private final Path folder;

    private Browser(Path program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /**
     * What a page became.
     *
     * @param dom the document after its scripts have run, as HTML
     * @param console errors of the console
     * @param requests addresses that the page asked for over a network
     */
    record Opened(String dom, List<String> console, List<String> requests) {}

    /** Returns a browser that keeps its own files in a folder; nothing, and a line that says so, if there is none on the path. */
    static Optional<Browser> find(Path folder) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(place -> NAMES.stream().map(name -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new Browser(program, folder))
                .or(() -> {
                    // Maven counts tests that are skipped, and does not tell why.
                    System.out.println(NONE);
                    return Optional.empty();
                });
    }

    /** Starts the browser for somebody who stays and clicks. */
    LiveBrowser live() throws IOException, InterruptedException {
        return LiveBrowser.start(program, folder);
    }

    /** Opens a page, lets its scripts run, and closes it. */
    Opened open(Path page, String... flags) throws IOException, InterruptedException {
        return open(page.toUri().toString(), flags);
    }

    /** Opens the page at an address, lets its scripts run, and closes it. */
    Opened open(String page, String... flags) throws IOException, InterruptedException {
        Path net = folder.resolve("net.json");
        Path dom = folder.resolve("dom.html");
        Path log = folder.resolve("log.txt");
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--user-data-dir=" + folder.resolve("profile"),
                "--log-net-log=" + net,
                "--enable-logging=stderr",
                "--virtual-time-budget=20000"));
        command.addAll(List.of(flags));
        command.addAll(List.of("--dump-dom", page));
        Process process = new ProcessBuilder(command)
                .redirectOutput(dom.toFile())
                .redirectError(log.toFile())
                .start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the browser does not come to an end with " + page);
        }
        for (String lock : List.of("SingletonLock", "SingletonSocket", "SingletonCookie")) {
            Files.deleteIfExists(folder.resolve("profile").resolve(lock)); // Links that lead out of the folder.
        }
        return new Opened(
                Files.readString(dom, StandardCharsets.UTF_8),
                lines(log).stream()
                        .filter(line -> line.contains(":CONSOLE") && !line.contains("\"WARN "))
                        .toList(),
                lines(net).stream()
                        .flatMap(event -> BY_PAGE.matcher(event).results())
                        .map(m -> m.group(1))
                        .distinct()
                        .toList());
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList();
    }
}
