/** What stood between the talks and an agreement, and how cease-fires ended. */
package org.parley.findings.blocking;
