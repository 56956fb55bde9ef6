/**
 * Charts as Parley draws them itself: SVG whose colours are those of the page that it stands in, light or dark, and PNG. One sketch per kind of {@link
 * org.parley.chart.sketch.Sketched}, found by its name, each for any width.
 */
@NullMarked
package org.parley.render.sketch;

import org.jspecify.annotations.NullMarked;
