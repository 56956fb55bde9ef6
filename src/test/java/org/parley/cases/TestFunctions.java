package org.parley.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Functions of factors in [0, 1] whose sensitivity is known, by which methods are tried. */
final class TestFunctions {

    private static final Pattern FACTOR = Pattern.compile("x(\\d+)(?:\\^(\\d+))?");

    private TestFunctions() {}

    /** Ishigami and Homma (1990): sin u1 + a sin² u2 + b u3⁴ sin u1 with each u from −π to π. */
    static ToDoubleFunction<double[]> ishigami(double a, double b) {
        return x -> {
            double[] u = Arrays.stream(x).map(v -> Math.PI * (2 * v - 1)).toArray();
            double second = Math.sin(u[1]);
            return Math.sin(u[0]) * (1 + b * Math.pow(u[2], 4)) + a * second * second;
        };
    }

    /** Sobol's G (Saltelli and Sobol' 1995), with kinks at 1/2. */
    static ToDoubleFunction<double[]> g(double[] a) {
        return x -> {
            double product = 1;
            for (int i = 0; i < a.length; i++) {
                product *= (Math.abs(4 * x[i] - 2) + a[i]) / (1 + a[i]);
            }
            return product;
        };
    }

    static ToDoubleFunction<double[]> linear(double[] c) {
        return x -> {
            double sum = 0;
            for (int i = 0; i < c.length; i++) {
                sum += c[i] * x[i];
            }
            return sum;
        };
    }

    /** A sum of terms as {@code 3*x2^2}, each of numbers and powers of factors, which count from 1. */
    static ToDoubleFunction<double[]> polynomial(String text) {
        String[] terms = text.replace(" ", "").replaceAll("(?<=.)-", "+-").split("\\+");
        return x -> Arrays.stream(terms).mapToDouble(term -> term(term, x)).sum();
    }

    private static double term(String term, double[] x) {
        double product = term.startsWith("-") ? -1 : 1;
        for (String part : (term.startsWith("-") ? term.substring(1) : term).split("\\*")) {
            Matcher factor = FACTOR.matcher(part);
            product *= factor.matches()
                    ? Math.pow(
                            x[Integer.parseInt(factor.group(1)) - 1],
                            factor.group(2) == null ? 1 : Integer.parseInt(factor.group(2)))
                    : Double.parseDouble(part);
        }
        return product;
    }

    /** The function that a case of a kind is about. */
    static ToDoubleFunction<double[]> of(JsonNode in) {
        if (in.has("c")) {
            return linear(ComparisonAnswers.numbers(in.get("c")));
        }
        return in.has("b")
                ? ishigami(in.get("a").asDouble(), in.get("b").asDouble())
                : g(ComparisonAnswers.numbers(in.get("a")));
    }
}
