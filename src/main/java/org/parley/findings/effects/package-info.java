/** What each claim and number of a scenario changes: removed, reversed, moved through its range, with the same luck. */
package org.parley.findings.effects;
