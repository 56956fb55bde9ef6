package org.parley.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A Chromium that stays open, driven by its own protocol (Chrome DevTools): several people at once, each with cookies of their own. */
final class LiveBrowser implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long SECONDS = 30;

    private final Process process;
    private final Path profile;
    private final AtomicInteger number = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final WebSocket socket;

    private LiveBrowser(Process process, Path profile, URI address) {
        this.process = process;
        this.profile = profile;
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, new Heard())
                .join();
    }

    static LiveBrowser start(Path program, Path folder) throws IOException, InterruptedException {
        Path profile = folder.resolve("live");
        Process process = new ProcessBuilder(
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
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile)
                .redirectOutput(folder.resolve("live.out").toFile())
                .redirectError(folder.resolve("live.err").toFile())
                .start();
        Path port = profile.resolve("DevToolsActivePort");
        for (int n = 0;
                n < 300 && !(Files.exists(port) && Files.readAllLines(port).size() > 1);
                n++) {
            Thread.sleep(100);
        }
        List<String> lines = Files.readAllLines(port);
        return new LiveBrowser(process, profile, URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1)));
    }

    /** Returns errors that pages have written to their consoles, or that their scripts threw. */
    List<String> complaints() {
        return complaints;
    }

    /** Seats somebody new at the browser, with no cookies. */
    Person person() {
        String context = ask(null, "Target.createBrowserContext", Map.of())
                .path("browserContextId")
                .asText();
        String target = ask(null, "Target.createTarget", Map.of("url", "about:blank", "browserContextId", context))
                .path("targetId")
                .asText();
        String session = ask(null, "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .path("sessionId")
                .asText();
        Person person = new Person(session);
        ask(session, "Page.enable", Map.of());
        ask(session, "Runtime.enable", Map.of());
        ask(session, "Log.enable", Map.of());
        return person;
    }

    private JsonNode ask(String session, String method, Map<String, ?> parameters) {
        int id = number.incrementAndGet();
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", JSON.valueToTree(parameters));
        if (session != null) {
            message.put("sessionId", session);
        }
        CompletableFuture<JsonNode> reply = new CompletableFuture<>();
        asked.put(id, reply);
        synchronized (socket) {
            socket.sendText(message.toString(), true).join();
        }
        return reply.orTimeout(SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        socket.abort();
        List<ProcessHandle> helpers = process.descendants().toList();
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        // They outlive their parent for a moment, and would write into a folder that is being removed.
        for (ProcessHandle helper : helpers) {
            helper.destroyForcibly();
            helper.onExit().join();
        }
        for (String lock : List.of("SingletonLock", "SingletonSocket", "SingletonCookie")) {
            Files.deleteIfExists(profile.resolve(lock)); // Links that lead out of the folder.
        }
    }

    /** Somebody at the browser, with a page open. */
    final class Person {

        private final String session;

        private Person(String session) {
            this.session = session;
        }

        /** Opens a page and waits until it is there. */
        Person open(String address) throws InterruptedException {
            script("window.parleyLeft = true");
            ask(session, "Page.navigate", Map.of("url", address));
            return until("!window.parleyLeft && document.readyState === 'complete'");
        }

        /** Returns what a script makes. */
        JsonNode script(String expression) {
            JsonNode reply = ask(
                    session,
                    "Runtime.evaluate",
                    Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
            if (reply.has("exceptionDetails")) {
                throw new AssertionError(expression + ": " + reply.path("exceptionDetails"));
            }
            return reply.path("result").path("value");
        }

        /** Waits until something is true. */
        Person until(String expression) throws InterruptedException {
            long latest = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            while (System.nanoTime() < latest) {
                try {
                    if (script("Boolean(" + expression + ")").asBoolean()) {
                        return this;
                    }
                } catch (AssertionError | java.util.concurrent.CompletionException e) {
                    // The page is being replaced.
                }
                Thread.sleep(50);
            }
            throw new AssertionError("never true: " + expression + "; the page says: " + text());
        }

        /** Clicks on the first thing that a selector finds. */
        Person click(String selector) throws InterruptedException {
            until("document.querySelector(" + quoted(selector) + ")");
            script("document.querySelector(" + quoted(selector) + ").click()");
            return this;
        }

        /** Types into a field, as if by hand. */
        Person type(String selector, String text) throws InterruptedException {
            until("document.querySelector(" + quoted(selector) + ")");
            script("document.querySelector(" + quoted(selector) + ").focus()");
            ask(session, "Input.insertText", Map.of("text", text));
            return this;
        }

        /** Returns the text that is seen. */
        String text() {
            return script("document.body ? document.body.innerText : ''").asText();
        }

        /** Makes the window so wide and high, as a phone or a screen, and light or dark. */
        Person window(int width, int height, boolean dark) {
            ask(
                    session,
                    "Emulation.setDeviceMetricsOverride",
                    Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
            ask(
                    session,
                    "Emulation.setEmulatedMedia",
                    Map.of(
                            "features",
                            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
            return this;
        }

        /** Takes a picture of the page. */
        Person picture(Path file, boolean whole) throws IOException {
            JsonNode reply =
                    ask(session, "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", whole));
            Files.write(file, Base64.getDecoder().decode(reply.path("data").asText()));
            return this;
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    /** Takes what the browser says. */
    private final class Heard implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                hear(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void hear(String said) {
            JsonNode message;
            try {
                message = JSON.readTree(said);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            if (message.has("id")) {
                CompletableFuture<JsonNode> reply =
                        asked.remove(message.path("id").asInt());
                if (reply != null && message.has("error")) {
                    reply.completeExceptionally(
                            new AssertionError(message.path("error").toString()));
                } else if (reply != null) {
                    reply.complete(message.path("result"));
                }
                return;
            }
            JsonNode about = message.path("params");
            String level = about.path("entry").path("level").asText();
            if (message.path("method").asText().equals("Runtime.exceptionThrown") || level.equals("error")) {
                complaints.add(about.toString());
            }
        }
    }
}
