package org.parley.chart;

import java.awt.Graphics;
import java.awt.Shape;
import java.io.StringWriter;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Draws a chart as SVG, with its words for those who cannot see it. */
final class Svg {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private Svg() {}

    static String of(Chart chart) {
        Typography.ready();
        Canvas canvas = new Canvas(context());
        chart.draw(canvas);
        return text(framed(canvas.getRoot(), chart));
    }

    private static SVGGeneratorContext context() {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
        context.setPrecision(2);
        context.setComment(null);
        return context;
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(NAMESPACE, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives the drawing its size and its words. It has no ids, so that several fit into one page. */
    private static Element framed(Element root, Chart chart) {
        root.setAttribute("viewBox", "0 0 " + Chart.WIDTH + " " + chart.height());
        root.setAttribute("width", String.valueOf(Chart.WIDTH));
        root.setAttribute("height", String.valueOf(chart.height()));
        root.setAttribute("role", "img");
        root.setAttribute("aria-label", Typography.clean(chart.caption().alt()));
        root.setAttribute("font-family", Typography.FAMILIES);
        root.removeAttribute("xmlns:xlink");
        root.removeChild(root.getFirstChild()); // Batik's empty definitions
        ours(root.getElementsByTagNameNS(NAMESPACE, "*"));
        Node first = root.getFirstChild();
        root.insertBefore(words(root, "title", chart.caption().title()), first);
        root.insertBefore(words(root, "desc", chart.caption().alt()), first);
        return root;
    }

    /** Lets every letter have the families of the root. */
    private static void ours(NodeList elements) {
        for (int k = 0; k < elements.getLength(); k++) {
            ((Element) elements.item(k)).removeAttribute("font-family");
        }
    }

    private static Element words(Element root, String name, String text) {
        Element element = root.getOwnerDocument().createElementNS(NAMESPACE, name);
        element.setTextContent(Typography.clean(text));
        return element;
    }

    private static String text(Element root) {
        StringWriter text = new StringWriter();
        try {
            Transformer writer = TransformerFactory.newDefaultInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            writer.transform(new DOMSource(root), new StreamResult(text));
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    /** Batik's canvas, which measures letters as designed instead of in pixels, and does not clip: nothing of ours sticks out. */
    private static final class Canvas extends SVGGraphics2D {

        Canvas(SVGGeneratorContext context) {
            super(context, false);
            ChartTheme.smooth(this);
            ChartTheme.smooth(fmg);
        }

        private Canvas(Canvas other) {
            super(other);
            ChartTheme.smooth(fmg);
        }

        @Override
        public Graphics create() {
            return new Canvas(this);
        }

        @Override
        public void clip(Shape area) {}

        @Override
        public void setClip(Shape area) {}
    }
}
