package org.parley.web.classroom;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The style and the scripts of the pages: those of Parley, and htmx with its extension for events. */
final class Assets {

    private static final String SCRIPT = "text/javascript; charset=utf-8";

    private static final Map<String, Asset> ALL = Map.of(
            "classroom.css", new Asset("/org/parley/web/classroom/classroom.css", "text/css; charset=utf-8"),
            "classroom.js", new Asset("/org/parley/web/classroom/classroom.js", SCRIPT),
            "htmx.min.js", new Asset("/META-INF/resources/webjars/htmx.org/2.0.4/dist/htmx.min.js", SCRIPT),
            "sse.js", new Asset("/META-INF/resources/webjars/htmx-ext-sse/2.2.2/sse.js", SCRIPT));

    private Assets() {}

    private record Asset(String resource, String type) {

        byte[] bytes() {
            try (InputStream in = Assets.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IllegalStateException("the program was built without " + resource);
                }
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Serves one by its name. */
    static void serve(Context ctx) {
        Asset asset = ALL.get(ctx.pathParam("name"));
        if (asset == null) {
            throw new NotFoundResponse();
        }
        ctx.header("Cache-Control", "public, max-age=3600");
        ctx.contentType(asset.type()).result(asset.bytes());
    }
}
