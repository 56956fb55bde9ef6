package org.parley.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A server on this machine alone: routes, limits, and headers that let a page load nothing from elsewhere. */
public final class LocalServer implements AutoCloseable {

    private static final int LARGEST_BODY = 256 * 1024;

    /** Names by which this machine calls itself; a page from elsewhere that points its name here has another. */
    private static final Pattern HERE = Pattern.compile("(127[.]0[.]0[.]1|localhost|\\[::1])(:\\d+)?");

    private static final String POLICY =
            "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline';"
                    + " img-src data:; connect-src 'self'; frame-src 'self'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

    private final HttpServer server;
    private final ExecutorService workers;

    /**
     * What a route answers.
     *
     * @param status HTTP status
     * @param type of the body
     * @param body the text
     */
    public record Reply(int status, String type, String body) {

        /** Returns an answer in JSON. */
        public static Reply json(int status, String body) {
            return new Reply(status, "application/json; charset=utf-8", body);
        }
    }

    /** Answers what is asked of a path. */
    @FunctionalInterface
    public interface Route {

        /**
         * Answers.
         *
         * @param query what follows the question mark, or empty
         * @param body what was sent, or empty
         */
        Reply answer(String query, String body) throws IOException;
    }

    private LocalServer(HttpServer server, ExecutorService workers) {
        this.server = server;
        this.workers = workers;
    }

    /**
     * Starts.
     *
     * @param port where to listen; 0 for any that is free
     * @param routes by path; a path that ends in {@code !} takes what is posted, others only answer
     * @throws IOException if the port is taken
     */
    public static LocalServer start(int port, Map<String, Route> routes) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        ExecutorService workers = Executors.newFixedThreadPool(4, task -> {
            Thread thread = new Thread(task, "parley-web");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(workers);
        LocalServer local = new LocalServer(server, workers);
        server.createContext("/", exchange -> local.handle(exchange, routes));
        server.start();
        return local;
    }

    /** Returns the address of its first page. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    private void handle(HttpExchange exchange, Map<String, Route> routes) throws IOException {
        try (exchange) {
            Reply reply;
            try {
                reply = answer(exchange, routes);
            } catch (RuntimeException e) {
                reply = new Reply(500, "text/plain; charset=utf-8", "The server failed: " + e);
            }
            byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", reply.type());
            headers.set("Content-Security-Policy", POLICY);
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Referrer-Policy", "no-referrer");
            headers.set("Cache-Control", "no-store");
            headers.set("Cross-Origin-Resource-Policy", "same-origin");
            exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static Reply answer(HttpExchange exchange, Map<String, Route> routes) throws IOException {
        @Nullable String host = exchange.getRequestHeaders().getFirst("Host");
        if (host == null || !HERE.matcher(host).matches()) {
            return plain(403, "This page is served to this machine alone.");
        }
        boolean posts = exchange.getRequestMethod().equals("POST");
        if (!posts && !exchange.getRequestMethod().equals("GET")) {
            return plain(405, "Only GET and POST are answered.");
        }
        String path = exchange.getRequestURI().getPath();
        Route route = routes.get(posts ? path + "!" : path);
        if (route == null) {
            return plain(404, "There is no page " + path + ".");
        }
        // A form of another site can post without asking, but not with this type.
        @Nullable String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (posts && (type == null || !type.startsWith("application/json"))) {
            return plain(415, "What is posted must be JSON.");
        }
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            return plain(413, "More than 256 kB were posted.");
        }
        String query = exchange.getRequestURI().getRawQuery();
        return route.answer(query == null ? "" : query, new String(body, StandardCharsets.UTF_8));
    }

    private static Reply plain(int status, String text) {
        return new Reply(status, "text/plain; charset=utf-8", text);
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
