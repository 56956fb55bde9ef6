/**
 * Published models of bargaining, war, ratification and voting, recognised in the structure of a table and solved with the
 * scenario's numbers: Rubinstein 1982, Fearon 1995, Hendricks, Weiss and Wilson 1988, Putnam 1988, Iida 1993, Tsebelis 2002.
 */
package org.parley.analysis.published;
