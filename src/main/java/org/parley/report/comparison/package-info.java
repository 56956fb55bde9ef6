/** What differs between scenarios, in sentences, as tables and for programs. */
package org.parley.report.comparison;
