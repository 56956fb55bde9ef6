/** What a scenario rests on: as text, tables, a page and for programs. */
package org.parley.report.evidence;
