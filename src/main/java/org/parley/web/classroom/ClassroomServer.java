package org.parley.web.classroom;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import org.parley.classroom.Activity;
import org.parley.classroom.Baseline;
import org.parley.classroom.ClassReport;
import org.parley.classroom.Classroom;
import org.parley.classroom.Screens;
import org.parley.classroom.Wall;
import org.parley.web.classroom.Guard.Place;
import org.parley.web.classroom.Page.Message;

/** Serves a class: pages for students, the teacher and the wall. */
public final class ClassroomServer implements AutoCloseable {

    private static final long LARGEST_BODY = 16 * 1024;
    private static final int LARGEST_HEADERS = 8 * 1024;
    private static final int MOST_THREADS = 64;
    private static final long IDLE_MILLIS = 30_000;

    private final Javalin server;
    private final Updates updates;
    private final ExecutorService player;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Place place;

    private ClassroomServer(Classroom classroom, Place place, int runs) {
        this.place = place;
        player = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "parley-baseline");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        });
        List<Baseline> baselines = classroom.activities().stream()
                .map(activity -> baseline(activity, runs))
                .toList();
        Screens screens = new Screens(classroom, baselines);
        Sessions sessions = new Sessions(classroom, place.isSecure());
        Guard guard = new Guard(place);
        updates = new Updates(classroom);
        baselines.forEach(baseline -> baseline.then(updates::everybody));
        TeacherRoutes teachers = new TeacherRoutes(
                classroom,
                new ClassReport(classroom, baselines),
                new Wall(classroom, baselines),
                sessions,
                guard,
                updates,
                this::address);
        StudentRoutes students = new StudentRoutes(classroom, screens, sessions, guard, updates);
        server = Javalin.create(config -> {
            configure(config);
            config.routes.before(guard::check);
            config.routes.get("/assets/{name}", Assets::serve);
            config.routes.get("/health", ctx -> ctx.result("ok"));
            students.add(config.routes);
            teachers.add(config.routes);
            config.routes.exception(
                    HttpResponseException.class, (e, ctx) -> refuse(ctx, e.getStatus(), e.getMessage()));
            config.routes.exception(
                    Exception.class,
                    (e, ctx) -> refuse(ctx, 500, "The server failed at this. What was answered before is kept."));
        });
    }

    private Baseline baseline(Activity activity, int runs) {
        return new Baseline(activity.scenario(), runs, activity.seed(), player, stopped::get);
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = LARGEST_BODY;
        config.jetty.threadPool = new QueuedThreadPool(MOST_THREADS, 4);
        config.jetty.addConnector((jetty, http) -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(LARGEST_HEADERS);
            ServerConnector connector =
                    new ServerConnector(jetty, new org.eclipse.jetty.server.HttpConnectionFactory(http));
            connector.setHost(place.host());
            connector.setPort(place.port());
            connector.setIdleTimeout(IDLE_MILLIS);
            return connector;
        });
    }

    private static void refuse(Context ctx, int status, @Nullable String why) {
        String text = why == null ? "" : why;
        ctx.status(status);
        if (ctx.header("HX-Request") != null) {
            ctx.contentType("text/plain; charset=utf-8").result(text);
        } else {
            Pages.send(
                    ctx, new Message(status == 404 ? "No such page" : "That did not work", text, status == 401, false));
        }
    }

    /**
     * Starts to serve.
     *
     * @param classroom the class
     * @param host address to listen at
     * @param port where to listen; 0 for any that is free
     * @param outside address by which the class is reached through a proxy, or null if directly
     * @param runs how many runs of each scenario the model plays for comparison
     * @throws IOException if the port is taken
     */
    public static ClassroomServer start(Classroom classroom, String host, int port, @Nullable URI outside, int runs)
            throws IOException {
        ClassroomServer served = new ClassroomServer(classroom, new Place(host, port, outside), runs);
        try {
            served.server.start();
        } catch (JavalinBindException e) {
            served.close();
            throw new BindException(e.getMessage());
        }
        return served;
    }

    /** Returns the address of its first page, without a slash at the end. */
    public String address() {
        URI outside = place.outside();
        return outside != null
                ? outside.toString().replaceAll("/+$", "")
                : "http://" + (place.host().equals("0.0.0.0") ? Addresses.ofThisMachine() : place.host()) + ":"
                        + server.port();
    }

    /** Returns all routes, such as {@code GET /seat}; what comes before each of them is none. */
    List<String> routes() {
        return server.unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(endpoint -> endpoint.method.name() + " " + endpoint.path)
                .toList();
    }

    @Override
    public void close() {
        stopped.set(true);
        updates.close();
        server.stop();
        player.shutdownNow();
    }
}
