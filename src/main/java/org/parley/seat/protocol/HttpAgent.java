package org.parley.seat.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.parley.seat.protocol.AgentException.Trouble;

/** A program behind an address: each message is posted to it, and a reply is the body of the response. */
final class HttpAgent implements Agent {

    private static final Duration TO_TELL = Duration.ofSeconds(10);

    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(TO_TELL).build();

    HttpAgent(URI address) {
        this.address = address;
    }

    @Override
    public String ask(String json, Duration within) throws AgentException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(within)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                byte[] text = body.readNBytes(MOST + 1);
                if (response.statusCode() / 100 != 2) {
                    throw new AgentException(
                            Trouble.MISSING, address + " answers with status " + response.statusCode() + ".");
                }
                if (text.length > MOST) {
                    throw new AgentException(Trouble.ILLEGAL, "the reply is longer than " + MOST + " bytes");
                }
                return new String(text, StandardCharsets.UTF_8);
            }
        } catch (HttpTimeoutException e) {
            throw new AgentException(Trouble.LATE, "no reply within " + within.toMillis() + " ms");
        } catch (IOException e) {
            throw new AgentException(Trouble.MISSING, address + " cannot be reached: " + reason(e));
        }
    }

    /** A response belongs to its request, so none comes too late for another. */
    @Override
    public String next(Duration within) throws AgentException {
        throw new AgentException(Trouble.ILLEGAL, "the reply is to another question");
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    @Override
    public void tell(String json) throws AgentException, InterruptedException {
        ask(json, TO_TELL);
    }

    @Override
    public void close() {
        // Nothing stays open between two messages.
    }
}
