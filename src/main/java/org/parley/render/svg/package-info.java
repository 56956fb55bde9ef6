/**
 * Charts as pictures: SVG and PNG, drawn by JFreeChart and Batik without a browser or a display.
 *
 * <p>One drawing per kind of chart, listed in {@link org.parley.render.svg.ChartImage}. Layout is done with a font of Parley's own,
 * Liberation Sans, whose letters are as wide as Arial's. Equal charts therefore give equal SVG on every machine, save for labels
 * in scripts beyond Latin, Greek, Cyrillic and Hebrew: these are measured with what fonts the machine has. A PNG shows the same
 * picture everywhere, but its bytes also depend on the Java release, which smooths edges and compresses.
 */
package org.parley.render.svg;
