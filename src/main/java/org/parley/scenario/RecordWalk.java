package org.parley.scenario;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/** Visits the evidence of every part of a scenario, with the part's path. */
final class RecordWalk {

    private RecordWalk() {}

    /** Calls the visitor with the path and the cited ids of each part that can cite something. */
    static void walk(Scenario scenario, BiConsumer<String, List<String>> visitor) {
        visit(scenario, "", visitor);
    }

    @SuppressWarnings("unchecked")
    private static void visit(Object part, String path, BiConsumer<String, List<String>> visitor) {
        if (part instanceof Map<?, ?> map) {
            map.forEach((key, value) -> visit(value, join(path, key.toString()), visitor));
        } else if (part instanceof Parameter.Numeric numeric) {
            visit(numeric.quantity(), path, visitor);
        } else if (part instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                Object value = value(component, record);
                if (component.getName().equals("evidence") && value instanceof List<?> list) {
                    visitor.accept(path, (List<String>) list);
                } else {
                    visit(value, join(path, snakeCase(component.getName())), visitor);
                }
            }
        }
    }

    private static Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    private static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
