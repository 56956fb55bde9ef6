/**
 * Charts as data: captions, axes, series, and the table behind each. One record per kind; the kinds are those that
 * {@link org.parley.chart.Chart} permits. How they are drawn is not known here.
 */
@NullMarked
package org.parley.chart;

import org.jspecify.annotations.NullMarked;
