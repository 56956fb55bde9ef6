/** Exact cooperative analysis of a bargaining problem over packages: what could be agreed, and what theory singles out. */
package org.parley.analysis.solution;
