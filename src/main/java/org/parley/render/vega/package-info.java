/**
 * Charts as Vega-Lite specifications, which a browser draws and people may take away. Each kind of chart has its template
 * under {@code src/main/resources/org/parley/render/vega}, which reads as a specification, and a file here that fills in its
 * numbers and words.
 */
package org.parley.render.vega;
