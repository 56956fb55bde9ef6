package org.parley.architecture;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs tests that need nothing around them, in a process of their own: classes by name, or {@code Class#method}. */
final class RunTests {

    private RunTests() {}

    /** Runs the tests, and fails with the first that does. */
    public static void main(String[] names) throws Throwable {
        for (String name : names) {
            String[] parts = name.split("#", 2);
            Class<?> type = Class.forName(parts[0]);
            for (Method method : methods(type)) {
                if (parts.length == 1 || method.getName().equals(parts[1])) {
                    run(type, method);
                }
            }
        }
    }

    private static List<Method> methods(Class<?> type) {
        List<Method> methods = new ArrayList<>(List.of(type.getDeclaredMethods()));
        Stream.of(type.getInterfaces()).forEach(contract -> methods.addAll(List.of(contract.getDeclaredMethods())));
        return methods;
    }

    private static void run(Class<?> type, Method method) throws Throwable {
        if (method.isAnnotationPresent(Test.class)) {
            call(type, method);
        } else if (method.isAnnotationPresent(MethodSource.class)) {
            Method source = type.getDeclaredMethod(
                    method.getAnnotation(MethodSource.class).value()[0]);
            source.setAccessible(true);
            Object given = source.invoke(null);
            List<?> cases = given instanceof Collection<?> list ? List.copyOf(list) : ((Stream<?>) given).toList();
            for (Object one : cases) {
                call(type, method, one instanceof Arguments several ? several.get() : new Object[] {one});
            }
        }
    }

    private static void call(Class<?> type, Method method, Object... arguments) throws Throwable {
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        method.setAccessible(true);
        try {
            method.invoke(constructor.newInstance(), arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
