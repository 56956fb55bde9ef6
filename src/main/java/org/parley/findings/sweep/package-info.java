/** What each case of a study comes to: metrics and outcomes. */
package org.parley.findings.sweep;
