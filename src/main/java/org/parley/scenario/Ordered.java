package org.parley.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Immutable copies that keep the order of the file; null becomes empty. */
public final class Ordered {

    private Ordered() {}

    public static <V> Map<String, V> copy(Map<String, V> map) {
        return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    public static <V> List<V> copy(List<V> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
