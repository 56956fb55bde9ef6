package org.parley.render.svg;

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
import org.parley.chart.Label;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * SVG canvas: Batik's, but that it measures letters as designed instead of in pixels, and does not clip: nothing of ours sticks
 * out.
 */
final class SvgCanvas extends SVGGraphics2D {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private SvgCanvas(SVGGeneratorContext context) {
        super(context, false);
        ChartTheme.smooth(this);
        ChartTheme.smooth(fmg);
    }

    private SvgCanvas(SvgCanvas other) {
        super(other);
        ChartTheme.smooth(fmg);
    }

    /** Returns a drawing as a document, with its words for those who cannot see it. */
    static String document(Drawing drawing) {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(empty());
        context.setPrecision(2);
        context.setComment(null);
        SvgCanvas canvas = new SvgCanvas(context);
        drawing.draw(canvas);
        Element root = canvas.getRoot();
        frame(root, drawing);
        return text(root);
    }

    private static Document empty() {
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
    private static void frame(Element root, Drawing drawing) {
        String title = Label.clean(drawing.chart().caption().title());
        String alt = Label.clean(drawing.chart().caption().alt());
        root.setAttribute("viewBox", "0 0 " + ChartImage.WIDTH + " " + drawing.height());
        root.setAttribute("width", String.valueOf(ChartImage.WIDTH));
        root.setAttribute("height", String.valueOf(drawing.height()));
        root.setAttribute("role", "img");
        root.setAttribute("aria-label", alt);
        root.setAttribute("font-family", Typography.FAMILIES);
        root.removeAttribute("xmlns:xlink");
        root.removeChild(root.getFirstChild()); // Batik's empty definitions
        // Every letter has the families of the root.
        NodeList elements = root.getElementsByTagNameNS(NAMESPACE, "*");
        for (int k = 0; k < elements.getLength(); k++) {
            ((Element) elements.item(k)).removeAttribute("font-family");
        }
        Node first = root.getFirstChild();
        root.insertBefore(words(root, "title", title), first);
        root.insertBefore(words(root, "desc", alt), first);
    }

    private static Element words(Element root, String name, String text) {
        Element element = root.getOwnerDocument().createElementNS(NAMESPACE, name);
        element.setTextContent(text);
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

    @Override
    public Graphics create() {
        return new SvgCanvas(this);
    }

    @Override
    public void clip(Shape area) {}

    @Override
    public void setClip(Shape area) {}
}
