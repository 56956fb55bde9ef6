package org.parley.scenario;

import java.util.Map;

/**
 * A tactic or protocol by name, with its settings. The model knows what names there are.
 *
 * @param kind published name in snake_case, such as {@code time_dependent}
 * @param settings numbers by name; what is left out takes the method's default
 */
public record Method(String kind, Map<String, Quantity> settings) {

    /** Copies the settings. */
    public Method {
        settings = Ordered.copy(settings);
    }
}
