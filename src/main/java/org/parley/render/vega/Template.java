package org.parley.render.vega;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.chart.Chart;
import org.parley.chart.ParetoFrontierPlot;

/** A specification without numbers, and how its parts are filled in. */
final class Template {

    private static final String SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json";

    private static final double PRECISION = 1e5;

    /** The most points of a cloud: more are not told apart, and each costs the browser time. */
    private static final int MOST = 2_000;

    private Template() {}

    /** Returns a file of the folder of templates. */
    static ObjectNode read(String name) {
        try (InputStream in = Template.class.getResourceAsStream(name + ".json")) {
            return (ObjectNode) VegaLite.JSON.readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException("the template " + name + " that comes with Parley cannot be read", e);
        }
    }

    /** Returns the template of a kind of chart, with what a chart says in words. */
    static ObjectNode of(Chart chart) {
        ObjectNode root = VegaLite.JSON.createObjectNode().put("$schema", SCHEMA);
        root.put("description", chart.caption().alt());
        root.putObject("title")
                .put("text", chart.caption().title())
                .put("subtitle", chart.caption().subtitle());
        root.setAll(read(chart.kind()));
        root.set("config", read("config"));
        return root;
    }

    /** Returns the object at a path of names and numbers. */
    static ObjectNode at(ObjectNode root, String path) {
        return (ObjectNode) root.at(path);
    }

    /** Returns a specification whose every text is a line that a browser and an expression of Vega-Lite can hold. */
    static ObjectNode clean(ObjectNode node) {
        node.fieldNames().forEachRemaining(name -> {
            if (node.get(name).isTextual()) {
                node.put(name, line(node.get(name).asText()));
            }
        });
        node.elements().forEachRemaining(Template::cleanWithin);
        return node;
    }

    private static void cleanWithin(JsonNode node) {
        if (node instanceof ObjectNode object) {
            clean(object);
        } else {
            node.elements().forEachRemaining(Template::cleanWithin);
        }
    }

    private static String line(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\uFFFE\uFFFF]", " ");
    }

    /** Returns the data of the chart, or of its so-many-th layer, to be filled. */
    static ArrayNode values(ObjectNode root, String path) {
        return (ArrayNode) root.at(path + "/data/values");
    }

    /** Lets a scale have places from 0, and its axis or legend write names for them. */
    static void names(ObjectNode channel, String guide, List<String> names) {
        ArrayNode domain = ((ObjectNode) channel.get("scale")).putArray("domain");
        IntStream.range(0, names.size()).forEach(domain::add);
        channel.withObject("/" + guide).put("labelExpr", list(names) + "[datum.value]");
    }

    /**
     * Returns texts as a list within an expression. A JSON text of ASCII characters is a text there as well, so nothing that
     * it says is taken for an expression.
     */
    static String list(List<String> texts) {
        return VegaLite.text(texts.stream().map(Template::line).toList());
    }

    /** Returns a number without digits that nobody sees. */
    static double round(double value) {
        return Math.rint(value * PRECISION) / PRECISION;
    }

    /** Adds the points of a cloud, or every so-many-th of them. */
    static void cloud(ParetoFrontierPlot.Points points, ArrayNode values) {
        double[] x = points.x();
        double[] y = points.y();
        int every = (x.length + MOST - 1) / MOST;
        for (int k = 0; k < x.length; k += every) {
            values.addObject().put("x", round(x[k])).put("y", round(y[k]));
        }
    }
}
