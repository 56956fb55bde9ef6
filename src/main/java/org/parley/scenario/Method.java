package org.parley.scenario;

import java.util.List;
import java.util.Map;

/**
 * A tactic or protocol by name, with its settings. The model knows what names there are.
 *
 * @param kind published name in snake_case, such as {@code time_dependent}
 * @param settings numbers by name; what is left out takes the method's default
 * @param offers of a scripted tactic: what the actor offers session by session, as options by issue
 */
public record Method(String kind, Map<String, Quantity> settings, List<Map<String, String>> offers) {

    /** Copies the settings and offers. */
    public Method {
        settings = Ordered.copy(settings);
        offers = Ordered.copy(offers);
    }
}
