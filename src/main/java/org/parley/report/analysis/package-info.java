/** Exact answers of a scenario without simulation, for readers: as text, tables and charts. */
package org.parley.report.analysis;
