/** Exact cooperative analysis of a bargaining problem over packages: what could be agreed, and what theory singles out. */
@NullMarked
package org.parley.analysis.solution;

import org.jspecify.annotations.NullMarked;
