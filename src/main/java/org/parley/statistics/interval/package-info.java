/** Intervals with a given confidence: for shares, by the bootstrap, and how many runs an interval of given width needs. */
@NullMarked
package org.parley.statistics.interval;

import org.jspecify.annotations.NullMarked;
