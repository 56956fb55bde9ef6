package org.parley.web.classroom;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser that has no windows: it keeps cookies and fills in forms as the page has them. */
final class Visitor {

    private static final Pattern OPTION =
            Pattern.compile("<select[^>]*name=\"(issue[^\"]*)\".*?<option value=\"(\\d+)\" selected>", Pattern.DOTALL);

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String address;
    private String page = "";

    Visitor(String address) {
        this.address = address;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return keep(client.send(
                HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString()));
    }

    HttpResponse<String> post(String path, Map<String, String> form, String... headers)
            throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return keep(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    }

    private HttpResponse<String> keep(HttpResponse<String> reply) {
        if (reply.statusCode() == 200) {
            page = reply.body();
        }
        return reply;
    }

    /** Takes a seat, and looks at it. */
    Visitor join(String code, String label, String seat) throws IOException, InterruptedException {
        post("/join/" + code, Map.of("label", label, "seat", seat));
        get("/seat");
        return this;
    }

    /** Answers what the page asks; the reply is the part of the page that changes. */
    HttpResponse<String> answer(String choice) throws IOException, InterruptedException {
        return post("/seat/decide", form(choice), "HX-Request", "true");
    }

    /** Returns the form of the page, filled in. */
    Map<String, String> form(String choice) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("csrf", value("csrf"));
        form.put("move", value("move"));
        form.put("choice", choice);
        Matcher options = OPTION.matcher(page);
        while (options.find()) {
            form.put(options.group(1), options.group(2));
        }
        return form;
    }

    /** Returns the value of a hidden field of the page; empty if there is none. */
    String value(String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        return field.find() ? field.group(1) : "";
    }

    /** Answers with what the page offers first, until the game is over. */
    Visitor playOn() throws IOException, InterruptedException {
        for (int n = 0; n < 300 && !isOver(); n++) {
            answer(page.contains("value=\"propose\"") ? "propose" : n % 3 == 0 ? "no" : "yes");
        }
        return this;
    }

    boolean isOver() {
        return page.contains("The game is over");
    }

    String page() {
        return page;
    }

    /** Returns the cookies as a header. */
    String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(c -> c.getName() + "=" + c.getValue())
                .collect(Collectors.joining("; "));
    }
}
