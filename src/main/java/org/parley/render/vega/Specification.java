package org.parley.render.vega;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.chart.Chart;
import org.parley.chart.Scatter;

/**
 * Vega-Lite specification of a chart: the template of its kind, to be filled in.
 *
 * @param root the specification
 */
record Specification(ObjectNode root) {

    private static final String SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json";

    private static final double PRECISION = 1e5;

    /** The most points of a cloud: more are not told apart, and each costs the browser time. */
    private static final int MOST = 2_000;

    /** Returns a file of the folder of templates. */
    static ObjectNode read(String name) {
        try (InputStream in = Specification.class.getResourceAsStream(name + ".json")) {
            return (ObjectNode) VegaLite.JSON.readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException("the template " + name + " that comes with Parley cannot be read", e);
        }
    }

    /** Returns the template of a kind of chart, with what a chart says in words. */
    static Specification of(Chart chart) {
        ObjectNode root = VegaLite.JSON.createObjectNode().put("$schema", SCHEMA);
        root.put("description", chart.caption().alt());
        root.putObject("title")
                .put("text", chart.caption().title())
                .put("subtitle", chart.caption().subtitle());
        root.setAll(read(chart.kind()));
        root.set("config", read("config"));
        return new Specification(root);
    }

    /** Returns the object at a path of names and numbers. */
    ObjectNode at(String path) {
        return (ObjectNode) root.at(path);
    }

    /** Lets the scale of a channel have places from 0, and its axis or legend write names for them. */
    void names(String path, String guide, List<String> names) {
        ArrayNode domain = at(path + "/scale").putArray("domain");
        IntStream.range(0, names.size()).forEach(domain::add);
        at(path).withObject("/" + guide).put("labelExpr", list(names) + "[datum.value]");
    }

    /** Lets a channel have a legend of names, unless there is a single one. */
    void legendOfSeveral(String path, List<String> names) {
        names(path, "legend", names);
        if (names.size() == 1) {
            at(path).putNull("legend");
        }
    }

    /** Lets the scale of a channel reach from one number to another. */
    void domain(String path, Object least, Object greatest) {
        at(path).withObject("/scale").putArray("domain").add(node(least)).add(node(greatest));
    }

    /**
     * Returns texts as a list within an expression. A JSON text of ASCII characters is a text there as well, so nothing that
     * it says is taken for an expression.
     */
    static String list(List<String> texts) {
        return VegaLite.text(texts.stream().map(Specification::line).toList());
    }

    private static JsonNode node(Object value) {
        return value instanceof Double number ? DoubleNode.valueOf(round(number)) : VegaLite.JSON.valueToTree(value);
    }

    /** Returns a number without digits that nobody sees. */
    static double round(double value) {
        return Math.rint(value * PRECISION) / PRECISION;
    }

    /** Returns the data of the chart, or of the layer at a path, to be filled: rows under columns. */
    Rows rows(String path, String... columns) {
        return new Rows((ArrayNode) root.at(path + "/data/values"), List.of(columns));
    }

    /**
     * Rows of data.
     *
     * @param rows where they are kept
     * @param columns what the values of a row are called
     */
    record Rows(ArrayNode rows, List<String> columns) {

        /** Adds a row of as many values as there are columns; numbers are rounded, and what is null is left out. */
        ObjectNode add(Object... values) {
            ObjectNode row = rows.addObject();
            for (int k = 0; k < values.length; k++) {
                if (values[k] != null) {
                    row.set(columns.get(k), node(values[k]));
                }
            }
            return row;
        }
    }

    /** Fills the data at a path with the points of a cloud, or with every so-many-th of them. */
    void cloud(String path, Scatter points) {
        Rows rows = rows(path, "x", "y");
        double[] x = points.x();
        double[] y = points.y();
        int every = (x.length + MOST - 1) / MOST;
        for (int k = 0; k < x.length; k += every) {
            rows.add(x[k], y[k]);
        }
    }

    /** Makes every text a line that a browser and an expression of Vega-Lite can hold. */
    ObjectNode cleaned() {
        clean(root);
        return root;
    }

    private static void clean(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> {
                if (object.get(name).isTextual()) {
                    object.put(name, line(object.get(name).asText()));
                }
            });
        }
        node.elements().forEachRemaining(Specification::clean);
    }

    private static String line(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\uFFFE\uFFFF]", " ");
    }
}
