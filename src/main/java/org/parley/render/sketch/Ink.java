package org.parley.render.sketch;

import java.awt.Color;
import java.util.Map;

/**
 * Colour by its role. On a page it is a variable of the page's style, light or dark; where there is no page, the colour on light paper.
 *
 * @param role name of the variable
 * @param light colour on light paper, as in CSS
 */
record Ink(String role, String light) {

    private static final Map<String, String> LIGHT = Map.ofEntries(
            Map.entry("bg", "#fdfcf9"),
            Map.entry("panel", "#f4f1ea"),
            Map.entry("ink", "#1b1e24"),
            Map.entry("ink2", "#555b66"),
            Map.entry("ink3", "#6f7682"),
            Map.entry("rule", "#d9d5cb"),
            Map.entry("grid", "#e8e4da"),
            Map.entry("stream", "#3b414b"),
            Map.entry("stands", "#1f6fb2"),
            Map.entry("renewed", "#5b9bd1"),
            Map.entry("broken", "#e2982b"),
            Map.entry("truce", "#6d97a8"),
            Map.entry("partly", "#8d939c"),
            Map.entry("nothing", "#a9aeb6"),
            Map.entry("arms", "#8e1b4b"),
            Map.entry("stands-text", "#175e99"),
            Map.entry("renewed-text", "#2b6aa0"),
            Map.entry("broken-text", "#98590a"),
            Map.entry("truce-text", "#3f6777"),
            Map.entry("partly-text", "#5b616b"),
            Map.entry("nothing-text", "#5b616b"),
            Map.entry("arms-text", "#8e1b4b"),
            Map.entry("actor1", "#2b6e4f"),
            Map.entry("actor2", "#6b4796"),
            Map.entry("actor3", "#0b7a86"),
            Map.entry("actor4", "#a3472f"),
            Map.entry("actor5", "#5b6f1f"),
            Map.entry("bloc", "#47546b"),
            Map.entry("other", "#8a6a2f"),
            Map.entry("option1", "#e9e4d8"),
            Map.entry("option2", "#cfd6dc"),
            Map.entry("option3", "#a5b6c4"),
            Map.entry("option4", "#6f8ba2"),
            Map.entry("on-option1", "#1b1e24"),
            Map.entry("on-option2", "#1b1e24"),
            Map.entry("on-option3", "#1b1e24"),
            Map.entry("on-option4", "#0e1115"));

    static final Ink PAPER = of("bg");
    static final Ink PANEL = of("panel");
    static final Ink TEXT = of("ink");
    static final Ink SOFT = of("ink2");
    static final Ink FAINT = of("ink3");
    static final Ink RULE = of("rule");
    static final Ink GRID = of("grid");
    static final Ink STREAM = of("stream");

    /** Returns the colour of a role. */
    static Ink of(String role) {
        String light = LIGHT.get(role);
        if (light == null) {
            throw new IllegalArgumentException("no colour has the role " + role);
        }
        return new Ink(role, light);
    }

    /** Returns its darker twin, in which words can be read. */
    Ink text() {
        return LIGHT.containsKey(role + "-text") ? of(role + "-text") : role.startsWith("option") ? TEXT : this;
    }

    String css() {
        return "var(--" + role + "," + light + ")";
    }

    Color colour() {
        return Color.decode(light);
    }
}
