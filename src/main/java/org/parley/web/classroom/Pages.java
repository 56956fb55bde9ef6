package org.parley.web.classroom;

import io.javalin.http.Context;
import java.util.Locale;
import org.parley.render.html.Templates;

/** Fills the templates of the classroom, which are named as what fills them. */
final class Pages {

    private static final String HTML = "text/html; charset=utf-8";

    private Pages() {}

    /** Sends a whole page. */
    static void send(Context ctx, Page page) {
        part(ctx, page.getClass().getSimpleName().toLowerCase(Locale.ROOT), page);
    }

    /** Sends a part of one. */
    static void part(Context ctx, String template, Page page) {
        ctx.contentType(HTML).result(Templates.fill("classroom/" + template + ".jte", page));
    }
}
