/** Charts as data that Parley alone draws, for a wide page, a phone, a file and paper. */
@NullMarked
package org.parley.chart.sketch;

import org.jspecify.annotations.NullMarked;
