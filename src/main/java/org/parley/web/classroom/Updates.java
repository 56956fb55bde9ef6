package org.parley.web.classroom;

import io.javalin.http.sse.SseClient;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.parley.classroom.Classroom;

/**
 * Tells open pages that something has changed, so that they fetch it (server-sent events). A page hears only that; what it may see is
 * judged when it asks.
 */
final class Updates implements AutoCloseable {

    /** The channel of the teacher's pages. */
    static final int TEACHER = -1;

    private static final int MOST_PAGES = 5000;
    private static final int MOST_PAGES_OF_ONE = 6;
    private static final long HEARTBEAT_MILLIS = 15_000;
    private static final long WATCH_MILLIS = 1000;
    private static final long GATHER_MILLIS = 250;

    private final Map<Integer, Set<SseClient>> channels = new ConcurrentHashMap<>();
    private final Map<String, Integer> pages = new ConcurrentHashMap<>();
    private final ExecutorService senders = Executors.newFixedThreadPool(4, Updates::daemon);
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Updates::daemon);
    private final Set<Integer> changed = ConcurrentHashMap.newKeySet();

    Updates(Classroom classroom) {
        classroom.listen(this::changed);
        every(GATHER_MILLIS, this::gathered);
        every(HEARTBEAT_MILLIS, () -> channels.values().forEach(set -> set.forEach(this::beat)));
        every(WATCH_MILLIS, () -> senders.execute(classroom::relieve));
    }

    private void every(long millis, Runnable what) {
        ScheduledFuture<?> unused = clock.scheduleAtFixedRate(what, millis, millis, TimeUnit.MILLISECONDS);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "parley-updates");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Keeps a page told.
     *
     * @param client the page
     * @param channel number of its game, or {@link #TEACHER}
     * @param who whose page it is
     * @param isBehind whether it has something to fetch at once
     */
    void add(SseClient client, int channel, String who, boolean isBehind) {
        int open = channels.values().stream().mapToInt(Set::size).sum();
        if (open >= MOST_PAGES || pages.merge(who, 1, Integer::sum) > MOST_PAGES_OF_ONE) {
            if (open < MOST_PAGES) {
                pages.merge(who, -1, Integer::sum);
            }
            client.close();
            return;
        }
        client.keepAlive();
        Set<SseClient> set = channels.computeIfAbsent(channel, c -> ConcurrentHashMap.newKeySet());
        set.add(client);
        client.onClose(() -> {
            set.remove(client);
            pages.merge(who, -1, Integer::sum);
        });
        if (isBehind) {
            send(client);
        } else {
            beat(client);
        }
    }

    /** Tells every page that there is something to fetch. */
    void everybody() {
        changed(-1);
    }

    private void changed(int table) {
        if (table < 0) {
            channels.keySet().forEach(this::tell);
        } else {
            tell(table);
            changed.add(TEACHER);
        }
    }

    /** The teacher's pages hear of the whole class, but not of each step at once. */
    private void gathered() {
        changed.forEach(channel -> {
            changed.remove(channel);
            tell(channel);
        });
    }

    private void tell(int channel) {
        channels.getOrDefault(channel, Set.of()).forEach(client -> senders.execute(() -> send(client)));
    }

    private static void send(SseClient client) {
        write(client, () -> client.sendEvent("changed", "1"));
    }

    /** Finds out whether a page is still there. */
    private void beat(SseClient client) {
        senders.execute(() -> write(client, () -> client.sendComment("here")));
    }

    /** Writes to a page what no other thread writes at the same time; a page that cannot be written to is let go, and comes again. */
    private static void write(SseClient client, Runnable what) {
        synchronized (client) {
            try {
                what.run();
            } catch (RuntimeException e) {
                client.close();
            }
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        senders.shutdownNow();
        channels.values().forEach(set -> set.forEach(SseClient::close));
    }
}
