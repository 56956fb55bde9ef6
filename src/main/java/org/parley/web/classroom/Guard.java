package org.parley.web.classroom;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpResponseException;
import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is true of every request and every answer: headers as OWASP asks, no other site's forms, and limits. */
final class Guard {

    /** A class may ask from one address, behind a router: so many at once, and so many a second. */
    private static final double BURST = 2000;

    private static final double RATE = 500;

    /** Codes and keys that somebody may guess wrong. */
    private static final double GUESSES = 20;

    private static final double GUESSES_A_SECOND = 0.2;

    /** Names by which this machine calls itself. */
    private static final Pattern HERE = Pattern.compile("(127[.]0[.]0[.]1|localhost|\\[::1])(:\\d+)?");

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
                    + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
            "Cache-Control", "no-store");

    private final Place place;
    private final Limiter requests = new Limiter(BURST, RATE, System::nanoTime);
    private final Limiter guesses = new Limiter(GUESSES, GUESSES_A_SECOND, System::nanoTime);

    /**
     * Where the class is served.
     *
     * @param host address to listen at
     * @param port where to listen; 0 for any that is free
     * @param outside address by which the class is reached through a proxy, or null if directly
     */
    record Place(String host, int port, @Nullable URI outside) {

        boolean isHereAlone() {
            return HERE.matcher(host).matches() && outside == null;
        }

        boolean isSecure() {
            return outside != null && "https".equals(outside.getScheme());
        }
    }

    Guard(Place place) {
        this.place = place;
    }

    /** Sets the headers of an answer, and refuses what no page of ours asks. */
    void check(Context ctx) {
        HEADERS.forEach(ctx::header);
        if (place.isSecure()) {
            ctx.header("Strict-Transport-Security", "max-age=31536000");
        }
        @Nullable String host = ctx.header("Host");
        if (place.isHereAlone() && (host == null || !HERE.matcher(host).matches())) {
            throw new ForbiddenResponse("This class is served to this machine alone.");
        }
        if (!requests.allows(address(ctx))) {
            throw new HttpResponseException(429, "Too many requests. Wait a moment.");
        }
        if (ctx.method().name().equals("POST") && isForeign(ctx, host)) {
            throw new ForbiddenResponse("That came from another site.");
        }
    }

    private boolean isForeign(Context ctx, @Nullable String host) {
        // Browsers say themselves where a form comes from, unless the page is neither secure nor of this machine.
        @Nullable String site = ctx.header("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        @Nullable String origin = ctx.header("Origin");
        if (origin == null) {
            return false;
        }
        try {
            @Nullable String from = URI.create(origin).getAuthority();
            return from == null
                    || !from.equals(
                            place.outside() == null ? host : place.outside().getAuthority());
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    /** Counts a code or a key that was wrong; refuses when there have been too many. */
    void guessed(Context ctx) {
        if (!guesses.allows(address(ctx))) {
            throw new HttpResponseException(429, "Too many wrong codes. Wait a minute.");
        }
    }

    private String address(Context ctx) {
        @Nullable String forwarded = place.outside() == null ? null : ctx.header("X-Forwarded-For");
        if (forwarded == null) {
            return ctx.req().getRemoteAddr();
        }
        // The last address is the one that our own proxy has seen.
        return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }
}
