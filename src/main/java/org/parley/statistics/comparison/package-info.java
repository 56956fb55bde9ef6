/**
 * Two samples held against each other: how far apart they are, and whether chance alone could do it. In a sample NaN stands
 * for a run that does not count.
 */
@NullMarked
package org.parley.statistics.comparison;

import org.jspecify.annotations.NullMarked;
