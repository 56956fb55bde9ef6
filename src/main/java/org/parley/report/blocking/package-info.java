/** What kept runs from agreement, over all of them: in sentences, as tables, as a page and for programs. */
package org.parley.report.blocking;
