/** Rows of the table of runs, and what a query found. */
package org.parley.report.query;
