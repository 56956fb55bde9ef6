package org.parley.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Functions of factors in [0, 1] whose sensitivity is known, by which methods are tried; and how even points are. */
public final class TestFunctions {

    private TestFunctions() {}

    /** The square of the centred L2 discrepancy of points in the unit cube (Hickernell 1998, equation 1.5b). */
    public static double centredL2Squared(double[][] points) {
        double n = points.length;
        double once = 0;
        double twice = 0;
        for (double[] x : points) {
            once += Arrays.stream(x)
                    .map(v -> Math.abs(v - 0.5))
                    .map(off -> 1 + off / 2 - off * off / 2)
                    .reduce(1, (a, b) -> a * b);
            for (double[] y : points) {
                twice += IntStream.range(0, x.length)
                        .mapToDouble(k -> 1 + (Math.abs(x[k] - 0.5) + Math.abs(y[k] - 0.5) - Math.abs(x[k] - y[k])) / 2)
                        .reduce(1, (a, b) -> a * b);
            }
        }
        return Math.pow(13.0 / 12, points[0].length) - 2 * once / n + twice / (n * n);
    }

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

    /** An expression as {@code 3*x2^2 - x1*(x3 + 1)}; factors count from 1. */
    static ToDoubleFunction<double[]> expression(String text) {
        return x -> new Reader(text.replace(" ", ""), x).sum();
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

    /** Reads an expression from left to right, with factors put in. */
    private static final class Reader {

        private final String text;
        private final double[] x;
        private int at;

        Reader(String text, double[] x) {
            this.text = text;
            this.x = x;
        }

        double sum() {
            double sum = next('-') ? -product() : product();
            while (at < text.length() && text.charAt(at) != ')') {
                sum += next('-') ? -product() : positiveProduct();
            }
            return sum;
        }

        private double positiveProduct() {
            if (!next('+')) {
                throw new IllegalArgumentException("cannot read " + text + " from character " + at);
            }
            return product();
        }

        private double product() {
            double product = power();
            while (next('*')) {
                product *= power();
            }
            return product;
        }

        private double power() {
            double base = atom();
            return next('^') ? Math.pow(base, atom()) : base;
        }

        private double atom() {
            if (next('(')) {
                double inside = sum();
                at++;
                return inside;
            }
            boolean factor = next('x');
            int from = at;
            while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
                at++;
            }
            double number = Double.parseDouble(text.substring(from, at));
            return factor ? x[(int) number - 1] : number;
        }

        private boolean next(char c) {
            boolean found = at < text.length() && text.charAt(at) == c;
            at += found ? 1 : 0;
            return found;
        }
    }
}
