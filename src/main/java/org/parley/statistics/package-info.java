/** Arrays and counts in, records out; Commons Math underneath. */
@NullMarked
package org.parley.statistics;

import org.jspecify.annotations.NullMarked;
