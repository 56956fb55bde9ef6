package org.parley.render.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.regex.Pattern;

/** Fills in the templates of {@code src/main/jte}, which the build has turned into classes. */
public final class Templates {

    private static final String PACKAGE = "org.parley.render.html.template";

    /** What neither HTML nor XML allows in a text: control characters and halves of characters. */
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF&&[^\\t\\n\\r]]");

    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, PACKAGE);

    private Templates() {}

    /**
     * Returns the text that a template makes of its parameter.
     *
     * @param name file of the template
     * @param parameter its only parameter
     */
    public static String fill(String name, Object parameter) {
        StringOutput text = new StringOutput();
        ENGINE.render(name, parameter, text);
        return FORBIDDEN.matcher(text.toString()).replaceAll("");
    }
}
