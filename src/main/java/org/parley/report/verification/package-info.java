/** What published works claim and what came of it: as a table, a page and for programs. */
package org.parley.report.verification;
